/** Characters that came along with a paste: wide digits, spaces within words. */

import type { Replacement } from '../../report/index.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule } from '../rule.ts';
import { inTexts, placesIn, putIn, remembering, someAround } from '../scan.ts';
import { narrow, type Span } from '../years.ts';
import type { Marks } from './punctuation.ts';

const wideCharacters = /[０-９Ａ-Ｚａ-ｚ]+/g;

const wideIn = remembering((value: string): readonly Replacement[] =>
  Array.from(value.matchAll(wideCharacters), ({ 0: words, index }) => ({
    from: index,
    to: index + words.length,
    put: narrow(words),
  })),
);

export const wideDigits = rule({
  id: 'wideDigits',
  what: 'Digits or letters are written wide.',
  why: 'GB/T 15835 and the tables write them narrow; from the input method, and mixed in one report.',
  severity: 'hint',
  run: ({ report }: Subject): readonly Draft<Marks>[] =>
    inTexts(report, (text, value): readonly Draft<Marks>[] => {
      const found = wideIn(value);
      const [first, ...rest] = found;
      if (!first) return [];
      return [
        {
          places: placesIn(text, [first, ...rest]),
          facts: { text, count: found.length, some: someAround(value, found, 4) },
          ...putIn('都改成半角', text, value, found),
        },
      ];
    }),
});

const spaced = /[\u4e00-\u9fff][ \t\u00a0\u3000]+(?=[\u4e00-\u9fff])/g;
/** 李 明, 地 址: one character on either side. */
const alone = /(?:^|[^\u4e00-\u9fff]).[ \t\u00a0\u3000]+.(?:$|[^\u4e00-\u9fff])/;
/** Inside quotation marks or brackets. */
const within = /[“《（(‘][^”》）)’]{0,60}$/;
/** A line so short is a heading, a name or a signature. */
const sentence = 16;

const spacesIn = remembering((value: string): readonly Span[] => {
  const found: Span[] = [];
  let start = 0;
  for (const line of value.split('\n')) {
    if (line.trim().length >= sentence) {
      // A heading that leads on stands before any punctuation.
      const lead = /[，。；：、！？]|$/.exec(line)?.index ?? 0;
      for (const { 0: whole, index } of line.matchAll(spaced)) {
        const [from, to] = [index + 1, index + whole.length];
        if (from < lead || alone.test(line.slice(Math.max(0, index - 1), to + 2))) continue;
        if (!within.test(line.slice(Math.max(0, from - 60), from)))
          found.push({ from: start + from, to: start + to });
      }
    }
    start += line.length + 1;
  }
  return found;
});

export const spacesInWords = rule({
  id: 'spacesInWords',
  what: 'There are spaces between Chinese words.',
  why: 'From a page or a PDF; Chinese has none. Headings, names and sayings that are spaced out are let be.',
  severity: 'hint',
  run: ({ report }: Subject): readonly Draft<Marks>[] =>
    inTexts(report, (text, value): readonly Draft<Marks>[] => {
      const found = spacesIn(value);
      const [first, ...rest] = found;
      if (!first) return [];
      const gone = found.map(({ from, to }) => ({ from, to, put: '' }));
      return [
        {
          places: placesIn(text, [first, ...rest]),
          facts: { text, count: found.length, some: someAround(value, found, 4) },
          ...putIn('删去空格', text, value, gone),
        },
      ];
    }),
});
