/** Ranges of a grid, and where the keys lead in it. A range is told by two cells: where it begins and ends. */

import type { CellId, EnteredCellId } from '../../form/index.ts';
import { isEntered, type Layout, type Position } from './layout.ts';

/** Rows and columns from 0, all inclusive. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export type Move =
  | { readonly kind: 'step' | 'edge'; readonly direction: Direction }
  | { readonly kind: 'page'; readonly direction: 'up' | 'down' }
  | { readonly kind: 'rowStart' | 'rowEnd' | 'tableStart' | 'tableEnd' };

/** What a move needs to know of the grid beyond its layout. */
export interface Sight {
  /** Whether something stands in the cell: Ctrl and an arrow go to the end of what is filled. */
  readonly isFilled: (cell: CellId) => boolean;
  /** How many rows a page is; at least 1. */
  readonly pageRows: number;
}

const deltas: Readonly<Record<Direction, Position>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

/** Where the cell stands; a cell that is not of this grid is a defect of ours. */
export function placeOf(layout: Layout, cell: CellId): Position {
  const place = layout.places.get(cell);
  if (!place) throw new Error(`${cell} is not in this grid`);
  return place;
}

/** The rectangle between two cells, in whichever order they stand. */
export function rangeOf(layout: Layout, one: CellId, other: CellId): Range {
  const a = placeOf(layout, one);
  const b = placeOf(layout, other);
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export const isInRange = ({ top, left, bottom, right }: Range, { row, column }: Position): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

export const isSingle = ({ top, left, bottom, right }: Range): boolean => top === bottom && left === right;

/** The cells of a range, row by row; `null` where a row has no such cell. */
export const cellsOf = (
  { cells }: Layout,
  { top, left, bottom, right }: Range,
): readonly (readonly (CellId | null)[])[] =>
  cells.slice(top, bottom + 1).map(line => line.slice(left, right + 1));

/** The cells of a range that somebody fills in. */
export const enteredOf = (layout: Layout, range: Range): readonly EnteredCellId[] =>
  cellsOf(layout, range).flatMap(line =>
    line.filter((cell): cell is EnteredCellId => cell !== null && isEntered(cell)),
  );

/** The cell that a move leads to, computed ones included; at the edge, the cell itself. */
export function movedTo(layout: Layout, from: CellId, move: Move, sight: Sight): CellId {
  const { row, column } = placeOf(layout, from);
  const rows = layout.cells.length;
  const line = layout.cells[row] ?? [];
  switch (move.kind) {
    case 'step':
      return neighbour(layout, from, move.direction) ?? from;
    case 'edge':
      return edgeFrom(layout, from, move.direction, sight.isFilled);
    case 'page': {
      const goal = move.direction === 'up' ? row - sight.pageRows : row + sight.pageRows;
      return layout.cells[Math.max(0, Math.min(rows - 1, goal))]?.[column] ?? from;
    }
    case 'rowStart':
      return line.find(cell => cell !== null) ?? from;
    case 'rowEnd':
      return [...line].reverse().find(cell => cell !== null) ?? from;
    case 'tableStart':
      return layout.cells[0]?.find(cell => cell !== null) ?? from;
    case 'tableEnd':
      return [...(layout.cells[rows - 1] ?? [])].reverse().find(cell => cell !== null) ?? from;
  }
}

/** The next cell in a direction, over places without one; `null` at the edge. */
function neighbour(layout: Layout, from: CellId, direction: Direction): CellId | null {
  const delta = deltas[direction];
  let { row, column } = placeOf(layout, from);
  for (;;) {
    row += delta.row;
    column += delta.column;
    const cell = layout.cells[row]?.[column];
    if (cell === undefined) return null;
    if (cell !== null) return cell;
  }
}

/** As in a spreadsheet: on to the end of what is filled, or over the blanks to the next filled cell. */
function edgeFrom(
  layout: Layout,
  from: CellId,
  direction: Direction,
  isFilled: (cell: CellId) => boolean,
): CellId {
  let here = from;
  let next = neighbour(layout, here, direction);
  if (next === null) return here;
  const inside = isFilled(here) && isFilled(next);
  while (next !== null) {
    if (inside && !isFilled(next)) return here;
    here = next;
    if (!inside && isFilled(here)) return here;
    next = neighbour(layout, here, direction);
  }
  return here;
}

/** The next cell to fill in, row by row: where Tab leads; `null` behind the last and before the first. */
export function nextEntered(layout: Layout, from: CellId, back: boolean): EnteredCellId | null {
  const all = layout.cells.flatMap(line => line.filter(cell => cell !== null));
  const at = all.indexOf(from);
  const rest = back ? all.slice(0, at).reverse() : all.slice(at + 1);
  return rest.find(isEntered) ?? null;
}

/**
 * The next cell to fill in of a range, row by row or column by column, and from the last back to the first: where Tab
 * and Enter lead while a range is selected. `null`: nothing in it can be filled in.
 */
export function nextWithin(
  layout: Layout,
  range: Range,
  from: CellId,
  { by, back }: { readonly by: 'rows' | 'columns'; readonly back: boolean },
): EnteredCellId | null {
  const lines = cellsOf(layout, range);
  const columns = (lines[0] ?? []).map((_, column) => lines.map(line => line[column] ?? null));
  const cells = (by === 'rows' ? lines : columns).flat();
  const inTurn = back ? cells.reverse() : cells;
  const at = inTurn.indexOf(from);
  const rest = [...inTurn.slice(at + 1), ...inTurn.slice(0, at + 1)];
  return rest.find((cell): cell is EnteredCellId => cell !== null && isEntered(cell)) ?? null;
}

/** The next cell to fill in of a column, from the row of `from` on: where Enter leads; `null` at the edge. */
export function enteredBelow(
  layout: Layout,
  from: CellId,
  column: number,
  back: boolean,
): EnteredCellId | null {
  const { row } = placeOf(layout, from);
  const lines = back ? layout.cells.slice(0, row).reverse() : layout.cells.slice(row + 1);
  for (const line of lines) {
    const cell = line[column];
    if (cell && isEntered(cell)) return cell;
  }
  return null;
}
