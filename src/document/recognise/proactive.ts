/** Table 二: a few rows by their labels, each with its own columns; the formats of 2021 and 2019 differ. */

import type { Form, Table } from '../../form/index.ts';
import { columnsOf, form2019, form2021, tableOf } from '../../form/index.ts';
import { isFigureLike } from '../text/cells.ts';
import { tableAnchors } from './anchors.ts';
import { counts, type Entry, entriesOf, filled, trimEnd } from './entries.ts';
import { cellsUnder, endOf, type HeadColumn, headColumns, isMerged } from './grid.ts';
import { columnMatcher, rowMatcher } from './labels.ts';
import type { Line, LineCell } from './line.ts';
import { Collector, type TableOutcome } from './outcome.ts';
import { isStray, type Strays } from './stray.ts';
import { plain } from './words.ts';

const rows = rowMatcher('proactive');
/** What only the format of 2019 prints in table 二. */
const only2019 = /新制作|新公开|对外公开总|上一年|采购|对外管理服务|本年增/;

/** Reads table 二 from the lines of its section; `strays`: page numbers that may stand among its cells. */
export function readProactive(section: readonly Line[], strays: Strays): TableOutcome {
  const lines = section.map(splitLast);
  const collector = new Collector('proactive');
  const labels = lines.flatMap(line => line.cells.filter(cell => cell.plain.length < 40));
  const head = labels.find(cell => tableAnchors.proactive.test(cell.plain));
  const text = lines.map(line => (line.plain.length < 80 ? line.plain : '')).join('');
  const form: Form = only2019.test(text) ? form2019 : form2021;
  const table = tableOf(form, 'proactive');
  const entries = entriesOf(lines);
  const named = nameRows(table, entries, collector);
  if (named.length === 0) return collector.finish(head !== undefined, null, head?.place ?? null);
  const even = isEven(table, named);
  for (const { row, entry, twice } of named) {
    if (twice) continue;
    // Nothing adds up here: a figure that may be a page's number is left.
    if (strays && entry.mode === 'stream' && entry.values.some(value => isStray(strays, value)))
      noteIncomplete(collector, table, row, entry);
    else readRow(collector, table, row, entry, lines, even);
  }
  for (const row of table.rows)
    if (!named.some(entry => entry.row === row.id))
      collector.notes.push({ kind: 'rowMissing', table: 'proactive', row: row.id });
  return collector.finish(true, form.id, named[0]?.entry.line.place ?? null);
}

/** 行政许可 1220 : a label and its figure that only a space holds apart. */
function splitLast(line: Line): Line {
  const [cell] = line.cells;
  const match =
    line.cells.length === 1 && cell ? /^(\S.{0,30}\S)\s+(\S{1,24})$/.exec(cell.text.trim()) : null;
  const [, label = '', figure = ''] = match ?? [];
  if (!cell || !isFigureLike(figure) || rows.match([plain(label)]) === null) return line;
  const part = (text: string, at: number) => ({ ...cell, text, plain: plain(text), at });
  return { ...line, single: false, cells: [part(label, 0), part(figure, 1)] };
}

interface RowEntry {
  readonly row: string;
  readonly entry: Entry;
  /** Printed again with other figures: none of them is taken. */
  readonly twice?: true;
}

function nameRows(table: Table, entries: readonly Entry[], collector: Collector): readonly RowEntry[] {
  const known = new Set(table.rows.map(row => row.id));
  const named: RowEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    const row = rows.match(entry.labels.map(cell => cell.plain)) ?? unlabelledRow(table, entries, index);
    if (row === null || !known.has(row) || (entry.mode === 'stream' && entry.values.length === 0)) continue;
    const twin = named.find(other => other.row === row);
    if (!twin) named.push({ row, entry });
    else if (!twin.twice && differ(twin.entry, entry)) {
      collector.notes.push({ kind: 'rowTwice', table: 'proactive', row, place: entry.line.place });
      named[named.indexOf(twin)] = { ...twin, twice: true };
    }
  }
  return named;
}

const differ = (a: Entry, b: Entry): boolean => {
  const texts = (entry: Entry) =>
    filled(entry.values)
      .map(value => value.text)
      .join('\t');
  return filled(b.values).length > 0 && texts(a) !== texts(b);
};

/** 规章 may have lost its label: it is the row with all figures between its head and 行政规范性文件. */
function unlabelledRow(table: Table, entries: readonly Entry[], index: number): string | null {
  const [first, second] = table.rows;
  const entry = entries[index];
  const next = entries[index + 1];
  if (!first || !second || !entry || !next || entry.labels.length > 0) return null;
  const follows = rows.match(next.labels.map(cell => cell.plain)) === second.id;
  const figures = filled(entry.values).length;
  return follows && figures > 0 && figures <= columnsOf(table, first.id).length ? first.id : null;
}

function readRow(
  collector: Collector,
  table: Table,
  row: string,
  entry: Entry,
  lines: readonly Line[],
  even: boolean,
): void {
  const wanted = columnsOf(table, row);
  const head = headOf(table, wanted, entry, lines);
  const found =
    head?.order === null ? null : (cellsBy(head, entry) ?? valuesOf(entry, wanted.length, head, even));
  if (found) {
    for (const [index, cell] of found.entries()) {
      const column = (head?.order ?? wanted)[index];
      if (column !== undefined) collector.putCell(row, column, cell);
    }
    return;
  }
  if (filled(entry.values).length === 0) collector.putBlankRow(row, wanted, entry.line.place);
  else noteIncomplete(collector, table, row, entry);
}

function noteIncomplete(collector: Collector, table: Table, row: string, entry: Entry): void {
  const printed = filled(entry.values).length;
  const expected = columnsOf(table, row).length;
  collector.notes.push({
    kind: 'rowIncomplete',
    table: 'proactive',
    row,
    printed,
    expected,
    place: entry.line.place,
  });
}

/** Each cell on a line of its own, and behind every label as many as the form has: then blank cells are cells. */
const isEven = (table: Table, named: readonly RowEntry[]): boolean =>
  named.length === table.rows.length &&
  named.every(
    ({ row, entry }) => entry.mode === 'stream' && entry.values.length === columnsOf(table, row).length,
  );

interface Head {
  /** The columns of the row as the head has them; `null`: in another order, and not all of them. */
  readonly order: readonly string[] | null;
  /** Their places, where the head is a row of the same table. */
  readonly grid: readonly HeadColumn[];
  readonly line: Line;
}

/** How far above its row a head may stand: other rows of the group between, each cell on a line of its own. */
const farthest = 12;

/** The nearest head above that names columns of the row. */
function headOf(table: Table, wanted: readonly string[], entry: Entry, lines: readonly Line[]): Head | null {
  if (wanted.length < 2) return null;
  const matcher = columnMatcher(table);
  const index = lines.indexOf(entry.line);
  const seen: string[] = [];
  for (let at = index - 1; at >= Math.max(0, index - farthest); at--) {
    const line = lines[at];
    if (!line) break;
    const grid = headColumns([line], matcher).filter(({ column }) => wanted.includes(column));
    if (grid.length > 1) {
      const inTable = entry.mode === 'row' && line.place.block === entry.line.place.block;
      const order = orderOf(
        grid.map(({ column }) => column),
        wanted,
      );
      return { order, grid: inTable && grid.length === wanted.length ? grid : [], line };
    }
    const [only] = grid;
    if (only && line.cells.length === 1 && !seen.includes(only.column)) seen.unshift(only.column);
    else if (seen.length > 0) break;
  }
  const [, second] = seen;
  return second === undefined ? null : { order: orderOf(seen, wanted), grid: [], line: entry.line };
}

function orderOf(found: readonly string[], wanted: readonly string[]): readonly string[] | null {
  if (found.length === wanted.length && new Set(found).size === wanted.length) return found;
  const rising = found.every(
    (id, at) => at === 0 || wanted.indexOf(id) > wanted.indexOf(found[at - 1] ?? ''),
  );
  return rising ? wanted : null;
}

/** The cells of a row under the heads. */
function cellsBy(head: Head | null, entry: Entry): readonly LineCell[] | null {
  if (!head || head.grid.length === 0) return null;
  const cells = cellsUnder(entry.line, head.grid, entry.values);
  const last = cells?.[cells.length - 1];
  // A blank under the last head may stand behind the row, which then lacks a cell.
  const sure = last?.text.trim() !== '' || !counts(entry.values) || endOf(entry.line) === endOf(head.line);
  return sure ? cells : null;
}

function valuesOf(entry: Entry, count: number, head: Head | null, even: boolean): readonly LineCell[] | null {
  const { values } = entry;
  const cells = values.map(value => value.cell);
  if (head && cells.some(cell => isMerged(cell, head.grid))) return null;
  const only = filled(values);
  if (only.length === count) return only.map(value => value.cell);
  // A blank at the end may be any cell behind a row that lacks a figure.
  const ends = head !== null && head.line !== entry.line && endOf(entry.line) === endOf(head.line);
  const sure = count === 1 || even || !counts(values) || !values[count - 1]?.blank || ends;
  if (values.length === count && sure) return cells;
  // Blank cells behind are the sheet's; in front they would be this row's own.
  if (entry.mode === 'row' && count > 1 && values.length > count && trimEnd(values).length <= count && sure)
    return cells.slice(0, count);
  return null;
}
