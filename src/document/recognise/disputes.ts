/** Table 四: fifteen figures, by the heads over them or, where copying lost those, by their full number. */

import { columnsOf, form2021, tableOf } from '../../form/index.ts';
import { tableAnchors } from './anchors.ts';
import { filled, trimEnd } from './entries.ts';
import { headColumns } from './grid.ts';
import { columnMatcher, rowMatcher } from './labels.ts';
import type { Line } from './lines.ts';
import { isProse } from './lines.ts';
import { Collector, type TableOutcome } from './outcome.ts';
import { cellValue, isFigureCell, isValueCell, type Value } from './values.ts';

const table = tableOf(form2021, 'disputes');
const columns = columnMatcher(table);
const rows = rowMatcher('disputes');
const cells: readonly (readonly [string, string])[] = table.rows.flatMap(row =>
  columnsOf(table, row.id).map(column => [row.id, column] as const),
);
const perRow = table.columns.length;

/** Reads table 四 from the lines of its section. */
export function readDisputes(lines: readonly Line[]): TableOutcome {
  const collector = new Collector('disputes');
  const usable = lines.filter(line => !isProse(line));
  const head = usable.find(line => line.cells.some(cell => tableAnchors.disputes.test(cell.plain)));
  if (!head) return collector.finish(false, null, null);
  const from = usable.slice(usable.indexOf(head));
  if (!readLabelled(collector, from) && !readGrid(collector, from)) readInOrder(collector, from);
  return collector.finish(true, null, head.place);
}

/** Three rows of five, each with its name before it. */
function readLabelled(collector: Collector, lines: readonly Line[]): boolean {
  const found = lines.flatMap(line => {
    const at = line.cells.findIndex(isFigureCell);
    if (at < 1 || line.kind !== 'row') return [];
    const row = rows.match(
      line.cells
        .slice(0, at)
        .filter(cell => cell.plain !== '')
        .map(cell => cell.plain),
    );
    const values = line.cells.slice(at).map(cellValue);
    return row !== null && values.length === perRow ? [{ row, values }] : [];
  });
  if (new Set(found.map(({ row }) => row)).size !== table.rows.length || found.length !== table.rows.length)
    return false;
  for (const { row, values } of found)
    for (const [index, column] of table.columns.entries()) put(collector, row, column.id, values[index]);
  return true;
}

/** One row of figures under a head of fifteen columns. */
function readGrid(collector: Collector, lines: readonly Line[]): boolean {
  const row = lines.find(line => line.kind === 'row' && line.cells.length > 1 && isValueRow(line));
  if (!row) return false;
  const heads = lines.slice(0, lines.indexOf(row)).filter(line => line.place.block === row.place.block);
  const grid = headColumns(heads, columns);
  const inOrder = grid.every(({ column }, index) => column === cells[index]?.[1]);
  if (grid.length !== cells.length || !inOrder) return false;
  const values = grid.map(({ at }) => row.cells.find(cell => cell.at <= at && at < cell.at + cell.span));
  if (new Set(values).size !== cells.length || values.includes(undefined)) return false;
  if (filled(row.cells.map(cellValue)).some(value => !values.includes(value.cell))) return false;
  for (const [index, cell] of values.entries()) {
    const [rowId, column] = cells[index] ?? [];
    if (cell && rowId && column) put(collector, rowId, column, cellValue(cell));
  }
  return true;
}

const isValueRow = (line: Line): boolean => line.cells.every(isValueCell) && line.cells.some(isFigureCell);

/** Fifteen values, on one line or on many, are in the form's order. */
function readInOrder(collector: Collector, lines: readonly Line[]): void {
  const values = inOrderValues(lines);
  if (values.length === cells.length) {
    for (const [index, [row, column]] of cells.entries()) put(collector, row, column, values[index]);
    return;
  }
  const [first] = lines;
  const printed = filled(values).length;
  if (printed === 0) {
    if (values.length >= cells.length || lines.some(isBlankRow)) collector.placed++;
    return;
  }
  if (first)
    collector.notes.push({
      kind: 'rowIncomplete',
      table: 'disputes',
      row: table.rows[0]?.id ?? '',
      printed,
      expected: cells.length,
      place: first.place,
    });
}

const isBlankRow = (line: Line): boolean =>
  line.cells.length > 1 && line.cells.every(cell => cell.text.trim() === '');

/** All values behind heads: whole rows of them, or cells on lines of their own behind the last head. */
function inOrderValues(lines: readonly Line[]): readonly Value[] {
  const valueRows = lines.filter(line => line.cells.length > 1 && (isValueRow(line) || isBlankFive(line)));
  const tight = valueRows.map(line => trimEnd(line.cells.map(cellValue)));
  if (valueRows.length === table.rows.length && tight.every(values => values.length <= perRow))
    return valueRows.flatMap(line => line.cells.slice(0, perRow).map(cellValue));
  if (valueRows.length === 1) return trimTo(valueRows[0]?.cells.map(cellValue) ?? [], cells.length);
  if (valueRows.length > 1) return tight.flat();
  const values: Value[] = [];
  for (const line of lines) {
    const [cell] = line.cells;
    if (!cell || line.cells.length > 1) continue;
    if (isValueCell(cell)) values.push(cellValue(cell));
    // Blank cells among the heads are covered ones.
    else while (values.length > 0 && values[values.length - 1]?.blank) values.pop();
  }
  return trimTo(values, cells.length);
}

const isBlankFive = (line: Line): boolean => line.cells.length === perRow && isBlankRow(line);

/** Without blanks at the end, down to `length`. */
function trimTo(values: readonly Value[], length: number): readonly Value[] {
  const tight = trimEnd(values);
  return tight.length <= length ? values.slice(0, length) : tight;
}

function put(collector: Collector, row: string, column: string, value: Value | undefined): void {
  if (value) collector.put(row, column, value.text, value.cell.place);
}
