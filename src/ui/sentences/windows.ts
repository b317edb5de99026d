/** What is said where one draft is written in two windows. */

import type { UnsavedReason } from '../../drafts/index.ts';
import {
  type DraftContent,
  type Field,
  factOf,
  figureOf,
  formatFigure,
  isUnreadableEntry,
  type LedgerLine,
  type LedgerUse,
  type Printing,
  printingOf,
  type Report,
  reasonFor,
  reviewOf,
  type Signature,
  textOf,
  titleOf,
} from '../../report/index.ts';
import { labelOf } from '../ledger/names.ts';
import { writeDay } from './ledger.ts';
import { nameOfPlace } from './places.ts';
import { nameOfStage } from './signOff.ts';

/** When the first of another window's work comes in. */
export const followedSentence = '另一个窗口也在写，那边改的已经更新到这里。';

/** `isKept`: both sides can be found again. */
export const disputeSentence = (count: number, isKept: boolean): string =>
  `另一个窗口也改了${count === 1 ? '这一处' : `这 ${count} 处`}，两边不一样。请选用哪边的${isKept ? '，没选的那边留在“历史版本”里' : ''}。其余内容已经合在一起，照常保存。`;

const whyUnkept = (reason: UnsavedReason): string =>
  reason.kind === 'full' ? '本机的存储空间满了' : '浏览器没有让存';

/** Before the choice: what is not chosen would be lost. */
export const unkeptSentence = (reason: UnsavedReason): string =>
  `${whyUnkept(reason)}，没选的那边留不进“历史版本”。请先把两边都下载下来再选；不急，可以接着写。`;

/** After it. */
export const leftUnkeptSentence = (reason: UnsavedReason): string =>
  `没选的那边没能留进“历史版本”：${whyUnkept(reason)}。还要它的话，请现在下载。`;

const blank = '（空白）';

/** What is disputed, in the printed words of the form. */
export function nameOfField(field: Field, mine: DraftContent, theirs: DraftContent): string {
  const { report } = mine;
  switch (field.kind) {
    case 'figure':
    case 'fact':
    case 'text':
      return nameOfPlace(field.kind === 'figure' ? { kind: 'cell', cell: field.cell } : field, report);
    case 'printed':
      return `${nameOfPlace({ kind: 'cell', cell: field.cell }, report)}印出的合计`;
    case 'year':
      return '年度';
    case 'part':
      return `第一部分的小标题“${headingOf(report, field.part) ?? headingOf(theirs.report, field.part) ?? ''}”`;
    case 'ledger':
      return field.withTable ? '第三部分的表和申请台账' : '申请台账';
    case 'line':
      return nameOfPlace(
        { kind: 'line', line: field.line },
        lineOf(report, field.line) ? report : theirs.report,
      );
    case 'accept':
      return '一条疑问的确认理由';
    case 'review':
      return `${nameOfStage(field.stage)}的审核人和意见`;
    case 'chart':
      return '图表';
    case 'printing':
      return '打印设置';
    case 'lastYear':
      return '上年报告';
  }
}

/** What one side says there; `other`: what it is held against, so that of a long text only what differs is shown. */
export function wordsOfField(field: Field, { report, lastYear }: DraftContent, other: DraftContent): string {
  switch (field.kind) {
    case 'figure':
      return formatFigure(figureOf(report, field.cell)) || blank;
    case 'printed':
      return formatFigure(report.printed?.[field.cell] ?? null) || blank;
    case 'fact':
      return factOf(report, field.fact) || blank;
    case 'text':
      return excerpt(textOf(report, field.text), textOf(other.report, field.text)) || blank;
    case 'year':
      return report.year === null ? blank : String(report.year);
    case 'part': {
      const heading = headingOf(report, field.part);
      return heading === null ? '删去了' : `留着：“${heading}”`;
    }
    case 'ledger':
      return ledgerWords(report);
    case 'line': {
      const line = lineOf(report, field.line);
      return line ? lineWords(line) : '删去了';
    }
    case 'accept':
      return reasonFor(report.accepted ?? [], field.matter) ?? '没有确认';
    case 'review': {
      const { name, opinion, date } = reviewOf(report, field.stage);
      return [name, opinion, date].filter(Boolean).join('，') || blank;
    }
    case 'chart':
      return report.charts?.includes(field.chart) ? '放进报告' : '不放';
    case 'printing':
      return printingWords(printingOf(report));
    case 'lastYear':
      return lastYear ? titleOf(lastYear.report) : '没有';
  }
}

const headingOf = (report: Report, id: string): string | null =>
  report.parts.find(part => part.id === id)?.heading ?? null;

const lineOf = (report: Report, id: string): LedgerLine | undefined =>
  report.ledger?.lines.find(line => line.id === id);

const uses: Readonly<Record<LedgerUse, string>> = {
  counting: '按台账计数',
  comparing: '记台账，与表核对',
  aside: '直接填表，台账留着',
};

function ledgerWords(report: Report): string {
  const { ledger } = report;
  const sum = formatFigure(figureOf(report, 'requests.received.natural'));
  const first = `新收自然人 ${sum || '空白'}`;
  return ledger ? `${uses[ledger.use]}，${ledger.lines.length} 行，${first}` : `直接填表，没有台账，${first}`;
}

function lineWords({ received, applicant, result, answered, note }: LedgerLine): string {
  const written = <T extends string>(
    entry: T | null | { readonly raw: string },
    say: (value: T) => string,
  ) => (entry === null ? '' : isUnreadableEntry(entry) ? entry.raw : say(entry));
  const words = [
    written(received, day => `${writeDay(day)}收到`),
    written(applicant, labelOf),
    written(result, labelOf),
    written(answered, day => `${writeDay(day)}答复`),
    note,
  ];
  return words.filter(Boolean).join('，') || blank;
}

const signatureWords: Readonly<Record<Signature, string>> = {
  none: '不落款',
  sealed: '落款盖章',
  unsealed: '落款不盖章',
};

const printingWords = ({ signature, date, draftMark, oneSided }: Printing): string =>
  [signatureWords[signature], date, draftMark && '送审稿字样', oneSided ? '单面' : '双面']
    .filter(Boolean)
    .join('，');

/** Characters of a text shown around what differs, and at most in all. */
const around = 14;
const mostShown = 160;

/** The words of a text that differ from the other's, with a few on either side. */
export function excerpt(text: string, other: string): string {
  const shorter = Math.min(text.length, other.length);
  let from = 0;
  while (from < shorter && text[from] === other[from]) from++;
  let same = 0;
  while (same < shorter - from && text[text.length - 1 - same] === other[other.length - 1 - same]) same++;
  const start = wholeFrom(text, Math.max(0, from - around), -1);
  const end = wholeFrom(text, Math.min(text.length, text.length - same + around, start + mostShown), 1);
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}

/** Numbers and words of letters are shown whole, up to so many characters. */
const longestWord = 20;

/** `at`, or where the number or the character ends that a cut there would go through: before it (-1) or behind (1). */
function wholeFrom(text: string, at: number, step: -1 | 1): number {
  const isWithin = (index: number) =>
    /[\dA-Za-z.,%]{2}/.test(text.slice(index - 1, index + 1)) ||
    /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(index - 1, index + 1));
  let cut = at;
  while (cut > 0 && cut < text.length && isWithin(cut) && Math.abs(cut - at) < longestWord) cut += step;
  return cut;
}
