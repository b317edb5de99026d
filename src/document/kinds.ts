/** What a file is by its bytes, whatever its name says: sites serve pages as .doc, and clerks rename. */

import { archiveEntries, localNames } from './archive.ts';
import { compoundKind } from './compound.ts';

export type BinaryKind =
  | 'docx'
  | 'xlsx'
  | 'pptx'
  /** The formats of Office before 2007, and WPS's own: .doc and .wps, .xls and .et, .ppt and .dps. */
  | 'doc'
  | 'xls'
  | 'ppt'
  /** OpenDocument. */
  | 'odt'
  | 'ods'
  /** The national fixed-layout format (GB/T 33190). */
  | 'ofd'
  /** An office file of any kind that opens with a password only. */
  | 'locked'
  /** Other files packed together. */
  | 'zip'
  | 'pdf'
  | 'image'
  | 'rtf'
  | 'unknown';

const magics: readonly (readonly [BinaryKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['image', [0x42, 0x4d]],
  // RAR and 7-Zip.
  ['zip', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['zip', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
];

/** The format of a file that is no text; `null` where its first bytes do not say so. Never throws. */
export function binaryKind(bytes: Uint8Array): BinaryKind | null {
  const starts = (magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte);
  if (starts([0x50, 0x4b, 0x03, 0x04]) || starts([0x50, 0x4b, 0x05, 0x06])) return archiveKind(bytes);
  // What a compound file without a readable directory holds is mostly an old Word file.
  if (starts([0xd0, 0xcf, 0x11, 0xe0])) return compoundKind(bytes) ?? 'doc';
  for (const [kind, magic] of magics) {
    // BM is also how a text may begin: a bitmap has zeros in its reserved bytes.
    if (starts(magic) && (magic.length > 2 || (bytes[6] === 0 && bytes[7] === 0))) return kind;
  }
  return null;
}

/** Files by which a package of each format is known; the first that fits. */
const packages: readonly (readonly [BinaryKind, RegExp])[] = [
  ['docx', /^word\/[^/]+\.xml$/],
  ['xlsx', /^xl\/[^/]+\.xml$/],
  // Excel's binary workbook (.xlsb).
  ['xls', /^xl\/[^/]+\.bin$/],
  ['pptx', /^ppt\/[^/]+\.xml$/],
  ['ofd', /^ofd\.xml$/],
];

function archiveKind(bytes: Uint8Array): BinaryKind {
  const entries = archiveEntries(bytes);
  const names = entries ? entries.map(({ name }) => name) : localNames(bytes);
  const known = packages.find(([, file]) => names.some(name => file.test(name)));
  if (known) return known[0];
  if (!names.includes('content.xml')) return 'zip';
  // The first part of an OpenDocument file is its media type, stored as it is.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return head.includes('opendocument.spreadsheet') ? 'ods' : 'odt';
}
