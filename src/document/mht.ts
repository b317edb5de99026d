/**
 * Web pages saved as one file (.mht, .mhtml, Word's and WPS's “single file web page”, also under the name
 * .doc): a MIME message whose parts are the page, its frames, its pictures. Only pages and texts are taken out.
 */

import { textOfPart } from './bytes.ts';

export interface MhtPart {
  readonly kind: 'html' | 'text';
  readonly text: string;
}

/** One MIME entity: its head's fields by lower-case name, and where its body is. */
interface Entity {
  readonly fields: ReadonlyMap<string, string>;
  readonly from: number;
  readonly to: number;
}

/** The head of a message or part is no longer than this. */
const longestHead = 16_384;
/** Messages within messages, and pages in one file, beyond which nothing is looked at. */
const deepest = 6;
const mostParts = 40;

const lineEnd = /\r\n?|\n/g;

/** The pages in a MIME message, the first first; `null` for bytes that are none. Never throws. */
export function readMht(bytes: Uint8Array): readonly MhtPart[] | null {
  const start = latin(bytes.subarray(0, longestHead));
  if (!/^\s*[A-Za-z][\w-]*[ \t]*:/.test(start)) return null;
  if (!/^content-type[ \t]*:[ \t]*(?:multipart\/|text\/html)/im.test(start)) return null;
  const message = latin(bytes);
  const parts: MhtPart[] = [];
  collect(message, entityOf(message, 0, message.length), 0, parts);
  return parts;
}

function collect(message: string, entity: Entity, depth: number, parts: MhtPart[]): void {
  const type = entity.fields.get('content-type') ?? 'text/plain';
  const boundary = parameter(type, 'boundary');
  if (/^multipart\//i.test(type) && boundary !== '' && depth < deepest) {
    for (const [from, to] of between(message, entity, boundary))
      if (parts.length < mostParts) collect(message, entityOf(message, from, to), depth + 1, parts);
    return;
  }
  const kind = /^(?:text\/html|application\/xhtml\+xml)/i.test(type)
    ? ('html' as const)
    : /^text\/plain/i.test(type)
      ? ('text' as const)
      : null;
  if (kind === null || (entity.fields.size === 0 && depth > 0)) return;
  const body = message.slice(entity.from, entity.to);
  const text = textOfPart(
    decoded(body, entity.fields.get('content-transfer-encoding') ?? ''),
    parameter(type, 'charset'),
  );
  if (text.trim() !== '') parts.push({ kind, text });
}

/** The stretches of the body that the boundary's lines hold apart; a last one that is not closed ends with the file. */
function between(
  message: string,
  { from, to }: Entity,
  boundary: string,
): readonly (readonly [number, number])[] {
  const mark = `--${boundary}`;
  const stretches: [number, number][] = [];
  let start = -1;
  for (
    let at = message.indexOf(mark, from);
    at >= 0 && at < to;
    at = message.indexOf(mark, at + mark.length)
  ) {
    if (at > from && message[at - 1] !== '\n' && message[at - 1] !== '\r') continue;
    const behind = at + mark.length;
    const closes = message.startsWith('--', behind);
    // A longer boundary that only begins like this one.
    if (!closes && !/^[ \t]*[\r\n]/.test(message.slice(behind, behind + 80))) continue;
    if (start >= 0) stretches.push([start, at]);
    start = closes ? -1 : behindLine(message, behind);
    if (closes) break;
  }
  if (start >= 0) stretches.push([start, to]);
  return stretches;
}

/** Reads the head of an entity in [from, to): fields, folded lines joined, up to the first empty line. */
function entityOf(message: string, from: number, to: number): Entity {
  const fields = new Map<string, string>();
  let at = from;
  let name = '';
  while (at < to && at - from < longestHead) {
    const end = behindLine(message, at);
    const line = message.slice(at, Math.min(end, to)).replace(/[\r\n]+$/, '');
    at = end;
    if (line.trim() === '') {
      // Some writers put an empty line in front of the head.
      if (fields.size === 0 && at - from < 8) continue;
      break;
    }
    const field = /^([A-Za-z][\w-]*)[ \t]*:[ \t]*(.*)$/.exec(line);
    if (field) {
      name = (field[1] ?? '').toLowerCase();
      if (!fields.has(name)) fields.set(name, field[2] ?? '');
    } else if (/^[ \t]/.test(line) && name !== '')
      fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`);
    else break;
  }
  return { fields, from: Math.min(at, to), to };
}

function behindLine(message: string, from: number): number {
  lineEnd.lastIndex = from;
  return lineEnd.exec(message) ? lineEnd.lastIndex : message.length;
}

/** `boundary="…"` of a field; empty where it is not given. */
function parameter(field: string, name: string): string {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(field);
  return match?.[1] ?? match?.[2] ?? '';
}

function decoded(body: string, encoding: string): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case 'quoted-printable':
      return bytesOf(unquoted(body));
    case 'base64':
      return bytesOf(fromBase64(body));
    default:
      return bytesOf(body);
  }
}

/** Quoted-printable: `=E6` is a byte, `=` at a line's end joins the lines; anything else stays. */
const unquoted = (body: string): string =>
  body
    .replace(/=[ \t]*(?:\r\n|\n|\r)/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));

function fromBase64(body: string): string {
  const digits = body.replace(/[^A-Za-z0-9+/]/g, '');
  // One digit too many says nothing: it is what a cut file ends in.
  const whole = digits.length % 4 === 1 ? digits.slice(0, -1) : digits;
  return atob(whole);
}

/** Bytes as a text of one character each, so that heads and boundaries can be looked for. */
function latin(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join('');
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
