/** “Was there any?”: the questions, their answers, and what an answer did, in the clerk's words. */

import { cellOf, type EnteredCellId, formOf, tableOf } from '../../form/index.ts';
import {
  carriedInOf,
  figureOf,
  formatFigure,
  formatNumber,
  knownCarriedIn,
  type LastYear,
  type NoneAnswer,
  type NoneQuestionId,
  type Report,
  totalOf,
  totalValue,
} from '../../report/index.ts';
import { nameOfRow, nameOfText } from '../sentences/places.ts';

interface QuestionWords {
  /** What is counted, where the question no longer stands beside its answer. */
  readonly subject: string;
  readonly ask: string;
  /** The button that says there were none. */
  readonly none: string;
  /** The button that says there were. */
  readonly some: string;
  /** What was answered, once there are none. */
  readonly answeredNone: string;
  readonly answeredSome: string;
}

const words: Readonly<Record<NoneQuestionId, QuestionWords>> = {
  documents: {
    subject: '规章和行政规范性文件',
    ask: '制发或者废止过行政规范性文件吗？',
    none: '没有',
    some: '有，填件数',
    answeredNone: '没有制发，也没有废止规范性文件。',
    answeredSome: '制发或者废止过规范性文件。',
  },
  decisions: {
    subject: '许可、处罚和强制决定',
    ask: '作出过行政许可、行政处罚、行政强制决定吗？',
    none: '都没有',
    some: '有，填件数',
    answeredNone: '没有许可、处罚和强制决定。',
    answeredSome: '有许可、处罚或者强制决定。',
  },
  charges: {
    subject: '行政事业性收费',
    ask: '收过行政事业性收费吗？',
    none: '没有',
    some: '有，填金额',
    answeredNone: '没有收费。',
    answeredSome: '有收费。',
  },
  requests: {
    subject: '公开申请',
    ask: '收到过政府信息公开申请吗？',
    none: '没有，全部填 0',
    some: '收到过，逐格填写',
    answeredNone: '没有收到申请，表里都是 0。',
    answeredSome: '收到过申请。',
  },
  disputes: {
    subject: '复议和诉讼',
    ask: '有没有因为政府信息公开被申请行政复议、被起诉？',
    none: '没有，全部填 0',
    some: '有，逐格填写',
    answeredNone: '没有复议，也没有诉讼，表里都是 0。',
    answeredSome: '有复议或者诉讼。',
  },
  fee: {
    subject: '信息处理费',
    ask: '向申请人发出过信息处理费收费通知吗？',
    none: '没有，三格填 0',
    some: '发过，填写金额',
    answeredNone: '没有发出收费通知，三个数字都是 0。',
    answeredSome: '发出过收费通知。',
  },
};

/** The question, with the year where it is known. */
export const askWords = (report: Report, question: NoneQuestionId): string =>
  `${report.year === null ? '本年' : `${report.year}年`}${words[question].ask}`;

export interface NoneButton {
  readonly label: string;
  /** What is said about a 上年结转 that is blank. */
  readonly carriedIn: 'none' | 'open';
}

/** The buttons that say there were none: two, where it is not known whether last year left any. */
export function noneButtons(
  report: Report,
  last: LastYear | null,
  question: NoneQuestionId,
): readonly NoneButton[] {
  const { none } = words[question];
  if (question !== 'requests') return [{ label: none, carriedIn: 'none' }];
  const carried = knownCarriedIn(report, last);
  if (carried === 0) return [{ label: none, carriedIn: 'none' }];
  if (carried !== null) return [{ label: `没有新收，只有上年结转的 ${carried} 件`, carriedIn: 'none' }];
  const begun = totalOf(report, 'requests.carriedIn.total').value ?? 0;
  if (begun > 0)
    return [
      { label: `没有新收，只有上年结转的 ${begun} 件`, carriedIn: 'none' },
      { label: '没有新收，上年结转还没填完', carriedIn: 'open' },
    ];
  return [
    { label: '没有，上年也没有结转', carriedIn: 'none' },
    { label: '没有，但有上年结转的', carriedIn: 'open' },
  ];
}

/** The same buttons once something is entered. */
export const insteadButtons = (
  report: Report,
  last: LastYear | null,
  question: NoneQuestionId,
): readonly NoneButton[] =>
  noneButtons(report, last, question).map(button =>
    button.label === words[question].none
      ? { ...button, label: '其实没有，都填 0' }
      : { ...button, label: `其实${button.label}` },
  );

/** The button that closes a 上年结转 still open after “none”. */
export const noCarriedIn: NoneButton = { label: '上年也没有结转，都填 0', carriedIn: 'none' };

/** Whether 上年结转 is blank somewhere, and nothing in it says that there was any. */
export function mayHaveNoCarriedIn(report: Report): boolean {
  const { value, blanks, unreadable } = totalOf(report, 'requests.carriedIn.total');
  return blanks > 0 && unreadable === 0 && (value ?? 0) === 0;
}

/** What is left to fill in, once something is entered; `hasSome`: what was entered is no zero. */
export const partlyWords = (question: NoneQuestionId, hasSome: boolean, blanks: number): string =>
  `${words[question].subject}：${hasSome ? '有，' : ''}正在逐格填写，还空 ${blanks} 格。`;

export const someButton = (question: NoneQuestionId): string => words[question].some;

/** What the clerk should know before answering; empty where there is nothing. */
export function noteBefore(last: LastYear | null, question: NoneQuestionId): string {
  if (question !== 'disputes' || !last) return '';
  const { rows } = tableOf(formOf(last.report.form), 'disputes');
  const pending = rows
    .map(row => figureOf(last.report, `disputes.${row.id}.pending` as EnteredCellId))
    .reduce<number>((sum, figure) => sum + (typeof figure === 'number' ? figure : 0), 0);
  return pending > 0 ? `上年有 ${pending} 件尚未审结，今年要写结果。` : '';
}

/** What was answered, from what the table says. */
export function answeredWords(report: Report, question: NoneQuestionId, answer: 'none' | 'some'): string {
  const { answeredNone, answeredSome } = words[question];
  if (answer === 'some') {
    if (question !== 'requests') return answeredSome;
    const received = formatNumber(totalValue(report, 'requests.received.total') ?? 0);
    const carried = carriedInOf(report) ?? 0;
    return `收到过申请：新收 ${received} 件${carried > 0 ? `，上年结转 ${formatNumber(carried)} 件` : ''}。`;
  }
  if (question === 'documents') {
    const stock = figureOf(report, 'proactive.normativeDocuments.inForce');
    return typeof stock === 'number' && stock > 0
      ? `没有制发，也没有废止规范性文件；现行有效仍是 ${formatNumber(stock)} 件。`
      : answeredNone;
  }
  const carried = question === 'requests' ? carriedInOf(report) : 0;
  if (carried === null) return '没有新收的，上年结转还要填。';
  return carried > 0
    ? `没有新收的，上年结转 ${formatNumber(carried)} 件${totalOf(report, 'requests.outcomeTotal.total').blanks > 0 ? '要写办理结果' : ''}。`
    : answeredNone;
}

const shown = 3;

/** The figures that speak against “none”, the first of them by name: “新收·自然人”是 3. */
export function againstWords(report: Report, cells: readonly EnteredCellId[]): string {
  const form = formOf(report.form);
  const named = cells.slice(0, shown).map(cell => {
    const { table, row, column } = cellOf(form, cell);
    return `“${nameOfRow(tableOf(form, table), row)}·${column.label}”是 ${formatFigure(figureOf(report, cell))}`;
  });
  const more = cells.length > shown ? `等 ${cells.length} 格` : '';
  return `表里${named.join('，')}${more}，要改成 0 吗？`;
}

/** What an answer did: how many cells, and what the text says now; `report`: before it. */
export function doneWords(report: Report, answer: NoneAnswer): string {
  const figures = answer.edit.changes.flatMap(change => (change.kind === 'figure' ? [change.value] : []));
  const zeros = figures.filter(value => value === 0).length;
  const stock = figures.find(value => typeof value === 'number' && value > 0);
  const parts = [
    zeros > 0 ? `填了 ${zeros} 个 0` : '',
    typeof stock === 'number' ? `现行有效按上年填 ${formatNumber(stock)}` : '',
    textWords(report, answer),
  ].filter(part => part !== '');
  if (parts.length === 0) return '本来就是这样填的，没有要改的。';
  return `已${parts.join('；')}。`;
}

function textWords(report: Report, { words: written }: NoneAnswer): string {
  if (!written) return '';
  const sentence = written.sentence.replace(/。$/, '');
  const where = nameOfText(written.text, report);
  const isYearOnly =
    written.replaced !== null && withoutYears(written.replaced) === withoutYears(written.sentence);
  if (isYearOnly) return `${where}里那句话的年份改成了 ${report.year}`;
  if (written.sentence === '') return `删去了${where}的“${clip(written.replaced ?? '')}”`;
  return written.replaced === null
    ? `在${where}写上“${sentence}”`
    : `把${where}的“${clip(written.replaced)}”改成“${sentence}”`;
}

const withoutYears = (text: string): string => text.replace(/\d{4}(?=\s*年)/g, '');

const clip = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);
