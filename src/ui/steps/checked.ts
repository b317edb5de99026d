/** What became of every rule: passed, found something, let stand, or not to be held against this report. */

import {
  type Examination,
  type NotAssessable,
  outcomesOf,
  type RuleId,
  type RuleOutcome,
} from '../../check/index.ts';
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

/** Every rule that speaks of the report with its outcome, by family: in each, what asks for a look stands first. */
export function checkedRules(
  examination: Examination,
  report: Report,
): readonly { readonly family: RuleFamily; readonly rules: readonly CheckedRule[] }[] {
  const outcomes = outcomesOf(examination, report);
  return ruleFamilies.map(family => ({
    family,
    rules: outcomes
      .filter(({ rule }) => ruleFamily[rule] === family)
      .map((each): CheckedRule => ({ rule: each.rule, outcome: outcomeOf(each) }))
      .sort((a, b) => urgency[a.outcome.kind] - urgency[b.outcome.kind]),
  }));
}

const urgency: Readonly<Record<Outcome['kind'], number>> = {
  found: 0,
  notAssessed: 1,
  accepted: 2,
  passed: 3,
};

function outcomeOf({ result, notAssessable, open, accepted }: RuleOutcome): Outcome {
  switch (result) {
    case 'failed':
    case 'doubtful':
    case 'hinted':
      return { kind: 'found', count: open.length, onlyHints: result === 'hinted' };
    case 'accepted':
      return { kind: 'accepted', count: accepted.length };
    case 'notAssessable':
    case 'passed':
      return notAssessable ? { kind: 'notAssessed', why: notAssessable } : { kind: 'passed' };
  }
}
