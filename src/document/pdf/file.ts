/** The bytes of a PDF to the paper that it prints, in one go; runs in a worker, and in tests. */

import type { PaperRead, Waiting } from '../reading.ts';
import { layOut } from './layout.ts';
import { readPages } from './pages.ts';

/** Resolves for any bytes, and takes them over; rejects with `Stopped` when it is called off between two pages. */
export async function readFile(bytes: Uint8Array, waiting: Waiting = {}): Promise<PaperRead> {
  const read = await readPages(bytes, waiting);
  return read.kind === 'problem' ? read : layOut(read.pages);
}
