/** Packs the parts of an office file. */

import { strToU8, zipSync } from 'fflate';

/** In every file the same: a file tells what is in it, not when it was made. Office programs take no year before 1980. */
const noTime = () => new Date(1980, 0, 1);

/** An archive of these parts, in their order; equal parts give equal bytes. */
export const packZip = (parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])), {
    mtime: noTime(),
    level: 6,
  });
