/** 勾稽 of table 三: in every column 第一项＋第二项＝第三项＋第四项. */

import type { Balance, CellId, EnteredCellId } from '../../form/index.ts';
import { cellId } from '../../form/index.ts';
import type { BalanceState, Edit } from '../../report/index.ts';
import { balanceOf, figureOf, isCounted, partsOf, totalOf } from '../../report/index.ts';
import type { Place } from '../place.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule } from '../rule.ts';
import { type BalanceDiagnosis, diagnose } from './balanceDiagnosis.ts';

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

const statesOf = (subject: Subject): readonly BalanceState[] =>
  subject.form.balances
    .filter(declared => isEnteredColumn(subject, declared))
    .map(declared => balanceOf(subject.report, declared));

export const balance = rule({
  id: 'balance',
  what: 'A column of table 三 does not balance.',
  why: 'Printed in the head of the table itself; tolerance 0. Silent while blanks may still make it right.',
  severity: 'error',
  notAssessable: subject =>
    statesOf(subject).some(({ blanks, unreadable }) => blanks + unreadable > 0) ? 'blanks' : null,
  run: (subject: Subject): readonly Draft<BalanceFacts>[] => {
    const wrong = statesOf(subject).filter(state => isCertain(state, subject));
    const complete = wrong.filter(({ blanks, unreadable }) => blanks + unreadable === 0);
    return wrong.map(state => {
      const { table, column } = state.balance;
      const missing = state.blanks + state.unreadable;
      // While blanks are left, the difference is only a bound.
      const diagnosis = missing === 0 ? diagnose(subject, state, complete) : null;
      const needed = missing === 0 ? carriedOutNeeded(subject, state) : null;
      const remedy = isCounted(subject.report) ? null : remedyFor(subject, state, diagnosis, needed);
      return {
        places: [{ kind: 'column', table, column }, ...placesOf(diagnosis, table)],
        facts: {
          column,
          left: state.left,
          right: state.right,
          difference: state.difference,
          missing,
          carriedOutNeeded: needed,
          diagnosis,
        },
        ...(remedy && { remedy }),
      };
    });
  },
});

function placesOf(diagnosis: BalanceDiagnosis | null, table: Balance['table']): readonly Place[] {
  switch (diagnosis?.kind) {
    case undefined:
      return [];
    case 'wrongApplicant':
      return [{ kind: 'column', table, column: diagnosis.column }];
    case 'splitNumber':
      return [diagnosis.cell, diagnosis.next].map((cell): Place => ({ kind: 'cell', cell }));
    case 'countedTwice':
    case 'carriedInReceived':
    case 'swappedDigits':
      return [{ kind: 'cell', cell: diagnosis.cell }];
  }
}

/** What puts the column right, where only one thing is likely. */
function remedyFor(
  subject: Subject,
  state: BalanceState,
  diagnosis: BalanceDiagnosis | null,
  needed: number | null,
): Edit | null {
  const put = (label: string, figures: readonly (readonly [EnteredCellId, number])[]): Edit => ({
    label,
    changes: figures.map(([cell, value]) => ({ kind: 'figure', cell, value })),
  });
  switch (diagnosis?.kind) {
    case undefined: {
      const cell = enteredRight(subject, state);
      return cell && needed !== null ? put(`结转下年度填 ${needed}`, [[cell, needed]]) : null;
    }
    case 'splitNumber': {
      const { cell, next, joined } = diagnosis;
      return put(`两格合成 ${joined}`, [
        [cell, joined],
        [next, 0],
      ]);
    }
    case 'carriedInReceived':
    case 'swappedDigits':
      return put(`改为 ${diagnosis.right}`, [[diagnosis.cell, diagnosis.right]]);
    case 'wrongApplicant':
    case 'countedTwice':
      return null;
  }
}

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
