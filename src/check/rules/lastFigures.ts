/** Texts that were changed in part: figures and days in them that still are last year's. */

import type { TextId } from '../../form/index.ts';
import type { Change, Report } from '../../report/index.ts';
import { textIdsOf, textOf } from '../../report/index.ts';
import { judgeYear } from '../judgeYear.ts';
import { type Mention, roleOf } from '../mentions.ts';
import { lastMentions } from '../mentionsLeft.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule, withoutLastYear } from '../rule.ts';
import { yearsIn } from '../years.ts';
import { isLastYears, openCopies } from './texts.ts';

export interface LastFigures {
  readonly text: TextId;
  readonly lastYear: number | null;
  readonly count: number;
  /** The first of them as written: 126件, 3月20日. */
  readonly some: readonly string[];
}

/** So many are named. */
const named = 4;

export const lastFigures = rule({
  id: 'lastFigures',
  what: 'Figures or days of last year’s stand in a text that was changed otherwise, and nobody has said that they hold.',
  why: 'Changing one number of a paragraph is easily taken for having looked at all of them.',
  severity: 'doubt',
  notAssessable: subject => {
    const { report, last } = subject;
    if (!last) return withoutLastYear(subject);
    return openCopies(subject).some(text => lastMentions(report, last, text).length > 0) ? 'copied' : null;
  },
  run: ({ report, last }: Subject): readonly Draft<LastFigures>[] => {
    if (!last) return [];
    return textIdsOf(report).flatMap((text): readonly Draft<LastFigures>[] => {
      // A text that is last year's as a whole is asked about as a whole.
      if (isLastYears(report, last, text)) return [];
      const left = lastMentions(report, last, text).filter(mention => !isTold(report, text, mention));
      const [first] = left;
      if (!first) return [];
      const changes: readonly Change[] = [{ kind: 'confirm', text, value: true }];
      return [
        {
          places: [{ kind: 'text', text, range: { from: first.from, to: first.to } }],
          facts: {
            text,
            lastYear: last.report.year,
            count: left.length,
            some: left
              .slice(0, named)
              .map(({ written, kind }) => (kind === 'year' ? `${written}年` : written)),
          },
          remedy: { label: '确认数和年份都核过了', changes },
          confirmed: report.confirmed.includes(text),
        },
      ];
    });
  },
});

/** Whether the rule about years speaks of it. */
function isTold(report: Report, text: TextId, mention: Mention): boolean {
  if (mention.kind !== 'year' || report.year === null) return false;
  const { year } = report;
  const words = textOf(report, text);
  const found = yearsIn(words).find(({ from }) => from === mention.from);
  return found !== undefined && judgeYear(words, found, year, roleOf(text)) !== 'fine';
}
