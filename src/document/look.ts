/** How the blocks of a paper are set, whatever the format: where labels break, what is set smaller. */

import type { PaperTable, TableCell } from './paper.ts';

/** A table of words with so many rows stays on one page. */
const mostKept = 12;
/** From this many columns on, a table is set smaller. */
const manyColumns = 8;

/** A long table of words begins where it stands, and goes on on the next page. */
export const mayFlow = ({ look, rows }: PaperTable): boolean => look === 'words' && rows.length > mostKept;

/** Whether the table is set smaller: its first row has many columns. */
export const isDense = ({ rows }: PaperTable): boolean =>
  (rows[0] ?? []).reduce((sum, cell) => sum + cell.colSpan, 0) >= manyColumns;

/**
 * How the label of a group of rows stands in its narrow column: upright, one character under the other, where
 * there is ample height, else its number on one line and then two characters a line.
 */
export function groupLabel({ text, rowSpan }: TableCell): 'upright' | readonly string[] {
  if (rowSpan >= 2 * text.length) return 'upright';
  const [, number = '', rest = ''] = /^([（(][^）)]*[）)]|[^、]{1,3}、)?([\s\S]*)$/u.exec(text) ?? [];
  return [number, ...(rest.match(/[\s\S]{1,2}/gu) ?? [])].filter(part => part !== '');
}

/** Whether a figure is too long for a narrow column, and how much: set smaller, the table keeps its one page. */
export function lengthOfFigure({ text, colSpan }: TableCell): 'fits' | 'long' | 'longer' {
  const halves = text.length + (text.match(/[^!-~]/g) ?? []).length;
  if (colSpan > 1 || halves <= 5) return 'fits';
  return halves <= 6 ? 'long' : 'longer';
}

/** Whether a cell among words holds a figure: it stands in the middle, under its head. */
export const isFigure = ({ text }: TableCell): boolean => /^[-+＋－]?[\d,.]+%?(?:（[^）]*%）)?$/.test(text);
