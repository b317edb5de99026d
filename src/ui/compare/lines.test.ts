import { describe, expect, it } from 'vitest';
import { compareYears } from '../../compare/index.ts';
import { enteredCells, type FormId, formOf, type TableId } from '../../form/index.ts';
import { emptyReport, type Report } from '../../report/index.ts';
import { foldedWords } from '../sentences/compare.ts';
import { namedLinesOf } from './lines.ts';

const organ = '青山县柳河镇人民政府';
const tables: readonly TableId[] = ['proactive', 'requests', 'disputes', 'fee'];

function zeros(year: number, figures: Report['figures'] = {}, form: FormId = '2021'): Report {
  const all = tables.flatMap(table =>
    form === '2019' && table === 'fee'
      ? []
      : enteredCells(formOf(form), table).map(cell => [cell, 0] as const),
  );
  return { ...emptyReport(organ, year, form), figures: { ...Object.fromEntries(all), ...figures } };
}
const lines = (now: Report, last: Report, table: TableId, byApplicant = false) =>
  namedLinesOf(now, compareYears(now, { report: last, printed: {} }).figures, table, byApplicant);

describe('the lines of the comparison', () => {
  const last = zeros(2024, { 'requests.received.natural': 3, 'requests.granted.natural': 3 });
  const now = zeros(2025, { 'requests.received.legal': 2, 'requests.granted.legal': 2 });

  it('has one line for each of the 25 rows of table 三, by 总计', () => {
    const all = lines(now, last, 'requests');
    expect(all).toHaveLength(25);
    expect(all[0]).toMatchObject({ name: '一、新收申请', figure: { now: 2, last: 3, change: -1 } });
    expect(all.filter(({ isQuiet }) => !isQuiet).map(({ name }) => name)).toEqual([
      '一、新收申请',
      '（一）予以公开',
      '（七）总计',
    ]);
  });

  it('lists on demand the kinds of applicants that have figures, under their row', () => {
    const all = lines(now, last, 'requests', true);
    expect(all.slice(0, 3).map(({ name, isPart }) => [name, isPart])).toEqual([
      ['一、新收申请', false],
      ['自然人', true],
      ['法律服务机构', true],
    ]);
    expect(all).toHaveLength(25 + 6);
  });

  it('says what is folded: zeros in both years are not the same as nothing entered', () => {
    const folded = (before: Report, after: Report) =>
      foldedWords(
        lines(after, before, 'requests').flatMap(({ isQuiet, figure }) => (isQuiet ? [figure] : [])),
        true,
      );
    expect(folded(last, now)).toBe('其余 22 行两年都是 0');
    expect(folded(last, { ...emptyReport(organ, 2025) })).toBe('其余 22 行上年是 0，今年还没有填');
    expect(folded(emptyReport(organ, 2024), now)).toBe('其余 22 行没有数字：是 0，或者没有填');
  });

  it('folds no row in which something was entered and something is missing or no number', () => {
    const begun: Report = { ...emptyReport(organ, 2025), figures: { 'requests.received.natural': 0 } };
    const slip = zeros(2025, { 'requests.carriedIn.natural': { raw: '二' } });
    expect(lines(begun, zeros(2024), 'requests')[0]).toMatchObject({ isQuiet: false });
    expect(lines(slip, zeros(2024), 'requests')[1]).toMatchObject({ isQuiet: false });
  });

  it('names the cells of the other tables without 本年, since there are two years', () => {
    const names = (table: TableId) => lines(now, last, table).map(({ name }) => name);
    expect(names('proactive')).toContain('行政规范性文件 · 现行有效件数');
    expect(names('proactive')).toContain('行政许可 · 处理决定数量');
    expect(names('proactive')).toContain('行政事业性收费 · 收费金额（万元）');
    expect(names('disputes')).toContain('行政诉讼 未经复议直接起诉 · 结果维持');
    expect(names('fee')).toEqual(['发出收费通知（件）', '收费通知总金额（元）', '实际收取总金额（元）']);
  });
});
