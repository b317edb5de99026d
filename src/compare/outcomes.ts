/** 三、本年度办理结果 by kind in two years: 予以公开, 部分公开, 不予公开, 无法提供, 不予处理, 其他处理. */

import { type CellId, cellId, formOf, tableOf } from '../form/index.ts';
import type { LastYear, Printed, Report } from '../report/index.ts';
import { changeBetween, type FigureChange, figureOrPrinted } from './compare.ts';

export interface OutcomeChange extends Pick<FigureChange, 'now' | 'last' | 'change' | 'percent'> {
  /** As printed, without its number: 不予公开. */
  readonly kind: string;
}

/** The kinds in printed order; a kind is `null` in a year in which a figure of it is missing. */
export function compareOutcomes(report: Report, last: LastYear): readonly OutcomeChange[] {
  const former = kindsIn(last.report, last.printed);
  return [...kindsIn(report, {})].map(([kind, now]) => {
    const before = former.get(kind) ?? null;
    return { kind, now, last: before, ...changeBetween(now, before) };
  });
}

/** Each format groups its rows under the same kinds, with more or fewer rows in each. */
function kindsIn(report: Report, printed: Printed): ReadonlyMap<string, number | null> {
  const kinds = new Map<string, number | null>();
  for (const row of tableOf(formOf(report.form), 'requests').rows) {
    if (row.under.length === 0 || row.id === 'outcomeTotal') continue;
    const kind = (row.under[1] ?? row.label).replace(/^（.）|（.*$/g, '');
    const { value } = figureOrPrinted(report, printed, cellId('requests', row.id, 'total') as CellId);
    const sum = kinds.has(kind) ? (kinds.get(kind) ?? null) : 0;
    kinds.set(kind, sum === null || value === null ? null : sum + value);
  }
  return kinds;
}
