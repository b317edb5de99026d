/**
 * How quick the grid is, beside the plain page: from the key to the painted grand total, and all 144 cells filled by
 * keyboard. Both pages in one browser and in turn, a few cells each, so that the machine's moods meet both.
 */

import { openApp, openPlain, slowDown } from './gridPages.mjs';
import { compare, median, p95, round } from './numbers.mjs';
import { fillTable, typeCells } from './typing.mjs';

/** @typedef {import('./gridPages.mjs').GridPage} GridPage */

/** How many times slower than this machine; six stands for an old office PC. */
const slowdowns = [1, 6];
const repetitions = 3;
/** Turns of each page in a repetition, cells typed in a turn, and cells before them that are not counted. */
const turns = 4;
const count = 12;
const warmUp = 3;

/**
 * One repetition: both pages in turn, the first of a turn second in the next.
 * @template T
 * @param {GridPage} app
 * @param {GridPage} plain
 * @param {number} rounds
 * @param {(grid: GridPage, round: number) => Promise<T>} measure
 */
async function inTurn(app, plain, rounds, measure) {
  /** @type {{ app: T[], plain: T[] }} */
  const measured = { app: [], plain: [] };
  for (let index = 0; index < rounds; index++) {
    for (const grid of index % 2 === 0 ? [app, plain] : [plain, app]) {
      await grid.page.bringToFront();
      measured[grid === app ? 'app' : 'plain'].push(await measure(grid, index));
    }
  }
  return measured;
}

/** @param {GridPage} app @param {GridPage} plain @param {number} rate */
async function keyToPaint(app, plain, rate) {
  const all = [];
  let shift = 0;
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const typed = await inTurn(app, plain, turns, async (grid, turn) => {
      await slowDown(grid, rate);
      const measured = await typeCells(grid, { count, warmUp, seed: repetition * turns + turn });
      await slowDown(grid, 1);
      return measured;
    });
    for (const measured of typed.app) shift += measured.shift;
    all.push({
      app: typed.app.flatMap(({ times }) => times),
      plain: typed.plain.flatMap(({ times }) => times),
    });
  }
  return { ...compare(all, p95), layoutShift: shift };
}

/** @param {GridPage} app @param {GridPage} plain */
async function filling(app, plain) {
  const all = [];
  let shift = 0;
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const fills = await inTurn(app, plain, 2, (grid, turn) => fillTable(grid, 2 * repetition + turn));
    for (const fill of fills.app) shift += fill.shift;
    all.push({ app: fills.app.map(({ time }) => time), plain: fills.plain.map(({ time }) => time) });
  }
  return { ...compare(all, median), layoutShift: shift };
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 */
export async function measureGrid(browser, url) {
  const app = await openApp(browser, url);
  const plain = await openPlain(browser, url);
  /** @type {Record<string, Awaited<ReturnType<typeof keyToPaint>>>} */
  const keyToPaintMs = {};
  for (const rate of slowdowns) keyToPaintMs[`${rate}x`] = await keyToPaint(app, plain, rate);
  const fillMs = await filling(app, plain);
  await app.page.context().close();
  await plain.page.context().close();
  const measured = Object.values(keyToPaintMs);
  return {
    ratioP95: Object.fromEntries(Object.entries(keyToPaintMs).map(([name, { ratio }]) => [name, ratio])),
    ratioFill: fillMs.ratio,
    layoutShift: round([...measured, fillMs].reduce((sum, { layoutShift }) => sum + layoutShift, 0)),
    keyToPaintMs,
    fillMs,
  };
}
