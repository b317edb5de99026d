/** Whether a report can be last year's of the draft, and what changes where another one stands beside it already. */

import {
  comparesWith,
  differencesBetween,
  factOf,
  type LastYear,
  type Report,
  titleOf,
} from '../../report/index.ts';
import { Icon } from '../parts/Icon.tsx';

interface Props {
  readonly report: Report;
  /** What stands beside the draft now. */
  readonly now: LastYear | null;
  /** What would. */
  readonly next: LastYear;
}

export function LastYearFitness({ report, now, next }: Props) {
  const doubts = doubtsAbout(report, next);
  return (
    <div className={`check-summary ${doubts.length > 0 ? 'check-summary-doubt' : 'check-summary-good'}`}>
      {doubts.map(sentence => (
        <p key={sentence}>
          <Icon name="problem" /> {sentence}
        </p>
      ))}
      <p>{now ? replacing(now, next) : '放上以后，不要了可以撤销。'}</p>
    </div>
  );
}

/** Where it is not the report of this organ and of the year before. */
function doubtsAbout(report: Report, next: LastYear): readonly string[] {
  const organ = factOf(report, 'organ').trim();
  const itsOrgan = factOf(next.report, 'organ').trim();
  return [
    ...(organ !== '' && itsOrgan !== '' && organ !== itsOrgan
      ? [`这份是“${itsOrgan}”的，草稿是“${organ}”的。`]
      : []),
    ...(comparesWith(report, next) === 'all'
      ? []
      : [`这份不是${report.year === null ? '上一' : ` ${report.year - 1} `}年的报告：数字不比，只比文字。`]),
  ];
}

/** What would be replaced, and how much of it differs. */
function replacing(now: LastYear, next: LastYear): string {
  const beside = `现在旁边放的是《${titleOf(now.report)}》`;
  if (now.report.form !== next.report.form) return `${beside}，会换成这一份；两份格式不同。可以撤销。`;
  const differences = differencesBetween(now.report, next.report);
  const figures = differences.reduce((sum, one) => sum + (one.kind === 'table' ? one.cells.length : 0), 0);
  const texts = differences.filter(({ kind }) => kind === 'text').length;
  if (differences.length === 0) return `${beside}，与这一份的数字、文字都一样，换不换都行。`;
  return `${beside}，会换成这一份：有 ${figures} 个数字、${texts} 段文字不一样。可以撤销。`;
}
