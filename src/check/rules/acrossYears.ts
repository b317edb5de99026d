/** Figures that follow from last year's report. */

import type { CellId, EnteredCellId, RequestColumnId } from '../../form/index.ts';
import { columnsOf, enteredCells, hasEnteredCell, tableOf } from '../../form/index.ts';
import type { Change, LastYear } from '../../report/index.ts';
import { figureOf, isCounted, totalOf } from '../../report/index.ts';
import type { Place } from '../place.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule, withoutFigures, withoutYearBefore } from '../rule.ts';

export interface CarriedInDiffers {
  readonly column: RequestColumnId;
  /** 上年结转 of this year. */
  readonly now: number;
  /** 结转下年度 of last year. */
  readonly last: number;
  readonly lastYear: number | null;
}

/** What last year's report says in a cell: its complete sum, else what it printed; `null`: nothing. */
function lastValue({ report, printed }: LastYear, cell: CellId): number | null {
  const total = totalOf(report, cell);
  if (total.value !== null && total.blanks + total.unreadable === 0) return total.value;
  const figure = printed[cell];
  return typeof figure === 'number' ? figure : null;
}

export const carriedInDiffers = rule({
  id: 'carriedInDiffers',
  what: '上年结转 is not what last year’s report carried forward.',
  why: 'The same applications, counted on the same day. Silent where last year’s figure is not known.',
  severity: 'error',
  notAssessable: subject =>
    withoutYearBefore(subject) ??
    withoutFigures(
      subject,
      enteredCells(subject.form, 'requests').filter(cell => cell.startsWith('requests.carriedIn.')),
    ),
  run: ({ report, form, before }: Subject): readonly Draft<CarriedInDiffers>[] => {
    if (!before) return [];
    const lastYear = before.report.year;
    const columns = columnsOf(tableOf(form, 'requests'), 'carriedIn') as readonly RequestColumnId[];
    let unknown = false;
    return columns.flatMap((column): readonly Draft<CarriedInDiffers>[] => {
      const cell: CellId = `requests.carriedIn.${column}`;
      const last = lastValue(before, `requests.carriedOut.${column}`);
      const entered = hasEnteredCell(form, cell);
      if (last === null) unknown ||= entered;
      // The total tells nothing new where every column could be compared.
      if (last === null || (!entered && !unknown)) return [];
      const total = totalOf(report, cell);
      const now = total.blanks + total.unreadable === 0 ? total.value : null;
      if (now === null || now === last) return [];
      const facts = { column, now, last, lastYear };
      const places: readonly [Place] = entered
        ? [{ kind: 'cell', cell }]
        : [{ kind: 'column', table: 'requests', column }];
      // What the ledger counts is mended in the ledger.
      if (!entered || isCounted(report)) return [{ places, facts }];
      const changes: readonly Change[] = [{ kind: 'figure', cell, value: last }];
      return [{ places, facts, remedy: { label: `改为上年的 ${last}`, changes } }];
    });
  },
});

const stockRows = ['regulations', 'normativeDocuments'] as const;

export interface StockDiffers {
  readonly row: (typeof stockRows)[number];
  /** 现行有效 of last year. */
  readonly last: number;
  readonly issued: number;
  readonly repealed: number;
  /** 现行有效 of this year. */
  readonly now: number;
  /** last + issued − repealed */
  readonly expected: number;
}

const stockCells = (row: (typeof stockRows)[number]): readonly EnteredCellId[] => [
  `proactive.${row}.inForce`,
  `proactive.${row}.issued`,
  `proactive.${row}.repealed`,
];

export const stockDiffers = rule({
  id: 'stockDiffers',
  what: '现行有效 is not last year’s plus 制发 minus 废止.',
  why: 'A clean-up may re-count, so it is asked, not forbidden. The format of 2019 counted otherwise.',
  severity: 'doubt',
  notAssessable: subject =>
    withoutYearBefore(subject, true) ?? withoutFigures(subject, stockRows.flatMap(stockCells)),
  run: ({ report, before }: Subject): readonly Draft<StockDiffers>[] => {
    if (before?.report.form !== '2021' || report.form !== '2021') return [];
    return stockRows.flatMap((row): readonly Draft<StockDiffers>[] => {
      const inForce: EnteredCellId = `proactive.${row}.inForce`;
      const [now, issued, repealed] = stockCells(row).map(cell => figureOf(report, cell));
      const last = figureOf(before.report, `proactive.${row}.inForce`);
      if (typeof now !== 'number' || typeof issued !== 'number') return [];
      if (typeof repealed !== 'number' || typeof last !== 'number') return [];
      const expected = last + issued - repealed;
      if (now === expected) return [];
      const changes: readonly Change[] = [{ kind: 'figure', cell: inForce, value: expected }];
      return [
        {
          places: [{ kind: 'cell', cell: inForce }],
          facts: { row, last, issued, repealed, now, expected },
          // Fewer than none cannot be in force: then one of the others is wrong.
          ...(expected >= 0 && { remedy: { label: `改为 ${expected}`, changes } }),
        },
      ];
    });
  },
});

const disputeGroups = ['review', 'direct', 'afterReview'] as const;

export interface PendingLost {
  readonly group: (typeof disputeGroups)[number];
  /** 尚未审结 of last year. */
  readonly pending: number;
  /** All that this year's table counts of the kind. */
  readonly now: number;
}

export const pendingLost = rule({
  id: 'pendingLost',
  what: 'Cases that were 尚未审结 last year are not all among this year’s.',
  why: 'They end in one of this year’s columns, or are pending still; a case may have been withdrawn uncounted.',
  severity: 'doubt',
  notAssessable: subject =>
    withoutYearBefore(subject) ?? withoutFigures(subject, enteredCells(subject.form, 'disputes')),
  run: ({ report, before }: Subject): readonly Draft<PendingLost>[] => {
    if (!before) return [];
    return disputeGroups.flatMap((group): readonly Draft<PendingLost>[] => {
      const pending = figureOf(before.report, `disputes.${group}.pending`);
      const total = totalOf(report, `disputes.${group}.total`);
      if (typeof pending !== 'number' || total.value === null) return [];
      if (total.blanks + total.unreadable > 0 || total.value >= pending) return [];
      const place: Place = { kind: 'cell', cell: `disputes.${group}.upheld` };
      return [{ places: [place], facts: { group, pending, now: total.value } }];
    });
  },
});
