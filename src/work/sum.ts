/** The sum by which bytes that were changed on the way are told from those that were written. */

import type { Steps } from './pace.ts';

/** So many bytes are summed up without a pause. */
const stretch = 256 * 1024;

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** CRC-32 as zip and PNG have it, in steps. A byte that was changed on the way could be a figure. */
export function* summing(bytes: Uint8Array): Steps<number> {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at += stretch) {
    for (const byte of bytes.subarray(at, at + stretch))
      crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
    yield;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
