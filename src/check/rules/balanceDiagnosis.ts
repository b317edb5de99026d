/** What probably happened to a column of table 三 that does not balance. */

import type { CellId, EnteredCellId } from '../../form/index.ts';
import { cellId, cellOf, hasEnteredCell, tableOf } from '../../form/index.ts';
import type { BalanceState } from '../../report/index.ts';
import { figureOf, partsOf } from '../../report/index.ts';
import type { Subject } from '../rule.ts';

/**
 * - `wrongApplicant`: one other column, and only one, is off by the same number the other way.
 * - `splitNumber`: two neighbouring digits of a row, put together in the first, make both columns balance.
 * - `countedTwice`: the outcomes are too many by exactly the figure of one row, 结转下年度 too, and of no other.
 * - `carriedInReceived`: the intake is too much by exactly 上年结转, and 本年新收 holds as much.
 * - `swappedDigits`: one figure, and only one, makes the column balance with two of its digits swapped.
 */
export type BalanceDiagnosis =
  | { readonly kind: 'wrongApplicant'; readonly column: string; readonly count: number }
  | {
      readonly kind: 'splitNumber';
      readonly cell: EnteredCellId;
      readonly next: EnteredCellId;
      readonly digits: readonly [number, number];
      readonly joined: number;
    }
  | { readonly kind: 'countedTwice'; readonly cell: EnteredCellId; readonly count: number }
  | {
      readonly kind: 'carriedInReceived';
      readonly cell: EnteredCellId;
      readonly count: number;
      readonly right: number;
    }
  | {
      readonly kind: 'swappedDigits';
      readonly cell: EnteredCellId;
      readonly count: number;
      readonly right: number;
    };

/** A figure of the column, and whether it stands on the left, among what came in. */
interface Entry {
  readonly cell: EnteredCellId;
  readonly value: number;
  readonly isLeft: boolean;
}

/** The likeliest of what fits; `null`: nothing does, or several alike. `wrong`: all columns that do not balance. */
export function diagnose(
  subject: Subject,
  state: BalanceState,
  wrong: readonly BalanceState[],
): BalanceDiagnosis | null {
  return (
    splitNumber(subject, state, wrong) ??
    wrongApplicant(state, wrong) ??
    carriedInReceived(subject, state, wrong) ??
    countedTwice(subject, state) ??
    swappedDigits(subject, state)
  );
}

function wrongApplicant(state: BalanceState, wrong: readonly BalanceState[]): BalanceDiagnosis | null {
  const count = Math.abs(state.difference);
  const opposite = wrong.filter(other => other !== state && other.difference === -state.difference);
  const alike = wrong.filter(other => Math.abs(other.difference) === count);
  const [other] = opposite;
  return other && opposite.length === 1 && alike.length === 2
    ? { kind: 'wrongApplicant', column: other.balance.column, count }
    : null;
}

function countedTwice(subject: Subject, state: BalanceState): BalanceDiagnosis | null {
  if (state.difference > 0) return null;
  const count = -state.difference;
  const equal = entriesOf(subject, state).filter(({ isLeft, value }) => !isLeft && value === count);
  const [only] = equal;
  return only && equal.length === 1 ? { kind: 'countedTwice', cell: only.cell, count } : null;
}

function carriedInReceived(
  subject: Subject,
  state: BalanceState,
  wrong: readonly BalanceState[],
): BalanceDiagnosis | null {
  const intakeOf = (each: BalanceState) => entriesOf(subject, each).filter(({ isLeft }) => isLeft);
  // Who counts so, counts so in every column.
  if (!wrong.every(each => intakeOf(each)[1]?.value === each.difference)) return null;
  const [received, carriedIn, ...others] = intakeOf(state);
  if (!received || !carriedIn || others.length > 0) return null;
  if (carriedIn.value === 0 || received.value < carriedIn.value) return null;
  const right = received.value - carriedIn.value;
  return { kind: 'carriedInReceived', cell: received.cell, count: carriedIn.value, right };
}

function swappedDigits(subject: Subject, state: BalanceState): BalanceDiagnosis | null {
  // Swapping two digits always moves a number by a multiple of nine.
  if (state.difference % 9 !== 0) return null;
  const found = entriesOf(subject, state).flatMap(({ cell, value, isLeft }) => {
    const right = value + (isLeft ? -state.difference : state.difference);
    return isSwapOf(value, right) ? [{ cell, count: value, right }] : [];
  });
  const [only] = found;
  return only && found.length === 1 ? { kind: 'swappedDigits', ...only } : null;
}

/** 21 and 12, 130 and 103; not 20 and 02. */
function isSwapOf(a: number, b: number): boolean {
  const [one, other] = [String(a), String(b)];
  if (b < 10 || one.length !== other.length) return false;
  const apart = [...one].flatMap((digit, index) => (digit === other[index] ? [] : [index]));
  const [first, second] = apart;
  if (first === undefined || second !== first + 1 || apart.length !== 2) return false;
  return one[first] === other[second] && one[second] === other[first];
}

function splitNumber(
  subject: Subject,
  state: BalanceState,
  wrong: readonly BalanceState[],
): BalanceDiagnosis | null {
  const { table, column } = state.balance;
  const columns = tableOf(subject.form, table).columns.map(({ id }) => id);
  const after = columns[columns.indexOf(column) + 1];
  if (after === undefined) return null;
  const nextState = wrong.find(({ balance }) => balance.column === after);
  const found = entriesOf(subject, state).flatMap(({ cell, value, isLeft }) => {
    const next = cellId(table, cellOf(subject.form, cell).row.id, after);
    const digit = hasEnteredCell(subject.form, next) ? figureOf(subject.report, next) : null;
    if (typeof digit !== 'number' || value < 1 || value > 9 || digit < 0 || digit > 9) return [];
    const joined = value * 10 + digit;
    const side = isLeft ? 1 : -1;
    const balances = state.difference + side * (joined - value) === 0;
    const nextBalances = (nextState?.difference ?? 0) - side * digit === 0;
    if (!balances || !nextBalances) return [];
    const digits = [value, digit] as const;
    return [{ cell, next: next as EnteredCellId, digits, joined }];
  });
  const [only] = found;
  return only && found.length === 1 ? { kind: 'splitNumber', ...only } : null;
}

/** The figures that a column adds up, those that came in first. */
function entriesOf({ report, form }: Subject, { balance }: BalanceState): readonly Entry[] {
  const { table, column, left, right } = balance;
  const side = (rows: readonly string[], isLeft: boolean) =>
    rows
      .flatMap(row => partsOf(form, cellId(table, row, column) as CellId))
      .flatMap((cell): readonly Entry[] => {
        const value = figureOf(report, cell);
        return typeof value === 'number' ? [{ cell, value, isLeft }] : [];
      });
  return [...side(left, true), ...side(right, false)];
}
