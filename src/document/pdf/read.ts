/**
 * PDF files, read in a worker: the page does not freeze, and a file that takes too long or is called off is let go of.
 * The worker is part of this script (a file:// page may load no other) and so are the code tables of Chinese fonts.
 */

import { Stopped } from '../../work/index.ts';
import { type PaperRead, type PaperReader, ReaderNotLoaded } from '../reading.ts';
import type { WorkerMessage } from './worker.ts';
import PdfWorker from './worker.ts?worker&inline';

/** How long nothing may happen, in milliseconds: no page of a report takes one second. */
const patience = 4500;
/** How long all of it may take. */
const wholePatience = 60_000;
/** The worker starts in this many milliseconds; where it takes longer, all of it will, and is given the time. */
const usualStart = 400;
/** As many times the patience is the most that anybody waits. */
const mostPatience = 4;

/**
 * Reads a PDF; one that does not come on is `tooSlow`. Rejects with {@link ReaderNotLoaded} without workers, and with
 * {@link Stopped} as soon as it is called off. However it ends, the worker ends with it.
 */
export const readPdf: PaperReader = async (bytes, _parser, { signal, onProgress } = {}) => {
  if (signal?.aborted) throw new Stopped();
  const begun = Date.now();
  const worker = await startWorker();
  if (signal?.aborted) {
    worker.terminate();
    throw new Stopped();
  }
  const timers: { page?: ReturnType<typeof setTimeout>; whole?: ReturnType<typeof setTimeout> } = {};
  let stop = () => {};
  return new Promise<PaperRead>((resolve, reject) => {
    let slowness = 1;
    const giveUp = () => resolve({ kind: 'problem', problem: 'tooSlow' });
    const goOn = () => {
      clearTimeout(timers.page);
      timers.page = setTimeout(giveUp, patience * slowness);
    };
    stop = () => reject(new Stopped());
    signal?.addEventListener('abort', stop);
    worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
      switch (data.kind) {
        case 'ready': {
          const copy = bytes.slice();
          worker.postMessage(copy, [copy.buffer]);
          slowness = Math.min(Math.max((Date.now() - begun) / usualStart, 1), mostPatience);
          timers.whole = setTimeout(giveUp, wholePatience * slowness);
          goOn();
          break;
        }
        case 'progress':
          goOn();
          onProgress?.(data.progress);
          break;
        case 'read':
          resolve(data.read);
          break;
      }
    };
    worker.onerror = event => {
      if (timers.whole === undefined) reject(new ReaderNotLoaded(event.message));
      else resolve({ kind: 'problem', problem: 'damaged' });
    };
  }).finally(() => {
    worker.terminate();
    clearTimeout(timers.page);
    clearTimeout(timers.whole);
    signal?.removeEventListener('abort', stop);
  });
};

async function startWorker(): Promise<Worker> {
  try {
    // In the built page its script is unpacked before it starts, and a promise of it comes back.
    return await new PdfWorker();
  } catch (error) {
    throw new ReaderNotLoaded(error instanceof Error ? error.message : String(error));
  }
}
