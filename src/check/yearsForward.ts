/** Moving the years of last year's words forward: each place with its sentence, and what is left as it is. */

import type { TextId } from '../form/index.ts';
import { type LastYear, type Report, textIdsOf, textOf } from '../report/index.ts';
import { type KeptFor, type Mention, mentionsIn } from './mentions.ts';
import { mentionsLeft } from './mentionsLeft.ts';
import { sentenceAround } from './years.ts';

/** A year of last year's that still stands in a text and can move. */
export interface YearPlace {
  readonly text: TextId;
  readonly from: number;
  readonly to: number;
  readonly written: string;
  readonly put: string;
  /** `false`: it may be meant as it is, and moves only when the clerk says so. */
  readonly sure: boolean;
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
function wordsAround(words: string, { from, to }: Mention): Pick<YearPlace, 'before' | 'after'> {
  const sentence = sentenceAround(words, { from, to, year: 0, written: '' });
  const start = Math.max(sentence.from, from - shown);
  const end = Math.min(sentence.to, to + 2 * shown);
  return {
    before: `${start > sentence.from ? '…' : ''}${words.slice(start, from).trimStart()}`,
    after: `${words.slice(to, end).trimEnd()}${end < sentence.to ? '…' : ''}`,
  };
}

/** The years in `texts` that are last year's still and have somewhere to move, in printed order. */
export function yearPlaces(report: Report, last: LastYear, texts: readonly TextId[]): readonly YearPlace[] {
  return texts.flatMap(text =>
    mentionsLeft(report, last, text).flatMap((mention): readonly YearPlace[] => {
      const { fate, from, to, written } = mention;
      if (mention.kind !== 'year' || (fate.kind !== 'move' && fate.kind !== 'ask') || fate.put === null)
        return [];
      const around = wordsAround(textOf(report, text), mention);
      return [{ text, from, to, written, put: fate.put, sure: fate.kind === 'move', ...around }];
    }),
  );
}

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
