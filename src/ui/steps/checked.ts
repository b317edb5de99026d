/** What became of every rule: passed, found something, let stand, or not to be held against this report. */

import { type Examination, type NotAssessable, type RuleId, rules } from '../../check/index.ts';
import type { Report } from '../../report/index.ts';
import { type RuleFamily, ruleFamilies, ruleFamily } from '../sentences/ruleFamilies.ts';

export type Outcome =
  | { readonly kind: 'found'; readonly count: number; readonly onlyHints: boolean }
  | { readonly kind: 'notAssessed'; readonly why: NotAssessable }
  | { readonly kind: 'accepted'; readonly count: number }
  | { readonly kind: 'passed' };

export interface CheckedRule {
  readonly rule: RuleId;
  readonly outcome: Outcome;
}

/**
 * Every rule with its outcome, by family: in each, what asks for a look stands first. Rules about a ledger that is not
 * kept are left out: they passed nothing.
 */
export function checkedRules(
  examination: Examination,
  { ledger }: Report,
): readonly { readonly family: RuleFamily; readonly rules: readonly CheckedRule[] }[] {
  const outcome = outcomesOf(examination);
  const isLedgerKept = ledger !== undefined && ledger.use !== 'aside';
  return ruleFamilies.map(family => ({
    family,
    rules: rules
      .filter(({ id }) => ruleFamily[id] === family && (isLedgerKept || !id.startsWith('ledger')))
      .map(({ id }): CheckedRule => ({ rule: id, outcome: outcome(id) }))
      .sort((a, b) => urgency[a.outcome.kind] - urgency[b.outcome.kind]),
  }));
}

const urgency: Readonly<Record<Outcome['kind'], number>> = {
  found: 0,
  notAssessed: 1,
  accepted: 2,
  passed: 3,
};

function outcomesOf({ findings, accepted, notAssessable }: Examination): (rule: RuleId) => Outcome {
  const open = countByRule(findings);
  const grave = new Set(findings.filter(({ severity }) => severity !== 'hint').map(({ rule }) => rule));
  const stand = countByRule(accepted.map(({ finding }) => finding));
  return rule => {
    const found = open.get(rule);
    if (found) return { kind: 'found', count: found, onlyHints: !grave.has(rule) };
    const why = notAssessable.get(rule);
    if (why) return { kind: 'notAssessed', why };
    const count = stand.get(rule);
    return count ? { kind: 'accepted', count } : { kind: 'passed' };
  };
}

function countByRule(findings: readonly { readonly rule: RuleId }[]): ReadonlyMap<RuleId, number> {
  const counts = new Map<RuleId, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
