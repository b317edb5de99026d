/**
 * The clauses of a sentence, and which of them count applications for 政府信息公开, or 复议 and 诉讼 because of it.
 * A township counts much else in the same words (低保申请, 行政复议案件): 信息公开 or 依申请公开 has to belong to
 * what is counted, but for a bare 收到申请3件 in the part 依申请公开. What is not certain is not found.
 */

import { readCount, writtenCount } from './count.ts';

/** What a sentence may deny: that applications were received, or that there were 复议 or 诉讼. */
export type NoneTopic = 'requests' | 'disputes';

const unit = '\\s*余?[件份宗条起]';
const count = `${writtenCount}${unit}`;
const counts = new RegExp(`(${writtenCount})${unit}`, 'g');
const aside = '(?:[（(][^）)]*[）)])?';
const summed = '(?:数量|件数|总数|总量)?(?:为|有|共计?|合计|总计|累计|约)*\\s*';

/** Clauses between commas; commas in brackets and in 1,234 part nothing. The closing mark goes with the last. */
export function clausesOf(sentence: string): readonly string[] {
  const clauses: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < sentence.length; at += 1) {
    const char = sentence.charAt(at);
    if (/[（(《“]/.test(char)) depth += 1;
    else if (/[）)》”]/.test(char)) depth = Math.max(depth - 1, 0);
    else if (/[，,]/.test(char) && depth === 0 && !isMarkOfThousands(sentence, at)) {
      clauses.push(sentence.slice(from, at));
      from = at + 1;
    }
  }
  return [...clauses, sentence.slice(from)];
}

const isMarkOfThousands = (text: string, at: number): boolean =>
  /[\d０-９]$/.test(text.slice(0, at)) && /^[\d０-９]{3}(?![\d０-９])/.test(text.slice(at + 1));

/** Whether anything is counted in the words, in 件 and the like. */
export const countsAny = (words: string): boolean => words.search(counts) >= 0;

const verb = '(?:收到|接到|接收到?|受理|新收|办理|办结|答复)';
const application =
  '(?:(?:政府|政务)?信息公开的?申请|依申请公开(?:政府信息|信息|的?申请)?)(?:事项|办件|诉求)?';
const bareApplication = `${verb}了?(?:各类|书面|网上|公民|群众|提出的?|公开)*(?:依?申请|公开)(?:公开)?(?:事项|办件)?`;
const countedFirst = `${verb}了?${summed}${count}的?${application}(?![表书指目栏])`;

/** Words of a clause that counts, but not what this organ received in the year. */
const otherRequests = /向.{1,12}(?:提出|提交|报送)|近.{1,2}年|[历往]年|以来|[上去]年|指导|协助|模拟|演练/;
const otherDisputes = /决定书|文书|培训|宣传|制度|近.{1,2}年|[历往]年|以来|[上去]年|无关/;

const because = '(?:因|由|就|涉及|关于|有关)[^，,\\d]{0,4}信息公开[^，,\\d]{0,12}?';
const dispute = '(?:行政)?(?:复议|诉讼)';

interface Wording {
  /** What counts some, wherever in section 一 it stands. */
  readonly some: RegExp;
  /** What counts some in the part 依申请公开. */
  readonly someThere: RegExp;
  readonly other: RegExp;
  /** What may stand behind the count in the same clause. */
  readonly tail: RegExp;
  /** A clause that goes on telling of the same, and says nothing else. */
  readonly follows: readonly RegExp[];
  /** The same behind 其中, in the same sentence. */
  readonly ofThese: RegExp;
}

const result =
  '(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|(?:按期|按时)?(?:答复|办结|办理|处理)|[上去]年度?结转|结转[到至]?(?:下一?年度?)?(?:继续办理)?|(?:自然人|商业企业|企业|法人|科研机构)(?:申请|提出)?)';
const resultCount = `${result}的?(?:政府信息公开)?(?:申请|事项)?${summed}${count}${aside}`;
const whose =
  '(?:其中[：:]?|(?:办理|处理|答复)结果[为是]?[：:]?|已|共|并|均|另|年内|本年度?|全年|当年|加上|依法|因[^，,]{1,20}?)*';
const results = `${whose}${resultCount}(?:[、和及]${whose}${resultCount})*`;
const compared =
  /^(?:(?:较|比|同比|环比|与[上去]年)[^，,]*(?:增|减|降|升|持平|相同|相当)|增[加长]|减少|下降|持平)[^，,]{0,14}$/;

const wordings: Readonly<Record<NoneTopic, Wording>> = {
  requests: {
    some: new RegExp(`${application}${aside}${summed}${count}|${countedFirst}`),
    someThere: new RegExp(`(?:${application}|${bareApplication})${aside}${summed}${count}|${countedFirst}`),
    other: otherRequests,
    tail: new RegExp(`^${aside}$`),
    follows: [
      /^其中[：:]?$/,
      new RegExp(`^${results}$`),
      /^[并且]?(?:均|皆|都)(?:已|按|在|于|依|能|予|为|作|得|未|无|由|告)[^，,]*$/,
      /^[并且]?(?:已|全部|按期|按时|及时|依法|在法定)[^，,公]{0,14}(?:答复|办结|办理|回复)(?:完毕|完成|到位|申请人)?$/,
      /^[^，,]{0,6}(?:答复|办结|办理|回复)率[^，,]{0,10}$/,
      /^也?(?:无|没有|未有)[^，,]{0,6}结转[^，,]*$/,
      /^(?:申请)?(?:内容)?(?:主要)?(?:涉及|集中在)[^，,]*$/,
      compared,
    ],
    ofThese: new RegExp(`^(?:其中|含)[^，,]*(?:${count}|[%％])[^，,]*$`),
  },
  disputes: {
    some: new RegExp(
      `${because}${dispute}[^，,\\d]{0,12}?${count}|${because}${count}的?${dispute}` +
        `|信息公开(?:类|方面|领域|工作)?的?${dispute}[^，,\\d]{0,12}?${count}`,
    ),
    someThere: /(?!)/,
    other: otherDisputes,
    tail: new RegExp(`^${aside}(?:[、和及]被?(?:提起|申请)?${dispute}(?:案件)?${summed}${count}${aside})?$`),
    follows: [
      /^(?:其中|结果|均|已|全部|被)*[^，,]{0,6}(?:维持|纠正|审结|胜诉|败诉|驳回|撤回|撤诉)[^，,]{0,10}$/,
      new RegExp(`^(?:其中|已|被|另)*(?:提起|申请)?${dispute}(?:案件)?${summed}${count}${aside}$`),
      new RegExp(`^也?(?:无|未|没有)[^，,]{0,8}${dispute}(?:案件)?$`),
      compared,
    ],
    ofThese: new RegExp(`^其中[^，,]*${count}[^，,]*$`),
  },
};

/** The words of a clause without the white space round it and the closing mark. */
const bare = (clause: string): string => clause.trim().replace(/[。！？；;]$/, '');

export interface Told {
  /** Whether all that it counts is 0; what is not readable counts as some. */
  readonly isNone: boolean;
  /** Whether the clause tells that and no more: all of it may go. */
  readonly isAll: boolean;
}

/** What a clause counts of the topic; `isThere`: it stands in the part 依申请公开. `null`: nothing of it. */
export function toldBy(clause: string, topic: NoneTopic, isThere: boolean): Told | null {
  const wording = wordings[topic];
  const words = bare(clause);
  // What was carried in is no application of this year.
  const ofYear = topic === 'requests' ? words.replace(/(?:[上去]年度?|[12]\d{3}年度?)?结转.*$/, '') : words;
  const some = (isThere && wording.someThere.exec(ofYear)) || wording.some.exec(ofYear);
  if (!some) return null;
  const before = words.slice(0, some.index);
  if (wording.other.test(before + some[0])) return null;
  const told = Array.from(some[0].matchAll(counts), match => readCount(match[1] ?? ''));
  return {
    isNone: told.every(value => value === 0),
    isAll:
      !countsAny(before) &&
      !/[并且]|同时/.test(before) &&
      wording.tail.test(words.slice(some.index + some[0].length)),
  };
}

/** Whether a clause goes on telling of the topic; `isSame`: in the sentence that began to. */
export function goesOn(clause: string, topic: NoneTopic, isSame: boolean): boolean {
  const { follows, ofThese } = wordings[topic];
  const words = bare(clause);
  return (isSame && ofThese.test(words)) || follows.some(pattern => pattern.test(words));
}

/** Whether a sentence of another paragraph breaks down what was counted: 其中予以公开2件. */
export const breaksDown = (sentence: string): boolean =>
  /^\s*其中/.test(sentence) && new RegExp(`^${results}$`).test(bare(clausesOf(sentence)[0] ?? ''));
