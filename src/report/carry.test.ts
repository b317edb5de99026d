import { describe, expect, test } from 'vitest';
import { form2021, sectionIds } from '../form/index.ts';
import { carryOver } from './carry.ts';
import { standardPreamble } from './preamble.ts';
import type { LastYear, Report } from './report.ts';
import { emptyReport, textIdsOf, titleOf, usualParts } from './report.ts';

const last2024: Report = {
  ...emptyReport('伊川县半坡镇人民政府', 2024),
  facts: { organ: '伊川县半坡镇人民政府', phone: '0000-1234567' },
  texts: {
    'overview.proactive': '2024年，公开工作动态126件。',
    'overview.own1': '成立领导小组。',
    problems: '一是更新不及时。\n二是培训不够。',
    others: '本单位2024年度未收取政府信息公开信息处理费。\n落实了工作要点。',
  },
  parts: [{ id: 'own1', heading: '组织领导' }, ...usualParts()],
  figures: {
    'requests.received.natural': 12,
    'requests.carriedOut.natural': 2,
    'requests.carriedOut.commercial': 0,
    'requests.carriedOut.research': { raw: '无' },
    'proactive.normativeDocuments.inForce': 4,
    'fee.notices.count': 0,
  },
  confirmed: ['problems'],
  charts: ['received'],
  unknown: { colour: 'red' },
};
const lastYear = (report: Report = last2024, printed: LastYear['printed'] = {}): LastYear => ({
  report,
  printed,
});

describe('the report of 2025 begun from that of 2024', () => {
  const { report, summary } = carryOver(lastYear(last2024, { 'requests.carriedOut.total': 2 }), 2025);

  test('keeps organ, contact, parts and texts, with their years as they were', () => {
    expect(titleOf(report)).toBe('伊川县半坡镇人民政府2025年政府信息公开工作年度报告');
    expect(report.facts).toEqual(last2024.facts);
    expect(report.parts).toEqual(last2024.parts);
    expect(report.texts['overview.proactive']).toBe('2024年，公开工作动态126件。');
    expect(report.texts.problems).toBe('一是更新不及时。\n二是培训不够。');
    expect(summary.facts).toEqual(['organ', 'phone']);
    expect(summary.texts).toEqual(['overview.own1', 'overview.proactive', 'problems', 'others']);
  });

  test('shows the charts that last year’s showed', () => {
    expect(report.charts).toEqual(['received']);
  });

  test('fills 上年结转 from 结转下年度 and 现行有效 from its own where they are figures, and nothing else', () => {
    expect(report.figures).toEqual({
      'requests.carriedIn.natural': 2,
      'requests.carriedIn.commercial': 0,
      'proactive.normativeDocuments.inForce': 4,
    });
    expect(summary.stock).toEqual([
      { row: 'regulations', last: null, value: null },
      { row: 'normativeDocuments', last: 4, value: 4 },
    ]);
    expect(summary.carriedIn).toEqual([
      { column: 'natural', last: 2, value: 2 },
      { column: 'commercial', last: 0, value: 0 },
      { column: 'research', last: { raw: '无' }, value: null },
      { column: 'welfare', last: null, value: null },
      { column: 'legal', last: null, value: null },
      { column: 'other', last: null, value: null },
    ]);
    expect(summary.printedCarriedTotal).toBe(2);
  });

  test('leaves the sentence about the fee to this year’s figures and tells so', () => {
    expect(report.texts.others).toBe('落实了工作要点。');
    expect(summary.droppedFeeSentences).toEqual(['本单位2024年度未收取政府信息公开信息处理费。']);
  });

  test('leaves the sentence about whom to ask to the contact facts and tells so', () => {
    const ask = '如有疑问，请与镇党政办公室联系（电话：0000-1234567）。';
    const preamble = `本报告按格式编制。${ask}`;
    const of = (change: Partial<Report>) =>
      carryOver(lastYear({ ...last2024, texts: { preamble }, ...change }), 2025);
    const { report: next, summary: told } = of({});
    expect(next.texts).toEqual({ preamble: '本报告按格式编制。' });
    expect(told.droppedContactSentences).toEqual([ask]);
    const kept = of({ facts: {} });
    expect(kept.report.texts).toEqual({ preamble });
    expect(kept.summary.droppedContactSentences).toEqual([]);
    expect(
      of({ texts: { preamble: `${preamble}传真：0000-7654321。` } }).summary.droppedContactSentences,
    ).toEqual([ask]);
  });

  test('has nothing confirmed and nothing that only last year’s file knew', () => {
    expect(report.confirmed).toEqual([]);
    expect(report.unknown).toBeUndefined();
  });

  test('has no text under 六 where the fee was all that stood there', () => {
    const only = { ...last2024, texts: { others: '本单位2024年度未收取信息处理费。' } };
    expect(carryOver(lastYear(only), 2025).report.texts).toEqual({});
  });
});

test('a report in the format of 2019 goes on in that of 2021, and what has no place there is named', () => {
  const old: Report = {
    ...emptyReport('伊川县半坡镇人民政府', 2020, '2019'),
    figures: {
      'requests.carriedOut.natural': 1,
      'requests.otherwise.natural': 3,
      'proactive.procurement.projects': 2,
      'proactive.licensing.decisions': 7,
    },
  };
  const { report, summary } = carryOver(lastYear(old), 2021);
  expect(report.form).toBe('2021');
  expect(report.figures).toEqual({ 'requests.carriedIn.natural': 1 });
  expect(summary.stock).toEqual([]);
  expect(summary.withoutCounterpart).toEqual([
    'proactive.procurement.projects',
    'requests.otherwise.natural',
  ]);
});

test('the report of 2024 taken for 2026 gives its texts, but neither its 结转 nor its stock, and says so', () => {
  const { report, summary } = carryOver(lastYear(), 2026);
  expect(report.figures).toEqual({});
  expect(report.facts).toEqual(last2024.facts);
  expect(report.texts.problems).toBe('一是更新不及时。\n二是培训不够。');
  expect(summary.gap).toEqual({ last: 2024, year: 2026 });
  expect(summary.carriedIn[0]).toEqual({ column: 'natural', last: 2, value: null });
  expect(carryOver(lastYear(), 2025).summary.gap).toBeNull();
  expect(carryOver(lastYear({ ...last2024, year: null }), 2026).summary.gap).toBeNull();
});

test('an empty last year carries nothing but the form', () => {
  const { report, summary } = carryOver(lastYear(emptyReport('', null)), 2025);
  expect(report).toEqual(emptyReport('', 2025));
  expect(summary.texts).toEqual([]);
});

describe('the usual preamble', () => {
  const text = standardPreamble(emptyReport('伊川县半坡镇人民政府', 2025));

  test('names the organ, the law, the six parts and the period', () => {
    expect(text).toContain('伊川县半坡镇人民政府编制了2025年政府信息公开工作年度报告');
    expect(text).toContain('国务院令第711号');
    expect(text).toContain('国办公开办函〔2021〕30号');
    expect(text).toContain('2025年1月1日至2025年12月31日');
    expect(form2021.sections.filter(section => !text.includes(section.title))).toEqual([]);
    expect(form2021.sections).toHaveLength(sectionIds.length);
  });

  test('makes do without a year and without an organ', () => {
    const plain = standardPreamble(emptyReport('', null));
    expect(plain).toContain('本机关编制了本年度政府信息公开工作年度报告');
    expect(plain).not.toMatch(/null|undefined/);
    expect(textIdsOf(emptyReport('', null))[0]).toBe('preamble');
  });
});
