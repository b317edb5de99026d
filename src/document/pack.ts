/** Packs the parts of an office file. */

import { Deflate, strToU8 } from 'fflate';
import { atOnce, type Steps, summing } from '../work/index.ts';
import { centralRecord, endRecord, localRecord, viewOf } from './archive.ts';

/** In every file the same: a file tells what is in it, not when it was made. Office programs take no year before 1980. */
const day = (1 << 5) | 1;
/** The version of the format, and its mark for names in UTF-8. */
const version = 20;
const utf8 = 0x800;
const deflated = 8;

/** So many bytes are packed without a pause: some three milliseconds. */
const stretch = 32 * 1024;

/** An archive of these parts, in their order; equal parts give equal bytes. */
export const packZip = (parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> =>
  atOnce(packing(parts));

interface Packed {
  readonly name: Uint8Array;
  readonly pieces: readonly Uint8Array[];
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
}

/** The same in steps. */
export function* packing(parts: Readonly<Record<string, string>>): Steps<Uint8Array<ArrayBuffer>> {
  const packed: Packed[] = [];
  for (const [name, content] of Object.entries(parts)) {
    const bytes = strToU8(content);
    yield;
    const pieces = yield* deflating(bytes);
    packed.push({
      name: strToU8(name),
      pieces,
      packedSize: pieces.reduce((sum, { length }) => sum + length, 0),
      size: bytes.length,
      crc: yield* summing(bytes),
    });
  }
  return joined(packed);
}

function* deflating(bytes: Uint8Array): Steps<readonly Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  const stream = new Deflate({ level: 6 }, piece => pieces.push(piece));
  let at = 0;
  do {
    stream.push(bytes.subarray(at, at + stretch), at + stretch >= bytes.length);
    at += stretch;
    yield;
  } while (at < bytes.length);
  return pieces;
}

/** Each part behind its header, then the table of contents and its end. */
function joined(parts: readonly Packed[]): Uint8Array<ArrayBuffer> {
  const contents = parts.reduce((sum, { name }) => sum + 46 + name.length, 0);
  const size = parts.reduce((sum, { name, packedSize }) => sum + 30 + name.length + packedSize, 0);
  const bytes = new Uint8Array(size + contents + 22);
  const view = viewOf(bytes);
  let at = 0;
  const offsets = parts.map(part => {
    const offset = at;
    view.setUint32(at, localRecord, true);
    putFacts(view, at + 4, part);
    bytes.set(part.name, at + 30);
    at += 30 + part.name.length;
    for (const piece of part.pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return offset;
  });
  for (const [index, part] of parts.entries()) {
    view.setUint32(at, centralRecord, true);
    view.setUint16(at + 4, version, true);
    putFacts(view, at + 6, part);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(part.name, at + 46);
    at += 46 + part.name.length;
  }
  view.setUint32(at, endRecord, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, contents, true);
  view.setUint32(at + 16, size, true);
  return bytes;
}

/** What both headers of a part say alike, from the version that is needed on. */
function putFacts(view: DataView, at: number, { name, packedSize, size, crc }: Packed): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 2, utf8, true);
  view.setUint16(at + 4, deflated, true);
  view.setUint16(at + 8, day, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packedSize, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}
