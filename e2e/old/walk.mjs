/** One browser, one way of opening the page: the whole job, with the browser ended and started again in between. */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtPage } from '../tools/build.mjs';
import { openSite } from '../tools/site.mjs';
import { Clerk } from './clerk.mjs';
import { findsDraft, givingAway, inTwoWindows, isKept, readsPdf, takesNewVersion, writing } from './job.mjs';

/** @typedef {import('./hands.mjs').Browser} Browser */
/** @typedef {import('./job.mjs').Step} Step */
/** @typedef {import('./job.mjs').Way} Way */
/**
 * @typedef {object} Walked
 * @property {number} steps done
 * @property {readonly string[]} problems what broke, after which no step is tried, and what the browser complained of
 * @property {string | null} lines of the printed text
 */

const intranet = 'intranet.test';

/**
 * @param {Browser} browser
 * @param {{ way: Way, picture: string }} how picture: the beginning of the files' names
 * @returns {Promise<Walked>}
 */
export async function walk(browser, { way, picture }) {
  const place = mkdtempSync(join(tmpdir(), 'old-browser-'));
  const downloads = join(place, 'downloads');
  const profile = join(place, 'profile');
  for (const folder of [downloads, profile]) mkdirSync(folder);
  const site = await openSite();
  const addresses = {
    file: pathToFileURL(builtPage).href,
    intranet: site.url.replace('127.0.0.1', intranet),
    localhost: site.url.replace('127.0.0.1', 'localhost'),
  };
  const address = addresses[way];
  const own = new URL(address);
  const isOwn = (/** @type {string} */ url) =>
    /^(about|blob|data|file):/.test(url) || new URL(url).host === own.host;
  let steps = 0;
  /** @type {string[]} */
  const problems = [];
  /** @type {string | null} */
  let lines = null;

  /**
   * @param {readonly Step[]} todo
   * @param {'close' | 'kill'} end
   */
  async function sits(todo, end) {
    const sitting = await browser.sit({ profile, downloads, intranet, isOwn });
    const pages = [sitting.page];
    const opensWindow = async () => {
      const page = await sitting.open();
      pages.push(page);
      return new Clerk(page, downloads);
    };
    try {
      await sitting.page.goto(address);
      const clerk = new Clerk(sitting.page, downloads);
      for (const { title, act } of todo) {
        await act(clerk, opensWindow).catch(async error => {
          await sitting.page.photograph(`${picture}-broken.png`).catch(() => undefined);
          throw new Error(`the clerk ${title}: ${error.message}`);
        });
        steps += 1;
        // The same by every way.
        if (way === 'file') await sitting.page.photograph(`${picture}-${String(steps).padStart(2, '0')}.png`);
      }
      lines ??= clerk.lines;
    } finally {
      problems.push(...pages.flatMap(page => page.problems));
      await sitting[end]();
    }
  }

  try {
    if (way === 'localhost') {
      await sits([...writing(way), isKept], 'kill');
      await sits([findsDraft, ...givingAway, readsPdf], 'close');
      await site.stop();
      // Some browsers spoil what they keep when they use it: once more, then.
      await sits([findsDraft], 'close');
      await sits([findsDraft], 'kill');
      await site.start();
      await site.publish('next');
      await sits([takesNewVersion('next'), findsDraft], 'close');
    } else {
      await sits(writing(way), 'kill');
      await sits([findsDraft, ...givingAway, inTwoWindows, readsPdf], 'close');
    }
  } catch (error) {
    problems.unshift(error instanceof Error ? error.message : String(error));
  } finally {
    await site.close();
    rmSync(place, { recursive: true, force: true, maxRetries: 20 });
  }
  return { steps, problems, lines };
}
