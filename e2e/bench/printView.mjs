/** From the click on 导出 to the painted print view of a full report, beside the same HTML in a frame of a bare page. */

import { round, spread } from './numbers.mjs';

/** Blocks of each page in turn, rounds of each block, and rounds before it that are not counted. */
const blocks = 3;
const rounds = 12;
const warmUp = 4;
const draft = new URL('./fixtures/full-report.json', import.meta.url).pathname;

export async function measurePrintView(
  /** @type {import('@playwright/test').Browser} */ browser,
  /** @type {string} */ url,
) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(url);
  await page.getByLabel('选择上年报告文件').setInputFiles(draft);
  await page.getByLabel('作为本年草稿').check();
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
