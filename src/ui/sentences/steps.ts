/** The wizard's steps and their states, in the clerk's words. */

import type { StepState } from '../../check/index.ts';
import type { StepId } from '../../form/index.ts';
import { formOf, type sectionIds } from '../../form/index.ts';

const form = formOf('2021');
const short: Readonly<Record<(typeof sectionIds)[number], string>> = {
  overview: '总体情况',
  proactive: '主动公开',
  requests: '依申请公开',
  disputes: '复议诉讼',
  problems: '问题改进',
  others: '其他事项',
};

/** The name in the rail: 一 总体情况. */
export function stepName(step: StepId): string {
  switch (step) {
    case 'basic':
      return '基本信息';
    case 'check':
      return '校核';
    case 'export':
      return '导出';
    default:
      return short[step];
  }
}

/** The number before the name, for the six sections. */
export const stepNumber = (step: StepId): string =>
  form.sections.find(section => section.id === step)?.number ?? '';

/** 三、依申请公开; 校核 */
export function stepTitle(step: StepId): string {
  const number = stepNumber(step);
  return number === '' ? stepName(step) : `${number}、${stepName(step)}`;
}

const stateNames: Readonly<Record<StepState, string>> = {
  empty: '未填',
  ongoing: '进行中',
  problem: '有问题',
  done: '完成',
};

/** The state of a step beside its name; 校核 and 导出 have nothing to fill in, and are called otherwise. */
export function stepStateName(step: StepId, state: StepState): string {
  if (step === 'export') return state === 'done' ? '可导出' : '未就绪';
  if (step === 'check' && state !== 'done') return state === 'problem' ? '有问题' : '待校核';
  return stateNames[state];
}
