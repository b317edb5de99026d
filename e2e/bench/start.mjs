/**
 * How long the app takes to start: from the navigation to the first screen, and to the editor with an open draft. The
 * page from a server beside the app in parts, which the browser keeps in its caches, compiled code included; and the
 * page opened by double click beside the one from a server.
 */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtFolder } from '../tools/build.mjs';
import { serve } from '../tools/server.mjs';
import { compare, median } from './numbers.mjs';
import { splitFolder } from './split.mjs';

const slowdowns = [1, 6];
const repetitions = 3;
/** Starts of each page in a repetition, and before all of them, when the browser fills its caches. */
const starts = 3;
const warmUp = 3;
const draft = new URL('./fixtures/full-report.json', import.meta.url).pathname;

/** What shows that a screen can be used. */
const screens = { home: '.home-ways input', editor: 'main form input' };

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {{ readonly context: BrowserContext, readonly home: string, readonly editor: string }} App */

/**
 * The app in a browser profile of its own, with a draft in it.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @returns {Promise<App>}
 */
async function openApp(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByLabel('选择上年报告文件').setInputFiles(draft);
  await page.getByLabel('作为本年草稿').check();
  await page.getByRole('button', { name: '接着写这份报告' }).click();
  await page.locator('[data-step="basic"]').click();
  await page.locator(screens.editor).first().waitFor();
  await page.waitForFunction(() => document.querySelector('.save')?.textContent?.includes('已保存'));
  const editor = page.url();
  await page.close();
  return { context, home: url, editor };
}

/**
 * @param {BrowserContext} context
 * @param {string} address
 * @param {string} screen the selector that shows it
 * @param {number} rate
 * @returns {Promise<number>} from the navigation to the painted screen, in ms
 */
async function start(context, address, screen, rate) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  await page.addInitScript(selector => {
    const look = () => {
      if (document.querySelector(selector) === null) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => Object.assign(window, { startedAt: performance.now() })));
    };
    const watch = new MutationObserver(look);
    watch.observe(document, { childList: true, subtree: true });
  }, screen);
  await page.goto(address, { waitUntil: 'commit' });
  const took = await page.waitForFunction(() => /** @type {{ startedAt?: number }} */ (window).startedAt);
  const time = Number(await took.jsonValue());
  await page.close();
  return time;
}

/** @param {import('@playwright/test').Browser} browser */
export async function measureStart(browser) {
  const cacheControl = 'max-age=86400';
  const servers = [await serve(builtFolder, { cacheControl }), await serve(splitFolder, { cacheControl })];
  const [page, parts] = servers.map(({ url }) => url);
  if (!page || !parts) throw new Error('two servers');
  const figures = {
    'beside the app in parts': await compareStarts(browser, page, parts),
    'by double click beside the same page from a server': await compareStarts(
      browser,
      pathToFileURL(join(builtFolder, 'index.html')).href,
      page,
    ),
  };
  for (const { close } of servers) await close();
  return figures;
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {string} plainUrl
 */
async function compareStarts(browser, url, plainUrl) {
  const app = await openApp(browser, url);
  const plain = await openApp(browser, plainUrl);
  /** @type {Record<string, Record<string, ReturnType<typeof compare>>>} */
  const figures = {};
  for (const screen of /** @type {const} */ (['home', 'editor'])) {
    const measure = (/** @type {App} */ { context, ...addresses }, /** @type {number} */ rate) =>
      start(context, addresses[screen], screens[screen], rate);
    for (let index = 0; index < warmUp; index++) for (const one of [app, plain]) await measure(one, 1);
    for (const rate of slowdowns) {
      const all = [];
      for (let repetition = 0; repetition < repetitions; repetition++) {
        /** @type {{ app: number[], plain: number[] }} */
        const times = { app: [], plain: [] };
        for (let index = 0; index < starts; index++) {
          for (const one of index % 2 === 0 ? [app, plain] : [plain, app])
            times[one === app ? 'app' : 'plain'].push(await measure(one, rate));
        }
        all.push(times);
      }
      figures[screen] = { ...figures[screen], [`${rate}×`]: compare(all, median) };
    }
  }
  for (const one of [app, plain]) await one.context.close();
  return figures;
}
