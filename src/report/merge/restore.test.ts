import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enteredCells, form2021, type TextId } from '../../form/index.ts';
import { apply, type Change } from '../edit.ts';
import { emptyLine, type Ledger } from '../ledger.ts';
import { usualPrinting } from '../printing.ts';
import { emptyReport, type Report, type ReportPart, usualParts } from '../report.ts';
import { restoreEdit } from './restore.ts';

const blank = emptyReport('青山县柳河镇人民政府', 2025);
const cells = enteredCells(form2021, 'requests').slice(0, 4);
const [firstPart, ...otherParts] = usualParts();
const parts: readonly (readonly ReportPart[])[] = [
  usualParts(),
  otherParts,
  [...otherParts, ...(firstPart ? [firstPart] : [])],
  [...usualParts(), { id: 'own1', heading: '本镇特色' }],
];

const ledgers: readonly (Ledger | null)[] = [
  null,
  { use: 'counting', lines: [{ ...emptyLine('n1'), received: '2025-03-05', applicant: 'natural' }] },
  { use: 'comparing', lines: [{ ...emptyLine('n2'), received: '2025-04-05', applicant: 'commercial' }] },
];

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('figure' as const),
    cell: fc.constantFrom(...cells),
    value: fc.constantFrom(null, 0, 7, { raw: '七' }),
  }),
  fc.record({
    kind: fc.constant('text' as const),
    text: fc.constantFrom<TextId>('problems', 'overview.own1', 'preamble'),
    value: fc.constantFrom('', '一。', '一。\n二。'),
  }),
  fc.record({
    kind: fc.constant('confirm' as const),
    text: fc.constantFrom<TextId>('problems', 'preamble'),
    value: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('fact' as const),
    fact: fc.constantFrom('phone' as const, 'organ' as const),
    value: fc.constantFrom('', '12345', '乙镇'),
  }),
  fc.record({ kind: fc.constant('year' as const), value: fc.constantFrom(null, 2024, 2026) }),
  fc.record({ kind: fc.constant('parts' as const), value: fc.constantFrom(...parts) }),
  fc.record({
    kind: fc.constant('printed' as const),
    cell: fc.constantFrom(...cells),
    value: fc.constantFrom(null, 3),
  }),
  fc.record({
    kind: fc.constant('chart' as const),
    chart: fc.constantFrom('decisions' as const, 'received' as const),
    value: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('ledger' as const), value: fc.constantFrom(...ledgers) }),
  fc.record({
    kind: fc.constant('accept' as const),
    matter: fc.constant({ rule: 'a', at: 'x', of: '1' }),
    reason: fc.constantFrom(null, '核过'),
  }),
  fc.record({
    kind: fc.constant('review' as const),
    stage: fc.constantFrom('first' as const, 'final' as const),
    value: fc.constantFrom({ name: '', opinion: '', date: '' }, { name: '张三', opinion: '同意', date: '' }),
  }),
  fc.record({
    kind: fc.constant('printing' as const),
    value: fc.constantFrom(usualPrinting, { ...usualPrinting, draftMark: true }),
  }),
);

const state = fc.array(change, { maxLength: 14 }).map(changes => apply(blank, { label: '', changes }).report);

describe('going back to a former state', () => {
  it('gives it back whole, and one undo gives back what stood before', () => {
    fc.assert(
      fc.property(state, state, (now: Report, former: Report) => {
        const edit = restoreEdit(now, former, '恢复');
        if (!edit) throw new Error('they are of one format');
        const restored = apply(now, edit);
        expect(restored.report).toEqual(former);
        expect(apply(restored.report, restored.inverse).report).toEqual(now);
      }),
    );
  });

  it('changes nothing where nothing is different', () => {
    fc.assert(
      fc.property(state, now => {
        expect(restoreEdit(now, { ...now }, '')?.changes).toEqual([]);
      }),
    );
  });

  it.each([
    [{ later: 1 }, { colour: 'red' }],
    [undefined, { colour: 'red' }],
    [{ later: 1 }, undefined],
  ])('brings back what this version does not know: of %j, %j', (unknown, formerly) => {
    const withUnknown = (value: Report['unknown']): Report => ({
      ...blank,
      ...(value && { unknown: value }),
    });
    const [now, former] = [withUnknown(unknown), withUnknown(formerly)];
    const edit = restoreEdit(now, former, '');
    const done = edit && apply(now, edit);
    expect(done?.report).toEqual(former);
    expect(done && apply(done.report, done.inverse).report).toEqual(now);
  });

  it('is not done across national formats', () => {
    expect(restoreEdit(blank, { ...blank, form: '2019' }, '')).toBeNull();
  });
});
