/** What of last year's report may be held beside this year's, and its figures as far as they are known. */

import { type CellId, formOf, hasCell } from '../form/index.ts';
import type { LastYear, Printed, Report } from './report.ts';
import { totalOf } from './totals.ts';

/**
 * What of `report` is compared with `last`: `all`; only the `texts`, since the two years are known and do not
 * follow on each other, so that the figures of the one say nothing about the other; or `nothing`, without a
 * last year.
 */
export function comparesWith(
  report: Pick<Report, 'year'>,
  last: LastYear | null,
): 'nothing' | 'texts' | 'all' {
  if (last === null) return 'nothing';
  const known = report.year !== null && last.report.year !== null;
  return known && last.report.year !== report.year - 1 ? 'texts' : 'all';
}

/** The year of the report beside this one where it is not the year before, so that it must not be called last year's; else `null`. */
export const otherYearBeside = (report: Pick<Report, 'year'>, last: LastYear | null): number | null =>
  comparesWith(report, last) === 'texts' ? (last?.report.year ?? null) : null;

/**
 * blank: nothing was entered; partly: something of a sum was not; unreadable: it is no number;
 * notInForm: that year's form has no such cell, or counts otherwise in it.
 */
export type Missing = 'blank' | 'partly' | 'unreadable' | 'notInForm';

/** A figure, or why it is not known. */
export interface KnownFigure {
  readonly value: number | null;
  readonly missing: Missing | null;
}

/** A figure, or a sum of which nothing is missing. */
export function knownFigure(report: Report, cell: CellId): KnownFigure {
  const { value, blanks, unreadable } = totalOf(report, cell);
  if (unreadable > 0) return { value: null, missing: 'unreadable' };
  if (blanks > 0) return { value: null, missing: value === null ? 'blank' : 'partly' };
  return { value, missing: null };
}

/** The same, or the total that the document printed where its parts are not all known. */
export function figureOrPrinted(report: Report, printed: Printed, cell: CellId): KnownFigure {
  const found = knownFigure(report, cell);
  const total = printed[cell];
  return found.value === null && typeof total === 'number' ? { value: total, missing: null } : found;
}

/** Last year's figure for a cell of the form of `report`. */
export function formerFigure(report: Report, { report: last, printed }: LastYear, cell: CellId): KnownFigure {
  const isKnown = hasCell(formOf(last.form), cell) && countsAlike(report, last, cell.split('.')[0] ?? '');
  return isKnown ? figureOrPrinted(last, printed, cell) : { value: null, missing: 'notInForm' };
}

/** Table two of 2019 counts otherwise under names that are alike. */
export const countsAlike = (report: Report, last: Report, table: string): boolean =>
  last.form === report.form || table !== 'proactive';
