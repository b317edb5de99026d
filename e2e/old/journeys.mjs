/**
 * `npm run journeys:old`: the built app in the oldest browser that it is made for and in the newest, opened as
 * a file and over http by an intranet name. Prints what breaks; pictures go to test-results/old/.
 */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtFolder, builtPage, ensureBuilt } from '../tools/build.mjs';
import { root } from '../tools/program.mjs';
import { serve } from '../tools/server.mjs';
import { browsers } from './chromium.mjs';
import { mainJob, printedLines } from './clerk.mjs';
import { startBrowser } from './devtools.mjs';
import { openPage } from './page.mjs';

const pictures = join(root, 'test-results/old');
const intranet = 'intranet.test';

/**
 * Does the clerk's main job, and photographs each step.
 * @param {{ browser: string, address: string, picture: string }} how picture: the beginning of the files' names
 * @returns {Promise<{ readonly problems: readonly string[], readonly lines: string | null }>} what broke, after which no step
 * is tried; the lines of the printed text
 */
async function walk({ browser: path, address, picture }) {
  const browser = startBrowser(path, [`--host-resolver-rules=MAP ${intranet} 127.0.0.1`]);
  try {
    const own = new URL(address);
    const isOwn = (/** @type {string} */ url) =>
      /^(about|blob|data|file):/.test(url) || new URL(url).host === own.host;
    const page = await openPage(browser, isOwn);
    await page.goto(address);
    for (const [index, { title, act }] of mainJob.entries()) {
      const broken = await act(page).then(
        () => null,
        error => `the clerk ${title}: ${error.message}`,
      );
      await page.photograph(`${picture}-${index + 1}.png`);
      if (broken !== null) return { problems: [broken, ...page.problems], lines: null };
    }
    return { problems: page.problems, lines: await printedLines(page) };
  } catch (error) {
    return { problems: [error instanceof Error ? error.message : String(error)], lines: null };
  } finally {
    await browser.close();
  }
}

await ensureBuilt();
mkdirSync(pictures, { recursive: true });
const server = await serve(builtFolder);
const addresses = [
  { how: 'file', address: pathToFileURL(builtPage).href },
  { how: 'intranet', address: server.url.replace('127.0.0.1', intranet) },
];
let passed = 0;
let failed = 0;
/** The first browser's: every other one breaks the same text in the same places. @type {string | null} */
let firstLines = null;
for (const { name, path } of await browsers()) {
  for (const { how, address } of addresses) {
    const walked = await walk({ browser: path, address, picture: join(pictures, `${name}-${how}`) });
    firstLines ??= walked.lines;
    const problems =
      walked.lines === firstLines ? walked.problems : [...walked.problems, 'the lines on paper are others'];
    if (problems.length === 0) passed += 1;
    else failed += 1;
    console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name} by ${how}`);
    for (const problem of problems) console.log(`     ${problem.split('\n').join('\n       ')}`);
  }
}
await server.close();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
