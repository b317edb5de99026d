/** What an hour of typing leaves behind: the app's heap after 10,000 edits, against the same after 1,000. */

import { openApp } from './gridPages.mjs';
import { round } from './numbers.mjs';
import { cells, fillTable } from './typing.mjs';

/** @typedef {import('./gridPages.mjs').GridPage} GridPage */

/** After these the history of 撤销 is full, and every step costs one that is dropped. */
const early = 1000;
const late = 10_000;

async function leftAfter(/** @type {GridPage} */ { page, devtools }) {
  await page.locator('.save-saved').waitFor();
  // What the first one sets free, the second one finds.
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes } = await devtools.send('Memory.getDOMCounters');
  return { heapMB: round(usedSize / 1024 / 1024), nodes };
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 */
export async function measureMemory(browser, url) {
  const app = await openApp(browser, url);
  let edits = 0;
  let turn = 0;
  const typeUntil = async (/** @type {number} */ wanted) => {
    for (; edits < wanted; edits += cells) await fillTable(app, turn++);
    return { edits, ...(await leftAfter(app)) };
  };
  const first = await typeUntil(early);
  const last = await typeUntil(late);
  await app.page.context().close();
  return { first, last, ratio: round(last.heapMB / first.heapMB) };
}
