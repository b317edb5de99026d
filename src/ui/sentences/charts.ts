/** What is said of 图表: where one will stand in the report, which the report has, and why one cannot be there. */

import type { Chart, Report } from '../../report/index.ts';
import { chartIds, chartOf, hasChart, type LastYear, printedCharts } from '../../report/index.ts';
import { nameOfText } from './places.ts';

export const chartButton = (isChosen: boolean): string => (isChosen ? '从报告中去掉' : '放进报告');

/** For 撤销. */
export const chartEditLabel = ({ name }: Chart, wanted: boolean): string =>
  `${wanted ? '把图放进报告' : '从报告中去掉图'}：${name}`;

export const chartDoneSentence = ({ name }: Chart, wanted: boolean): string =>
  wanted ? `“${name}”的图已放进报告。` : `“${name}”的图已从报告中去掉。`;

/** Of a chart that is printed, by its number. */
export const chartPrintedWords = (number: number): string => `在报告中：图${number}。`;

/** Of a chart that the report has, while it cannot be printed. */
export const chartWaitsSentence = ({ name, fitness }: Chart): string =>
  `“${name}”在报告中，但${whyNot[fitness === 'zeros' ? 'zeros' : 'missing']}，暂时不印。`;

const whyNot = { zeros: '数字都是 0', missing: '今年的数没有填全' } as const;

/** Where it stands or will stand, and what of it; why it cannot, where its figures are not there. */
export function chartPlaceSentence(chart: Chart, report: Report, isCompared: boolean): string {
  if (chart.fitness === 'zeros') return '今年都是 0，不用放进报告。';
  if (chart.fitness === 'missing') return '今年的数填全了才能放进报告。';
  const place =
    chart.after === null
      ? '印在第一部分末尾'
      : `印在${nameOfText(`overview.${chart.after}`, report)}的文字后面`;
  if (chart.hasLast) return `${place}，两年并排。`;
  return `${place}，只有今年的数${isCompared ? '：上年的不全' : ''}。`;
}

/** Of the charts that are not drawn: which, and why. */
export function notDrawnSentences(charts: readonly Chart[]): readonly string[] {
  const named = (fitness: Chart['fitness']) =>
    charts.filter(chart => chart.fitness === fitness).map(({ name }) => `“${name}”`);
  const zeros = named('zeros');
  const missing = named('missing');
  return [
    ...(zeros.length > 0 ? [`没有画${zeros.join('、')}：数字都是 0。`] : []),
    ...(missing.length > 0 ? [`没有画${missing.join('、')}：今年的数还没有填全。`] : []),
  ];
}

/** 报告中有 2 个图：图1 处理决定，图2 办理结果。 And those that are not printed for now. `null`: the report has none. */
export function reportChartsSentence(report: Report, lastYear: LastYear | null): string | null {
  const chosen = chartIds.filter(id => hasChart(report, id));
  if (chosen.length === 0) return null;
  const printed = printedCharts(report, lastYear);
  const names = printed.map(({ name }, index) => `图${index + 1} ${name}`);
  const left = chosen
    .map(id => chartOf(report, lastYear, id))
    .filter(({ fitness }) => fitness !== 'fit')
    .map(chartWaitsSentence);
  return [
    ...(names.length > 0 ? [`报告中有 ${names.length} 个图：${names.join('，')}。`] : []),
    ...left,
  ].join('');
}

export const noChartsSentence = '报告中没有图。要配图的，在“与上年对比”里挑。';
