import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { layoutOf } from './testing/layouts.ts';
import { misreadingsOf } from './testing/score.ts';

const parser = new new JSDOM('').window.DOMParser();
const seeds = Array.from({ length: 150 }, (_, index) => index + 1);

const misreadings = (seed: number) =>
  misreadingsOf(layoutOf(seed), parser).map(said => `seed ${seed} ${said}`);

describe('invented reports in the layouts of real ones', () => {
  test('are read whole, and nothing is invented', { timeout: 120_000 }, () => {
    expect(seeds.flatMap(misreadings)).toEqual([]);
  });
});
