/** 还有多少天: calm while there is time, plain when there is little, and what to do when there is none. */

import { type Deadline, deadlineOf } from './deadline.ts';

export function DeadlineNote({ now }: { now: Date }) {
  const deadline = deadlineOf(now);
  return (
    <aside className={`deadline deadline-${deadline.kind}`} aria-label="公布期限">
      <p className="deadline-report">{deadline.year}年度报告</p>
      <p className="deadline-days">{daysWords(deadline)}</p>
      <p className="deadline-what">{whatToDo(deadline)}</p>
    </aside>
  );
}

function daysWords({ kind, days }: Deadline) {
  switch (kind) {
    case 'ahead':
    case 'near':
      return (
        <>
          还有 <strong>{days}</strong> 天
        </>
      );
    case 'last':
      return <strong>今天是最后一天</strong>;
    case 'passed':
      return (
        <>
          已过期 <strong>{days}</strong> 天
        </>
      );
  }
}

function whatToDo({ year, kind }: Deadline): string {
  const day = `${year + 1}年1月31日`;
  switch (kind) {
    case 'ahead':
      return `${day}前要公布（条例第四十九条）。${year - 1}年度的还没有公布的，请尽快补上。`;
    case 'near':
      return `${day}前要公布（条例第四十九条）。还要留出领导审签的时间；县里要得更早的，按县里的通知。`;
    case 'last':
      return '1月31日前要公布（条例第四十九条）。编好就打印送签，今天公布。';
    case 'passed':
      return `应在${day}前公布。还没公布的，请尽快编完、公布，并告诉县政务公开主管部门；已公布的不用管。`;
  }
}
