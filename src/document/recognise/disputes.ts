/** Table 四: fifteen figures, by the heads over them or, where copying lost those, by their full number. */

import { columnsOf, form2021, tableOf } from '../../form/index.ts';
import { tableAnchors } from './anchors.ts';
import { counts, filled, trimEnd } from './entries.ts';
import { endOf, headColumns } from './grid.ts';
import { columnMatcher, rowMatcher } from './labels.ts';
import type { Line } from './line.ts';
import { isProse } from './line.ts';
import { Collector, type TableOutcome } from './outcome.ts';
import type { Doubt } from './recognition.ts';
import { addsUp, anyPage, endsInPage, isNothing, type Stray, type Strays, withoutStray } from './stray.ts';
import { cellValue, isFigureCell, isValueCell, type Value } from './values.ts';
import { plain } from './words.ts';

const table = tableOf(form2021, 'disputes');
const columns = columnMatcher(table);
const rows = rowMatcher('disputes');
const cells: readonly (readonly [string, string])[] = table.rows.flatMap(row =>
  columnsOf(table, row.id).map(column => [row.id, column] as const),
);
const perRow = table.columns.length;

/** Reads table 四 from the lines of its section; `strays`: page numbers that may stand among its cells. */
export function readDisputes(lines: readonly Line[], strays: Strays): TableOutcome {
  const collector = new Collector('disputes');
  const usable = lines.filter(line => !isProse(line));
  const head = usable.find(line => line.cells.some(cell => tableAnchors.disputes.test(cell.plain)));
  if (!head) return collector.finish(false, null, null);
  const from = usable.slice(usable.indexOf(head));
  if (!inUsualOrder(from)) return collector.finish(true, null, head.place);
  const runs = runsOf(from);
  const stray = strays === undefined ? anyPage : strays;
  const readers = [readLabelled, readThree, readGrid];
  if (!readers.some(read => read(collector, from)) && !readNamedRuns(collector, runs, stray))
    readInOrder(collector, from, stray);
  return collector.finish(true, null, head.place);
}

/** The five results follow each other as in the form, group after group: else no figure has a sure place. */
function inUsualOrder(lines: readonly Line[]): boolean {
  const places = lines
    .flatMap(line => line.cells)
    .map(cell => table.columns.findIndex(({ label }) => plain(label) === cell.plain))
    .filter(place => place >= 0);
  return places.every((place, index) => place >= (places[index - 1] ?? -1) || place === places[0]);
}

/** Three rows of five, each with its name before it. */
function readLabelled(collector: Collector, lines: readonly Line[]): boolean {
  const found = lines.flatMap(line => {
    const end = line.cells.findIndex(cell => cell.text.trim() !== '' && !isFigureCell(cell)) + 1;
    if (end < 1 || line.cells.length <= perRow || !line.cells.slice(end).every(isValueCell)) return [];
    const row = rows.match([line.cells[end - 1]?.plain ?? '']);
    const values = row === null ? null : labelledValues(line, end, lines);
    return row !== null && values ? [{ row, values }] : [];
  });
  if (new Set(found.map(({ row }) => row)).size !== table.rows.length || found.length !== table.rows.length)
    return false;
  for (const { row, values } of found)
    for (const [index, column] of table.columns.entries()) put(collector, row, column.id, values[index]);
  return true;
}

/** The five values behind a row's name: by the head above, or because there are five. */
function labelledValues(line: Line, end: number, lines: readonly Line[]): readonly Value[] | null {
  const values = line.cells.slice(end).map(cellValue);
  if (values.length === perRow) return values;
  const heads = lines.slice(0, lines.indexOf(line)).filter(head => head.place.block === line.place.block);
  const grid = headColumns(
    heads.filter(head => !head.cells.some(isFigureCell)),
    columns,
  );
  if (grid.map(({ column }) => column).join() !== table.columns.map(({ id }) => id).join()) return null;
  const cells = grid.map(({ at }) => line.cells.find(cell => cell.at === at));
  const found = cells.flatMap(cell => (cell ? [cellValue(cell)] : []));
  return found.length === perRow && filled(values).every(value => cells.includes(value.cell)) ? found : null;
}

/** Three tables of five columns, each with its row of figures right under its head. */
function readThree(collector: Collector, lines: readonly Line[]): boolean {
  const wanted = table.columns.map(({ id }) => id).join();
  const heads: number[] = [];
  const found = lines.flatMap((line, index) => {
    const row = lines[index + 1];
    if (!row || line.cells.length < perRow || row.place.block !== line.place.block) return [];
    const grid = headColumns([line], columns);
    if (grid.map(({ column }) => column).join() !== wanted || !row.cells.every(isValueCell)) return [];
    const cells = grid.map(({ at }) => row.cells.find(cell => cell.at === at));
    const within = filled(row.cells.map(cellValue)).every(value => cells.includes(value.cell));
    if (!within) return [];
    heads.push(index);
    return [cells];
  });
  if (found.length !== table.rows.length) return false;
  // A name above each head that says otherwise than the form's order is believed.
  const names = heads.map(index => rows.match([lines[index - 1]?.plain ?? '']));
  const known = new Set(names).size === table.rows.length && !names.includes(null);
  for (const [at, { id: usual }] of table.rows.entries()) {
    const id = known ? (names[at] ?? usual) : usual;
    for (const [index, column] of table.columns.entries()) {
      const cell = found[at]?.[index];
      if (cell) put(collector, id, column.id, cellValue(cell));
    }
  }
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
  if (!isEnded(row, lines)) return false;
  if (filled(row.cells.map(cellValue)).some(value => !values.includes(value.cell))) return false;
  for (const [index, cell] of values.entries()) {
    const [rowId, column] = cells[index] ?? [];
    if (cell && rowId && column) put(collector, rowId, column, cellValue(cell));
  }
  return true;
}

/** The row is filled to its last figure, or as long as its head: else a blank behind may stand for a lost cell. */
function isEnded(row: Line, lines: readonly Line[]): boolean {
  const values = row.cells.map(cellValue);
  const merged = filled(values).some(value => value.cell.span > 1) && filled(values).length < cells.length;
  if (merged && counts(values)) return false;
  if (!counts(values) || trimEnd(values).length >= cells.length) return true;
  const heads = lines.slice(0, lines.indexOf(row)).filter(line => line.place.block === row.place.block);
  if (heads.some(line => endOf(line) === endOf(row))) return true;
  // Copied without their merged cells, heads are shorter; with no blank behind them there is none behind the row.
  return values.length === cells.length && heads.every(({ cells: own }) => own[own.length - 1]?.plain !== '');
}

const isValueRow = (line: Line): boolean => line.cells.every(isValueCell) && line.cells.some(isFigureCell);

/** Fifteen values, on one line or on many, are in the form's order. */
function readInOrder(collector: Collector, lines: readonly Line[], stray: Stray | null): void {
  const inRows = inOrderValues(lines);
  const { values, sure } = inRows ? { values: inRows, sure: true } : streamValues(lines, stray);
  if (values.length === cells.length) {
    const doubt = sure && (namesColumns(lines) || areSame(values)) ? null : 'counted';
    for (const [index, [row, column]] of cells.entries()) {
      const value = values[index];
      if (value) collector.putCell(row, column, value.cell, doubt);
    }
    return;
  }
  const [first] = lines;
  const printed = filled(values).length;
  if (printed === 0) {
    const blank = lines.find(isBlankRow);
    if (blank) for (const [row, column] of cells) collector.put(row, column, '', blank.place);
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

/** Whether heads of all five columns stand over the figures, in whatever way they were copied. */
const namesColumns = (lines: readonly Line[]): boolean => {
  const named = new Set(lines.flatMap(line => line.cells).map(cell => columns.match(cell.plain)));
  return table.columns.every(({ id }) => named.has(id));
};

/** The same figure everywhere: then the order does not matter. */
const areSame = (values: readonly Value[]): boolean => values.every(({ text }) => text === values[0]?.text);

const isBlankRow = (line: Line): boolean =>
  line.cells.length > 1 && line.cells.every(cell => cell.text.trim() === '');
const isBlankFive = (line: Line): boolean => line.cells.length === perRow && isBlankRow(line);

/** The values of whole rows of values; `null` where there are none. */
function inOrderValues(lines: readonly Line[]): readonly Value[] | null {
  const valueRows = lines.filter(line => line.cells.length > 1 && (isValueRow(line) || isBlankFive(line)));
  if (valueRows.length === 0) return null;
  const tight = valueRows.map(line => trimEnd(line.cells.map(cellValue)));
  if (valueRows.length === table.rows.length && tight.every(values => values.length <= perRow))
    return valueRows.flatMap(line => line.cells.slice(0, perRow).map(cellValue));
  const [only] = valueRows;
  if (only && valueRows.length === 1)
    return isEnded(only, lines) ? trimTo(only.cells.map(cellValue), cells.length) : tight.flat();
  return tight.flat();
}

interface Run {
  /** The label right before the values. */
  readonly label: string;
  readonly values: Value[];
}

/** Values that stand on lines of their own, in runs behind a label. */
function runsOf(lines: readonly Line[]): readonly Run[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const [cell] = line.cells;
    if (!cell || line.cells.length > 1) continue;
    if (isValueCell(cell)) runs[runs.length - 1]?.values.push(cellValue(cell));
    else runs.push({ label: cell.plain, values: [] });
  }
  // Blank cells behind another head than the last of its group are covered ones.
  return runs.filter(
    ({ label, values }) =>
      values.length > 0 &&
      (filled(values).length > 0 || columns.match(label) === table.columns[perRow - 1]?.id),
  );
}

/** Runs of five behind the names of the rows. */
function readNamedRuns(collector: Collector, all: readonly Run[], stray: Stray | null): boolean {
  const runs = all.map(({ label, values }) => ({
    row: rows.match([label]),
    values: trimTo(values, perRow),
  }));
  const named = new Set(runs.map(({ row }) => row));
  if (runs.length === 0 || named.has(null) || named.size !== runs.length) return false;
  if (runs.some(({ values }) => values.length !== perRow)) return false;
  for (const { row, values } of runs) {
    const sure = isSureRow(values, stray);
    if (!sure && stray) continue;
    for (const [index, column] of table.columns.entries())
      if (row) put(collector, row, column.id, values[index], sure ? null : 'counted');
  }
  return true;
}

/** Five values of one row that add up, or are nothing at all. */
const isSureRow = (values: readonly Value[], stray: Stray | null): boolean =>
  stray === null ||
  isNothing(values) ||
  (addsUp(values, perRow - 1) && !(stray && endsInPage(values, stray)));

const fivesOf = (values: readonly Value[]): readonly (readonly Value[])[] =>
  table.rows.map((_, index) => values.slice(index * perRow, (index + 1) * perRow));

/** The values on lines of their own; among page numbers only where each five of them add up. */
function streamValues(
  lines: readonly Line[],
  stray: Stray | null,
): { readonly values: readonly Value[]; readonly sure: boolean } {
  const values = valuesOfRuns(runsOf(lines));
  const isSure = (fifteen: readonly Value[]) =>
    fifteen.length === cells.length && fivesOf(fifteen).every(five => isSureRow(five, stray));
  if (isSure(values)) return { values, sure: true };
  if (!stray) return { values, sure: false };
  // Among figures a slip of the pen may be mended by leaving out one of them; among zeros there is none.
  const rest = values.length === cells.length + 1 ? withoutStray(values, stray, isNothing) : null;
  return { values: rest?.values ?? values.slice(0, cells.length - 1), sure: false };
}

function valuesOfRuns(runs: readonly Run[]): readonly Value[] {
  if (runs.length === 1) return trimTo(runs[0]?.values ?? [], cells.length);
  if (runs.length !== table.rows.length) return runs.flatMap(({ values }) => filled(values));
  return runs.flatMap(({ values }) => trimTo(values, perRow));
}

/** Without blanks at the end, down to `length`. */
function trimTo(values: readonly Value[], length: number): readonly Value[] {
  const tight = trimEnd(values);
  return tight.length <= length ? values.slice(0, length) : tight;
}

function put(
  collector: Collector,
  row: string,
  column: string,
  value: Value | undefined,
  doubt: Doubt | null = null,
): void {
  if (value) collector.putCell(row, column, value.cell, doubt);
}
