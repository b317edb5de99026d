/** What the small charts show: bars of this year beside last year's, where a picture says it sooner. */

import { compareOutcomes, type FigureChange } from '../../compare/index.ts';
import type { CellId } from '../../form/index.ts';
import type { LastYear, Report } from '../../report/index.ts';

export interface Bar {
  readonly label: string;
  /** `null`: missing, and said so. */
  readonly now: number | null;
  readonly last: number | null;
}

export interface Chart {
  readonly id: string;
  readonly title: string;
  readonly bars: readonly Bar[];
}

/** The charts that show anything: at least one pair of figures is known in both years and not 0 in both. */
export function chartsOf(report: Report, last: LastYear, figures: readonly FigureChange[]): readonly Chart[] {
  const bar = (label: string, cell: CellId): Bar => {
    const found = figures.find(figure => figure.cell === cell);
    return { label, now: found?.now ?? null, last: found?.last ?? null };
  };
  const charts: readonly Chart[] = [
    {
      id: 'received',
      title: '收到申请',
      bars: [bar('新收', 'requests.received.total'), bar('上年结转', 'requests.carriedIn.total')],
    },
    {
      id: 'outcomes',
      title: '办理结果',
      bars: compareOutcomes(report, last).map(({ kind, now, last: former }) => ({
        label: kind,
        now,
        last: former,
      })),
    },
    {
      id: 'decisions',
      title: '处理决定',
      bars: [
        bar('行政许可', 'proactive.licensing.decisions'),
        bar('行政处罚', 'proactive.penalties.decisions'),
        bar('行政强制', 'proactive.coercion.decisions'),
      ],
    },
    {
      id: 'documents',
      title: '行政规范性文件',
      bars: [
        bar('制发', 'proactive.normativeDocuments.issued'),
        bar('废止', 'proactive.normativeDocuments.repealed'),
        bar('现行有效', 'proactive.normativeDocuments.inForce'),
      ],
    },
  ];
  return charts.filter(({ bars }) =>
    bars.some(({ now, last: former }) => now !== null && former !== null && now + former > 0),
  );
}
