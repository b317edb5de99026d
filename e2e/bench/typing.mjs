/** A quick typist at table 三. */

import { setTimeout as wait } from 'node:timers/promises';
import { readProbe, settled, startProbe } from './gridPages.mjs';

/** @typedef {import('./gridPages.mjs').GridPage} GridPage */

/** The figures of table 三 that are entered. */
export const cells = 144;

/** Seeded, so that both pages and every run get the same keys. */
function randomFrom(/** @type {number} */ seed) {
  let state = seed + 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const digit = (/** @type {() => number} */ random) => String(1 + Math.floor(random() * 9));
/** From what is painted to the next key, in ms; uneven, so that no frame rate fits it. */
const pace = (/** @type {() => number} */ random) => 10 + random() * 30;

/**
 * Types two digits into each cell from 予以公开 on, moving by Tab; every digit changes the grand total.
 * @param {GridPage} grid
 * @param {{ count: number, warmUp: number, seed: number }} options the first `warmUp` cells are not counted
 * @returns {Promise<{ times: number[], shift: number }>} ms from each digit to its painted grand total; score of
 *   layout shifts
 */
export async function typeCells(grid, { count, warmUp, seed }) {
  const random = randomFrom(seed);
  const { keyboard } = grid.page;
  await startProbe(grid);
  await grid.page.locator(grid.firstOutcome).focus();
  for (let cell = 0; cell < warmUp + count; cell++) {
    for (let place = 0; place < 2; place++) {
      await keyboard.press(digit(random));
      await settled(grid);
      await wait(pace(random));
    }
    await keyboard.press('Tab');
  }
  const { painted, shift } = await readProbe(grid);
  const typed = 2 * (warmUp + count);
  if (painted.length !== typed)
    throw new Error(`${grid.name}: ${typed} digits, but the grand total followed ${painted.length} times`);
  return { times: painted.slice(2 * warmUp), shift };
}

/**
 * Fills the whole table by keyboard, as fast as the page takes the keys.
 * @param {GridPage} grid
 * @param {number} turn another one in the next turn gives every cell another figure
 * @returns {Promise<{ time: number, shift: number }>} ms from the first key to the last paint; score of layout shifts
 */
export async function fillTable(grid, turn) {
  const { page } = grid;
  await startProbe(grid);
  await page.locator(grid.firstCell).focus();
  const start = performance.now();
  for (let cell = 0; cell < cells; cell++) {
    await page.keyboard.press(String(1 + ((cell + turn) % 9)));
    await page.keyboard.press('Tab');
  }
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => setTimeout(done))));
  const time = performance.now() - start;
  const { shift } = await readProbe(grid);
  return { time, shift };
}
