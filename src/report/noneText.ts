/**
 * Sentences of section 一 that say whether there were applications, or disputes about disclosure, and the words
 * for “there were none”. People's own wording is left where it says so already; a sentence that tells of
 * some is replaced, but for what it says besides.
 */

import type { TextId } from '../form/index.ts';
import { readCount, writtenCount } from './count.ts';
import { ownWordOf } from './organ.ts';
import { wordPhrase } from './phrases.ts';
import { type Report, textIdsOf, textOf } from './report.ts';

/** What a sentence may deny: that applications were received, or that there were 复议 or 诉讼. */
export type NoneTopic = 'requests' | 'disputes';

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
  /** The sentence that says it now. */
  readonly sentence: string;
  /** What stood there and is gone; `null`: nothing had to go. */
  readonly replaced: string | null;
}

const sentence = /[^。！？；;\r\n]+[。！？；;]?/g;
const unit = '\\s*余?[件份宗条起]';
const count = `${writtenCount}${unit}`;
const counts = new RegExp(`(${writtenCount})${unit}`, 'g');

interface Topic {
  readonly none: RegExp;
  /** Takes away what `none` finds but speaks of something else. */
  readonly otherNone: RegExp;
  readonly some: RegExp;
  readonly otherSome: RegExp;
  /** A clause that belongs to what is told. */
  readonly clause: RegExp;
  /** A sentence that goes on telling it. */
  readonly goesOn: RegExp;
}

const topics: Readonly<Record<NoneTopic, Topic>> = {
  requests: {
    none: /(?:未|没有?)(?:收到|接到|接收到?|受理|办理|发生|产生)[^，,。；;]{0,30}(?:申请|诉求)|(?:无|没有|未有)(?:任何|新收|新增)?(?:政府信息|信息|依)?(?:公开)?申请/,
    otherNone: /超期|逾期|投诉|复议|诉讼|收费|费用|无正当/,
    some: new RegExp(
      `(?:收到|接到|接收|受理|新收|办理|办结|答复)[^，,。；;]{0,30}(?:申请|公开事项)[^，,。；;]{0,12}?${count}` +
        `|(?:信息公开|公开|依)申请(?:公开)?(?:事项|数量|件数|为|共|共计)?${count}`,
    ),
    otherSome: /制度|指南|流程|培训|宣传|复议|诉讼/,
    clause:
      /申请|答复|办结|办理|结转|予以|公开\s*[\d０-９]|不予|无法提供|率|其中|[较比]|增[加长]|减少|持平|均|法定/,
    goesOn: new RegExp(
      `^\\s*(?:其中|均|全部|上述|以上)|(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|办结|答复|结转)[^，,。；;]{0,12}${count}|(?:答复|办结)率|均已|全部(?:按|在)`,
    ),
  },
  disputes: {
    none: /(?:未|没有?|无)[^，,。；;]{0,24}(?:复议|诉讼)/,
    otherNone: /应诉(?:率|工作)|不服/,
    some: new RegExp(
      `公开[^。；;]{0,24}(?:复议|诉讼)[^，,。；;]{0,8}${count}|公开[^。；;]{0,24}${count}[^，,。；;]{0,4}(?:复议|诉讼)`,
    ),
    otherSome: /培训|宣传|制度/,
    clause: /复议|诉讼|维持|纠正|审结/,
    goesOn: /^\s*(?:其中|均)[^。；;]{0,16}(?:维持|纠正|审结|胜诉|复议|诉讼)/,
  },
};

function verdictOf(words: string, topic: Topic): TopicSentence['says'] | null {
  // What was carried in is no application of this year.
  const some = topic.some.exec(words.replace(/[^，,。；;]*结转[^，,。；;]*/g, ''));
  if (some && !topic.otherSome.test(some[0])) {
    const told = Array.from(some[0].matchAll(counts), match => readCount(match[1] ?? ''));
    return told.every(value => value === 0) ? 'none' : 'some';
  }
  const none = topic.none.exec(words);
  if (!none) return null;
  const clause = /^[^，,。；;]*/.exec(words.slice(none.index))?.[0] ?? '';
  return topic.otherNone.test(clause) ? null : 'none';
}

/** The sentences of section 一 that tell of `topic`, in printed order. */
export function sentencesOn(report: Report, topic: NoneTopic): readonly TopicSentence[] {
  const declared = topics[topic];
  return textIdsOf(report)
    .filter(text => text.startsWith('overview.'))
    .flatMap(text =>
      Array.from(textOf(report, text).matchAll(sentence)).flatMap((match): readonly TopicSentence[] => {
        const says = verdictOf(match[0], declared);
        return says ? [{ text, from: match.index, to: match.index + match[0].length, says }] : [];
      }),
    );
}

/** A lead of a sentence: when, and who. */
const lead =
  /^\s*(?:截至)?(?:[12１２][\d０-９]{3}\s*年度?|本年度?|今年|全年|(?:我|本|全)(?:镇|乡|街道|局|委|办|机关|单位|中心))*$/;

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
 * not known). `null` where nothing has to change, or the report has no part that it could stand in.
 */
export function writeNone(report: Report, topic: NoneTopic, carriedIn: number | null): NoneText | null {
  const found = sentencesOn(report, topic);
  const some = found.find(({ says }) => says === 'some');
  const written = noneSentence(report, topic, carriedIn);
  if (some) return replaceSome(report, topic, some, written);
  const own = found.find(({ says }) => says === 'none');
  if (own) return keepOwn(report, topic, own, written, carriedIn);
  const text: TextId = 'overview.onRequest';
  if (!report.parts.some(part => part.id === 'onRequest')) return null;
  const before = textOf(report, text).trimEnd();
  return {
    text,
    value: before === '' ? written : `${before}\n${written}`,
    sentence: written,
    replaced: null,
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
  };
}

/** Takes out what tells of some, with the sentences that go on telling it; keeps what is said besides. */
function replaceSome(report: Report, topic: NoneTopic, some: TopicSentence, written: string): NoneText {
  const { text, from } = some;
  const declared = topics[topic];
  const value = textOf(report, text);
  let { to } = some;
  for (const match of value.slice(to).matchAll(sentence)) {
    if (!declared.goesOn.test(match[0])) break;
    to += match[0].length;
  }
  const replaced = value.slice(from, to);
  const besides = value
    .slice(from, some.to)
    .replace(/[。！？；;]$/, '')
    .split(/[，,]/)
    .filter(clause => !declared.clause.test(clause));
  const kept = besides.every(clause => lead.test(clause)) ? '' : `${besides.join('，').trim()}。`;
  // What else was said opens with the year and the organ, unless the new sentence has just said them.
  const next = topic === 'requests' ? written + withoutLead(kept) : kept + written;
  const indent = /^\s*/.exec(replaced)?.[0] ?? '';
  return {
    text,
    value: value.slice(0, from) + indent + next + value.slice(to),
    sentence: written,
    replaced: replaced.trim(),
  };
}

function withoutLead(words: string): string {
  const clauses = words.split('，');
  const first = clauses.findIndex(clause => !lead.test(clause));
  return clauses.slice(Math.max(first, 0)).join('，');
}
