/** The next thing to do, in a few words for the rail. */

import {
  type Finding,
  isBlankFinding,
  nextStepOf,
  type Place,
  type StepState,
  stepOf,
} from '../../check/index.ts';
import type { StepId } from '../../form/index.ts';
import type { Report } from '../../report/index.ts';
import { sentenceOf } from './findings.ts';

export interface NextThing {
  readonly step: StepId;
  /** Where to begin; `null`: at the head of the step. */
  readonly place: Place | null;
  readonly words: string;
}

/**
 * What is left to do first: years of last year's that can be moved all at once (`years` of them); then, in the first
 * step that is not done, what is wrong, then what is blank, then the rest.
 */
export function nextThing(
  states: Readonly<Record<StepId, StepState>>,
  findings: readonly Finding[],
  report: Report,
  years: number,
): NextThing {
  // Years that the rules let be are no reason to be asked again and again.
  if (years > 0 && findings.some(({ rule, severity }) => rule === 'yearLeftover' && severity === 'error')) {
    return { step: 'basic', place: { kind: 'years' }, words: `${years} 处年份还是上年的，一次往后移` };
  }
  const step = nextStepOf(states);
  if (step === 'export') {
    const left = findings.filter(finding => finding.severity === 'doubt').length;
    return left > 0
      ? { step: 'check', place: null, words: `都填好了，还有 ${left} 处看一看` }
      : { step, place: null, words: '都填好了，可以打印' };
  }
  const here = findings.filter(finding => stepOf(finding.places[0]) === step);
  const [first] = [...here].sort((one, other) => urgency(one) - urgency(other));
  return first
    ? { step, place: first.places[0], words: shortWords(first, report) }
    : { step, place: null, words: '还没有填' };
}

/** Lower comes first. */
function urgency(finding: Finding): number {
  if (finding.rule === 'textUnchanged' || finding.rule === 'lastFigures') return 2;
  if (finding.severity !== 'error') return 3;
  return isBlankFinding(finding) ? 1 : 0;
}

function shortWords(finding: Finding, report: Report): string {
  if (finding.rule !== 'figuresBlank') return sentenceOf(finding, report).title;
  const { table, blanks } = finding.facts;
  return `${table === 'fee' ? '信息处理费' : ''}还空 ${blanks} 格`;
}
