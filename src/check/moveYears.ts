/** Last year's words in this year's report: the years in them that have to be this year's, plans and comparisons too. */

import type { TextId } from '../form/index.ts';
import { movesAlong, type TextRole, writeYear, yearsIn } from './years.ts';

/** What kind of text the years of a narrative stand in. */
export const roleOf = (text: TextId): TextRole =>
  text === 'preamble' || text === 'overview.intro' ? 'opening' : text === 'problems' ? 'problems' : 'part';

/** A year that moves: where its digits stand in the text as it was, and what takes their place. */
export interface MovedYear {
  readonly from: number;
  readonly to: number;
  readonly written: string;
  readonly put: string;
}

/**
 * The years in `words`, taken from the narrative `text` of the report of `last`, that move when the words are
 * said of `year`. A year that may be meant as it is stays: the check asks about it.
 */
export function yearsToMove(words: string, text: TextId, last: number, year: number): readonly MovedYear[] {
  if (last === year) return [];
  const role = roleOf(text);
  return yearsIn(words)
    .filter(found => movesAlong(words, found, last, role))
    .map(({ from, to, written, year: told }) => ({
      from,
      to,
      written,
      put: writeYear(told + year - last, written),
    }));
}
