/**
 * Numbers at the head of paragraphs, in the four levels of official papers (党政机关公文格式): 一、（一） 1. （1）.
 * They are characters of the text like any other; what keeps them right is renumbering.
 */

import { chineseNumber, readChineseNumber, type TextId } from '../form/index.ts';
import { type Report, textOf } from './report.ts';

/** 1: 一、 2: （一） 3: 1. 4: （1） */
export type NumberLevel = 1 | 2 | 3 | 4;

/** The number of one paragraph; offsets into the whole text. */
export interface ParagraphNumber {
  /** Which line of the text. */
  readonly line: number;
  readonly level: NumberLevel;
  readonly value: number;
  /** The numeral alone, from inclusive, to exclusive: 三 of （三）. */
  readonly from: number;
  readonly to: number;
  /** Where the line begins, and where its words begin, behind the number. */
  readonly start: number;
  readonly words: number;
}

const forms: readonly (readonly [NumberLevel, RegExp])[] = [
  [1, /^(\s*)([一二三四五六七八九十]{1,3})[、．.][^\S\n]*/],
  [2, /^(\s*[（(])([一二三四五六七八九十]{1,3})[）)][^\S\n]*/],
  [3, /^(\s*)(\d{1,2})[.．、](?!\d)[^\S\n]*/],
  [4, /^(\s*[（(])(\d{1,2})[）)][^\S\n]*/],
];

const joined =
  /^([一二三四五六七八九十]{1,3})(?:(季度|产业?|[十百千万]|年|月|周?岁|线|级|类|批|期|层|等|、)|[个件条次份篇家人户名天])/;

/**
 * Whether `words` go on with the number in front of them: 一、二季度; 二、三产业; 五、六十岁. A heading that
 * begins with its own numeral is none of these: 一、一季度; 二、三审三校.
 */
function isEnumeration(number: number, words: string): boolean {
  const [, digits = '', unit] = joined.exec(words) ?? [];
  // 六十岁, 三百条: the ten belongs to the numeral
  const next = readChineseNumber(digits) ?? 0;
  const first = readChineseNumber(digits.charAt(0)) ?? 0;
  if (unit !== undefined) return next > number;
  return digits.length > 1 && digits.endsWith('十') ? first > number : next === number + 1;
}

/** The numeral alone, as the level writes it: 三 or 3. */
export const writeNumeral = (level: NumberLevel, value: number): string =>
  level <= 2 ? chineseNumber(value) : String(value);

/** A number as it stands before the words: 三、（三） 3. （3）. */
export function writeNumber(level: NumberLevel, value: number): string {
  const digits = writeNumeral(level, value);
  if (level === 1) return `${digits}、`;
  return level === 3 ? `${digits}.` : `（${digits}）`;
}

/** The numbers in front of the paragraphs of `text`, in order; 一是…二是… and 一、二季度… are text. */
export function numbersIn(text: string): readonly ParagraphNumber[] {
  const found: ParagraphNumber[] = [];
  let start = 0;
  for (const [line, content] of text.split('\n').entries()) {
    for (const [level, pattern] of forms) {
      const [whole, before = '', digits = ''] = pattern.exec(content) ?? [];
      if (whole === undefined) continue;
      const value = level <= 2 ? readChineseNumber(digits) : Number(digits);
      if (value === null || (level === 1 && isEnumeration(value, content.slice(whole.length)))) continue;
      const from = start + before.length;
      found.push({ line, level, value, from, to: from + digits.length, start, words: start + whole.length });
      break;
    }
    start += content.length + 1;
  }
  return found;
}

/** Something put in place of what stands at [from, to). */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

/** `text` with the replacements made, which are in order and apart. */
export function replaced(text: string, replacements: readonly Replacement[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, put } of replacements) {
    result += text.slice(at, from) + put;
    at = to;
  }
  return result + text.slice(at);
}

/** Where `offset` comes to stand when the replacements are made; inside of one, behind it. */
export function movedOffset(offset: number, replacements: readonly Replacement[]): number {
  let moved = offset;
  for (const { from, to, put } of replacements) {
    if (offset >= to) moved += put.length - (to - from);
    else if (offset > from) moved += from + put.length - offset;
  }
  return moved;
}

/**
 * What has to change for the numbers of every level to run 1, 2, 3 …: deeper levels begin anew under each number
 * of a level above, and a 1 that follows a paragraph without number begins a list of its own.
 */
export function renumbering(text: string): readonly Replacement[] {
  const last: Record<NumberLevel, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
  let before = -1;
  return numbersIn(text).flatMap(({ line, level, value, from, to }): readonly Replacement[] => {
    const begins = value === 1 && before < line - 1;
    before = line;
    const right = begins ? 1 : last[level] + 1;
    last[level] = right;
    for (const deeper of [2, 3, 4] as const) if (deeper > level) last[deeper] = 0;
    return value === right ? [] : [{ from, to, put: writeNumeral(level, right) }];
  });
}

/** Whether the numbers of all paragraphs follow on each other. */
export const isInOrder = (text: string): boolean => renumbering(text).length === 0;

/**
 * The highest level that paragraphs of a text may have: above it stand the numbers of the form itself, 一、 … 六、
 * of the sections and, in section 一, （一） … of its parts.
 */
export function topLevelOf(report: Report, text: TextId): NumberLevel {
  if (!text.startsWith('overview.')) return 2;
  const hasParts = report.parts.some(part => textOf(report, `overview.${part.id}`).trim() !== '');
  return text === 'overview.intro' && !hasParts ? 2 : 3;
}
