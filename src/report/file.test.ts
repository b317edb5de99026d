import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from './edit.ts';
import { decodeDraft, encodeDraft, fileVersion, readDraftFile, writeDraftFile } from './file.ts';
import { emptyReport, figureOf, textOf } from './report.ts';

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
  it('gives everything back as it was, the unreadable figure included', () => {
    const result = readDraftFile(writeDraftFile(content));
    expect(result).toEqual({ kind: 'draft', content, notes: [] });
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
});
