/** One realistic mistake in a report without fault, and what has to be found of it. */

import type { LastYear, Report } from '../../report/index.ts';
import type { Place, RuleId } from '../index.ts';
import type { Chance } from './random.ts';

export interface Start {
  readonly title: string;
  readonly report: Report;
  readonly last: LastYear | null;
}

export interface Mutated {
  readonly report: Report;
  readonly last: LastYear | null;
  /** A finding must name each of these; of a text with a range, words that touch it. */
  readonly at: readonly Place[];
  /** What was done, for a failure. */
  readonly what: string;
}

export interface Mutation {
  readonly kind: string;
  /** Any of these has to find it. */
  readonly rules: readonly RuleId[];
  /** `null`: such a mistake can't be made in this report. */
  make(chance: Chance, start: Start): Mutated | null;
}
