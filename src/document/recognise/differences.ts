/** The document's own sums held against its figures; only ever told, never mended. */

import type { CellId, Form } from '../../form/index.ts';
import { cellId, cellOf } from '../../form/index.ts';
import type { Figure, Report } from '../../report/index.ts';
import { totalOf } from '../../report/index.ts';
import type { PaperPlace } from '../paper.ts';
import type { Found, Note } from './recognition.ts';

/** `figures` as printed, totals included. */
export function differencesOf(
  form: Form,
  report: Report,
  figures: Readonly<Partial<Record<CellId, Figure>>>,
  found: Readonly<Partial<Record<string, Found>>>,
  damaged: (table: string, row: string) => boolean,
): readonly Note[] {
  const numberAt = (id: string): number | null => {
    const figure = figures[id as CellId];
    return typeof figure === 'number' ? figure : null;
  };
  const placeAt = (id: string): PaperPlace | null => found[id]?.place ?? null;
  const notes: Note[] = [];
  for (const sum of form.sums) {
    const id = sum.target as CellId;
    const printed = numberAt(id);
    const place = placeAt(id);
    if (printed === null || !place) continue;
    const { table, row, column } = cellOf(form, id);
    const byColumn = table === 'requests' && row.id === 'outcomeTotal' && column.id !== 'total';
    const total = byColumn || row.id !== 'outcomeTotal' ? totalOf(report, id) : printedRow(form, numberAt);
    if (total.value === null || total.unreadable > 0 || total.value === printed) continue;
    if (total.blanks > 0 && (byColumn ? damaged(table, '') : damaged(table, row.id))) continue;
    notes.push({
      kind: byColumn ? 'totalDiffers' : 'rowSumDiffers',
      cell: id,
      printed,
      computed: total.value,
      place,
    });
  }
  for (const balance of form.balances) {
    const side = (rows: readonly string[]) =>
      rows.map(row => numberAt(cellId(balance.table, row, balance.column)));
    const left = sumOf(side(balance.left));
    const right = sumOf(side(balance.right));
    const place = placeAt(cellId(balance.table, balance.right[0] ?? '', balance.column));
    if (left !== null && right !== null && left !== right && place)
      notes.push({ kind: 'balanceDiffers', column: balance.column, left, right, place });
  }
  return notes;
}

/** The row 总计 by its own printed columns. */
function printedRow(form: Form, numberAt: (id: string) => number | null) {
  const cells = form.cells.filter(
    cell => cell.table === 'requests' && cell.row.id === 'outcomeTotal' && cell.column.id !== 'total',
  );
  const values = cells.map(cell => numberAt(cell.id));
  const known = values.filter((value): value is number => value !== null);
  return {
    value: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0),
    blanks: values.length - known.length,
    unreadable: 0,
  };
}

/** `null` while a figure is missing: nothing can be said then. */
function sumOf(values: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/** Whether a blank of a table's row (`''`: of any row) may be a figure that was not read. */
export const damagedBy =
  (notes: readonly Note[]) =>
  (table: string, row: string): boolean =>
    notes.some(
      note =>
        (note.kind === 'columnLost' && note.table === table) ||
        (note.kind === 'rowIncomplete' && note.table === table && (row === '' || note.row === row)) ||
        (row === '' && note.kind === 'rowMissing' && note.table === table),
    );
