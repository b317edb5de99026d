/** The new year's report from an earlier one, whichever year the clerk chose. */

import { type CarriedOver, carryOver, type LastYear } from '../../report/index.ts';

/** Whether `year` is the one after last year's report; also where its year is not known. */
export const isYearAfter = ({ report }: LastYear, year: number | null): boolean =>
  report.year === null || year === null || year === report.year + 1;

/** Carries over; 结转 is what the year before left, and nothing from a report of another year. */
export function beginYear(lastYear: LastYear, year: number): CarriedOver {
  const carried = carryOver(lastYear, year);
  if (isYearAfter(lastYear, year)) return carried;
  const { report, summary } = carried;
  return {
    report: { ...report, figures: {} },
    summary: { ...summary, carriedIn: summary.carriedIn.map(column => ({ ...column, value: null })) },
  };
}
