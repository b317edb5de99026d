/** Last year's words in this year's report: the years in them that have to be this year's, plans and comparisons too. */

import type { TextId } from '../form/index.ts';
import { mentionsIn } from './mentions.ts';

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
export const yearsToMove = (words: string, text: TextId, last: number, year: number): readonly MovedYear[] =>
  mentionsIn(words, text, { last, year }).flatMap(({ from, to, written, fate }) =>
    fate.kind === 'move' ? [{ from, to, written, put: fate.put }] : [],
  );
