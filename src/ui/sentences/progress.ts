/** How far a draft is, in the words of the list of drafts; what is wrong is counted as 校核 counts it. */

import type { StepState } from '../../check/index.ts';
import { type StepId, stepIds } from '../../form/index.ts';
import { stepTitle } from './steps.ts';

export interface DraftProgress {
  readonly states: Readonly<Record<StepId, StepState>>;
  /** Where to go on. */
  readonly next: StepId;
  /** 必须改 and 要看一看 in 校核. */
  readonly errors: number;
  readonly doubts: number;
}

/** 导出 is only ever the next thing: whether the paper was printed, nobody knows. */
export function progressWords({ states, errors, doubts }: DraftProgress): string {
  const done = stepIds.filter(step => step !== 'export' && states[step] === 'done').length;
  const found =
    states.check === 'problem'
      ? `，校核出 ${errors} 处必须改`
      : states.check === 'done' && doubts > 0
        ? `，校核出 ${doubts} 处要看一看`
        : '';
  return `九步完成了 ${done} 步${found}`;
}

export function goOnWords({ next }: DraftProgress): string {
  if (next === 'export') return '都填好了，去打印导出';
  return next === 'check' ? '都填好了，去校核看一看' : `接着写：${stepTitle(next)}`;
}
