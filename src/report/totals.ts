/** What follows from the entered figures. Nothing here is ever stored. */

import type { Balance, CellId, EnteredCellId, Form } from '../form/index.ts';
import { cellId, formOf } from '../form/index.ts';
import { isUnreadable } from './figure.ts';
import type { Report } from './report.ts';
import { figureOf } from './report.ts';

export interface Total {
  /** Sum of the readable figures; `null` when nothing readable was entered at all. */
  readonly value: number | null;
  /** How many of the summed cells are blank. */
  readonly blanks: number;
  /** How many hold text that is no figure. */
  readonly unreadable: number;
}

const partIndexes = new Map<Form, ReadonlyMap<string, readonly EnteredCellId[]>>();

function partsIndex(form: Form): ReadonlyMap<string, readonly EnteredCellId[]> {
  let index = partIndexes.get(form);
  if (!index) {
    const sums = new Map(form.sums.map(sum => [sum.target, sum.of]));
    index = new Map(form.cells.map(({ id }) => [id, (sums.get(id) ?? [id]) as readonly EnteredCellId[]]));
    partIndexes.set(form, index);
  }
  return index;
}

/** The entered cells that a computed cell sums; for an entered cell, itself. The same array at every call. */
export function partsOf(form: Form, cell: CellId): readonly EnteredCellId[] {
  const parts = partsIndex(form).get(cell);
  if (!parts) throw new Error(`form ${form.id} has no cell ${cell}`);
  return parts;
}

const balanceParts = new WeakMap<Balance, readonly EnteredCellId[]>();

/** The entered cells that both sides of a balance add up. The same array at every call. */
export function partsOfBalance(form: Form, balance: Balance): readonly EnteredCellId[] {
  const known = balanceParts.get(balance);
  if (known) return known;
  const parts = [...balance.left, ...balance.right].flatMap(row =>
    partsOf(form, cellId(balance.table, row, balance.column) as CellId),
  );
  balanceParts.set(balance, parts);
  return parts;
}

/** Sums in hundredths of a 分, so that money adds up exactly (0.1 + 0.2 = 0.3). */
const scale = 1_000_000;
const exact = (value: number) => Math.round(value * scale) / scale;

/** The value of any cell, computed or entered, with how much of it is still missing. */
export function totalOf(report: Report, cell: CellId): Total {
  return sumOf(report, partsOf(formOf(report.form), cell));
}

function sumOf(report: Report, cells: readonly EnteredCellId[]): Total {
  let value: number | null = null;
  let blanks = 0;
  let unreadable = 0;
  for (const cell of cells) {
    const figure = figureOf(report, cell);
    if (figure === null) blanks++;
    else if (isUnreadable(figure)) unreadable++;
    else value = (value ?? 0) + figure;
  }
  if (value !== null && !Number.isInteger(value)) value = exact(value);
  return { value, blanks, unreadable };
}

/** The shown value of any cell: entered as it is, computed as its sum. */
export const totalValue = (report: Report, cell: CellId): number | null => totalOf(report, cell).value;

export interface BalanceState {
  readonly balance: Balance;
  /** 一＋二 */
  readonly left: number;
  /** 三＋四 */
  readonly right: number;
  /** left − right; 0: balanced. */
  readonly difference: number;
  readonly blanks: number;
  readonly unreadable: number;
  /** Nothing at all is entered in the column. */
  readonly untouched: boolean;
}

/** Whether one column balances, with both sides as they stand now; blanks add nothing. */
export function balanceOf(report: Report, balance: Balance): BalanceState {
  const side = (rows: readonly string[]) =>
    rows.map(row => totalOf(report, cellId(balance.table, row, balance.column) as CellId));
  const left = side(balance.left);
  const right = side(balance.right);
  const add = (totals: readonly Total[]) => totals.reduce((sum, total) => sum + (total.value ?? 0), 0);
  const all = [...left, ...right];
  return {
    balance,
    left: add(left),
    right: add(right),
    difference: add(left) - add(right),
    blanks: all.reduce((sum, total) => sum + total.blanks, 0),
    unreadable: all.reduce((sum, total) => sum + total.unreadable, 0),
    untouched: all.every(total => total.value === null && total.unreadable === 0),
  };
}
