/** The words of a page's lines with their places in points: what a table without rules is read from. */

import { plain } from '../../recognise/words.ts';
import { isFigureLike } from '../../text/cells.ts';
import type { Word } from '../../text/placed/words.ts';
import type { SheetLine } from '../sheet.ts';

export interface PlacedWord extends Word {
  /** Of the line that it stands on, counted through all pages. */
  readonly y: number;
  readonly size: number;
}

/** Higher than any page, in points. */
const pageHeight = 20_000;

/** The words of some lines in reading order; where a line is `null` stands something else. */
export function placedWords(lines: readonly (SheetLine | null)[]): readonly PlacedWord[] {
  return lines.flatMap(
    (sheetLine, line) =>
      sheetLine?.pieces.map(({ text, x0, x1, y, size }) => ({
        text,
        plain: plain(text),
        x: x0,
        end: x1,
        y: sheetLine.page * pageHeight + y,
        size,
        line,
        page: sheetLine.page,
        isFigure: isFigureLike(text),
      })) ?? [],
  );
}
