/**
 * npm run bench [-- --json]: how fast the built app is, beside a plain page doing the least that the same work
 * needs, both in one browser and in turn, so that a ratio holds when the machine's speed drifts.
 */

import { chromium } from '@playwright/test';
import { ensureBrowser, launchFlags } from '../tools/browser.mjs';
import { builtFolder, ensureBuilt } from '../tools/build.mjs';
import { serve } from '../tools/server.mjs';
import { measureChecks } from './checks.mjs';
import { measureGrid } from './grid.mjs';
import { measureLongTasks } from './longTasks.mjs';
import { measureMemory } from './memory.mjs';
import { measurePrintView } from './printView.mjs';
import { measureReading } from './reading.mjs';
import { measureSizes } from './sizes.mjs';
import { buildSplit } from './split.mjs';
import { measureStart } from './start.mjs';
import { printTable } from './table.mjs';
import { measureWriting } from './writing.mjs';

await ensureBuilt({ output: 'stderr' });
await buildSplit();
const executablePath = await ensureBrowser(console.error);
const { url, close } = await serve(builtFolder);
const browser = await chromium.launch({ executablePath, args: [...launchFlags] });
const say = (/** @type {string} */ what) => console.error(`measuring ${what} …`);

const sizes = measureSizes();
say('the start');
const startMs = await measureStart(browser);
say('the checks');
const checksMs = await measureChecks();
say('the print view');
const printViewMs = await measurePrintView(browser, url);
say('the reading of documents');
const reading = await measureReading(browser, url);
say('the writing of documents');
const writing = await measureWriting(browser, url);
say('how long the page stands still');
const longTasks = await measureLongTasks(browser, url);
say('the grid');
const grid = await measureGrid(browser, url);
say('what 10,000 edits leave behind');
const memory = await measureMemory(browser, url);
await browser.close();
await close();

const figures = {
  ...sizes,
  checksMs,
  grid,
  longTasks,
  memory,
  printViewMs,
  readingMs: reading,
  startMs,
  writingMs: writing,
};
if (process.argv.includes('--json')) console.log(JSON.stringify(figures));
else printTable(figures);
