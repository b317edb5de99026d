/**
 * PDF files, read in a worker: the page does not freeze, and a file that takes too long is let go of. The worker is
 * part of this script (a file:// page may load no other) and so are the code tables of Chinese fonts.
 */

import { type PaperRead, type PaperReader, ReaderNotLoaded } from '../reading.ts';
import type { WorkerMessage } from './worker.ts';
import PdfWorker from './worker.ts?worker&inline';

/** In milliseconds, from when the worker has the bytes. Reports take less than one second. */
const patience = 4500;
/** The worker starts in this many milliseconds; where it takes longer, all of it will, and is given the time. */
const usualStart = 400;
/** As many times the patience is the most that anybody waits. */
const mostPatience = 4;

/** Reads a PDF; one that is not done in time is `tooSlow`. Rejects with {@link ReaderNotLoaded} without workers. */
export const readPdf: PaperReader = async bytes => {
  const begun = Date.now();
  const worker = startWorker();
  return new Promise<PaperRead>((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.kind === 'read') resolve(data.read);
      if (data.kind !== 'ready') return;
      const copy = bytes.slice();
      worker.postMessage(copy, [copy.buffer]);
      const slowness = Math.min(Math.max((Date.now() - begun) / usualStart, 1), mostPatience);
      timer = setTimeout(() => resolve({ kind: 'problem', problem: 'tooSlow' }), patience * slowness);
    };
    worker.onerror = event => {
      if (timer === undefined) reject(new ReaderNotLoaded(event.message));
      else resolve({ kind: 'problem', problem: 'damaged' });
    };
  }).finally(() => worker.terminate());
};

function startWorker(): Worker {
  try {
    return new PdfWorker();
  } catch (error) {
    throw new ReaderNotLoaded(error instanceof Error ? error.message : String(error));
  }
}
