/** Totals that the document a report was taken from printed wrong. */

import type { EnteredCellId } from '../../form/index.ts';
import { differingTotals, figureOf, type PrintedTotal, partsOf, type Report } from '../../report/index.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule } from '../rule.ts';

export interface PrintedTotalDiffers extends PrintedTotal {
  /** The one figure by which the printed total is too small or too large, where there is just one such. */
  readonly byFigure: EnteredCellId | null;
}

export const printedTotalDiffers = rule({
  id: 'printedTotalDiffers',
  what: 'A total that the imported document printed is not the sum of its figures.',
  why: 'The total here is computed and right by itself: but one of the figures may be wrong, and only the clerk knows. Gone once they add up, or once the clerk says that the sum holds.',
  severity: 'doubt',
  run: ({ report, form }: Subject): readonly Draft<PrintedTotalDiffers>[] =>
    differingTotals(report, report.printed ?? {}).map(total => {
      const [first = total.cell as EnteredCellId] = partsOf(form, total.cell);
      return {
        places: [
          { kind: 'cell', cell: first },
          { kind: 'cell', cell: total.cell },
        ],
        facts: { ...total, byFigure: figureOfDifference(report, partsOf(form, total.cell), total) },
        remedy: {
          label: '以相加的数为准',
          changes: [{ kind: 'printed', cell: total.cell, value: null }],
        },
      };
    }),
});

function figureOfDifference(
  report: Report,
  parts: readonly EnteredCellId[],
  { printed, computed }: PrintedTotal,
): EnteredCellId | null {
  const difference = Math.abs(printed - (computed ?? 0));
  const equal = parts.filter(cell => figureOf(report, cell) === difference);
  return equal.length === 1 ? (equal[0] ?? null) : null;
}
