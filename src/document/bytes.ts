/**
 * From a file's bytes to its text: which encoding the bytes are in, or what they are instead of text.
 * Chinese offices save UTF-8, GBK pages and Notepad's “Unicode” (UTF-16LE) side by side.
 */

export type BinaryKind = 'docx' | 'xlsx' | 'zip' | 'doc' | 'pdf' | 'image' | 'rtf' | 'unknown';
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export type ReadBytes =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding }
  | { readonly kind: 'empty' }
  /** No text file; `format` by its first bytes. */
  | { readonly kind: 'binary'; readonly format: BinaryKind };

const magics: readonly (readonly [BinaryKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['doc', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['image', [0x42, 0x4d]],
];

/** How much of the file is looked at to tell its kind. */
const sniffed = 4096;

/** Decodes the bytes of a text or HTML file, or says what they are instead. Never throws. */
export function readBytes(bytes: Uint8Array): ReadBytes {
  if (bytes.length === 0) return { kind: 'empty' };
  const binary = binaryKind(bytes);
  if (binary) return { kind: 'binary', format: binary };
  const encoding = encodingOf(bytes);
  if (encoding === null) return { kind: 'binary', format: 'unknown' };
  const text = new TextDecoder(encoding).decode(bytes);
  return text.trim() === '' ? { kind: 'empty' } : { kind: 'text', text, encoding };
}

function binaryKind(bytes: Uint8Array): BinaryKind | null {
  const starts = (magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte);
  if (starts([0x50, 0x4b, 0x03, 0x04])) return packageKind(bytes);
  for (const [kind, magic] of magics) {
    // BM is also how a text may begin: a bitmap has zeros in its reserved bytes.
    if (starts(magic) && (magic.length > 2 || (bytes[6] === 0 && bytes[7] === 0))) return kind;
  }
  return null;
}

/** Office packages name their parts in the zip's plain file names. */
function packageKind(bytes: Uint8Array): BinaryKind {
  const ends = [bytes.subarray(0, 65536), bytes.subarray(Math.max(0, bytes.length - 65536))];
  const names = ends.map(part => new TextDecoder('latin1').decode(part)).join('');
  if (names.includes('word/')) return 'docx';
  if (names.includes('xl/')) return 'xlsx';
  return 'zip';
}

function encodingOf(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, sniffed);
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < head.length; index++) {
    if (head[index] !== 0) continue;
    if (index % 2) oddZeros++;
    else evenZeros++;
  }
  // Digits, spaces and line ends of a UTF-16 text have one zero byte each, always on the same side.
  if (oddZeros > head.length / 50 && evenZeros * 8 < oddZeros) return 'utf-16le';
  if (evenZeros > head.length / 50 && oddZeros * 8 < evenZeros) return 'utf-16be';
  if (evenZeros + oddZeros > 0) return null;
  if (isUtf8(bytes)) return 'utf-8';
  return declaredEncoding(head) ?? 'gb18030';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What a page says of itself in `<meta charset>`; a page that only says UTF-8 and is none stays undeclared. */
function declaredEncoding(head: Uint8Array): Encoding | null {
  const match = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(
    new TextDecoder('latin1').decode(head),
  );
  const name = match?.[1]?.toLowerCase() ?? '';
  if (/^(gb2312|gbk|gb18030|gb_2312.*|x-gbk)$/.test(name)) return 'gb18030';
  return name.startsWith('big5') ? 'big5' : null;
}
