/** Runs every rule over a report. */

import type { LastYear, Report } from '../report/index.ts';
import { reasonFor } from '../report/index.ts';
import { atOnce, mapping, type Steps } from '../work/index.ts';
import { type Finding, matterOf, mayBeAccepted, type RuleId } from './finding.ts';
import { printedOrder } from './place.ts';
import { type NotAssessable, type Severity, subjectOf } from './rule.ts';
import { rules } from './rules/index.ts';

const gravity: Readonly<Record<Severity, number>> = { error: 0, doubt: 1, hint: 2 };

/** A finding that the clerk lets stand. */
export interface AcceptedFinding {
  readonly finding: Finding;
  /** The reason given; `null`: it was confirmed without one, as words of last year's that hold are. */
  readonly reason: string | null;
}

/** What the rules say of a report. */
export interface Examination {
  /** In printed order of the place a click goes to, the graver first at one place. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  /** The rules that found nothing and could not be held against all of it; every other one without a finding is passed. */
  readonly notAssessable: ReadonlyMap<RuleId, NotAssessable>;
}

/**
 * Holds every rule against `report`. `lastYear` is what stood a year ago; without it nothing is compared, and
 * nothing is taken as 0.
 */
export const examine = (report: Report, lastYear: LastYear | null): Examination =>
  atOnce(examining(report, lastYear));

/** The same in steps. */
export function* examining(report: Report, lastYear: LastYear | null): Steps<Examination> {
  const subject = subjectOf(report, lastYear);
  const rank = printedOrder(report);
  const notAssessable = new Map<RuleId, NotAssessable>();
  const byRule = yield* mapping(
    rules,
    declared => {
      const drafts = declared.run(subject);
      const why = drafts.length === 0 ? declared.notAssessable?.(subject) : null;
      if (why) notAssessable.set(declared.id, why);
      return drafts.map(({ confirmed = false, ...draft }) => ({
        // The list of rules ties each id to its facts; that one draft belongs to one rule is lost on the union.
        finding: { ...draft, rule: declared.id, severity: draft.severity ?? declared.severity } as Finding,
        confirmed,
        rank: rank(draft.places[0]),
      }));
    },
    1,
  );
  const ranked = byRule.flat();
  ranked.sort((a, b) => a.rank - b.rank || gravity[a.finding.severity] - gravity[b.finding.severity]);
  const findings: Finding[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const { finding, confirmed } of ranked) {
    const reason = reasonOf(report, finding);
    if (confirmed || reason !== null) accepted.push({ finding, reason });
    else findings.push(finding);
  }
  return { findings, accepted, notAssessable };
}

function reasonOf({ accepted = [] }: Report, finding: Finding): string | null {
  return accepted.length > 0 && mayBeAccepted(finding) ? reasonFor(accepted, matterOf(finding)) : null;
}

/** What the rules find in `report` and the clerk has not let stand; see {@link examine}. */
export const check = (report: Report, lastYear: LastYear | null): readonly Finding[] =>
  examine(report, lastYear).findings;
