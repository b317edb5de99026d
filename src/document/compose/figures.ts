/** 图表 of section 一, out of the figures of the tables: both years where last year's are known, else this year alone. */

import { type Chart, type LastYear, printedCharts, type Report } from '../../report/index.ts';
import type { PaperFigure } from '../paper.ts';

/** A chart with the place that the report gives it. */
export interface PlacedFigure {
  readonly after: Chart['after'];
  readonly figure: PaperFigure;
}

/** The charts of `report` in printed order, numbered. */
export const placedFigures = (report: Report, lastYear: LastYear | null): readonly PlacedFigure[] =>
  printedCharts(report, lastYear).map((chart, index) => ({
    after: chart.after,
    figure: figureOf(chart, index + 1, report.year, chart.hasLast ? lastYear : null),
  }));

function figureOf(
  { title, bars }: Chart,
  number: number,
  year: number | null,
  lastYear: LastYear | null,
): PaperFigure {
  const years = yearsOf(year, lastYear);
  return {
    kind: 'figure',
    text: `图${number}　${years.whole}${title}`,
    unit: '件',
    series: years.each,
    groups: bars.map(({ label, now, last }) => {
      const values = lastYear ? [now, last] : [now];
      return { label, values: values.filter((value): value is number => value !== null) };
    }),
  };
}

/** The years as the caption and the bars name them; a year that nobody knows is not named in the caption. */
function yearsOf(year: number | null, lastYear: LastYear | null) {
  const named = (known: number | null, other: string) => (known === null ? other : `${known}年`);
  const now = named(year, '今年');
  if (!lastYear) return { whole: named(year, ''), each: [now] };
  const former = lastYear.report.year;
  const whole = year === null || former === null ? '' : `${former}—${year}年`;
  return { whole, each: [now, named(former, '上年')] };
}
