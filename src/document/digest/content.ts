/** What 图解 tells of a report: its large figures and small charts, all out of the tables. */

import { type CellId, formOf, tableOf } from '../../form/index.ts';
import {
  type ChartBar,
  chartOf,
  comparesWith,
  factOf,
  formatNumber,
  formerFigure,
  knownFigure,
  type LastYear,
  type Report,
  titleOf,
} from '../../report/index.ts';
import type { Charted } from '../drawing.ts';

export interface DigestFigure {
  readonly name: string;
  /** What exactly is counted, in smaller words. */
  readonly about: string;
  readonly value: number;
  /** `null`: not known, or nothing to compare with. */
  readonly last: number | null;
}

/** Bars, or one sentence where there was nothing to draw. */
export type DigestPart = { readonly title: string } & (
  | { readonly kind: 'chart'; readonly chart: Charted }
  /** `isAboutRequests`: of the requests, and the disputes about them. */
  | { readonly kind: 'sentence'; readonly sentence: string; readonly isAboutRequests: boolean }
);

export interface Digest {
  readonly organ: string;
  readonly year: number;
  /** Of the report. */
  readonly title: string;
  /** None where all of them would be 0. */
  readonly figures: readonly DigestFigure[];
  readonly parts: readonly DigestPart[];
}

/** `null` where the report lacks a figure that is told of, its year or its organ: nothing is left out or made up. */
export function digestOf(report: Report, lastYear: LastYear | null): Digest | null {
  const { year } = report;
  const organ = factOf(report, 'organ').trim();
  if (year === null || organ === '') return null;
  const known = figuresOf(report, lastYear);
  const parts = partsOf(report, lastYear, year);
  if (known === null || parts === null) return null;
  return {
    organ,
    year,
    title: titleOf(report),
    figures: known.every(({ value }) => value === 0) ? [] : known,
    parts,
  };
}

const disputeCells = [
  'disputes.review.total',
  'disputes.direct.total',
  'disputes.afterReview.total',
] as const satisfies readonly CellId[];

const largeFigures: readonly (Pick<DigestFigure, 'name' | 'about'> & {
  readonly cells: readonly CellId[];
})[] = [
  { name: '规范性文件', about: '现行有效', cells: ['proactive.normativeDocuments.inForce'] },
  { name: '收到申请', about: '本年新收', cells: ['requests.received.total'] },
  { name: '办结申请', about: '含上年结转', cells: ['requests.outcomeTotal.total'] },
  { name: '结转下年', about: '继续办理', cells: ['requests.carriedOut.total'] },
  { name: '复议、诉讼', about: '因信息公开', cells: disputeCells },
];

function figuresOf(report: Report, lastYear: LastYear | null): readonly DigestFigure[] | null {
  const found = largeFigures.map(({ name, about, cells }) => {
    const { now, last } = sumsOf(report, lastYear, '', cells);
    return now === null ? null : { name, about, value: now, last };
  });
  return found.every((one): one is DigestFigure => one !== null) ? found : null;
}

function partsOf(report: Report, lastYear: LastYear | null, year: number): readonly DigestPart[] | null {
  const requests = tableOf(formOf(report.form), 'requests');
  const bars = (pairs: readonly (readonly [string, CellId])[]) =>
    pairs.map(([label, cell]) => sumsOf(report, lastYear, label, [cell]));
  const parts = [
    partOf('申请办理结果', chartOf(report, lastYear, 'outcomes').bars, '本年没有办结的政府信息公开申请。'),
    partOf(
      '新收申请的申请人',
      bars(
        requests.columns
          .filter(({ id }) => id !== 'total')
          .map(({ id, label }) => [label, `requests.received.${id}` as CellId] as const),
      ),
      '本年没有收到政府信息公开申请。',
    ),
    partOf(
      '行政处理决定',
      chartOf(report, lastYear, 'decisions').bars,
      '本年没有作出行政许可、行政处罚、行政强制处理决定。',
      false,
    ),
    partOf(
      '行政复议、行政诉讼',
      bars([
        ['行政复议', disputeCells[0]],
        ['直接起诉', disputeCells[1]],
        ['复议后起诉', disputeCells[2]],
      ]),
      '本年没有因政府信息公开工作引起的行政复议、行政诉讼。',
    ),
  ];
  const whole = parts.every((part): part is NonNullable<typeof part> => part !== null);
  if (!whole) return null;
  return parts.map(({ title, bars: shown, sentence, isAboutRequests }): DigestPart => {
    if (shown.every(({ now }) => now === 0)) return { kind: 'sentence', title, sentence, isAboutRequests };
    const chart = chartedOf(shown, year);
    const [only, ...others] = chart.groups;
    // One bar has nothing to be held against.
    return only && others.length === 0 && chart.series.length === 1
      ? {
          kind: 'sentence',
          title,
          sentence: `${title}：${only.label} ${formatNumber(only.values[0] ?? 0)} 件。`,
          isAboutRequests,
        }
      : { kind: 'chart', title, chart };
  });
}

/** `null` where a figure of this year's is missing. */
const partOf = (title: string, bars: readonly ChartBar[], sentence: string, isAboutRequests = true) =>
  bars.some(({ now }) => now === null) ? null : { title, bars, sentence, isAboutRequests };

/** Only the kinds that there were, in either year; last year's bars where all of them are known. */
function chartedOf(bars: readonly ChartBar[], year: number): Charted {
  const hasLast = bars.every(({ last }) => last !== null);
  return {
    unit: '件',
    series: hasLast ? [`${year}年`, `${year - 1}年`] : [`${year}年`],
    groups: bars
      .filter(({ now, last }) => now !== 0 || (hasLast && last !== 0))
      .map(({ label, now, last }) => ({ label, values: hasLast ? [now, last] : [now] })),
  };
}

function sumsOf(
  report: Report,
  lastYear: LastYear | null,
  label: string,
  cells: readonly CellId[],
): ChartBar {
  const last = comparesWith(report, lastYear) === 'all' ? lastYear : null;
  return {
    label,
    now: sum(cells.map(cell => knownFigure(report, cell).value)),
    last: last && sum(cells.map(cell => formerFigure(report, last, cell).value)),
  };
}

/** `null` where any of them is. */
const sum = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((all, value) => (all === null || value === null ? null : all + value), 0);
