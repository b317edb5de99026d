/** A column that does not balance, and what probably happened: in words. */

import type { BalanceDiagnosis, FindingOf } from '../../../check/index.ts';
import type { EnteredCellId, Form } from '../../../form/index.ts';
import { cellOf, tableOf } from '../../../form/index.ts';
import type { Report } from '../../../report/index.ts';
import { nameOfColumn, nameOfPlace, nameOfRow } from '../places.ts';

export function balanceWords({ places: [place], facts }: FindingOf<'balance'>, form: Form, report: Report) {
  const { left, right, difference, missing, carriedOutNeeded, diagnosis } = facts;
  const size = Math.abs(difference);
  const side = difference > 0 ? `办理结果和结转少 ${size} 件` : `办理结果和结转多 ${size} 件`;
  const needed =
    carriedOutNeeded === null ? '' : `如果别的数字都对，“结转下年度”应当是 ${carriedOutNeeded}。`;
  const waiting = missing > 0 ? `这一列还有 ${missing} 格没填，但已经超出了。` : '';
  const hint = diagnosis ? diagnosisWords(diagnosis, difference, form) : needed;
  return {
    title: `${nameOfPlace(place, report)}不平衡：${side}`,
    detail: `一＋二＝${left}，三＋四＝${right}。${waiting}${hint || '请逐行核对登记台账。'}`,
  };
}

function diagnosisWords(diagnosis: BalanceDiagnosis, difference: number, form: Form): string {
  const row = (cell: EnteredCellId) => nameOfRow(tableOf(form, 'requests'), cellOf(form, cell).row);
  switch (diagnosis.kind) {
    case 'wrongApplicant': {
      const { column, count } = diagnosis;
      const [here, there] = difference > 0 ? ['少', '多'] : ['多', '少'];
      const other = nameOfColumn(form, 'requests', column);
      return `这一列${here} ${count} 件，“${other}”列正好${there} ${count} 件，可能登记错了申请人类别。`;
    }
    case 'countedTwice':
      return `多出的正好是“${row(diagnosis.cell)}”的 ${diagnosis.count} 件，看看是不是重复计了。`;
    case 'carriedInReceived':
      return `少的正好是上年结转的 ${diagnosis.count} 件：“本年新收”可能把它也算进去了。`;
    case 'splitNumber': {
      const { cell, digits, joined } = diagnosis;
      return `“${row(cell)}”的 ${digits[0]} 和 ${digits[1]} 合成 ${joined} 就平衡，可能一个数拆进了两格。`;
    }
    case 'swappedDigits': {
      const { cell, count, right } = diagnosis;
      return `“${row(cell)}”的 ${count} 改成 ${right} 就平衡，可能数字打颠倒了。`;
    }
  }
}
