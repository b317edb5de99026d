/** The check sheet as data: every rule with what it says of the report. */

import {
  type AcceptedFinding,
  type Examination,
  type Finding,
  type NotAssessable,
  type RuleId,
  rules,
  type Severity,
} from '../check/index.ts';

export interface CheckRow {
  readonly rule: RuleId;
  /** Why the rule could not be held against the report; then it has found nothing, and nothing is passed. */
  readonly notAssessable: NotAssessable | null;
  readonly open: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
}

/** `hinted`: only hints are open. */
export type CheckResult = 'failed' | 'doubtful' | 'hinted' | 'accepted' | 'notAssessable' | 'passed';

/** One row for each rule, in the order of the rules. */
export function checkRows({ findings, accepted, notAssessable }: Examination): readonly CheckRow[] {
  return rules.map(({ id }) => ({
    rule: id,
    notAssessable: notAssessable.get(id) ?? null,
    open: findings.filter(({ rule }) => rule === id),
    accepted: accepted.filter(({ finding }) => finding.rule === id),
  }));
}

const ofOpen: Readonly<Record<Severity, CheckResult>> = {
  error: 'failed',
  doubt: 'doubtful',
  hint: 'hinted',
};

/** The gravest that a row has to say. */
export function resultOf({ notAssessable, open, accepted }: CheckRow): CheckResult {
  for (const severity of ['error', 'doubt', 'hint'] as const) {
    if (open.some(finding => finding.severity === severity)) return ofOpen[severity];
  }
  if (accepted.length > 0) return 'accepted';
  return notAssessable ? 'notAssessable' : 'passed';
}
