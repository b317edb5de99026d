import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EnteredCellId, PartId, TextId } from '../../form/index.ts';
import { form2021 } from '../../form/index.ts';
import { apply } from '../edit.ts';
import type { Figure } from '../figure.ts';
import { emptyLine, type Ledger } from '../ledger.ts';
import { emptyReport, figureOf, type Report, textIdsOf, textOf } from '../report.ts';
import { aligned } from './align.ts';
import { type DifferenceId, differencesBetween } from './differences.ts';
import { type Choice, choiceFor, choicesOf, effectOf, mergeEdit, safeChoice } from './merge.ts';

const blank = emptyReport('青山县柳河镇人民政府', 2025);
const report = (fields: Partial<Report>): Report => ({ ...blank, ...fields });

const ids = (mine: Report, theirs: Report) => differencesBetween(mine, theirs).map(({ id }) => id);

/** `mine` after the given choices; everything else is left. */
const merged = (mine: Report, theirs: Report, choices: Readonly<Partial<Record<DifferenceId, Choice>>>) =>
  apply(mine, mergeEdit(mine, theirs, new Map(Object.entries(choices) as [DifferenceId, Choice][]))).report;

const allBy = (
  mine: Report,
  theirs: Report,
  choose: (difference: ReturnType<typeof differencesBetween>[0]) => Choice,
) => mergeEdit(mine, theirs, new Map(differencesBetween(mine, theirs).map(one => [one.id, choose(one)])));

describe('what differs', () => {
  test('the same report again differs nowhere, and taking it over changes nothing', () => {
    const same = report({ texts: { problems: '人手不足。' }, figures: { 'requests.received.natural': 3 } });
    expect(ids(same, { ...same })).toEqual([]);
    expect(apply(same, mergeEdit(same, same, new Map())).inverse.changes).toEqual([]);
  });

  test('an empty line or a space at the end of a paragraph is no difference', () => {
    expect(
      ids(report({ texts: { problems: '一。\n二。' } }), report({ texts: { problems: '一。 \n\n二。\n' } })),
    ).toEqual([]);
  });

  test('facts and a year that the import does not know are none of its', () => {
    const mine = report({ facts: { organ: '甲镇人民政府', phone: '0379-1' } });
    expect(ids(mine, report({ year: null, facts: { phone: '0379-2' } }))).toEqual(['fact phone']);
  });

  test('they come in printed order', () => {
    const theirs = report({
      year: 2024,
      facts: { organ: '乙镇人民政府' },
      texts: { preamble: '前言', 'overview.platform': '平台', others: '无' },
      figures: { 'disputes.review.upheld': 1, 'proactive.licensing.decisions': 2, 'fee.notices.count': 0 },
    });
    expect(ids(blank, theirs)).toEqual([
      'year',
      'fact organ',
      'text preamble',
      'text overview.platform',
      'table proactive',
      'table disputes',
      'table fee',
      'text others',
    ]);
  });
});

describe('parts that an organ added', () => {
  const own = (id: PartId, heading: string, text: string, base: Report = blank): Report => ({
    ...base,
    parts: [...base.parts, { id, heading }],
    texts: { ...base.texts, [`overview.${id}`]: text },
  });

  test('the same heading is the same part, whatever its id', () => {
    const theirs = own('own1', '组织领导', '镇长负总责。', own('own2', '教育培训', '培训二次。'));
    const mine = own('own1', '教育培训', '培训一次。');
    expect(ids(mine, theirs)).toEqual(['text overview.own1', 'text overview.own3']);
    expect(textOf(merged(mine, theirs, { 'text overview.own1': 'theirs' }), 'overview.own1')).toBe(
      '培训二次。',
    );
  });

  test('a part that only the import has comes with its heading, behind the one it stands behind there', () => {
    const theirs: Report = {
      ...blank,
      parts: [
        { id: 'proactive', heading: '主动公开' },
        { id: 'own1', heading: '政策解读' },
        ...blank.parts.slice(1),
      ],
      texts: { 'overview.own1': '解读三件。' },
    };
    const after = merged(blank, theirs, { 'text overview.own1': 'theirs' });
    expect(after.parts.map(part => part.heading)).toEqual([
      '主动公开',
      '政策解读',
      ...blank.parts.slice(1).map(part => part.heading),
    ]);
    expect(merged(blank, theirs, {}).parts).toBe(blank.parts);
  });

  test('another heading of a usual part is taken with its text, and not with both texts', () => {
    const theirs: Report = {
      ...blank,
      parts: blank.parts.map(part => (part.id === 'platform' ? { ...part, heading: '网站建设' } : part)),
      texts: { 'overview.platform': '网站改版。' },
    };
    const mine = report({ texts: { 'overview.platform': '新媒体。' } });
    const heading = (one: Report) => one.parts.find(part => part.id === 'platform')?.heading;
    expect(heading(merged(mine, theirs, { 'text overview.platform': 'theirs' }))).toBe('网站建设');
    const both = merged(mine, theirs, { 'text overview.platform': 'both' });
    expect(textOf(both, 'overview.platform')).toBe('新媒体。\n网站改版。');
    expect(heading(both)).toBe(heading(mine));
  });
});

describe('tables', () => {
  const mine = report({ figures: { 'requests.received.natural': 5, 'requests.received.legal': 1 } });
  const theirs = report({ figures: { 'requests.received.natural': 6, 'requests.granted.natural': 6 } });

  test.each([
    ['mine', [5, 1, null]],
    ['fill', [5, 1, 6]],
    ['theirs', [6, 1, 6]],
    ['exactly', [6, null, 6]],
  ] as const)('%s', (choice, expected) => {
    const after = merged(mine, theirs, { 'table requests': choice });
    const cells = [
      'requests.received.natural',
      'requests.received.legal',
      'requests.granted.natural',
    ] as const;
    expect(cells.map(cell => figureOf(after, cell))).toEqual(expected);
  });

  test('before the clerk chose, only what is blank in the draft is filled', () => {
    const [table] = differencesBetween(mine, theirs);
    expect(table && choicesOf(table)).toEqual(['mine', 'fill', 'theirs', 'exactly']);
    expect(table && safeChoice(table)).toBe('fill');
    const [onlyBlank] = differencesBetween(mine, report({}));
    expect(onlyBlank && choicesOf(onlyBlank)).toEqual(['mine', 'exactly']);
    expect(onlyBlank && safeChoice(onlyBlank)).toBe('mine');
    expect(onlyBlank && choiceFor(onlyBlank, 'theirs')).toBe('mine');
  });

  test('with all of the import’s chosen, the draft stays its organ’s and its year’s, and a blank one gets them', () => {
    const other = report({ year: 2024, facts: { organ: '乙镇人民政府', phone: '0379-2' } });
    const choices = (draft: Report) =>
      differencesBetween(draft, other).map(one => [one.id, choiceFor(one, 'theirs')]);
    expect(choices(blank)).toEqual([
      ['year', 'mine'],
      ['fact organ', 'mine'],
      ['fact phone', 'theirs'],
    ]);
    expect(choices(report({ year: null, facts: {} })).map(([, choice]) => choice)).toEqual([
      'theirs',
      'theirs',
      'theirs',
    ]);
  });

  test('bring the totals that their document printed wrong, and take those of the draft’s along', () => {
    const wrong = { 'requests.received.total': 7 } as const;
    const after = merged(mine, { ...theirs, printed: wrong }, { 'table requests': 'theirs' });
    expect(after.printed).toEqual(wrong);
    expect(
      merged({ ...mine, printed: wrong }, theirs, { 'table requests': 'theirs' }).printed,
    ).toBeUndefined();
    expect(merged(mine, { ...theirs, printed: wrong }, { 'table requests': 'fill' }).printed).toBeUndefined();
  });

  test('what the import could not read stays as it is written there', () => {
    const unreadable = report({ figures: { 'requests.received.natural': { raw: '三' } } });
    expect(
      figureOf(merged(blank, unreadable, { 'table requests': 'theirs' }), 'requests.received.natural'),
    ).toEqual({
      raw: '三',
    });
  });
});

describe('a ledger', () => {
  const counting: Ledger = {
    use: 'counting',
    lines: [{ ...emptyLine('n1'), received: '2025-03-05', applicant: 'natural' }],
  };
  const counted = apply(blank, { label: '', changes: [{ kind: 'ledger', value: counting }] }).report;
  const theirs = report({ figures: { 'requests.received.natural': 6 } });

  test('that counts table 三 is set aside with its lines kept, where the import’s figures are taken', () => {
    const table = differencesBetween(counted, theirs).find(({ id }) => id === 'table requests');
    expect(table && choicesOf(table)).toEqual(['mine', 'theirs', 'exactly']);
    expect(table && safeChoice(table)).toBe('mine');
    const after = merged(counted, theirs, { 'table requests': 'theirs' });
    expect(figureOf(after, 'requests.received.natural')).toBe(6);
    expect(after.ledger).toMatchObject({ use: 'aside', lines: counting.lines });
  });

  test('of the import that counts brings its own figures', () => {
    const after = merged(theirs, counted, { ledger: 'theirs', 'table requests': 'mine' });
    expect(figureOf(after, 'requests.received.natural')).toBe(1);
    expect(after.ledger).toEqual(counting);
  });
});

describe('any two reports', () => {
  const figure: fc.Arbitrary<Figure> = fc.oneof(
    fc.constant(null),
    fc.nat({ max: 9 }),
    fc.constant({ raw: '若干' }),
  );
  const someCells = form2021.cells.filter(cell => !cell.computed).filter((_, index) => index % 9 === 0);
  const text = fc.constantFrom('', '一。', '一。\n二。', '二。\n三。');
  const parts = fc.shuffledSubarray([
    ...blank.parts,
    { id: 'own1', heading: '组织领导' },
    { id: 'own2', heading: '教育培训' },
    { id: 'own7', heading: '政策解读' },
  ] as const);
  const anyReport: fc.Arbitrary<Report> = fc
    .record({
      year: fc.constantFrom(null, 2024, 2025),
      organ: fc.constantFrom('', '甲镇人民政府', '乙镇人民政府'),
      parts,
      words: fc.array(text, { minLength: 12, maxLength: 12 }),
      figures: fc.array(figure, { minLength: someCells.length, maxLength: someCells.length }),
    })
    .map(({ year, organ, parts: order, words, figures }) => {
      const base: Report = { ...blank, year, facts: organ ? { organ } : {}, parts: order };
      const texts = textIdsOf(base).flatMap((id, index) => (words[index] ? [[id, words[index]]] : []));
      const filled = someCells.flatMap(({ id }, index) => {
        const value = figures[index] ?? null;
        return value === null ? [] : [[id as EnteredCellId, value]];
      });
      return { ...base, texts: Object.fromEntries(texts), figures: Object.fromEntries(filled) };
    });
  const choosing = (seed: number) => {
    let at = seed;
    return (difference: ReturnType<typeof differencesBetween>[0]): Choice => {
      const choices = choicesOf(difference);
      at = (at * 1103515245 + 12345) % 2147483648;
      return choices[at % choices.length] ?? 'mine';
    };
  };

  test('one undo takes all of it back', () => {
    fc.assert(
      fc.property(anyReport, anyReport, fc.nat(), (mine, theirs, seed) => {
        const { report: after, inverse } = apply(mine, allBy(mine, theirs, choosing(seed)));
        expect(apply(after, inverse).report).toEqual(mine);
      }),
    );
  });

  test('before the clerk chose, nothing that stands in the draft is lost', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (mine, theirs) => {
        const after = apply(mine, allBy(mine, theirs, safeChoice)).report;
        expect(after.figures).toMatchObject(mine.figures);
        expect(after.texts).toMatchObject(mine.texts);
        expect(after.facts).toMatchObject(mine.facts);
      }),
    );
  });

  test('with all of the import’s chosen, nothing of the draft goes blank, and what the import says stands there', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (mine, theirs) => {
        const after = apply(
          mine,
          allBy(mine, theirs, one => choiceFor(one, 'theirs')),
        ).report;
        const same = aligned(mine, theirs);
        expect({ ...mine.figures, ...same.figures }).toEqual(after.figures);
        expect({ ...mine.texts, ...same.texts }).toEqual(after.texts);
        for (const id of Object.keys(after.texts)) expect(textIdsOf(after)).toContain(id as TextId);
      }),
    );
  });

  test('what is counted as changed is what changes', () => {
    fc.assert(
      fc.property(anyReport, anyReport, fc.nat(), (mine, theirs, seed) => {
        const edit = allBy(mine, theirs, choosing(seed));
        const after = apply(mine, edit).report;
        const changed = someCells.filter(
          ({ id }) =>
            JSON.stringify(mine.figures[id as EnteredCellId]) !==
            JSON.stringify(after.figures[id as EnteredCellId]),
        );
        expect(effectOf(mine, edit).figures).toBe(changed.length);
      }),
    );
  });
});
