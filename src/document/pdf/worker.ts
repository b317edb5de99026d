/** The worker's end: gets the bytes of one file, tells how far it is, and gives the paper or the problem. */

import './polyfills.ts';
import type { PaperRead, ReadingProgress } from '../reading.ts';
import { readFile } from './file.ts';

export type WorkerMessage =
  /** It is loaded, and the bytes can come. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly progress: ReadingProgress }
  | { readonly kind: 'read'; readonly read: PaperRead };

const tell = (message: WorkerMessage) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  readFile(data, { onProgress: progress => tell({ kind: 'progress', progress }) }).then(
    read => tell({ kind: 'read', read }),
    // Whatever a damaged file makes of it ends in a sentence for the clerk.
    () => tell({ kind: 'read', read: { kind: 'problem', problem: 'damaged' } }),
  );
});
tell({ kind: 'ready' });
