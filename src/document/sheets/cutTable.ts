/** A table that goes on on the next page: its head again, and labels that reach over the cut again beside their rows. */

import type { PaperTable, TableCell } from '../paper.ts';

interface Standing {
  readonly cell: TableCell;
  /** The row and column of its upper left corner. */
  readonly row: number;
  readonly column: number;
}

/** The rows [from, to) below the head, under the head; every place is covered once, as in the whole table. */
export function cutTable(table: PaperTable, from: number, to: number): PaperTable {
  const head = table.rows.slice(0, table.headRows);
  const body = table.rows.slice(table.headRows);
  if (from === 0 && to >= body.length) return table;
  const cells = standing(body);
  const rows = Array.from({ length: Math.max(0, Math.min(to, body.length) - from) }, (_, at) =>
    cells
      .filter(({ row, cell }) => Math.max(row, from) === from + at && row + cell.rowSpan > from && row < to)
      .sort((one, other) => one.column - other.column)
      .map(({ row, cell }) => {
        const rowSpan = Math.min(row + cell.rowSpan, to) - Math.max(row, from);
        return rowSpan === cell.rowSpan ? cell : { ...cell, rowSpan };
      }),
  );
  return { ...table, rows: [...head, ...rows] };
}

/** Each cell with its place, as HTML lays cells out: from the left, around those that reach down from above. */
function standing(rows: PaperTable['rows']): readonly Standing[] {
  const taken = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map(cell => {
      while (taken.has(`${row} ${column}`)) column++;
      for (let y = row; y < row + cell.rowSpan; y++)
        for (let x = column; x < column + cell.colSpan; x++) taken.add(`${y} ${x}`);
      return { cell, row, column };
    });
  });
}
