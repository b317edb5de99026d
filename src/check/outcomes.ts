/** What became of every rule that speaks of the report: for the screen and for the printed 自查表 alike. */

import type { Report } from '../report/index.ts';
import type { AcceptedFinding, Examination } from './check.ts';
import type { Finding, RuleId } from './finding.ts';
import type { NotAssessable, Severity } from './rule.ts';
import { rules } from './rules/index.ts';

/** `hinted`: only hints are open. */
export type RuleResult = 'failed' | 'doubtful' | 'hinted' | 'accepted' | 'notAssessable' | 'passed';

export interface RuleOutcome {
  readonly rule: RuleId;
  /** The gravest that there is to say. */
  readonly result: RuleResult;
  /** Why the rule, which has found nothing, could not be held against all of the report: then nothing is passed. */
  readonly notAssessable: NotAssessable | null;
  readonly open: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
}

const ofOpen: Readonly<Record<Severity, RuleResult>> = {
  error: 'failed',
  doubt: 'doubtful',
  hint: 'hinted',
};

/**
 * One outcome for each rule, in the order of the rules. Rules about a ledger that is not kept are left out: they
 * passed nothing.
 */
export function outcomesOf(examination: Examination, { ledger }: Report): readonly RuleOutcome[] {
  const isLedgerKept = ledger !== undefined && ledger.use !== 'aside';
  return rules
    .filter(({ id }) => isLedgerKept || !id.startsWith('ledger'))
    .map(({ id }) => {
      const notAssessable = examination.notAssessable.get(id) ?? null;
      const open = examination.findings.filter(({ rule }) => rule === id);
      const accepted = examination.accepted.filter(({ finding }) => finding.rule === id);
      const result = resultOf(open, accepted, notAssessable);
      return { rule: id, result, notAssessable, open, accepted };
    });
}

function resultOf(
  open: readonly Finding[],
  accepted: readonly AcceptedFinding[],
  notAssessable: NotAssessable | null,
): RuleResult {
  for (const severity of ['error', 'doubt', 'hint'] as const) {
    if (open.some(finding => finding.severity === severity)) return ofOpen[severity];
  }
  if (accepted.length > 0) return 'accepted';
  return notAssessable ? 'notAssessable' : 'passed';
}
