/** Slips of the input method, and numbers of documents in the wrong brackets. */

import type { TextId } from '../../form/index.ts';
import type { Replacement } from '../../report/index.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule } from '../rule.ts';
import { around, inTexts, placesIn, putIn, remembering } from '../scan.ts';
import { typosIn } from '../words/typos.ts';

export interface TypoInText {
  readonly text: TextId;
  readonly wrong: string;
  readonly right: string;
  readonly count: number;
  /** The first with some words around. */
  readonly around: string;
  readonly kind: 'typo' | 'usage' | 'documentNumber';
}

interface Slip extends Replacement {
  readonly wrong: string;
  readonly kind: TypoInText['kind'];
}

/** 国办公开办函[2021]30号; a court writes （2021）云01行初30号, where words stand behind the year. */
const documentNumber = /[[［【(（]((?:19|20)\d{2})[\]］】)）](?=\s?第?\d{1,4}号)/g;

const slipsIn = remembering((value: string): readonly Slip[] => {
  const slips = typosIn(value).map(({ from, to, typo }): Slip => {
    const { wrong, right, usage } = typo;
    return { from, to, put: right, wrong, kind: usage ? 'usage' : 'typo' };
  });
  const numbers = Array.from(value.matchAll(documentNumber), ({ 0: wrong, 1: year = '', index }): Slip => {
    return { from: index, to: index + wrong.length, put: `〔${year}〕`, wrong, kind: 'documentNumber' };
  });
  return [...slips, ...numbers].sort((a, b) => a.from - b.from);
});

export const typo = rule({
  id: 'typo',
  what: 'A word is written as the input method slipped.',
  why: 'A short list of what such reports were seen with, each with the words in which it is right. The year in the number of a document stands in 〔〕 (GB/T 9704).',
  severity: 'doubt',
  run: ({ report }: Subject): readonly Draft<TypoInText>[] =>
    inTexts(report, (text, value) => {
      const slips = slipsIn(value);
      const wrongs = [...new Set(slips.map(({ wrong }) => wrong))];
      return wrongs.flatMap((wrong): readonly Draft<TypoInText>[] => {
        const same = slips.filter(slip => slip.wrong === wrong);
        const [first, ...rest] = same;
        if (!first) return [];
        const { put: right, kind } = first;
        return [
          {
            places: placesIn(text, [first, ...rest]),
            facts: { text, wrong, right, count: same.length, around: around(value, first), kind },
            ...(kind !== 'typo' && { severity: 'hint' }),
            ...putIn(`改为“${right}”`, text, value, same),
          },
        ];
      });
    }),
});
