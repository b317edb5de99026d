/** Table 二: a few rows by their labels, each with its own columns; the formats of 2021 and 2019 differ. */

import type { Form, Table } from '../../form/index.ts';
import { columnsOf, form2019, form2021, tableOf } from '../../form/index.ts';
import { isFigureLike } from '../text/cells.ts';
import { tableAnchors } from './anchors.ts';
import { type Entry, entriesOf, filled, trimEnd } from './entries.ts';
import { cellAt, headColumns } from './grid.ts';
import { columnMatcher, rowMatcher } from './labels.ts';
import type { Line } from './lines.ts';
import { Collector, type TableOutcome } from './outcome.ts';
import type { Value } from './values.ts';
import { plain } from './words.ts';

const rows = rowMatcher('proactive');
/** What only the format of 2019 prints in table 二. */
const only2019 = /新制作|新公开|对外公开总|上一年|采购|对外管理服务|本年增/;

/** Reads table 二 from the lines of its section. */
export function readProactive(section: readonly Line[]): TableOutcome {
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
  for (const { row, entry } of named) readRow(collector, table, row, entry, lines);
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
}

function nameRows(table: Table, entries: readonly Entry[], collector: Collector): readonly RowEntry[] {
  const known = new Set(table.rows.map(row => row.id));
  const named: RowEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    const row = rows.match(entry.labels.map(cell => cell.plain)) ?? unlabelledRow(table, entries, index);
    if (row === null || !known.has(row) || (entry.mode === 'stream' && entry.values.length === 0)) continue;
    const twin = named.find(other => other.row === row);
    if (!twin) named.push({ row, entry });
    else if (differ(twin.entry, entry)) {
      collector.notes.push({ kind: 'rowTwice', table: 'proactive', row, place: entry.line.place });
      named[named.indexOf(twin)] = { row, entry: { ...twin.entry, values: [] } };
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
): void {
  const wanted = columnsOf(table, row);
  if (readByGrid(collector, table, row, entry, lines)) return;
  const values = valuesOf(entry, wanted.length);
  if (values) {
    for (const [index, value] of values.entries()) {
      const column = wanted[index];
      if (column !== undefined) collector.put(row, column, value.text, value.cell.place);
    }
    return;
  }
  const printed = filled(entry.values).length;
  if (printed === 0) collector.placed++;
  else
    collector.notes.push({
      kind: 'rowIncomplete',
      table: 'proactive',
      row,
      printed,
      expected: wanted.length,
      place: entry.line.place,
    });
}

function valuesOf(entry: Entry, count: number): readonly Value[] | null {
  const { values } = entry;
  if (values.length === count) return values;
  const only = filled(values);
  if (only.length === count) return only;
  // Blank cells behind are the sheet's; in front they would be this row's own.
  if (entry.mode === 'row' && count > 1 && values.length > count && trimEnd(values).length <= count)
    return values.slice(0, count);
  return null;
}

/** By the nearest head above that names all the columns of the row. */
function readByGrid(
  collector: Collector,
  table: Table,
  row: string,
  entry: Entry,
  lines: readonly Line[],
): boolean {
  const wanted = columnsOf(table, row);
  if (entry.mode !== 'row') return false;
  const index = lines.indexOf(entry.line);
  for (let at = index - 1; at >= Math.max(0, index - 5); at--) {
    const head = lines[at];
    if (!head || head.place.block !== entry.line.place.block) return false;
    if (head.cells.length < 2) continue;
    const grid = headColumns([head], columnMatcher(table));
    if (grid.length === 0) continue;
    if (grid.map(({ column }) => column).join() !== wanted.join()) return false;
    const cells = grid.map(column => cellAt(entry.line, column.at));
    const values = filled(entry.values).map(value => value.cell);
    if (cells.includes(undefined) || values.some(cell => !cells.includes(cell))) return false;
    for (const [place, cell] of cells.entries()) {
      const column = wanted[place];
      if (cell && column !== undefined) collector.put(row, column, cell.text, cell.place);
    }
    return true;
  }
  return false;
}
