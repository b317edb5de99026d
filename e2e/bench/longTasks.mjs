/** How long the page stands still while something takes long: the longest task of each job, in a page just opened. */

import { readFileSync } from 'node:fs';
import { makeDocuments, makePdf } from './documents.mjs';
import { round } from './numbers.mjs';

const pdfPages = 60;
/** Characters in the texts of a county's report. */
const countyCharacters = 9000;
const draft = new URL('./fixtures/full-report.json', import.meta.url);

/** @typedef {{ ms: number, longestTaskMs: number, tasks: number }} Held `tasks`: of more than 50 ms */
/** @typedef {{ readonly name: string, readonly base64: string }} File */

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @returns {Promise<Record<string, Held>>}
 */
export async function measureLongTasks(browser, url) {
  const { page, docx, widePage, wideDocx, longDocx } = await makeDocuments();
  const app = await openApp(browser, url);
  const pdf = await makePdf(app, pdfPages);
  await app.context().close();
  const given = (/** @type {{ name: string, bytes: Uint8Array }} */ { name, bytes }) => ({
    name,
    base64: Buffer.from(bytes).toString('base64'),
  });
  const county = countyReport();
  /** @type {Record<string, readonly [File, 'read' | 'docx' | 'xlsx' | 'sheets']>} */
  const jobs = {
    'reading a saved page of 1 MB': [given(page), 'read'],
    'reading a .docx': [given(docx), 'read'],
    'reading a PDF of 60 pages': [given(pdf), 'read'],
    'reading a page of 100,000 cells': [given(widePage), 'read'],
    'reading a .docx of 30,000 cells': [given(longDocx), 'read'],
    'refusing a .docx of 100,000 cells': [given(wideDocx), 'read'],
    'writing a Word file': [county, 'docx'],
    'writing a workbook': [county, 'xlsx'],
    'laying out 9,000 characters': [county, 'sheets'],
  };
  /** @type {Record<string, Held>} */
  const held = {};
  for (const [name, [file, what]] of Object.entries(jobs)) held[name] = await hold(browser, url, file, what);
  return held;
}

/** @returns {File} the full report with as many more sentences */
function countyReport() {
  const file = JSON.parse(readFileSync(draft, 'utf8'));
  const sentence = '围绕群众关心的事项，及时公开办理依据、办理流程和办理结果。';
  const paragraph = sentence.repeat(10);
  const paragraphs = Math.ceil(countyCharacters / paragraph.length);
  file.report.texts.problems = Array.from({ length: paragraphs }, () => paragraph).join('\n');
  return { name: 'county.json', base64: Buffer.from(JSON.stringify(file)).toString('base64') };
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 */
async function openApp(browser, url) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => 'annualReportDoor' in window);
  return page;
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {File} file
 * @param {'read' | 'docx' | 'xlsx' | 'sheets'} what
 */
async function hold(browser, url, file, what) {
  const page = await openApp(browser, url);
  const { ms, longest, tasks } = await page.evaluate(
    async ({ file: given, what: job }) => {
      const door = window.annualReportDoor;
      if (!door) throw new Error('no door');
      const found = { longest: 0, tasks: 0 };
      const take = (/** @type {readonly PerformanceEntry[]} */ entries) => {
        for (const { duration } of entries) {
          found.longest = Math.max(found.longest, duration);
          found.tasks++;
        }
      };
      const observer = new PerformanceObserver(list => take(list.getEntries()));
      observer.observe({ type: 'longtask' });
      // What devtools run is no task of the page.
      await new Promise(done => setTimeout(done));
      const start = performance.now();
      if (job === 'read') await door.read(given);
      else if (job === 'sheets') await door.write(given, 'sheets');
      else await door.writeFile(given, job);
      const took = performance.now() - start;
      // A task is told of once it has ended.
      await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
      take(observer.takeRecords());
      return { ms: took, ...found };
    },
    { file, what },
  );
  await page.context().close();
  return { ms: round(ms), longestTaskMs: round(longest), tasks };
}
