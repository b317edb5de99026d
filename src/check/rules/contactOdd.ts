/** Numbers among the contact facts that cannot be what they are called. */

import {
  type ContactFlaw,
  type ContactNumber,
  contactFlaw,
  contactNumbers,
  factOf,
} from '../../report/index.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule } from '../rule.ts';

export interface ContactOdd {
  readonly fact: ContactNumber;
  readonly value: string;
  readonly flaw: ContactFlaw;
}

export const contactOdd = rule({
  id: 'contactOdd',
  what: 'The postcode, telephone number or e-mail address cannot be one.',
  why: 'They are printed for people to ask. A postcode always has six digits; the others are written in many ways.',
  severity: 'doubt',
  notAssessable: ({ report }) =>
    contactNumbers.every(fact => factOf(report, fact).trim() === '') ? 'blanks' : null,
  run: ({ report }: Subject): readonly Draft<ContactOdd>[] =>
    contactNumbers.flatMap((fact): readonly Draft<ContactOdd>[] => {
      const value = factOf(report, fact).trim();
      const flaw = contactFlaw(fact, value);
      if (flaw === null) return [];
      return [
        {
          places: [{ kind: 'fact', fact }],
          facts: { fact, value, flaw },
          ...(flaw === 'postcode' && { severity: 'error' as const }),
        },
      ];
    }),
});
