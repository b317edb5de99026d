import { describe, expect, test } from 'vitest';
import type { EnteredCellId, TextId } from '../form/index.ts';
import {
  answerNone,
  apply,
  cellsOfQuestion,
  emptyReport,
  type Figure,
  figureOf,
  type LastYear,
  noneQuestionIds,
  noneStateOf,
  type Report,
  sentencesOn,
  textOf,
  totalValue,
  zerosFor,
} from './index.ts';

interface Given {
  readonly texts?: Partial<Record<TextId, string>>;
  readonly figures?: Partial<Record<EnteredCellId, Figure>>;
  readonly organ?: string;
}

const town = ({ texts = {}, figures = {}, organ = '云岭县清水镇人民政府' }: Given = {}): Report => ({
  ...emptyReport(organ, 2025),
  texts,
  figures,
});
const applicants = ['natural', 'commercial', 'research', 'welfare', 'legal', 'other'] as const;
const carried = (...values: readonly number[]): Partial<Record<EnteredCellId, Figure>> =>
  Object.fromEntries(applicants.map((column, index) => [`requests.carriedIn.${column}`, values[index] ?? 0]));
const yearBefore = (
  figures: Partial<Record<EnteredCellId, Figure>>,
  texts: Report['texts'] = {},
): LastYear => ({
  report: { ...emptyReport('云岭县清水镇人民政府', 2024), figures, texts },
  printed: {},
});
const plain = { overwrite: false, carriedIn: 'none' } as const;

describe('without applications', () => {
  test('every cell of table 三 becomes 0, and the text says so, in one step that goes back', () => {
    const report = town({ figures: carried() });
    const { edit, left, kept, words } = answerNone(report, null, 'requests', plain);
    const { report: after, inverse } = apply(report, edit);
    expect(cellsOfQuestion('requests').map(cell => figureOf(after, cell))).toEqual(Array(144).fill(0));
    expect([left, kept]).toEqual([[], []]);
    expect(words?.sentence).toBe('2025年，我镇未收到政府信息公开申请，也没有上年结转的政府信息公开申请。');
    expect(textOf(after, 'overview.onRequest')).toBe(words?.sentence);
    expect(noneStateOf(after, 'requests')).toMatchObject({ kind: 'none', blanks: 0, against: [] });
    expect(apply(after, inverse).report).toEqual(report);
    // Taking it back leads to the table, not to the text.
    expect(edit.changes[0]?.kind).toBe('figure');
  });

  test('those carried in keep their row and wait for a result in their column alone', () => {
    const report = town({ figures: carried(2) });
    const { edit, left, words } = answerNone(report, null, 'requests', plain);
    const { report: after } = apply(report, edit);
    expect(figureOf(after, 'requests.carriedIn.natural')).toBe(2);
    expect(figureOf(after, 'requests.received.natural')).toBe(0);
    expect(left).toHaveLength(22);
    expect(left.every(cell => cell.endsWith('.natural'))).toBe(true);
    expect(totalValue(after, 'requests.granted.commercial' as 'requests.granted.total')).toBe(0);
    expect(words?.sentence).toBe('2025年，我镇未收到政府信息公开申请，上年结转政府信息公开申请2件。');
    expect(noneStateOf(after, 'requests')).toMatchObject({ kind: 'none', blanks: 22 });
    expect(sentencesOn(after, 'requests').map(({ says }) => says)).toEqual(['none']);

    const { report: answered } = apply(after, {
      label: '填写数字',
      changes: [{ kind: 'figure', cell: 'requests.granted.natural', value: 2 }],
    });
    expect(noneStateOf(answered, 'requests').against).toEqual([]);
    expect(answerNone(answered, null, 'requests', plain).edit.changes).toEqual([]);
  });

  test('an unknown 上年结转 stays blank when it is still to be looked up', () => {
    const { edit, left, words } = answerNone(town(), null, 'requests', { ...plain, carriedIn: 'open' });
    expect(edit.changes.filter(({ kind }) => kind === 'figure')).toHaveLength(6);
    expect(left).toHaveLength(138);
    expect(words?.sentence).toBe('2025年，我镇未收到政府信息公开申请。');
  });

  test('a figure that says otherwise is kept and named, until it is told to go', () => {
    const report = town({
      figures: { ...carried(), 'requests.received.natural': 3, 'requests.granted.natural': { raw: '若干' } },
    });
    const asked = answerNone(report, null, 'requests', plain);
    expect(asked.kept).toEqual(['requests.received.natural', 'requests.granted.natural']);
    expect(noneStateOf(report, 'requests').against).toEqual(asked.kept);
    expect(asked.words).toBeNull();
    const told = answerNone(report, null, 'requests', { ...plain, overwrite: true });
    expect(noneStateOf(apply(report, told.edit).report, 'requests').kind).toBe('none');
  });
});

describe('a question stands as', () => {
  const stateOf = (figures: Partial<Record<EnteredCellId, Figure>>) =>
    noneStateOf(town({ figures }), 'requests');
  const received = Object.fromEntries(applicants.map(column => [`requests.received.${column}`, 0]));

  test('answered where all that is blank is left for what came from before', () => {
    const report = town();
    const { edit } = answerNone(report, null, 'documents', plain);
    const after = apply(report, edit).report;
    expect(noneStateOf(after, 'documents')).toEqual({ kind: 'none', blanks: 1, against: [] });
    const open = answerNone(report, null, 'requests', { ...plain, carriedIn: 'open' });
    expect(noneStateOf(apply(report, open.edit).report, 'requests')).toMatchObject({
      kind: 'none',
      blanks: 138,
    });
  });

  test('being filled in while columns without 上年结转 are blank', () => {
    expect(stateOf({ ...carried(), ...received })).toMatchObject({ kind: 'partly', blanks: 132 });
    expect(stateOf({ ...carried(1), ...received })).toMatchObject({ kind: 'partly', blanks: 132 });
  });

  test('being filled in where a result without any request speaks against none', () => {
    expect(stateOf({ ...carried(), ...received, 'requests.granted.natural': 13 })).toEqual({
      kind: 'partly',
      blanks: 131,
      against: ['requests.granted.natural'],
    });
  });

  test('answered with some where nothing is blank', () => {
    const all = Object.fromEntries(cellsOfQuestion('requests').map(cell => [cell, 0]));
    expect(stateOf(all).kind).toBe('none');
    expect(stateOf({ ...all, 'requests.granted.natural': 13 }).kind).toBe('some');
  });
});

describe('the sentence on applications', () => {
  const answer = (onRequest: string, last: LastYear | null = null, figures = carried()) => {
    const report = town({ texts: { 'overview.onRequest': onRequest }, figures });
    return answerNone(report, last, 'requests', plain);
  };
  const ours = '2025年，我镇未收到政府信息公开申请，也没有上年结转的政府信息公开申请。';
  const unit = '2025年，本单位未收到政府信息公开申请，也没有上年结转的政府信息公开申请。';

  test.each([
    ['2024年，本单位收到政府信息公开申请3件，均已答复。', unit],
    [
      '2024年，我镇共收到政府信息公开申请3件，其中予以公开2件。答复率100%。畅通申请渠道。',
      `${ours}畅通申请渠道。`,
    ],
    ['本年度共办理依申请公开事项16件，结转下年1件，按期答复率100%。', ours],
    ['2024年新收政府信息公开申请十二件，上年结转2件。\n设置窗口2处。', `${ours}\n设置窗口2处。`],
    [
      '完善制度。2024年，我镇共受理依申请公开8件，同时在大厅设窗口2处。',
      `完善制度。${ours}同时在大厅设窗口2处。`,
    ],
  ])('that tells of some is replaced: %s', (text, expected) => {
    const { words } = answer(text);
    expect(words?.value).toBe(expected);
    expect(words?.replaced).not.toBeNull();
  });

  test.each([
    ['2024 年，本单位未收到依申请公开办理诉求。', '2025 年，本单位未收到依申请公开办理诉求。'],
    [
      '2024年度，我乡未收到政府信息公开申请，也没有上年结转的申请事项。',
      '2025年度，我乡未收到政府信息公开申请，也没有上年结转的申请事项。',
    ],
    ['设立窗口。\n2024年全年收到依申请公开0件。', '设立窗口。\n2025年全年收到依申请公开0件。'],
  ])('that denies them in people’s own words is left but for its year: %s', (text, expected) => {
    expect(answer(text).words?.value).toBe(expected);
  });

  test('that says it of this year is left alone', () => {
    expect(answer('本年度没有收到公民、法人或其他组织提出的公开申请。').words).toBeNull();
  });

  test('that denies a 上年结转 which there is gives way', () => {
    const { words } = answer(
      '2024年度，我乡未收到政府信息公开申请，也没有上年结转的申请事项。',
      null,
      carried(0, 1),
    );
    expect(words?.value).toBe('2025年，我乡未收到政府信息公开申请，上年结转政府信息公开申请1件。');
  });

  test('is added where the part tells only of other things', () => {
    const text = '对外公布受理窗口、电话和邮箱；对内容不明确的申请，电话沟通28次。';
    expect(answer(text).words?.value).toBe(`${text}\n${ours}`);
  });

  test('that is the whole of last year’s text needs no second confirmation', () => {
    const text = '2024年，我镇未收到政府信息公开申请。';
    const { edit } = answer(text, yearBefore({}, { 'overview.onRequest': text }));
    expect(edit.changes).toContainEqual({ kind: 'confirm', text: 'overview.onRequest', value: true });
    expect(apply(town({ texts: { 'overview.onRequest': text } }), edit).report.confirmed).toEqual([
      'overview.onRequest',
    ]);
    const long = `${text}设窗口2处。`;
    const more = answer(long, yearBefore({}, { 'overview.onRequest': long }));
    expect(more.edit.changes.some(({ kind }) => kind === 'confirm')).toBe(false);
  });

  test('stands nowhere when the report has no such part', () => {
    const report: Report = { ...town({ figures: carried() }), parts: [{ id: 'own1', heading: '组织领导' }] };
    expect(answerNone(report, null, 'requests', plain).words).toBeNull();
  });

  test.each([
    '规范依申请公开办理流程，组织培训3次。',
    '制定依申请公开制度3件。',
    '未发生依申请公开逾期答复。',
    '依申请公开工作无投诉。',
  ])('is none of these: %s', text => {
    expect(sentencesOn(town({ texts: { 'overview.onRequest': text } }), 'requests')).toEqual([]);
  });
});

describe('what is not about applications for 政府信息公开', () => {
  const ours = '2025年，我镇未收到政府信息公开申请，也没有上年结转的政府信息公开申请。';
  const wordsFor = (texts: Report['texts']) =>
    answerNone(town({ texts, figures: carried() }), null, 'requests', plain).words;

  test.each([
    '便民服务中心受理残疾证申请35件，全部按时办结。',
    '全镇受理政务服务申请事项1200件，均已办结；',
    '受理民生类申请120件',
    '办理依申请事项1200件，均已办结。',
    '全年收到申请50件，均已办结。',
  ])('is not taken for it in the introduction: %s', text => {
    expect(sentencesOn(town({ texts: { 'overview.intro': text } }), 'requests')).toEqual([]);
  });

  test.each([
    '便民服务中心受理低保申请120件，群众满意率99%。',
    '便民服务中心受理残疾证申请35件，全部按时办结。',
    '近三年收到政府信息公开申请50件。',
  ])('stays beside the sentence that is: %s', text => {
    const said = '2024年收到政府信息公开申请3件。\n其中予以公开2件，部分公开1件。\n设置窗口2处。';
    expect(wordsFor({ 'overview.onRequest': text + said })?.value).toBe(`${text}${ours}\n设置窗口2处。`);
  });

  test.each([
    ['2024年收到政府信息公开申请3件，均已答复。全部政务公开栏目按时更新。', '全部政务公开栏目按时更新。'],
    ['收到政府信息公开申请3件。\n全部村务公开栏按月更新。', '\n全部村务公开栏按月更新。'],
    ['收到政府信息公开申请3件。均按期答复。公开政策300条。', '公开政策300条。'],
    ['收到政府信息公开申请3件，答复率100%。其中予以公开2件，并在大厅设窗口。', '在大厅设窗口。'],
    ['收到政府信息公开申请3件（其中自然人2件，企业1件），较上年增加1件。', ''],
    ['收到政府信息公开申请1,234件，办结1,200件。', ''],
    ['2024年，我镇共收到3件政府信息公开申请，均已答复。', ''],
    ['收到政府信息公开申请3件，其中，予以公开2件，不予公开1件。', ''],
    ['收到政府信息公开申请3件，办理结果为：予以公开2件，部分公开1件。', ''],
    ['2024 年 1 月 1 日至 2024 年 12 月 31 日，共受理申请3件。', ''],
  ])('goes on after it: %s', (text, stays) => {
    expect(wordsFor({ 'overview.onRequest': text })?.value).toBe(ours + stays);
  });

  test('is kept in the same sentence, in front and behind', () => {
    const text =
      '制定《清水镇依申请公开工作制度》，规范登记、办理、答复流程，全年收到申请3件，按期答复率100%，并在大厅设立申请点，安排专人受理。';
    expect(wordsFor({ 'overview.onRequest': text })?.value).toBe(
      `${ours}制定《清水镇依申请公开工作制度》，规范登记、办理、答复流程，并在大厅设立申请点，安排专人受理。`,
    );
    expect(wordsFor({ 'overview.onRequest': '（一）收件：收到申请3件，均已答复。' })?.value).toBe(
      `（一）收件：${ours}`,
    );
  });

  test.each([
    '收到政府信息公开申请3件、人大代表建议12件，已办结12件。',
    '收到政府信息公开申请3件，设立申请点，其中予以公开2件。',
    '受理低保120件并收到政府信息公开申请3件。',
  ])(
    'is left with the sentence where the two cannot be parted, and the text still tells of some: %s',
    text => {
      const texts = { 'overview.onRequest': text };
      expect(wordsFor(texts)).toBeNull();
      expect(sentencesOn(town({ texts }), 'requests').map(({ says }) => says)).toEqual(['some']);
    },
  );

  test('is said once for two sentences that tell of some, in one part or in two', () => {
    const two = '2024年收到政府信息公开申请3件。\n设窗口。\n全年共收到申请3件，均已答复。';
    expect(wordsFor({ 'overview.onRequest': two })?.value).toBe(`${ours}\n设窗口。`);
    const report = town({
      texts: {
        'overview.intro': '2024年收到政府信息公开申请3件。',
        'overview.onRequest': '设窗口。收到申请3件。',
      },
      figures: carried(),
    });
    const { report: after } = apply(report, answerNone(report, null, 'requests', plain).edit);
    expect([textOf(after, 'overview.intro'), textOf(after, 'overview.onRequest')]).toEqual([
      ours,
      '设窗口。',
    ]);
    const denied = { 'overview.onRequest': `${ours}收到政府信息公开申请3件，均已答复。` };
    expect(wordsFor(denied)?.value).toBe(ours);
  });
});

describe('without disputes', () => {
  test.each([
    '主动公开行政复议决定书3件。',
    '全镇公开审理行政复议案件2件，均已办结。',
    '公开行政执法信息20条，全镇行政复议1件、行政诉讼2件，均与信息公开无关。',
  ])('only those because of 信息公开 are meant: %s', text => {
    expect(sentencesOn(town({ texts: { 'overview.onRequest': text } }), 'disputes')).toEqual([]);
  });

  test.each([
    '因政府信息公开被申请行政复议4件，被提起行政诉讼2件，均已审结。',
    '2024年，我镇因政府信息公开引起的行政复议1件、行政诉讼2件，结果维持3件。',
    '政府信息公开行政复议、行政诉讼共2件。其中维持1件。',
  ])('a sentence that tells of some goes whole: %s', text => {
    const report = town({ texts: { 'overview.supervision': text } });
    expect(answerNone(report, null, 'disputes', plain).words?.value).toBe(none);
  });

  const none = '2025年，我镇未发生因政府信息公开引起的行政复议、行政诉讼。';

  test('table 四 becomes 0 and the text says so', () => {
    const { edit, words } = answerNone(town(), null, 'disputes', plain);
    expect(edit.changes.filter(({ kind }) => kind === 'figure')).toHaveLength(12);
    expect(words?.value).toBe(none);
  });

  test('a sentence that tells of one goes, what it says besides stays', () => {
    const text = '2024年，我镇收到政府信息公开申请3件，因政府信息公开被申请行政复议1件。';
    const report = town({ texts: { 'overview.onRequest': text } });
    expect(answerNone(report, null, 'disputes', plain).words?.value).toBe(
      `2024年，我镇收到政府信息公开申请3件。${none}`,
    );
  });

  test('the work of the law office is not about it', () => {
    const text = '做好行政复议应诉工作，办理行政复议案件3件。';
    expect(sentencesOn(town({ texts: { 'overview.supervision': text } }), 'disputes')).toEqual([]);
  });
});

describe('without new documents', () => {
  const last = yearBefore({ 'proactive.normativeDocuments.inForce': 4 });

  test('what was in force stays in force', () => {
    const report = town();
    const { edit, left } = answerNone(report, last, 'documents', plain);
    const { report: after } = apply(report, edit);
    expect(cellsOfQuestion('documents').map(cell => figureOf(after, cell))).toEqual([0, 0, 0, 0, 0, 4]);
    expect(left).toEqual([]);
    expect(noneStateOf(after, 'documents').kind).toBe('none');
  });

  test('without last year it is left to be filled in, but for 规章 that no township has', () => {
    expect(answerNone(town(), null, 'documents', plain).left).toEqual([
      'proactive.normativeDocuments.inForce',
    ]);
    expect(answerNone(town({ organ: '云岭县司法局' }), null, 'documents', plain).left).toEqual([
      'proactive.regulations.inForce',
      'proactive.normativeDocuments.inForce',
    ]);
  });

  test('zeros for what is blank carry the stock on as well', () => {
    const report = town({ figures: { 'proactive.normativeDocuments.issued': 2 } });
    const values = zerosFor(report, last, cellsOfQuestion('documents')).map(({ value }) => value);
    expect(values).toEqual([0, 0, 0, 0, 6]);
    expect(zerosFor(town(), null, cellsOfQuestion('documents')).map(({ value }) => value)).toEqual(
      Array(6).fill(0),
    );
  });
});

test('every entered figure belongs to one question', () => {
  const asked = noneQuestionIds.flatMap(cellsOfQuestion);
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked).toHaveLength(144 + 12 + 10 + 3);
});
