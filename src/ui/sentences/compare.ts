/** What the comparison with last year says: what was compared, changes of figures, how much of a text was taken over. */

import { sharePercent } from '../../check/index.ts';
import type { Comparison, FigureChange, TextChange } from '../../compare/index.ts';
import {
  type CellId,
  cellOf,
  formOf,
  sectionHeading,
  type TableId,
  type TextId,
  tableOf,
} from '../../form/index.ts';
import {
  comparesWith,
  formatNumber,
  isWritable,
  type LastYear,
  type Missing,
  type Report,
  titleOf,
} from '../../report/index.ts';
import { lastName, otherYearWords } from './lastYear.ts';
import { nameOfRow, nameOfText } from './places.ts';

export const compareName = '与上年对比';

/** The same over what is compared: with a report of another year by that year. */
export const compareHeading = (other: number | null): string =>
  other === null ? compareName : `与${lastName(other)}的报告对比`;

/** 2025 年; where the year is not known, what it is beside the other. */
export const nameOfYear = (year: number | null, which: 'now' | 'last'): string =>
  year === null ? (which === 'now' ? '今年' : '上年') : `${year} 年`;

/** What the printed comparison is, under the title of the report. */
export const besideWords = (last: Report): string =>
  `与${last.year === null ? '上年' : ` ${last.year} 年`}对比`;

/** The name of the printed comparison as a file. */
export const compareTitle = (report: Report, last: Report): string =>
  `${titleOf(report)}（${besideWords(last)}）`;

export const noLastYearSentence = '没有上年的报告，没有什么可以比。导入上年的报告，就能逐格、逐段对照。';

export const noLastYearOnPaper = '没有上年的报告，没有比。';

/** What is not compared, and why: not compared is not the same. `null`: all is. */
export function notComparedSentence(report: Report, lastYear: LastYear): string | null {
  const last = lastYear.report;
  if (comparesWith(report, lastYear) === 'texts')
    return `${otherYearWords(last.year, report.year)}：数字没有比，只比了文字。`;
  return isWritable(last)
    ? null
    : '上年的报告是 2019 年的旧格式：第二部分的计数口径不同，没有比；第三部分旧格式没有的行也没有上年数。';
}

/** The heading over the figures of a table. */
export function headingOfTable(table: TableId): string {
  const form = formOf('2021');
  return table === 'fee' ? '六、信息处理费' : sectionHeading(form, tableOf(form, table).section);
}

/** A line of the comparison: its row, where the table is one of many columns with its column. */
export function nameOfLine(report: Report, cell: CellId): string {
  const form = formOf(report.form);
  const { row, column, table } = cellOf(form, cell);
  const declared = tableOf(form, table);
  switch (declared.id) {
    case 'requests':
      return nameOfRow(declared, row)
        .replace(/^一、本年新收.*$/, '一、新收申请')
        .replace(/^二、上年结转.*$/, '二、上年结转申请');
    case 'fee':
      return `${row.label}（${column.unit}）`;
    default:
      return `${nameOfRow(declared, row)} · ${column.label.replace('本年', '').replace('单位：', '')}`;
  }
}

export const nameOfApplicant = (report: Report, cell: CellId): string =>
  cellOf(formOf(report.form), cell).column.label;

const missingNow: Readonly<Record<Missing, string>> = {
  blank: '未填',
  partly: '没有填全',
  unreadable: '不是数字',
  notInForm: '没有',
};
const missingLast: Readonly<Record<Missing, string>> = {
  blank: '没有',
  partly: '不全',
  unreadable: '不是数字',
  notInForm: '旧格式没有',
};

/** A figure of this year's, or why there is none. */
export const nowWords = ({ now, missing }: FigureChange): string =>
  now === null ? missingNow[missing ?? 'blank'] : formatNumber(now);

/** A figure of last year's, or why there is none. */
export const lastWords = ({ last, lastMissing }: FigureChange): string =>
  last === null ? missingLast[lastMissing ?? 'blank'] : formatNumber(last);

export interface ChangeWords {
  /** ＋30; 不变; blank where there is nothing to compare. */
  readonly amount: string;
  /** （＋25%）, or blank. */
  readonly percent: string;
}

/** How much more or less than last year. */
export function changeWords({ change, percent }: Pick<FigureChange, 'change' | 'percent'>): ChangeWords {
  if (change === null) return { amount: '', percent: '' };
  if (change === 0) return { amount: '不变', percent: '' };
  const sign = change > 0 ? '＋' : '－';
  return {
    amount: `${sign}${formatNumber(Math.abs(change))}`,
    percent: percent === null ? '' : `（${percentWords(percent)}）`,
  };
}

/** With its sign; small ones to a tenth, and none is said to be no change. */
function percentWords(percent: number): string {
  const size = Math.abs(percent);
  if (size < 0.1) return '不到 0.1%';
  return `${percent > 0 ? '＋' : '－'}${size < 10 ? Math.round(size * 10) / 10 : Math.round(size)}%`;
}

/** What the lines are that are folded away; `hasOthers`: some lines of the table are shown. */
export function foldedWords(folded: readonly FigureChange[], hasOthers: boolean): string {
  const rows = `${hasOthers ? '其余 ' : ''}${folded.length} 行`;
  if (folded.every(({ now, last }) => now === 0 && last === 0)) return `${rows}两年都是 0`;
  if (folded.every(({ now, last }) => now === null && last === 0)) return `${rows}上年是 0，今年还没有填`;
  return `${rows}没有数字：是 0，或者没有填`;
}

/** 12 个数字有变化，5 个不变，2 个今年还没有填。 */
export function figuresSentence(figures: readonly FigureChange[]): string {
  const count = (fits: (figure: FigureChange) => boolean) => figures.filter(fits).length;
  const changed = count(({ change }) => change !== null && change !== 0);
  const same = count(({ change }) => change === 0);
  const missing = count(({ now, last }) => now === null && last !== null);
  if (changed + same + missing === 0) return '数字：没有一个是两年都有的，没有比。';
  return `数字：${changed} 个有变化，${same} 个不变${missing > 0 ? `，${missing} 个今年没有填全，没有比` : ''}。`;
}

/** From this share on, a text may have been copied without a thought. */
const muchTakenOver = 0.6;

/** Whether so much was taken over that the clerk should look at it. */
export const isMuchTaken = ({ taken }: { readonly taken: number | null }): boolean =>
  taken !== null && taken >= muchTakenOver;

type ComparedText = Pick<TextChange, 'text' | 'now' | 'last' | 'taken'>;

/** How much of a text stands unchanged from last year, and whether that was said to be right. */
export function takenWords(change: ComparedText, isConfirmed: boolean, other: number | null): string {
  const words = shareWords(change, lastName(other));
  if (isConfirmed) return `${words}，已确认沿用`;
  return isMuchTaken(change) ? `${words}，请看看` : words;
}

function shareWords({ text, now, last, taken }: ComparedText, name: string): string {
  if (now.trim() === '') return '今年还没有写';
  if (last.trim() === '')
    return taken ? `${name}没有这一段，${sharePercent(taken)}% 是${name}别处的话` : `${name}没有这一段`;
  if (now === last) return `与${name}一字不差`;
  if (taken === null) return text === 'preamble' ? '套话，不算' : '句子太短，不算';
  return taken === 0 ? `没有与${name}相同的句子` : `与${name}相同 ${sharePercent(taken)}%`;
}

/** The same for the whole report and for its sections. */
export function wholeTakenSentence(
  { taken, sections }: Pick<Comparison, 'taken' | 'sections'>,
  other: number | null,
): string {
  if (taken === null) return '文字：今年还没有可以比的句子。';
  const declared = formOf('2021').sections;
  const parts = sections.map(({ section, taken: share }) => {
    const number = declared.find(({ id }) => id === section)?.number ?? '';
    return `第${number}部分 ${sharePercent(share)}%`;
  });
  return `文字：全文与${lastName(other)}相同 ${sharePercent(taken)}%，其中${parts.join('、')}（按整句算，只挪了年份的也算相同）。`;
}

/** The heading over a text of last year's that this year's report has no more, and what is said of it. */
export const nameOfGone = (text: TextId, last: Report, other: number | null): string =>
  `${lastName(other)}的${nameOfText(text, last)}`;
export const goneWords = '今年没有';

/** Why a text is not there whole. */
export const withoutFeeSentence = '说信息处理费的句子没有在这里比：它的数字在上面“六、信息处理费”里比。';

export const muchTakenSentence = (other: number | null): string =>
  `照搬${lastName(other)}的句子比较多。请看看这些话今年是不是还是这样，再改一改。`;
