import { describe, expect, test } from 'vitest';
import { faultyFigures } from '../../check/fixtures/faultyFigures.ts';
import { faultyLanguage } from '../../check/fixtures/faultyLanguage.ts';
import { faultyLedger } from '../../check/fixtures/faultyLedger.ts';
import { faultyLeftovers } from '../../check/fixtures/faultyLeftovers.ts';
import { faultyTexts } from '../../check/fixtures/faultyTexts.ts';
import { busyLastYear, busyTown, changed, quietTown } from '../../check/fixtures/reports.ts';
import { check, type Place } from '../../check/index.ts';
import { nameOfPlace, sentenceOf } from './findings.ts';

const told = [
  ...faultyFigures,
  ...faultyLedger,
  ...faultyTexts,
  ...faultyLanguage,
  ...faultyLeftovers,
].flatMap(([, report, lastYear]) =>
  check(report, lastYear).map(finding => ({ finding, sentence: sentenceOf(finding, report) })),
);

describe('what the clerk reads about a finding', () => {
  test('is plain: short titles, whole sentences, no word of the program', () => {
    for (const { finding, sentence } of told) {
      expect(sentence.title.length, sentence.title).toBeLessThanOrEqual(48);
      expect(sentence.detail.length, sentence.detail).toBeLessThanOrEqual(64);
      expect(sentence.title, sentence.title).not.toMatch(/undefined|null|NaN|[a-z]{3,}|[。，]$/);
      expect(sentence.detail, sentence.detail).not.toMatch(/undefined|null|NaN|[a-z]{3,}/);
      // What is quoted is the fault itself.
      expect(sentence.detail.replace(/“[^”]*”/g, '“”'), sentence.detail).not.toMatch(/。。|，。/);
      expect(sentence.detail, sentence.detail).toMatch(/[。”]$/);
      expect(sentence.action, finding.rule).toBe(finding.remedy?.label);
    }
  });

  test('names the columns and sides of a balance, and what to look at', () => {
    const report = changed(busyTown, {
      figures: { 'requests.received.natural': 40, 'requests.received.commercial': 13 },
    });
    expect(check(report, busyLastYear).map(finding => sentenceOf(finding, report))).toEqual([
      {
        title: '第三部分“自然人”一列不平衡：办理结果和结转多 1 件',
        detail: '一＋二＝43，三＋四＝44。这一列多 1 件，“商业企业”列正好少 1 件，可能登记错了申请人类别。',
      },
      {
        title: '第三部分“商业企业”一列不平衡：办理结果和结转少 1 件',
        detail: '一＋二＝14，三＋四＝13。这一列少 1 件，“自然人”列正好多 1 件，可能登记错了申请人类别。',
      },
    ]);
  });
});

test.each<readonly [Place, string]>([
  [{ kind: 'year' }, '年度'],
  [{ kind: 'fact', fact: 'email' }, '电子邮箱'],
  [{ kind: 'text', text: 'preamble' }, '引言'],
  [{ kind: 'text', text: 'overview.onRequest' }, '第一部分“（二）依申请公开”'],
  [{ kind: 'text', text: 'problems' }, '第五部分“存在的主要问题及改进情况”'],
  [{ kind: 'column', table: 'requests', column: 'natural' }, '第三部分“自然人”一列'],
  [{ kind: 'cell', cell: 'requests.repeated.other' }, '第三部分“（五）不予处理 2.重复申请”的“其他”'],
  [
    { kind: 'cell', cell: 'requests.received.natural' },
    '第三部分“一、本年新收政府信息公开申请数量”的“自然人”',
  ],
  [{ kind: 'cell', cell: 'requests.partlyGranted.natural' }, '第三部分“（二）部分公开”的“自然人”'],
  [
    { kind: 'cell', cell: 'requests.feeUnpaid.legal' },
    '第三部分“（六）其他处理 2.申请人逾期未按收费通知要求缴纳费用”的“法律服务机构”',
  ],
  [{ kind: 'cell', cell: 'disputes.direct.pending' }, '第四部分“行政诉讼 未经复议直接起诉”的“尚未审结”'],
  [{ kind: 'cell', cell: 'proactive.licensing.decisions' }, '第二部分“行政许可”的“本年处理决定数量”'],
  [{ kind: 'cell', cell: 'fee.charged.yuan' }, '第六部分信息处理费“收费通知总金额”'],
])('%j is called %s', (place, name) => {
  expect(nameOfPlace(place, quietTown)).toBe(name);
});
