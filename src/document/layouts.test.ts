import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { exchangeOf } from './exchange.ts';
import { openText } from './open.ts';
import { layoutOf } from './testing/layouts.ts';
import { differencesFrom } from './testing/score.ts';

const parser = new new JSDOM('').window.DOMParser();
const seeds = Array.from({ length: 150 }, (_, index) => index + 1);

function failuresOf(seed: number): readonly string[] {
  const { name, input, isHtml, expected } = layoutOf(seed);
  const opened = isHtml ? openText('', input, parser) : openText(input, null, parser);
  if (opened.kind !== 'recognised') return [`seed ${seed} (${name}): ${opened.kind}`];
  const differences = differencesFrom(expected, exchangeOf(opened.recognition));
  return differences.map(difference => `seed ${seed} (${name}): ${difference}`);
}

describe('invented reports in the layouts of real ones', () => {
  test('are read whole, and nothing is invented', { timeout: 120_000 }, () => {
    expect(seeds.flatMap(failuresOf)).toEqual([]);
  });
});
