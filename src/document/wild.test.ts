import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { misreadingsOf } from './testing/score.ts';
import { wildOf } from './testing/wild.ts';

const parser = new new JSDOM('').window.DOMParser();
const seeds = Array.from({ length: 120 }, (_, index) => index + 1);

const misreadings = (seed: number) => misreadingsOf(wildOf(seed), parser).map(said => `seed ${seed} ${said}`);

describe('reports with whatever sites and programs do to them', () => {
  test('are read whole, and no figure stands in another’s place', { timeout: 120_000 }, () => {
    expect(seeds.flatMap(misreadings)).toEqual([]);
  });
});
