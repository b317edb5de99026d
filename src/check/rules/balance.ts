/** 勾稽 of table 三: in every column 第一项＋第二项＝第三项＋第四项. */

import type { Balance, CellId, EnteredCellId } from '../../form/index.ts';
import { cellId } from '../../form/index.ts';
import type { BalanceState } from '../../report/index.ts';
import { balanceOf, figureOf, partsOf, totalOf } from '../../report/index.ts';
import type { Place } from '../place.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule } from '../rule.ts';

/**
 * What probably happened.
 * - `countedTwice`: the outcomes are too many by exactly the figure of one row, and of no other.
 * - `wrongApplicant`: one other column, and only one, is off by the same number the other way.
 */
export type BalanceDiagnosis =
  | { readonly kind: 'countedTwice'; readonly cell: EnteredCellId; readonly count: number }
  | { readonly kind: 'wrongApplicant'; readonly column: string; readonly count: number };

export interface BalanceFacts {
  readonly column: string;
  /** 一＋二 */
  readonly left: number;
  /** 三＋四 */
  readonly right: number;
  /** left − right */
  readonly difference: number;
  /** How many figures of the column are still blank or unreadable. */
  readonly missing: number;
  /** What 结转下年度 would have to be if all else were right; `null` when that is negative or not yet known. */
  readonly carriedOutNeeded: number | null;
  readonly diagnosis: BalanceDiagnosis | null;
}

/** Only blanks can be filled in, never taken away: with the intake known, too many outcomes stay too many. */
function isCertain(state: BalanceState, subject: Subject): boolean {
  if (state.difference === 0 || state.untouched) return false;
  if (state.blanks + state.unreadable === 0) return true;
  const { balance } = state;
  const intakeKnown = balance.left.every(row => {
    const total = totalOf(subject.report, cellId(balance.table, row, balance.column) as CellId);
    return total.blanks + total.unreadable === 0;
  });
  return intakeKnown && state.difference < 0;
}

/** A computed column is only as wrong as the columns it sums: those are told, it is not. */
const isEnteredColumn = (subject: Subject, balance: Balance): boolean =>
  balance.left.every(
    row => partsOf(subject.form, cellId(balance.table, row, balance.column) as CellId).length === 1,
  );

export const balance = rule({
  id: 'balance',
  what: 'A column of table 三 does not balance.',
  why: 'Printed in the head of the table itself; tolerance 0. Silent while blanks may still make it right.',
  severity: 'error',
  run: (subject: Subject): readonly Draft<BalanceFacts>[] => {
    const states = subject.form.balances
      .filter(declared => isEnteredColumn(subject, declared))
      .map(declared => balanceOf(subject.report, declared));
    const wrong = states.filter(state => isCertain(state, subject));
    return wrong.map(state => {
      const { table, column } = state.balance;
      const missing = state.blanks + state.unreadable;
      const diagnosis = diagnose(subject, state, wrong);
      const further: readonly Place[] =
        diagnosis?.kind === 'countedTwice'
          ? [{ kind: 'cell', cell: diagnosis.cell }]
          : diagnosis?.kind === 'wrongApplicant'
            ? [{ kind: 'column', table, column: diagnosis.column }]
            : [];
      return {
        places: [{ kind: 'column', table, column }, ...further],
        facts: {
          column,
          left: state.left,
          right: state.right,
          difference: state.difference,
          missing,
          carriedOutNeeded: missing === 0 ? carriedOutNeeded(subject, state) : null,
          diagnosis,
        },
      };
    });
  },
});

/** The row on the right that is entered, not summed: 结转下年度. */
function carriedOutNeeded(subject: Subject, state: BalanceState): number | null {
  const entered = enteredRight(subject, state);
  const now = entered ? figureOf(subject.report, entered) : null;
  if (typeof now !== 'number') return null;
  const needed = now + state.difference;
  return needed >= 0 ? needed : null;
}

function enteredRight(subject: Subject, { balance: { table, column, right } }: BalanceState) {
  return right
    .map(row => cellId(table, row, column) as CellId)
    .map(cell => partsOf(subject.form, cell))
    .flatMap(parts => (parts.length === 1 ? parts : []))[0];
}

function diagnose(
  subject: Subject,
  state: BalanceState,
  wrong: readonly BalanceState[],
): BalanceDiagnosis | null {
  const count = Math.abs(state.difference);
  const opposite = wrong.filter(other => other !== state && other.difference === -state.difference);
  const alike = wrong.filter(other => Math.abs(other.difference) === count);
  const [other] = opposite;
  if (other && opposite.length === 1 && alike.length === 2) {
    return { kind: 'wrongApplicant', column: other.balance.column, count };
  }
  if (state.difference > 0) return null;
  const { table, column, right } = state.balance;
  const outcomes = right
    .map(row => partsOf(subject.form, cellId(table, row, column) as CellId))
    .flatMap(parts => (parts.length > 1 ? parts : []));
  const equal = outcomes.filter(cell => figureOf(subject.report, cell) === count);
  const [cell] = equal;
  return cell && equal.length === 1 ? { kind: 'countedTwice', cell, count } : null;
}
