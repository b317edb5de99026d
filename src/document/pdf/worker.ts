/** The worker's end: gets the bytes of one file, tells of each page, and gives the paper or the problem. */

import './polyfills.ts';
import type { PaperRead } from '../reading.ts';
import { readFile } from './file.ts';

export type WorkerMessage =
  /** It is loaded, and the bytes can come. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'page' }
  | { readonly kind: 'read'; readonly read: PaperRead };

const tell = (message: WorkerMessage) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  readFile(data, () => tell({ kind: 'page' })).then(read => tell({ kind: 'read', read }));
});
tell({ kind: 'ready' });
