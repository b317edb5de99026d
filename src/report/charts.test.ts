import { describe, expect, it } from 'vitest';
import { enteredCells, type FormId, formOf } from '../form/index.ts';
import { type ChartId, chartIds } from './chartIds.ts';
import { chartOf, printedCharts } from './charts.ts';
import { apply, type Edit } from './edit.ts';
import { emptyReport, type LastYear, type Report } from './report.ts';

const organ = '青山县柳河镇人民政府';
function zeros(year: number, figures: Report['figures'] = {}, form: FormId = '2021'): Report {
  const all = (['proactive', 'requests'] as const).flatMap(table =>
    enteredCells(formOf(form), table).map(cell => [cell, 0] as const),
  );
  return { ...emptyReport(organ, year, form), figures: { ...Object.fromEntries(all), ...figures } };
}
const beside = (report: Report, printed: LastYear['printed'] = {}): LastYear => ({ report, printed });
const put = (chart: ChartId, value = true): Edit => ({
  label: '图表',
  changes: [{ kind: 'chart', chart, value }],
});
const kinds = ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'];

describe('what a chart shows', () => {
  it('adds up the results of requests by kind, in both years', () => {
    const now = zeros(2025, {
      'requests.granted.natural': 4,
      'requests.stateSecret.natural': 1,
      'requests.adminQuery.legal': 2,
    });
    const last = beside(zeros(2024, { 'requests.thirdParty.other': 2 }));
    const { bars, hasLast, fitness } = chartOf(now, last, 'outcomes');
    expect(bars.map(({ label }) => label)).toEqual(kinds);
    expect(bars.map(bar => bar.now)).toEqual([4, 0, 3, 0, 0, 0]);
    expect(bars.map(bar => bar.last)).toEqual([0, 0, 2, 0, 0, 0]);
    expect({ hasLast, fitness }).toEqual({ hasLast: true, fitness: 'fit' });
  });

  it('knows the one row of 其他处理 in the format of 2019', () => {
    const last = beside(zeros(2020, { 'requests.otherwise.natural': 5 }, '2019'));
    const { bars } = chartOf(zeros(2021, { 'requests.otherOutcome.natural': 7 }), last, 'outcomes');
    expect(bars.map(({ label }) => label)).toEqual(kinds);
    expect(bars[5]).toEqual({ label: '其他处理', now: 7, last: 5 });
  });

  it('shows no bar of last year beside another way of counting, nor of a year that is not the one before', () => {
    const now = zeros(2021, { 'proactive.licensing.decisions': 4 });
    const figures = { 'proactive.licensing.decisions': 9 };
    for (const last of [zeros(2020, figures, '2019'), zeros(2018, figures)]) {
      const { bars, hasLast } = chartOf(now, beside(last), 'decisions');
      expect(bars[0]).toEqual({ label: '行政许可', now: 4, last: null });
      expect(hasLast).toBe(false);
    }
    expect(chartOf(now, null, 'decisions').bars[0]).toEqual({ label: '行政许可', now: 4, last: null });
  });

  it('takes a total that last year’s document printed where its parts are not known', () => {
    const { 'requests.received.legal': _, ...figures } = zeros(2024).figures;
    const last = { ...zeros(2024), figures };
    expect(chartOf(zeros(2025), beside(last), 'received').bars[0]?.last).toBeNull();
    const printed = { 'requests.received.total': 7 };
    expect(chartOf(zeros(2025), beside(last, printed), 'received').bars[0]?.last).toBe(7);
  });
});

describe('which charts are fit for the report', () => {
  const fitness = (report: Report, last: LastYear | null = null) =>
    chartIds.map(id => chartOf(report, last, id).fitness);

  it('those with anything but zeros, in either year', () => {
    expect(fitness(zeros(2025), beside(zeros(2024)))).toEqual(['zeros', 'zeros', 'zeros', 'zeros']);
    const former = zeros(2024, { 'proactive.coercion.decisions': 1 });
    expect(fitness(zeros(2025), beside(former))).toEqual(['fit', 'zeros', 'zeros', 'zeros']);
    expect(fitness(zeros(2025, { 'requests.carriedIn.other': 1 }))).toEqual([
      'zeros',
      'zeros',
      'fit',
      'zeros',
    ]);
  });

  it('none that would show nothing but zeros of this year, as last year’s are not all known', () => {
    const { 'proactive.penalties.decisions': _, ...figures } = zeros(2024, {
      'proactive.coercion.decisions': 1,
    }).figures;
    expect(chartOf(zeros(2025), beside({ ...zeros(2024), figures }), 'decisions').fitness).toBe('zeros');
  });

  it('none of which a figure of this year’s is blank or no number', () => {
    expect(fitness(emptyReport(organ, 2025))).toEqual(['missing', 'missing', 'missing', 'missing']);
    const slip = zeros(2025, {
      'requests.received.natural': 5,
      'requests.carriedIn.natural': { raw: '二' },
      'requests.granted.natural': 5,
    });
    expect(fitness(slip)).toEqual(['zeros', 'zeros', 'missing', 'fit']);
  });
});

describe('the charts that a report has', () => {
  const figures = { 'requests.received.natural': 5, 'proactive.licensing.decisions': 4 } as const;
  const words: Report['texts'] = { 'overview.proactive': '公开。', 'overview.onRequest': '办结。' };
  const whole: Report = { ...zeros(2025, figures), texts: words };
  const printed = (report: Report) => printedCharts(report, null).map(({ id, after }) => [id, after]);

  it('are put in and taken out by edits that can be taken back', () => {
    const { report: one, inverse } = apply(whole, put('received'));
    expect(one.charts).toEqual(['received']);
    expect(apply(one, inverse).report).toEqual(whole);
    const { report: two } = apply(one, put('decisions'));
    expect(two.charts).toEqual(['decisions', 'received']);
    expect(apply(two, put('decisions')).inverse.changes).toEqual([]);
    const { report: without, inverse: back } = apply(two, put('received', false));
    expect(without.charts).toEqual(['decisions']);
    expect(apply(without, back).report).toEqual(two);
    expect(apply(one, put('received', false)).report).toEqual(whole);
  });

  it('are printed behind the words of their parts, in the order of the parts', () => {
    const both = { ...whole, charts: ['decisions', 'received'] as const };
    expect(printed(both)).toEqual([
      ['decisions', 'proactive'],
      ['received', 'onRequest'],
    ]);
    expect(printed({ ...both, parts: [...both.parts].reverse() }).map(([id]) => id)).toEqual([
      'received',
      'decisions',
    ]);
  });

  it('are printed at the end of section 一 where their part has no words or is not there', () => {
    const both = { ...whole, charts: ['decisions', 'received'] as const };
    const end = [
      ['received', 'onRequest'],
      ['decisions', null],
    ];
    expect(printed({ ...both, texts: { ...words, 'overview.proactive': ' \n' } })).toEqual(end);
    expect(printed({ ...both, parts: both.parts.filter(({ id }) => id !== 'proactive') })).toEqual(end);
  });

  it('are left out of the paper, and not forgotten, while their figures are missing or all 0', () => {
    const chosen = { ...whole, charts: ['received'] as const };
    const without: Report = { ...chosen, figures: zeros(2025).figures };
    expect(printed(without)).toEqual([]);
    expect(printed({ ...chosen, figures: {} })).toEqual([]);
    expect(printed({ ...without, figures: chosen.figures })).toEqual([['received', 'onRequest']]);
  });
});
