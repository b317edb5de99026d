/**
 * What of last year's words is bound to its year: every year, day and figure in them, and what should become of
 * each when the words are said of another year.
 */

import type { TextId } from '../form/index.ts';
import { foreseeYear, type YearKeptFor } from './foreseeYear.ts';
import { type NumberKeptFor, statedNumbersIn } from './statedNumbers.ts';
import type { TextRole } from './yearContext.ts';
import { type Span, writeYear, yearsIn } from './years.ts';

/** Why something says the same in any year. */
export type KeptFor = YearKeptFor | NumberKeptFor | 'relative';

export type Fate =
  /** The year is told by its distance from the report's: `put` takes its place. */
  | { readonly kind: 'move'; readonly put: string }
  /** Only the clerk can tell; `put`: what it would be if it moved, `null` where that makes no sense. */
  | { readonly kind: 'ask'; readonly put: string | null }
  /** A figure or a day of last year: this year's takes its place, or it is found to be the same. */
  | { readonly kind: 'renew' }
  | { readonly kind: 'keep'; readonly why: KeptFor };

export interface Mention extends Span {
  /** relative: 今年, 去年. */
  readonly kind: 'year' | 'day' | 'figure' | 'relative';
  /** As it stands in the text; of a year the digits alone. */
  readonly written: string;
  readonly fate: Fate;
}

/** The years between which words are carried: of the report that they are from, and of the one they go to. */
export interface Carriage {
  readonly last: number | null;
  readonly year: number | null;
}

/** What kind of text the years of a narrative stand in. */
export const roleOf = (text: TextId): TextRole =>
  text === 'preamble' || text === 'overview.intro' ? 'opening' : text === 'problems' ? 'problems' : 'part';

const relative = /今年|去年|前年|明年|[上本]一?年度?(?!第)|[上本]报告期|上年同期/g;

/**
 * The mentions in `words`, taken from the narrative `text`, in order. Where one of the two years is not known, or
 * both are the same, no year moves and none is asked about.
 */
export function mentionsIn(words: string, text: TextId, { last, year }: Carriage): readonly Mention[] {
  const numbers = statedNumbersIn(words).map(
    ({ from, to, kind, written, keptFor }): Mention => ({
      kind,
      from,
      to,
      written,
      fate: keptFor === null ? { kind: 'renew' } : { kind: 'keep', why: keptFor },
    }),
  );
  const years =
    last === null || year === null || last === year ? [] : yearMentions(words, roleOf(text), last, year);
  const relatives = Array.from(
    words.matchAll(relative),
    ({ 0: written, index }): Mention => ({
      kind: 'relative',
      from: index,
      to: index + written.length,
      written,
      fate: { kind: 'keep', why: 'relative' },
    }),
  );
  return [...numbers, ...years, ...relatives].sort((a, b) => a.from - b.from || a.to - b.to);
}

function yearMentions(words: string, role: TextRole, last: number, year: number): readonly Mention[] {
  return yearsIn(words).map(({ from, to, written, year: told }): Mention => {
    const foreseen = foreseeYear(words, { from, to, written, year: told }, last, role);
    const put = writeYear(told + year - last, written);
    const fateOf = (): Fate => {
      switch (foreseen.kind) {
        case 'moves':
          return { kind: 'move', put };
        case 'mayMove':
          return { kind: 'ask', put };
        case 'unclear':
          return { kind: 'ask', put: null };
        case 'stays':
          return { kind: 'keep', why: foreseen.why };
      }
    };
    return { kind: 'year', from, to, written, fate: fateOf() };
  });
}
