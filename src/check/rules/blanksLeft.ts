/** Blanks of a form of words that nobody has filled in. */

import type { TextId } from '../../form/index.ts';
import { blanksIn, textIdsOf, textOf } from '../../report/index.ts';
import type { Draft, Severity, Subject } from '../rule.ts';
import { rule } from '../rule.ts';

export interface BlanksLeft {
  readonly text: TextId;
  readonly count: number;
  /** The words around the first blank. */
  readonly around: string;
  /** Marks such as ×× that may be meant. */
  readonly maybe: boolean;
}

/** Characters shown on either side. */
const shown = 8;

export const blanksLeft = rule({
  id: 'blanksLeft',
  what: 'A text still has blanks where facts belong.',
  why: 'The forms of words that are offered leave ＿＿ for facts; published reports were seen with ×× in them.',
  severity: 'error',
  asksToFill: true,
  run: ({ report }: Subject): readonly Draft<BlanksLeft>[] =>
    textIdsOf(report).flatMap((text): readonly Draft<BlanksLeft>[] => {
      const value = textOf(report, text);
      const all = blanksIn(value);
      const found = (kind: 'line' | 'marks', severity: Severity): readonly Draft<BlanksLeft>[] => {
        const blanks = all.filter(blank => blank.kind === kind);
        const [first] = blanks;
        if (!first) return [];
        const { from, to } = first;
        const start = Math.max(value.lastIndexOf('\n', from - 1) + 1, from - shown);
        const [after = ''] = value.slice(to, to + shown).split('\n');
        const around = `${value.slice(start, to)}${after}`;
        return [
          {
            places: [{ kind: 'text', text, range: { from, to } }],
            facts: { text, count: blanks.length, around, maybe: kind === 'marks' },
            severity,
          },
        ];
      };
      return [...found('line', 'error'), ...found('marks', 'doubt')];
    }),
});
