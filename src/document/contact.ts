/**
 * The sentence of the preamble that says whom to ask, its writer and its strict reader in one place, so
 * that the facts come back from our own documents as facts.
 */

import type { FactId } from '../form/index.ts';
import type { Report } from '../report/index.ts';
import { factOf } from '../report/index.ts';

export type ContactFactId = Exclude<FactId, 'organ'>;
export type ContactFacts = Readonly<Partial<Record<ContactFactId, string>>>;

/** The contact facts in the order of the sentence, as it names them. */
export const contactLabels = [
  ['address', '地址'],
  ['postcode', '邮编'],
  ['phone', '电话'],
  ['email', '电子邮箱'],
] as const satisfies readonly (readonly [ContactFactId, string])[];

const opening = (organ: string) => `如对本报告有疑问，请与${organ || '本机关'}联系（`;
const closing = '）。';

/**
 * 如对本报告有疑问，请与{organ}联系（地址：…；邮编：…；电话：…；电子邮箱：…）。
 * Blank facts are left out; `null` when all are blank.
 */
export function writeContactSentence(report: Report): string | null {
  const items = contactLabels.flatMap(([fact, label]) => {
    const value = factOf(report, fact).trim();
    return value === '' ? [] : [`${label}：${value}`];
  });
  return items.length === 0
    ? null
    : `${opening(factOf(report, 'organ').trim())}${items.join('；')}${closing}`;
}

/**
 * The facts of a paragraph that {@link writeContactSentence} wrote for `organ`; `null` for any other
 * paragraph, however alike.
 */
export function readContactSentence(paragraph: string, organ: string): ContactFacts | null {
  const start = opening(organ.trim());
  if (!paragraph.startsWith(start) || !paragraph.endsWith(closing)) return null;
  let rest = `；${paragraph.slice(start.length, paragraph.length - closing.length)}`;
  const facts: Partial<Record<ContactFactId, string>> = {};
  // From the last label backwards: an address may hold a ；, a later label in it may not.
  for (const [fact, label] of [...contactLabels].reverse()) {
    const mark = `；${label}：`;
    const at = rest.lastIndexOf(mark);
    if (at < 0) continue;
    const value = rest.slice(at + mark.length);
    if (value.trim() === '' || value.trim() !== value) return null;
    facts[fact] = value;
    rest = rest.slice(0, at);
  }
  return rest === '' && Object.keys(facts).length > 0 ? facts : null;
}
