/** Words compared by what they say: width, spaces, radicals, traditional characters and marks do not count. */

import { traditional } from './traditional.ts';

const invisible = /[\s\u200b-\u200f\u2028\u2029\u2060\ufeff\u00ad]/g;
/** A reading that a mirror site puts behind a character: 報(bào). */
const reading = /[(（][a-zü]{0,6}[\u00e0-\u00ff\u0100-\u01dc][a-z]{0,5}[)）]/giu;

const oldCharacter = new RegExp(`[${[...traditional.keys()].join('')}]`, 'gu');
const oddBracket = /[﹝〔【﹞〕】]/g;
/** Figures and the like: nothing to fold. */
const simple = /^[!-~]*$/;

/** The text without spaces, in narrow marks and simplified characters: what is compared with the form. */
export function plain(text: string): string {
  if (simple.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(reading, '')
    .replace(invisible, '')
    .replace(oldCharacter, character => traditional.get(character) ?? character)
    .replace(oddBracket, bracket => ('﹝〔【'.includes(bracket) ? '[' : ']'));
}

const characters = new Map<string, string>();

/** {@link plain} of one character; each is folded once. */
export function plainCharacter(character: string): string {
  const known = characters.get(character);
  if (known !== undefined) return known;
  const folded = plain(character);
  characters.set(character, folded);
  return folded;
}

/** {@link plain} of at most the first `length` characters, for texts of which only the beginning matters. */
export const plainStart = (text: string, length: number): string => plain(text.slice(0, length));

export const withoutReadings = (text: string): string => text.replace(reading, '');

export type Numbering = 'chinese' | 'bracket' | 'arabic' | 'arabicBracket' | 'none';

export interface Numbered {
  readonly numbering: Numbering;
  /** 1 … ; `null` without a number. */
  readonly number: number | null;
  /** The plain text behind the number. */
  readonly rest: string;
}

const digits = '零一二三四五六七八九';

/** 一 … 九十九 as a number, or `null`. */
export function chineseNumberOf(text: string): number | null {
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text);
  if (!match || text === '') return null;
  const [, tens = '', ten = '', ones = ''] = match;
  if (ten === '') return tens !== '' && ones !== '' ? null : digits.indexOf(tens || ones);
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones));
}

const numberings: readonly (readonly [Numbering, RegExp])[] = [
  ['chinese', /^第?([一二三四五六七八九十]{1,3})(?:部分|章)?[、.,:;]+/],
  ['chinese', /^第([一二三四五六七八九十]{1,3})(?:部分|章):?/],
  ['bracket', /^[([]?([一二三四五六七八九十]{1,3})[)\]][、.,:]?/],
  ['arabicBracket', /^[([]?(\d{1,2})[)\]][、.,:]?/],
  ['arabic', /^(\d{1,2})[、.,](?!\d)/],
];

/** Splits the number off a heading or label; `text` is plain. */
export function splitNumber(text: string): Numbered {
  for (const [numbering, pattern] of numberings) {
    const match = pattern.exec(text);
    if (!match) continue;
    const digitsText = match[1] ?? '';
    const number = /\d/.test(digitsText) ? Number(digitsText) : chineseNumberOf(digitsText);
    if (number !== null) return { numbering, number, rest: text.slice(match[0].length) };
  }
  return { numbering: 'none', number: null, rest: text };
}

/** What of the raw text is left behind its first `count` plain characters. */
export function behindPlain(text: string, count: number): string {
  let seen = 0;
  let at = 0;
  for (const character of text) {
    if (seen >= count) break;
    seen += plainCharacter(character).length;
    at += character.length;
  }
  return text.slice(at);
}

/** A label's words only: no number, no marks. */
export const bare = (text: string): string => splitNumber(plain(text)).rest.replace(/[^\p{L}\p{N}]/gu, '');

/** How many single-character edits part two short texts; more than `most` counts as `most` + 1. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const value = Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      current.push(value);
      best = Math.min(best, value);
    }
    if (best > most) return most + 1;
    previous = current;
  }
  return Math.min(previous[b.length] ?? most + 1, most + 1);
}
