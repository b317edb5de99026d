/** One line of a paper: a heading, a paragraph, or a row of a table with its cells. */

import type { Heading, PaperPlace } from '../paper.ts';
import { plain } from './words.ts';

/** Longer texts are no heading and no label; only their beginning is looked at. */
export const longestLabel = 160;

export interface LineCell {
  readonly text: string;
  /** Without spaces and in simplified characters; only the beginning of a long text. */
  readonly plain: string;
  /** Its first column in the table's grid, spans from above counted. */
  readonly at: number;
  readonly span: number;
  readonly rowSpan: number;
  readonly figure?: string;
  /** The reader put it here by counting. */
  readonly counted?: true;
  readonly place: PaperPlace;
}

export interface Line {
  readonly kind: 'heading' | 'paragraph' | 'row';
  readonly level: Heading['level'] | null;
  readonly cells: readonly LineCell[];
  /** All its text; the line breaks inside of cells are gone. */
  readonly text: string;
  readonly plain: string;
  /** Only one cell of it holds text. */
  readonly single: boolean;
  readonly place: PaperPlace;
}

/** The line of a table's row. */
export function lineOfCells(cells: readonly LineCell[], place: PaperPlace): Line {
  const filled = cells.filter(cell => cell.text.trim() !== '');
  const text = filled.map(cell => cell.text.replace(/\n/g, '')).join(' ');
  return {
    kind: 'row',
    level: null,
    cells,
    text,
    plain: plain(text.slice(0, longestLabel)),
    single: filled.length === 1,
    place,
  };
}

/** A paragraph of running text, not a heading, a label or a row. */
export const isProse = (line: Line): boolean =>
  line.single && (line.plain.length > 50 || /[。;!?]/.test(line.plain));
