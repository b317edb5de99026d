/** Words, phrases and sentences that stand twice. */

import type { TextId } from '../../form/index.ts';
import { type Replacement, sentencesOf } from '../../report/index.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule } from '../rule.ts';
import { inTexts, placesIn, putIn, remembering } from '../scan.ts';
import { mayRepeat } from '../words/repeated.ts';
import type { Span } from '../years.ts';

export interface RepeatedWords {
  readonly text: TextId;
  /** What stands twice: 的, 进一步, or the beginning of a sentence. */
  readonly words: string;
  readonly kind: 'words' | 'sentence';
}

interface Repeat extends Replacement {
  readonly words: string;
  readonly kind: RepeatedWords['kind'];
}

const phrase = /([\u4e00-\u9fff]{2,8}?)\1+/g;
/** Particles that no word doubles: not 为了了解, 目的的, 在在建项目. */
const particle =
  /(?<!目)的的(?![确士])|了了(?![解结然断])|和和(?![美气睦解谐平])|与与(?!会)|及及(?![时格早第])|(?<=[镇乡局县区市年月日，。；])(?:将将|由由|已已|并并)/g;
/** A shorter one may well be said twice. */
const long = 15;

const repeatsIn = remembering((value: string): readonly Repeat[] => {
  const found: Repeat[] = [];
  for (const { 0: whole, 1: words = '', index } of value.matchAll(phrase)) {
    if (mayRepeat(words)) continue;
    found.push({ from: index + words.length, to: index + whole.length, put: '', words, kind: 'words' });
  }
  for (const { 0: whole, index } of value.matchAll(particle)) {
    const words = whole.charAt(0);
    found.push({ from: index + 1, to: index + 2, put: '', words, kind: 'words' });
  }
  const seen = new Set<string>();
  for (const { from, to, text } of sentencesOf(value)) {
    const words = text.replace(/[。！？；;\s]/g, '');
    if (words.length < long) continue;
    if (!seen.has(words)) seen.add(words);
    else found.push({ from, to: lineEnd(value, from, to), put: '', words, kind: 'sentence' });
  }
  return found.sort((a, b) => a.from - b.from);
});

/** A sentence that is a line of its own goes with the end of the line. */
const lineEnd = (value: string, from: number, to: number): number =>
  (from === 0 || value.charAt(from - 1) === '\n') && value.charAt(to) === '\n' ? to + 1 : to;

/** Of a sentence so much is shown. */
const shown = 16;

export const repeatedWords = rule({
  id: 'repeatedWords',
  what: 'Words or a whole sentence stand twice in a text.',
  why: 'From pasting and rewriting. Reduplications, and words that end one term and begin the next, are let be.',
  severity: 'doubt',
  run: ({ report }: Subject): readonly Draft<RepeatedWords>[] =>
    inTexts(report, (text, value) => {
      const repeats = repeatsIn(value);
      const words = new Set(repeats.map(repeat => repeat.words));
      return [...words].flatMap((each): readonly Draft<RepeatedWords>[] => {
        const same = repeats.filter(repeat => repeat.words === each);
        const [first, ...rest] = same;
        if (!first) return [];
        const { kind } = first;
        const whole = ({ from, to }: Span) => ({ from: kind === 'words' ? from - each.length : from, to });
        return [
          {
            places: placesIn(text, [whole(first), ...rest.map(whole)]),
            facts: { text, words: each.slice(0, shown), kind },
            about: fingerprint(each),
            ...putIn(kind === 'words' ? '只留一个' : '只留前一句', text, value, same),
          },
        ];
      });
    }),
});
