/** What a document printed as totals, beside what its figures add up to. */

import type { CellId } from '../form/index.ts';
import { formOf } from '../form/index.ts';
import { repeatedContactSentences } from './contact.ts';
import { type LastYear, type Printed, type Report, textOf } from './report.ts';
import { withoutSentences } from './stretch.ts';
import { totalValue } from './totals.ts';

/** A printed total that the figures do not add up to. */
export interface PrintedTotal {
  readonly cell: CellId;
  readonly printed: number;
  /** The sum of the figures that are there; `null`: there is none. */
  readonly computed: number | null;
}

/**
 * The totals of `printed` that differ from what `report` adds up to, in printed order. One that is no number says
 * nothing; a printed 0 over blank cells is right.
 */
export function differingTotals(report: Report, printed: Printed): readonly PrintedTotal[] {
  return formOf(report.form).cells.flatMap(({ id, computed: isComputed }): readonly PrintedTotal[] => {
    const cell = id as CellId;
    const value = isComputed ? printed[cell] : null;
    if (typeof value !== 'number') return [];
    const computed = totalValue(report, cell);
    return value === (computed ?? 0) ? [] : [{ cell, printed: value, computed }];
  });
}

/**
 * A document of this year's as the draft that it becomes: all of it, with the totals that it printed wrong for 校核
 * to tell of; without the sentences that the finished paper writes from the contact facts.
 */
export function draftOf({ report, printed }: LastYear): Report {
  const preamble = textOf(report, 'preamble');
  const texts = {
    ...report.texts,
    preamble: withoutSentences(preamble, repeatedContactSentences(report, preamble)),
  };
  const { preamble: rest, ...others } = texts;
  const wrong = differingTotals(report, printed).map(({ cell, printed: value }) => [cell, value]);
  return {
    ...report,
    texts: rest === '' ? others : texts,
    ...(wrong.length > 0 && { printed: Object.fromEntries(wrong) }),
  };
}
