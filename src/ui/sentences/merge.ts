/** What is said about an import that is held against a draft: what differs, what can be chosen, what was done. */

import { cellOf, form2021, sectionHeading, tableOf } from '../../form/index.ts';
import {
  type Choice,
  choicesOf,
  type Difference,
  factOf,
  isUnreadable,
  type MergeEffect,
  type Report,
  type TableDifference,
} from '../../report/index.ts';
import { nameOfFact, nameOfRow, nameOfText } from './places.ts';

/** What stands over the two sides of a difference. */
export interface SideNames {
  readonly mine: string;
  readonly theirs: string;
}

/** Where an import is held against the draft. */
export const sidesOfImport: SideNames = { mine: '草稿里', theirs: '导入的' };

/** What a difference is about; `report`: the draft, `incoming` for parts that only the import has. */
export function nameOfDifference(difference: Difference, report: Report): string {
  switch (difference.kind) {
    case 'year':
      return '年度';
    case 'fact':
      return nameOfFact(difference.fact);
    case 'ledger':
      return '申请台账';
    case 'table': {
      const { section } = tableOf(form2021, difference.table);
      return difference.table === 'fee'
        ? '第六部分的信息处理费'
        : `${sectionHeading(form2021, section)}（表）`;
    }
    case 'text': {
      const { headings, text } = difference;
      const isNew = headings.mine === null && headings.theirs !== null;
      return isNew ? `第一部分“${headings.theirs}”（草稿里没有这个小标题）` : nameOfText(text, report);
    }
  }
}

/** A cell in its table, in short: 一、本年新收 · 自然人. */
export function nameOfDifferingCell({ table }: TableDifference, cell: Parameters<typeof cellOf>[1]): string {
  const { row, column } = cellOf(form2021, cell);
  return table === 'fee' ? row.label : `${nameOfRow(tableOf(form2021, table), row)} · ${column.label}`;
}

/** How many of a table's cells differ, and how. */
export function tableWords({ cells, isCounted }: TableDifference): string {
  const fills = cells.filter(({ mine }) => mine === null).length;
  const blanks = cells.filter(({ theirs }) => theirs === null).length;
  const unreadable = cells.filter(({ theirs }) => isUnreadable(theirs)).length;
  const words = [`${cells.length} 格不一样`];
  if (fills > 0) words.push(`${fills} 格草稿里是空的`);
  if (blanks > 0) words.push(`${blanks} 格导入的是空的`);
  if (unreadable > 0) words.push(`${unreadable} 格导入的不是数字，原样照抄`);
  const counted = isCounted
    ? '草稿的这张表是由申请台账数出来的，要用导入的数，就得改为直接填表；台账的各行都留着。'
    : '';
  return `${words.join('，')}。${counted}`;
}

/** The line in whose place the zeros for blank cells are; `taken`: they will stand in the draft. */
export const foldedZerosWords = (count: number, hasOthers: boolean, taken: boolean): string =>
  `${hasOthers ? '另有' : '有'} ${count} 格草稿空着，导入的是 0：${taken ? '会填 0' : '照样空着'}`;

/** A choice at a difference, as it stands beside its radio button. */
export function nameOfChoice(choice: Choice, difference: Difference): string {
  const isTable = difference.kind === 'table';
  switch (choice) {
    case 'mine':
      return isTable && difference.isCounted ? '保留台账数的' : '保留草稿的';
    case 'fill':
      return '只填草稿空着的格';
    case 'both':
      return '两段都要，导入的接在后面';
    case 'theirs':
      if (difference.kind === 'ledger') return `换成导入的台账（${difference.theirs.lines.length} 行）`;
      if (isTable && difference.isCounted) return '改为直接填表，用导入的';
      return isTable && choicesOf(difference).includes('exactly') ? '用导入的，它空着的格不动' : '用导入的';
    case 'exactly':
      return isTable ? '全照导入的，它空着的格也清空' : '照导入的，清空这一段';
  }
}

/** What would be, or was, changed: 12 个数字、2 段文字; `null`: nothing. */
export function effectWords(
  { figures, texts, facts, ledger }: MergeEffect,
  lastYear: boolean,
): string | null {
  const words = [
    ...(figures > 0 ? [`${figures} 个数字`] : []),
    ...(texts > 0 ? [`${texts} 段文字`] : []),
    ...(facts > 0 ? [`${facts} 项基本信息`] : []),
    ...(ledger ? ['申请台账'] : []),
    ...(lastYear ? ['放在旁边的上年报告'] : []),
  ];
  return words.length === 0 ? null : words.join('、');
}

/** Why the import may be the wrong one; empty: it is of the draft's organ and year. */
export function mismatchSentences(report: Report, incoming: Report): readonly string[] {
  const [organ, itsOrgan] = [factOf(report, 'organ').trim(), factOf(incoming, 'organ').trim()];
  const sentences: string[] = [];
  if (organ !== '' && itsOrgan !== '' && organ !== itsOrgan) {
    sentences.push(`导入的是“${itsOrgan}”的，草稿是“${organ}”的。`);
  }
  if (report.year !== null && incoming.year !== null && report.year !== incoming.year) {
    sentences.push(`导入的是 ${incoming.year} 年的报告，草稿是 ${report.year} 年的。`);
  }
  return sentences;
}
