/** How the blocks of a paper are set, whatever the format: where labels break, what is set smaller. */

import type { PaperTable, TableCell } from './paper.ts';

/** A table of words with so many rows stays on one page. */
const mostKept = 12;
/** From this many columns on, a table is set smaller. */
const manyColumns = 8;

/** With more columns than this, each holds four digits, else five. */
const mostWide = 12;

/** A long table of words begins where it stands, and goes on on the next page. */
export const mayFlow = ({ look, rows }: PaperTable): boolean => look === 'words' && rows.length > mostKept;

/** Whether the table is set smaller: its first row has many columns. */
export const isDense = (table: PaperTable): boolean => columnsOf(table) >= manyColumns;

const columnsOf = ({ rows }: PaperTable): number =>
  (rows[0] ?? []).reduce((sum, cell) => sum + cell.colSpan, 0);

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
export function lengthOfFigure(table: PaperTable, { text, colSpan }: TableCell): 'fits' | 'long' | 'longer' {
  const halves = text.length + (text.match(/[^!-~]/g) ?? []).length;
  const most = columnsOf(table) > mostWide ? 4 : 5;
  if (colSpan > 1 || halves <= most) return 'fits';
  return halves <= most + 1 ? 'long' : 'longer';
}

/** Whether a cell among words holds a figure: it stands in the middle, under its head. */
export const isFigure = ({ text }: TableCell): boolean => /^[-+＋－]?[\d,.]+%?(?:（[^）]*%）)?$/.test(text);
