/** Days in a text that no calendar has, or that lost some of their characters. */

import { remembering } from './scan.ts';
import { narrow, type Span } from './years.ts';

/**
 * `impossible`: 2月30日, 13月5日; `broken`: 年 or 月 is lost, or digits stand twice: 202111日, 202020年12月31日;
 * `reversed`: a period that ends before it begins.
 */
export interface OddDate extends Span {
  readonly kind: 'impossible' | 'broken' | 'reversed';
  readonly written: string;
  /** What is meant, where it can only be one thing. */
  readonly put: string | null;
}

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Whether a calendar has the day; of an unknown year the 29th of February may be one. */
function isDay(year: number | null, month: number, day: number): boolean {
  if (month === 2 && day === 29) return year === null || isLeap(year);
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

const monthDay = /(?:((?:19|20)\d{2})\s*年\s*)?(?<!\d)(\d{1,3})\s*月\s*(\d{1,3})\s*[日号]/g;
const dotted = /(?<![\d.\-/])((?:19|20)\d{2})([.\-/])(\d{1,2})\2(\d{1,2})(?![\d.\-/])/g;
const monthAlone = /((?:19|20)\d{2})\s*年\s*(\d{1,3})\s*月(?!\s*\d)/g;
/** 202111日, 20211231日: 年 and 月 are lost. */
const run = /(?<!\d)((?:19|20)\d{2})(\d{2,4})日(?![志常均报历程])/g;
/** 2021年1231日: 月 is lost. */
const noMonth = /((?:19|20)\d{2})\s*年\s*(\d{3,4})日/g;
/** 202020年12月31日, 20255年度, 20255年，; what is searched has narrow marks. */
const longYear = /(?<!\d)(20\d{3,4})\s*年(?=度|\s*\d{1,2}\s*月|底|末|,|以来)/g;
const noDay = /(?<![\d.])(?:\d{4}年)?\d{1,2}月\d{1,2}(?=[起止])/g;
const period =
  /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日\s*(?:起\s*)?[至到\-—–~]{1,2}\s*((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日/g;

/** The days that `digits`, month and day without anything between, may mean. */
function daysOf(digits: string, year: number): readonly string[] {
  return [1, 2].flatMap(length => {
    const [month, day] = [digits.slice(0, length), digits.slice(length)];
    const isWritten = /^[1-9]\d?$/.test(month) && /^[1-9]\d?$/.test(day);
    return isWritten && isDay(year, Number(month), Number(day)) ? [`${month}月${day}日`] : [];
  });
}

const only = (all: readonly string[]): string | null => (all.length === 1 ? (all[0] ?? null) : null);

const scan = remembering((value: string): readonly OddDate[] => {
  if (!/[\d０-９]/.test(value)) return [];
  const text = narrow(value);
  const found: OddDate[] = [];
  const note = (match: RegExpMatchArray, kind: OddDate['kind'], put: string | null = null) => {
    const from = match.index ?? 0;
    const to = from + match[0].length;
    if (!found.some(other => from < other.to && to > other.from))
      found.push({ kind, from, to, written: value.slice(from, to), put });
  };
  for (const match of text.matchAll(run)) {
    const [, year = '', digits = ''] = match;
    const day = only(daysOf(digits, Number(year)));
    note(match, 'broken', day && `${year}年${day}`);
  }
  for (const match of text.matchAll(noMonth)) {
    const [, year = '', digits = ''] = match;
    const day = only(daysOf(digits, Number(year)));
    note(match, 'broken', day && `${year}年${day}`);
  }
  for (const match of text.matchAll(longYear)) note(match, 'broken');
  for (const match of text.matchAll(noDay)) note(match, 'broken', `${match[0]}日`);
  for (const match of text.matchAll(monthDay)) {
    const [, year, month, day] = match;
    if (!isDay(year === undefined ? null : Number(year), Number(month), Number(day)))
      note(match, 'impossible');
  }
  for (const match of text.matchAll(dotted)) {
    const [, year, , month, day] = match;
    // 2025-31-40 is a number of some other kind.
    if (Number(month) > 12 || Number(month) < 1) continue;
    if (!isDay(Number(year), Number(month), Number(day))) note(match, 'impossible');
  }
  for (const match of text.matchAll(monthAlone)) {
    const month = Number(match[2]);
    if (month < 1 || month > 12) note(match, 'impossible');
  }
  for (const match of text.matchAll(period)) {
    const [y1 = 0, m1 = 0, d1 = 0, y2 = 0, m2 = 0, d2 = 0] = match.slice(1).map(Number);
    if (y2 * 10_000 + m2 * 100 + d2 < y1 * 10_000 + m1 * 100 + d1) note(match, 'reversed');
  }
  return found.sort((a, b) => a.from - b.from);
});

/** The odd days in `text`, in order. `year`: what a year with digits too many is mended to, where they hold it. */
export const oddDatesIn = (text: string, year: number | null): readonly OddDate[] =>
  scan(text).map(date => {
    const digits = /^\d{5,}(?=\s*年)/.exec(narrow(date.written))?.[0];
    if (date.put !== null || digits === undefined || year === null) return date;
    const own = String(year);
    return digits.startsWith(own) || digits.endsWith(own)
      ? { ...date, put: `${own}${date.written.slice(digits.length)}` }
      : date;
  });
