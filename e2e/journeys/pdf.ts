/** What a printed PDF says: its pages as the words that stand on them, in the order they were set. */

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PrintedPage {
  /** The pieces of text in the order of the file. */
  readonly words: readonly string[];
  /** Width and height in whole mm. */
  readonly size: readonly [number, number];
}

const mm = (points: number) => Math.round((points / 72) * 25.4);

/** Reads a PDF; compatibility forms of characters (⼀ for 一) are folded. */
export async function readPdf(bytes: Buffer): Promise<readonly PrintedPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const file = await task.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: false });
    const [, , width = 0, height = 0] = page.view;
    pages.push({
      words: items.flatMap(item =>
        'str' in item && item.str.trim() !== '' ? [item.str.trim().normalize('NFKC')] : [],
      ),
      size: [mm(width), mm(height)],
    });
  }
  await task.destroy();
  return pages;
}

/** All words of a PDF run together, without white space, for looking up sentences. */
export const textOfPdf = (pages: readonly PrintedPage[]): string =>
  pages
    .flatMap(page => page.words)
    .join('')
    .replace(/\s/g, '');

/** The plain numbers between two phrases, in printed order. */
export function figuresBetween(pages: readonly PrintedPage[], from: string, to: string): readonly string[] {
  const words = pages.flatMap(page => page.words);
  const found: string[] = [];
  let text = '';
  let inside = false;
  for (const word of words) {
    text = (text + word).replace(/\s/g, '').slice(-200);
    if (!inside) inside = text.endsWith(from) || text.includes(from);
    else if (text.slice(-to.length - word.length).includes(to)) return found;
    else if (/^\d+(\.\d+)?$/.test(word)) found.push(word);
  }
  throw new Error(inside ? `the PDF does not go on to ${to}` : `the PDF does not have ${from}`);
}
