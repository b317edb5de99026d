/** The parts of section 一 of two reports, brought together: what an organ added has an id of its own in each. */

import type { PartId, TextId } from '../../form/index.ts';
import type { Report, ReportPart } from '../report.ts';

const sameHeading = (one: ReportPart, other: ReportPart): boolean =>
  one.heading.replace(/\s/g, '') === other.heading.replace(/\s/g, '');

/** Whether nothing of the draft has this id, not even the words of a part that was taken out. */
const isFree = ({ parts, texts }: Report, id: PartId): boolean =>
  parts.every(part => part.id !== id) && texts[`overview.${id}`] === undefined;

/** The parts, and those whose words were left behind. */
const partIdsIn = ({ parts, texts }: Report): readonly string[] => [
  ...parts.map(({ id }) => id),
  ...Object.keys(texts).map(text => text.replace('overview.', '')),
];

const isOwn = ({ id }: ReportPart): boolean => /^own\d+$/.test(id);
const ownNumber = (id: string): number => Number(/^own(\d+)$/.exec(id)?.[1] ?? 0);

/**
 * `incoming` with the ids that `report` has for the same parts: usual parts are the same by id, others by heading;
 * one that `report` does not have keeps its id where that is free there, or gets another.
 */
export function aligned(report: Report, incoming: Report): Report {
  const ids = new Map<PartId, PartId>();
  const free = report.parts.filter(mine => isOwn(mine) || incoming.parts.every(({ id }) => id !== mine.id));
  let last = Math.max(0, ...[...partIdsIn(report), ...partIdsIn(incoming)].map(ownNumber));
  for (const part of incoming.parts) {
    const isUsual = !isOwn(part) && report.parts.some(({ id }) => id === part.id);
    const same = isUsual ? -1 : free.findIndex(mine => sameHeading(mine, part));
    const [mine] = same < 0 ? [] : free.splice(same, 1);
    if (mine) ids.set(part.id, mine.id);
    else if (isOwn(part) && !isFree(report, part.id)) ids.set(part.id, `own${++last}`);
  }
  const idOf = (id: PartId): PartId => ids.get(id) ?? id;
  const textIdOf = (text: string): TextId => {
    const part = incoming.parts.find(({ id }) => `overview.${id}` === text);
    return part ? `overview.${idOf(part.id)}` : (text as TextId);
  };
  return {
    ...incoming,
    parts: incoming.parts.map(part => ({ ...part, id: idOf(part.id) })),
    texts: Object.fromEntries(Object.entries(incoming.texts).map(([text, value]) => [textIdOf(text), value])),
    confirmed: incoming.confirmed.map(textIdOf),
  };
}
