/** Figures that are possible and hardly right. */

import type { CellId, EnteredCellId, Form } from '../../form/index.ts';
import { hasCell } from '../../form/index.ts';
import type { Change, LastYear } from '../../report/index.ts';
import { figureOf, isTownship, totalOf } from '../../report/index.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule, withoutYearBefore } from '../rule.ts';

const feeCell: EnteredCellId = 'proactive.fees.amount';
/** From so much on, in 万元, no township takes fees, and hardly any county. */
const most = { township: 10_000, other: 1_000_000 };
/** A township that took none last year does not take so much, in 万元, all at once: 100 and more is 元. */
const mostFromNone = 100;

export interface FeeInYuan {
  /** As entered, in 万元. */
  readonly amount: number;
  /** Last year's, in 万元; `null`: not known. */
  readonly last: number | null;
  /** What it would be in 万元 if it had been entered in 元. */
  readonly inWan: number;
}

export const feeInYuan = rule({
  id: 'feeInYuan',
  what: '行政事业性收费 looks like 元 where the table counts 万元.',
  why: 'The unit stands in the head of the column (单位：万元); a factor of 10,000 is the commonest slip in it.',
  severity: 'doubt',
  run: ({ report, before }: Subject): readonly Draft<FeeInYuan>[] => {
    const amount = figureOf(report, feeCell);
    if (typeof amount !== 'number' || amount <= 0) return [];
    const former = before?.report.form === report.form ? figureOf(before.report, feeCell) : null;
    const last = typeof former === 'number' ? former : null;
    const limit = isTownship(report) ? most.township : most.other;
    // Beside a last year as large it is what this office takes.
    const isLarge = amount >= limit && (last === null || last < limit);
    const isSudden = isTownship(report) && last === 0 && amount >= mostFromNone;
    const isShifted = last !== null && last > 0 && amount / last >= 3000 && amount / last <= 30_000;
    if (!isLarge && !isSudden && !isShifted) return [];
    const inWan = Math.round(amount * 100) / 1_000_000;
    const changes: readonly Change[] = [{ kind: 'figure', cell: feeCell, value: inWan }];
    return [
      {
        places: [{ kind: 'cell', cell: feeCell }],
        facts: { amount, last, inWan },
        remedy: { label: `改为 ${inWan} 万元`, changes },
      },
    ];
  },
});

export interface FigureJumps {
  readonly cell: CellId;
  readonly now: number;
  readonly last: number;
}

/** What is compared: the figures that speak for a year, not each of their parts. */
const compared: readonly CellId[] = [
  'proactive.normativeDocuments.inForce',
  'proactive.licensing.decisions',
  'proactive.penalties.decisions',
  'proactive.coercion.decisions',
  'proactive.fees.amount',
  'requests.received.total',
  'requests.outcomeTotal.total',
  'disputes.review.total',
  'disputes.direct.total',
  'disputes.afterReview.total',
];
/** Below it, all changes are noise. */
const floor = 10;
const factor = 5;

/** Those of a report of `form` that mean the same in `before`: table two of 2019 counted otherwise. */
const cellsBeside = (form: Form, before: LastYear): readonly CellId[] =>
  compared.filter(
    cell => hasCell(form, cell) && (before.report.form === form.id || !cell.startsWith('proactive.')),
  );

export const figureJumps = rule({
  id: 'figureJumps',
  what: 'A figure is more than five times last year’s, or less than a fifth of it.',
  why: 'A digit too many or too few; most jumps are real, so it is only a hint, and small counts say nothing.',
  severity: 'hint',
  notAssessable: subject => {
    const { report, form, before } = subject;
    const isKnown = (cell: CellId) => {
      const total = totalOf(report, cell);
      return total.value !== null && total.blanks + total.unreadable === 0;
    };
    return (
      withoutYearBefore(subject) ?? (before && !cellsBeside(form, before).every(isKnown) ? 'blanks' : null)
    );
  },
  run: ({ report, form, before }: Subject): readonly Draft<FigureJumps>[] => {
    if (!before) return [];
    return cellsBeside(form, before).flatMap((cell): readonly Draft<FigureJumps>[] => {
      const [here, there] = [totalOf(report, cell), totalOf(before.report, cell)];
      if (here.value === null || here.blanks + here.unreadable > 0) return [];
      if (there.value === null || there.blanks + there.unreadable > 0) return [];
      const [now, last] = [here.value, there.value];
      if (Math.max(now, last) < floor || Math.min(now, last) * factor >= Math.max(now, last)) return [];
      return [{ places: [{ kind: 'cell', cell }], facts: { cell, now, last } }];
    });
  },
});
