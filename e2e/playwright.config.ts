import { defineConfig } from '@playwright/test';
import { launchFlags } from './tools/browser.mjs';

const executablePath = process.env.CHROME_PATH;
if (!executablePath) throw new Error('start the journeys with "npm run journeys", which finds the browser');

/** Nothing but this computer can be reached, and it also under a name, where a page is no secure context. */
const closedNetwork =
  '--host-resolver-rules=MAP intranet.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';

export default defineConfig({
  testDir: 'journeys',
  testMatch: '*.journey.ts',
  outputDir: '../test-results/journeys',
  workers: 2,
  // Slow office PCs and busy CI machines: long enough to say "it hangs" and not "it is busy".
  timeout: 120_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    headless: true,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // A trace slows every journey down by a fifth: one picture shows how a failed one ended, and JOURNEY_TRACE=1 the rest.
    trace: process.env.JOURNEY_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: [...launchFlags, closedNetwork] },
  },
});
