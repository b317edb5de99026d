/** A figure that a text quotes from the tables, beside the tables as they stand now. */

import type { TextId } from '../../form/index.ts';
import type { Change, PhraseId } from '../../report/index.ts';
import {
  bearsOut,
  correctPhrase,
  phraseOf,
  phraseValue,
  readPhrases,
  textIdsOf,
  textOf,
} from '../../report/index.ts';
import type { Place } from '../place.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule } from '../rule.ts';

export interface QuotedFigure {
  readonly text: TextId;
  readonly phrase: PhraseId;
  /** The words as they stand: 新收政府信息公开申请12件. */
  readonly words: string;
  /** What the words say, and what the tables say, in 件. */
  readonly said: number;
  readonly counted: number;
}

export const quotedFigure = rule({
  id: 'quotedFigure',
  what: 'A text states a figure of the tables otherwise than the tables do.',
  why: 'Reviewers read both side by side. Only declared phrases are held to it; the wording may mean more than they know.',
  severity: 'doubt',
  run: ({ report }: Subject): readonly Draft<QuotedFigure>[] =>
    textIdsOf(report).flatMap(text => {
      const value = textOf(report, text);
      return readPhrases(value, report.year).flatMap((mention): readonly Draft<QuotedFigure>[] => {
        const { id, from, to, value: said } = mention;
        const counted = phraseValue(report, id);
        if (counted === null || bearsOut(report, id, said) !== false) return [];
        const changes: readonly Change[] = [
          { kind: 'text', text, value: correctPhrase(value, mention, counted) },
        ];
        const cells = phraseOf(id).cells.map((cell): Place => ({ kind: 'cell', cell }));
        return [
          {
            places: [{ kind: 'text', text, range: { from, to } }, ...cells],
            facts: { text, phrase: id, words: value.slice(from, to), said, counted },
            remedy: { label: `文字改为 ${counted} 件`, changes },
          },
        ];
      });
    }),
});
