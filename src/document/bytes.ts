/**
 * From a file's bytes to its text: which encoding the bytes are in, or what they are instead of text.
 * Chinese offices save UTF-8, GBK pages and Notepad's “Unicode” (UTF-16LE) side by side.
 */

import { type BinaryKind, binaryKind } from './kinds.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export type ReadBytes =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding }
  | { readonly kind: 'empty' }
  /** No text file; `format` by its first bytes. */
  | { readonly kind: 'binary'; readonly format: BinaryKind };

/** How much of the file is looked at to tell its kind. */
const sniffed = 4096;

/** Decodes the bytes of a text or HTML file, or says what they are instead. Never throws. */
export function readBytes(bytes: Uint8Array): ReadBytes {
  if (bytes.length === 0) return { kind: 'empty' };
  const binary = binaryKind(bytes);
  if (binary) return { kind: 'binary', format: binary };
  const encoding = encodingOf(bytes, null);
  if (encoding === null) return { kind: 'binary', format: 'unknown' };
  const text = decode(bytes, encoding);
  return text.trim() === '' ? { kind: 'empty' } : { kind: 'text', text, encoding };
}

/** The text of a part whose head names its charset; the bytes decide where the two do not agree. */
export const textOfPart = (bytes: Uint8Array, charset: string): string =>
  decode(bytes, encodingOf(bytes, namedEncoding(charset)) ?? 'utf-8');

/** Without marks of byte order (files that were joined have them inside) and zeros, which no text has. */
const decode = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding).decode(bytes).replace(/[\ufeff\0]+/g, '');

/** `named`: what the part's head says, believed where the bytes allow it. `null`: no text. */
function encodingOf(bytes: Uint8Array, named: Encoding | null): Encoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, sniffed);
  const wide = wideEncoding(head);
  if (wide) return wide;
  if (!isText(head)) return null;
  if (isUtf8(bytes) || isMostlyUtf8(bytes)) return 'utf-8';
  return named ?? declaredEncoding(head) ?? 'gb18030';
}

/** UTF-16 without its mark: digits, spaces and line ends have a zero byte, always on the same side. */
function wideEncoding(head: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  for (let index = 0; index < head.length; index++)
    if (head[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return null;
  if (odd > head.length / 50 && even * 8 < odd) return 'utf-16le';
  if (even > head.length / 50 && odd * 8 < even) return 'utf-16be';
  // 一 and 开 have a zero byte on the other side.
  return isChinese(head, 'utf-16le') ? 'utf-16le' : isChinese(head, 'utf-16be') ? 'utf-16be' : null;
}

/** Whether nearly all of what the bytes are in this encoding is Chinese text or ASCII. */
function isChinese(head: Uint8Array, encoding: Encoding): boolean {
  const text = new TextDecoder(encoding).decode(head.subarray(0, head.length - (head.length % 2)));
  const known = text.match(/[\t\n\r -~\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’—…]/g)?.length ?? 0;
  return known > text.length * 0.95;
}

/** Text has next to no control characters: a stray zero among them is a fault of the copy. */
function isText(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head)
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 11 && byte !== 12 && byte !== 26)
      controls++;
  return controls * 64 <= head.length;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** How much of the text is looked at to tell broken UTF-8 from GBK, in bytes. */
const weighed = 1_000_000;

/** UTF-8 with a few broken bytes: GBK read so has hardly a whole character. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, weighed));
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  return whole > broken * 8;
}

/** What a page says of itself in `<meta charset>` or `<?xml encoding>`; only UTF-8 that is none stays undeclared. */
function declaredEncoding(head: Uint8Array): Encoding | null {
  const text = new TextDecoder('latin1').decode(head);
  const meta = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(text);
  const xml = /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]+)/i.exec(text);
  return namedEncoding(meta?.[1] ?? '') ?? namedEncoding(xml?.[1] ?? '');
}

function namedEncoding(charset: string): Encoding | null {
  const name = charset.toLowerCase();
  if (/^(gb2312|gbk|gb18030|gb_2312.*|x-gbk|cp936|windows-936|hz-gb-2312)$/.test(name)) return 'gb18030';
  return name.startsWith('big5') ? 'big5' : null;
}
