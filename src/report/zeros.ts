/** Zeros for blanks, as somebody asks for them: what follows from last year is not 0. */

import type { EnteredCellId } from '../form/index.ts';
import type { Figure } from './figure.ts';
import { isTownship } from './organ.ts';
import { figureOf, type LastYear, type Report } from './report.ts';

/** The rows of table 二 that count what is still in force. */
export const documentRows = ['regulations', 'normativeDocuments'] as const;
export type DocumentRow = (typeof documentRows)[number];

/** 现行有效 as it follows from last year's, this year's 制发 and 废止 (blank: 0); `null`: it does not follow. */
export function stockFrom(report: Report, last: LastYear | null, row: DocumentRow): number | null {
  const before = last?.report.form === '2021' ? figureOf(last.report, `proactive.${row}.inForce`) : null;
  if (typeof before !== 'number') return row === 'regulations' && isTownship(report) ? 0 : null;
  const count = (figure: Figure) => (figure === null ? 0 : typeof figure === 'number' ? figure : Number.NaN);
  const stock =
    before +
    count(figureOf(report, `proactive.${row}.issued`)) -
    count(figureOf(report, `proactive.${row}.repealed`));
  return stock >= 0 ? stock : null;
}

/** Zeros for the blank ones of `blank`; 现行有效 gets what follows from last year, not 0. */
export function zerosFor(
  report: Report,
  last: LastYear | null,
  blank: readonly EnteredCellId[],
): readonly { readonly kind: 'figure'; readonly cell: EnteredCellId; readonly value: number }[] {
  return blank
    .filter(cell => figureOf(report, cell) === null)
    .map(cell => {
      const row = documentRows.find(candidate => cell === `proactive.${candidate}.inForce`);
      return { kind: 'figure', cell, value: (row && stockFrom(report, last, row)) ?? 0 } as const;
    });
}
