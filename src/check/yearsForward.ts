/** Moving the years of last year's words forward: each place with its sentence, and what is left as it is. */

import type { TextId } from '../form/index.ts';
import { type LastYear, type Report, textIdsOf, textOf } from '../report/index.ts';
import { type KeptFor, type Mention, mentionsIn } from './mentions.ts';
import { mentionsLeft, wordsBeside } from './mentionsLeft.ts';
import { type Span, sentenceAround, writeYear } from './years.ts';

/** A year that moves: where its digits stand in the text as it was, and what takes their place. */
export interface MovedYear extends Span {
  readonly written: string;
  readonly put: string;
}

/** A year that can move; not `sure`: it may be meant as it is, and moves only when the clerk says so. */
interface MovableYear extends MovedYear {
  readonly sure: boolean;
}

/** A year of last year's that still stands in a text and can move. */
export interface YearPlace extends MovableYear {
  readonly text: TextId;
  /** The same for as long as the year and the words right beside it are, wherever they stand in the text. */
  readonly key: string;
  /** Of what was planned then for this year: whether it is planned again, only the clerk knows. */
  readonly isPlan: boolean;
  /** Some words of the sentence on either side. */
  readonly before: string;
  readonly after: string;
}

/** Something with a year or a number in it that says the same in any year. */
export interface KeptPlace {
  readonly text: TextId;
  readonly from: number;
  readonly words: string;
  readonly why: KeptFor;
}

/** Characters shown on either side. */
const shown = 14;

/** The sentence around a mention, no more of it than is shown at one glance. */
function wordsAround(words: string, { from, to }: Span): Pick<YearPlace, 'before' | 'after'> {
  const sentence = sentenceAround(words, { from, to, year: 0, written: '' });
  const start = Math.max(sentence.from, from - shown);
  const end = Math.min(sentence.to, to + 2 * shown);
  return {
    before: `${start > sentence.from ? '…' : ''}${words.slice(start, from).trimStart()}`,
    after: `${words.slice(to, end).trimEnd()}${end < sentence.to ? '…' : ''}`,
  };
}

const movable = (mentions: readonly Mention[]): readonly MovableYear[] =>
  mentions.flatMap(({ kind, from, to, written, fate }) =>
    kind === 'year' && (fate.kind === 'move' || fate.kind === 'ask') && fate.put !== null
      ? [{ from, to, written, put: fate.put, sure: fate.kind === 'move' }]
      : [],
  );

/**
 * The years in `words`, taken from the narrative `text` of the report of `last`, that move when the words are
 * said of `year`. A year that may be meant as it is stays: the check asks about it.
 */
export const yearsToMove = (words: string, text: TextId, last: number, year: number): readonly MovedYear[] =>
  movable(mentionsIn(words, text, { last, year })).filter(({ sure }) => sure);

/** The years in `texts` that are last year's still and have somewhere to move, in printed order. */
export function yearPlaces(report: Report, last: LastYear, texts: readonly TextId[]): readonly YearPlace[] {
  const seen = new Map<string, number>();
  return texts.flatMap(text => {
    const words = textOf(report, text);
    return movable(mentionsLeft(report, last, text)).map((found): YearPlace => {
      const beside = wordsBeside(words, found);
      const told = `${text} ${found.written} ${beside.before}|${beside.after}`;
      const ordinal = seen.get(told) ?? 0;
      seen.set(told, ordinal + 1);
      const isPlan = report.year !== null && found.put === writeYear(report.year + 1, found.written);
      return { ...found, text, key: `${told} ${ordinal}`, isPlan, ...wordsAround(words, found) };
    });
  });
}

/** Whether both lists show the clerk the same, wherever it stands. */
export const showTheSame = (a: readonly YearPlace[], b: readonly YearPlace[]): boolean =>
  a.length === b.length &&
  a.every((place, index) => {
    const other = b[index];
    return (
      place.key === other?.key &&
      place.put === other.put &&
      place.sure === other.sure &&
      place.before === other.before &&
      place.after === other.after
    );
  });

/** How many years of last year's wait in all texts to be moved; those that may be meant as they are, left out. */
export const yearsWaiting = (report: Report, last: LastYear | null): number =>
  last === null ? 0 : yearPlaces(report, last, textIdsOf(report)).filter(({ sure }) => sure).length;

/** What a clerk may wonder about when years move: what is no year of the report at all, such as a telephone, is not. */
const wondered: ReadonlySet<KeptFor> = new Set(['document', 'title', 'history', 'span', 'ahead']);

/** The years and numbers of documents in `texts` that stay as they are, in printed order. */
export function keptPlaces(report: Report, last: LastYear, texts: readonly TextId[]): readonly KeptPlace[] {
  const carriage = { last: last.report.year, year: report.year };
  return texts.flatMap(text => {
    const words = textOf(report, text);
    return mentionsIn(words, text, carriage).flatMap((mention): readonly KeptPlace[] => {
      const { fate, from, written, kind } = mention;
      if (fate.kind !== 'keep' || !wondered.has(fate.why)) return [];
      if (kind !== 'year') return [{ text, from, words: written, why: fate.why }];
      const { before, after } = wordsAround(words, mention);
      return [{ text, from, words: `${before}${written}${after}`, why: fate.why }];
    });
  });
}
