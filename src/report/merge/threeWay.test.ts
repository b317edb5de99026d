import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EnteredCellId, form2021 } from '../../form/index.ts';
import { apply, type Change } from '../edit.ts';
import type { DraftContent } from '../file.ts';
import { emptyLine, type Ledger, type LedgerLine } from '../ledger.ts';
import { emptyReport, figureOf, type Report, textOf } from '../report.ts';
import { totalOf } from '../totals.ts';
import { fieldKey } from './fields.ts';
import { isSame } from './same.ts';
import { changesToTake } from './take.ts';
import { mergeThreeWays } from './threeWay.ts';

const organ = '青山县柳河镇人民政府';
const blank: DraftContent = { report: emptyReport(organ, 2025), lastYear: null };
const edited = (content: DraftContent, ...changes: readonly Change[]): DraftContent => ({
  ...content,
  report: apply(content.report, { label: '', changes }).report,
});
const figure = (cell: EnteredCellId, value: number | null): Change => ({ kind: 'figure', cell, value });
const words = (value: string): Change => ({ kind: 'text', text: 'problems', value });
const keys = (merged: ReturnType<typeof mergeThreeWays>) => merged.disputed.map(fieldKey);

const line = (id: string, applicant: 'natural' | 'commercial' = 'natural', note = ''): LedgerLine => ({
  ...emptyLine(id),
  received: '2025-03-05',
  applicant,
  note,
});
const ledger = (lines: readonly LedgerLine[], use: Ledger['use'] = 'counting'): Change => ({
  kind: 'ledger',
  value: { use, lines },
});

describe('a draft written in two windows', () => {
  it('has the figures of both, and their total', () => {
    const merged = mergeThreeWays(
      blank,
      edited(blank, figure('requests.received.natural', 3)),
      edited(blank, figure('requests.received.legal', 4)),
    );
    expect(merged.disputed).toEqual([]);
    expect(totalOf(merged.content.report, 'requests.received.total')).toMatchObject({ value: 7 });
    expect(merged.changes).toEqual([figure('requests.received.legal', null)]);
  });

  it('asks where both typed another figure into the same cell, and keeps what stands here until then', () => {
    const mine = edited(blank, figure('requests.received.natural', 3));
    const theirs = edited(blank, figure('requests.received.natural', 4), words('他们写的。'));
    const merged = mergeThreeWays(blank, mine, theirs);
    expect(keys(merged)).toEqual(['figure requests.received.natural']);
    expect(figureOf(merged.content.report, 'requests.received.natural')).toBe(3);
    expect(textOf(merged.content.report, 'problems')).toBe('他们写的。');
    const [field] = merged.disputed;
    const taken = field ? changesToTake(merged.content, theirs, field) : [];
    expect(edited(merged.content, ...taken)).toEqual(theirs);
  });

  it('asks nothing where both typed the same', () => {
    const one = edited(blank, figure('fee.notices.count', 1), words('一样的话。'));
    expect(mergeThreeWays(blank, one, { ...one })).toMatchObject({ content: one, disputed: [] });
  });

  it('takes a figure that was emptied there for a change', () => {
    const base = edited(blank, figure('fee.notices.count', 1));
    const merged = mergeThreeWays(base, edited(base, words('我写的。')), blank);
    expect(figureOf(merged.content.report, 'fee.notices.count')).toBeNull();
  });

  it('brings a text together paragraph by paragraph, each window writing its own', () => {
    const base = edited(blank, words('一是人手少。\n二是更新慢。\n三是渠道窄。'));
    const mine = edited(base, words('一是人手还少。\n二是更新慢。\n三是渠道窄。'));
    const theirs = edited(base, words('一是人手少。\n二是更新慢了。\n三是渠道窄。\n四是解读少。'));
    const merged = mergeThreeWays(base, mine, theirs);
    expect(keys(merged)).toEqual([]);
    expect(textOf(merged.content.report, 'problems')).toBe(
      '一是人手还少。\n二是更新慢了。\n三是渠道窄。\n四是解读少。',
    );
  });

  it.each([
    ['the same paragraph', '一。', '一，我的。', '一，他们的。'],
    ['a new paragraph at the same place', '一。', '一。\n二，我的。', '一。\n二，他们的。'],
    ['a text that was blank', '', '我的。', '他们的。'],
    ['a paragraph that was deleted there', '一。\n二。', '一。\n二，我的。', '一。'],
  ])('asks about a text where both wrote %s', (_, was, mine, theirs) => {
    const base = edited(blank, words(was));
    const merged = mergeThreeWays(base, edited(base, words(mine)), edited(base, words(theirs)));
    expect(keys(merged)).toEqual(['text problems']);
    expect(textOf(merged.content.report, 'problems')).toBe(mine);
  });

  it('confirms only the words that somebody confirmed', () => {
    const base = edited(blank, words('一。\n二。'));
    const confirmed = edited(base, { kind: 'confirm', text: 'problems', value: true });
    expect(mergeThreeWays(base, base, confirmed).content.report.confirmed).toEqual(['problems']);
    const changed = edited(base, words('一。\n二二。'));
    expect(mergeThreeWays(base, changed, confirmed).content.report.confirmed).toEqual([]);
    expect(mergeThreeWays(base, confirmed, changed).content.report.confirmed).toEqual([]);
  });

  it('has the parts of section 一 that each window added, with their words', () => {
    const add = (id: `own${number}`, heading: string): Change => ({
      kind: 'parts',
      value: [...blank.report.parts, { id, heading }],
    });
    const mine = edited(blank, add('own1', '组织领导'));
    const theirs = edited(blank, add('own2', '教育培训'), {
      kind: 'text',
      text: 'overview.own2',
      value: '培训两次。',
    });
    const { content, disputed } = mergeThreeWays(blank, mine, theirs);
    expect(disputed).toEqual([]);
    expect(
      content.report.parts
        .slice(5)
        .map(({ heading }) => heading)
        .sort(),
    ).toEqual(['教育培训', '组织领导']);
    expect(textOf(content.report, 'overview.own2')).toBe('培训两次。');
  });

  it('asks about a part that one window took out while the other wrote in it', () => {
    const [part] = blank.report.parts;
    if (!part) throw new Error('the form has parts');
    const out = edited(blank, { kind: 'parts', value: blank.report.parts.slice(1) });
    const written = edited(blank, { kind: 'text', text: `overview.${part.id}`, value: '写了。' });
    expect(keys(mergeThreeWays(blank, out, written))).toEqual([`part ${part.id}`]);
    const merged = mergeThreeWays(blank, written, out);
    expect(keys(merged)).toEqual([`part ${part.id}`]);
    expect(merged.content.report.parts).toEqual(blank.report.parts);
  });

  it('counts the lines of the ledger that either window wrote', () => {
    const base = edited(blank, ledger([line('n1')]));
    const mine = edited(base, ledger([line('n1'), line('n2', 'commercial')]));
    const theirs = edited(base, ledger([line('n1', 'natural', '改了编号'), line('n3')]));
    const { content, disputed } = mergeThreeWays(base, mine, theirs);
    expect(disputed).toEqual([]);
    expect(content.report.ledger?.lines.map(({ id, note }) => [id, note])).toEqual([
      ['n1', '改了编号'],
      ['n2', ''],
      ['n3', ''],
    ]);
    expect(figureOf(content.report, 'requests.received.natural')).toBe(2);
    expect(figureOf(content.report, 'requests.received.commercial')).toBe(1);
  });

  it('asks about one line of the ledger that both wrote', () => {
    const base = edited(blank, ledger([line('n1'), line('n2')]));
    const mine = edited(base, ledger([line('n1', 'natural', '我的'), line('n2')]));
    const theirs = edited(base, ledger([line('n2')]));
    const merged = mergeThreeWays(base, mine, theirs);
    expect(keys(merged)).toEqual(['line n1']);
    const [field] = merged.disputed;
    if (!field) throw new Error('a line is disputed');
    const taken = edited(merged.content, ...changesToTake(merged.content, theirs, field));
    expect(taken.report.ledger?.lines.map(({ id }) => id)).toEqual(['n2']);
    expect(figureOf(taken.report, 'requests.received.natural')).toBe(1);
  });

  it('never mixes typed figures of table 三 with a ledger that begins to count', () => {
    const mine = edited(blank, figure('requests.received.natural', 9));
    const theirs = edited(blank, ledger([line('n1')]));
    const merged = mergeThreeWays(blank, mine, theirs);
    expect(keys(merged)).toEqual(['ledger']);
    expect(merged.content.report).toEqual(mine.report);
    const [field] = merged.disputed;
    const taken = field ? changesToTake(merged.content, theirs, field) : [];
    expect(edited(merged.content, ...taken).report).toEqual(theirs.report);
  });

  it('takes last year’s report that was put beside it there, and asks where both did', () => {
    const beside = (name: string): DraftContent => ({
      ...blank,
      lastYear: { report: emptyReport(name, 2024), printed: {} },
    });
    expect(mergeThreeWays(blank, blank, beside(organ)).content).toEqual(beside(organ));
    expect(keys(mergeThreeWays(blank, beside(organ), beside('乙镇人民政府')))).toEqual(['lastYear']);
  });

  it('keeps what a later version put beside the draft', () => {
    const theirs = { ...blank, unknown: { later: 1 }, report: { ...blank.report, unknown: { more: 2 } } };
    expect(mergeThreeWays(blank, edited(blank, words('我的。')), theirs).content).toMatchObject({
      unknown: { later: 1 },
      report: { unknown: { more: 2 }, texts: { problems: '我的。' } },
    });
  });
});

describe('any two windows', () => {
  const cells = form2021.cells.filter(cell => !cell.computed).filter((_, index) => index % 17 === 0);
  const ids = cells.map(({ id }) => id as EnteredCellId);
  const paragraph = fc.constantFrom('一。', '二。', '三。', '四。');
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.record({
      kind: fc.constant('figure' as const),
      cell: fc.constantFrom(...ids),
      value: fc.oneof(fc.nat({ max: 3 }), fc.constant(null), fc.constant({ raw: '若干' })),
    }),
    fc.record({
      kind: fc.constant('text' as const),
      text: fc.constantFrom('problems' as const, 'others' as const, 'overview.own1' as const),
      value: fc.array(paragraph, { maxLength: 4 }).map(list => list.join('\n')),
    }),
    fc.record({
      kind: fc.constant('confirm' as const),
      text: fc.constantFrom('problems' as const, 'others' as const),
      value: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('fact' as const),
      fact: fc.constantFrom('phone' as const, 'address' as const),
      value: fc.constantFrom('', '甲', '乙'),
    }),
    fc.record({ kind: fc.constant('year' as const), value: fc.constantFrom(2024, 2025, null) }),
    fc.record({
      kind: fc.constant('parts' as const),
      value: fc.shuffledSubarray([
        ...blank.report.parts,
        { id: 'own1' as const, heading: '组织领导' },
        { id: 'own2' as const, heading: '教育培训' },
      ]),
    }),
    fc.record({
      kind: fc.constant('chart' as const),
      chart: fc.constantFrom('decisions' as const, 'received' as const),
      value: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('accept' as const),
      matter: fc.constantFrom({ rule: 'a', at: 'x', of: '1' }, { rule: 'b', at: 'x', of: '1' }),
      reason: fc.constantFrom(null, '核过', '属实'),
    }),
    fc
      .tuple(
        fc.uniqueArray(fc.constantFrom('n1', 'n2', 'n3', 'n4'), { minLength: 1 }),
        fc.constantFrom('counting' as const, 'aside' as const, 'comparing' as const),
        fc.constantFrom('', '注'),
      )
      .map(([lines, use, note]) =>
        ledger(
          lines.map(id => line(id, 'natural', note)),
          use,
        ),
      ),
  );
  const changes = fc.array(change, { maxLength: 12 });
  const sides = fc.tuple(changes, changes, changes).map(([first, own, others]) => {
    const base = edited(blank, ...first);
    return { base, mine: edited(base, ...own), theirs: edited(base, ...others) };
  });
  /** Without the order of what both put in at the same place, each has its own first, and of reasons, which says nothing. */
  const plain = ({ report }: DraftContent) => ({
    ...report,
    parts: [...report.parts].sort((a, b) => (a.id < b.id ? -1 : 1)),
    accepted: [...(report.accepted ?? [])].sort((a, b) => (a.rule < b.rule ? -1 : 1)),
    ledger: report.ledger && {
      ...report.ledger,
      lines: [...report.ledger.lines].sort((a, b) => (a.id < b.id ? -1 : 1)),
    },
  });
  const hold = (check: (given: { base: DraftContent; mine: DraftContent; theirs: DraftContent }) => void) =>
    fc.assert(fc.property(sides, check), { numRuns: 120 });

  it('lose nothing by a merge in which the other one changed nothing', () => {
    hold(({ base, mine }) => {
      const merged = mergeThreeWays(base, mine, base);
      expect(merged.content).toBe(mine);
      expect(merged.disputed).toEqual([]);
    });
  });

  it('see exactly what the other one wrote where they changed nothing themselves', () => {
    hold(({ base, theirs }) => {
      const merged = mergeThreeWays(base, base, theirs);
      expect(merged.disputed).toEqual([]);
      expect(plain(merged.content)).toEqual(plain(theirs));
      expect(merged.content.lastYear).toEqual(theirs.lastYear);
    });
  });

  it('have in every field what one of them has: the changed one where only one changed it', () => {
    hold(({ base, mine, theirs }) => {
      const { content, disputed } = mergeThreeWays(base, mine, theirs);
      const asked = new Set(disputed.map(fieldKey));
      const isTableAsked = disputed.some(field => field.kind === 'ledger' && field.withTable);
      const isAsked = (key: string) => asked.has(key) || (isTableAsked && key.startsWith('figure requests.'));
      const counts = [base, mine, theirs].some(({ report }) => report.ledger?.use === 'counting');
      const expectSide = (key: string, of: (report: Report) => unknown) => {
        const [was, own, other, result] = [base, mine, theirs, content].map(({ report }) => of(report));
        if (isAsked(key)) expect(result).toEqual(own);
        else if (isSame(own, was)) expect(result).toEqual(other);
        else if (isSame(other, was)) expect(result).toEqual(own);
        else expect([own, other]).toContainEqual(result);
      };
      for (const id of ids) {
        if (counts && id.startsWith('requests.')) continue;
        expectSide(`figure ${id}`, report => figureOf(report, id));
      }
      expectSide('fact phone', report => report.facts.phone);
      expectSide('year', report => report.year);
      expectSide('chart received', report => report.charts?.includes('received') ?? false);
      expectSide('text problems', report =>
        // By paragraph, so the text may be of both; its paragraphs are of one or the other.
        asked.has('text problems') ? textOf(report, 'problems') : null,
      );
      const written = [mine, theirs].flatMap(({ report }) => textOf(report, 'problems').split('\n'));
      for (const own of textOf(content.report, 'problems').split('\n')) expect(written).toContain(own);
    });
  });

  it('come to the same, whichever of them merges, where nothing is disputed', () => {
    hold(({ base, mine, theirs }) => {
      const here = mergeThreeWays(base, mine, theirs);
      const there = mergeThreeWays(base, theirs, mine);
      expect([...here.disputed.map(fieldKey)].sort()).toEqual([...there.disputed.map(fieldKey)].sort());
      if (here.disputed.length > 0) return;
      expect(plain(here.content)).toEqual(plain(there.content));
    });
  });

  it('agree again once the one has saved the merge and the other has heard of it', () => {
    hold(({ base, mine, theirs }) => {
      const here = mergeThreeWays(base, mine, theirs);
      if (here.disputed.length > 0) return;
      expect(plain(mergeThreeWays(theirs, theirs, here.content).content)).toEqual(plain(here.content));
    });
  });

  it('can take everything disputed from the other one', () => {
    hold(({ base, mine, theirs }) => {
      const merged = mergeThreeWays(base, mine, theirs);
      let taken = merged.content;
      for (const field of merged.disputed) taken = edited(taken, ...changesToTake(taken, theirs, field));
      for (const field of merged.disputed) {
        if (field.kind === 'figure') {
          expect(figureOf(taken.report, field.cell)).toEqual(figureOf(theirs.report, field.cell));
        }
        if (field.kind === 'text') {
          expect(textOf(taken.report, field.text)).toBe(textOf(theirs.report, field.text));
        }
        if (field.kind === 'ledger') expect(taken.report.ledger).toEqual(theirs.report.ledger);
      }
    });
  });
});
