/** Findings as data: which rule, how grave, where, with which facts. Their wording is the UI's. */

import type { AcceptedMatter, Edit } from '../report/index.ts';
import { fingerprint } from './fingerprint.ts';
import { type Place, placeKey } from './place.ts';
import type { Rule, Severity } from './rule.ts';
import { rules } from './rules/index.ts';

type Declared = (typeof rules)[number];

export type RuleId = Declared['id'];

/** The facts that findings of rule `R` carry. */
export type FactsOf<R extends RuleId> =
  Extract<Declared, { readonly id: R }> extends Rule<string, infer F> ? F : never;

export interface FindingOf<R extends RuleId> {
  readonly rule: R;
  readonly severity: Severity;
  /** Everything concerned; the first is where a click goes. */
  readonly places: readonly [Place, ...Place[]];
  readonly facts: FactsOf<R>;
  /** What else a confirmation speaks of, where the facts do not hold all of it; see {@link fingerprint}. */
  readonly about?: string;
  /** The edit that mends it, where there is exactly one sensible. */
  readonly remedy?: Edit;
}

/** A union by `rule`: a switch over it narrows the facts. */
export type Finding = { readonly [R in RuleId]: FindingOf<R> }[RuleId];

const asking: ReadonlySet<string> = new Set(
  rules.filter(declared => declared.asksToFill).map(declared => declared.id),
);

/** Whether `finding` only says that something is still blank. */
export const isBlankFinding = (finding: Finding): boolean => asking.has(finding.rule);

/** Errors have to be mended; a doubt or a hint may be let stand with a reason. */
export const mayBeAccepted = (finding: Finding): boolean =>
  finding.severity !== 'error' && !isBlankFinding(finding);

/** What an acceptance of `finding` speaks of: its words and figures, not where in its text they stand. */
export const matterOf = ({ rule, places: [place], facts, about = '' }: Finding): AcceptedMatter => ({
  rule,
  at: placeKey(place),
  of: fingerprint(`${JSON.stringify(facts)}${about}`),
});
