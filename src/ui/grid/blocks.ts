/** Changes of whole blocks of cells: clearing and filling. Computed cells keep their sums. */

import type { CellId } from '../../form/index.ts';
import { cellOf } from '../../form/index.ts';
import { type Change, figureFromText, figureOf, formatFigure, type Report } from '../../report/index.ts';
import { form, isEntered, type Layout } from './layout.ts';
import { cellsOf, enteredOf, isSingle, type Range } from './selection.ts';

/** Blanks every filled cell of the range. */
export const clearing = (report: Report, layout: Layout, range: Range): readonly Change[] =>
  enteredOf(layout, range).flatMap(cell =>
    figureOf(report, cell) === null ? [] : [{ kind: 'figure' as const, cell, value: null }],
  );

/** Puts what `text` means in each column into every cell of the range. */
export const filling = (layout: Layout, range: Range, text: string): readonly Change[] =>
  enteredOf(layout, range).map(cell => ({
    kind: 'figure',
    cell,
    value: figureFromText(text, cellOf(form, cell).column),
  }));

/**
 * Copies the first row of the range down, or its first column to the right; a range of one row takes the row
 * above, one of one column the column before, as spreadsheets do. A computed cell gives nothing.
 */
export function continuing(
  report: Report,
  layout: Layout,
  range: Range,
  way: 'down' | 'right',
): readonly Change[] {
  const alone = way === 'down' ? range.top === range.bottom : range.left === range.right;
  const from = way === 'down' ? range.top - (alone ? 1 : 0) : range.left - (alone ? 1 : 0);
  const changes: Change[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      if (!alone && (way === 'down' ? row : column) === from) continue;
      const cell = layout.cells[row]?.[column];
      const source = way === 'down' ? layout.cells[from]?.[column] : layout.cells[row]?.[from];
      if (!cell || !source || !isEntered(cell) || !isEntered(source)) continue;
      const value = figureFromText(formatFigure(figureOf(report, source)), cellOf(form, cell).column);
      changes.push({ kind: 'figure', cell, value });
    }
  }
  return changes;
}

/** The cells of a block that is laid over `range`: a block is repeated where the range is a multiple of it. */
export function targetsOf(
  layout: Layout,
  range: Range,
  rows: number,
  columns: number,
): readonly (readonly (CellId | null)[])[] {
  const height = range.bottom - range.top + 1;
  const width = range.right - range.left + 1;
  const repeats = !isSingle(range) && height % rows === 0 && width % columns === 0;
  if (repeats) return cellsOf(layout, range);
  return Array.from({ length: rows }, (_, row) =>
    Array.from(
      { length: columns },
      (_, column) => layout.cells[range.top + row]?.[range.left + column] ?? null,
    ),
  );
}
