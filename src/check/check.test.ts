import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EnteredCellId, TextId } from '../form/index.ts';
import { cellOf, enteredCells, form2019, form2021 } from '../form/index.ts';
import {
  apply,
  comparesWith,
  figureFromText,
  type LastYear,
  type Report,
  textIdsOf,
  textOf,
  totalValue,
} from '../report/index.ts';
import type { Expected } from './fixtures/faults.ts';
import { blankCarriedOut, faultyFigures } from './fixtures/faultyFigures.ts';
import { faultyLanguage } from './fixtures/faultyLanguage.ts';
import { faultyLedger, ledgerAside } from './fixtures/faultyLedger.ts';
import { faultyLeftovers } from './fixtures/faultyLeftovers.ts';
import { faultyTexts } from './fixtures/faultyTexts.ts';
import { plainReports } from './fixtures/plainReports.ts';
import {
  before,
  busy,
  busyLastYear,
  busyTown,
  calling,
  changed,
  quiet,
  quietLastYear,
  quietTown,
  requestLines,
} from './fixtures/reports.ts';
import type { Finding } from './index.ts';
import { check, examine, matterOf, mayBeAccepted, placeKey, rules } from './index.ts';
import { countOfParts } from './rules/textAgainstItself.ts';

/** A finding on one line: how grave, which rule, where a click goes. */
const line = ({ severity, rule, places }: Finding) => `${severity} ${rule} ${placeKey(places[0])}`;

const clean: readonly (readonly [title: string, report: Report, lastYear: LastYear | null])[] = [
  ['a quiet town', quietTown, quietLastYear],
  ['a ledger that is set aside', ledgerAside, quietLastYear],
  ['a quiet town that has no last year’s report', quietTown, null],
  ['a town with many applications', busyTown, busyLastYear],
  [
    'a last year of which only the right total is known',
    busyTown,
    before({ figures: blankCarriedOut }, { 'requests.carriedOut.total': 5 }),
  ],
  ['a last year of which nothing is known', busyTown, before({ figures: blankCarriedOut })],
  [
    'a “last year” that is two years ago',
    quietTown,
    { ...busyLastYear, report: changed(busyLastYear.report, { year: 2023 }) },
  ],
  [
    'own words under 六 beside the fee figures',
    quiet({ texts: { others: '落实了政务公开工作要点。' } }),
    null,
  ],
  [
    'another section that tells the fee as it is',
    quiet({ texts: { 'overview.onRequest': '未收到申请，未收取信息处理费。' } }),
    null,
  ],
  [
    'figures of the table quoted as they are, also where what was carried in counts as received',
    busy({
      texts: {
        'overview.onRequest':
          '2025年，我镇收到政府信息公开申请67件（含上年结转政府信息公开申请5件），办结政府信息公开申请62件，其中，予以公开28件、部分公开7件，结转下年度继续办理5件。',
        'overview.management': '制发行政规范性文件2件，现行有效9件。',
        'overview.supervision': '因政府信息公开被申请行政复议4件，被提起行政诉讼2件。',
      },
    }),
    busyLastYear,
  ],
  [
    'figures that are not those of the table',
    busy({
      texts: {
        'overview.proactive':
          '通过网站新收政府信息公开申请9件，公示作出行政许可决定1件；一季度办结政府信息公开申请3件。',
      },
    }),
    busyLastYear,
  ],
  [
    'a bureau with 规章 in its table',
    calling(
      quiet({ facts: { organ: '云岭县司法局' }, figures: { 'proactive.regulations.inForce': 1 } }),
      '我局',
    ),
    null,
  ],
  [
    'words that lead in as the heading of a part would, outside section 一',
    quiet({ texts: { problems: '主动公开：\n栏目更新慢，将每周检查。' } }),
    quietLastYear,
  ],
  [
    'quarters and trades told together in front of a paragraph',
    quiet({ texts: { problems: '二、三产业政策公开不够，将加人。\n三、四季度开展培训。' } }),
    quietLastYear,
  ],
  ['a confirmed text', quiet({ texts: { problems: '人手不足。' }, confirmed: ['problems'] }), quietLastYear],
  [
    'a stock that grew by what was issued',
    busy({
      figures: { 'proactive.normativeDocuments.issued': 4, 'proactive.normativeDocuments.inForce': 11 },
    }),
    busyLastYear,
  ],
  [
    'a stock beside last year’s blank',
    busy({ figures: { 'proactive.normativeDocuments.inForce': 7 } }),
    before({ figures: { 'proactive.normativeDocuments.inForce': null } }),
  ],
  [
    'a stock beside last year’s of the older format',
    busy({ figures: { 'proactive.normativeDocuments.inForce': 7 } }),
    before({ form: '2019' }),
  ],
  ...plainReports,
];

const wrong = [...faultyFigures, ...faultyLedger, ...faultyTexts, ...faultyLanguage, ...faultyLeftovers];

describe('a report without fault has no finding', () => {
  test.each(clean)('%s', (_title, report, lastYear) => {
    expect(check(report, lastYear)).toEqual([]);
  });
});

describe('a report with a fault has exactly its findings', () => {
  test.each(wrong)('%s', (_title, report, lastYear, expected) => {
    const found = check(report, lastYear);
    const wanted = expected.map((item): Expected => (typeof item === 'string' ? { line: item } : item));
    expect(found.map(line)).toEqual(wanted.map(item => item.line));
    wanted.forEach(({ facts, remedy }, index) => {
      if (facts) expect(found[index]?.facts).toMatchObject(facts);
      if (remedy !== undefined) expect(found[index]?.remedy?.label ?? null).toBe(remedy);
    });
  });

  test('every rule is among them', () => {
    const seen = new Set(
      wrong.flatMap(([, report, lastYear]) => check(report, lastYear).map(({ rule }) => rule)),
    );
    expect(rules.map(({ id }) => id).filter(id => !seen.has(id))).toEqual([]);
  });

  test('every remedy mends what it belongs to and brings no error', () => {
    for (const [title, report, lastYear] of wrong) {
      const found = check(report, lastYear);
      for (const finding of found) {
        if (!finding.remedy) continue;
        const after = check(apply(report, finding.remedy).report, lastYear);
        const same = (other: Finding) =>
          JSON.stringify([line(other), other.facts]) === JSON.stringify([line(finding), finding.facts]);
        expect(after.filter(same), title).toEqual([]);
        const errors = (list: readonly Finding[]) =>
          list.filter(({ severity }) => severity === 'error').length;
        // Mending 上年结转 may unbalance a column: then that is the next thing to look at.
        if (finding.rule !== 'carriedInDiffers')
          expect(errors(after), title).toBeLessThanOrEqual(errors(found));
      }
    }
  });
});

test('a usual part that is added comes to its usual place, among parts of the organ’s own', () => {
  const own = { id: 'own1', heading: '组织领导' } as const;
  const parts = [own, ...quietTown.parts.filter(part => part.id !== 'management')];
  const report = quiet({ parts, texts: { 'overview.own1': '成立领导小组。' } });
  const [finding] = check(report, null);
  const mended = finding?.remedy ? apply(report, finding.remedy).report : report;
  expect(mended.parts).toEqual([own, ...quietTown.parts]);
});

test('figures are compared with the year before only, and texts with any', () => {
  const of = (year: number | null) => ({ report: changed(quietTown, { year }), printed: {} });
  expect(comparesWith(quietTown, null)).toBe('nothing');
  expect(comparesWith(quietTown, of(2024))).toBe('all');
  expect(comparesWith(quietTown, of(null))).toBe('all');
  expect(comparesWith(quiet({ year: null }), of(2022))).toBe('all');
  expect([2022, 2025, 2026].map(year => comparesWith(quietTown, of(year)))).toEqual([
    'texts',
    'texts',
    'texts',
  ]);
});

test('the town with many applications adds up as it was summed by hand', () => {
  const columns = ['natural', 'commercial', 'research', 'welfare', 'legal', 'other', 'total'] as const;
  const row = (id: 'received' | 'carriedIn' | 'outcomeTotal' | 'carriedOut') =>
    columns.map(column => totalValue(busyTown, `requests.${id}.${column}`));
  expect(row('received')).toEqual([41, 12, 0, 1, 6, 2, 62]);
  expect(row('carriedIn')).toEqual([3, 1, 0, 0, 0, 1, 5]);
  expect(row('outcomeTotal')).toEqual([42, 12, 0, 1, 5, 2, 62]);
  expect(row('carriedOut')).toEqual([2, 1, 0, 0, 1, 1, 5]);
  expect(totalValue(busyTown, 'disputes.review.total')).toBe(4);
  expect(requestLines('carriedOut 3 1 0 0 0 1')['requests.carriedOut.other']).toBe(1);
});

const cells = form2021.tables.flatMap(table => enteredCells(form2021, table.id));
const anyFigures = fc.dictionary(
  fc.constantFrom(...cells),
  fc.oneof(
    fc.nat({ max: 40 }).map(String),
    fc.constantFrom('', '-', '无', '3.0', '1e3', '-2', '甲', '1,234', '12件'),
  ),
  { maxKeys: 60 },
);
const words = fc.constantFrom(
  '2024年',
  '2025年',
  '2026年',
  '二〇二四年',
  '２０２４年',
  '较',
  '自',
  '至',
  '1月1日',
  '12月31日',
  '《',
  '》',
  '（',
  '信息处理费',
  '收取',
  '未',
  '0元',
  '。',
  '；',
  '\n',
  '将',
  '我镇',
  '2023—2025年',
  ' ',
);
const anyTexts = fc.dictionary(
  fc.constantFrom<TextId>(...textIdsOf(quietTown)),
  fc.array(words, { maxLength: 30 }).map(list => list.join('')),
);
const anyReport = fc
  .record({ figures: anyFigures, texts: anyTexts, year: fc.constantFrom(2024, 2025, null) })
  .map(
    ({ figures, texts, year }): Report =>
      changed(quietTown, {
        year,
        texts,
        figures: Object.fromEntries(
          Object.entries(figures)
            .map(([cell, text]) => [
              cell,
              figureFromText(text, cellOf(form2021, cell as EnteredCellId).column),
            ])
            .filter(([, figure]) => figure !== null),
        ),
      }),
  );

describe('for any report', () => {
  test('findings stand in printed order and every range lies in its text', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (report, other) => {
        const found = check(report, { report: changed(other, { year: 2024 }), printed: {} });
        for (const { places } of found) {
          for (const place of places) {
            if (place.kind !== 'text' || !place.range) continue;
            const { length } = textOf(report, place.text);
            expect(place.range.from).toBeGreaterThanOrEqual(0);
            expect(place.range.to).toBeGreaterThan(place.range.from);
            expect(place.range.to).toBeLessThanOrEqual(length);
          }
        }
        const order = found.map(({ places }) => sectionOrder(placeKey(places[0])));
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
    );
  });

  test('taking every remedy in turn comes to an end', () => {
    fc.assert(
      fc.property(anyReport, start => {
        let report = start;
        const lastYear = { report: changed(quietTown, { year: 2024 }), printed: {} };
        let left = 2000;
        for (;;) {
          const next = check(report, lastYear).find(({ remedy }) => remedy !== undefined);
          if (!next?.remedy) break;
          const mended = apply(report, next.remedy);
          expect(mended.inverse.changes.length, next.rule).toBeGreaterThan(0);
          expect(apply(mended.report, mended.inverse).report).toEqual(report);
          report = mended.report;
          expect(--left).toBeGreaterThan(0);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a doubt that the clerk lets stand', () => {
  const doubted = busy({ texts: { 'overview.management': '现行有效行政规范性文件8件。' } });
  const accept = (report: Report, reason: string | null) => {
    const [finding] = check(doubted, busyLastYear);
    if (!finding) throw new Error('nothing doubted');
    return apply(report, {
      label: '确认',
      changes: [{ kind: 'accept', matter: matterOf(finding), reason }],
    });
  };

  test('is told with its reason and no longer as a finding, until it is taken back', () => {
    const { report, inverse } = accept(doubted, '另一个口径');
    expect(check(report, busyLastYear)).toEqual([]);
    expect(examine(report, busyLastYear).accepted.map(({ reason }) => reason)).toEqual(['另一个口径']);
    expect(check(apply(report, inverse).report, busyLastYear)).toEqual(check(doubted, busyLastYear));
    expect(accept(report, null).report).toEqual(doubted);
  });

  test('stays so when words before it change, and is doubted again when what it speaks of does', () => {
    const { report } = accept(doubted, '另一个口径');
    const words = (value: string) => changed(report, { texts: { 'overview.management': value } });
    expect(check(words('清理一次。现行有效行政规范性文件8件。'), busyLastYear)).toEqual([]);
    expect(check(words('现行有效行政规范性文件7件。'), busyLastYear)).toHaveLength(1);
  });

  test('is doubted again when words change that its sentence does not name', () => {
    const one = quiet({ texts: { problems: '我镇将加强培训，丰富解读形式。' } });
    const [finding] = check(one, null);
    if (finding?.rule !== 'problemsOneSided') throw new Error('not doubted');
    const { report } = apply(one, {
      label: '确认',
      changes: [{ kind: 'accept', matter: matterOf(finding), reason: '已写在别处' }],
    });
    expect(check(report, null)).toEqual([]);
    expect(check(changed(report, { texts: { problems: '我镇将加强检查，每月一次。' } }), null)).toHaveLength(
      1,
    );
  });

  test('an error cannot be let stand', () => {
    const report = busy({ figures: { 'requests.granted.natural': 19 } });
    const [error] = check(report, busyLastYear).filter(({ severity }) => severity === 'error');
    if (!error) throw new Error('no error');
    expect(mayBeAccepted(error)).toBe(false);
    const matter = matterOf(error);
    const { report: after } = apply(report, {
      label: '确认',
      changes: [{ kind: 'accept', matter, reason: '不改' }],
    });
    expect(check(after, busyLastYear)).toEqual(check(report, busyLastYear));
  });

  test('a text confirmed as last year’s is told among them', () => {
    const report = quiet({ texts: { problems: '人手不足。' }, confirmed: ['problems'] });
    expect(examine(report, quietLastYear).accepted.map(({ finding }) => line(finding))).toEqual([
      'doubt textUnchanged text:problems',
    ]);
  });

  test('figures of last year’s in a text that was confirmed are told among them, and asked about no more', () => {
    const words = '公开各类信息411条，公示2次。';
    const last = before({ texts: { 'overview.proactive': `2024年，我镇${words}` } });
    const report = quiet({
      texts: { 'overview.proactive': `2025年，全镇共${words}` },
      confirmed: ['overview.proactive'],
    });
    const { findings, accepted } = examine(report, last);
    expect(accepted.map(({ finding }) => line(finding))).toEqual([
      'doubt lastFigures text:overview.proactive',
    ]);
    expect(findings.filter(({ rule }) => rule === 'lastFigures')).toEqual([]);
  });
});

/** A quiet town that says whom to ring. */
const reachable = quiet({ facts: { phone: '0594-5559073' } });

test('what needs last year’s report is not assessed without it, and that is told', () => {
  const told = (last: LastYear | null) => Object.fromEntries(examine(reachable, last).notAssessable);
  expect(told(quietLastYear)).toEqual({});
  expect(told(null)).toMatchObject({ carriedInDiffers: 'noLastYear', textUnchanged: 'noLastYear' });
  expect(told(before({ year: 2023 }))).toEqual({
    carriedInDiffers: 'otherYear',
    figureJumps: 'otherYear',
    pendingLost: 'otherYear',
    stockDiffers: 'otherYear',
  });
  expect(told(before({ form: '2019' }))).toEqual({ stockDiffers: 'olderForm' });
});

test('what speaks of figures that are still blank is not assessed, unless it is wrong all the same', () => {
  const told = (figures: Report['figures']) =>
    Object.fromEntries(examine(changed(reachable, { figures }), quietLastYear).notAssessable);
  expect(told({ 'requests.granted.legal': null })).toEqual({ balance: 'blanks', figureJumps: 'blanks' });
  expect(told({ 'requests.granted.legal': null, 'requests.granted.natural': 5 })).toEqual({
    figureJumps: 'blanks',
  });
  expect(told({ 'requests.carriedIn.legal': null })).toEqual({
    balance: 'blanks',
    carriedInDiffers: 'blanks',
  });
  expect(told({ 'proactive.regulations.issued': { raw: '无' } })).toEqual({
    regulationsNotZero: 'blanks',
    stockDiffers: 'blanks',
  });
  expect(told({ 'disputes.review.upheld': null })).toEqual({
    figureJumps: 'blanks',
    pendingLost: 'blanks',
  });
  expect(told({ 'requests.received.natural': null })).toMatchObject({ figureInText: 'blanks' });
});

test('of a report that is last year’s with blank tables, nothing is passed that nobody could look at', () => {
  const texts = {
    ...busyLastYear.report.texts,
    preamble: '',
    'overview.proactive': '我镇公开信息126条，收到政府信息公开申请12件。',
  };
  const last: LastYear = { ...busyLastYear, report: changed(busyLastYear.report, { texts }) };
  const copy: Report = { ...reachable, facts: { organ: '云岭县清水镇人民政府' }, figures: {}, texts };
  const { notAssessable } = examine(copy, last);
  expect(Object.fromEntries(notAssessable)).toMatchObject({
    contactMissing: 'blanks',
    contactOdd: 'blanks',
    figureInText: 'blanks',
    figureJumps: 'blanks',
    lastFigures: 'copied',
    lookAlike: 'copied',
    regulationsNotZero: 'blanks',
  });
  const confirmed = examine({ ...copy, confirmed: textIdsOf(copy) }, last).notAssessable;
  expect([confirmed.get('lastFigures'), confirmed.get('lookAlike')]).toEqual([undefined, undefined]);
});

test('a last year of the older format, complete, is compared with without harm', () => {
  const older: LastYear = {
    report: {
      ...before({ form: '2019' }).report,
      figures: Object.fromEntries(
        form2019.tables.flatMap(table => enteredCells(form2019, table.id)).map(cell => [cell, 0]),
      ),
    },
    printed: {},
  };
  const words = '答复政府信息公开申请62件，较上年增加3件，增长5%。上年未收到申请。';
  for (const year of [2025, 2021, null]) {
    const report = busy({ year, texts: { 'overview.onRequest': words } });
    expect(() => examine(report, { ...older, report: { ...older.report, year: 2020 } })).not.toThrow();
  }
});

test('no remedy puts words together that do not hold together', () => {
  const remedyOf = (words: string, figures: Parameters<typeof busy>[0]['figures'] = {}) =>
    check(busy({ texts: { 'overview.management': words }, figures }), null).find(
      ({ rule }) => rule === 'figureInText',
    )?.remedy?.label ?? null;
  expect(remedyOf('本年未收取行政事业性收费。')).toBe('改为“收取行政事业性收费1.25万元”');
  expect(remedyOf('未收到、未受理政府信息公开申请。')).toBe(null);
  expect(remedyOf('无行政规范性文件。')).toBe(null);
  expect(remedyOf('未废止行政规范性文件。')).toBe('改为“废止行政规范性文件1件”');
});

test('a diagnosis waits for the blanks of its column', () => {
  const report = busy({
    texts: { 'overview.onRequest': '收到申请。' },
    figures: {
      ...requestLines('received 12 12 0 1 6 2'),
      'requests.granted.natural': 30,
      'requests.partlyGranted.natural': null,
    },
  });
  const [finding] = check(report, null).filter(({ rule }) => rule === 'balance');
  expect(finding?.facts).toMatchObject({ diagnosis: null });
  expect(finding?.remedy).toBeUndefined();
});

test('moving the years forward alone leaves a text last year’s', () => {
  const last = {
    report: changed(quietTown, { year: 2024, texts: { problems: '2024年公开不够及时，2025年每月检查。' } }),
    printed: {},
  };
  const unchanged = (problems: string) =>
    check(changed(quietTown, { year: 2025, texts: { problems } }), last).some(
      ({ rule, places: [place] }) =>
        rule === 'textUnchanged' && place.kind === 'text' && place.text === 'problems',
    );
  expect(unchanged('2025年公开不够及时，2025年每月检查。')).toBe(true);
  expect(unchanged('2025 年公开不够及时，2025年每月检查。')).toBe(true);
  expect(unchanged('2025年公开及时多了，2026年还要更好。')).toBe(false);
});

describe('a pasted text is judged in time that grows with it', () => {
  let asked = 0;
  /** Processor time of this process for judging a text, in ms: the least of a few, as others use the machine too. */
  function costOf(others: string): number {
    const report = quiet({ texts: { others } });
    const costs = [0, 1, 2].map(() => {
      // A text that was read once is remembered.
      const fresh = changed(report, { texts: { others: `${others}${asked++}` } });
      const before = process.cpuUsage();
      check(fresh, null);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    return Math.min(...costs);
  }

  test.each(['2024年', 'a.b', '《（(', '未收取信息处理费，', ' ', '\n', '　', ' \n', '1', '公', '《', '（'])(
    '%j',
    once => {
      const short = costOf(`公开${once.repeat(Math.ceil(6000 / once.length))}工作`);
      const long = costOf(`公开${once.repeat(Math.ceil(48_000 / once.length))}工作`);
      // Eight times the text: 8 for work that grows with it, 64 for work that grows with its square.
      expect(long / Math.max(short, 5)).toBeLessThan(32);
    },
  );
});

test.each(['一', '一二三', '123,', '1234'])(
  'a run of %j is gone over once for the parts that it may count',
  unit => {
    // A match that failed would be tried again from each numeral of the run.
    expect(Array.from(unit.repeat(2000).matchAll(countOfParts)).length).toBe(1);
  },
);

/** The order of sections on paper, by what a place key begins with. */
function sectionOrder(key: string): number {
  const order = [
    'fact:organ',
    'year',
    'text:preamble',
    'fact:',
    'text:overview',
    'cell:proactive',
    'requests',
    'cell:disputes',
    'text:problems',
    'cell:fee',
    'text:others',
  ];
  return order.findIndex(start => key.startsWith(start) || key.includes(`:${start}.`));
}
