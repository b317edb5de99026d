/**
 * PDF files, read in a worker: the page does not freeze, and a file that takes too long is let go of. The worker is
 * part of this script (a file:// page may load no other) and so are the code tables of Chinese fonts.
 */

import { type PaperRead, type PaperReader, ReaderNotLoaded } from '../reading.ts';
import type { WorkerMessage } from './worker.ts';
import PdfWorker from './worker.ts?worker&inline';

/** In milliseconds, from when the bytes are there. Reports take less than one second. */
const patience = 4500;

export const readPdf: PaperReader = bytes => {
  const worker = new PdfWorker();
  return new Promise<PaperRead>((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.kind === 'read') resolve(data.read);
      if (data.kind !== 'ready') return;
      const copy = bytes.slice();
      worker.postMessage(copy, [copy.buffer]);
      timer = setTimeout(() => resolve({ kind: 'problem', problem: 'tooMuch' }), patience);
    };
    worker.onerror = event => {
      if (timer === undefined) reject(new ReaderNotLoaded(event.message));
      else resolve({ kind: 'problem', problem: 'damaged' });
    };
  }).finally(() => worker.terminate());
};
