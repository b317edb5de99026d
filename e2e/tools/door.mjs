/** The app's door for scripts (`window.annualReportDoor`), reached in a headless browser. */

import { basename } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureBrowser, launchFlags } from './browser.mjs';

/** How long the app may think about one document, in milliseconds. */
const patience = 120_000;

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../../src/door.ts').DoorFile} DoorFile */
/** @typedef {{ readonly ok: false, readonly error: string }} Refusal */
/** @typedef {{ readonly ok: true, readonly result: unknown } | Refusal} ReadAnswer */
/** @typedef {{ readonly ok: true, readonly text: string } | Refusal} WriteAnswer */
/** @typedef {import('../../src/document/index.ts').OfficeFormat} OfficeFormat */
/** @typedef {{ readonly ok: true, readonly base64: string } | Refusal} FileAnswer */
/** @typedef {({ readonly ok: true } & import('../../src/door.ts').Checked) | Refusal} CheckAnswer */
/**
 * @typedef {object} OpenDoor
 * @property {(path: string) => Promise<ReadAnswer>} read what the app recognises in a file
 * @property {(path: string, to: 'html' | 'sheets' | 'draft') => Promise<WriteAnswer>} write the file's report as the app exports or prints it
 * @property {(path: string, format: OfficeFormat) => Promise<FileAnswer>} writeFile write the file's report for office programs
 * @property {(path: string, lastYear?: string) => Promise<CheckAnswer>} check what 校核 says of the file's report
 * @property {(sheets: string) => Promise<Uint8Array>} print sheets as PDF
 * @property {() => Promise<void>} close
 */

/**
 * Opens the app at an address and waits for its door. A document that breaks the page costs only itself: the
 * page is opened anew for the next one.
 * @param {string} url
 * @returns {Promise<OpenDoor>}
 */
export async function openDoor(url) {
  const executablePath = await ensureBrowser(console.error);
  const browser = await chromium.launch({ executablePath, args: [...launchFlags] });
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });

  async function openPage() {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => 'annualReportDoor' in window, undefined, { timeout: 30_000 });
    return page;
  }

  let page = await openPage();

  /**
   * @template T
   * @param {(page: Page) => Promise<T>} question
   * @returns {Promise<T | Refusal>}
   */
  async function ask(question) {
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    /** @type {Promise<never>} */
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer in ${patience / 1000} s`)), patience);
    });
    try {
      return await Promise.race([question(page), late]);
    } catch (error) {
      await page.close().catch(() => undefined);
      page = await openPage();
      const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
      return { ok: false, error: line };
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    read: path =>
      ask(async asked => {
        const file = await hand(asked, path);
        return file.evaluate(
          given => window.annualReportDoor?.read(given) ?? Promise.reject(Error('no door')),
        );
      }),
    write: (path, to) =>
      ask(async asked => {
        const file = await hand(asked, path);
        return asked.evaluate(
          ([given, form]) => window.annualReportDoor?.write(given, form) ?? Promise.reject(Error('no door')),
          /** @type {const} */ ([file, to]),
        );
      }),
    writeFile: (path, format) =>
      ask(async asked => {
        const file = await hand(asked, path);
        return asked.evaluate(
          ([given, form]) =>
            window.annualReportDoor?.writeFile(given, form) ?? Promise.reject(Error('no door')),
          /** @type {const} */ ([file, format]),
        );
      }),
    check: (path, lastYear) =>
      ask(async asked => {
        const file = await hand(asked, path);
        const beside = lastYear === undefined ? undefined : await hand(asked, lastYear);
        return asked.evaluate(
          ([given, last]) => window.annualReportDoor?.check(given, last) ?? Promise.reject(Error('no door')),
          /** @type {const} */ ([file, beside]),
        );
      }),
    async print(sheets) {
      const sheet = await context.newPage();
      await sheet.setContent(sheets, { waitUntil: 'load' });
      const pdf = await sheet.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true });
      await sheet.close();
      return pdf;
    },
    close: () => browser.close(),
  };
}

/**
 * Hands a file to the page by a file field and its path: the browser reads it itself, whatever its size.
 * @param {Page} page
 * @param {string} path
 * @returns {Promise<import('@playwright/test').JSHandle<DoorFile>>} the file as the door takes it, in the page
 */
async function hand(page, path) {
  const field = await page.evaluateHandle(() => {
    const input = document.createElement('input');
    input.type = 'file';
    return input;
  });
  await field.setInputFiles(path);
  return field.evaluateHandle(async (input, name) => {
    const [file] = input.files ?? [];
    if (!file) throw new Error('the file did not arrive');
    /** @type {string} */
    const url = await new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.onerror = () => reject(reader.error);
      reader.readAsDataURL(file);
    });
    return { name, base64: url.slice(url.indexOf(',') + 1) };
  }, basename(path));
}
