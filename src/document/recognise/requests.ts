/**
 * Table 三: 25 rows by their labels, seven columns by their heads. A figure is taken only where its column
 * is sure: by the grid of the head, or because the row has exactly as many cells as the table has columns.
 */

import { form2021, tableOf } from '../../form/index.ts';
import { counts, type Entry, entriesOf, filled, trimEnd } from './entries.ts';
import { cellsUnder, endOf, type HeadColumn, isMerged } from './grid.ts';
import { columns, type Heads, headsOf, standard } from './heads.ts';
import { rowMatcher } from './labels.ts';
import type { Line } from './line.ts';
import { Collector, type TableOutcome } from './outcome.ts';
import type { Doubt } from './recognition.ts';
import { anyPage, type Strays } from './stray.ts';
import { isTrusted, longRows, mendedRows, type NamedEntry, rowsAmongPages } from './strewn.ts';
import type { Value } from './values.ts';

const table = tableOf(form2021, 'requests');
const rows = rowMatcher('requests');
/** The rows of both formats in printed order. */
const order: readonly string[] = table.rows.flatMap(row =>
  row.id === 'outcomeTotal' ? ['otherwise', row.id] : [row.id],
);
/** Only the format of 2021 has these. */
const newRows: readonly string[] = ['notCorrected', 'feeUnpaid', 'otherOutcome'];

/** A label that differs in more characters than this from every known wording names its row with doubt. */
const sureEdits = 1;

interface RowEntry extends NamedEntry {
  /** Why its name is not sure. */
  readonly doubt: Doubt | null;
  /** Printed again with other figures: none of them is taken. */
  readonly twice?: true;
}

/** Reads table 三 from the lines of its section; `strays`: page numbers that may stand among its cells. */
export function readRequests(lines: readonly Line[], strays: Strays): TableOutcome {
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
  const mended = mendedRows(entries, named, heads, strays);
  const among = rowsAmongPages(named, strays, entry => mended.get(entry) ?? valuesOf(entry, heads));
  const long = longRows(named);
  for (const { twice, ...own } of named) {
    if (twice) continue;
    const { row, entry } = own;
    const pages = long.has(row) ? (strays ?? anyPage) : strays;
    readRow(collector, own, heads, {
      pages,
      mended: mended.get(entry),
      among: among.has(row) || long.has(row),
    });
  }
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
  dropDoubled(entries, names);
  dropMisplaced(entries, names);
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
    const labels = entry.labels.map(cell => cell.plain);
    const doubt =
      rows.match(labels, sureEdits) === row ? null : rows.match(labels) === row ? 'label' : 'order';
    if (twin < 0) named.push({ row, entry, doubt });
    else if (values.length > 0) mergeTwin(named, twin, { row, entry, doubt }, collector);
  }
  // 其他处理 above its three rows is their group's name, not a row.
  if (!named.some(({ row }) => newRows.includes(row))) return named;
  for (const { row, entry } of named)
    if (row === 'otherwise' && filled(entry.values).length > 0) {
      const label = entry.labels[entry.labels.length - 1]?.text ?? '';
      collector.notes.push({ kind: 'notARow', table: 'requests', label, place: entry.line.place });
    }
  return named.filter(({ row }) => row !== 'otherwise');
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

/** A label that took in the one of the next row, whose own place is empty: which row it names is not sure. */
function dropDoubled(entries: readonly Entry[], names: (string | null)[]): void {
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1];
    const label = entry.labels[entry.labels.length - 1]?.plain ?? '';
    if (!next || names[index] === null || names[index + 1] !== null || label.length > 120) continue;
    if (filled(next.values).length === 0) continue;
    for (let at = 2; at < label.length - 1; at++) {
      const first = rows.match([label.slice(0, at)]);
      const second = first === null ? null : rows.match([label.slice(at)]);
      if (first === null || second === null || first === second) continue;
      names[index] = null;
      break;
    }
  }
}

/** 其他 and 合计 name a row of any table: here they do between the rows that stand around theirs only. */
function dropMisplaced(entries: readonly Entry[], names: (string | null)[]): void {
  const isShort = (index: number) => {
    const label = entries[index]?.labels[entries[index].labels.length - 1]?.plain ?? '';
    const bare = label.replace(/[（(][^（()）]*[)）]$/, '');
    return bare.replace(/^[^\p{sc=Han}]*[一二三四五六七八九十]?[^\p{sc=Han}]*/u, '').length <= 2;
  };
  const long = names.map((name, index) => (name === null || isShort(index) ? -1 : order.indexOf(name)));
  const after: number[] = [];
  let next = order.length;
  for (let index = long.length - 1; index >= 0; index--) {
    after[index] = next;
    const place = long[index] ?? -1;
    if (place >= 0) next = place;
  }
  let before = -1;
  for (const [index, name] of names.entries()) {
    if (name === null) continue;
    if ((long[index] ?? -1) >= 0) {
      before = long[index] ?? before;
      continue;
    }
    const own = order.indexOf(name);
    if (before > own || (after[index] ?? order.length) < own) names[index] = null;
  }
}

/** A row printed twice: the same again is passed over, another one makes both unsure. */
function mergeTwin(named: RowEntry[], twin: number, again: RowEntry, collector: Collector): void {
  const { entry } = again;
  const other = named[twin];
  if (!other || other.twice) return;
  const texts = (values: readonly Value[]) =>
    trimEnd(values)
      .map(value => value.text)
      .join('\t');
  if (filled(other.entry.values).length === 0) named[twin] = again;
  else if (texts(other.entry.values) !== texts(entry.values)) {
    collector.notes.push({ kind: 'rowTwice', table: 'requests', row: other.row, place: entry.line.place });
    named[twin] = { ...other, twice: true };
  }
}

/** Rows with all figures whose labels were lost, where just as many are missing between two known ones. */
function fillGaps(entries: readonly Entry[], names: (string | null)[]): void {
  const known = entries
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry, index }) => names[index] !== null || trimEnd(entry.values).length === standard.length);
  const isNew = names.some(name => name !== null && newRows.includes(name));
  let start = 0;
  while (start < known.length) {
    const from = known[start];
    let end = start + 1;
    while (end < known.length && names[known[end]?.index ?? -1] === null) end++;
    const to = known[end];
    const first = from ? order.indexOf(names[from.index] ?? '') : -1;
    const last = to ? order.indexOf(names[to.index] ?? '') : -1;
    if (end > start + 1 && first >= 0 && last > first) {
      const between = order.slice(first + 1, last).filter(row => row !== 'otherwise' || !isNew);
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

function noteLostColumns(collector: Collector, heads: Heads, named: readonly RowEntry[]): void {
  const [first] = named;
  if (!heads.lost) return;
  for (const column of standard.filter(id => !heads.named.includes(id)))
    if (first)
      collector.notes.push({ kind: 'columnLost', table: 'requests', column, place: first.entry.line.place });
}

/** What page numbers do to one row. */
interface Among {
  readonly pages: Strays;
  /** Its values without the number that stood among them. */
  readonly mended: readonly Value[] | undefined;
  /** One of its figures may be such a number. */
  readonly among: boolean;
}

function readRow(collector: Collector, own: RowEntry, heads: Heads, { pages, mended, among }: Among): void {
  const { row, entry } = own;
  if (readByGrid(collector, own, heads)) return;
  const values = mended ?? valuesOf(entry, heads);
  const isSure = values && (entry.mode === 'row' || isTrusted(values, heads, pages));
  const isMixed = pages && entry.mode === 'stream' && trimEnd(entry.values).length !== standard.length;
  if (!values || (!mended && (isMixed || (pages && !isSure)))) {
    noteIncomplete(collector, row, entry, heads);
    return;
  }
  const doubt = own.doubt ?? (mended ? 'page' : !isSure ? 'counted' : among ? 'amongPages' : null);
  for (const [index, value] of values.entries()) {
    const column = values.length === standard.length ? heads.order?.[index] : heads.named[index];
    if (column !== undefined) collector.putCell(row, column, value.cell, doubt);
  }
}

function noteIncomplete(collector: Collector, row: string, entry: Entry, heads: Heads): void {
  const printed = filled(entry.values).length;
  if (printed === 0 && entry.values.length >= standard.length) {
    collector.putBlankRow(row, standard, entry.line.place);
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
  else collector.putBlankRow(row, standard, entry.line.place);
}

/** The values in the order of the columns, where their number leaves no doubt. */
function valuesOf(entry: Entry, heads: Heads): readonly Value[] | null {
  const { values } = entry;
  const [first] = values;
  if (heads.order === null || values.some(value => isMerged(value.cell, heads.grid))) return null;
  const only = filled(values);
  if (only.length === standard.length) return only;
  // A blank in front may be a covered cell instead of a figure where the head lacks a column.
  const complete = heads.named.length === standard.length || (first && !first.blank);
  const tight = trimEnd(values);
  const usual = values.length === heads.usual;
  // A blank in front may belong to the label of a row that lacks a figure, one at the end stand behind it.
  if (tight.length === standard.length && complete && (usual || entry.mode === 'stream')) return tight;
  const sure = !counts(values) || (entry.mode === 'row' ? usual : heads.even);
  if (values.length === standard.length && complete && sure) return values;
  // Behind a label the figures begin at once; blanks too many are covered cells of the next row.
  const begins = entry.mode === 'stream' || (first && !first.blank);
  if (begins && values.length > standard.length && tight.length < standard.length && sure)
    return values.slice(0, standard.length);
  // A head that lacks columns, over a row that lacks as many.
  return heads.lost && tight.length === heads.named.length ? tight : null;
}

/**
 * Reads a row by the places of the heads. A row whose label has moved into the figures' columns was pushed
 * to the right and cut off there: of it only the figures left of the first lost column are sure.
 */
function readByGrid(collector: Collector, { row, entry, doubt }: RowEntry, heads: Heads): boolean {
  const { grid } = heads;
  const { line } = entry;
  const [firstColumn] = grid;
  const lastColumn = grid[grid.length - 1];
  if (!firstColumn || !lastColumn || entry.mode !== 'row' || !heads.blocks.has(line.place.block))
    return false;
  const label = entry.labels[entry.labels.length - 1];
  const labelEnd = label ? label.at + label.span : 0;
  if (labelEnd <= firstColumn.at) {
    const cells = cellsUnder(line, grid, entry.values);
    const last = cells?.[cells.length - 1];
    // A blank under the last head may stand behind the row, which then lacks a cell.
    const sure = last?.text.trim() !== '' || !counts(entry.values) || endOf(line) === heads.end;
    if (!cells || !sure) return false;
    for (const [index, cell] of cells.entries()) {
      const column = grid[index]?.column;
      if (column !== undefined) collector.putCell(row, column, cell, doubt);
    }
    return true;
  }
  const shift = labelEnd - firstColumn.at;
  const width = lastColumn.at + 1;
  const rowEnd = endOf(line);
  const lost = firstLost(grid);
  if (shift <= 2 && rowEnd === width && entry.values.length === grid.length - shift && lost !== null) {
    for (const value of entry.values) {
      const column = grid[value.cell.at - shift - firstColumn.at]?.column;
      if (column !== undefined && value.cell.at < lost) collector.putCell(row, column, value.cell, doubt);
    }
    noteIncomplete(collector, row, entry, heads);
    return true;
  }
  return false;
}

/** Where in the grid the first column that the head lacks would stand; `null`: the head has all. */
function firstLost(grid: readonly HeadColumn[]): number | null {
  if (grid.length === standard.length) return null;
  for (const [index, id] of standard.entries()) {
    const here = grid[index];
    if (here?.column !== id) return here?.at ?? null;
  }
  return null;
}
