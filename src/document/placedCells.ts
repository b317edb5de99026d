/** The cells of a table by their places in its grid. */

import type { PaperTable, TableCell } from './paper.ts';

export interface PlacedTableCell {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
}

/** Every cell with the place of its upper left corner; cells that reach down push those of later rows aside. */
export function placedCells({ rows }: PaperTable): readonly PlacedTableCell[] {
  /** By column: the first row that is free again. */
  const free: number[] = [];
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map(cell => {
      while ((free[column] ?? 0) > row) column++;
      const placed = { cell, row, column };
      for (let at = column; at < column + cell.colSpan; at++) free[at] = row + cell.rowSpan;
      column += cell.colSpan;
      return placed;
    });
  });
}
