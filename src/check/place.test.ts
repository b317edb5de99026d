import { expect, test } from 'vitest';
import { form2021 } from '../form/index.ts';
import { textIdsOf } from '../report/index.ts';
import { busyTown, quietTown } from './fixtures/reports.ts';
import type { Place } from './index.ts';
import { check, placeKey, stepOf } from './index.ts';

test.each<readonly [Place, string]>([
  [{ kind: 'fact', fact: 'organ' }, 'basic'],
  [{ kind: 'fact', fact: 'email' }, 'basic'],
  [{ kind: 'year' }, 'basic'],
  [{ kind: 'text', text: 'preamble' }, 'basic'],
  [{ kind: 'text', text: 'overview.intro' }, 'overview'],
  [{ kind: 'text', text: 'overview.own3' }, 'overview'],
  [{ kind: 'cell', cell: 'proactive.fees.amount' }, 'proactive'],
  [{ kind: 'column', table: 'requests', column: 'legal' }, 'requests'],
  [{ kind: 'cell', cell: 'disputes.review.total' }, 'disputes'],
  [{ kind: 'text', text: 'problems' }, 'problems'],
  [{ kind: 'cell', cell: 'fee.charged.yuan' }, 'others'],
  [{ kind: 'text', text: 'others' }, 'others'],
])('%j is filled in at step %s', (place, step) => {
  expect(stepOf(place)).toBe(step);
});

test('every field of the form has a key of its own', () => {
  const places: readonly Place[] = [
    { kind: 'year' },
    ...textIdsOf(quietTown).map((text): Place => ({ kind: 'text', text })),
    ...form2021.cells.map((cell): Place => ({ kind: 'cell', cell: cell.id as 'fee.charged.yuan' })),
  ];
  expect(new Set(places.map(placeKey)).size).toBe(places.length);
});

test('the same year twice in one text: two findings in the order of the words', () => {
  const report = {
    ...busyTown,
    texts: { ...busyTown.texts, problems: '2024年有三个问题。2024年改了两个，将加强。' },
  };
  const ranges = check(report, null).map(({ places: [first] }) => first.kind === 'text' && first.range?.from);
  expect(ranges).toEqual([0, 11]);
});
