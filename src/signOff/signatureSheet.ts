/**
 * 三审三校签字单: who reviewed the report at which stage, and that it goes out signed and sealed; what is not filled in is
 * left to write by hand.
 */

import type { Paper, TableCell } from '../document/index.ts';
import { factOf, type Report, reviewOf, reviewStages, titleOf } from '../report/index.ts';
import { cell, heading } from './cells.ts';
import type { Words } from './words.ts';

/** `day`: when the sheet is made, as printed. */
export function composeSignatures(report: Report, words: Words, day: string): Paper {
  const label = (text: string) => cell(text, { header: 'row' });
  const year = report.year === null ? '' : `${report.year}年`;
  const rows: readonly (readonly TableCell[])[] = [
    [label('机关'), cell(factOf(report, 'organ'), { colSpan: 3 })],
    [label('报告'), cell(titleOf(report), { colSpan: 3 })],
    [label('年度'), cell(year), label('制表日期'), cell(day)],
    ['环节', '审核人', '意见', '日期'].map(text => cell(text, { header: 'column' })),
    ...reviewStages.map(stage => {
      const { name, opinion, date } = reviewOf(report, stage);
      return [label(words.nameOfStage(stage)), cell(name), cell(opinion), cell(date || blankDate)];
    }),
    ...['负责人签发', '机关盖章'].map(text => [label(text), cell('', { colSpan: 2 }), cell(blankDate)]),
  ];
  return {
    blocks: [
      heading(0, '三审三校签字单'),
      { kind: 'table', look: 'form', headRows: 0, widths: [16, 28, 30, 26], rows },
    ],
  };
}

/** Room to write a day by hand. */
const blankDate = '　　年　月　日';
