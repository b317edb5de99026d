/** The report's name: organ and year. */

import { factOf } from '../../report/index.ts';
import { rule } from '../rule.ts';

/** No format is planned so far ahead; a later year is a slip of the finger. */
const lastPlausible = 2099;

export const organMissing = rule({
  id: 'organMissing',
  what: 'The organ has no name.',
  why: 'The title begins with it (国办公开办函〔2021〕30号).',
  severity: 'error',
  asksToFill: true,
  run: ({ report }) =>
    factOf(report, 'organ').trim() === '' ? [{ places: [{ kind: 'fact', fact: 'organ' }], facts: {} }] : [],
});

export const yearMissing = rule({
  id: 'yearMissing',
  what: 'The year reported on is not given.',
  why: 'The title and the period covered name it.',
  severity: 'error',
  asksToFill: true,
  run: ({ report }) => (report.year === null ? [{ places: [{ kind: 'year' }], facts: {} }] : []),
});

export const yearImplausible = rule({
  id: 'yearImplausible',
  what: 'The form was not in force in the year reported on.',
  why: 'Each format governs the reports of certain years; that of 2021 those of 2021 and later.',
  severity: 'error',
  run: ({ report: { year }, form }) => {
    const from = form.years.from;
    const to = form.years.to ?? lastPlausible;
    if (year === null || (Number.isInteger(year) && year >= from && year <= to)) return [];
    return [{ places: [{ kind: 'year' }], facts: { year, from, to } }];
  },
});
