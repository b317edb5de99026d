/** What stands on the pages of a printed PDF, whatever browser wrote it. */

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { foldRadicals } from '../tools/radicals.mjs';

const mm = (/** @type {number} */ points) => Math.round((points / 72) * 25.4);

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<readonly { readonly text: string, readonly size: readonly [number, number] }[]>} size: in mm
 */
export async function readPdf(bytes) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const file = await task.promise;
  const pages = [];
  for (let index = 1; index <= file.numPages; index++) {
    const page = await file.getPage(index);
    const { items } = await page.getTextContent();
    const [, , width = 0, height = 0] = page.view;
    const text = items.map(item => ('str' in item ? item.str : '')).join('');
    pages.push({ text: foldRadicals(text), size: /** @type {const} */ ([mm(width), mm(height)]) });
  }
  await task.destroy();
  return pages;
}

/**
 * The signs of a text that are not on paper, and those that are there beyond it, whatever order they were set in. A
 * sign of which the PDF only says that there is one, as Firefox does of many, counts for any.
 * @param {string} text
 * @param {string} printed
 */
export function differenceOf(text, printed) {
  const missing = [];
  const left = [...printed.replace(/\s/g, '')];
  for (const sign of foldRadicals(text).replace(/\s/g, '')) {
    const at = left.indexOf(sign);
    if (at >= 0) left.splice(at, 1);
    else missing.push(sign);
  }
  const beyond = left.filter(sign => sign !== '\ufffd');
  return { missing: missing.slice(left.length - beyond.length), beyond };
}
