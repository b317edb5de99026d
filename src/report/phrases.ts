/**
 * Words in the texts that state a figure of the tables: declared once, for those who write such words and for
 * the check that holds them against the tables. Only wording that can mean nothing else is read: a clause
 * that holds more than who, when and these words states something of its own and is passed over.
 */

import type { CellId, RequestRowId } from '../form/index.ts';
import { readCount, writtenCount } from './count.ts';
import { formatNumber } from './figure.ts';
import type { Report } from './report.ts';
import { totalOf } from './totals.ts';

interface Phrase {
  readonly id: string;
  /** The figures it states, added up. */
  readonly cells: readonly CellId[];
  /** What it may state as well, where people count differently; {@link writePhrase} never does. */
  readonly orCells?: readonly CellId[];
  /** The words before the number, as they are written. */
  readonly before: string;
  /** Other words before the number that mean the same. */
  readonly also?: readonly string[];
  /** Short forms, clear only after another of these phrases in the same sentence. */
  readonly afterOthers?: readonly string[];
  /** Said in place of “…0件”. */
  readonly zero?: string;
  readonly alsoZero?: readonly string[];
}

const row = (id: RequestRowId): CellId => `requests.${id}.total`;
const rows = (...ids: readonly RequestRowId[]): readonly CellId[] => ids.map(row);

const declared = [
  {
    id: 'received',
    cells: rows('received'),
    before: '新收政府信息公开申请',
    also: ['新收到政府信息公开申请', '新收政府信息公开申请数量'],
  },
  {
    id: 'receivedAtAll',
    cells: rows('received'),
    // Some count what was carried in as received too.
    orCells: rows('received', 'carriedIn'),
    before: '收到政府信息公开申请',
    also: ['收到的政府信息公开申请', '受理政府信息公开申请'],
    zero: '未收到政府信息公开申请',
    alsoZero: ['没有收到政府信息公开申请'],
  },
  {
    id: 'carriedIn',
    cells: rows('carriedIn'),
    before: '上年结转政府信息公开申请',
    also: ['上年度结转政府信息公开申请'],
    afterOthers: ['上年结转', '上年度结转'],
    zero: '没有上年结转的政府信息公开申请',
    alsoZero: ['无上年结转的政府信息公开申请', '没有上年结转的申请', '无上年结转的申请'],
  },
  {
    id: 'finished',
    cells: rows('outcomeTotal'),
    before: '办结政府信息公开申请',
    also: ['答复政府信息公开申请'],
    afterOthers: ['办结'],
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
    cells: rows(
      'stateSecret',
      'lawForbids',
      'stability',
      'thirdParty',
      'internalAffairs',
      'processInfo',
      'enforcementFile',
      'adminQuery',
    ),
    before: '不予公开',
  },
  {
    id: 'unavailable',
    cells: rows('notHeld', 'needsMaking', 'stillUnclear'),
    before: '无法提供',
  },
  {
    id: 'notProcessed',
    cells: rows('petition', 'repeated', 'publication', 'massRepeated', 'reissue'),
    before: '不予处理',
  },
  {
    id: 'otherwise',
    cells: rows('notCorrected', 'feeUnpaid', 'otherOutcome'),
    before: '其他处理',
  },
  {
    id: 'carriedOut',
    cells: rows('carriedOut'),
    before: '结转下年度继续办理',
    also: ['结转下年度继续办理政府信息公开申请', '结转下年度政府信息公开申请'],
    afterOthers: ['结转下年度', '结转下年'],
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
    also: ['现行有效的行政规范性文件'],
    afterOthers: ['现行有效'],
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
    also: ['因政府信息公开工作被申请行政复议', '政府信息公开行政复议'],
    zero: '未因政府信息公开被申请行政复议',
  },
  {
    id: 'lawsuits',
    cells: ['disputes.direct.total', 'disputes.afterReview.total'],
    before: '因政府信息公开被提起行政诉讼',
    also: ['因政府信息公开工作被提起行政诉讼', '政府信息公开行政诉讼'],
    afterOthers: ['被提起行政诉讼'],
    zero: '未因政府信息公开被提起行政诉讼',
  },
  {
    id: 'disputes',
    cells: ['disputes.review.total', 'disputes.direct.total', 'disputes.afterReview.total'],
    before: '因政府信息公开引起的行政复议、行政诉讼共',
    zero: '未发生因政府信息公开引起的行政复议、行政诉讼',
    alsoZero: [
      '没有发生因政府信息公开引起的行政复议、行政诉讼',
      '未发生因政府信息公开引起的行政复议和行政诉讼',
      '未发生因政府信息公开工作引起的行政复议、行政诉讼',
    ],
  },
] as const satisfies readonly Phrase[];

export type PhraseId = (typeof declared)[number]['id'];

/** A declared phrase, for lists of what may be written. */
export interface PhraseDeclaration extends Phrase {
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

/** Whether the tables bear out that the phrase says `value`; `null` while they say nothing yet. */
export function bearsOut(report: Report, id: PhraseId, value: number): boolean | null {
  const { cells, orCells } = phraseOf(id);
  const stated = sumOf(report, cells);
  if (stated === null) return null;
  return value === stated || (orCells !== undefined && value === sumOf(report, orCells));
}

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

/** A phrase that stands in a text; offsets are from inclusive, to exclusive. */
export interface PhraseMention {
  readonly id: PhraseId;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Where the number stands; `null`: it is said in words that mean zero. */
  readonly number: { readonly from: number; readonly to: number } | null;
}

/** More, fewer or something else than exactly so many. */
const inexact = '(?!次|[多余]|以上|左右|以内|以下)';

interface Wording {
  readonly id: PhraseId;
  readonly words: string;
  readonly kind: 'number' | 'zero' | 'afterOthers';
}

/** The longest first: a wording may begin as another one does. */
const wordings: readonly Wording[] = phrases
  .flatMap(({ id, before, also = [], afterOthers = [], zero, alsoZero = [] }): readonly Wording[] => [
    ...[before, ...also].map(words => ({ id, words, kind: 'number' as const })),
    ...afterOthers.map(words => ({ id, words, kind: 'afterOthers' as const })),
    ...[...(zero === undefined ? [] : [zero]), ...alsoZero].map(words => ({
      id,
      words,
      kind: 'zero' as const,
    })),
  ])
  .sort((a, b) => b.words.length - a.words.length);

const wordingOf = new Map(wordings.map(wording => [wording.words, wording]));
const zeros = wordings.filter(({ kind }) => kind === 'zero').map(({ words }) => words);
const counted = wordings.filter(({ kind }) => kind !== 'zero').map(({ words }) => words);
const mentionPattern = new RegExp(
  `(?<zero>${zeros.join('|')})(?=[，,。；;、）)\\s]|$)` +
    `|(?<words>${counted.join('|')})\\s*(?<number>${writtenCount})\\s*[件份宗]${inexact}`,
  'g',
);

const sentence = /[^。！？\r\n]+/g;
/** What is longer is no sentence, and not gone through. */
const longestSentence = 600;
const clauseStart = /[^，,；;：:（(]*$/;
/** Who, when, and words that only lead on to the figure; 累计 counts the years before too. */
const leadIns: readonly RegExp[] = [
  /^(?:其中|共计?|总计|合计|分别|[已均也、和及含]|全部|以及|包括|\s)/,
  /^(?:[全本]年度?|今年|年内|报告期内|[\d０-９]{4}\s*年度?|截至.{0,8}(?:年底|年末|12月31日))/,
  /^[我本全](?:镇|乡|街道|局|委|办|区|县|市|机关|单位|办事处|中心)(?:政府)?/,
  /^(?!.*(?:通过|[由向经对从在为]))[\u4e00-\u9fff]{2,14}(?:镇|乡|街道|局|委|办|政府|办事处|中心)/,
];
/** A longer one says something of its own. */
const longestLeadIn = 40;

/** Whether `words` only lead on to a figure. */
function leadsOn(words: string): boolean {
  if (words.length > longestLeadIn) return false;
  let rest = words;
  while (rest !== '') {
    const [lead] = leadIns.flatMap(pattern => pattern.exec(rest)?.[0] ?? []);
    if (lead === undefined) return false;
    rest = rest.slice(lead.length);
  }
  return true;
}

const comparison = /(?:较|比|与)[^，,。；;]*/g;
/** The sentence tells of another time, or of a part of the year. */
const otherTime = /[上去前往历]年(?!度?结转)|同期|近[两三四五几\d]年|以来|季度|半年|\d\s*月/;
const wholeYear = /12月31日|1月1日/g;
const statedYear = /[12１２][\d０-９]{3}(?=\s*年)/g;

/**
 * The phrases that `text`, of a report of `year`, states, in order. Those said of another year, of a part of
 * the year, about (约, 余) or within other words are none.
 */
export function readPhrases(text: string, year: number | null): readonly PhraseMention[] {
  const found: PhraseMention[] = [];
  for (const { 0: words, index } of text.matchAll(sentence)) {
    if (words.length > longestSentence) continue;
    let told = 0;
    const about = new Set<string>();
    for (const match of words.matchAll(mentionPattern)) {
      const wording = wordingOf.get(match.groups?.zero ?? match.groups?.words ?? '');
      const mention = wording && mentionOf(match, wording.id, index);
      if (!wording || !mention) continue;
      const table = tableOf(wording.id);
      const clause = clauseStart.exec(words.slice(told, match.index))?.[0] ?? '';
      if (tellsOfOtherThings(words.slice(told, match.index))) about.clear();
      if (!leadsOn(clause) || tellsOfOtherTime(words.slice(0, match.index), year)) continue;
      if (wording.kind === 'afterOthers' && !about.has(table)) continue;
      found.push(mention);
      told = match.index + match[0].length;
      about.add(table);
    }
  }
  return found;
}

const countedThings = new RegExp(`${writtenCount}\\s*[件份宗]`);

/** Whether the words since the last phrase count something else, or begin a sentence of their own behind a ；. */
function tellsOfOtherThings(words: string): boolean {
  const rest = words.replace(comparison, '');
  return countedThings.test(rest) || (/[；;]/.test(rest) && !leadsOn(rest.slice(rest.search(/[^；;]*$/))));
}

/** The table that a phrase states figures of. */
const tableOf = (id: PhraseId): string => phraseOf(id).cells[0]?.split('.')[0] ?? '';

function tellsOfOtherTime(start: string, year: number | null): boolean {
  const rest = start.replace(comparison, '').replace(wholeYear, '');
  if (otherTime.test(rest)) return true;
  const years = Array.from(rest.matchAll(statedYear), match => Number(narrow(match[0])));
  return years.some(stated => stated !== year);
}

/** `null` where the number is written in a way that is none. */
function mentionOf(match: RegExpExecArray, id: PhraseId, offset: number): PhraseMention | null {
  const from = offset + match.index;
  const to = from + match[0].length;
  const number = match.groups?.number;
  if (number === undefined) return { id, from, to, value: 0, number: null };
  const value = readCount(number);
  if (value === null) return null;
  const at = from + match[0].lastIndexOf(number);
  return { id, from, to, value, number: { from: at, to: at + number.length } };
}

const narrow = (text: string): string =>
  text.replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** 也 before or behind words that mean zero joins them to another denial, which is then none any longer. */
const alsoBefore = /[也亦]$/;
const alsoBehind = /^([，,、]\s*)[也亦](?=没有|无|未)/;

/**
 * `text` with what a mention says put right: the number alone, or its words where they mean zero, with the 也
 * that joined them to another denial taken out.
 */
export function correctPhrase(text: string, { id, from, to, number }: PhraseMention, value: number): string {
  if (number) return `${text.slice(0, number.from)}${formatNumber(value)}${text.slice(number.to)}`;
  const before = text.slice(0, from).replace(alsoBefore, '');
  return `${before}${wordPhrase(id, value)}${text.slice(to).replace(alsoBehind, '$1')}`;
}
