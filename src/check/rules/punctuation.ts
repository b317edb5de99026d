/** Marks of punctuation that are doubled, alone, of the wrong width, or missing at the end. */

import type { TextId } from '../../form/index.ts';
import type { Replacement } from '../../report/index.ts';
import { numbersIn } from '../../report/index.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule } from '../rule.ts';
import { around, inTexts, placesIn, putIn, remembering, someAround } from '../scan.ts';
import type { Span } from '../years.ts';

/** Marks found in one text. */
export interface Marks {
  readonly text: TextId;
  readonly count: number;
  /** The first of them, with some words around. */
  readonly some: readonly string[];
}

type Found = readonly Replacement[];

/** Every mark with some words around, those too that are not named. */
const allAround = (value: string, found: readonly Span[]): string =>
  found.map(span => around(value, span, 6)).join(' ');

/** One finding for all marks of a text, which one edit mends. */
function marksDraft(text: TextId, value: string, found: Found, label: string): readonly Draft<Marks>[] {
  const [first, ...rest] = found;
  if (!first) return [];
  return [
    {
      places: placesIn(text, [first, ...rest]),
      facts: { text, count: found.length, some: someAround(value, found) },
      about: fingerprint(allAround(value, found)),
      ...putIn(label, text, value, found),
    },
  ];
}

const han = '\\u4e00-\\u9fff';
const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
};
/** Behind Chinese words: 镇政府,我们  电话:0000 */
const behindWords = new RegExp(`([${han}》”）])([,;:?!])(?=[${han}《“”（\\d]|\\s*$)`, 'gm');
/** Behind a number or a sign, before Chinese words: 12%,其中 */
const beforeWords = new RegExp(`([\\d%A-Za-z])([,;])(?=[${han}《“])`, 'g');
/** A sentence that ends with a Latin full stop; a name such as 买买提.吐尔逊 does not. */
const fullStop = new RegExp(
  `([${han}》）”])(\\.)(?=\\s*$)|([条件次份篇项])(\\.)(?=其中|我|全年|同时|[一二三]是)`,
  'gm',
);
/** A number in front of a paragraph: 一. */
const numberAlone = /^\s*[一二三四五六七八九十]{1,3}\.$/;
const brackets = /([(（])([^()（）\n]{0,80})([)）])/g;
const hanInside = new RegExp(`[${han}]`);

const halfWidthIn = remembering((value: string): Found => {
  if (!/[,;:?!.()]/.test(value)) return [];
  const found: Replacement[] = [];
  const put = (at: number) =>
    found.push({ from: at, to: at + 1, put: wide[value.charAt(at)] ?? value.charAt(at) });
  for (const pattern of [behindWords, beforeWords]) {
    for (const { index } of value.matchAll(pattern)) put(index + 1);
  }
  for (const { 0: words, index } of value.matchAll(fullStop)) {
    const line = value.slice(value.lastIndexOf('\n', index) + 1, index + words.length);
    if (!numberAlone.test(line)) put(index + words.length - 1);
  }
  for (const { 0: words, 1: open, 2: inside = '', 3: close, index } of value.matchAll(brackets)) {
    if (open === '（' && close === '）') continue;
    // 电话(0000-1234567), but not 平政办(2024)15号, which is no bracket of words.
    const isNumber = /^\d{4}$/.test(inside) && /\d/.test(value.charAt(index + words.length));
    const behind = hanInside.test(value.charAt(index - 1)) && !isNumber;
    if (!behind && !hanInside.test(inside)) continue;
    for (const at of [index, index + words.length - 1]) if (/[()]/.test(value.charAt(at))) put(at);
  }
  return found
    .sort((a, b) => a.from - b.from)
    .filter(({ from }, index, all) => from !== all[index - 1]?.from);
});

export const halfWidthMarks = rule({
  id: 'halfWidthMarks',
  what: 'Narrow marks of punctuation stand between Chinese words.',
  why: 'GB/T 15834: Chinese has marks of its own. A matter of looks, so no more than a hint.',
  severity: 'hint',
  run: ({ report }: Subject): readonly Draft<Marks>[] =>
    inTexts(report, (text, value) => marksDraft(text, value, halfWidthIn(value), '都改成中文标点')),
});

const doubled = /[，。；：、！？,;]{2,}/g;
/** ？！ and ！！ are meant, and so is an ellipsis of full stops. */
const emphasis = /^[！？]+$|^。{3,}$/;

const doubledIn = remembering((value: string): readonly (Span & { put: string | null })[] =>
  Array.from(value.matchAll(doubled), ({ 0: marks, index }) => ({
    from: index,
    to: index + marks.length,
    marks,
  }))
    .filter(({ marks }) => !emphasis.test(marks))
    .map(({ from, to, marks }) => ({ from, to, put: singleFor(marks, value.slice(to)) })),
);

/** The mark that is meant where there is no doubt: all are the same, or the sentence ends there. */
function singleFor(marks: string, rest: string): string | null {
  const [first = '', ...others] = marks;
  if (others.every(mark => mark === first)) return wide[first] ?? first;
  return /^\s*(?:\n|$)/.test(rest) && marks.includes('。') ? '。' : null;
}

export const doubledMarks = rule({
  id: 'doubledMarks',
  what: 'Two marks of punctuation stand where one belongs.',
  why: 'What is left when words between them were taken out; no text has them on purpose.',
  severity: 'doubt',
  run: ({ report }: Subject): readonly Draft<Marks>[] =>
    inTexts(report, (text, value) => {
      const found = doubledIn(value);
      const [first, ...rest] = found;
      if (!first) return [];
      const sure = found.flatMap(({ from, to, put }) => (put === null ? [] : [{ from, to, put }]));
      return [
        {
          places: placesIn(text, [first, ...rest]),
          facts: { text, count: found.length, some: someAround(value, found) },
          about: fingerprint(allAround(value, found)),
          ...(sure.length === found.length && putIn('只留一个标点', text, value, sure)),
        },
      ];
    }),
});

const pairs: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '《': '》',
  '〈': '〉',
  '“': '”',
  '〔': '〕',
  '【': '】',
};
const narrowBracket: Readonly<Record<string, string>> = { '(': '（', ')': '）' };
/** A number that only closes: 1）加强培训 */
const closedNumber = /(?:^|[\s。；：，;:])[\d０-９一二三四五六七八九十①-⑩a-zA-Z]{1,3}$/;

const unpairedIn = remembering((value: string): readonly Span[] => {
  const open: { readonly mark: string; readonly at: number }[] = [];
  const alone: number[] = [];
  for (const { 0: written, index: at } of value.matchAll(/[（）()《》〈〉“”〔〕【】]/g)) {
    const mark = narrowBracket[written] ?? written;
    if (pairs[mark]) {
      open.push({ mark, at });
      continue;
    }
    let match = open.length - 1;
    while (match >= 0 && pairs[open[match]?.mark ?? ''] !== mark) match--;
    if (match >= 0)
      alone.push(
        ...open
          .splice(match)
          .slice(1)
          .map(skipped => skipped.at),
      );
    else if (mark !== '）' || !closedNumber.test(value.slice(Math.max(0, at - 4), at))) alone.push(at);
  }
  return [...alone, ...open.map(({ at }) => at)].sort((a, b) => a - b).map(from => ({ from, to: from + 1 }));
});

export const unpairedMarks = rule({
  id: 'unpairedMarks',
  what: 'A bracket or quotation mark has no other half.',
  why: 'GB/T 15834. Where the other half belongs only the clerk knows; a number such as 1）has none.',
  severity: 'doubt',
  run: ({ report }: Subject): readonly Draft<Marks>[] =>
    inTexts(report, (text, value) => {
      const [first, ...rest] = unpairedIn(value);
      if (!first) return [];
      const all = [first, ...rest];
      return [
        {
          places: placesIn(text, [first, ...rest]),
          facts: { text, count: all.length, some: someAround(value, all) },
          about: fingerprint(allAround(value, all)),
        },
      ];
    }),
});

export interface EndMark {
  readonly text: TextId;
  /** The last words. */
  readonly words: string;
  /** The mark that the text ends with instead of a full stop; blank: none. */
  readonly mark: string;
}

/** A text so short is an answer, not a sentence: 无 */
const answer = 12;

export const endMarkMissing = rule({
  id: 'endMarkMissing',
  what: 'The last sentence of a text has no full stop.',
  why: 'The rest may have been lost when it was pasted; more often the mark was only forgotten.',
  severity: 'hint',
  run: ({ report }: Subject): readonly Draft<EndMark>[] =>
    inTexts(report, (text, value): readonly Draft<EndMark>[] => {
      const end = value.trimEnd();
      const line = end.slice(end.lastIndexOf('\n') + 1);
      const last = end.slice(-1);
      const mark = /[，、；,;]/.test(last) ? last : '';
      if (line.length < answer || !/[，。；,]/.test(line.slice(0, -1))) return [];
      if (mark === '' && !hanInside.test(last) && !/[\d%]$|[^。！？…]”$/.test(end.slice(-2))) return [];
      // An address of the web or of mail ends without.
      if (/^[\w./@-]{6}$/.test(end.slice(-6))) return [];
      const from = end.length - 1;
      return [
        {
          places: placesIn(text, [{ from, to: end.length }]),
          facts: { text, words: around(value, { from, to: end.length }, 10), mark },
          ...putIn('句末加上“。”', text, value, [
            { from: mark === '' ? end.length : from, to: end.length, put: '。' },
          ]),
        },
      ];
    }),
});

export interface NothingFollows {
  readonly text: TextId;
  /** The line that leads in to nothing. */
  readonly words: string;
}

const leadIn = /[：:]$/;

export const nothingFollows = rule({
  id: 'nothingFollows',
  what: 'Words lead in with a colon and nothing follows.',
  why: 'The list behind it was lost. What leads in to the parts of section 一 is followed by them.',
  severity: 'doubt',
  run: ({ report }: Subject): readonly Draft<NothingFollows>[] =>
    inTexts(report, (text, value): readonly Draft<NothingFollows>[] => {
      if (!/[：:]/.test(value)) return [];
      const found = emptyLeadIn(value, text !== 'preamble' && text !== 'overview.intro');
      if (!found) return [];
      return [
        {
          places: placesIn(text, [found]),
          facts: { text, words: value.slice(found.from, found.to).trim().slice(-24) },
        },
      ];
    }),
});

/** The first line that ends with a colon at the end of the text, or right before a number of its own level. */
function emptyLeadIn(value: string, isWhole: boolean): Span | null {
  const end = value.trimEnd();
  if (isWhole && leadIn.test(end)) return { from: end.lastIndexOf('\n') + 1, to: end.length };
  const numbers = numbersIn(value);
  for (const [index, { start, level, line }] of numbers.entries()) {
    const next = numbers[index + 1];
    if (!next || next.line !== line + 1 || next.level > level) continue;
    const words = value.slice(start, next.start).trimEnd();
    if (leadIn.test(words)) return { from: start, to: start + words.length };
  }
  return null;
}
