/** What came from another window a moment ago, and was written over before anybody can have read it. */

import type { DraftContent } from '../file.ts';
import { type Report, textOf } from '../report.ts';
import { type Field, isSameField, keysOfBoth, plainDifferences } from './fields.ts';

/**
 * The fields that came from `before` to `after` and that `now` has otherwise. `shown` is what stood before the change
 * to `now`: what did not stand there any more was not written over by it.
 */
export function overwrittenFields(
  before: DraftContent,
  after: DraftContent,
  shown: DraftContent,
  now: DraftContent,
): readonly Field[] {
  return fieldsBetween(before, after).filter(field =>
    field.kind === 'text'
      ? losesLines(...([before, after, shown, now].map(({ report }) => textOf(report, field.text)) as Four))
      : isSameField(after, shown, field) && !isSameField(shown, now, field),
  );
}

type Four = [string, string, string, string];

/** Paragraph by paragraph: the one that came, and is another or gone now. */
function losesLines(before: string, after: string, shown: string, now: string): boolean {
  const [had, standing, left] = [before, shown, now].map(text => new Set(text.split('\n')));
  return after
    .split('\n')
    .some(line => line.trim() !== '' && !had?.has(line) && standing?.has(line) && !left?.has(line));
}

/** Where one line of the ledger counts, table 三 follows from it, and is nobody's field. */
const isCounting = ({ ledger }: Report): boolean => ledger?.use === 'counting';

/** The fields in which two states of one draft differ; what of the 申请台账 is no line is none of them. */
export function fieldsBetween(one: DraftContent, other: DraftContent): readonly Field[] {
  const [report, changed] = [one.report, other.report];
  const isDerived = isCounting(report) || isCounting(changed);
  const plain = plainDifferences(report, changed).filter(
    field => !(isDerived && field.kind === 'figure' && field.cell.startsWith('requests.')),
  );
  const ids = <T extends string>(...lists: readonly (readonly { readonly id: T }[])[]): readonly T[] => [
    ...new Set(lists.flatMap(list => list.map(({ id }) => id))),
  ];
  const others: readonly Field[] = [
    ...ids(report.parts, changed.parts).map(part => ({ kind: 'part', part }) as const),
    ...keysOfBoth(report.texts, changed.texts).map(text => ({ kind: 'text', text }) as const),
    ...ids(report.ledger?.lines ?? [], changed.ledger?.lines ?? []).map(
      line => ({ kind: 'line', line }) as const,
    ),
    { kind: 'lastYear' },
  ];
  return [...plain, ...others.filter(field => !isSameField(one, other, field))];
}
