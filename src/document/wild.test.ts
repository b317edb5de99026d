import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { exchangeOf } from './exchange.ts';
import { openText } from './open.ts';
import { differencesFrom } from './testing/score.ts';
import { wildOf } from './testing/wild.ts';

const parser = new new JSDOM('').window.DOMParser();
const seeds = Array.from({ length: 120 }, (_, index) => index + 1);

function failuresOf(seed: number): readonly string[] {
  const { name, input, isHtml, expected } = wildOf(seed);
  const opened = isHtml ? openText('', input, parser) : openText(input, null, parser);
  if (opened.kind !== 'recognised') return [`seed ${seed} (${name}): ${opened.kind}`];
  const differences = differencesFrom(expected, exchangeOf(opened.recognition));
  return differences.map(difference => `seed ${seed} (${name}): ${difference}`);
}

describe('reports with whatever sites and programs do to them', () => {
  test('are read whole, and no figure stands in another’s place', { timeout: 120_000 }, () => {
    expect(seeds.flatMap(failuresOf)).toEqual([]);
  });
});
