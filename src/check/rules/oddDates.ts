/** Days that cannot be, and days outside the period that a report tells of. */

import type { TextId } from '../../form/index.ts';
import { type OddDate, oddDatesIn } from '../dates.ts';
import { judgeYear } from '../judgeYear.ts';
import { roleOf } from '../mentions.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule } from '../rule.ts';
import { around, inTexts, placesIn, putIn } from '../scan.ts';
import { plan } from '../yearContext.ts';
import { sentenceAround, yearsIn } from '../years.ts';

export interface DateImpossible {
  readonly text: TextId;
  readonly written: string;
  readonly kind: OddDate['kind'];
  readonly around: string;
}

export const dateImpossible = rule({
  id: 'dateImpossible',
  what: 'A day is none that a calendar has, or lost its 年 or 月, or a period ends before it begins.',
  why: 'Seen in published reports: 自202111日起, 202020年12月31日. Copying programs lose such characters.',
  severity: 'doubt',
  run: ({ report }: Subject): readonly Draft<DateImpossible>[] => {
    const { year } = report;
    return inTexts(report, (text, value) =>
      oddDatesIn(value, year)
        .filter(
          ({ kind, from, to }) =>
            kind !== 'reversed' || year === null || !isTold(value, text, year, from, to),
        )
        .map(({ from, to, written, kind, put }) => ({
          places: placesIn(text, [{ from, to }]),
          facts: { text, written, kind, around: around(value, { from, to }) },
          ...(put !== null && putIn(`改为“${put}”`, text, value, [{ from, to, put }])),
        })),
    );
  },
});

/** Whether one of the years between is told as a year left over. */
const isTold = (value: string, text: TextId, year: number, from: number, to: number): boolean =>
  yearsIn(value).some(
    mention =>
      mention.from >= from && mention.to <= to && judgeYear(value, mention, year, roleOf(text)) !== 'fine',
  );

export interface DateOutside {
  readonly text: TextId;
  /** 2026年1月15日 */
  readonly written: string;
  readonly around: string;
}

const monthBehind = /^\s*年\s*[1-3]\s*月(?:\s*\d{1,2}\s*[日号])?/;
const happened = /^[^。；！？\n]{0,16}?(?:召开|举办|举行|组织|开展|印发|出台|制定了|发布了|完成了|成立)/;

export const dateOutside = rule({
  id: 'dateOutside',
  what: 'Something is told as done on a day after the report’s year.',
  why: 'It belongs in the next report; but what was done about this one while it was written may be told.',
  severity: 'hint',
  run: ({ report }: Subject): readonly Draft<DateOutside>[] => {
    const { year } = report;
    if (year === null) return [];
    return inTexts(report, (text, value) =>
      text.startsWith('overview.') ? datesOutside(text, value, year) : [],
    );
  },
});

/** Days of the next year are yearLeftover’s from April on. */
function datesOutside(text: TextId, value: string, reportYear: number): readonly Draft<DateOutside>[] {
  return yearsIn(value).flatMap((mention): readonly Draft<DateOutside>[] => {
    const { from, to, year } = mention;
    const behind = value.slice(to, to + 40);
    const date = monthBehind.exec(behind)?.[0];
    if (year !== reportYear + 1 || date === undefined || !happened.test(behind.slice(date.length))) return [];
    const sentence = sentenceAround(value, mention);
    const words = value.slice(sentence.from, sentence.to);
    if (plan.test(words) || /年度报告|年报|本报告/.test(words)) return [];
    if (judgeYear(value, mention, reportYear, roleOf(text)) !== 'fine') return [];
    const end = to + date.length;
    return [
      {
        places: placesIn(text, [{ from, to: end }]),
        facts: { text, written: value.slice(from, end), around: around(value, { from, to: end }) },
      },
    ];
  });
}
