/**
 * The names of figures in a Word table, as bookmarks in their cells: a report we wrote is read back by name, whatever
 * stands in it. Others edit the file in between, and a bookmark goes where the text it stands in is moved: the names of
 * a table count only while all of them are there, each in its turn. Else its labels are read, as in any other file.
 */

import type { PaperTable, TableCell } from '../paper.ts';

/** Word takes no longer name. */
const longestName = 40;

/** The name of the figure at `index` of `count`: the first tells how many there are, each other its turn. */
const markOf = (figure: string, index: number, count: number): string =>
  `_${(index === 0 ? count : index).toString(36)}_${figure.replace(/\./g, '_')}`;

/** The bookmark of each cell that holds a figure; of none, where some name cannot be a bookmark's. */
export function marksOf({ rows }: PaperTable): ReadonlyMap<TableCell, string> {
  const cells = rows.flatMap(row => row.filter(({ figure }) => figure !== undefined));
  const marks = cells.map(({ figure = '' }, index) => markOf(figure, index, cells.length));
  const fit = cells.every(({ figure = '' }) => /^[a-z]+(?:\.[a-z]+)*$/i.test(figure));
  return new Map(
    fit && marks.every(mark => mark.length <= longestName)
      ? cells.map((cell, index) => [cell, marks[index] ?? ''])
      : [],
  );
}

/** The table, as read with bookmarks in the place of figures' names, with the names where all is as it was written. */
export function withSureFigures(table: PaperTable): PaperTable {
  const marks = table.rows.flatMap(row => row.flatMap(({ figure }) => figure ?? []));
  if (marks.length === 0) return table;
  const names = marks.map(mark => /^_[\da-z]+_(.+)$/.exec(mark)?.[1]?.replace(/_/g, '.') ?? '');
  const sure =
    new Set(names).size === names.length &&
    marks.every((mark, index) => mark === markOf(names[index] ?? '', index, marks.length));
  const rows = table.rows.map(row =>
    row.map(({ figure, ...cell }): TableCell => {
      const name = figure === undefined ? undefined : names[marks.indexOf(figure)];
      return sure && name !== undefined ? { ...cell, figure: name } : cell;
    }),
  );
  return { ...table, rows };
}

/** Whether a bookmark of a Word file may name a figure. */
export const isMark = (name: string): boolean => /^_[\da-z]{1,4}_[a-z]+(?:_[a-z]+)+$/i.test(name);

/** The style of the paragraphs of our charts: they show again what the tables hold, and are passed over. */
export const chartStyle = '统计图';
