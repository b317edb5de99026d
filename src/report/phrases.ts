/**
 * Words that state a figure of the tables, as this app writes them. What a text states in whatever words is read by
 * the checks, and these words must be among what they read.
 */

import type { CellId, RequestRowId } from '../form/index.ts';
import { outcomeGroups } from '../form/index.ts';
import { formatNumber } from './figure.ts';
import type { Report } from './report.ts';
import { totalOf } from './totals.ts';

interface Phrase {
  readonly id: string;
  /** The figures it states, added up. */
  readonly cells: readonly CellId[];
  /** The words before the number, as they are written. */
  readonly before: string;
  /** Said in place of “…0件”. */
  readonly zero?: string;
}

const row = (id: RequestRowId): CellId => `requests.${id}.total`;
const rows = (...ids: readonly RequestRowId[]): readonly CellId[] => ids.map(row);

const declared = [
  {
    id: 'received',
    cells: rows('received'),
    before: '新收政府信息公开申请',
  },
  {
    id: 'receivedAtAll',
    cells: rows('received'),
    before: '收到政府信息公开申请',
    zero: '未收到政府信息公开申请',
  },
  {
    id: 'carriedIn',
    cells: rows('carriedIn'),
    before: '上年结转政府信息公开申请',
    zero: '没有上年结转的政府信息公开申请',
  },
  {
    id: 'finished',
    cells: rows('outcomeTotal'),
    before: '办结政府信息公开申请',
  },
  {
    id: 'granted',
    cells: rows('granted'),
    before: '予以公开',
  },
  {
    id: 'partlyGranted',
    cells: rows('partlyGranted'),
    before: '部分公开',
  },
  {
    id: 'refused',
    cells: rows(...outcomeGroups.refused),
    before: '不予公开',
  },
  {
    id: 'unavailable',
    cells: rows(...outcomeGroups.unavailable),
    before: '无法提供',
  },
  {
    id: 'notProcessed',
    cells: rows(...outcomeGroups.notProcessed),
    before: '不予处理',
  },
  {
    id: 'otherwise',
    cells: rows(...outcomeGroups.otherwise),
    before: '其他处理',
  },
  {
    id: 'carriedOut',
    cells: rows('carriedOut'),
    before: '结转下年度继续办理',
    zero: '没有结转下年度继续办理的申请',
  },
  {
    id: 'issued',
    cells: ['proactive.normativeDocuments.issued'],
    before: '制发行政规范性文件',
    zero: '未制发行政规范性文件',
  },
  {
    id: 'repealed',
    cells: ['proactive.normativeDocuments.repealed'],
    before: '废止行政规范性文件',
    zero: '未废止行政规范性文件',
  },
  {
    id: 'inForce',
    cells: ['proactive.normativeDocuments.inForce'],
    before: '现行有效行政规范性文件',
  },
  {
    id: 'licensing',
    cells: ['proactive.licensing.decisions'],
    before: '作出行政许可决定',
    zero: '未作出行政许可决定',
  },
  {
    id: 'penalties',
    cells: ['proactive.penalties.decisions'],
    before: '作出行政处罚决定',
    zero: '未作出行政处罚决定',
  },
  {
    id: 'coercion',
    cells: ['proactive.coercion.decisions'],
    before: '作出行政强制决定',
    zero: '未作出行政强制决定',
  },
  {
    id: 'reviews',
    cells: ['disputes.review.total'],
    before: '因政府信息公开被申请行政复议',
    zero: '未因政府信息公开被申请行政复议',
  },
  {
    id: 'lawsuits',
    cells: ['disputes.direct.total', 'disputes.afterReview.total'],
    before: '因政府信息公开被提起行政诉讼',
    zero: '未因政府信息公开被提起行政诉讼',
  },
  {
    id: 'disputes',
    cells: ['disputes.review.total', 'disputes.direct.total', 'disputes.afterReview.total'],
    before: '因政府信息公开引起的行政复议、行政诉讼共',
    zero: '未发生因政府信息公开引起的行政复议、行政诉讼',
  },
] as const satisfies readonly Phrase[];

export type PhraseId = (typeof declared)[number]['id'];

/** A declared phrase, for lists of what may be written. */
interface PhraseDeclaration extends Phrase {
  readonly id: PhraseId;
}

/** Every phrase, in the order in which a report tells them. */
export const phrases: readonly PhraseDeclaration[] = declared;

const byId = new Map(phrases.map(phrase => [phrase.id, phrase]));

/** @throws for an id that is none: a defect of ours */
export function phraseOf(id: PhraseId): PhraseDeclaration {
  const phrase = byId.get(id);
  if (!phrase) throw new Error(`no phrase ${id}`);
  return phrase;
}

/** The sum of the cells in 件; `null` while one of them is blank or unreadable. */
function sumOf(report: Report, cells: readonly CellId[]): number | null {
  let sum = 0;
  for (const cell of cells) {
    const { value, blanks, unreadable } = totalOf(report, cell);
    if (value === null || blanks + unreadable > 0) return null;
    sum += value;
  }
  return sum;
}

/** What the phrase states in this report, in 件; `null` while the tables do not say it yet. */
export const phraseValue = (report: Report, id: PhraseId): number | null => sumOf(report, phraseOf(id).cells);

/** The phrase in words with its present value: 新收政府信息公开申请12件; `null` while the tables do not say it. */
export function writePhrase(report: Report, id: PhraseId): string | null {
  const value = phraseValue(report, id);
  return value === null ? null : wordPhrase(id, value);
}

/** The phrase in words for a value in 件. */
export function wordPhrase(id: PhraseId, value: number): string {
  const { before, zero } = phraseOf(id);
  return value === 0 && zero !== undefined ? zero : `${before}${formatNumber(value)}件`;
}
