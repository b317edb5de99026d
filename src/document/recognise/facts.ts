/** The contact facts of a preamble that our own documents did not write. */

import type { ContactFacts } from '../contact.ts';
import type { TextLine } from './narrative.ts';
import type { Found } from './recognition.ts';

const patterns = [
  ['address', /(?:联系|通讯|通信|办公)?地址[:：]\s*([^；;，,。）)\n]{4,60})/u],
  ['postcode', /(?:邮编|邮政编码)[:：]?\s*(\d{6})(?!\d)/u],
  ['phone', /(?:联系|咨询|办公)?电话[:：]\s*(\+?[\d（(][\d\-－—()（） 、转]{5,30}\d)/u],
  ['email', /(?:电子)?(?:邮箱|邮件)(?:地址)?[:：]\s*([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/u],
] as const;

/** The first of each that is labelled; the preamble stays as it is. */
export function contactOf(lines: readonly TextLine[]): {
  readonly facts: ContactFacts;
  readonly found: Readonly<Partial<Record<keyof ContactFacts, Found>>>;
} {
  const facts: Partial<Record<keyof ContactFacts, string>> = {};
  const found: Partial<Record<keyof ContactFacts, Found>> = {};
  for (const [fact, pattern] of patterns)
    for (const { text, place } of lines) {
      const value = pattern.exec(text)?.[1]?.trim();
      if (!value) continue;
      facts[fact] = value;
      found[fact] = { place, certainty: 'certain' };
      break;
    }
  return { facts, found };
}
