import { describe, expect, test } from 'vitest';
import type { TextId } from '../form/index.ts';
import { denyingWordings, disputeWordings, proactiveWordings } from './fixtures/otherWordings.ts';
import { changed } from './fixtures/reports.ts';
import { requestWordings } from './fixtures/requestWordings.ts';
import { check, type Finding } from './index.ts';
import { chanceOf } from './testing/random.ts';
import { type RandomReport, randomReport, type Size } from './testing/randomReport.ts';
import { alsoRight, type Filled, filled, slotsOf, valueOfSlot } from './testing/wordings.ts';

const aboutFigures: ReadonlySet<string> = new Set(['figureInText', 'textsContradict', 'partsDoNotAddUp']);

function findingsFor({ report, last }: RandomReport, text: TextId, { words }: Filled): readonly Finding[] {
  const found = check(changed(report, { texts: { [text]: words } }), last);
  return found.filter(({ rule }) => aboutFigures.has(rule));
}

const rounds = 3;
const seeds = Array.from({ length: rounds }, (_, round) => Number(process.env.SEED ?? 20260101) + round);
const sizes: readonly Size[] = ['small', 'large'];

const wordings = [
  ...requestWordings.map(words => ['overview.onRequest', words] as const),
  ...disputeWordings.map(words => ['overview.supervision', words] as const),
  ...proactiveWordings.map(words => ['overview.management', words] as const),
];

/** Whether a finding points at the slot. */
const pointsAt = (finding: Finding, { from, to }: Filled['slots'][number]): boolean =>
  finding.places.some(
    place => place.kind === 'text' && place.range && place.range.from < to && place.range.to > from,
  );

describe('a sentence in the words of another office', () => {
  test.each(wordings)('in %s is let stand where it is right: %s', (text, words) => {
    for (const seed of seeds)
      for (const size of sizes) {
        const random = randomReport(chanceOf(seed), size);
        const right = filled(random, words);
        expect(findingsFor(random, text, right), `seed ${seed}, ${size}: ${right.words}`).toEqual([]);
      }
  });

  test.each(wordings)('in %s is found where one figure is wrong: %s', (text, words) => {
    for (const seed of seeds)
      for (const size of sizes) {
        const chance = chanceOf(seed);
        const random = randomReport(chance, size);
        slotsOf(words).forEach((name, index) => {
          const right = valueOfSlot(random, name);
          let value = right;
          while (value === right || alsoRight(random).includes(value)) value += chance.whole(1, 3);
          const wrong = filled(random, words, [index, value]);
          const slot = wrong.slots[index];
          const found = findingsFor(random, text, wrong);
          const pointing = found.filter(finding => slot && pointsAt(finding, slot));
          expect(pointing, `seed ${seed}, ${size}, ${name}: ${wrong.words}`).not.toEqual([]);
        });
      }
  });
});

describe('a sentence that denies', () => {
  test.each(denyingWordings)('in %s is let stand beside zeros: %s', (text, words) => {
    const random = randomReport(chanceOf(1), 'quiet');
    expect(findingsFor(random, text, { words, slots: [] })).toEqual([]);
  });

  test.each(denyingWordings)('in %s is found beside figures: %s', (text, words, cells) => {
    for (const seed of seeds) {
      const random = randomReport(chanceOf(seed), 'small');
      const cellsFound = findingsFor(random, text, { words, slots: [] }).flatMap(({ places }) =>
        places.flatMap(place => (place.kind === 'cell' ? [place.cell] : [])),
      );
      expect(cellsFound, `seed ${seed}`).toEqual(expect.arrayContaining([...cells]));
    }
  });
});
