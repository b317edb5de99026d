/** What LibreOffice makes of our Word and Excel files: the same text, tables, totals, and the page of GB/T 9704. */

import { JSDOM } from 'jsdom';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { plainReports } from '../../src/check/fixtures/plainReports.ts';
import { composeSheets } from '../../src/document/compose/sheets.ts';
import { compose } from '../../src/document/compose.ts';
import { readDocx } from '../../src/document/docx/read.ts';
import { writeDocx } from '../../src/document/docx/write.ts';
import { packZip } from '../../src/document/pack.ts';
import type { Paper } from '../../src/document/paper.ts';
import { readFile } from '../../src/document/pdf/file.ts';
import { recognise } from '../../src/document/recognise/index.ts';
import { zipParts } from '../../src/document/testing/zipParts.ts';
import { writeXlsx } from '../../src/document/xlsx/write.ts';
import { findLibreOffice, type LibreOffice } from './libreOffice.ts';

const { DOMParser } = new JSDOM('').window;
const office = await findLibreOffice();

if (office) describe('in LibreOffice', { timeout: 240_000 }, () => opensWhatWeWrite(office));
else {
  console.warn(
    'LibreOffice is not installed, and could not be: what it makes of our files is not checked here.',
  );
  test('LibreOffice is not to be had here: nothing was opened in it', () => expect(office).toBeNull());
}

interface Piece {
  readonly text: string;
  /** From the page's left and upper edge, in millimetres; `y`: of the line that the signs stand on. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface PrintedPage {
  readonly size: readonly [number, number];
  readonly pieces: readonly Piece[];
}

const mm = (points: number) => (points / 72) * 25.4;

async function pagesOf(bytes: Uint8Array): Promise<readonly PrintedPage[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false });
  const file = await task.promise;
  const pages: PrintedPage[] = [];
  for (let index = 1; index <= file.numPages; index++) {
    const page = await file.getPage(index);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const pieces = items.flatMap(item =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: item.str,
              x: mm(Number(item.transform[4])),
              y: mm(height - Number(item.transform[5])),
              width: mm(item.width),
            },
          ]
        : [],
    );
    pages.push({ size: [Math.round(mm(width)), Math.round(mm(height))], pieces });
  }
  await task.destroy();
  return pages;
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

/** The lines of a page's text, from the top, without the page number. */
function linesOf({ pieces }: PrintedPage) {
  const lines = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const at = [...lines.keys()].find(y => Math.abs(y - piece.y) < 1) ?? piece.y;
    lines.set(at, [...(lines.get(at) ?? []), piece]);
  }
  return [...lines]
    .sort(([one], [other]) => one - other)
    .map(([y, own]) => ({
      y,
      text: own.map(({ text }) => text).join(''),
      left: Math.min(...own.map(({ x }) => x)),
      right: Math.max(...own.map(({ x, width }) => x + width)),
    }));
}

function opensWhatWeWrite({ convert }: LibreOffice): void {
  test('a report has the same text and the same tables on its printed pages', async () => {
    const reports = plainReports.slice(0, 3).map(([, report]) => report);
    const papers = reports.map(report => compose(report, null));
    const printed = await convert(
      papers.map((paper, index) => [`report${index}.docx`, writeDocx(paper)]),
      'pdf',
    );
    for (const [index, paper] of papers.entries()) {
      const bytes = printed[index] as Uint8Array;
      const pages = await pagesOf(bytes);
      expect(pages.map(({ size }) => size)).toEqual(pages.map(() => [210, 297]));
      const text = plain(pages.flatMap(({ pieces }) => pieces.map(piece => piece.text)).join(''));
      for (const block of paper.blocks)
        if (block.kind === 'heading') expect(text).toContain(plain(block.text));
        // A page's number may stand within a paragraph that goes over to the next.
        else if (block.kind === 'paragraph') expect(text).toContain(plain(block.text).slice(0, 12));
      const read = await readFile(bytes.slice());
      if (read.kind !== 'paper') throw new Error(read.problem);
      const { report } = recognise(read.paper);
      expect(report.figures).toEqual(recognise(paper).report.figures);
      expect([report.facts.organ, report.year]).toEqual([reports[index]?.facts.organ, reports[index]?.year]);
    }
  });

  test('a Word file that was saved again there is read as the same report', async () => {
    const [, report] = plainReports[1] as (typeof plainReports)[number];
    const paper = compose(report, null);
    const [bytes] = await convert([['again.docx', writeDocx(paper)]], 'docx');
    const read = await readDocx(bytes as Uint8Array, new DOMParser(), {});
    if (read.kind !== 'paper') throw new Error(read.problem);
    expect(recognise(read.paper).report).toEqual(recognise(paper).report);
  });

  test('a full page has 22 lines of 28 characters, where GB/T 9704 has them', async () => {
    const words = '坚持以公开为常态不公开为例外依法准确及时';
    const paper: Paper = { blocks: [{ kind: 'paragraph', text: words.repeat(90) }] };
    const [bytes] = await convert([['page.docx', writeDocx(paper)]], 'pdf');
    const [first, second] = (await pagesOf(bytes as Uint8Array)).map(linesOf);
    if (!first || !second) throw new Error('one page');
    const numbers = [first, second].map(lines => lines[lines.length - 1]);
    expect(numbers.map(line => plain(line?.text ?? ''))).toEqual(['—1—', '—2—']);
    const full = second.slice(0, -1);
    expect(full).toHaveLength(22);
    expect(new Set(full.map(({ text }) => plain(text).length))).toEqual(new Set([28]));
    const near = (value: number | undefined, wanted: number) =>
      expect(Math.abs((value ?? 0) - wanted)).toBeLessThan(2);
    for (const { left, right } of full) {
      near(left, 28);
      near(right, 210 - 26);
    }
    // The signs of a line stand near its lower edge.
    near(full[21]?.y, 37 + 225 - 2);
    near((full[21]?.y ?? 0) - (full[0]?.y ?? 0), 21 * (225 / 22));
    // Outside, one character in: on the right of odd pages, on the left of even ones.
    near(numbers[0]?.right, 210 - 26 - 5);
    near(numbers[1]?.left, 28 + 5);
    // The dashes stand 7 mm below the text.
    near(numbers[0]?.y, 37 + 225 + 7);
  });

  test('a workbook comes to the same totals when all of them are worked out anew', async () => {
    const [, report] = plainReports[1] as (typeof plainReports)[number];
    const written = writeXlsx(composeSheets(report));
    const [bytes] = await convert([['tables.xlsx', withoutResults(written)]], 'xlsx');
    const before = resultsIn(written);
    expect([...before.values()].filter(value => Number(value) > 0).length).toBeGreaterThan(5);
    expect(before.size).toBe(34);
    const after = resultsIn(bytes as Uint8Array);
    for (const [cell, value] of before) expect([cell, after.get(cell)]).toEqual([cell, value]);
  });
}

/** The file as of a program that works nothing out: formulas without what they come to. */
const withoutResults = (bytes: Uint8Array): Uint8Array =>
  packZip(
    Object.fromEntries(
      [...zipParts(bytes)].map(([name, content]) => [
        name === '[content_types].xml' ? '[Content_Types].xml' : name,
        content.replace(/<\/f><v>[^<]*<\/v>/g, '</f>'),
      ]),
    ),
  );

/** What each formula comes to, by its sheet and address. */
function resultsIn(bytes: Uint8Array): ReadonlyMap<string, string> {
  const results = new Map<string, string>();
  for (const [name, content] of zipParts(bytes)) {
    if (!/worksheets\/sheet\d\.xml$/.test(name)) continue;
    const sheet = new DOMParser().parseFromString(content, 'text/xml');
    for (const cell of Array.from(sheet.getElementsByTagName('c')))
      if (cell.getElementsByTagName('f').length > 0)
        results.set(
          `${name} ${cell.getAttribute('r')}`,
          cell.getElementsByTagName('v')[0]?.textContent ?? '',
        );
  }
  return results;
}
