/** The documents that the bench has read, made from one full report by the app's own code and that of its tests. */

import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { runnerImport } from 'vite';
import { root } from '../tools/program.mjs';
import { savedPage, widePage } from './pages.mjs';

/** @typedef {typeof import('../../src/document/compose.ts')} Compose */
/** @typedef {typeof import('../../src/document/testing/docx.ts')} Docx */
/** @typedef {typeof import('../../src/document/testing/random.ts')} RandomModule */
/** @typedef {typeof import('../../src/report/index.ts')} ReportModule */

/** A document, and what is inside of it for a plain page that does without our reader. */
/** @typedef {{ readonly name: string, readonly bytes: Uint8Array, readonly plain: Uint8Array }} Given */

const draft = new URL('./fixtures/full-report.json', import.meta.url);
const pageBytes = 1_000_000;
const wideCells = 100_000;
/** About as many as a .docx may have that is read to its end. */
const longCells = 30_000;

/**
 * @template T
 * @param {string} path
 * @returns {Promise<T>}
 */
async function load(path) {
  const { module } = await runnerImport(`${root}${path}`, { configFile: false, root, logLevel: 'error' });
  return /** @type {T} */ (module);
}

/** The report's page, its .docx, both with a table of 100,000 cells, and a .docx with one that is read to its end. */
export async function makeDocuments() {
  /** @type {Compose} */
  const { compose } = await load('src/document/compose.ts');
  /** @type {Docx} */
  const { docxOf, writeDocx } = await load('src/document/testing/docx.ts');
  /** @type {RandomModule} */
  const { randomFrom } = await load('src/document/testing/random.ts');
  /** @type {ReportModule} */
  const { readDraftFile } = await load('src/report/index.ts');
  const read = readDraftFile(readFileSync(draft, 'utf8'));
  if (read.kind !== 'draft') throw new Error(`${draft.pathname}: ${read.kind}`);
  const paper = compose(read.content.report, read.content.lastYear);
  const cell = '<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>';
  const row = `<w:tr>${cell.repeat(10)}</w:tr>`;
  return {
    page: htmlGiven('saved.html', savedPage(paper, pageBytes)),
    docx: docxGiven('report.docx', writeDocx(paper, randomFrom(1))),
    widePage: htmlGiven('wide.html', widePage(wideCells)),
    wideDocx: docxGiven('wide.docx', docxOf(`<w:tbl>${row.repeat(wideCells / 10)}</w:tbl>`)),
    longDocx: docxGiven('long.docx', docxOf(`<w:tbl>${row.repeat(longCells / 10)}</w:tbl>`)),
  };
}

/**
 * @param {string} name
 * @param {string} html
 * @returns {Given}
 */
function htmlGiven(name, html) {
  const bytes = Buffer.from(html);
  return { name, bytes, plain: bytes };
}

/**
 * @param {string} name
 * @param {Uint8Array} bytes
 * @returns {Given} `plain`: the packed XML of its text
 */
function docxGiven(name, bytes) {
  return { name, bytes, plain: deflateRawSync(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()) };
}

/**
 * The report with longer texts, printed by the browser from the page that the app exports.
 * @param {import('@playwright/test').Page} app with its door open
 * @param {number} pages about how many
 * @returns {Promise<Given>}
 */
export async function makePdf(app, pages) {
  const file = JSON.parse(readFileSync(draft, 'utf8'));
  const { texts } = file.report;
  // A report with these texts has five pages, and 600 characters fill one.
  const filler = '围绕群众关心的事项，及时公开办理依据、办理流程和办理结果。'.repeat(10);
  texts.problems = [texts.problems, ...Array.from({ length: (pages - 5) * 2 }, () => filler)].join('\n');
  const base64 = Buffer.from(JSON.stringify(file)).toString('base64');
  const html = await app.evaluate(async given => {
    const written = await window.annualReportDoor?.write({ name: 'report.json', base64: given }, 'html');
    if (!written?.ok) throw new Error(written?.error ?? 'no door');
    return written.text;
  }, base64);
  const sheet = await app.context().newPage();
  await sheet.setContent(html, { waitUntil: 'load' });
  const bytes = await sheet.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true });
  await sheet.close();
  return { name: 'report.pdf', bytes, plain: bytes };
}
