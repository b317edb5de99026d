/** What a report that was read is for: last year's, from which this year's begins, or this year's own. */

import { isWritable, type Report } from '../../report/index.ts';
import { deadlineOf } from '../home/deadline.ts';

export type Purpose = 'lastYear' | 'thisYear';

export interface PurposeAdvice {
  /** What the year that was read and the day of today make likely. */
  readonly usual: Purpose;
  /** Whether it can be the other: a format that is only read makes no draft. */
  readonly isFree: boolean;
  /** Why, for the clerk. */
  readonly reason: string;
}

const onlyLastYear: PurposeAdvice = {
  usual: 'lastYear',
  isFree: false,
  reason: '这是 2019 年的旧格式（2019、2020 年度用的），表格与现行格式不同，只能作为上年报告。',
};

/** What `report` most likely is on the day `now`: until the end of March, last year's report is what is written. */
export function purposeAdvice(report: Report, now: Date): PurposeAdvice {
  const { year } = report;
  const { year: due } = deadlineOf(now);
  if (!isWritable(report)) return onlyLastYear;
  const isFree = true;
  if (year === null) {
    return { usual: 'lastYear', isFree, reason: '没有读到是哪一年的报告，请您来定。' };
  }
  const read = `读到的是 ${year} 年的报告，现在要编的是 ${due} 年的`;
  if (year === due) return { usual: 'thisYear', isFree, reason: `${read}：多半是今年的稿子。` };
  if (year === due - 1) return { usual: 'lastYear', isFree, reason: `${read}：它正好是上年的。` };
  if (year > due) return { usual: 'lastYear', isFree, reason: `${read}，请核对年度。` };
  return {
    usual: 'lastYear',
    isFree,
    reason: `读到的是 ${year} 年的报告，接着编的是 ${year + 1} 年的；要编 ${due} 年的，请换 ${due - 1} 年的报告。`,
  };
}

/** The same inside a draft: the year tells, and where it does not, what the clerk set out to do. */
export function adviceInDraft(incoming: Report, draft: Report, wanted: Purpose): PurposeAdvice {
  if (!isWritable(incoming)) return onlyLastYear;
  const isFree = true;
  const { year } = incoming;
  if (year !== null && year === draft.year) {
    return { usual: 'thisYear', isFree, reason: `它和草稿同是 ${year} 年的。` };
  }
  if (year !== null && draft.year !== null && year === draft.year - 1) {
    return { usual: 'lastYear', isFree, reason: `它是 ${year} 年的，正是草稿的上一年。` };
  }
  const of = year === null ? '没有读到它是哪一年的' : `它是 ${year} 年的`;
  return {
    usual: wanted,
    isFree,
    reason: `${of}，草稿是${draft.year === null ? '哪一年的还没有填' : ` ${draft.year} 年的`}。`,
  };
}
