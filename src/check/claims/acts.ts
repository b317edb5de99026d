/** Which acts and units go with what is counted. */

import type { Act, Subject } from './lexicon.ts';

/** The units in which each is counted. */
export const unitsOf: Readonly<Record<Exclude<Subject, 'other'>, RegExp>> = {
  request: /^(?:件|份|宗|起|例|项|个|条|次|件次)?$/,
  review: /^(?:件|起|宗|例|次|个)?$/,
  lawsuit: /^(?:件|起|宗|例|次|个)?$/,
  document: /^(?:件|份|个|部|项)?$/,
  regulation: /^(?:件|份|个|部|项)?$/,
  licensing: /^(?:件|起|宗|例|份|次)?$/,
  penalties: /^(?:件|起|宗|例|份|次)?$/,
  coercion: /^(?:件|起|宗|例|份|次)?$/,
  charges: /^(?:万元|亿元|元)$/,
};

/** Outcomes and the like speak of applications by themselves. */
const ofRequests: ReadonlySet<Act> = new Set<Act>([
  'receiveNew',
  'receive',
  'handle',
  'finish',
  'answer',
  'carryIn',
  'carryOut',
  'carry',
  'granted',
  'partlyGranted',
  'refuse',
  'lack',
  'leave',
  'close',
  'natural',
  'legalPersons',
  'commercial',
  'research',
  'welfare',
  'legal',
  'stateSecret',
  'lawForbids',
  'stability',
  'thirdParty',
  'internalAffairs',
  'processInfo',
  'enforcementFile',
  'adminQuery',
  'notHeld',
  'needsMaking',
  'stillUnclear',
  'petition',
  'repeated',
  'publication',
  'massRepeated',
  'reissue',
  'notCorrected',
]);
const ofDisputes: ReadonlySet<Act> = new Set<Act>(['uphold', 'correct', 'otherResult', 'pending']);
const ofDocuments: ReadonlySet<Act> = new Set<Act>(['issue', 'repeal', 'inForce']);
const ofDecisions: ReadonlySet<Act> = new Set<Act>(['decide', 'handle', 'finish']);

/** Whether `act` is said of `subject`. */
export function fits(subject: Subject, act: Act): boolean {
  switch (subject) {
    case 'request':
      return ofRequests.has(act);
    case 'review':
    case 'lawsuit':
      return ofDisputes.has(act);
    case 'document':
    case 'regulation':
      return ofDocuments.has(act);
    case 'licensing':
    case 'penalties':
    case 'coercion':
      return ofDecisions.has(act);
    case 'charges':
    case 'other':
      return false;
  }
}

const notOutcomes: ReadonlySet<Act> = new Set<Act>([
  'receive',
  'receiveNew',
  'handle',
  'finish',
  'answer',
  'natural',
  'legalPersons',
  'commercial',
  'research',
  'welfare',
  'legal',
]);

/** Acts that are rows of the outcome; a part of what was asked for may have one whole. */
export const isOutcome = (act: Act): boolean => ofRequests.has(act) && !notOutcomes.has(act);
