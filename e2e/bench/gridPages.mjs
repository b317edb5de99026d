/** Table 三 twice: in the built app, and as a page of plain inputs with sums written by hand (plain.html). */

import { readFileSync } from 'node:fs';

const viewport = { width: 1366, height: 768 };
const plainPage = readFileSync(new URL('./plain.html', import.meta.url), 'utf8');

/**
 * One of the two, driven the same way: by real keys, and watched by the same probe.
 * @typedef {object} GridPage
 * @property {string} name
 * @property {import('@playwright/test').Page} page
 * @property {import('@playwright/test').CDPSession} devtools
 * @property {string} firstCell a selector: 本年新收 of 自然人
 * @property {string} firstOutcome a selector: 予以公开 of 自然人, the first cell that the grand total adds up
 * @property {string} grandTotal a selector: （七）总计 of 总计
 */

/**
 * What the types of the browser do not know yet.
 * @typedef {object} LayoutShift
 * @property {number} value
 * @property {readonly { node: Node | null, previousRect: DOMRect, currentRect: DOMRect }[]} sources
 */

/** What the probe in the page offers to the bench. @typedef {{ painted: number[], shift: number, settled: Promise<void>, start: () => void }} Probe */

/**
 * The app with a new report, at table 三. In a context of its own, so that each page has a process to itself.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 */
export async function openApp(browser, url) {
  const page = await newPage(browser);
  await page.goto(url);
  await page.getByLabel('机关名称').fill('青山县柳河镇人民政府');
  await page.getByLabel('年度', { exact: true }).fill('2025');
  await page.getByRole('button', { name: '新建', exact: true }).click();
  await page.locator('[data-step="requests"]').click();
  return watched({
    name: 'app',
    page,
    devtools: await page.context().newCDPSession(page),
    firstCell: '[data-place="cell:requests.received.natural"]',
    firstOutcome: '[data-place="cell:requests.granted.natural"]',
    grandTotal: '[data-total="requests.outcomeTotal.total"]',
  });
}

/**
 * The plain page, at an address too: at a page that has one, the browser itself does more for every field.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 */
export async function openPlain(browser, url) {
  const page = await newPage(browser);
  const address = new URL('plain.html', url).href;
  await page.route(address, route => route.fulfill({ contentType: 'text/html', body: plainPage }));
  await page.goto(address);
  return watched({
    name: 'plain page',
    page,
    devtools: await page.context().newCDPSession(page),
    firstCell: '#cell-0-0',
    firstOutcome: '#cell-2-0',
    grandTotal: '#sum-23-6',
  });
}

async function newPage(/** @type {import('@playwright/test').Browser} */ browser) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN' });
  return context.newPage();
}

/**
 * Puts the probe into the page. From each digit pressed it waits for the grand total to change, and from there for
 * the frame that shows it: `painted` holds the milliseconds from the key's own time to the end of that frame.
 */
async function watched(/** @type {GridPage} */ grid) {
  await grid.page.locator(grid.grandTotal).waitFor();
  await grid.page.evaluate(selector => {
    const total = document.querySelector(selector);
    if (!total) throw new Error(`no ${selector}`);
    /** @type {number | null} */
    let pressedAt = null;
    let settle = () => {};
    /** @type {Probe} */
    const probe = {
      painted: [],
      shift: 0,
      settled: Promise.resolve(),
      start() {
        pressedAt = null;
        probe.painted = [];
        probe.shift = 0;
      },
    };
    const onKey = (/** @type {KeyboardEvent} */ event) => {
      if (!/^\d$/.test(event.key)) return;
      pressedAt = event.timeStamp;
      probe.settled = new Promise(done => {
        settle = done;
      });
    };
    addEventListener('keydown', onKey, true);
    // One channel for all digits: one for each of them would be the memory that the bench then measures.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (/** @type {MessageEvent<number>} */ { data: start }) => {
      probe.painted.push(performance.now() - start);
      settle();
    };
    new MutationObserver(() => {
      if (pressedAt === null) return;
      const start = pressedAt;
      pressedAt = null;
      // The message is taken up when the frame is drawn.
      requestAnimationFrame(() => port2.postMessage(start));
    }).observe(total, { subtree: true, childList: true, characterData: true });
    new PerformanceObserver(list => {
      // Also what moves right after a key, which browsers forgive. A figure that grows to the left of its cell, or a
      // line whose words are others now, is no jump: that is a cell that moves, or anything up or down.
      for (const entry of /** @type {LayoutShift[]} */ (/** @type {unknown} */ (list.getEntries()))) {
        const jumps = entry.sources.some(
          ({ node, previousRect, currentRect }) =>
            previousRect.top !== currentRect.top ||
            (node instanceof Element && node.matches('td, th, input')),
        );
        if (jumps) probe.shift += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { probe });
  }, grid.grandTotal);
  return grid;
}

/** Until the last digit's grand total is painted. */
export const settled = (/** @type {GridPage} */ { page }) =>
  page.evaluate(() => /** @type {{ probe: Probe }} */ (/** @type {unknown} */ (window)).probe.settled);

/** Forgets what was measured so far, and a digit that the grand total does not add up. */
export const startProbe = (/** @type {GridPage} */ { page }) =>
  page.evaluate(() => /** @type {{ probe: Probe }} */ (/** @type {unknown} */ (window)).probe.start());

/** The times from digit to paint, and the score of layout shifts, since the probe was started. */
export const readProbe = (/** @type {GridPage} */ { page }) =>
  page.evaluate(() => {
    const { painted, shift } = /** @type {{ probe: Probe }} */ (/** @type {unknown} */ (window)).probe;
    return { painted, shift };
  });

/** Slows the page's processor down; 1: as it is. */
export const slowDown = (/** @type {GridPage} */ { devtools }, /** @type {number} */ rate) =>
  devtools.send('Emulation.setCPUThrottlingRate', { rate });
