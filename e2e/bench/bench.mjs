/**
 * npm run bench [-- --json]: how fast the built app is, beside a plain page doing the least that the same work
 * needs, both in one browser and in turn, so that a ratio holds when the machine's speed drifts.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { ensureBrowser, launchFlags } from '../tools/browser.mjs';
import { builtFolder, builtSingle, ensureBuilt } from '../tools/build.mjs';
import { serve } from '../tools/server.mjs';

/** Blocks of each page in turn, rounds of each block, and rounds before it that are not counted. */
const blocks = 3;
const rounds = 12;
const warmUp = 4;
const draft = new URL('./fixtures/full-report.json', import.meta.url).pathname;

const kilobytes = (/** @type {Buffer | string} */ content) =>
  Math.round(gzipSync(content, { level: 9 }).length / 102.4) / 10;

/** The scripts and styles that the page asks for by itself, as sent: gzip, in KB. */
function firstLoad() {
  const page = readFileSync(join(builtFolder, 'index.html'), 'utf8');
  const files = Array.from(page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g), ([, name = '']) => name);
  return (
    Math.round(files.reduce((sum, name) => sum + kilobytes(readFileSync(join(builtFolder, name))), 0) * 10) /
    10
  );
}

const laterLoad = () =>
  Math.round(
    readdirSync(join(builtFolder, 'assets')).reduce(
      (sum, name) => sum + kilobytes(readFileSync(join(builtFolder, 'assets', name))),
      0,
    ) * 10,
  ) / 10;

/** @param {readonly number[]} values */
function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { min: round(at(0)), median: round(at(0.5)), p95: round(at(0.95)), max: round(at(1)) };
}

const round = (/** @type {number} */ value) => Math.round(value * 100) / 100;

/**
 * From the click on 导出 to the painted print view of a full report; and the same HTML put into a frame of a page
 * that does nothing else.
 */
async function printView(
  /** @type {import('@playwright/test').Browser} */ browser,
  /** @type {string} */ url,
) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(url);
  await page.getByLabel('选择上年报告文件').setInputFiles(draft);
  await page.getByRole('button', { name: '接着写这份报告' }).click();
  await page.locator('[data-step="check"]').click();
  await page.locator('.check-summary').waitFor();

  const inApp = () =>
    page.evaluate(async () => {
      const step = (/** @type {string} */ name) =>
        /** @type {HTMLElement} */ (document.querySelector(`[data-step="${name}"]`)).click();
      const painted = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
      const start = performance.now();
      step('export');
      for (;;) {
        const frame = /** @type {HTMLIFrameElement | null} */ (document.querySelector('iframe.paper'));
        const inner = frame?.contentDocument;
        if (inner?.readyState === 'complete' && inner.querySelector('h1')) break;
        await painted();
      }
      await painted();
      const end = performance.now();
      step('check');
      await painted();
      return end - start;
    });

  const html = await page.evaluate(async () => {
    /** @type {HTMLElement} */ (document.querySelector('[data-step="export"]')).click();
    for (;;) {
      const frame = /** @type {HTMLIFrameElement | null} */ (document.querySelector('iframe.paper'));
      if (frame) {
        /** @type {HTMLElement} */ (document.querySelector('[data-step="check"]')).click();
        return frame.srcdoc;
      }
      await new Promise(done => setTimeout(done));
    }
  });
  const plain = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await plain.setContent('<!doctype html><title>plain</title><body></body>');
  const inPlain = () =>
    plain.evaluate(async source => {
      const painted = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
      const start = performance.now();
      const frame = document.createElement('iframe');
      frame.style.cssText = 'width:1150px;height:640px';
      frame.srcdoc = source;
      const loaded = new Promise(done => {
        frame.onload = done;
      });
      document.body.appendChild(frame);
      await loaded;
      await painted();
      const end = performance.now();
      frame.remove();
      await painted();
      return end - start;
    }, html);

  const app = [];
  const bare = [];
  // In blocks, not one by one: changing between pages costs more than what is measured.
  for (let block = 0; block < blocks; block++) {
    await page.bringToFront();
    for (let index = 0; index < warmUp; index++) await inApp();
    for (let index = 0; index < rounds; index++) app.push(await inApp());
    await plain.bringToFront();
    for (let index = 0; index < warmUp; index++) await inPlain();
    for (let index = 0; index < rounds; index++) bare.push(await inPlain());
  }
  await page.close();
  await plain.close();
  return { app: spread(app), plain: spread(bare), ratio: round(spread(app).median / spread(bare).median) };
}

await ensureBuilt({ output: 'stderr' });
const executablePath = await ensureBrowser(console.error);
const { url, close } = await serve(builtFolder);
const browser = await chromium.launch({ executablePath, args: [...launchFlags] });
const figures = {
  firstLoadGzipKB: firstLoad(),
  allPartsGzipKB: laterLoad(),
  singleFileGzipKB: kilobytes(readFileSync(builtSingle)),
  printViewMs: await printView(browser, url),
};
await browser.close();
await close();

if (process.argv.includes('--json')) console.log(JSON.stringify(figures));
else {
  const { printViewMs } = figures;
  console.log(
    `first load      ${figures.firstLoadGzipKB} KB gzip (JavaScript and CSS that the first screen needs)`,
  );
  console.log(`all parts       ${figures.allPartsGzipKB} KB gzip`);
  console.log(`single file     ${figures.singleFileGzipKB} KB gzip`);
  console.log('print view of a full report, from the click to the painted page, ms');
  console.log('                min     median  p95     max');
  for (const [name, row] of [
    ['app', printViewMs.app],
    ['plain frame', printViewMs.plain],
  ]) {
    const { min, median, p95, max } = /** @type {ReturnType<typeof spread>} */ (row);
    console.log(
      `  ${String(name).padEnd(13)} ${[min, median, p95, max].map(value => String(value).padEnd(7)).join(' ')}`,
    );
  }
  console.log(`  ratio of medians ${printViewMs.ratio}`);
}
