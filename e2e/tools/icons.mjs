/** `node e2e/tools/icons.mjs`: draws the icons of the installed app into public/, after the one of the tab. */

import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureBrowser, launchFlags } from './browser.mjs';
import { root } from './program.mjs';

const lines = '<path d="M9 8h14M9 14h14M9 20h9" stroke="#fff" stroke-width="2.4" stroke-linecap="round"/>';

/** @param {number} radius of the corners, of 32 @param {number} scale of the lines */
const icon = (radius, scale) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" style="display:block;width:100vw;height:100vh">` +
  `<rect width="32" height="32" rx="${radius}" fill="#1d4b73"/>` +
  `<g fill="none" transform="translate(16 16) scale(${scale}) translate(-16 -16)">${lines}</g></svg>`;

/** What a maskable icon shows lies within the inner four fifths: launchers cut it to a shape of theirs. */
const icons = [
  { name: 'icon-192', size: 192, svg: icon(6, 1) },
  { name: 'icon-512', size: 512, svg: icon(6, 1) },
  { name: 'icon-maskable-512', size: 512, svg: icon(0, 0.8) },
];

const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: [...launchFlags] });
for (const { name, size, svg } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<body style="margin:0">${svg}`);
  await page.screenshot({ path: join(root, 'public', `${name}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
