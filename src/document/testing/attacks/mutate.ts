/** For tests: one file made into another that may be anything, the same from the same seed. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from '../random.ts';
import { hostileTexts } from './texts.ts';

export interface FuzzedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const all = hostileTexts as readonly [string, ...string[]];
/** What patterns are slow at, if any. */
const runs = [
  '一',
  '1',
  ' ',
  '\n',
  '、',
  '（',
  '(',
  '年',
  '<',
  '&',
  '=',
  '-',
  '\t',
  '"',
  '第',
  '<td>',
  '1件',
  '，',
] as const;

/** A spoilt copy of `file`; `other` lends it stretches. */
export function mutated(file: FuzzedFile, other: FuzzedFile, random: Random): FuzzedFile {
  const { name } = file;
  if (random.once(3)) return { name, bytes: spoilt(file.bytes, other.bytes, random) };
  if (/\.(?:docx|xlsx)$/.test(name)) return { name, bytes: repacked(file.bytes, random) };
  if (/\.json$/.test(name)) return { name, bytes: strToU8(otherJson(strFromU8(file.bytes), random)) };
  if (/\.pdf$/.test(name)) return { name, bytes: otherPdf(file.bytes, random) };
  return { name, bytes: strToU8(otherText(strFromU8(file.bytes), random)) };
}

function spoilt(bytes: Uint8Array, other: Uint8Array, { below, once }: Random): Uint8Array {
  const at = below(bytes.length);
  const copy = bytes.slice();
  switch (below(6)) {
    case 0:
      for (let flips = 1 + below(20); flips > 0; flips--) {
        const place = below(copy.length);
        copy[place] = (copy[place] ?? 0) ^ (1 << below(8));
      }
      return copy;
    case 1:
      return copy.subarray(0, at);
    case 2:
      copy.copyWithin(at, below(bytes.length), below(bytes.length));
      return copy;
    case 3:
      copy.fill(below(256), at, at + 1 + below(200));
      return copy;
    case 4: {
      const from = below(other.length);
      const piece = other.subarray(from, from + below(once(2) ? 200 : 20_000));
      return joined([bytes.subarray(0, at), piece, bytes.subarray(at)]);
    }
    default:
      return joined([bytes.subarray(0, at), bytes.subarray(at + below(2000))]);
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Tags, lines or words of a text moved, doubled, left out or replaced, one to eight times. */
function otherText(text: string, random: Random): string {
  const { below, once, pick } = random;
  if (once(12)) {
    const at = below(text.length);
    return text.slice(0, at) + pick(runs).repeat(1 + below(once(10) ? 30_000 : 3000)) + text.slice(at);
  }
  const parting = once(2) ? /(<[^>]*>)/ : once(2) ? /(\n)/ : /(\d+|[，。；：、\s])/;
  const pieces = text.split(parting);
  for (let times = 1 + below(8); times > 0; times--) {
    const at = below(pieces.length);
    const to = below(pieces.length);
    switch (below(6)) {
      case 0:
        [pieces[at], pieces[to]] = [pieces[to] ?? '', pieces[at] ?? ''];
        break;
      case 1:
        pieces.splice(at, 1);
        break;
      case 2:
        pieces.splice(at, 0, ...pieces.slice(to, to + below(30)));
        break;
      case 3:
        pieces.splice(at, 0, pick(all));
        break;
      case 4:
        pieces[at] = pick(['0', '-1', '1e9', '九十九', '999999999999999999', '', '1.5', '１２', 'NaN', '—']);
        break;
      default:
        pieces.splice(at, below(40));
    }
  }
  return pieces.join('');
}

/** A package with one of its parts changed, its sums right. */
function repacked(bytes: Uint8Array, random: Random): Uint8Array {
  const { below, once, pick } = random;
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  const names = Object.keys(parts).filter(name => /\.(?:xml|rels)$/.test(name));
  const main = names.filter(name => /document\.xml$|sheet\d+\.xml$|sharedStrings\.xml$/.test(name));
  const name = (once(3) ? names[below(names.length)] : main[below(main.length)]) ?? names[0] ?? '';
  const how = below(40);
  if (how < 2) delete parts[name];
  else if (how < 4) parts[`../${name}`] = parts[name] ?? new Uint8Array();
  else parts[name] = strToU8(otherXml(strFromU8(parts[name] ?? new Uint8Array()), random));
  if (once(30)) parts[pick(all).slice(0, 60)] = strToU8('x');
  return zipSync(parts, { level: 1 });
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const leaf = /<([\w:]+)(?: [^<>]*)?(?:\/>|>[^<]*<\/\1>)/g;

/** Mostly well-formed: leaves, texts and values of attributes are changed. */
function otherXml(xml: string, random: Random): string {
  const { below, once, pick } = random;
  let text = xml;
  for (let times = 1 + below(6); times > 0; times--) {
    if (once(10)) return otherText(text, random);
    const target = once(2) ? leaf : once(2) ? />[^<]+</g : /="[^"]*"/g;
    const found = Array.from(text.matchAll(target));
    const match = found[below(found.length)];
    if (!match) continue;
    const end = match.index + match[0].length;
    const replaced =
      target === leaf
        ? pick([
            '',
            match[0].repeat(2),
            match[0].repeat(1 + below(50)),
            found[below(found.length)]?.[0] ?? '',
          ])
        : target.source.startsWith('>')
          ? `>${escaped(once(2) ? pick(all).replace(/[^\t\n\r -\ud7ff\ue000-\ufffd]/g, '') : String(below(1e6)))}<`
          : `="${pick(['', '0', '1', '-1', '65536', '999999999', 'none', 'A1:XFD1048576', '../../x', 'true'])}"`;
    text = text.slice(0, match.index) + replaced + text.slice(end);
  }
  return text;
}

/** A value somewhere in it is another one, or a key is. */
function otherJson(text: string, random: Random): string {
  const { below, once, pick } = random;
  let json = text;
  for (let times = 1 + below(6); times > 0; times--) {
    const target = once(3) ? /"[^"\\]*"(?=\s*:)/g : /(?<=:\s?)(?:"[^"\\]*"|-?\d+(?:\.\d+)?|true|false|null)/g;
    const found = Array.from(json.matchAll(target));
    const match = found[below(found.length)];
    if (!match) continue;
    const put = target.source.startsWith('"')
      ? pick([
          '"__proto__"',
          '"constructor"',
          '"raw"',
          '"unreadable"',
          '"lines"',
          '"x"',
          found[0]?.[0] ?? '""',
        ])
      : pick([
          'null',
          '[]',
          '{}',
          '{"raw":"1"}',
          '1e308',
          '-1',
          '"2019"',
          '[[[[1]]]]',
          'true',
          JSON.stringify(pick(all)),
          '{"__proto__":{"a":1}}',
        ]);
    json = json.slice(0, match.index) + put + json.slice(match.index + match[0].length);
  }
  return once(20) ? json.slice(0, below(json.length)) : json;
}

/** Numbers and names in it are others. */
function otherPdf(bytes: Uint8Array, { below, once, pick }: Random): Uint8Array {
  let text = strFromU8(bytes, true);
  for (let times = 1 + below(10); times > 0; times--) {
    const target = once(2) ? /\b\d+\b/g : /\/[A-Z][A-Za-z]+/g;
    const found = Array.from(text.slice(0, 400_000).matchAll(target));
    const match = found[below(found.length)];
    if (!match) continue;
    const put = target.source.startsWith('\\/')
      ? pick(['/Type', '/Page', '/Pages', '/Kids', '/Length', '/JS', found[below(found.length)]?.[0] ?? '/X'])
      : pick(['0', '-1', '1', '999999999', '65535', String(below(1000))]);
    text = text.slice(0, match.index) + put + text.slice(match.index + match[0].length);
  }
  return strToU8(text, true);
}
