/** Runs every rule over a report. */

import type { LastYear, Report } from '../report/index.ts';
import type { Finding } from './finding.ts';
import { printedOrder } from './place.ts';
import { type Severity, subjectOf } from './rule.ts';
import { rules } from './rules/index.ts';

const gravity: Readonly<Record<Severity, number>> = { error: 0, doubt: 1, hint: 2 };

/**
 * Everything the rules find in `report`, in printed order of the place a click goes to, the graver first at
 * one place. `lastYear` is what stood a year ago; without it nothing is compared, and nothing is taken as 0.
 */
export function check(report: Report, lastYear: LastYear | null): readonly Finding[] {
  const subject = subjectOf(report, lastYear);
  const rank = printedOrder(report);
  const ranked = rules.flatMap(declared =>
    declared.run(subject).map(draft => ({
      // The list of rules ties each id to its facts; that one draft belongs to one rule is lost on the union.
      finding: { ...draft, rule: declared.id, severity: draft.severity ?? declared.severity } as Finding,
      rank: rank(draft.places[0]),
    })),
  );
  ranked.sort((a, b) => a.rank - b.rank || gravity[a.finding.severity] - gravity[b.finding.severity]);
  return ranked.map(({ finding }) => finding);
}
