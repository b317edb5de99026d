/** Last year's paragraphs beside this year's: which of them stand there already, and which years in them move. */

import { type MovedYear, yearsToMove } from '../../check/index.ts';
import type { TextId } from '../../form/index.ts';
import { carriedTexts, type LastYear, paragraphsOf, replaced } from '../../report/index.ts';

export interface LastParagraph {
  readonly words: string;
  /** The years in it that move to this year's report. */
  readonly moved: readonly MovedYear[];
}

/**
 * The paragraphs of last year's `text` for the report of `year`, without what this year's facts and figures write
 * anew; while a year is not known, none in them moves.
 */
export function lastParagraphs(
  { report }: LastYear,
  text: TextId,
  year: number | null,
): readonly LastParagraph[] {
  return paragraphsOf(carriedTexts(report)[text] ?? '').map(words => ({
    words,
    moved: report.year === null || year === null ? [] : yearsToMove(words, text, report.year, year),
  }));
}

/** The words with their years moved. */
export const withMoved = ({ words, moved }: LastParagraph): string => replaced(words, moved);

/** Whether it stands in this year's text, as it was or with its years moved. */
export const isTaken = (paragraph: LastParagraph, own: readonly string[]): boolean =>
  own.includes(paragraph.words) || own.includes(withMoved(paragraph));
