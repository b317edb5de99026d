/** Reports without fault that chance fills, with a last year's that fits. */

import type { EnteredCellId, RequestRowId } from '../../form/index.ts';
import { form2021, tableOf } from '../../form/index.ts';
import type { Figure, LastYear, Report } from '../../report/index.ts';
import { applicants, busyLastYear, changed, quietLastYear, quietTown } from '../fixtures/reports.ts';
import type { Chance } from './random.ts';

export type Size = 'quiet' | 'small' | 'large';

type Figures = Partial<Record<EnteredCellId, Figure>>;

const outcomes = tableOf(form2021, 'requests')
  .rows.map(({ id }) => id as RequestRowId)
  .filter(id => !['received', 'carriedIn', 'outcomeTotal', 'carriedOut'].includes(id));

/** A table 三 that balances, with something in each row where it is not quiet. */
function requestFigures(chance: Chance, size: Size): Figures {
  const figures: Figures = {};
  const most = { quiet: 0, small: 2, large: 40 }[size];
  for (const column of applicants) {
    let came = 0;
    for (const row of [...outcomes, 'carriedOut'] as const) {
      const value = column === 'natural' ? chance.whole(Math.min(1, most), most) : chance.whole(0, most) >> 1;
      figures[`requests.${row}.${column}` as EnteredCellId] = value;
      came += value;
    }
    const carriedIn = chance.whole(Math.min(1, came), Math.min(came, 1 + (most >> 1)));
    figures[`requests.carriedIn.${column}`] = carriedIn;
    figures[`requests.received.${column}`] = came - carriedIn;
  }
  return figures;
}

function otherFigures(chance: Chance, size: Size): Figures {
  const figures: Figures = {};
  const [least, most] = { quiet: [0, 0], small: [1, 4], large: [2, 30] }[size] as [number, number];
  const stock = chance.whole(least, most) * 3;
  const put = (cell: EnteredCellId, value: number) => {
    figures[cell] = value;
  };
  put('proactive.normativeDocuments.issued', chance.whole(least, most));
  put('proactive.normativeDocuments.repealed', Math.min(stock, chance.whole(least, most)));
  put('proactive.normativeDocuments.inForce', stock);
  for (const row of ['licensing', 'penalties', 'coercion'] as const)
    put(`proactive.${row}.decisions`, chance.whole(least, most) * 7);
  put('proactive.fees.amount', chance.whole(least, most) * 1.25);
  for (const row of ['review', 'direct', 'afterReview'])
    for (const column of ['upheld', 'corrected', 'otherResult', 'pending'])
      put(`disputes.${row}.${column}` as EnteredCellId, chance.whole(least, Math.min(most, 9)));
  return figures;
}

/** A year before of which `figures` follow, about as large. */
function figuresBefore(figures: Figures): Figures {
  const value = (cell: EnteredCellId) => Number(figures[cell] ?? 0);
  const before: Figures = { ...quietLastYear.report.figures };
  for (const column of applicants) {
    const left = value(`requests.carriedIn.${column}`);
    const received = Math.max(left, Math.ceil(value(`requests.received.${column}`) * 0.7));
    before[`requests.received.${column}`] = received;
    before[`requests.granted.${column}`] = received - left;
    before[`requests.carriedOut.${column}`] = left;
  }
  const documents = 'proactive.normativeDocuments' as const;
  before[`${documents}.inForce`] =
    value(`${documents}.inForce`) - value(`${documents}.issued`) + value(`${documents}.repealed`);
  for (const row of ['licensing', 'penalties', 'coercion'] as const)
    before[`proactive.${row}.decisions`] = value(`proactive.${row}.decisions`);
  before['proactive.fees.amount'] = value('proactive.fees.amount');
  for (const row of ['review', 'direct', 'afterReview'] as const)
    for (const column of ['upheld', 'corrected', 'otherResult', 'pending'] as const)
      before[`disputes.${row}.${column}`] = value(`disputes.${row}.${column}`);
  return before;
}

export interface RandomReport {
  readonly report: Report;
  readonly last: LastYear;
}

/** A report of 2025 with the year before; its texts state none of the figures. */
export function randomReport(chance: Chance, size: Size): RandomReport {
  const figures = { ...requestFigures(chance, size), ...otherFigures(chance, size) };
  // What was in force must have been issued at some time.
  const documents = 'proactive.normativeDocuments' as const;
  figures[`${documents}.inForce`] =
    Number(figures[`${documents}.inForce`]) + Number(figures[`${documents}.issued`]);
  return {
    report: changed(quietTown, {
      figures,
      texts: { 'overview.onRequest': '依申请公开的流程和期限在专栏公布，专人负责登记。' },
    }),
    last: {
      report: changed(busyLastYear.report, {
        facts: { organ: quietTown.facts.organ ?? '' },
        figures: figuresBefore(figures),
      }),
      printed: {},
    },
  };
}
