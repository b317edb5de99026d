/** Letting a doubt or a hint stand: the words of its form, and the reasons that offices give most. */

import type { AcceptedFinding, Finding } from '../../check/index.ts';

/** The button in the line of a finding; a hint is put aside by one press, a doubt asks for the reason. */
export const letStandLabel = ({ severity }: Finding): string =>
  severity === 'hint' ? '不用改' : '确认无误…';

/** The reason noted for a hint. */
export const hintReason = '看过，不用改';

export const usualReasons: readonly string[] = [
  '已核对台账，属实',
  '统计口径不同',
  '原文如此',
  '今年确实这样',
];

/** What stands beside what was confirmed, on the screen and on paper; without a reason, it was confirmed by its own button. */
export function reasonWords({ finding, reason }: AcceptedFinding): string {
  if (reason !== null) return `理由：${reason}`;
  if (finding.rule === 'lastFigures') return '数和年份都核过了';
  return `已${finding.remedy?.label.replace(/文字$/, '') ?? '确认沿用'}`;
}
