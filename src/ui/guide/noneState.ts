/** How the questions above the tables stand, for those who ask and those who show. */

import {
  comparesWith,
  type LastYear,
  type NoneQuestionId,
  type NoneState,
  noneStateOf,
  type Report,
} from '../../report/index.ts';

/** Last year's report where its figures can be compared with this year's. */
export const comparedOf = (report: Report, last: LastYear | null) =>
  comparesWith(report, last) === 'all' ? last : null;

const states = new WeakMap<Report, Map<NoneQuestionId, NoneState>>();

/** How a question stands, worked out once for each state of a report. */
export function stateOf(report: Report, question: NoneQuestionId): NoneState {
  const known = states.get(report) ?? new Map<NoneQuestionId, NoneState>();
  states.set(report, known);
  const state = known.get(question) ?? noneStateOf(report, question);
  known.set(question, state);
  return state;
}
