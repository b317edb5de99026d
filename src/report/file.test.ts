import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from './edit.ts';
import { decodeDraft, encodeDraft, fileVersion, readDraftFile, writeDraftFile } from './file.ts';
import { usualPrinting } from './printing.ts';
import { emptyReport, figureOf, isWritable, textOf } from './report.ts';

const report = apply(emptyReport('青山县柳河镇人民政府', 2025), {
  label: '',
  changes: [
    { kind: 'figure', cell: 'requests.received.natural', value: 12 },
    { kind: 'figure', cell: 'requests.received.legal', value: { raw: '1o' } },
    { kind: 'figure', cell: 'proactive.fees.amount', value: 3.25 },
    { kind: 'text', text: 'overview.own1', value: '第一段\n第二段' },
    { kind: 'parts', value: [{ id: 'own1', heading: '组织领导' }] },
    { kind: 'confirm', text: 'problems', value: true },
  ],
}).report;
const content = {
  report,
  lastYear: {
    report: emptyReport('青山县柳河镇人民政府', 2024),
    printed: { 'requests.carriedOut.total': 3 },
  },
};

const decoded = (value: unknown) => {
  const result = decodeDraft(value);
  if (result.kind !== 'draft') throw new Error(`expected a draft, got ${result.kind}`);
  return result;
};
const file = (change: object) => ({ ...encodeDraft(content), ...change });

describe('the draft file', () => {
  it('takes a figure that is null for a blank one', () => {
    const blank = {
      ...(encodeDraft(content).report as object),
      figures: { 'requests.received.natural': null },
    };
    expect(decoded(file({ report: blank })).content.report.figures).toEqual({});
  });

  it('gives everything back as it was, the unreadable figure included', () => {
    const result = readDraftFile(writeDraftFile(content));
    expect(result).toEqual({ kind: 'draft', content, notes: [] });
  });

  it('keeps the totals that a document printed wrong', () => {
    const printed = { 'requests.received.total': 7 } as const;
    const draft = { ...content, report: { ...report, printed } };
    expect(readDraftFile(writeDraftFile(draft))).toEqual({ kind: 'draft', content: draft, notes: [] });
  });

  it('keeps which charts the report has, and aside one that it does not know', () => {
    const draft = { ...content, report: { ...report, charts: ['decisions', 'outcomes'] as const } };
    expect(readDraftFile(writeDraftFile(draft))).toEqual({ kind: 'draft', content: draft, notes: [] });
    const later = file({ report: { ...report, charts: ['outcomes', 'pie', 'outcomes'] } });
    const { content: read, notes } = decoded(later);
    expect(read.report.charts).toEqual(['outcomes']);
    expect(notes).toEqual([{ kind: 'unreadableValue', at: 'report.charts.1' }]);
    expect(encodeDraft(read)).toMatchObject({ report: { unreadable: { 'charts.1': 'pie' } } });
    expect(decoded(file({ report: { ...report, charts: 7 } })).content.report).toMatchObject({
      unknown: { unreadable: { charts: 7 } },
    });
    expect('charts' in decoded(file({})).content.report).toBe(false);
  });

  it('keeps what it does not know, at the top and in the report', () => {
    const sent = file({
      reviewers: ['甲'],
      report: { ...report, figures: { 'future.cell.x': 4 }, stamp: 1 },
    });
    const { content: read, notes } = decoded(sent);
    expect(encodeDraft(read)).toMatchObject({
      reviewers: ['甲'],
      report: { figures: { 'future.cell.x': 4 }, stamp: 1 },
    });
    expect(notes).toContainEqual({ kind: 'unknownKey', at: 'report.figures.future.cell.x' });
  });

  it('is refused when it is of a newer version, and says which', () => {
    expect(decodeDraft(file({ version: fileVersion + 1 }))).toEqual({
      kind: 'newer',
      version: fileVersion + 1,
    });
  });

  it('is foreign when it is somebody else’s JSON', () => {
    for (const value of [
      null,
      1,
      'x',
      [],
      {},
      { format: 'other', version: 1 },
      { format: 'zwgk-annual-report', version: '1' },
    ]) {
      expect(decodeDraft(value).kind).toBe('foreign');
    }
  });

  it('is damaged when it is cut short', () => {
    const text = writeDraftFile(content);
    expect(readDraftFile(text.slice(0, text.length / 2)).kind).toBe('damaged');
    expect(decodeDraft(file({ report: 3 })).kind).toBe('damaged');
  });

  it('is never refused for a wrong value: the value is kept as text or left blank, and named', () => {
    const { content: read, notes } = decoded(
      file({
        report: {
          ...report,
          year: '二〇二五',
          figures: {
            'requests.received.natural': -3,
            'requests.received.legal': { odd: true },
            'requests.granted.natural': 1.5,
          },
          texts: { problems: 7, preamble: '好' },
        },
      }),
    );
    expect(read.report.year).toBeNull();
    expect(figureOf(read.report, 'requests.received.natural')).toEqual({ raw: '-3' });
    expect(figureOf(read.report, 'requests.granted.natural')).toEqual({ raw: '1.5' });
    expect(figureOf(read.report, 'requests.received.legal')).toEqual({ raw: '{"odd":true}' });
    expect(textOf(read.report, 'preamble')).toBe('好');
    expect(notes.map(note => note.at).sort()).toEqual([
      'report.figures.requests.received.legal',
      'report.texts.problems',
      'report.year',
    ]);
  });

  const odd = {
    ...report,
    year: '2025年',
    facts: { organ: '青山县柳河镇人民政府', phone: 5559073 },
    texts: { problems: ['一', '二'] },
    confirmed: 'problems',
  };

  it('keeps a value that it cannot read, and gives it out again by the name of its place', () => {
    const { content: read, notes } = decoded(file({ report: odd, lastYear: null }));
    const unreadable = {
      year: '2025年',
      'facts.phone': 5559073,
      'texts.problems': ['一', '二'],
      confirmed: 'problems',
    };
    expect(read.report.unknown).toEqual({ unreadable });
    expect(notes).toEqual([
      { kind: 'unreadableValue', at: 'report.year' },
      { kind: 'unreadableValue', at: 'report.facts.phone' },
      { kind: 'unreadableValue', at: 'report.texts.problems' },
      { kind: 'unreadableValue', at: 'report.confirmed' },
    ]);
    const again = decoded(JSON.parse(writeDraftFile(read)));
    expect(again).toEqual({ kind: 'draft', content: read, notes: [] });
  });

  it('adds what it cannot read now to what an earlier opening could not', () => {
    const sent = file({ report: { ...report, year: [2025], unreadable: { 'facts.phone': 5559073 } } });
    expect(decoded(sent).content.report.unknown).toEqual({
      unreadable: { 'facts.phone': 5559073, year: [2025] },
    });
    const strange = file({ report: { ...report, year: [2025], unreadable: 7 } });
    expect(decoded(strange).content.report.unknown).toEqual({ unreadable: { unreadable: 7, year: [2025] } });
  });

  it('keeps a last year that it cannot read, whole or only its printed totals', () => {
    for (const lastYear of [7, { report: [] }, { printed: {} }]) {
      const { content: read, notes } = decoded(file({ lastYear }));
      expect(read.lastYear).toBeNull();
      expect(read.unknown).toEqual({ unreadable: { lastYear } });
      expect(notes).toEqual([{ kind: 'unreadableValue', at: 'lastYear' }]);
    }
    const { content: read } = decoded(file({ lastYear: { ...content.lastYear, printed: 'x' } }));
    expect(read).toEqual({
      report,
      lastYear: { ...content.lastYear, printed: {} },
      unknown: { unreadable: { 'lastYear.printed': 'x' } },
    });
    expect(decoded(encodeDraft(read))).toEqual({ kind: 'draft', content: read, notes: [] });
  });

  it('of a format that came later is refused like a newer version, never taken for one of 2021', () => {
    expect(decodeDraft(file({ report: { ...report, form: '2027' } }))).toEqual({
      kind: 'newer',
      version: 1,
      form: '2027',
    });
    expect(decodeDraft(file({ report: { ...report, form: 7 } })).kind).toBe('damaged');
    const lastYear = { report: { ...report, form: '2027' }, printed: {} };
    const { content: read, notes } = decoded(file({ lastYear }));
    expect(read.lastYear).toBeNull();
    expect(read.unknown).toEqual({ unreadable: { lastYear } });
    expect(notes).toEqual([{ kind: 'unreadableValue', at: 'lastYear.report.form' }]);
  });

  it('of the format of 2019 opens, but is not a report to go on writing', () => {
    const { content: read } = decoded(file({ report: { ...report, form: '2019' } }));
    expect(read.report.form).toBe('2019');
    expect([read.report, report].map(isWritable)).toEqual([false, true]);
  });

  it('never throws, whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), (text, value) => {
        readDraftFile(text);
        decodeDraft(file({ report: value, lastYear: value }));
      }),
    );
  });

  it('of version 1 still opens', () => {
    const text = readFileSync(new URL('./fixtures/draft-v1.json', import.meta.url), 'utf8');
    const result = readDraftFile(text);
    expect(result).toEqual({ kind: 'draft', content, notes: [] });
  });

  it('of version 1 with doubts let stand and reviews still opens, and goes out as it came', () => {
    const text = readFileSync(new URL('./fixtures/draft-v1-signoff.json', import.meta.url), 'utf8');
    const { content: read, notes } = decoded(JSON.parse(text));
    expect(notes).toEqual([]);
    expect(read.report.accepted?.map(({ reason }) => reason)).toEqual(['受委托制定，县司法局已确认']);
    expect(read.report.signOff).toEqual({
      first: { name: '王芳', opinion: '修改后同意', date: '2026年1月8日' },
      final: { name: '李强', opinion: '', date: '' },
    });
    expect(JSON.parse(writeDraftFile(read))).toMatchObject(JSON.parse(text));
  });

  it('opens with the doubts let stand and the three reviews, and keeps of them what it cannot read', () => {
    const signOff = { first: { name: '王芳', opinion: '同意', date: '2026年1月8日' } };
    const accepted = [{ rule: 'figureInText', at: 'text:others', of: 'x', reason: '口径不同' }];
    const whole = { ...report, accepted, signOff };
    expect(decoded(file({ report: whole, lastYear: null })).content.report).toMatchObject({
      accepted,
      signOff,
    });
    const { content: read, notes } = decoded(
      file({
        report: { ...report, accepted: '无', signOff: { ...signOff, fourth: signOff.first, final: 7 } },
        lastYear: null,
      }),
    );
    expect(read.report.accepted).toBeUndefined();
    expect(read.report.signOff).toEqual(signOff);
    expect(read.report.unknown).toEqual({
      unreadable: { accepted: '无', 'signOff.final': 7, 'signOff.fourth': signOff.first },
    });
    expect(notes.map(({ at }) => at)).toEqual(['report.accepted', 'report.signOff.final']);
  });

  it('keeps the doubts let stand beside one that it cannot read or that has no reason', () => {
    const good = { rule: 'figureInText', at: 'text:others', of: 'x', reason: '口径不同' };
    const blank = { ...good, of: 'y', reason: ' ' };
    const broken = { rule: 'figureInText', at: 'text:others' };
    const sent = file({ report: { ...report, accepted: [broken, good, blank] }, lastYear: null });
    const { content: read, notes } = decoded(sent);
    expect(read.report.accepted).toEqual([good]);
    expect(read.report.unknown).toEqual({ unreadable: { 'accepted.0': broken, 'accepted.2': blank } });
    expect(notes.map(({ at }) => at)).toEqual(['report.accepted.0', 'report.accepted.2']);
    expect(decoded(JSON.parse(writeDraftFile(read)))).toEqual({ kind: 'draft', content: read, notes: [] });
  });

  describe('with a ledger', () => {
    const text = readFileSync(new URL('./fixtures/draft-v1-ledger.json', import.meta.url), 'utf8');
    const withLedger = (ledger: unknown) => decoded(file({ report: { ...report, ledger }, lastYear: null }));

    it('opens, and goes out as it came', () => {
      const { content: read, notes } = decoded(JSON.parse(text));
      expect(notes).toEqual([]);
      expect(read.report.ledger?.use).toBe('counting');
      expect(read.report.ledger?.lines.map(({ received, result, note }) => [received, result, note])).toEqual(
        [
          ['2024-12-20', 'granted', '2024-7'],
          ['2025-03-05', null, '2025-1'],
          [{ raw: '四月份' }, 'notHeld', ''],
        ],
      );
      expect(decoded(JSON.parse(writeDraftFile(read))).content).toEqual(read);
    });

    it('keeps a line and a field that it cannot read, and says which', () => {
      const line = { id: 'a', received: 7, applicant: '群众', result: 'granted', colour: 'red', note: 5 };
      const { content: read, notes } = withLedger({ use: 'aside', lines: [line, 'x', { id: 'a' }] });
      const lines = read.report.ledger?.lines ?? [];
      expect(lines).toHaveLength(2);
      expect(lines[0]).toMatchObject({ received: { raw: '7' }, applicant: { raw: '群众' }, note: '5' });
      expect(lines[1]?.id).not.toBe('a');
      expect(read.report.unknown).toEqual({ unreadable: { 'ledger.lines.1': 'x' } });
      expect(notes.map(({ at }) => at).sort()).toEqual([
        'report.ledger.lines.0.applicant',
        'report.ledger.lines.0.note',
        'report.ledger.lines.0.received',
        'report.ledger.lines.1',
      ]);
      const again = decoded(JSON.parse(writeDraftFile(read)));
      expect(again.content).toEqual(read);
      expect(again.notes).toEqual([]);
      expect(again.content.report.ledger?.lines[0]?.unknown).toEqual({ colour: 'red' });
    });

    it('keeps keys of the ledger itself that it does not know', () => {
      const { content: read } = withLedger({ use: 'aside', lines: [], columns: ['a'] });
      expect(JSON.parse(writeDraftFile(read)).report.ledger).toEqual({
        use: 'aside',
        lines: [],
        columns: ['a'],
      });
    });

    it('keeps a flag that is none, and what stood in 上年结转 before it counted', () => {
      const lines = [{ id: 'n1', received: '2025-03-05', applicant: 'natural', fromLastYear: 'true' }];
      const { content: read, notes } = withLedger({ use: 'aside', lines });
      expect(read.report.ledger?.lines[0]?.fromLastYear).toBe(false);
      expect(read.report.unknown).toEqual({ unreadable: { 'ledger.lines.0.fromLastYear': 'true' } });
      expect(notes.map(({ at }) => at)).toEqual(['report.ledger.lines.0.fromLastYear']);

      const raw = JSON.parse(text);
      const carriedIn = { 'requests.carriedIn.natural': 1, 'requests.granted.natural': 2 };
      raw.report.ledger.carriedIn = carriedIn;
      const { content } = decoded(raw);
      expect(content.report.ledger?.carriedIn).toEqual({ 'requests.carriedIn.natural': 1 });
      expect(content.report.unknown).toEqual({
        unreadable: { 'ledger.carriedIn.requests.granted.natural': 2 },
      });
      expect(decoded(JSON.parse(writeDraftFile(content))).content).toEqual(content);
    });

    it('that counts otherwise than the figures stand only compares them', () => {
      const { content: read } = withLedger({ use: 'counting', lines: [{ id: 'n1' }] });
      expect(read.report.ledger?.use).toBe('comparing');
      expect(figureOf(read.report, 'requests.received.natural')).toBe(12);
    });

    it('that is none at all is kept as it came', () => {
      const { content: read, notes } = withLedger(['x']);
      expect(read.report.ledger).toBeUndefined();
      expect(read.report.unknown).toEqual({ unreadable: { ledger: ['x'] } });
      expect(notes).toEqual([{ kind: 'unreadableValue', at: 'report.ledger' }]);
    });

    it('never throws, whatever stands there', () => {
      fc.assert(
        fc.property(fc.jsonValue(), fc.array(fc.jsonValue()), (ledger, lines) => {
          withLedger(ledger);
          withLedger({ use: 'counting', lines });
        }),
      );
    });
  });
});

it('what a later version keeps of how a report is printed, or beside last year’s, goes out again with the draft', () => {
  const report = { ...emptyReport('柳河镇', 2025), printing: { ...usualPrinting, draftMark: true } };
  const later = {
    ...encodeDraft({ report, lastYear: null }),
    report: { ...report, printing: { ...report.printing, paper: 'A3' } },
    lastYear: { report: emptyReport('柳河镇', 2024), printed: {}, source: 'B5.docx' },
  };
  const decoded = decodeDraft(later);
  if (decoded.kind !== 'draft') throw new Error(decoded.kind);
  expect(decoded.content.report.printing).toEqual(report.printing);
  const out = JSON.stringify(encodeDraft(decoded.content));
  expect(out).toContain('"printing.paper":"A3"');
  expect(out).toContain('"lastYear.source":"B5.docx"');
  expect(decoded.notes.map(({ at }) => at).sort()).toEqual(['lastYear.source', 'report.printing.paper']);
});
