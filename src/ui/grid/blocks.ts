/** Blocks of cells copied from Excel or WPS, and moving from cell to cell. */

import type { CellId, EnteredCellId, Form } from '../../form/index.ts';
import { cellOf, hasEnteredCell } from '../../form/index.ts';
import { type Change, figureFromText, isUnreadable } from '../../report/index.ts';

/** The ids of a grid as it is laid out; `null` where a row has no such cell. */
export type Layout = readonly (readonly (CellId | null)[])[];

/** The copied text as rows of cells, or `null` when it is a single value and no block. */
export function readBlock(text: string): readonly (readonly string[])[] | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  const rows = lines.map(line => line.split('\t').map(value => value.trim()));
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1 ? rows : null;
}

export interface BlockEdit {
  readonly changes: readonly Change[];
  /** Values that fell on computed cells or outside of the grid. */
  readonly skipped: number;
  /** Values that are no figures; they are kept as they came. */
  readonly unreadable: number;
}

/** Lays a block over the grid from `start` on; computed cells keep their sums. */
export function placeBlock(
  form: Form,
  layout: Layout,
  start: EnteredCellId,
  block: readonly (readonly string[])[],
): BlockEdit {
  const top = layout.findIndex(row => row.includes(start));
  const left = layout[top]?.indexOf(start) ?? -1;
  const changes: Change[] = [];
  let skipped = 0;
  let unreadable = 0;
  block.forEach((values, rowOffset) => {
    values.forEach((value, columnOffset) => {
      const cell = layout[top + rowOffset]?.[left + columnOffset] ?? null;
      if (cell === null || !hasEnteredCell(form, cell)) {
        skipped++;
        return;
      }
      const figure = figureFromText(value, cellOf(form, cell).column);
      if (isUnreadable(figure)) unreadable++;
      changes.push({ kind: 'figure', cell, value: figure });
    });
  });
  return { changes, skipped, unreadable };
}

/** The next entered cell from `from` in a direction, over computed ones; `null` at the edge. */
export function nextCell(
  form: Form,
  layout: Layout,
  from: CellId,
  direction: { readonly rows: -1 | 0 | 1; readonly columns: -1 | 0 | 1 },
): EnteredCellId | null {
  let row = layout.findIndex(cells => cells.includes(from));
  let column = layout[row]?.indexOf(from) ?? -1;
  for (;;) {
    row += direction.rows;
    column += direction.columns;
    const cells = layout[row];
    if (!cells || column < 0 || column >= cells.length) return null;
    const cell = cells[column] ?? null;
    if (cell !== null && hasEnteredCell(form, cell)) return cell;
  }
}
