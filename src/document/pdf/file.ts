/** The bytes of a PDF to the paper that it prints, in one go; runs in a worker, and in tests. */

import type { PaperRead } from '../reading.ts';
import { layOut } from './layout.ts';
import { readPages } from './pages.ts';

/** Resolves for any bytes, and takes them over. */
export async function readFile(bytes: Uint8Array): Promise<PaperRead> {
  const read = await readPages(bytes);
  return read.kind === 'problem' ? read : layOut(read.pages);
}
