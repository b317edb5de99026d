/** The parts of section 一: their ids and their order. */

import { form2021, type Part, type PartId } from '../../form/index.ts';
import type { LastYear, Report, ReportPart } from '../../report/index.ts';

/**
 * An id for a part that the organ adds, used neither in this report nor in last year's: a text that once stood
 * under an id, here or a year ago, must not come back under another heading.
 */
export function nextOwnId({
  report,
  lastYear,
}: {
  readonly report: Report;
  readonly lastYear: LastYear | null;
}): PartId {
  const ids = [report, ...(lastYear ? [lastYear.report] : [])].flatMap(one => [
    ...one.parts.map(part => part.id as string),
    ...Object.keys(one.texts).map(text => text.replace(/^overview\./, '')),
  ]);
  const numbers = ids.map(id => Number(/^own(\d+)$/.exec(id)?.[1] ?? 0));
  return `own${Math.max(0, ...numbers) + 1}`;
}

const usualIds: readonly string[] = form2021.parts.map(part => part.id);

/** The parts with a usual one put back: behind the usual one before it, else before the one after it, else last. */
export function withUsual(parts: readonly ReportPart[], usual: Part): readonly ReportPart[] {
  const rank = (id: string) => usualIds.indexOf(id);
  const at = rank(usual.id);
  const before = parts.reduce((found, { id }, index) => (rank(id) >= 0 && rank(id) < at ? index : found), -1);
  const after = parts.findIndex(({ id }) => rank(id) > at);
  const place = before >= 0 ? before + 1 : after >= 0 ? after : parts.length;
  const added: ReportPart = { id: usual.id as PartId, heading: usual.heading };
  return [...parts.slice(0, place), added, ...parts.slice(place)];
}
