/** Years in the texts that are neither the report's nor legitimately another's. */

import type { TextId } from '../../form/index.ts';
import type { Change, Report } from '../../report/index.ts';
import { textIdsOf, textOf } from '../../report/index.ts';
import { judgeYear } from '../judgeYear.ts';
import { roleOf } from '../mentions.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule } from '../rule.ts';
import type { YearMention } from '../years.ts';
import { sentenceAround, writeYear, yearsIn } from '../years.ts';

export interface YearLeftover {
  readonly text: TextId;
  readonly year: number;
  readonly reportYear: number;
  /** The digits as written: 2024, ２０２４, 二〇二四, 24. */
  readonly written: string;
  /** Some words of the sentence before and after the digits. */
  readonly before: string;
  readonly after: string;
}

/** Characters shown on either side. */
const shown = 12;
/** A year further away is hardly a slip for the report's own. */
const slipDistance = 2;

export const yearLeftover = rule({
  id: 'yearLeftover',
  what: 'A text speaks of another year as if it were the report’s.',
  why: 'Texts are written over last year’s; seen in published reports. Comparisons, plans and citations are let be.',
  severity: 'error',
  run: ({ report }: Subject): readonly Draft<YearLeftover>[] => {
    const { year } = report;
    return year === null ? [] : textIdsOf(report).flatMap(text => leftoversIn(report, year, text));
  },
});

function leftoversIn(report: Report, reportYear: number, text: TextId): readonly Draft<YearLeftover>[] {
  const value = textOf(report, text);
  return yearsIn(value).flatMap((mention): readonly Draft<YearLeftover>[] => {
    const verdict = judgeYear(value, mention, reportYear, roleOf(text));
    if (verdict === 'fine') return [];
    const { from, to, year, written } = mention;
    const sentence = sentenceAround(value, mention);
    let end = Math.min(sentence.to, to + shown);
    // A number is not cut in two.
    while (end < sentence.to && /[\d０-９]/.test(value.charAt(end))) end++;
    const facts: YearLeftover = {
      text,
      year,
      reportYear,
      written,
      before: value.slice(Math.max(sentence.from, from - shown), from).trimStart(),
      after: value.slice(to, end).trimEnd(),
    };
    const slip = verdict === 'error' || Math.abs(year - reportYear) <= slipDistance;
    return [
      {
        places: [{ kind: 'text', text, range: { from, to } }],
        facts,
        severity: verdict,
        ...(slip && { remedy: mend(text, value, mention, reportYear) }),
      },
    ];
  });
}

function mend(text: TextId, value: string, { from, to, written }: YearMention, year: number) {
  const put = writeYear(year, written);
  const changes: readonly Change[] = [
    { kind: 'text', text, value: `${value.slice(0, from)}${put}${value.slice(to)}` },
  ];
  return { label: `改为 ${put}`, changes };
}
