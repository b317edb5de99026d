/**
 * The table of contents of a zip archive: what it holds, where, and how large it says it is. Nothing is unpacked
 * here, and what the archive says of itself is believed only as far as the bytes bear it out.
 */

export interface ArchiveEntry {
  /** With `/` between folders and none in front, in lower case: office programs look parts up without regard to case. */
  readonly name: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  /** Its content needs a password. */
  readonly locked: boolean;
  readonly crc: number;
  /** Bytes in the archive. */
  readonly packedSize: number;
  /** Bytes it says it has unpacked. */
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** A report has some twenty parts; a book with pictures some hundred. */
const mostEntries = 4000;
const longestName = 400;

export const endRecord = 0x06054b50;
export const centralRecord = 0x02014b50;
export const localRecord = 0x04034b50;
/** A size that stands in the 64-bit record instead; no file that can be opened is as large. */
const elsewhere = 0xffffffff;

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The entries of an archive; `null` where it has no table of contents: it was cut off, or is no archive. */
export function archiveEntries(bytes: Uint8Array): readonly ArchiveEntry[] | null {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === null) return null;
  const size = view.getUint32(end + 12, true);
  // Bytes set in front of an archive move all its offsets alike.
  const shift = end - size - view.getUint32(end + 16, true);
  let at = end - size;
  if (at < 0 || shift < 0) return null;
  const entries: ArchiveEntry[] = [];
  while (at + 46 <= end && view.getUint32(at, true) === centralRecord) {
    if (entries.length >= mostEntries) return null;
    const nameLength = view.getUint16(at + 28, true);
    const packedSize = view.getUint32(at + 20, true);
    const unpackedSize = view.getUint32(at + 24, true);
    const offset = view.getUint32(at + 42, true) + shift;
    if (at + 46 + nameLength > end || packedSize === elsewhere || unpackedSize === elsewhere) return null;
    entries.push({
      name: nameFrom(bytes.subarray(at + 46, at + 46 + Math.min(nameLength, longestName))),
      method: view.getUint16(at + 10, true),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packedSize,
      size: unpackedSize,
      offset,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries.length === 0 ? null : entries;
}

/** The names that stand in front of an archive's parts: all that is left of one that was cut off. */
export function localNames(bytes: Uint8Array): readonly string[] {
  const view = viewOf(bytes);
  const names: string[] = [];
  const last = Math.min(bytes.length - 30, 1 << 20);
  for (let at = 0; at <= last && names.length < 100; at++) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== localRecord) continue;
    const length = Math.min(view.getUint16(at + 26, true), longestName);
    names.push(nameFrom(bytes.subarray(at + 30, at + 30 + length)));
  }
  return names;
}

const nameFrom = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes).replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();

/** Where the record at the archive's end begins; a comment of at most 65,535 bytes may follow it. */
function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === endRecord) return at;
  }
  return null;
}
