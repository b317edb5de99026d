/** Points that are counted in two ways at one level, or out of order, and numbers whose levels are turned round. */

import { chineseNumber, readChineseNumber, type TextId } from '../../form/index.ts';
import type { NumberLevel, Replacement, Report } from '../../report/index.ts';
import { numbersIn, topLevelOf, writeNumber } from '../../report/index.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule } from '../rule.ts';
import { inTexts, placesIn, putIn, remembering } from '../scan.ts';
import type { Span } from '../years.ts';

/** A number that counts the points of a list, within a line or before it. */
interface Point extends Span {
  readonly system: 'is' | 'must' | 'ordinal' | 'dot' | 'bracket';
  readonly value: number;
  /** 二是, 2. */
  readonly written: string;
}

const digits = '一二三四五六七八九十';
const point = new RegExp(
  `(?<=^|[，。；：、“（\\n][^\\S\\n]{0,8})(?:(?<han>[${digits}]{1,2})(?<word>[是要])|第(?<nth>[${digits}]{1,2})(?=[，、：是])|(?<dot>\\d{1,2})[.．、](?!\\d)|[（(](?<bracket>\\d{1,2})[）)])`,
  'g',
);

const pointsIn = remembering((value: string): readonly Point[] =>
  Array.from(value.matchAll(point)).flatMap((match): readonly Point[] => {
    const { han, word, nth, dot, bracket } = match.groups ?? {};
    const numeral = han ?? nth;
    const number = numeral === undefined ? Number(dot ?? bracket) : readChineseNumber(numeral);
    if (number === null) return [];
    const system = han ? (word === '是' ? 'is' : 'must') : nth ? 'ordinal' : dot ? 'dot' : 'bracket';
    const from = match.index;
    return [{ system, value: number, written: match[0], from, to: from + match[0].length }];
  }),
);

export interface NumbersMixed {
  readonly text: TextId;
  /** The number before, and the one that goes on in another way: 一是, 2. */
  readonly before: string;
  readonly written: string;
}

/** The first point that goes on with the count of another system, whose own beginning does not exist. */
function mixedPoint(value: string): readonly [Point, Point] | null {
  const points = pointsIn(value);
  for (const [index, next] of points.entries()) {
    const before = points[index - 1];
    if (!before || next.value < 2 || before.system === next.system || before.value !== next.value - 1)
      continue;
    const counts = (system: Point['system'], number: number) =>
      points.some(other => other.system === system && other.value === number);
    if (!counts(next.system, next.value - 1) && !counts(before.system, next.value)) return [before, next];
  }
  return null;
}

/** Whether one list of the text is counted in two ways. */
export const isMixed = (value: string): boolean => mixedPoint(value) !== null;

export const numbersMixed = rule({
  id: 'numbersMixed',
  what: 'A list goes on with another kind of number than it began with.',
  why: '一是 … 2. …: two texts were put together. Found only where neither kind has a count of its own.',
  severity: 'doubt',
  run: ({ report }: Subject): readonly Draft<NumbersMixed>[] =>
    inTexts(report, (text, value): readonly Draft<NumbersMixed>[] => {
      const [before, next] = mixedPoint(value) ?? [];
      if (!before || !next) return [];
      return [
        {
          places: placesIn(text, [next, before]),
          facts: { text, before: before.written.trim(), written: next.written.trim() },
        },
      ];
    }),
});

export interface PointsJump {
  readonly text: TextId;
  /** The first that does not follow, as written and as it would be right: 三是, 二是. */
  readonly written: string;
  readonly right: string;
}

/** What ends a list: one that begins with 首先, or a paragraph that begins with other words than its next point. */
const ending = /首先|其一[，、是]|第一[，、是]|\n[^\S\n]*\S/;

/** What has to change for 一是、二是 … to follow on each other; a list that does not begin with 一是 is let be. */
const pointJumps = remembering((value: string): readonly (Replacement & { written: string })[] => {
  const last: { [system in Point['system']]?: { readonly right: number; readonly to: number } | undefined } =
    {};
  return pointsIn(value).flatMap(({ system, value: number, written, from, to }) => {
    if (system !== 'is' && system !== 'must') return [];
    const known = last[system];
    const before = known && !ending.test(value.slice(known.to, from)) ? known.right : undefined;
    const right = number === 1 ? 1 : (before ?? number - 1) + 1;
    last[system] = number === 1 || before !== undefined ? { right, to } : undefined;
    if (right === number) return [];
    return [{ from, to, written, put: `${chineseNumber(right)}${written.slice(-1)}` }];
  });
});

export const pointsJump = rule({
  id: 'pointsJump',
  what: '一是、二是、三是 do not follow on each other.',
  why: 'A point was taken out or added. A new 一是 begins a new list.',
  severity: 'doubt',
  run: ({ report }: Subject): readonly Draft<PointsJump>[] =>
    inTexts(report, (text, value): readonly Draft<PointsJump>[] => {
      const jumps = isMixed(value) ? [] : pointJumps(value);
      const [first, ...rest] = jumps;
      if (!first) return [];
      return [
        {
          places: placesIn(text, [first, ...rest]),
          facts: { text, written: first.written, right: first.put },
          ...putIn('重新编号', text, value, jumps),
        },
      ];
    }),
});

export interface LevelsTurned {
  readonly text: TextId;
  /** The number that leads, and the one that is under it: （1）, 1. */
  readonly outer: string;
  readonly inner: string;
}

/** The two levels where 1. stands under （1）, again and again: the list under the first and under the next. */
function turnedLevels(value: string): { readonly outer: NumberLevel; readonly inner: NumberLevel } | null {
  const numbers = numbersIn(value);
  for (const [index, first] of numbers.entries()) {
    const under = numbers[index + 1];
    if (first.value !== 1 || !under || under.value !== 1 || under.level >= first.level) continue;
    const list = numbers.slice(index + 1);
    const end = list.findIndex(({ level, value: number }) => level === first.level && number === 2);
    const between = list.slice(0, Math.max(end, 0));
    const again = list[end + 1];
    if (between.length === 0 || between.some(({ level }) => level !== under.level)) continue;
    if (again && again.level === under.level && again.value === 1)
      return { outer: first.level, inner: under.level };
  }
  return null;
}

/** Whether the levels of a text are turned round, so that its numbers cannot be told to jump. */
export const isTurned = (value: string): boolean => turnedLevels(value) !== null;

export const levelsTurned = rule({
  id: 'levelsTurned',
  what: 'Numbers of a higher level stand under those of a lower one.',
  why: 'GB/T 9704: 一、（一） 1. （1）. A level left out is let be: so are many reports printed.',
  severity: 'doubt',
  run: ({ report }: Subject): readonly Draft<LevelsTurned>[] =>
    inTexts(report, (text, value): readonly Draft<LevelsTurned>[] => {
      const turned = turnedLevels(value);
      if (!turned || isLowered(report, text, value)) return [];
      const { outer, inner } = turned;
      const first = numbersIn(value).find(({ level }) => level === outer);
      if (!first) return [];
      const other: Partial<Record<NumberLevel, NumberLevel>> = { [outer]: inner, [inner]: outer };
      const swapped = numbersIn(value).map(
        ({ level, value: number, start, words }): Replacement => ({
          from: start,
          to: words,
          put: writeNumber(other[level] ?? level, number),
        }),
      );
      return [
        {
          places: placesIn(text, [{ from: first.start, to: first.words }]),
          facts: { text, outer: writeNumber(outer, 1), inner: writeNumber(inner, 1) },
          ...putIn('两级编号对换', text, value, swapped),
        },
      ];
    }),
});

/** What is no number of the text's own is lowered first, by the rule about headings. */
const isLowered = (report: Report, text: TextId, value: string): boolean =>
  numbersIn(value).some(({ level }) => level < (text === 'preamble' ? 1 : topLevelOf(report, text)));
