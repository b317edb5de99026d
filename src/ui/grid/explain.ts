/** What the line under a grid says of the cells that are selected, as facts. The words are in sentences/grid.ts. */

import type { CellId, Column, EnteredCellId, Form, Row } from '../../form/index.ts';
import { cellId, cellOf } from '../../form/index.ts';
import {
  balanceOf,
  type Figure,
  figureOf,
  isUnreadable,
  partsOf,
  type Report,
  totalOf,
} from '../../report/index.ts';
import { shortLabel } from '../sentences/places.ts';
import { isEntered, type Layout } from './layout.ts';
import { cellsOf, type Range } from './selection.ts';

/** One term of a sum: a row or a column with what it adds. */
export interface Term {
  readonly name: string;
  readonly value: number;
}

export interface Explanation {
  /** Row and column of the computed cell. */
  readonly row: Row;
  readonly column: Column;
  /** What adds something, in printed order. */
  readonly terms: readonly Term[];
  /** How many rows or columns add 0, and what they are. */
  readonly zeros: number;
  readonly of: '行' | '列';
  readonly blanks: number;
  readonly unreadable: number;
  /** `null`: nothing is entered yet. */
  readonly value: number | null;
}

/** A label without its number and its long bracket: 予以公开, 属于国家秘密. */
const bareLabel = (label: string): string =>
  shortLabel(label.replace(/^(（[一二三四五六七]）|[一二三四]、|\d\.)/, ''));

/** How a computed cell comes about: row by row where it sums several rows, else column by column. */
export function explain(form: Form, report: Report, cell: CellId): Explanation {
  const parts = partsOf(form, cell).map(part => cellOf(form, part));
  const isOverRows = parts.some(part => part.row !== parts[0]?.row);
  const groups = new Map<string, { name: string; cells: EnteredCellId[] }>();
  for (const part of parts) {
    const { id, label } = isOverRows ? part.row : part.column;
    const group = groups.get(id) ?? { name: bareLabel(label), cells: [] };
    group.cells.push(part.id as EnteredCellId);
    groups.set(id, group);
  }
  const sums = [...groups.values()].map(({ name, cells }) => ({ name, ...sumOf(report, cells) }));
  const { row, column } = cellOf(form, cell);
  const { value, blanks, unreadable } = totalOf(report, cell);
  return {
    row,
    column,
    terms: sums.flatMap(({ name, value: sum }) => (sum ? [{ name, value: sum }] : [])),
    zeros: sums.filter(sum => sum.value === 0).length,
    of: isOverRows ? '行' : '列',
    blanks,
    unreadable,
    value,
  };
}

/** The sum of the readable figures; `null` where there is none. */
function sumOf(report: Report, cells: readonly EnteredCellId[]): { readonly value: number | null } {
  const figures = cells.map(cell => figureOf(report, cell)).filter(isNumber);
  return { value: figures.length === 0 ? null : figures.reduce((sum, figure) => sum + figure, 0) };
}

const isNumber = (figure: Figure): figure is number => figure !== null && !isUnreadable(figure);

export interface Tally {
  /** Cells that hold a number. */
  readonly count: number;
  readonly blanks: number;
  readonly sum: number;
}

/** Count and sum of what is selected, computed cells with what they show. */
export function tally(report: Report, layout: Layout, range: Range): Tally {
  let count = 0;
  let blanks = 0;
  let sum = 0;
  for (const cell of cellsOf(layout, range).flat()) {
    if (cell === null) continue;
    const { value, unreadable } = totalOf(report, cell);
    if (value !== null) {
      count++;
      sum += value;
    } else if (unreadable === 0) blanks++;
  }
  return { count, blanks, sum };
}

/**
 * What a cell of “四、结转下年度” has to hold for its column to balance, in 件; negative: more was answered than
 * came in. `null`: another row, or nothing came in or was answered yet.
 */
export function balancingFigure(form: Form, report: Report, cell: CellId): number | null {
  if (!isEntered(cell)) return null;
  const { table, row, column } = cellOf(form, cell);
  const balance = form.balances.find(one => one.table === table && one.column === column.id);
  if (!balance || balance.right[balance.right.length - 1] !== row.id) return null;
  const state = balanceOf(report, balance);
  if (state.unreadable > 0) return null;
  const own = totalOf(report, cellId(table, row.id, column.id) as CellId).value ?? 0;
  return state.left === 0 && state.right === own ? null : state.difference + own;
}
