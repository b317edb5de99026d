import { expect, test } from 'vitest';
import { emptyReport } from '../../report/index.ts';
import { nameOfNote } from './places.ts';

const report = emptyReport('云岭县清水镇人民政府', 2025);
const content = { report, lastYear: { report, printed: {} } };

test.each([
  ['report.year', '年度'],
  ['report.facts.phone', '电话'],
  ['report.facts', '基本信息'],
  ['report.facts.fax', '其他内容'],
  ['report.texts.problems', '第五部分“存在的主要问题及改进情况”'],
  ['report.texts.overview.proactive', '第一部分“（一）主动公开”'],
  ['report.texts.future', '其他内容'],
  ['report.figures.fee.charged.yuan', '第六部分信息处理费“收费通知总金额”'],
  ['report.figures.future.cell.x', '其他内容'],
  ['report.parts', '第一部分的小标题'],
  ['report.ledger', '申请台账'],
  ['report.ledger.lines.2.received', '申请台账第 3 行'],
  ['lastYear', '上年报告'],
  ['lastYear.report.form', '上年报告'],
  ['lastYear.report.year', '上年报告的年度'],
  ['lastYear.printed', '上年报告的印出的合计'],
  ['lastYear.printed.requests.carriedOut.total', '上年报告的第三部分“四、结转下年度继续办理”的“总计”'],
])('what a file has wrong at %s is named %s', (at, name) => {
  expect(nameOfNote({ kind: 'unreadableValue', at }, content)).toBe(name);
});
