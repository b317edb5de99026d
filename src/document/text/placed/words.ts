/** The words of a page's text with their places: what copying from a PDF leaves of its tables. */

import { plain } from '../../recognise/words.ts';
import { isFigureLike } from '../cells.ts';
import type { TextRecord } from '../records.ts';

export interface Word {
  readonly text: string;
  /** Without spaces, in narrow marks and simplified characters. */
  readonly plain: string;
  /** The columns [x, end) of its line, in characters: `pdftotext -layout` counts every character as one. */
  readonly x: number;
  readonly end: number;
  /** Index of its line among all. */
  readonly line: number;
  readonly page: number;
  readonly isFigure: boolean;
}

/** The words of the lines [from, to) in reading order. */
export function wordsOf(records: readonly TextRecord[], from: number, to: number): readonly Word[] {
  const words: Word[] = [];
  for (let line = from; line < to; line++) {
    const record = records[line];
    if (!record) continue;
    for (const match of record.text.matchAll(/[^ \u00a0\u3000]+/g))
      for (const { text, at } of zerosOf(match[0])) {
        const x = (match.index ?? 0) + at;
        words.push({
          text,
          plain: plain(text),
          x,
          end: x + text.length,
          line,
          page: record.page ?? 0,
          isFigure: isFigureLike(text),
        });
      }
  }
  return words;
}

/** Zeros of narrow columns run together; no other figure begins with two. */
function zerosOf(text: string): readonly { readonly text: string; readonly at: number }[] {
  return /^0{2,7}$/.test(text) ? Array.from(text, (zero, at) => ({ text: zero, at })) : [{ text, at: 0 }];
}

/** So many lines that hold only a hard space are blank cells, each copied on a line of its own. */
const fewestBlank = 3;

/** Whether blank cells are seen among the lines [from, to): then their order says all that places would. */
export function showsBlanks(records: readonly TextRecord[], from: number, to: number): boolean {
  const blank = records.slice(from, to).filter(({ text }) => text.trim() === '' && text.includes('\u00a0'));
  return blank.length >= fewestBlank;
}
