/** Mistakes in the tables. */

import type { EnteredCellId, RequestRowId } from '../../../form/index.ts';
import { enteredCells, form2021, tableOf } from '../../../form/index.ts';
import type { Figure, Report } from '../../../report/index.ts';
import { figureOf, isTownship, totalValue } from '../../../report/index.ts';
import { applicants, changed } from '../../fixtures/reports.ts';
import type { Place } from '../../index.ts';
import type { Mutated, Mutation, Start } from '../mutation.ts';
import type { Chance } from '../random.ts';

type Applicant = (typeof applicants)[number];

const enteredRows = tableOf(form2021, 'requests')
  .rows.map(({ id }) => id as RequestRowId)
  .filter(id => id !== 'outcomeTotal');
const outcomeRows = enteredRows.filter(id => !['received', 'carriedIn', 'carriedOut'].includes(id));

const cellAt = (row: RequestRowId, column: Applicant) => `requests.${row}.${column}` as EnteredCellId;
const valueAt = (report: Report, cell: EnteredCellId): number => {
  const figure = figureOf(report, cell);
  return typeof figure === 'number' ? figure : 0;
};
const columnPlace = (column: string): Place => ({ kind: 'column', table: 'requests', column });
const cellPlace = (cell: EnteredCellId): Place => ({ kind: 'cell', cell });

function put(
  { report, last }: Start,
  figures: Readonly<Partial<Record<EnteredCellId, Figure>>>,
  at: readonly Place[],
): Mutated {
  return { report: changed(report, { figures }), last, at, what: JSON.stringify(figures) };
}

interface Spot {
  readonly row: RequestRowId;
  readonly column: Applicant;
  readonly cell: EnteredCellId;
  readonly value: number;
}

/** A figure of table 三 that fits, or `null`. */
function spotIn(
  chance: Chance,
  report: Report,
  rows: readonly RequestRowId[],
  fits: (spot: Spot) => boolean,
): Spot | null {
  const spots = rows.flatMap(row =>
    applicants.map((column): Spot => {
      const cell = cellAt(row, column);
      return { row, column, cell, value: valueAt(report, cell) };
    }),
  );
  const fitting = spots.filter(fits);
  return fitting.length > 0 ? chance.pick(fitting) : null;
}

const swapped = (value: number): number => Number([...String(value)].reverse().join(''));

export const figureMutations: readonly Mutation[] = [
  {
    kind: 'a figure of table 三 is off by 1 or 10',
    rules: ['balance'],
    make(chance, start) {
      const by = chance.pick([1, -1, 10, -10]);
      const spot = spotIn(chance, start.report, enteredRows, ({ value }) => value + by >= 0);
      return spot && put(start, { [spot.cell]: spot.value + by }, [columnPlace(spot.column)]);
    },
  },
  {
    kind: 'an application under the wrong applicant',
    rules: ['balance'],
    make(chance, start) {
      const spot = spotIn(chance, start.report, enteredRows, ({ value }) => value > 0);
      if (!spot) return null;
      const to = chance.pick(applicants.filter(column => column !== spot.column));
      const other = cellAt(spot.row, to);
      const figures = { [spot.cell]: spot.value - 1, [other]: valueAt(start.report, other) + 1 };
      return put(start, figures, [columnPlace(spot.column), columnPlace(to)]);
    },
  },
  {
    kind: 'an outcome counted twice',
    rules: ['balance'],
    make(chance, start) {
      const spot = spotIn(chance, start.report, outcomeRows, ({ value }) => value > 0);
      if (!spot) return null;
      const other = cellAt(chance.pick(outcomeRows.filter(row => row !== spot.row)), spot.column);
      return put(start, { [other]: valueAt(start.report, other) + spot.value }, [columnPlace(spot.column)]);
    },
  },
  {
    kind: 'a number split in two cells',
    rules: ['balance'],
    make(chance, start) {
      const nextOf = ({ row, column }: Spot) => {
        const next = applicants[applicants.indexOf(column) + 1];
        return next === undefined ? null : cellAt(row, next);
      };
      const spot = spotIn(chance, start.report, enteredRows, candidate => {
        const next = nextOf(candidate);
        const { value } = candidate;
        return value > 9 && value < 100 && next !== null && valueAt(start.report, next) === 0;
      });
      const next = spot && nextOf(spot);
      if (!spot || !next) return null;
      const figures = { [spot.cell]: Math.floor(spot.value / 10), [next]: spot.value % 10 };
      return put(start, figures, [columnPlace(spot.column)]);
    },
  },
  {
    kind: 'two digits swapped',
    rules: ['balance'],
    make(chance, start) {
      const spot = spotIn(
        chance,
        start.report,
        enteredRows,
        ({ value }) => value > 9 && value < 100 && swapped(value) !== value,
      );
      return spot && put(start, { [spot.cell]: swapped(spot.value) }, [columnPlace(spot.column)]);
    },
  },
  {
    kind: '上年结转 is not what last year carried forward',
    rules: ['carriedInDiffers'],
    make(chance, start) {
      if (!start.last) return null;
      const spot = spotIn(chance, start.report, ['received'], ({ value }) => value > 0);
      if (!spot) return null;
      const cell = cellAt('carriedIn', spot.column);
      const figures = { [spot.cell]: spot.value - 1, [cell]: valueAt(start.report, cell) + 1 };
      return put(start, figures, [cellPlace(cell)]);
    },
  },
  {
    kind: '现行有效 is off',
    rules: ['stockDiffers'],
    make(chance, start) {
      const cell = 'proactive.normativeDocuments.inForce';
      if (!start.last || figureOf(start.last.report, cell) === null) return null;
      const by = chance.pick([1, 2, -1]);
      const value = valueAt(start.report, cell) + by;
      return value < 0 ? null : put(start, { [cell]: value }, [cellPlace(cell)]);
    },
  },
  {
    kind: 'last year’s 尚未审结 is lost',
    rules: ['pendingLost'],
    make(chance, { report, last }) {
      if (!last) return null;
      const group = chance.pick(['review', 'direct', 'afterReview'] as const);
      const pending = (totalValue(report, `disputes.${group}.total`) ?? 0) + chance.whole(1, 3);
      const then = changed(last.report, { figures: { [`disputes.${group}.pending`]: pending } });
      return {
        report,
        last: { ...last, report: then },
        at: [cellPlace(`disputes.${group}.upheld`)],
        what: `${group} ${pending}`,
      };
    },
  },
  {
    kind: 'a blank cell',
    rules: ['figuresBlank'],
    make(chance, start) {
      const table = chance.pick(form2021.tables);
      const cell = chance.pick(enteredCells(form2021, table.id));
      return put(start, { [cell]: null }, [cellPlace(cell)]);
    },
  },
  {
    kind: 'a sign for nothing in a cell',
    rules: ['figureUnreadable'],
    make(chance, start) {
      const cell = chance.pick(enteredCells(form2021, chance.pick(form2021.tables).id));
      const raw = chance.pick(['-', '/', '—', '无', '若干']);
      return put(start, { [cell]: { raw } }, [cellPlace(cell)]);
    },
  },
  {
    kind: 'the fee in 元',
    rules: ['feeInYuan'],
    make(chance, start) {
      const cell = 'proactive.fees.amount';
      const now = valueAt(start.report, cell);
      const value = (now > 0 ? now : chance.whole(200, 900) / 100) * 10_000;
      const isSeen = start.last !== null || (isTownship(start.report) && value >= 10_000);
      return isSeen && value >= 10_000 ? put(start, { [cell]: value }, [cellPlace(cell)]) : null;
    },
  },
  {
    kind: 'a digit too many',
    rules: ['figureJumps'],
    make(chance, start) {
      if (!start.last) return null;
      const { last } = start;
      const cell = chance.pick(
        ['licensing', 'penalties', 'coercion'].map(row => `proactive.${row}.decisions` as EnteredCellId),
      );
      const now = valueAt(start.report, cell);
      const then = valueAt(last.report, cell);
      return now > 0 && then > 0 && then <= now * 2
        ? put(start, { [cell]: now * 10 }, [cellPlace(cell)])
        : null;
    },
  },
  {
    kind: 'a township with 规章',
    rules: ['regulationsNotZero'],
    make(chance, start) {
      if (!isTownship(start.report)) return null;
      const cell = `proactive.regulations.${chance.pick(['issued', 'inForce'] as const)}` as const;
      return put(start, { [cell]: chance.whole(1, 9) }, [cellPlace(cell)]);
    },
  },
];
