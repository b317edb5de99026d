/**
 * Reading a document, from its bytes to the recognised report, beside a plain page that only takes it apart: a
 * page of the browser's own parser and one walk over the cells, a .docx likewise, a PDF by pdf.js and its texts.
 * First: in a page just opened, with nothing loaded or compiled.
 */

import { join } from 'node:path';
import { root } from '../tools/program.mjs';
import { serve } from '../tools/server.mjs';
import { makeDocuments, makePdf } from './documents.mjs';
import { compare, median, round } from './numbers.mjs';

const repetitions = 5;
/** Further readings in the page of each. */
const warm = 5;
const pdfPages = 10;

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./documents.mjs').Given} Given */
/** @typedef {{ ms: number, outcome: string }} Reading */
/** How a plain page takes a document apart, run in it. @typedef {(base64: string) => Promise<Reading>} TakeApart */

/**
 * @param {Browser} browser
 * @param {string} url
 */
export async function measureReading(browser, url) {
  const documents = await makeDocuments();
  const bare = await serve(join(root, 'node_modules/pdfjs-dist/build'));
  const app = await openApp(browser, url);
  const pdf = await makePdf(app, pdfPages);
  await app.context().close();
  const measured = {
    savedPage: await beside(browser, url, bare.url, documents.page, takeHtmlApart),
    docx: await beside(browser, url, bare.url, documents.docx, takeDocxApart),
    pdf: await beside(browser, url, bare.url, pdf, takePdfApart),
    widePage: await alone(browser, url, documents.widePage),
    wideDocx: await alone(browser, url, documents.wideDocx),
  };
  await bare.close();
  return measured;
}

/**
 * @param {Browser} browser
 * @param {string} url
 */
async function openApp(browser, url) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => 'annualReportDoor' in window);
  return page;
}

/**
 * Both in turn, each in a fresh page.
 * @param {Browser} browser
 * @param {string} url
 * @param {string} bareUrl
 * @param {Given} given
 * @param {TakeApart} takeApart
 */
async function beside(browser, url, bareUrl, given, takeApart) {
  const first = [];
  const later = [];
  let outcome = '';
  const whole = Buffer.from(given.bytes).toString('base64');
  const plain = Buffer.from(given.plain).toString('base64');
  for (let turn = 0; turn < repetitions; turn++) {
    const app = await openApp(browser, url);
    const read = await readAgain(() => readInApp(app, given.name, whole));
    outcome = read[0]?.outcome ?? '';
    await app.context().close();
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${bareUrl}pdf.mjs`);
    const taken = await readAgain(() => page.evaluate(takeApart, plain));
    await page.context().close();
    first.push({ app: times(read.slice(0, 1)), plain: times(taken.slice(0, 1)) });
    later.push({ app: times(read.slice(1)), plain: times(taken.slice(1)) });
  }
  return {
    KB: Math.round(given.bytes.length / 1024),
    outcome,
    first: compare(first, median),
    warm: compare(later, median),
  };
}

const times = (/** @type {readonly Reading[]} */ readings) => readings.map(({ ms }) => ms);

/** @param {() => Promise<Reading>} read */
async function readAgain(read) {
  const readings = [];
  for (let turn = 0; turn <= warm; turn++) readings.push(await read());
  return readings;
}

/**
 * What no report is: it must end, and the page must not stand still for long.
 * @param {Browser} browser
 * @param {string} url
 * @param {Given} given
 */
async function alone(browser, url, given) {
  const base64 = Buffer.from(given.bytes).toString('base64');
  const page = await openApp(browser, url);
  await page.evaluate(() => {
    const blocks = { longest: 0 };
    new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) blocks.longest = Math.max(blocks.longest, duration);
    }).observe({ type: 'longtask' });
    Object.assign(window, { blocks });
  });
  const { ms, outcome } = await readInApp(page, given.name, base64);
  const longestBlockMs = await page.evaluate(async () => {
    await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
    return /** @type {{ blocks: { longest: number } }} */ (/** @type {unknown} */ (window)).blocks.longest;
  });
  await page.context().close();
  return { outcome, ms: round(ms), longestBlockMs: round(longestBlockMs) };
}

/**
 * @param {Page} page
 * @param {string} name
 * @param {string} base64
 * @returns {Promise<Reading>}
 */
const readInApp = (page, name, base64) =>
  page.evaluate(
    async given => {
      // What devtools run is no task of the page, and would not be told of as a long one.
      await new Promise(done => setTimeout(done));
      const start = performance.now();
      const answer = await window.annualReportDoor?.read(given);
      const ms = performance.now() - start;
      if (!answer?.ok) return { ms, outcome: answer?.error ?? 'no door' };
      const { year, organ } = /** @type {{ year: number, organ: string }} */ (answer.result);
      return { ms, outcome: `${organ} ${year}` };
    },
    { name, base64 },
  );

/** @type {TakeApart} */
async function takeHtmlApart(base64) {
  const bytes = Uint8Array.from(atob(base64), unit => unit.charCodeAt(0));
  const start = performance.now();
  const page = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/html');
  let characters = 0;
  for (const cell of page.querySelectorAll('td,th')) characters += cell.textContent?.length ?? 0;
  return { ms: performance.now() - start, outcome: String(characters) };
}

/** @type {TakeApart} */
async function takeDocxApart(base64) {
  const bytes = Uint8Array.from(atob(base64), unit => unit.charCodeAt(0));
  const start = performance.now();
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const tree = new DOMParser().parseFromString(await new Response(unpacked).text(), 'application/xml');
  let characters = 0;
  for (const cell of tree.getElementsByTagName('w:tc')) characters += cell.textContent?.length ?? 0;
  return { ms: performance.now() - start, outcome: String(characters) };
}

/** @type {TakeApart} */
async function takePdfApart(base64) {
  const bytes = Uint8Array.from(atob(base64), unit => unit.charCodeAt(0));
  const start = performance.now();
  /** @type {typeof import('pdfjs-dist')} */
  const pdfjs = await import(new URL('pdf.min.mjs', location.href).href);
  pdfjs.GlobalWorkerOptions.workerSrc = 'pdf.worker.min.mjs';
  const task = pdfjs.getDocument({ data: bytes });
  const file = await task.promise;
  let characters = 0;
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent();
    for (const item of items) characters += 'str' in item ? item.str.length : 0;
  }
  await task.destroy();
  return { ms: performance.now() - start, outcome: `${file.numPages} pages, ${characters}` };
}
