/**
 * Which cells head which: said outright in the written tables, because `scope` cannot say it of heads that stand
 * again further down, and readers take those above them for heads as well.
 */

import type { PaperTable, TableCell } from '../paper.ts';

/** A cell by its row and its place among the cells of that row. */
export interface CellPlace {
  readonly row: number;
  readonly cell: number;
}

interface Placed extends CellPlace {
  readonly header: TableCell['header'];
  readonly left: number;
  /** The column behind it. */
  readonly right: number;
}

/**
 * For every cell that heads nothing, its heads: those of its columns, outermost first, as far as they stand in rows
 * one below the other and nearest above it; then those of its row. For others, none.
 */
export function headsOf({ rows }: PaperTable): readonly (readonly (readonly CellPlace[])[])[] {
  const grid = gridOf(rows);
  return rows.map((row, top) =>
    row.map((cell, index) => {
      if (cell.header !== undefined) return [];
      const line = grid[top] ?? [];
      const own = line.find(placed => placed.row === top && placed.cell === index);
      if (!own) return [];
      const before = line.filter(({ header, right }) => header === 'row' && right <= own.left);
      return unique([...headsAbove(grid, top, own), ...before]);
    }),
  );
}

/** The heads of the columns from `left` to `right`, in the block of heads that stands nearest above the row `top`. */
function headsAbove(
  grid: readonly (readonly Placed[])[],
  top: number,
  { left, right }: Placed,
): readonly Placed[] {
  const heads: (readonly Placed[])[] = [];
  for (let y = top - 1; y >= 0; y--) {
    const over = (grid[y] ?? []).filter(placed => placed.left < right && placed.right > left);
    const isHead = over.length > 0 && over.every(({ header }) => header === 'column');
    if (isHead) heads.unshift(over);
    else if (heads.length > 0) break;
  }
  return heads.flat();
}

/** The cells that reach into each row, from the left. */
function gridOf(rows: PaperTable['rows']): readonly (readonly Placed[])[] {
  const grid: Placed[][] = rows.map(() => []);
  for (const [row, cells] of rows.entries()) {
    let left = 0;
    for (const [cell, { colSpan, rowSpan, header }] of cells.entries()) {
      for (let over = coveringAt(grid[row], left); over; over = coveringAt(grid[row], left))
        left = over.right;
      const placed = { row, cell, header, left, right: left + colSpan };
      for (let y = row; y < row + rowSpan; y++) grid[y]?.push(placed);
      left += colSpan;
    }
  }
  return grid.map(line => [...line].sort((one, other) => one.left - other.left));
}

const coveringAt = (line: readonly Placed[] | undefined, column: number): Placed | undefined =>
  line?.find(({ left, right }) => left <= column && column < right);

const unique = (places: readonly Placed[]): readonly CellPlace[] => [...new Set(places)];
