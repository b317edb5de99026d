/** Totals that the document a report was taken from printed wrong. */

import type { EnteredCellId } from '../../form/index.ts';
import { differingTotals, type PrintedTotal, partsOf } from '../../report/index.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule } from '../rule.ts';

export const printedTotalDiffers = rule({
  id: 'printedTotalDiffers',
  what: 'A total that the imported document printed is not the sum of its figures.',
  why: 'The total here is computed and right by itself: but one of the figures may be wrong, and only the clerk knows. Gone once they add up, or once the clerk says that the sum holds.',
  severity: 'doubt',
  run: ({ report, form }: Subject): readonly Draft<PrintedTotal>[] =>
    differingTotals(report, report.printed ?? {}).map(total => {
      const [first = total.cell as EnteredCellId] = partsOf(form, total.cell);
      return {
        places: [
          { kind: 'cell', cell: first },
          { kind: 'cell', cell: total.cell },
        ],
        facts: total,
        remedy: {
          label: '以相加的数为准',
          changes: [{ kind: 'printed', cell: total.cell, value: null }],
        },
      };
    }),
});
