/** What is said about a register that is taken over into the ledger. */

import type { ColumnMeaning, RowProblem } from '../../ledger/index.ts';

export const columnNames: Readonly<Record<ColumnMeaning, string>> = {
  received: '收到日期',
  applicant: '申请人类别',
  result: '办理结果',
  reason: '不予公开等的理由',
  answered: '答复日期',
  note: '编号或备注',
};

/** What of a row could not be read. */
export function rowProblemWords(problem: RowProblem): string {
  switch (problem.kind) {
    case 'receivedBlank':
      return '没有收到日期';
    case 'applicantBlank':
      return '没有申请人类别';
    case 'received':
      return `收到日期“${problem.words}”看不懂`;
    case 'answered':
      return `答复日期“${problem.words}”看不懂`;
    case 'applicant':
      return `申请人“${problem.words}”不知道归哪一类`;
    case 'result':
      return `结果“${problem.words}”不知道计在哪一行`;
  }
}
