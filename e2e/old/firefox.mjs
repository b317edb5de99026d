/** Firefox, the one that its maker keeps for offices, driven by the protocol that browsers agreed on. */

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { runQuietly } from '../tools/program.mjs';
import { fillUp, freeAgain, holds, spotOf } from './hands.mjs';
import { packageFolder } from './packages.mjs';

const program = '/usr/bin/firefox-esr';
const printedName = 'printed.pdf';
/** How long the printer may take, in milliseconds. */
const patience = 60_000;
/** How long its start, and any call after that. */
const callPatience = 90_000;

/** @typedef {import('./hands.mjs').Browser} Browser */
/** @typedef {import('./hands.mjs').Seat} Seat */
/** @typedef {import('./hands.mjs').Page} Page */

const isThere = async () => (await runQuietly(program, ['--version'], { patience: 30_000 })).code === 0;

/** Installs Firefox where there is none and this is root; throws a sentence when it cannot be had. */
async function ensureFirefox() {
  if (await isThere()) return;
  console.log('fetching Firefox: apt-get install firefox-esr');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = '-q -y --no-install-recommends -o Acquire::Retries=1 -o Acquire::http::Timeout=30';
  const { output } = await runQuietly(
    'sh',
    ['-c', `apt-get ${options} update && apt-get ${options} install firefox-esr`],
    { env, patience: 180_000 },
  );
  if (!(await isThere()))
    throw new Error(
      `Firefox is missing and could not be installed (apt-get install firefox-esr):\n${output}`,
    );
}

/**
 * What the clerk would choose in its settings, and what keeps it quiet on the network.
 * @param {Seat} seat
 */
function preferences({ downloads, intranet, mood }) {
  return {
    'network.dns.localDomains': intranet,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.helperApps.neverAsk.saveToDisk': 'application/octet-stream',
    // The print dialog's answer: save as PDF, here.
    'print.always_print_silent': true,
    print_printer: 'Mozilla Save to PDF',
    'print.printer_Mozilla_Save_to_PDF.print_to_file': true,
    'print.printer_Mozilla_Save_to_PDF.print_to_filename': join(downloads, printedName),
    'print.printer_Mozilla_Save_to_PDF.print_paper_id': 'iso_a4',
    'intl.accept_languages': 'zh-CN',
    'intl.locale.requested': 'zh-CN',
    ...(mood && moods[mood]),
  };
}

/** @type {Readonly<Record<import('./hands.mjs').Mood, Readonly<Record<string, number | boolean>>>>} */
const moods = {
  // In KB.
  little: { 'dom.quotaManager.temporaryStorage.fixedLimit': 2048 },
  // 阻止所有 Cookie, which goes for all else that pages keep.
  refusing: { 'network.cookie.cookieBehavior': 2 },
  private: { 'browser.privatebrowsing.autostart': true },
};

/** @returns {Promise<Browser>} */
export async function firefox() {
  await ensureFirefox();
  const driver = join(packageFolder('puppeteer-core'), 'lib/puppeteer/puppeteer-core.js');
  // Its types are not there until it is fetched.
  const { launch } = await import(pathToFileURL(driver).href);
  return {
    name: 'firefox',
    spoil: profile => writeFileSync(join(profile, 'storage'), ''),
    async sit(seat) {
      const browser = await launch({
        browser: 'firefox',
        executablePath: program,
        headless: true,
        userDataDir: seat.profile,
        extraPrefsFirefox: preferences(seat),
        // Its settings are pages of its own, where the clerk clears what it keeps.
        args: ['--remote-allow-system-access'],
        defaultViewport: { width: 1366, height: 768 },
        // Half a minute by itself, which a busy computer takes.
        timeout: callPatience,
        protocolTimeout: callPatience,
      });
      const child = browser.process();
      const ended = new Promise(resolve => child.once('exit', resolve));
      return {
        page: await openPage(browser, seat),
        open: () => openPage(browser, seat),
        async close() {
          await browser.close();
          await ended;
        },
        async kill() {
          process.kill(-child.pid, 'SIGKILL');
          await ended;
        },
      };
    },
  };
}

/**
 * 清除 Cookie 和网站数据, as the page of its settings does it.
 * @param {any} browser
 */
async function clearData({ connection }) {
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await connection.send('script.evaluate', {
    expression: `new Promise(resolve => Services.clearData.deleteData(
      Ci.nsIClearDataService.CLEAR_COOKIES_AND_SITE_DATA, resolve))`,
    target: { context: tree.result.contexts[0].context },
    awaitPromise: true,
  });
  if (result.result?.value !== 0) throw new Error('Firefox did not clear its data');
}

/**
 * @param {string} path of a PDF that is being written
 * @returns {Promise<Uint8Array>}
 */
async function wholeFile(path) {
  for (const end = Date.now() + patience; Date.now() < end; await setTimeout(50)) {
    const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
    if (bytes.subarray(-16).includes('%%EOF')) return bytes;
  }
  throw new Error('nothing came out of the printer');
}

/**
 * @param {any} browser
 * @param {Seat} seat
 * @returns {Promise<Page>}
 */
async function openPage(browser, { isOwn, downloads }) {
  const page = await browser.newPage();
  /** @type {string[]} */
  const problems = [];
  page.on('pageerror', (/** @type {Error} */ error) => problems.push(`page error: ${error.message}`));
  page.on('console', (/** @type {any} */ said) => {
    if (['error', 'warn'].includes(said.type())) problems.push(`console ${said.type()}: ${said.text()}`);
  });
  page.on('request', (/** @type {any} */ request) => {
    if (!isOwn(request.url())) problems.push(`request to ${request.url()}`);
  });
  const evaluate = (/** @type {string} */ expression) => page.evaluate(expression);
  return {
    problems,
    evaluate,
    goto: url => page.goto(url, { timeout: callPatience }),
    holds: condition => holds(evaluate, condition),
    async click(element) {
      const spot = await spotOf(evaluate, element);
      if (spot !== null) await page.mouse.click(spot.x, spot.y);
      return spot !== null;
    },
    async press(keys) {
      const parts = keys.split('+');
      for (const part of parts) await page.keyboard.down(part);
      for (const part of parts.reverse()) await page.keyboard.up(part);
    },
    type: text => page.keyboard.type(text),
    async pick(input, path) {
      const element = await page.$(input);
      await element.uploadFile(path);
    },
    async print() {
      const path = join(downloads, printedName);
      const bytes = await wholeFile(path);
      rmSync(path);
      return bytes;
    },
    storage: {
      fill: () => fillUp(evaluate),
      free: () => freeAgain(evaluate),
      clear: () => clearData(browser),
    },
    async photograph(path) {
      writeFileSync(path, await page.screenshot({ type: 'png' }));
    },
  };
}
