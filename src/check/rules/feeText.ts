/** A hand-written sentence about the 信息处理费 beside the one that the three figures write. */

import type { TextId } from '../../form/index.ts';
import { enteredCells } from '../../form/index.ts';
import type { Change, Figure } from '../../report/index.ts';
import {
  feeSentencesOf,
  figureOf,
  namesFee,
  sentencesOf,
  textIdsOf,
  textOf,
  withoutSentences,
} from '../../report/index.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule } from '../rule.ts';
import { isFeeStated } from './figures.ts';

export interface FeeText {
  readonly text: TextId;
  /** The sentence as it stands. */
  readonly sentence: string;
  /** It names figures that are none of the three, or says that nothing was charged where something was. */
  readonly contradicts: boolean;
  /** The three figures that it contradicts. */
  readonly figures?: readonly Figure[];
}

const none =
  /未(?:曾)?(?:收取|收到|产生|发生|发出|涉及)|没有(?:收取|收到|产生|发生|发出)|无(?:收取|收费)|不(?:收取|涉及)|零收费/;
const counted = /(\d[\d,]*(?:\.\d+)?)(?=\s*(?:元|件))/g;

export const feeText = rule({
  id: 'feeText',
  what: 'A text states the 信息处理费 in its own words.',
  why: '国办函〔2020〕109号 wants it stated once; the three figures already write the sentence of 六.',
  severity: 'hint',
  run: (subject: Subject): readonly Draft<FeeText>[] => {
    const { report } = subject;
    return textIdsOf(report).flatMap((text): readonly Draft<FeeText>[] => {
      const value = textOf(report, text);
      if (!namesFee(value)) return [];
      const wholly = feeSentencesOf(value);
      const stretches = wholly.length > 0 ? wholly : mixedSentences(value);
      const [first] = stretches;
      const last = stretches[stretches.length - 1];
      if (!first || !last) return [];
      const contradicts = stretches.some(stretch => isContradiction(subject, stretch.text));
      // In another section it repeats what 六 says and does no harm, as long as it is true.
      if (text !== 'others' && !contradicts) return [];
      // Without the three figures it is the only one that says so.
      if (!isFeeStated(subject) && !contradicts) return [];
      const changes: readonly Change[] = [{ kind: 'text', text, value: withoutSentences(value, wholly) }];
      return [
        {
          places: [{ kind: 'text', text, range: { from: first.from, to: last.to } }],
          facts: {
            text,
            sentence: stretches.map(stretch => stretch.text).join(''),
            contradicts,
            ...(contradicts && {
              figures: enteredCells(subject.form, 'fee').map(cell => figureOf(report, cell)),
            }),
          },
          severity: contradicts ? 'doubt' : 'hint',
          ...(text === 'others' &&
            wholly.length > 0 &&
            isFeeStated(subject) && { remedy: { label: '删去这句话', changes } }),
        },
      ];
    });
  },
});

/** Sentences that speak of the fee and of other things; they can only be shown, not taken out. */
const mixedSentences = (value: string) => sentencesOf(value).filter(sentence => namesFee(sentence.text));

function isContradiction({ report, form }: Subject, sentence: string): boolean {
  const figures = enteredCells(form, 'fee').map(cell => figureOf(report, cell));
  if (none.test(sentence) && figures.some(figure => typeof figure === 'number' && figure > 0)) return true;
  if (!figures.every(figure => typeof figure === 'number')) return false;
  return Array.from(sentence.matchAll(counted), ([, digits = '']) => Number(digits.replace(/,/g, ''))).some(
    stated => !figures.includes(stated),
  );
}
