import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { enteredCells, form2021 } from '../../form/index.ts';
import { emptyReport, type LastYear, type Report } from '../../report/index.ts';
import { reportChartsSentence } from '../sentences/charts.ts';
import { Charts } from './Charts.tsx';

const organ = '青山县柳河镇人民政府';
const tables = ['proactive', 'requests'] as const;
const zeros = (figures: Report['figures']): Report['figures'] => ({
  ...Object.fromEntries(tables.flatMap(table => enteredCells(form2021, table)).map(cell => [cell, 0])),
  ...figures,
});
const now: Report = {
  ...emptyReport(organ, 2025),
  texts: { 'overview.onRequest': '办结。' },
  figures: zeros({ 'proactive.licensing.decisions': 4, 'requests.received.natural': 3 }),
};
const former = (figures: Report['figures'], year = 2024): LastYear => ({
  report: { ...emptyReport(organ, year), figures },
  printed: {},
});
const shown = (report: Report, lastYear: LastYear | null) =>
  renderToStaticMarkup(<Charts report={report} lastYear={lastYear} onChoose={() => {}} />);
/** What stands under one chart. */
const under = (html: string, name: string) =>
  new RegExp(`<figcaption>${name}</figcaption>.*?</svg>(.*?)</figure>`)
    .exec(html)?.[1]
    ?.replace(/<[^>]*>/g, '');

describe('under a chart it says', () => {
  it('where it will stand, and with which years', () => {
    const html = shown(now, former(zeros({})));
    expect(under(html, '处理决定')).toBe('放进报告 印在第一部分末尾，两年并排。');
    expect(under(html, '收到申请')).toBe('放进报告 印在第一部分“（二）依申请公开”的文字后面，两年并排。');
    const { 'proactive.coercion.decisions': _, ...partly } = zeros({});
    expect(under(shown(now, former(partly)), '处理决定')).toContain('只有今年的数：上年的不全。');
    for (const other of [null, former(zeros({}), 2020)]) {
      expect(under(shown(now, other), '处理决定')).toContain('只有今年的数。');
    }
  });

  it('that the report has it, with its number, and what keeps it from being printed', () => {
    const chosen: Report = { ...now, charts: ['decisions', 'received'] };
    const html = shown(chosen, null);
    expect(under(html, '收到申请')).toContain('从报告中去掉 在报告中：图1。');
    expect(under(html, '处理决定')).toContain('从报告中去掉 在报告中：图2。');
    const begun = { ...chosen, figures: { ...chosen.figures, 'requests.carriedIn.natural': { raw: '二' } } };
    expect(under(shown(begun, null), '收到申请')).toBe(
      '从报告中去掉 “收到申请”在报告中，但今年的数没有填全，暂时不印。',
    );
  });

  it('also where it is not drawn any more, so that it can be taken out', () => {
    const html = shown({ ...now, charts: ['documents'] }, null).replace(/<[^>]*>/g, '');
    expect(html).toContain('从报告中去掉 “行政规范性文件”在报告中，但数字都是 0，暂时不印。');
    expect(html).toContain('没有画“办理结果”：数字都是 0。');
  });

  it('nothing on paper', () => {
    const html = renderToStaticMarkup(<Charts report={now} lastYear={former(zeros({}))} />);
    expect(html).toContain('<figcaption>收到申请</figcaption>');
    expect(html).not.toMatch(/<button|印在|没有画/);
  });
});

describe('a chart is drawn', () => {
  it('only where there is something to see; of the others it says why', () => {
    const html = shown(now, null);
    expect(html.match(/<figcaption>/g)).toHaveLength(2);
    expect(html).toContain('没有画“行政规范性文件”、“办理结果”：数字都是 0。');
    expect(shown(emptyReport(organ, 2025), former(zeros({ 'requests.received.natural': 2 })))).toContain(
      '没有画“处理决定”、“行政规范性文件”、“收到申请”、“办理结果”：今年的数还没有填全。',
    );
  });

  it('without a bar for a figure that is missing', () => {
    const begun: Report = {
      ...emptyReport(organ, 2025),
      figures: { 'proactive.licensing.decisions': 4, 'proactive.coercion.decisions': 1 },
    };
    expect(shown(begun, former({ 'proactive.penalties.decisions': 9 }))).toContain(
      '处理决定。行政许可：2025 年 4 件，2024 年 没有数；行政处罚：2025 年 没有数，2024 年 9 件；',
    );
  });
});

it('says in 导出 which charts are printed, and which are not for now', () => {
  const charts = ['decisions', 'outcomes'] as const;
  expect(reportChartsSentence(now, null)).toBeNull();
  expect(reportChartsSentence({ ...now, charts: ['received'] }, null)).toBe(
    '报告中有 1 个图：图1 收到申请。',
  );
  expect(reportChartsSentence({ ...now, charts }, null)).toBe(
    '报告中有 1 个图：图1 处理决定。“办理结果”在报告中，但数字都是 0，暂时不印。',
  );
  expect(reportChartsSentence({ ...now, charts, figures: {} }, null)).toBe(
    '“处理决定”在报告中，但今年的数没有填全，暂时不印。“办理结果”在报告中，但今年的数没有填全，暂时不印。',
  );
});
