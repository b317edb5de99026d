/**
 * Forms of words for the narratives: sober, short, with blanks where facts belong and nothing that is not known.
 * Figures of the tables stand in them as the tables say, or as blanks while they do not.
 */

import type { DeclaredPartId, TextId } from '../../form/index.ts';
import {
  blankMark,
  ownWordOf,
  type PhraseId,
  phraseOf,
  phraseValue,
  type Report,
  writePhrase,
} from '../../report/index.ts';

/** A blank for words; one for a number is half as long. */
const words = `${blankMark}${blankMark}`;
const count = blankMark;

type Skeleton = (report: Report) => readonly string[];

const skeletons: Readonly<Record<DeclaredPartId | 'intro' | 'problems' | 'others', Skeleton>> = {
  intro: report => [
    `${when(report)}${ownWordOf(report)}认真落实《中华人民共和国政府信息公开条例》，${words}。现将有关情况报告如下。`,
  ],
  proactive: report => [
    `${when(report)}${ownWordOf(report)}主动公开政府信息${count}条，其中通过${words}公开${count}条，通过${words}公开${count}条。重点公开了${words}等方面的信息。`,
    `全年${say(report, 'issued')}，${say(report, 'repealed')}，${say(report, 'inForce')}。`,
    `制作政策解读材料${count}件，回应群众关心的问题${count}个。`,
  ],
  onRequest: report => [requestsOf(report), `接收申请的渠道有${words}。`],
  management: _ => [
    `政府信息由${words}起草，${words}审核，${words}发布。`,
    `全年检查已公开的信息${count}次，更正${count}条，清理${count}条。行政规范性文件由${words}统一登记和公布。`,
  ],
  platform: report => [
    `${ownWordOf(report)}公开政府信息的平台有${words}、${words}、${words}。`,
    `全年新设栏目${count}个，调整栏目${count}个。查阅点设在${words}，由${words}负责。`,
  ],
  supervision: report => [
    `${ownWordOf(report)}由${words}分管政府信息公开工作，${words}具体承办，有工作人员${count}人。全年组织培训${count}次，参加${count}人次。`,
    `工作考核情况：${words}。社会评议情况：${words}。责任追究情况：${words}。`,
  ],
  problems: _ => [
    '（一）存在的主要问题',
    `1.${problem}`,
    `2.${problem}`,
    '（二）改进情况',
    `1.${remedy}`,
    `2.${remedy}`,
  ],
  others: report => [`${when(report)}${ownWordOf(report)}落实年度政务公开工作要点的情况：${words}。`],
};

const problem = `${words}还不够${words}，表现在${words}。`;
const remedy = `针对${words}的问题，由${words}负责，${words}。`;

/** The words of one more problem, and of its remedy. */
export const pairWords = { problem, remedy } as const;

/** The form of words for a text as paragraphs; `null`: there is none for it (引言 has its own, own parts have none). */
export function skeletonOf(report: Report, text: TextId): string | null {
  const id = text.replace(/^overview\./, '');
  const skeleton = Object.keys(skeletons).includes(id) ? skeletons[id as keyof typeof skeletons] : undefined;
  return skeleton ? skeleton(report).join('\n') : null;
}

const when = ({ year }: Report): string => (year === null ? '本年度，' : `${year}年，`);

/** A phrase with its figure, or with a blank while the tables do not say it. */
const say = (report: Report, id: PhraseId): string =>
  writePhrase(report, id) ?? `${phraseOf(id).before}${count}件`;

const results = [
  'granted',
  'partlyGranted',
  'refused',
  'unavailable',
  'notProcessed',
  'otherwise',
] as const satisfies readonly PhraseId[];

/** 收到、办结、结转: what did not happen is said of the whole, and left out of the results. */
function requestsOf(report: Report): string {
  const start = `${when(report)}${ownWordOf(report)}`;
  const isNone = (id: PhraseId) => phraseValue(report, id) === 0;
  if (isNone('received') && isNone('carriedIn')) {
    return `${start}${say(report, 'receivedAtAll')}，${say(report, 'carriedIn')}。`;
  }
  const told = results.filter(id => !isNone(id)).map(id => say(report, id));
  const among = told.length > 0 && !isNone('finished') ? `，其中${told.join('、')}` : '';
  return (
    `${start}${say(report, 'received')}，${say(report, 'carriedIn')}；` +
    `${say(report, 'finished')}${among}；${say(report, 'carriedOut')}。`
  );
}
