/** Where a browser and a clerk are put: folders of their own, an address of the page, and what is noted of them. */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtPage } from '../tools/build.mjs';
import { openSite } from '../tools/site.mjs';
import { Clerk } from './clerk.mjs';

/** @typedef {import('../tools/site.mjs').Site} Site */
/** @typedef {import('./hands.mjs').Browser} Browser */
/** @typedef {import('./hands.mjs').Mood} Mood */
/** @typedef {import('./job.mjs').Step} Step */
/** @typedef {import('./job.mjs').Way} Way */
/**
 * @typedef {object} Walked
 * @property {number} steps done
 * @property {readonly string[]} problems what broke, after which no step is tried, and what the browser complained of
 * @property {string | null} lines of the printed text
 */
/**
 * @typedef {object} Desk
 * @property {Site} site
 * @property {string} profile the browser's, a folder that is empty yet
 * @property {(todo: readonly Step[], end: 'close' | 'kill', mood?: Mood) => Promise<void>} sits opens the page in
 *   the browser, does all that, and ends the browser
 * @property {(work: () => Promise<void>) => Promise<Walked>} finish does the work and takes everything away
 */

const intranet = 'intranet.test';

/**
 * @param {Browser} browser
 * @param {{ way: Way, picture: string, complaint?: RegExp }} how picture: the beginning of the files'
 *   names; complaint: what the browser may complain of
 * @returns {Promise<Desk>}
 */
export async function openDesk(browser, { way, picture, complaint }) {
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

  /** @type {Desk['sits']} */
  async function sits(todo, end, mood) {
    const sitting = await browser.sit({ profile, downloads, intranet, isOwn, ...(mood && { mood }) });
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
          for (const [index, page] of pages.entries())
            await page.photograph(`${picture}-broken${index || ''}.png`).catch(() => undefined);
          throw new Error(`the clerk ${title}: ${error.message}`);
        });
        steps += 1;
        // The same by every way.
        if (way === 'file') await sitting.page.photograph(`${picture}-${String(steps).padStart(2, '0')}.png`);
      }
      lines ??= clerk.lines;
    } finally {
      problems.push(...pages.flatMap(page => page.problems).filter(problem => !complaint?.test(problem)));
      await sitting[end]();
    }
  }

  return {
    site,
    profile,
    sits,
    async finish(work) {
      try {
        await work();
      } catch (error) {
        problems.unshift(error instanceof Error ? error.message : String(error));
      } finally {
        await site.close();
        rmSync(place, { recursive: true, force: true, maxRetries: 20 });
      }
      return { steps, problems, lines };
    },
  };
}
