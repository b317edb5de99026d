/**
 * Sentences of section 一 that say whether there were applications, or disputes about disclosure, and the words
 * for “there were none”. People's own wording is left where it says so already; a sentence that tells of
 * some is replaced, but for what it says besides.
 */

import type { TextId } from '../form/index.ts';
import { breaksDown, clausesOf, countsAny, goesOn, type NoneTopic, toldBy } from './noneWords.ts';
import { ownWordOf } from './organ.ts';
import { wordPhrase } from './phrases.ts';
import { type Report, textIdsOf, textOf } from './report.ts';
import { sentencesOf } from './stretch.ts';

export type { NoneTopic } from './noneWords.ts';

export interface TopicSentence {
  readonly text: TextId;
  /** From inclusive, to exclusive, with the closing mark. */
  readonly from: number;
  readonly to: number;
  readonly says: 'none' | 'some';
}

/** A change of one text, with what went and what came. */
export interface NoneText {
  readonly text: TextId;
  /** The text as it is to be. */
  readonly value: string;
  /** The sentence that says it now; empty where one that was there already does. */
  readonly sentence: string;
  /** What stood there and is gone; `null`: nothing had to go. */
  readonly replaced: string | null;
  /** Other texts of which sentences go. */
  readonly also: readonly { readonly text: TextId; readonly value: string }[];
}

const deniedApplication = '(?:信息公开|依申请公开|公开的?申请|政府信息)';
const denials: Readonly<Record<NoneTopic, RegExp>> = {
  requests: new RegExp(
    `(?:未|没有?)(?:收到|接到|接收到?|受理|办理|发生|产生)[^，,。；;]{0,30}${deniedApplication}` +
      `|(?:无|没有|未有)(?:任何|新收|新增)?(?:政府信息|信息|依)(?:公开)?申请`,
  ),
  disputes: /(?:未|没有?|无)[^，,。；;]{0,24}(?:复议|诉讼)/,
};
const denialThere =
  /(?:未|没有?)(?:收到|接到|接收到?|受理|办理|发生|产生)[^，,。；;]{0,30}(?:申请|诉求)|(?:无|没有|未有)(?:任何|新收|新增)?(?:政府信息|信息|依)?(?:公开)?申请/;
/** Takes away what is denied but is something else. */
const otherDenials: Readonly<Record<NoneTopic, RegExp>> = {
  requests: /超期|逾期|投诉|复议|诉讼|收费|费用|无正当/,
  disputes: /应诉(?:率|工作)|不服/,
};

const onRequest: TextId = 'overview.onRequest';

function verdictOf(words: string, topic: NoneTopic, text: TextId): TopicSentence['says'] | null {
  const isThere = text === onRequest;
  const told = clausesOf(words).flatMap(clause => toldBy(clause, topic, isThere) ?? []);
  if (told.length > 0) return told.every(({ isNone }) => isNone) ? 'none' : 'some';
  const none = (topic === 'requests' && isThere && denialThere.exec(words)) || denials[topic].exec(words);
  if (!none) return null;
  const clause = /^[^，,。；;]*/.exec(words.slice(none.index))?.[0] ?? '';
  return otherDenials[topic].test(clause) ? null : 'none';
}

/** The sentences of section 一 that tell of `topic`, in printed order. */
export function sentencesOn(report: Report, topic: NoneTopic): readonly TopicSentence[] {
  return textIdsOf(report)
    .filter(text => text.startsWith('overview.'))
    .flatMap(text =>
      sentencesOf(textOf(report, text)).flatMap(({ from, to, text: words }): readonly TopicSentence[] => {
        const says = verdictOf(words, topic, text);
        return says ? [{ text, from, to, says }] : [];
      }),
    );
}

/** A lead of a sentence: when, and who. */
const lead =
  /^\s*(?:自|截至)?(?:[12]\d{3}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日[起至到]?\s*|[12１２][\d０-９]{3}\s*年度?|本年度?|今年|全年|(?:我|本|全)(?:镇|乡|街道|局|委|办|机关|单位|中心))*$/;

/** What says that there were none, of a report whose tables say so. */
function noneSentence(report: Report, topic: NoneTopic, carriedIn: number | null): string {
  const year = report.year === null ? '本年度' : `${report.year}年`;
  const who = `${year}，${ownWordOf(report)}`;
  if (topic === 'disputes') return `${who}${wordPhrase('disputes', 0)}。`;
  const carried =
    carriedIn === null ? '' : `，${carriedIn === 0 ? '也' : ''}${wordPhrase('carriedIn', carriedIn)}`;
  return `${who}${wordPhrase('receivedAtAll', 0)}${carried}。`;
}

/**
 * The text of section 一 that says that there were none, for `carriedIn` 件 taken over from last year (`null`:
 * not known). `null` where nothing has to change, where it is not certain what of a sentence may go (it is left
 * as it is, and still tells of some), or where the report has no part that it could stand in.
 */
export function writeNone(report: Report, topic: NoneTopic, carriedIn: number | null): NoneText | null {
  const found = sentencesOn(report, topic);
  const some = found.filter(({ says }) => says === 'some');
  const own = found.find(({ says }) => says === 'none');
  const written = noneSentence(report, topic, carriedIn);
  if (some.length > 0) return replaceSome(report, topic, some, own ? null : written);
  if (own) return keepOwn(report, topic, own, written, carriedIn);
  if (!report.parts.some(part => part.id === 'onRequest')) return null;
  const before = textOf(report, onRequest).trimEnd();
  return {
    text: onRequest,
    value: before === '' ? written : `${before}\n${written}`,
    sentence: written,
    replaced: null,
    also: [],
  };
}

/** Words of their own that say so already; only a year that is over is moved to the report's. */
function keepOwn(
  report: Report,
  topic: NoneTopic,
  { text, from, to }: TopicSentence,
  written: string,
  carriedIn: number | null,
): NoneText | null {
  const value = textOf(report, text);
  const words = value.slice(from, to);
  const deniesCarried = /(?:未|没有|无)[^，,。；;]{0,6}结转/.test(words);
  const wrong = topic === 'requests' && deniesCarried && (carriedIn ?? 0) > 0;
  const { year } = report;
  const moved = words.replace(/^(\s*)([12]\d{3})(?=\s*年)/, (whole, space: string, stated: string) =>
    year !== null && Number(stated) < year ? `${space}${year}` : whole,
  );
  const next = wrong ? written : moved;
  if (next === words) return null;
  return {
    text,
    value: value.slice(0, from) + next + value.slice(to),
    sentence: next.trim(),
    replaced: words.trim(),
    also: [],
  };
}

/** A piece of a text that gives way to other words. */
interface Piece {
  readonly text: TextId;
  readonly from: number;
  readonly to: number;
  readonly next: string;
}

/** Takes out what tells of some, once with `written` in its place; a denial that is there already is enough. */
function replaceSome(
  report: Report,
  topic: NoneTopic,
  some: readonly TopicSentence[],
  written: string | null,
): NoneText | null {
  const pieces: Piece[] = [];
  for (const said of some) {
    const piece = pieceOf(report, topic, said, pieces.length === 0 ? written : null);
    // All or none: a denial beside a sentence that tells of some would be worse than that sentence.
    if (!piece) return null;
    pieces.push(piece);
  }
  const [first] = pieces;
  if (!first) return null;
  const texts = Array.from(new Set(pieces.map(({ text }) => text)), text => ({
    text,
    value: withPieces(
      textOf(report, text),
      pieces.filter(piece => piece.text === text),
    ),
  }));
  const [{ value } = { value: '' }, ...also] = texts;
  return {
    text: first.text,
    value,
    sentence: written ?? '',
    replaced: textOf(report, first.text).slice(first.from, first.to).trim(),
    also,
  };
}

function withPieces(value: string, pieces: readonly Piece[]): string {
  let text = value;
  for (const { from, to, next } of [...pieces].reverse()) {
    const before = text.slice(0, from);
    const after = text.slice(to);
    const isLineGone = next === '' && /(?:^|\n)[^\S\n]*$/.test(before) && /^\s*(?:\n|$)/.test(after);
    text = isLineGone
      ? [before.trimEnd(), after.replace(/^\s*\n/, '')].filter(part => part !== '').join('\n')
      : before + next + after;
  }
  return text;
}

/** White space, a number and a title that a sentence opens with; they stay. */
const opening =
  /^\s*(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|[一二三四五六七八九十]是|\d{1,2}[、.．](?!\d))?(?:[^，,：:\d]{1,16}[：:])?\s*/;

/** What of the text a sentence takes with it, and what of its own stays; `null`: not certain. */
function pieceOf(
  report: Report,
  topic: NoneTopic,
  { text, from, to: end }: TopicSentence,
  written: string | null,
): Piece | null {
  const value = textOf(report, text);
  const words = value.slice(from, end);
  const open = opening.exec(words)?.[0] ?? '';
  const kept = keptOf(words.slice(open.length), topic, text);
  if (!kept) return null;
  let to = end;
  let rest = '';
  for (const sentence of kept.isOpen ? sentencesOf(value.slice(end)) : []) {
    const start = end + sentence.from;
    if (/[\r\n]/.test(value.slice(to, start)) && !breaksDown(sentence.text)) break;
    const clauses = clausesOf(sentence.text);
    const other = clauses.findIndex(clause => !goesOn(clause, topic, false));
    if (other === 0) break;
    to = end + sentence.to;
    if (other < 0) continue;
    rest = clauses.slice(other).join('，').trim();
    break;
  }
  const own = kept.clauses.every(clause => lead.test(clause)) ? '' : `${kept.clauses.join('，').trim()}。`;
  const said = written ?? '';
  // What else was said opens with the year and the organ, unless the new sentence has just said them.
  const next =
    topic === 'requests' ? said + withoutJoint(written === null ? own : withoutLead(own)) : own + said;
  const whole = next + withoutJoint(rest);
  return { text, from, to, next: whole === '' ? '' : open + whole };
}

interface Kept {
  readonly clauses: readonly string[];
  /** Whether the next sentence may go on telling of what was counted. */
  readonly isOpen: boolean;
}

/** The clauses of a sentence that do not tell of the topic; `null` where they cannot be told apart for certain. */
function keptOf(words: string, topic: NoneTopic, text: TextId): Kept | null {
  const clauses: string[] = [];
  let isRunning = false;
  let isOpen = false;
  for (const clause of clausesOf(words.replace(/[。！？；;]$/, ''))) {
    const told = toldBy(clause, topic, text === onRequest);
    if (told && !told.isAll) return null;
    isRunning = told !== null || (isRunning && goesOn(clause, topic, true));
    if (isRunning) {
      isOpen = true;
      continue;
    }
    // It goes on after words of another kind: taken out alone, these would be torn apart.
    if (isOpen && goesOn(clause, topic, true)) return null;
    if (countsAny(clause)) isOpen = false;
    clauses.push(clause);
  }
  return { clauses, isOpen };
}

function withoutLead(words: string): string {
  const clauses = words.split('，');
  const first = clauses.findIndex(clause => !lead.test(clause));
  return clauses.slice(Math.max(first, 0)).join('，');
}

const withoutJoint = (words: string): string => words.replace(/^(?:并且|并(?![联行列])|且)/, '');
