/** What of a report may go out with its published page. */

import { factIds, formOf, hasCell, hasEnteredCell } from '../form/index.ts';
import type { LastYear, Printed, Report } from './report.ts';
import { textIdsOf } from './report.ts';

/** A report and last year's beside it, as they may go out. */
export const published = (report: Report, lastYear: LastYear | null) => ({
  report: publishedReport(report),
  lastYear: lastYear && {
    report: publishedReport(lastYear.report),
    printed: knownTotals(lastYear.report, lastYear.printed),
  },
});

/**
 * The report without what is the office's own: the ledger, the reasons for doubts, the reviews; and without whatever
 * this version could not read or does not know, since that may be the office's own too.
 */
function publishedReport({
  ledger: _ledger,
  accepted: _accepted,
  signOff: _signOff,
  unknown: _unknown,
  ...report
}: Report): Report {
  const form = formOf(report.form);
  const texts: readonly string[] = textIdsOf(report);
  return {
    ...report,
    facts: only(report.facts, id => (factIds as readonly string[]).includes(id)),
    texts: only(report.texts, id => texts.includes(id)),
    figures: only(report.figures, id => hasEnteredCell(form, id)),
    confirmed: report.confirmed.filter(id => texts.includes(id)),
    ...(report.printed && { printed: knownTotals(report, report.printed) }),
  };
}

const knownTotals = ({ form }: Pick<Report, 'form'>, printed: Printed): Printed =>
  only(printed, id => hasCell(formOf(form), id));

/** The entries with a name that is known. */
const only = <R extends object>(record: R, isKnown: (id: string) => boolean): R =>
  Object.fromEntries(Object.entries(record).filter(([id]) => isKnown(id))) as R;
