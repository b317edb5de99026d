import { afterAll, describe, expect, test } from 'vitest';
import { plainReports } from './fixtures/plainReports.ts';
import { busyLastYear, busyTown, quietLastYear, quietTown } from './fixtures/reports.ts';
import { check, type Finding, type Place, placeKey } from './index.ts';
import type { Mutated, Mutation, Start } from './testing/mutation.ts';
import { mutations } from './testing/mutations/index.ts';
import { chanceOf } from './testing/random.ts';
import { randomReport } from './testing/randomReport.ts';

/**
 * MUTATIONS=55: so many of each kind, for a thorough look (2,000 in all). SEED: another chance.
 * RECALL=1: tells how many of each kind were found, without failing for one that was not.
 */
const ofEach = Number(process.env.MUTATIONS ?? 12);
const firstSeed = Number(process.env.SEED ?? 20251231);
const onlyTells = process.env.RECALL !== undefined;

const fixed: readonly Start[] = [
  { title: 'a town with many applications', report: busyTown, last: busyLastYear },
  { title: 'a quiet town', report: quietTown, last: quietLastYear },
  ...plainReports
    .filter(([, report]) => report.form === '2021')
    .map(([title, report, last]): Start => ({ title, report, last })),
];

function startOf(seed: number): Start {
  const chance = chanceOf(seed);
  const size = chance.pick(['fixed', 'fixed', 'quiet', 'small', 'large', 'large'] as const);
  return size === 'fixed' ? chance.pick(fixed) : { title: size, ...randomReport(chance, size) };
}

function touches(found: Place, wanted: Place): boolean {
  if (placeKey(found) !== placeKey(wanted)) return false;
  if (found.kind !== 'text' || wanted.kind !== 'text' || !found.range || !wanted.range) return true;
  return found.range.from <= wanted.range.to && found.range.to >= wanted.range.from;
}

/** Whether what is found names the mistake; without it there was nothing to find, as the last test has it. */
function isFound({ rules }: Mutation, { at }: Mutated, found: readonly Finding[]): boolean {
  const telling = found.filter(({ rule }) => rules.includes(rule));
  return at.every(wanted => telling.some(({ places }) => places.some(place => touches(place, wanted))));
}

const recall: string[] = [];
afterAll(() => {
  if (onlyTells) process.stdout.write(`${recall.join('\n')}\n`);
});

describe('one mistake in a report without fault is found where it was made', () => {
  test.each(mutations.map(mutation => [mutation.kind, mutation] as const))('%s', (kind, mutation) => {
    const missed: string[] = [];
    let made = 0;
    for (let seed = firstSeed; made < ofEach; seed++) {
      if (seed > firstSeed + ofEach * 200) throw new Error(`${kind}: hardly ever possible`);
      const start = startOf(seed);
      const mutated = mutation.make(chanceOf(seed + 1_000_000), start);
      if (!mutated) continue;
      made++;
      if (!isFound(mutation, mutated, check(mutated.report, mutated.last)))
        missed.push(`seed ${seed}, ${start.title}: ${mutated.what}`);
    }
    recall.push(`${made - missed.length}/${made}\t${kind}${missed.map(words => `\n\t${words}`).join('')}`);
    if (!onlyTells) expect(missed).toEqual([]);
  });
});

test('the reports that mistakes are made in have no finding', () => {
  for (let seed = firstSeed; seed < firstSeed + ofEach * 4; seed++) {
    const { title, report, last } = startOf(seed);
    expect(check(report, last), `seed ${seed}, ${title}`).toEqual([]);
  }
});
