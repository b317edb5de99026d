/**
 * Table 三: 25 rows by their labels, seven columns by their heads. A figure is taken only where its column
 * is sure: by the grid of the head, or because the row has exactly as many cells as the table has columns.
 */

import { form2021, tableOf } from '../../form/index.ts';
import { type Entry, entriesOf, filled, trimEnd } from './entries.ts';
import { cellAt, type HeadColumn, headColumns } from './grid.ts';
import { columnMatcher, rowMatcher } from './labels.ts';
import type { Line } from './lines.ts';
import { Collector, type TableOutcome } from './outcome.ts';
import type { Value } from './values.ts';

const table = tableOf(form2021, 'requests');
const standard: readonly string[] = table.columns.map(column => column.id);
const rows = rowMatcher('requests');
const columns = columnMatcher(table);
/** The rows of both formats in printed order. */
const order: readonly string[] = table.rows.flatMap(row =>
  row.id === 'outcomeTotal' ? ['otherwise', row.id] : [row.id],
);
/** Only the format of 2021 has these. */
const newRows: readonly string[] = ['notCorrected', 'feeUnpaid', 'otherOutcome'];

interface RowEntry {
  readonly row: string;
  readonly entry: Entry;
}

/** Reads table 三 from the lines of its section. */
export function readRequests(lines: readonly Line[]): TableOutcome {
  const collector = new Collector('requests');
  const entries = entriesOf(lines);
  const named = nameRows(entries, collector);
  const [first] = named;
  if (!first) {
    const head = lines.find(line => line.cells.some(cell => columns.match(cell.plain) === 'natural'));
    return collector.finish(head !== undefined, null, head?.place ?? null);
  }
  const heads = headsOf(
    lines,
    first.entry,
    named.map(({ entry }) => entry),
  );
  noteLostColumns(collector, heads, named);
  for (const { row, entry } of named) readRow(collector, row, entry, heads);
  const present = new Set(named.map(({ row }) => row));
  const old = present.has('otherwise') && !newRows.some(row => present.has(row));
  for (const row of order) {
    if (present.has(row) || (old ? newRows.includes(row) : row === 'otherwise')) continue;
    collector.notes.push({ kind: 'rowMissing', table: 'requests', row });
  }
  return collector.finish(
    true,
    old ? '2019' : newRows.some(row => present.has(row)) ? '2021' : null,
    first.entry.line.place,
  );
}

/** The entries whose row is known: by label, or by standing alone between two known rows. */
function nameRows(entries: readonly Entry[], collector: Collector): readonly RowEntry[] {
  const names = entries.map(entry => nameOf(entry));
  fillGaps(entries, names);
  const named: RowEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    const row = names[index];
    const values = filled(entry.values);
    if (row === null || row === undefined) {
      if (values.length >= 2 && entry.labels.length > 0 && named.length > 0) {
        const label = entry.labels[entry.labels.length - 1]?.text ?? '';
        collector.notes.push({ kind: 'notARow', table: 'requests', label, place: entry.line.place });
      }
      continue;
    }
    const twin = named.findIndex(other => other.row === row);
    if (twin < 0) named.push({ row, entry });
    else if (values.length > 0) mergeTwin(named, twin, entry, collector);
  }
  // 其他处理 above its three rows is their group's name, not a row.
  return named.some(({ row }) => newRows.includes(row))
    ? named.filter(({ row, entry }) => row !== 'otherwise' || filled(entry.values).length > 0)
    : named;
}

function nameOf(entry: Entry): string | null {
  const labels = entry.labels.map(cell => cell.plain);
  const row = rows.match(labels);
  if (row === null) return null;
  // 其他 and 总计 are heads of columns too: there no figures follow, but other heads stand beside.
  if (entry.values.length === 0) return null;
  const isHead = filled(entry.values).length === 0 && labels.some(isColumnHead);
  return isHead ? null : row;
}

/** A head that no row's label is like: 自然人, 商业企业 … */
const isColumnHead = (label: string): boolean =>
  label.length > 2 && label.length < 12 && columns.match(label) !== null && rows.match([label]) === null;

/** A row printed twice: the same again is passed over, another one makes both unsure. */
function mergeTwin(named: RowEntry[], twin: number, entry: Entry, collector: Collector): void {
  const other = named[twin];
  if (!other) return;
  const texts = (values: readonly Value[]) =>
    trimEnd(values)
      .map(value => value.text)
      .join('\t');
  if (filled(other.entry.values).length === 0) named[twin] = { row: other.row, entry };
  else if (texts(other.entry.values) !== texts(entry.values)) {
    collector.notes.push({ kind: 'rowTwice', table: 'requests', row: other.row, place: entry.line.place });
    named[twin] = { row: other.row, entry: { ...other.entry, values: [] } };
  }
}

/** Rows with all figures whose labels were lost, where just as many are missing between two known ones. */
function fillGaps(entries: readonly Entry[], names: (string | null)[]): void {
  const known = entries
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry, index }) => names[index] !== null || trimEnd(entry.values).length === standard.length);
  let start = 0;
  while (start < known.length) {
    const from = known[start];
    let end = start + 1;
    while (end < known.length && names[known[end]?.index ?? -1] === null) end++;
    const to = known[end];
    const first = from ? order.indexOf(names[from.index] ?? '') : -1;
    const last = to ? order.indexOf(names[to.index] ?? '') : -1;
    if (end > start + 1 && first >= 0 && last > first) {
      const between = order.slice(first + 1, last);
      const missing = [
        between,
        between.filter(row => row !== 'otherwise'),
        between.filter(row => !newRows.includes(row)),
      ].find(list => list.length === end - start - 1);
      missing?.forEach((row, offset) => {
        const index = known[start + 1 + offset]?.index;
        if (index !== undefined) names[index] = row;
      });
    }
    start = end;
  }
}

interface Heads {
  /** The columns by the head's grid; empty where the head and the rows do not share one. */
  readonly grid: readonly HeadColumn[];
  /** The columns that the head names at all, in the form's order. */
  readonly named: readonly string[];
  /** The head lacks columns, and no row has more figures than the head has columns. */
  readonly lost: boolean;
  readonly block: number;
}

function headsOf(lines: readonly Line[], first: Entry, entries: readonly Entry[]): Heads {
  const block = first.line.place.block;
  const head = lines.slice(0, lines.indexOf(first.line));
  const grid = headColumns(
    head.filter(line => line.kind === 'row' && line.place.block === block),
    columns,
  );
  const rising = grid.every(
    (column, index) =>
      index === 0 || standard.indexOf(column.column) > standard.indexOf(grid[index - 1]?.column ?? ''),
  );
  const cells = [...[...head, first.line].flatMap(line => line.cells), ...first.labels];
  const texts = cells.map(cell => cell.plain);
  const joined = texts.join('');
  const named = standard.filter(
    id => texts.some(text => columns.match(text) === id || isTorn(text, id)) || joined.includes(labelOf(id)),
  );
  const most = Math.max(...entries.map(entry => filled(entry.values).length));
  const lost = named.length >= 4 && named.length < standard.length && most <= named.length;
  return { grid: rising && grid.length >= 4 ? grid : [], named, lost, block };
}

const labelOf = (id: string): string => {
  const label = table.columns.find(column => column.id === id)?.label ?? '';
  return label.length > 2 ? label : '\0';
};

/** The first half of a head broken over lines: 商业 for 商业企业. */
const isTorn = (text: string, id: string): boolean =>
  text.length >= 2 && text.length < 6 && labelOf(id).startsWith(text);

function noteLostColumns(collector: Collector, heads: Heads, named: readonly RowEntry[]): void {
  const [first] = named;
  if (!heads.lost) return;
  for (const column of standard.filter(id => !heads.named.includes(id)))
    if (first)
      collector.notes.push({ kind: 'columnLost', table: 'requests', column, place: first.entry.line.place });
}

function readRow(collector: Collector, row: string, entry: Entry, heads: Heads): void {
  if (readByGrid(collector, row, entry, heads)) return;
  const values = valuesOf(entry, heads);
  if (values) {
    for (const [index, value] of values.entries()) {
      const column = values.length === standard.length ? standard[index] : heads.named[index];
      if (column !== undefined) collector.put(row, column, value.text, value.cell.place);
    }
    return;
  }
  noteIncomplete(collector, row, entry, heads);
}

function noteIncomplete(collector: Collector, row: string, entry: Entry, heads: Heads): void {
  const printed = filled(entry.values).length;
  if (printed === 0 && entry.values.length >= standard.length) {
    collector.placed++;
    return;
  }
  const expected =
    heads.named.length >= 4 && heads.named.length < standard.length ? heads.named.length : standard.length;
  if (printed > 0 || entry.mode === 'stream')
    collector.notes.push({
      kind: 'rowIncomplete',
      table: 'requests',
      row,
      printed,
      expected,
      place: entry.line.place,
    });
  else collector.placed++;
}

/** The values in the order of the columns, where their number leaves no doubt. */
function valuesOf(entry: Entry, heads: Heads): readonly Value[] | null {
  const { values } = entry;
  const [first] = values;
  // A blank in front may be a covered cell instead of a figure where the head lacks a column.
  const complete = heads.named.length === standard.length || (first && !first.blank);
  if (values.length === standard.length && complete) return values;
  const tight = trimEnd(values);
  if (tight.length === standard.length && complete) return tight;
  const only = filled(values);
  if (only.length === standard.length) return only;
  // Behind a label the figures begin at once; blanks too many are covered cells of the next row.
  const begins = entry.mode === 'stream' || (first && !first.blank);
  if (begins && values.length > standard.length && tight.length < standard.length)
    return values.slice(0, standard.length);
  // A head that lacks columns, over a row that lacks as many.
  return heads.named.length >= 4 &&
    heads.named.length < standard.length &&
    tight.length === heads.named.length
    ? tight
    : null;
}

/**
 * Reads a row by the places of the heads. A row whose label has moved into the figures' columns was pushed
 * to the right and cut off there: of it only the figures left of the first lost column are sure.
 */
function readByGrid(collector: Collector, row: string, entry: Entry, heads: Heads): boolean {
  const { grid } = heads;
  const { line } = entry;
  const [firstColumn] = grid;
  const lastColumn = grid[grid.length - 1];
  if (!firstColumn || !lastColumn || entry.mode !== 'row' || line.place.block !== heads.block) return false;
  const label = entry.labels[entry.labels.length - 1];
  const labelEnd = label ? label.at + label.span : 0;
  const beyond = line.cells.some(
    cell =>
      cell.at > lastColumn.at &&
      cell.text.trim() !== '' &&
      cell.at >= lastColumn.at + spanOf(line, lastColumn),
  );
  if (labelEnd <= firstColumn.at) {
    const before = entry.values.some(value => !value.blank && value.cell.at < firstColumn.at);
    if (beyond || before || (grid.length < standard.length && filled(entry.values).length > grid.length))
      return false;
    for (const { column, at } of grid) {
      const cell = cellAt(line, at);
      if (cell) collector.put(row, column, cell.text, cell.place);
    }
    return true;
  }
  const shift = labelEnd - firstColumn.at;
  const width = lastColumn.at + 1;
  const rowEnd = line.cells.reduce((end, cell) => Math.max(end, cell.at + cell.span), 0);
  const lost = firstLost(grid);
  if (shift <= 2 && rowEnd === width && entry.values.length === grid.length - shift && lost !== null) {
    for (const value of entry.values) {
      const column = grid[value.cell.at - shift - firstColumn.at]?.column;
      if (column !== undefined && value.cell.at < lost)
        collector.put(row, column, value.text, value.cell.place);
    }
    noteIncomplete(collector, row, entry, heads);
    return true;
  }
  return false;
}

const spanOf = (line: Line, { at }: HeadColumn): number => {
  const cell = cellAt(line, at);
  return cell ? cell.at + cell.span - at : 1;
};

/** Where in the grid the first column that the head lacks would stand; `null`: the head has all. */
function firstLost(grid: readonly HeadColumn[]): number | null {
  for (const [index, id] of standard.entries()) {
    const here = grid[index];
    if (here?.column !== id) return here?.at ?? null;
  }
  return null;
}
