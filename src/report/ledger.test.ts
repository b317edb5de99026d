import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { form2021 } from '../form/index.ts';
import { carryOver } from './carry.ts';
import { apply, type Edit } from './edit.ts';
import {
  applicantIds,
  countedCells,
  countLines,
  emptyLine,
  freshLineIds,
  type Ledger,
  type LedgerLine,
  outcomeIds,
  standingOf,
} from './ledger.ts';
import {
  acceptCounts,
  addLines,
  putLine,
  removeLine,
  setLedgerAside,
  sortLines,
  takeUpLedger,
} from './ledgerEdits.ts';
import { differencesOf, linesOfCell, summaryOf } from './ledgerTable.ts';
import { emptyReport, figureOf, type Report } from './report.ts';
import { balanceOf } from './totals.ts';

const blank = emptyReport('青山县柳河镇人民政府', 2025);
const line = (fields: Partial<LedgerLine> = {}): LedgerLine => ({
  ...emptyLine('n1'),
  received: '2025-03-05',
  applicant: 'natural',
  ...fields,
});
const does = (report: Report, ...edits: readonly ((report: Report) => Edit)[]): Report =>
  edits.reduce((now, edit) => apply(now, edit(now)).report, report);
const put = (fields: Partial<LedgerLine>) => (report: Report) => putLine(report, line(fields), 'received');
const figures = (changes: Readonly<Record<string, number>>) => (): Edit => ({
  label: '',
  changes: Object.entries(changes).map(([cell, value]) => ({
    kind: 'figure',
    cell: cell as 'requests.received.natural',
    value,
  })),
});
const standing = (fields: Partial<LedgerLine>) => {
  const found = standingOf(line(fields), 2025);
  return found.kind === 'counted' ? `${found.intake} ${found.outcome}` : found.reason;
};

describe('a line of the ledger', () => {
  it('counts by when the request came and how it stood at the year’s end', () => {
    expect(standing({ result: 'granted', answered: '2025-03-20' })).toBe('received granted');
    expect(standing({})).toBe('received carriedOut');
    expect(standing({ received: '2024-12-20', result: 'granted', answered: '2025-01-08' })).toBe(
      'carriedIn granted',
    );
    expect(standing({ received: '2025-12-20', result: 'granted', answered: '2026-01-08' })).toBe(
      'received carriedOut',
    );
    expect(standing({ received: null, fromLastYear: true, result: 'notHeld' })).toBe('carriedIn notHeld');
    expect(standing({ result: 'granted' })).toBe('received granted');
  });

  it('is of this year when it came this year, also when it is listed as 上年结转', () => {
    expect(standing({ fromLastYear: true })).toBe('received carriedOut');
  });

  it('counts nowhere while what it counts by is blank, unreadable or of another year', () => {
    expect(standing({ received: null })).toBe('receivedMissing');
    expect(standing({ received: { raw: '三月' } })).toBe('receivedUnreadable');
    expect(standing({ received: '2026-01-02' })).toBe('receivedLater');
    expect(standing({ applicant: null })).toBe('applicantMissing');
    expect(standing({ applicant: { raw: '群众' } })).toBe('applicantUnreadable');
    expect(standing({ result: { raw: '已办' } })).toBe('resultUnreadable');
    expect(standing({ received: '2024-03-01', result: 'granted', answered: '2024-03-20' })).toBe(
      'answeredEarlier',
    );
  });
});

it('a new line has an id of its own whatever ids a file brought', () => {
  const lines = [line({ id: 'n999999999' }), line({ id: 'n1000000000' }), line({ id: 'n1000000002' })];
  expect(freshLineIds(lines, 2)).toEqual(['n1000000001', 'n1000000003']);
});

describe('turning to the ledger', () => {
  it('begins with a line for each request of 上年结转, and counts from the first entry on', () => {
    const begun = does(
      blank,
      figures({ 'requests.carriedIn.natural': 2, 'requests.carriedIn.legal': 0 }),
      takeUpLedger,
    );
    expect(begun.ledger?.lines.map(({ applicant, fromLastYear }) => [applicant, fromLastYear])).toEqual([
      ['natural', true],
      ['natural', true],
    ]);
    expect(begun.ledger?.use).toBe('comparing');
    expect(figureOf(begun, 'requests.received.natural')).toBeNull();
    const counting = does(begun, report => putLine(report, line({ id: 'n9' }), 'received'));
    expect(counting.ledger?.use).toBe('counting');
    expect(figureOf(counting, 'requests.received.natural')).toBe(1);
    expect(figureOf(counting, 'requests.carriedIn.natural')).toBe(2);
    expect(figureOf(counting, 'requests.carriedOut.natural')).toBe(3);
    expect(figureOf(counting, 'requests.granted.natural')).toBe(0);
  });

  it('counts nothing, and no zeros, before one of its lines counts', () => {
    const dated = does(blank, takeUpLedger, put({ applicant: null }));
    expect(dated.ledger?.use).toBe('comparing');
    expect(dated.figures).toEqual({});
    expect(figureOf(does(dated, put({})), 'requests.granted.natural')).toBe(0);
  });

  it('keeps the figures that were typed until its own are accepted', () => {
    const typed = figures({ 'requests.received.natural': 5, 'requests.granted.natural': 5 });
    const begun = does(blank, typed, takeUpLedger, put({ result: 'granted' }));
    expect(begun.ledger?.use).toBe('comparing');
    expect(figureOf(begun, 'requests.received.natural')).toBe(5);
    expect(differencesOf(begun).map(({ cell, typed, counted }) => [cell, typed, counted])).toEqual([
      ['requests.received.natural', 5, 1],
      ['requests.granted.natural', 5, 1],
    ]);
    const accepted = apply(begun, acceptCounts(begun));
    expect(figureOf(accepted.report, 'requests.received.natural')).toBe(1);
    expect(apply(accepted.report, accepted.inverse).report).toEqual(begun);
  });

  it('and back to the grid leaves figures and lines; figures changed meanwhile are compared', () => {
    const aside = does(blank, takeUpLedger, put({ result: 'granted' }), setLedgerAside);
    expect(figureOf(aside, 'requests.granted.natural')).toBe(1);
    expect(aside.ledger?.lines).toHaveLength(1);
    expect(does(aside, takeUpLedger).ledger?.use).toBe('counting');
    const changed = does(aside, figures({ 'requests.granted.natural': 2 }), takeUpLedger);
    expect(changed.ledger?.use).toBe('comparing');
    expect(figureOf(changed, 'requests.granted.natural')).toBe(2);
  });
});

it('what a file brought to the ledger and nobody knows stays, whatever becomes of the ledger', () => {
  const unknown = { columns: ['a'] };
  let report: Report = { ...blank, ledger: { use: 'aside', lines: [], unknown } };
  const steps = [put({}), takeUpLedger, put({ result: 'granted' }), acceptCounts, setLedgerAside, sortLines];
  for (const step of [...steps, takeUpLedger, (now: Report) => removeLine(now, 'n1')]) {
    report = does(report, step);
    expect(report.ledger?.unknown).toEqual(unknown);
  }
});

describe('while the ledger counts', () => {
  const counting = does(
    blank,
    takeUpLedger,
    put({}),
    put({ id: 'n2', applicant: 'legal', result: 'notHeld' }),
  );

  it('no typed figure changes table three', () => {
    const edit = figures({ 'requests.received.natural': 7, 'proactive.licensing.decisions': 3 })();
    const after = apply(counting, edit);
    expect(figureOf(after.report, 'requests.received.natural')).toBe(1);
    expect(figureOf(after.report, 'proactive.licensing.decisions')).toBe(3);
    expect(after.inverse.changes).toHaveLength(1);
  });

  it('another year counts the lines anew, and undo counts them as before', () => {
    const after = apply(counting, { label: '', changes: [{ kind: 'year', value: 2026 }] });
    expect(figureOf(after.report, 'requests.carriedIn.natural')).toBe(1);
    expect(apply(after.report, after.inverse).report).toEqual(counting);
  });

  it('a cell, a total and a sum list their cases', () => {
    expect(linesOfCell(counting, 'requests.notHeld.legal').map(({ id }) => id)).toEqual(['n2']);
    expect(linesOfCell(counting, 'requests.received.total').map(({ id }) => id)).toEqual(['n1', 'n2']);
    expect(linesOfCell(counting, 'requests.outcomeTotal.total').map(({ id }) => id)).toEqual(['n2']);
  });

  it('is summed up, with what it could not count', () => {
    const more = does(counting, put({ id: 'n3', applicant: null }));
    expect(summaryOf(more.ledger?.lines ?? [], 2025)).toEqual({
      received: 2,
      carriedIn: 0,
      finished: 1,
      carriedOut: 1,
      uncounted: 1,
    });
  });

  it('taking out its last line leaves blanks, not zeros, and undo brings all back', () => {
    const one = does(counting, report => removeLine(report, 'n1'));
    const none = apply(one, removeLine(one, 'n2'));
    expect(countedCells.every(cell => figureOf(none.report, cell) === null)).toBe(true);
    expect(apply(none.report, none.inverse).report).toEqual(one);
  });

  it('taking out its last line keeps 上年结转 as it is known from last year', () => {
    const none = Object.fromEntries(applicantIds.map(id => [`requests.carriedIn.${id}`, 0]));
    const known = does(blank, figures(none), takeUpLedger);
    const emptied = does(known, put({}), report => removeLine(report, 'n1'));
    expect(emptied.figures).toEqual(known.figures);
    const earlier = does(known, put({ received: '2024-12-20' }), acceptCounts);
    expect(figureOf(earlier, 'requests.carriedIn.natural')).toBe(1);
    expect(does(earlier, report => removeLine(report, 'n1')).figures).toEqual(known.figures);
  });

  it('is put in the order of the days received, those without a day last', () => {
    const mixed = does(
      counting,
      put({ id: 'n3', received: null }),
      put({ id: 'n4', received: '2025-01-02' }),
      sortLines,
    );
    expect(mixed.ledger?.lines.map(({ id }) => id)).toEqual(['n4', 'n1', 'n2', 'n3']);
  });
});

it('requests open at the year’s end are next year’s 上年结转, and lines of its ledger', () => {
  const year = does(
    blank,
    takeUpLedger,
    put({ note: '1号', result: 'granted', answered: '2025-03-20' }),
    put({ id: 'n2', note: '2号', received: '2025-12-25', result: 'partlyGranted', answered: '2026-01-08' }),
    put({ id: 'n3', note: '3号', received: '2025-12-30', applicant: 'commercial' }),
  );
  const { report } = carryOver({ report: year, printed: {} }, 2026);
  expect(report.ledger?.use).toBe('comparing');
  expect(report.ledger?.lines.map(({ note, fromLastYear }) => [note, fromLastYear])).toEqual([
    ['2号', true],
    ['3号', true],
  ]);
  expect(differencesOf(report)).toEqual([]);
  expect(figureOf(report, 'requests.granted.natural')).toBeNull();
  const begun = does(report, now =>
    putLine(now, { ...emptyLine('n9'), received: '2026-02-01', applicant: 'natural' }, 'x'),
  );
  expect(figureOf(begun, 'requests.partlyGranted.natural')).toBe(1);
  expect(figureOf(begun, 'requests.carriedOut.commercial')).toBe(1);
  expect(carryOver({ report: year, printed: {} }, 2027).report.ledger).toBeUndefined();
});

describe('the next year’s ledger', () => {
  const carried = (use: Ledger['use'], ...lines: readonly Partial<LedgerLine>[]) => {
    const ledger: Ledger = { use, lines: lines.map((fields, index) => line({ ...fields, id: `n${index}` })) };
    return carryOver({ report: { ...blank, ledger }, printed: {} }, 2026).report.ledger;
  };
  const noted = (ledger: Ledger | undefined) =>
    ledger?.lines.map(({ note, fromLastYear }) => [note, fromLastYear]);

  it('has what came after the year as its own, and what is still to be completed as it is', () => {
    const next = carried(
      'counting',
      { note: '来年收到', received: '2026-01-05', result: 'granted', answered: '2026-01-09' },
      { note: '未填申请人', applicant: null },
      { note: '结果看不懂', result: { raw: '已办' } },
      { note: '日期看不懂', received: { raw: '三月' } },
      { note: '没有日期的结转件', received: null, fromLastYear: true },
    );
    expect(noted(next)).toEqual([
      ['来年收到', false],
      ['未填申请人', true],
      ['结果看不懂', true],
      ['日期看不懂', false],
      ['没有日期的结转件', true],
    ]);
    expect(next?.lines.map(({ result }) => result)).toEqual(['granted', null, { raw: '已办' }, null, null]);
  });

  it('leaves behind what was answered in the year, whatever else is missing, and blank lines', () => {
    const next = carried(
      'counting',
      { note: '已答', applicant: null, result: 'granted' },
      { note: '已答', result: { raw: '已办' }, answered: '2025-04-01' },
      { received: null, applicant: null },
    );
    expect(next).toEqual({ use: 'comparing', lines: [] });
  });

  it('takes the open lines of one that was compared or set aside, which stays aside', () => {
    expect(carried('comparing', { note: '1号' })).toMatchObject({
      use: 'comparing',
      lines: [{ note: '1号' }],
    });
    expect(carried('aside', { note: '1号' })).toMatchObject({ use: 'aside', lines: [{ note: '1号' }] });
    expect(carried('aside', { note: '1号', result: 'granted' })).toBeUndefined();
  });
});

describe('ledger and figures', () => {
  const day = fc.constantFrom('2024-12-20', '2025-03-05', '2025-12-30', '2026-01-08', null, { raw: '五月' });
  const anyLine = fc.record({
    id: fc.constantFrom('n1', 'n2', 'n3', 'n4', 'n5'),
    received: day as fc.Arbitrary<LedgerLine['received']>,
    fromLastYear: fc.boolean(),
    applicant: fc.constantFrom(...applicantIds, null, { raw: '群众' }),
    result: fc.constantFrom(...outcomeIds, null, { raw: '已办' }),
    answered: day as fc.Arbitrary<LedgerLine['answered']>,
    note: fc.constantFrom('', '1号'),
  });
  const anyEdit: fc.Arbitrary<(report: Report) => Edit> = fc.oneof(
    { weight: 6, arbitrary: anyLine.map(value => (report: Report) => putLine(report, value, 'x')) },
    anyLine.map(
      ({ id }) =>
        (report: Report) =>
          removeLine(report, id),
    ),
    fc.array(anyLine, { maxLength: 3 }).map(lines => (report: Report) => addLines(report, lines, '导入台账')),
    fc.constantFrom(takeUpLedger, setLedgerAside, acceptCounts, sortLines),
    fc
      .constantFrom(2024, 2025, 2026, null)
      .map(value => (): Edit => ({ label: '', changes: [{ kind: 'year', value }] })),
    fc.tuple(fc.constantFrom(...countedCells), fc.nat(3)).map(([cell, value]) => figures({ [cell]: value })),
  );

  it('hold together whatever is done, and every step can be taken back', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 25 }), edits => {
        let report = blank;
        const steps: { readonly before: Report; readonly after: Report; readonly inverse: Edit }[] = [];
        for (const edit of edits) {
          const applied = apply(report, edit(report));
          steps.push({ before: report, after: applied.report, inverse: applied.inverse });
          report = applied.report;
          if (report.ledger?.use !== 'counting') continue;
          const { lines } = report.ledger as Ledger;
          expect(lines.length).toBeGreaterThan(0);
          const counts = countLines(lines, report.year);
          for (const cell of countedCells) expect(figureOf(report, cell), cell).toBe(counts[cell]);
          for (const balance of form2021.balances) expect(balanceOf(report, balance).difference).toBe(0);
        }
        for (const { before, after, inverse } of steps.reverse()) {
          expect(apply(after, inverse).report).toEqual(before);
        }
      }),
      { numRuns: 100 },
    );
  });
});
