/**
 * Sentences of a preamble, in people's own words, that say whom to ask. The finished paper writes this sentence
 * from the contact facts, so that one left in the text says the same twice, or another thing.
 */

import type { FactId } from '../form/index.ts';
import { factOf, type Report } from './report.ts';
import type { Stretch } from './stretch.ts';

/**
 * A sentence that says whom to ask and nothing else. `details`: whether it gives none (请与本机关联系), only
 * what the facts hold (`known`), or an address or number that they do not (`other`).
 */
export interface ContactSentence extends Stretch {
  readonly details: 'none' | 'known' | 'other';
}

const contactFacts = ['address', 'postcode', 'phone', 'email'] as const satisfies readonly FactId[];

/** A semicolon parts the details, not the sentences. */
const sentence = /[^。！？!?\r\n]+[。！？!?]?/g;
const longest = 240;
/** Stands for a detail that the facts hold; no text has it. */
const known = '\u0000';
const clause = /[，,；;：:、（）()\s]+/;

const label =
  /^(?:(?:联系|通讯|通信|办公|咨询|单位|详细|机关|我镇|我乡)*(?:地址|电话|邮编|邮政编码|传真|联系方式|电子邮[箱件]|邮箱|E-?mail)(?:地址|号码)?)(?:是|为)?/i;
/** A number that is written on to other words, as in 请致电0594-5559073. */
const glued = /\d[\d\-－—]{5,}\d/g;
const numbers = /^[\d+\-－—转]{5,}$|^[\w.+-]+@[\w.-]+$/;
const asks = /^.{0,12}(?:如|若|对).{0,24}(?:疑问|疑义|问题|意见|建议|需要|了解)的?$/;
const invites =
  /^(?:欢迎|敬请|请|可)?(?:您|直接|及时)?(?:[与同向和].{2,30})?(?:联系|咨询|反映|致电|来电|垂询)(?:我们|我单位|本机关|.{2,24}(?:办|办公室|中心|政府|局|委))?$/;
const asksAndInvites = /^(.{0,12}(?:如|若).{0,20}(?:疑问|疑义|问题|意见|建议)的?)((?:欢迎|敬请|请|可).*)$/;
const courtesy = /^(?:欢迎|敬请)(?:广大)?(?:公众|群众)?(?:查阅|监督|垂询)$/;

/** Whether the facts of `report` make the finished paper say whom to ask. */
export const hasContact = (report: Report): boolean =>
  contactFacts.some(fact => factOf(report, fact).trim() !== '');

/** The sentences of the preamble that say whom to ask and nothing else, in order. */
export function contactSentencesOf(report: Report, preamble: string): readonly ContactSentence[] {
  const values = contactFacts.map(fact => factOf(report, fact).trim()).filter(value => value !== '');
  const found: ContactSentence[] = [];
  for (const match of preamble.matchAll(sentence)) {
    const [words] = match;
    const details = words.length > longest ? null : detailsOf(words, values);
    if (details === null) continue;
    found.push({ from: match.index, to: match.index + words.length, text: words.trim(), details });
  }
  return found;
}

/** Those of {@link contactSentencesOf} that say nothing but what the finished paper says again. */
export function repeatedContactSentences(report: Report, preamble: string): readonly ContactSentence[] {
  const found = contactSentencesOf(report, preamble);
  const given = new Set(found.map(({ details }) => details));
  if (!given.has('known')) return [];
  return found.filter(({ details }) => details === 'known' || (details === 'none' && !given.has('other')));
}

/** What details a sentence gives; `null`: it says something else too. */
function detailsOf(words: string, values: readonly string[]): ContactSentence['details'] | null {
  const marked = values.reduce((text, value) => text.split(value).join(` ${known} `), words);
  const clauses = marked
    .replace(/[。！？!?]$/, '')
    .replace(glued, ' $& ')
    .split(clause)
    .filter(part => part !== '')
    .flatMap(part => asksAndInvites.exec(part)?.slice(1) ?? [part]);
  let details: ContactSentence['details'] = 'none';
  let labelled = false;
  let speaks = false;
  for (const part of clauses) {
    const rest = part.replace(label, '');
    if (part === known) details = details === 'none' ? 'known' : details;
    else if (rest === '') speaks = true;
    else if (labelled || numbers.test(rest)) details = 'other';
    else if (asks.test(part) || invites.test(part)) speaks = true;
    else if (!courtesy.test(part)) return null;
    labelled = rest === '';
  }
  return speaks ? details : null;
}
