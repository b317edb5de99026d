/**
 * `npm run kills [-- --times 200 --seed N]`: a browser is killed while the clerk works, as by a power cut, and started
 * again with the same profile. Whatever was on screen for half a second must be there; by double click and over http.
 */

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { ensureQuickBrowser } from '../tools/browser.mjs';
import { builtFolder, builtPage, ensureBuilt } from '../tools/build.mjs';
import { root } from '../tools/program.mjs';
import { serve } from '../tools/server.mjs';
import { goTo, steps, work } from './clerk.mjs';
import { judge, promised, randomFrom } from './judge.mjs';
import { openPage } from './page.mjs';

/** @typedef {import('./judge.mjs').Seen} Seen */

/**
 * @param {string} name
 * @param {number} otherwise
 */
function argument(name, otherwise) {
  const index = process.argv.indexOf(`--${name}`);
  const value = index < 0 ? otherwise : Number(process.argv[index + 1]);
  if (!Number.isInteger(value) || value < 0) throw new Error(`--${name} takes a number`);
  return value;
}

/** Where the counts go for `npm test`. */
const killResult = join(root, 'test-results', 'kills.json');

/** From the first of the clerk's acts to the kill, in ms. */
const shortest = 200;
const longest = 2200;
/** Kills in a row of one way of opening, each of which begins on the page that was just looked at. */
const inARow = 5;
const saidEvery = 20;

/**
 * Begins a draft, and gives the address at which it opens.
 * @param {import('./page.mjs').Page} page
 * @param {string} address
 * @returns {Promise<string>}
 */
async function beginDraft(page, address) {
  await page.goto(address);
  if (!(await page.holds(`document.querySelector('input[name="organ"]')`))) throw new Error('no start page');
  await page.evaluate(`document.querySelector('input[name="organ"]').focus()`);
  await page.type('青山县柳河镇人民政府');
  await page.evaluate(`document.querySelector('input[name="year"]').select()`);
  await page.type('2025');
  await page.evaluate(
    `[...document.querySelectorAll('button')].find(one => one.textContent === '新建').click()`,
  );
  if (!(await page.holds(`document.querySelector('.step-head')`))) throw new Error('no draft begins');
  return String(await page.evaluate('location.href'));
}

/** A killed browser leaves a lock behind, which the next one would ask about. */
function unlock(/** @type {string} */ profile) {
  for (const name of readdirSync(profile)) {
    if (name.startsWith('Singleton')) rmSync(join(profile, name), { force: true });
  }
}

async function main() {
  const times = argument('times', 200);
  const seed = argument('seed', Math.floor(Math.random() * 1e9));
  await ensureBuilt();
  const path = await ensureQuickBrowser();
  console.log(`${times} kills, seed ${seed}, ${path}`);
  const random = randomFrom(seed);
  const server = await serve(builtFolder);
  const profile = mkdtempSync(join(tmpdir(), 'kills-'));
  const ways = [
    { name: 'file', url: pathToFileURL(builtPage).href },
    { name: 'http', url: server.url },
  ];
  const start = performance.now();
  let survived = 0;
  let smallest = Number.POSITIVE_INFINITY;
  let fields = 0;
  const younger = { kept: 0, all: 0 };

  /** @param {number} tried */
  const say = tried =>
    console.log(
      `${survived} of ${tried} kills survived, ${fields} fields compared; the shortest from a key to a kill: ${smallest} ms; ` +
        `younger than ${promised} ms and there all the same: ${younger.kept} of ${younger.all} values`,
    );

  /** @type {Seen[]} */
  let seen = [];
  const open = async () => {
    unlock(profile);
    return openPage(path, profile, news => seen.push(...news));
  };
  try {
    let page = await open();
    /** @type {string[]} */
    const drafts = [];
    for (const { url } of ways) drafts.push(await beginDraft(page, url));
    for (let time = 0; time < times; time++) {
      const way = Math.floor(time / inARow) % ways.length;
      const draft = String(drafts[way]);
      if (time % inARow === 0) {
        await page.goto(draft);
        if (!(await page.holds(`document.querySelector('.step-head')`))) {
          throw new Error('the draft does not open');
        }
      }
      seen = [];
      /** @type {Set<string>} */
      const visited = new Set();
      /** @type {string[]} */
      const lost = [];
      let isKilled = false;
      let lastKey = Number.NEGATIVE_INFINITY;
      const working = work(
        page,
        random,
        step => visited.add(step),
        () => {
          if (!isKilled) lastKey = Date.now();
        },
      ).catch(error => {
        if (!isKilled) lost.push(`the clerk could not go on: ${error.message}`);
      });
      await pause(shortest + random() * (longest - shortest));
      isKilled = true;
      await page.stop();
      const killedAt = Date.now();
      await page.kill();
      const before = seen;
      seen = [];
      await working;
      smallest = Math.min(smallest, killedAt - lastKey);

      page = await open();
      /** @type {Map<string, string>} */
      const found = new Map();
      await page.goto(draft);
      if (!(await page.holds(`document.querySelector('.step-head')`))) lost.push('the draft does not open');
      else {
        // A step may have been in sight from the beginning, without the clerk's going there.
        const isMissing = () => before.some(({ place }) => !found.has(place));
        for (const step of [...visited, ...steps.filter(other => !visited.has(other))]) {
          if (!visited.has(step) && !isMissing()) continue;
          await goTo(page, step);
          const values = await page.evaluate(`Object.fromEntries(
            [...document.querySelectorAll('.main [data-place^="cell:"], .main [data-place^="text:"]')]
              .filter(field => 'value' in field).map(field => [field.dataset.place, field.value]))`);
          for (const [place, value] of Object.entries(/** @type {object} */ (values)))
            found.set(place, value);
        }
        const verdict = judge(before, killedAt, place => found.get(place) ?? null);
        lost.push(...verdict.lost);
        younger.all += verdict.young;
        younger.kept += verdict.kept;
        fields += new Set(before.map(({ place }) => place)).size;
      }
      if (lost.length === 0) survived++;
      else {
        const delay = killedAt - lastKey;
        console.log(
          `kill ${time + 1} (${ways[way]?.name}, ${delay} ms after the last key):\n  ${lost.join('\n  ')}`,
        );
      }
      if ((time + 1) % saidEvery === 0 || time + 1 === times) say(time + 1);
    }
    await page.kill();
  } finally {
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 20 });
  }
  console.log(`seed ${seed}, ${((performance.now() - start) / 1000).toFixed(0)} s`);
  mkdirSync(dirname(killResult), { recursive: true });
  writeFileSync(killResult, JSON.stringify({ passed: survived, failed: times - survived }));
  process.exitCode = survived === times ? 0 : 1;
}

main().catch(error => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
