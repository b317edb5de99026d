/** The cells of a grid as they are laid out on the screen, and where each of them stands. */

import type { CellId, Column, EnteredCellId, Row, Table } from '../../form/index.ts';
import { cellId, columnsOf, formOf, hasEnteredCell } from '../../form/index.ts';

/** The format that is filled in. */
export const form = formOf('2021');

/** Row and column of a cell, both from 0. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

export interface Layout {
  /** Row by row; `null` where a row has no such cell. */
  readonly cells: readonly (readonly (CellId | null)[])[];
  readonly places: ReadonlyMap<string, Position>;
}

/** The layout of these rows of cells. */
function layoutOfCells(cells: readonly (readonly (CellId | null)[])[]): Layout {
  const places = new Map<string, Position>();
  cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (cell !== null) places.set(cell, { row, column });
    });
  });
  return { cells, places };
}

/** The columns that any of the rows has, in printed order. */
export function shownColumns(table: Table, rows: readonly Row[]): readonly Column[] {
  const used = new Set(rows.flatMap(row => columnsOf(table, row.id)));
  return table.columns.filter(column => used.has(column.id));
}

/** How `rows` of `table` are laid out in one grid. */
export function layoutOf(table: Table, rows: readonly Row[]): Layout {
  const columns = shownColumns(table, rows);
  return layoutOfCells(
    rows.map(row => {
      const own = columnsOf(table, row.id);
      return columns.map(column =>
        own.includes(column.id) ? (cellId(table.id, row.id, column.id) as CellId) : null,
      );
    }),
  );
}

/** Rows of a table that share their columns belong in one grid. */
export function gridsOf(table: Table): readonly (readonly Row[])[] {
  const grids: Row[][] = [];
  for (const row of table.rows) {
    const last = grids[grids.length - 1];
    const same = last?.[0] && columnsOf(table, last[0].id).join() === columnsOf(table, row.id).join();
    if (same) last.push(row);
    else grids.push([row]);
  }
  return grids;
}

/** Whether somebody fills the cell in; a computed one follows from others. */
export const isEntered = (cell: string): cell is EnteredCellId => hasEnteredCell(form, cell);

/** The first cell to fill in, or where there is none the first cell; a layout without cells is a defect of ours. */
export function firstCell({ cells }: Layout): CellId {
  const all = cells.flatMap(line => line.filter(cell => cell !== null));
  const found = all.find(isEntered) ?? all[0];
  if (!found) throw new Error('a grid without cells');
  return found;
}
