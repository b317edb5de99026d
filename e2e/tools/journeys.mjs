/** `npm run journeys`: the clerk's journeys in a browser, on the built app. Arguments go to the test runner. */

import { ensureQuickBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { programOf, run } from './program.mjs';

try {
  await ensureBuilt();
  const browser = await ensureQuickBrowser();
  console.log(`browser: ${browser}`);
  process.exitCode = await run(
    process.execPath,
    [
      programOf('@playwright/test', 'playwright'),
      'test',
      '-c',
      'e2e/playwright.config.ts',
      ...process.argv.slice(2),
    ],
    { env: { ...process.env, CHROME_PATH: browser } },
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
