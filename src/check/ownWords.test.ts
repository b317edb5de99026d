import { describe, expect, test } from 'vitest';
import type { TextId } from '../form/index.ts';
import { answerNone, phrases, type Report, writePhrase } from '../report/index.ts';
import { changed, quietTown } from './fixtures/reports.ts';
import { check } from './index.ts';
import { chanceOf } from './testing/random.ts';
import { randomReport } from './testing/randomReport.ts';

const about: ReadonlySet<string> = new Set(['figureInText', 'textsContradict', 'partsDoNotAddUp']);
const rulesFor = (report: Report, text: TextId, value: string): readonly string[] =>
  check(changed(report, { texts: { [text]: value } }), null)
    .map(({ rule }) => rule)
    .filter(rule => about.has(rule));

const sentenceOf = (words: string | null): string => `2025年，我镇${words}。`;
const seed = Number(process.env.SEED ?? 20260101);
const small = randomReport(chanceOf(seed), 'small').report;
const quiet = randomReport(chanceOf(seed), 'quiet').report;
const large = randomReport(chanceOf(seed + 1), 'large').report;

describe('what the app writes itself passes its own checks, and does not when the tables change', () => {
  test.each(phrases.map(({ id }) => id))('%s', id => {
    for (const [report, other] of [
      [small, large],
      [large, quiet],
      [quiet, small],
    ] as const) {
      const own = sentenceOf(writePhrase(report, id));
      expect(rulesFor(report, 'overview.onRequest', own), `seed ${seed}: ${own}`).toEqual([]);
      // By chance the other one may have the same figure.
      if (sentenceOf(writePhrase(other, id)) === own) continue;
      expect(rulesFor(other, 'overview.onRequest', own), `seed ${seed}: ${own}`).toContain('figureInText');
    }
  });
});

test.each(['requests', 'disputes'] as const)('the sentence that there was nothing: %s', question => {
  const text = question === 'requests' ? 'overview.onRequest' : 'overview.supervision';
  const blank = changed(quietTown, { texts: { [text]: '' } });
  const { words } = answerNone(blank, null, question, { overwrite: false, carriedIn: 'none' });
  const sentence = words?.sentence ?? '';
  expect(sentence).toContain('未');
  expect(rulesFor(quietTown, text, sentence)).toEqual([]);
  expect(rulesFor(small, text, sentence)).toContain('figureInText');
});
