/** A chart where no drawing can stand: a table under its caption, which is known again by that caption. */

import type { PaperTable } from '../paper.ts';

export const chartCaption = (text: string, unit: string): string => `${text}（单位：${unit}）`;

/** Whether these rows are a chart's: they repeat figures that stand in the tables of the report. */
export function isChartTable([first]: PaperTable['rows']): boolean {
  const [caption, ...others] = first ?? [];
  return others.length === 0 && /^图\d+\s.*（单位：.+）$/.test(caption?.text ?? '');
}
