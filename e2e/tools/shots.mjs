/**
 * `npm run shots [-- WORD …]`: pictures of the gallery, to be looked at: each page and each step in each state (or
 * those whose name has one of the words: `requests`, `home-first`), by day and by night, at three sizes, as
 * `.shots/THEME-WIDTH/NAME.png`.
 */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { ensureBrowser, launchFlags } from './browser.mjs';
import { builtFolder, ensureBuilt } from './build.mjs';
import { root } from './program.mjs';

const themes = /** @type {const} */ (['light', 'dark']);
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
];
const gallery = pathToFileURL(join(builtFolder, 'gallery', 'index.html')).href;
const folder = join(root, '.shots');
const words = process.argv.slice(2);

await ensureBuilt();
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: [...launchFlags] });
rmSync(folder, { recursive: true, force: true });
const first = await browser.newPage();
await first.goto(gallery);
await first.locator('[data-frame="check problem"] .finding').first().waitFor();
const names = await first.locator('.gallery-frame').evaluateAll(frames => frames.map(({ id }) => id));
await first.close();
const wanted = names.filter(name => words.length === 0 || words.some(word => name.includes(word)));
for (const colorScheme of themes) {
  for (const viewport of sizes) {
    const page = await browser.newPage({ viewport, colorScheme, locale: 'zh-CN' });
    for (const name of wanted) {
      await page.goto(`${gallery}?only=${name}`);
      // The print view and what else is loaded when needed.
      await page.waitForLoadState('networkidle');
      const path = join(folder, `${colorScheme}-${viewport.width}`, `${name}.png`);
      await page.locator('.gallery-frame').screenshot({ path });
    }
    await page.close();
  }
}
await browser.close();
console.log(`${wanted.length * themes.length * sizes.length} pictures in ${folder}`);
