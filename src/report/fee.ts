/**
 * The 信息处理费 in words (国办函〔2020〕109号). First our sentence of section 六, its writer and its strict reader,
 * so that what our own documents say comes back as figures. Then the sentences in people's own words: a
 * taken-over one would say the same as ours twice, or another thing.
 */

import type { FeeCellId, Form } from '../form/index.ts';
import { cellOf, formOf } from '../form/index.ts';
import { type Figure, formatNumber, isUnreadable, parseFigure } from './figure.ts';
import { figureOf, type Report } from './report.ts';
import { type Stretch, sentencesOf } from './stretch.ts';

export type FeeFigures = Readonly<Record<FeeCellId, number>>;

const feeCells = ['fee.notices.count', 'fee.charged.yuan', 'fee.received.yuan'] as const;

/**
 * 本机关2025年发出信息处理费收费通知0件，总金额0元，实际收取总金额0元。
 * `null` while one of the three figures is blank or unreadable.
 */
export function writeFeeSentence(report: Report): string | null {
  const form = formOf(report.form);
  const texts = feeCells.map(cell => writeFigure(form, cell, figureOf(report, cell)));
  const [notices, charged, received] = texts;
  if (notices == null || charged == null || received == null) return null;
  const year = report.year === null ? '' : `${report.year}年`;
  return `本机关${year}发出信息处理费收费通知${notices}件，总金额${charged}元，实际收取总金额${received}元。`;
}

/** `null` also for a number that could not be read back as it is. */
function writeFigure(form: Form, cell: FeeCellId, figure: Figure): string | null {
  if (figure === null || isUnreadable(figure)) return null;
  const text = formatNumber(figure);
  const parsed = parseFigure(text, cellOf(form, cell).column);
  return parsed.kind === 'figure' && parsed.value === figure ? text : null;
}

const ownSentence =
  /^本机关(?:(\d{4})年)?发出信息处理费收费通知(\d+)件，总金额(\d+(?:\.\d+)?)元，实际收取总金额(\d+(?:\.\d+)?)元。$/;

/**
 * The figures of a paragraph that {@link writeFeeSentence} wrote for a report of `year`; `null` for any
 * other paragraph, however alike: one about another year is the clerk's own text.
 */
export function readFeeSentence(
  paragraph: string,
  { year, form }: Pick<Report, 'year' | 'form'>,
): FeeFigures | null {
  const match = ownSentence.exec(paragraph);
  if (!match) return null;
  const [, stated, ...texts] = match;
  if ((stated === undefined ? null : Number(stated)) !== year) return null;
  const values = feeCells.map((cell, index) => {
    const text = texts[index] ?? '';
    const parsed = parseFigure(text, cellOf(formOf(form), cell).column);
    return parsed.kind === 'figure' && formatNumber(parsed.value) === text ? parsed.value : null;
  });
  const [notices, charged, received] = values;
  if (notices == null || charged == null || received == null) return null;
  return { 'fee.notices.count': notices, 'fee.charged.yuan': charged, 'fee.received.yuan': received };
}

const clause = /[，,：:、]/;

const names = /信息(?:公开)?处理费|信息处理\s*收费|收费通知/;
/** What says that money was or was not asked for; the fee's rules alone (严格执行…管理办法) state nothing. */
const states = /收取|收到|收费|发出|产生|发生|涉及|减免|未收|无|没有|\d\s*元/;
/** What may stand in a sentence about the fee and nothing else. */
const money = /信息(?:公开)?处理费|信息处理|收费|收取|金额|费用|减免|免收|\d\s*元|[零〇]元|发出.*通知|109号/;
/** Fees of another kind: those of table 二. */
const otherFees = /行政事业性|涉企/;

const time =
  '(?:[12１２][\\d０-９]{3}\\s*年度?|[一二][〇○零一二三四五六七八九]{3}年度?|本年度?|今年|全年|报告期内|截至.{0,12})?';
const organ = '(?:[\\u4e00-\\u9fff]{0,14}(?:镇|乡|街道|局|委|办|中心|政府|办事处|单位|机关|部门))?';
const number = '(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）).、．]|[一二三四五六]是)?';
/** When, who and by what right: says nothing of its own. */
const leadIn = new RegExp(
  `^${number}\\s*(?:经统计|其中)?\\s*${time}\\s*${organ}\\s*${time}$|^(?:依据|根据|按照)`,
);
/** The amounts told after a sentence that names the fee: 总金额0元；实际收取总金额0元。 */
const amounts = /^[^，。]{0,14}(?:金额|收取|减免)[^，。]{0,10}元[。；;]?$/;

/** Whether a sentence speaks of the fee, and of nothing else. */
function isWholly(text: string): boolean {
  const clauses = text
    .replace(/[。！？；;]$/, '')
    .split(clause)
    .map(part => part.trim())
    .filter(part => part !== '');
  return clauses.every(part => (money.test(part) && !otherFees.test(part)) || leadIn.test(part));
}

/**
 * The sentences of `text` that state what was asked and received in fees and say nothing else, in order.
 * A sentence that also tells of something else is none of them: see {@link namesFee}.
 */
export function feeSentencesOf(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let follows = false;
  for (const sentence of sentencesOf(text)) {
    const { text: words } = sentence;
    const starts = names.test(words) && states.test(words) && isWholly(words);
    const goesOn: boolean = follows && (amounts.test(words) || (namesAmounts(words) && isWholly(words)));
    follows = starts || goesOn;
    if (follows) found.push(sentence);
  }
  return found;
}

const namesAmounts = (text: string) => /\d\s*元/.test(text);

/** Whether `text` states anything about the fee, also in the middle of other things. */
export const namesFee = (text: string): boolean => names.test(text) && states.test(text);
