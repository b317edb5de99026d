/**
 * `npm run journeys:old`: the built app in the oldest browser that it is made for and in the newest, opened as
 * a file and over http by an intranet name. Prints what breaks; pictures go to test-results/old/.
 */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtFolder, builtSingle, ensureBuilt } from '../tools/build.mjs';
import { root } from '../tools/program.mjs';
import { serve } from '../tools/server.mjs';
import { browsers } from './chromium.mjs';
import { startBrowser } from './devtools.mjs';
import { openPage } from './page.mjs';

const pictures = join(root, 'test-results/old');
const intranet = 'intranet.test';

/**
 * Opens the app and looks whether it has put itself in the place of the notice for older browsers.
 * @param {{ browser: string, address: string, picture: string }} how
 * @returns {Promise<readonly string[]>} what broke
 */
async function open({ browser: path, address, picture }) {
  const browser = startBrowser(path, [`--host-resolver-rules=MAP ${intranet} 127.0.0.1`]);
  try {
    const own = new URL(address).origin;
    const page = await openPage(browser, url => /^(about|blob|data|file):/.test(url) || url.startsWith(own));
    await page.goto(address);
    const opened = await page.holds("document.querySelector('#root > *:not(#old-browser)') !== null");
    await page.photograph(picture);
    return opened ? page.problems : ['the app does not open', ...page.problems];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  } finally {
    await browser.close();
  }
}

await ensureBuilt();
mkdirSync(pictures, { recursive: true });
const server = await serve(builtFolder);
const addresses = [
  { how: 'file', address: pathToFileURL(builtSingle).href },
  { how: 'intranet', address: server.url.replace('127.0.0.1', intranet) },
];
let passed = 0;
let failed = 0;
for (const { name, path } of await browsers()) {
  for (const { how, address } of addresses) {
    const problems = await open({ browser: path, address, picture: join(pictures, `${name}-${how}.png`) });
    if (problems.length === 0) passed += 1;
    else failed += 1;
    console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name} by ${how}`);
    for (const problem of problems) console.log(`     ${problem.split('\n').join('\n       ')}`);
  }
}
await server.close();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
