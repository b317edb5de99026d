/** A hand-written sentence about whom to ask beside the one that the contact facts write. */

import type { Change } from '../../report/index.ts';
import {
  contactSentencesOf,
  hasContact,
  repeatedContactSentences,
  textOf,
  withoutSentences,
} from '../../report/index.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule } from '../rule.ts';

export interface ContactText {
  /** The sentences as they stand. */
  readonly sentence: string;
  /** They name an address or a number that is none of the contact facts. */
  readonly differs: boolean;
}

export const contactText = rule({
  id: 'contactText',
  what: 'The preamble says in its own words whom to ask.',
  why: 'The finished paper says it from the contact facts: readers would see it twice, or with two numbers.',
  severity: 'hint',
  run: ({ report }: Subject): readonly Draft<ContactText>[] => {
    if (!hasContact(report)) return [];
    const preamble = textOf(report, 'preamble');
    const sentences = contactSentencesOf(report, preamble).filter(({ details }) => details !== 'none');
    const [first] = sentences;
    const last = sentences[sentences.length - 1];
    if (!first || !last) return [];
    const differs = sentences.some(({ details }) => details === 'other');
    const value = withoutSentences(preamble, repeatedContactSentences(report, preamble));
    const changes: readonly Change[] = [{ kind: 'text', text: 'preamble', value }];
    return [
      {
        places: [{ kind: 'text', text: 'preamble', range: { from: first.from, to: last.to } }],
        facts: { sentence: sentences.map(({ text }) => text).join(''), differs },
        severity: differs ? 'doubt' : 'hint',
        ...(!differs && { remedy: { label: '删去这句话', changes } }),
      },
    ];
  },
});
