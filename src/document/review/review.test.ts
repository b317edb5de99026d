import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openText } from '../open.ts';
import type { Block, Paper } from '../paper.ts';
import { type Recognition, recognise } from '../recognise/index.ts';
import {
  cellsWithSign,
  corrected,
  countCorrections,
  countFields,
  fieldStates,
  nextField,
  noCorrections,
  ofWholeTable,
  placeKey,
  placeOfKey,
  tracesOf,
  withCorrections,
} from './index.ts';

const banpo = readFileSync(new URL('../fixtures/banpo-2024.txt', import.meta.url), 'utf8');

/** A report with table 四 and little else, figures as given. */
const paper = (
  figures: readonly string[],
  title = '青山县柳河镇人民政府2024年政府信息公开工作年度报告',
): Paper => {
  const row = (texts: readonly string[]) => texts.map(text => ({ text, colSpan: 1, rowSpan: 1 }));
  const five = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const blocks: Block[] = [
    { kind: 'paragraph', text: '首页 政务公开' },
    { kind: 'heading', level: 0, text: title },
    { kind: 'paragraph', text: '一、总体情况' },
    { kind: 'paragraph', text: '（一）主动公开。全年公开政府信息126条，其中网站58条。' },
    { kind: 'paragraph', text: '（二）依申请公开。全年没有收到政府信息公开申请。' },
    { kind: 'paragraph', text: '四、政府信息公开行政复议、行政诉讼情况' },
    {
      kind: 'table',
      headRows: 3,
      rows: [
        row(['行政复议', '行政诉讼']),
        row(['未经复议直接起诉', '复议后起诉']),
        row([...five, ...five, ...five]),
        row(figures),
      ],
    },
    { kind: 'paragraph', text: '五、存在的主要问题及改进情况' },
    { kind: 'paragraph', text: '（一）存在的主要问题：更新不够及时。' },
    { kind: 'paragraph', text: '（二）改进情况：每月检查一次，及时补发。' },
    { kind: 'paragraph', text: '六、其他需要报告的事项' },
    { kind: 'paragraph', text: '无。' },
  ];
  return { blocks };
};

const zeros = Array.from({ length: 15 }, () => '0');
const withFigures = (changes: Readonly<Record<number, string>>): Recognition =>
  recognise(paper(zeros.map((zero, index) => changes[index] ?? zero)));

const standingOf = (recognition: Recognition, field: string, corrections = noCorrections) =>
  fieldStates(corrected(recognition, corrections), corrections).find(state => state.field === field)
    ?.standing;

describe('a field stands', () => {
  test('certain where it was read, blank where the document is empty, missing where nothing was read', () => {
    const read = withFigures({ 0: '' });
    expect(standingOf(read, 'disputes.review.corrected')).toBe('certain');
    expect(standingOf(read, 'disputes.review.upheld')).toBe('blank');
    expect(standingOf(read, 'requests.received.natural')).toBe('missing');
    expect(standingOf(read, 'organ')).toBe('certain');
  });

  test('doubtful where a sign stands, or a printed total is not the sum', () => {
    const read = withFigures({ 0: '-', 5: '2', 9: '3' });
    expect(standingOf(read, 'disputes.review.upheld')).toBe('doubtful');
    expect(standingOf(read, 'disputes.direct.total')).toBe('doubtful');
  });

  test('settled once it was corrected or found right, but not by another text that is no figure', () => {
    const read = withFigures({ 0: '-', 5: '2', 9: '3' });
    const right = withCorrections(read, noCorrections, [
      { kind: 'check', field: 'disputes.direct.total', value: true },
      { kind: 'figure', cell: 'disputes.review.upheld', value: 0 },
    ]);
    expect(standingOf(read, 'disputes.direct.total', right)).toBe('settled');
    expect(standingOf(read, 'disputes.review.upheld', right)).toBe('settled');
    const wrong = withCorrections(read, noCorrections, [
      { kind: 'figure', cell: 'disputes.review.upheld', value: { raw: '一' } },
    ]);
    expect(standingOf(read, 'disputes.review.upheld', wrong)).toBe('doubtful');
  });
});

describe('corrections', () => {
  test('put back to what was read are none', () => {
    const read = withFigures({});
    const once = withCorrections(read, noCorrections, [
      { kind: 'figure', cell: 'disputes.review.upheld', value: 3 },
      { kind: 'year', value: 2023 },
      { kind: 'text', text: 'problems', value: '没有问题。' },
      { kind: 'fact', fact: 'organ', value: '青山县白沙镇人民政府' },
    ]);
    expect(countCorrections(once)).toBe(4);
    const back = withCorrections(read, once, [
      { kind: 'figure', cell: 'disputes.review.upheld', value: 0 },
      { kind: 'year', value: 2024 },
      { kind: 'text', text: 'problems', value: read.report.texts.problems ?? '' },
      { kind: 'fact', fact: 'organ', value: read.report.facts.organ ?? '' },
    ]);
    expect(back).toEqual(noCorrections);
    expect(corrected(read, back)).toBe(read);
  });

  test('go into the report, and a printed total beside it', () => {
    const read = withFigures({});
    const { report, printed } = corrected(
      read,
      withCorrections(read, noCorrections, [
        { kind: 'figure', cell: 'disputes.review.upheld', value: 3 },
        { kind: 'figure', cell: 'disputes.review.total', value: 3 },
        { kind: 'figure', cell: 'disputes.direct.upheld', value: null },
        { kind: 'year', value: 2023 },
        { kind: 'text', text: 'others', value: '' },
      ]),
    );
    expect(report.figures['disputes.review.upheld']).toBe(3);
    expect('disputes.direct.upheld' in report.figures).toBe(false);
    expect(printed['disputes.review.total']).toBe(3);
    expect(report.year).toBe(2023);
    expect('others' in report.texts).toBe(false);
    expect(read.report.figures['disputes.review.upheld']).toBe(0);
  });

  test('make the notes speak of what stands then', () => {
    const read = withFigures({ 0: '1', 5: '-', 6: '-' });
    const kinds = (recognition: Recognition) => recognition.notes.map(note => note.kind);
    expect(kinds(read)).toContain('rowSumDiffers');
    const signs = cellsWithSign(read.figures, 'disputes', '-');
    expect(signs).toEqual(['disputes.direct.upheld', 'disputes.direct.corrected']);
    const mended = withCorrections(read, noCorrections, [
      { kind: 'figure', cell: 'disputes.review.total', value: 1 },
      { kind: 'figure', cell: 'disputes.direct.upheld', value: 0 },
    ]);
    const now = corrected(read, mended);
    expect(kinds(now)).not.toContain('rowSumDiffers');
    expect(now.notes.find(note => note.kind === 'signs')).toMatchObject({ count: 1 });
    const all = withCorrections(read, mended, [
      { kind: 'figure', cell: 'disputes.direct.corrected', value: 0 },
    ]);
    expect(kinds(corrected(read, all))).not.toContain('signs');
  });
});

describe('going from field to field', () => {
  test('a table that was not read is looked at in one go, and the round begins again at its end', () => {
    const read = withFigures({});
    const states = fieldStates(read, noCorrections);
    const first = nextField(states, 'missing', null);
    const second = nextField(states, 'missing', first);
    expect([first, second]).toEqual(['proactive.regulations.issued', 'requests.received.natural']);
    expect(nextField(states, 'missing', second)).toBe(first);
    expect(nextField(states, 'doubtful', null)).toBeNull();
  });

  test('a table of whose section there is no heading is one group, to be agreed to in one go', () => {
    const { blocks } = paper(zeros);
    const unheaded = blocks.filter(block => !('text' in block && block.text.startsWith('四、')));
    const states = fieldStates(recognise({ blocks: unheaded }), noCorrections);
    const doubtful = states.filter(({ standing }) => standing === 'doubtful');
    expect(doubtful).toHaveLength(15);
    expect(doubtful.every(({ group, doubt }) => group === 'disputes' && ofWholeTable(doubt))).toBe(true);
  });

  test('the counts are those of the fields, and blanks those of the tables', () => {
    const read = withFigures({ 0: '', 1: '—' });
    const states = fieldStates(read, noCorrections);
    const counts = countFields(states);
    expect(counts).toMatchObject({ doubtful: 1, blank: 1 });
    expect(counts.missing).toBe(states.filter(({ field }) => /^(?:proactive|requests)\./.test(field)).length);
  });
});

describe('a passage of the paper', () => {
  test('leads to its fields, a text to all its paragraphs, and the page around the report stands apart', () => {
    const page = paper(zeros);
    const read = recognise(page);
    const traces = tracesOf(page, read);
    expect(traces.fields.get('6.3.0')).toEqual(['disputes.review.upheld']);
    expect(traces.fields.get('3')).toEqual(['overview.proactive']);
    expect(traces.places.get('problems')?.map(placeKey)).toEqual(['8', '9']);
    expect(traces.headings.get('7')).toBe('problems');
    expect([traces.from, traces.to]).toEqual([1, 11]);
  });

  test('of a text broken into lines leads to it line by line', () => {
    const opened = openText(banpo, null, undefined as unknown as DOMParser);
    if (opened.kind !== 'recognised') throw new Error('the sample is no report');
    const { recognition } = opened;
    const traces = tracesOf(opened.paper, recognition);
    for (const text of Object.keys(recognition.report.texts) as (keyof typeof recognition.report.texts)[])
      expect(traces.places.get(text)?.length, text).toBeGreaterThan(0);
  });

  test('has a key that gives it back', () => {
    for (const place of [{ block: 3 }, { block: 3, row: 0 }, { block: 3, row: 1, cell: 2 }])
      expect(placeOfKey(placeKey(place))).toEqual(place);
    expect(placeOfKey('x')).toBeNull();
  });
});
