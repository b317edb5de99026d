/** Tells a text of which a sign was altered from the one that was written. */

import { atOnce, summing } from '../work/index.ts';

/** CRC-32 of the text in UTF-8; eight hex digits. */
export const checksumOf = (text: string): string =>
  atOnce(summing(new TextEncoder().encode(text)))
    .toString(16)
    .padStart(8, '0');
