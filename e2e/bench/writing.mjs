/**
 * A Word file and a workbook of a full report, from the draft to the bytes, their writers already loaded; beside it a
 * bare page that only packs the same parts with what the browser has.
 */

import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { round, spread } from './numbers.mjs';

const rounds = 15;
const warmUp = 3;
/** What the clerk may wait for a Word file. */
const mostMs = 500;
const draft = new URL('./fixtures/full-report.json', import.meta.url);

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../../src/document/index.ts').OfficeFormat} OfficeFormat */

/**
 * @param {Page} page
 * @param {OfficeFormat} format
 */
async function timesInApp(page, format) {
  const base64 = readFileSync(draft).toString('base64');
  return page.evaluate(
    async ([content, form, count]) => {
      const door = window.annualReportDoor;
      if (!door) throw new Error('no door');
      const times = [];
      let written = '';
      for (let index = 0; index < count; index++) {
        const start = performance.now();
        const answer = await door.writeFile({ name: 'report.json', base64: content }, form);
        times.push(performance.now() - start);
        if (!answer.ok) throw new Error(answer.error);
        written = answer.base64;
      }
      return { times, written };
    },
    /** @type {const} */ ([base64, format, warmUp + rounds]),
  );
}

/**
 * @param {Page} page
 * @param {readonly string[]} parts
 */
const timesInPlain = (page, parts) =>
  page.evaluate(
    async ([texts, count]) => {
      const times = [];
      for (let index = 0; index < count; index++) {
        const start = performance.now();
        for (const text of texts) {
          const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
          await new Response(stream).arrayBuffer();
        }
        times.push(performance.now() - start);
      }
      return times;
    },
    /** @type {const} */ ([parts, warmUp + rounds]),
  );

export async function measureWriting(
  /** @type {import('@playwright/test').Browser} */ browser,
  /** @type {string} */ url,
) {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'annualReportDoor' in window);
  const plain = await browser.newPage();
  const measured = async (/** @type {OfficeFormat} */ format) => {
    const { times, written } = await timesInApp(page, format);
    const parts = Object.values(unzipSync(Buffer.from(written, 'base64'))).map(part =>
      Buffer.from(part).toString(),
    );
    const app = spread(times.slice(warmUp));
    const bare = spread((await timesInPlain(plain, parts)).slice(warmUp));
    return { app, plain: bare, ratio: round(app.median / bare.median), within: app.median <= mostMs };
  };
  const docx = await measured('docx');
  const xlsx = await measured('xlsx');
  await page.close();
  await plain.close();
  return { docx, xlsx };
}
