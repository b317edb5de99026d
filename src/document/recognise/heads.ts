/** The head of table 三: which columns it names, where in the grid, and in which order they are read. */

import { form2021, tableOf } from '../../form/index.ts';
import { type Entry, filled, trimEnd } from './entries.ts';
import { endOf, type HeadColumn, headColumns } from './grid.ts';
import { columnMatcher } from './labels.ts';
import type { Line, LineCell } from './line.ts';

const table = tableOf(form2021, 'requests');
/** The columns in the form's order. */
export const standard: readonly string[] = table.columns.map(column => column.id);
export const columns = columnMatcher(table);

/** As many rows of the form's width show that blank cells are cells. */
const fewestEven = 15;

export interface Heads {
  /** The columns by the head's grid; empty where the head and the rows do not share one. */
  readonly grid: readonly HeadColumn[];
  /** Where the widest row of the head ends in the grid. */
  readonly end: number;
  /** All columns from left to right; `null` where the head has them in another order and not all are known. */
  readonly order: readonly string[] | null;
  /** The columns that the head names at all, in the form's order. */
  readonly named: readonly string[];
  /** The head lacks columns, and no row has more figures than the head has columns. */
  readonly lost: boolean;
  /** The tables that share the head's grid: its own, and those into which it was split. */
  readonly blocks: ReadonlySet<number>;
  /** How many cells most rows have behind their label, where some row is filled to the last column. */
  readonly usual: number | null;
  /** Each on a line of its own, and never more or fewer cells behind a label than the form has columns. */
  readonly even: boolean;
}

export function headsOf(lines: readonly Line[], first: Entry, entries: readonly Entry[]): Heads {
  const block = first.line.place.block;
  const head = lines.slice(0, lines.indexOf(first.line));
  const rows = head.filter(line => line.kind === 'row' && line.place.block === block);
  const grid = headColumns(rows, columns);
  const cells = [...[...head, first.line].flatMap(line => line.cells), ...first.labels];
  const texts = cells.map(cell => cell.plain);
  const joined = texts.join('');
  const named = standard.filter(
    id => texts.some(text => columns.match(text) === id || isTorn(text, id)) || joined.includes(labelOf(id)),
  );
  const most = Math.max(...entries.map(entry => filled(entry.values).length));
  const lost = named.length >= 4 && named.length < standard.length && most <= named.length;
  const whole = plausible(grid.map(({ column }) => column)) !== null;
  const fewer = grid.length >= 4 && most <= grid.length && isRising(grid.map(({ column }) => column));
  return {
    grid: whole || fewer ? grid : [],
    end: Math.max(0, ...rows.map(endOf)),
    order: plausible(
      whole
        ? grid.map(({ column }) => column)
        : readingOrder([...head.flatMap(line => line.cells), ...first.labels]),
    ),
    named,
    lost,
    blocks: blocksUnder(lines, block, Math.max(0, ...rows.map(endOf))),
    usual: usualCount(entries),
    even: isEven(entries),
  };
}

const isWhole = (ids: readonly string[]): boolean =>
  ids.length === standard.length && new Set(ids).size === standard.length;

/** The applicants may be ordered otherwise; 总计 between them, or 自然人 behind, is a head whose cells slid. */
function plausible(ids: readonly string[] | null): readonly string[] | null {
  if (!ids || !isWhole(ids)) return null;
  const total = ids.indexOf('total');
  return (total === 0 || total === ids.length - 1) && ids[total === 0 ? 1 : 0] === 'natural' ? ids : null;
}

const isRising = (ids: readonly string[]): boolean =>
  ids.every((id, index) => index === 0 || standard.indexOf(id) > standard.indexOf(ids[index - 1] ?? ''));

const labelOf = (id: string): string => {
  const label = table.columns.find(column => column.id === id)?.label ?? '';
  return label.length > 2 ? label : '\0';
};

/** The first half of a head broken over lines: 商业 for 商业企业. */
const isTorn = (text: string, id: string): boolean =>
  text.length >= 2 && text.length < 6 && labelOf(id).startsWith(text);

/** The order of the heads where they are read one after the other; those of 法人或其他组织 stand in its place. */
function readingOrder(cells: readonly LineCell[]): readonly string[] | null {
  const seen: string[] = [];
  const rows: (number | undefined)[] = [];
  for (const cell of cells) {
    const text = cell.plain;
    if (text === '' || text.length > 12) continue;
    const id =
      columns.match(text) ??
      standard.find(column => isTorn(text, column)) ??
      (/法人|组织/.test(text) ? 'group' : null);
    if (id === null || seen.includes(id)) continue;
    seen.push(id);
    rows.push(cell.place.row);
  }
  const inner = seen.filter(id => id !== 'group' && id !== 'natural' && id !== 'total');
  const group = seen.indexOf('group');
  const total = seen.indexOf('total');
  const firstInner = seen.findIndex(id => inner.includes(id));
  const outer = seen.filter(id => !inner.includes(id));
  // 总计 over the row of the applicants, whose common head was lost.
  const above = total >= 0 && firstInner > total && rows[total] !== rows[firstInner];
  const read =
    group >= 0
      ? outer.flatMap(id => (id === 'group' ? inner : [id]))
      : above && rows[total] !== undefined
        ? [...outer.filter(id => id !== 'total'), ...inner, 'total']
        : seen;
  if (isRising(read)) return standard;
  return isWhole(read) ? read : null;
}

function usualCount(entries: readonly Entry[]): number | null {
  const counts = new Map<number, number>();
  for (const { mode, values } of entries)
    if (mode === 'row') counts.set(values.length, (counts.get(values.length) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const reaches = entries.some(
    ({ values }) => values[0]?.blank === false && trimEnd(values).length === standard.length,
  );
  return most && reaches ? most[0] : null;
}

/** A few rows that lost a cell do not make the others uneven; rows with more cells would. */
function isEven(entries: readonly Entry[]): boolean {
  const lengths = entries.flatMap(({ mode, values }) => (mode === 'stream' ? [values.length] : []));
  const exact = lengths.filter(length => length === standard.length).length;
  return exact >= fewestEven && exact === lengths.filter(length => length >= standard.length).length;
}

/** The head's own table, and tables without a head of their own whose rows are all as wide. */
function blocksUnder(lines: readonly Line[], block: number, end: number): ReadonlySet<number> {
  const blocks = new Set([block]);
  const others = new Map<number, Line[]>();
  for (const line of lines) {
    if (line.kind !== 'row' || line.place.block <= block) continue;
    const rows = others.get(line.place.block);
    if (rows) rows.push(line);
    else others.set(line.place.block, [line]);
  }
  for (const [other, rows] of others)
    if (rows.every(row => endOf(row) === end) && headColumns(rows.slice(0, 1), columns).length < 3)
      blocks.add(other);
  return blocks;
}
