/** The columns of a table by its head: which column of the form stands in which column of the grid. */

import { filled } from './entries.ts';
import type { ColumnMatcher } from './labels.ts';
import type { Line, LineCell } from './line.ts';
import type { Value } from './values.ts';

export interface HeadColumn {
  readonly column: string;
  /** Its place in the table's grid. */
  readonly at: number;
}

/** Heads wider or deeper than this are no heads. */
const widest = 60;

/** The columns that the rows `heads` of one table name, from left to right; each head is read with those above it. */
export function headColumns(heads: readonly Line[], matcher: ColumnMatcher): readonly HeadColumn[] {
  const above: string[] = [];
  /** The grid column at which the lowest head over a grid column begins. */
  const starts: number[] = [];
  for (const line of heads)
    for (const cell of line.cells) {
      if (cell.plain === '') continue;
      for (let at = cell.at; at < Math.min(cell.at + cell.span, widest); at++) {
        above[at] = (above[at] ?? '') + cell.plain;
        starts[at] = cell.at;
      }
    }
  const columns: HeadColumn[] = [];
  for (let at = 0; at < above.length; at++) {
    const text = above[at];
    // The further columns of a merged head are the same column.
    if (text === undefined || (starts[at] !== at && above[at - 1] === text)) continue;
    const column = matcher.match(text);
    if (column !== null) columns.push({ column, at });
  }
  return columns;
}

/** The cell of a row that stands in a grid column. */
export const cellAt = (line: Line, at: number): LineCell | undefined =>
  line.cells.find(cell => cell.at <= at && at < cell.at + cell.span);

/** Where a row ends in the grid. */
export const endOf = (line: Line): number =>
  line.cells.reduce((end, cell) => Math.max(end, cell.at + cell.span), 0);

/** One cell for each head, under this head alone; `null` where one is missing, or a figure stands beside. */
export function cellsUnder(
  line: Line,
  grid: readonly HeadColumn[],
  values: readonly Value[],
): readonly LineCell[] | null {
  const cells = grid.flatMap(({ at }) => cellAt(line, at) ?? []);
  if (cells.length < grid.length || new Set(cells).size < grid.length) return null;
  return filled(values).every(value => cells.includes(value.cell)) ? cells : null;
}

/** A figure that is merged over several heads belongs to none of them. */
export const isMerged = (cell: LineCell, grid: readonly HeadColumn[]): boolean =>
  grid.filter(({ at }) => cell.at <= at && at < cell.at + cell.span).length > 1;
