/** 今年, 去年 and comparisons that point at the wrong year. */

import type { TextId } from '../../form/index.ts';
import { judgeYear } from '../judgeYear.ts';
import { roleOf } from '../mentions.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule } from '../rule.ts';
import { around, inTexts, placesIn, putIn } from '../scan.ts';
import { plan } from '../yearContext.ts';
import { sentenceAround, writeYear, type YearMention, yearsIn } from '../years.ts';

export interface RelativeYear {
  readonly text: TextId;
  /** 今年, 去年, or the word that compares: 较. */
  readonly word: string;
  /** The year as it stands, and as it would be right. */
  readonly year: number;
  readonly expected: number;
  readonly around: string;
  /** `named`: 去年（2025年）; `compared`: 较2025年增加 in the report of 2025. */
  readonly kind: 'named' | 'compared';
}

const distances = {
  今年: 0,
  本年: 0,
  本年度: 0,
  去年: -1,
  上年: -1,
  上年度: -1,
  上一年: -1,
  上一年度: -1,
  前年: -2,
  明年: 1,
  下年: 1,
  下年度: 1,
  下一年: 1,
  下一年度: 1,
} as const;
type Word = keyof typeof distances;
const words = Object.keys(distances).sort((a, b) => b.length - a.length);
/** Straight before the digits: 去年（, 上年即. */
const naming = new RegExp(`(${words.join('|')})(?:[（(]即?|即|[，,]即)\\s*$`);
const comparing = /(较|比|相比|与|同比)\s*$/;
const compared = /^\s*年度?(?:全年|同期)?(?:相比|同期|持平|增|减|上升|下降|提高|降低|多|少|翻|[\d.]+[件条%])/;

type Found = Omit<RelativeYear, 'text' | 'around'>;

/** What the words right before and behind a year say about it, where they say another one. */
function contradiction(value: string, { from, to, year }: YearMention, reportYear: number): Found | null {
  const before = value.slice(Math.max(0, from - 10), from);
  const word = naming.exec(before)?.[1] as Word | undefined;
  if (word !== undefined) {
    const expected = reportYear + distances[word];
    return year === expected ? null : { word, year, expected, kind: 'named' };
  }
  const compares = comparing.exec(before)?.[1];
  if (compares === undefined || year !== reportYear || !compared.test(value.slice(to, to + 12))) return null;
  // 2026年，力争比2025年增加10%
  const sentence = sentenceAround(value, { from, to, year, written: '' });
  const lead = value.slice(sentence.from, from);
  if (plan.test(lead) || yearsIn(lead).some(other => other.year > reportYear)) return null;
  return { word: compares, year, expected: reportYear - 1, kind: 'compared' };
}

export const relativeYear = rule({
  id: 'relativeYear',
  what: '今年 or 去年 is explained by another year, or the report’s year is compared with itself.',
  why: 'Years moved on without looking. Only where the year stands beside the word; the rest is yearLeftover’s.',
  severity: 'doubt',
  run: ({ report }: Subject): readonly Draft<RelativeYear>[] => {
    const { year: reportYear } = report;
    if (reportYear === null) return [];
    return inTexts(report, (text, value) =>
      yearsIn(value).flatMap((mention): readonly Draft<RelativeYear>[] => {
        const found = contradiction(value, mention, reportYear);
        // What is told as a year left over is not told twice.
        if (!found || judgeYear(value, mention, reportYear, roleOf(text)) !== 'fine') return [];
        const { from, to, written } = mention;
        const put = writeYear(found.expected, written);
        return [
          {
            places: placesIn(text, [{ from, to }]),
            facts: { text, ...found, around: around(value, { from, to }, 8) },
            // Which of the two is meant, the word or the year, only the clerk knows.
            ...(found.kind === 'compared' && putIn(`改为 ${put}`, text, value, [{ from, to, put }])),
          },
        ];
      }),
    );
  },
});
