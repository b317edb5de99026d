/** What comes out of the printer, measured: the page of GB/T 9704—2012, whatever the report holds. */

import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { compose, writeHtml } from '../../src/document/index.ts';
import { anyReport } from '../../src/document/testing/reports.ts';
import { form2021 } from '../../src/form/index.ts';
import { emptyReport, type Report, titleOf, usualPrinting, writeDraftFile } from '../../src/report/index.ts';
import { expect, test } from './fixtures.ts';
import { type PrintedLine, readLines } from './pdf.ts';

/** The type area in mm: 版心. */
const area = { top: 37, left: 28, right: 28 + 156, bottom: 37 + 225 };
/** 3号, as 28 characters to the line have it, and 4号; in points. */
const body = 15.75;
const folioSize = 14;
/** One character of 4号, in mm. */
const character = (folioSize / 72) * 25.4;
const lineHeight = 225 / 22;

const figures = (value: (index: number) => number): Report['figures'] =>
  Object.fromEntries(
    form2021.cells.filter(({ computed }) => !computed).map(({ id }, index) => [id, value(index)]),
  );

const paragraph =
  '围绕征地补偿、危房改造、医保缴费、就业招聘等群众关心的事项，及时公开办理依据、流程和结果，全年通过县政府网站、公众号和村务公开栏发布各类信息，做到有据可查、更新及时，方便群众了解和监督。';

const zeroTown: Report = {
  ...emptyReport('半坡镇人民政府', 2025),
  texts: { preamble: paragraph, 'overview.proactive': paragraph, problems: paragraph, others: paragraph },
  figures: figures(() => 0),
};
const county: Report = {
  ...emptyReport('红河哈尼族彝族自治州金平苗族瑶族傣族自治县人民政府', 2025),
  texts: {
    preamble: paragraph,
    'overview.intro': Array.from({ length: 12 }, () => paragraph).join('\n'),
    'overview.proactive': Array.from({ length: 30 }, () => paragraph).join('\n'),
    'overview.onRequest': paragraph.repeat(25),
    problems: Array.from({ length: 10 }, (_, index) => paragraph.slice(index)).join('\n'),
    others: paragraph,
  },
  figures: figures(index => 98_000 + index * 37),
  printing: { ...usualPrinting, signature: 'sealed', date: '2026年1月12日' },
};

/** The printed pages of a report, as the app prints it. */
async function printed(page: Page, report: Report): Promise<readonly (readonly PrintedLine[])[]> {
  const draft = writeDraftFile({ report, lastYear: null });
  const base64 = Buffer.from(draft, 'utf8').toString('base64');
  const answer = await page.evaluate(
    given => window.annualReportDoor?.write({ name: 'draft.json', base64: given }, 'sheets'),
    base64,
  );
  if (!answer?.ok) throw new Error(answer?.error ?? 'no door');
  const sheets = await page.context().newPage();
  await sheets.setContent(answer.text);
  const pdf = await sheets.pdf({ preferCSSPageSize: true });
  await sheets.close();
  return readLines(pdf);
}

const isFolio = ({ size, baseline }: PrintedLine): boolean =>
  Math.abs(size - folioSize) < 0.2 && baseline > area.bottom;
const isBody = ({ size }: PrintedLine): boolean => Math.abs(size - body) < 0.2;
/** May stand at no line's beginning: the line before it was cut shorter for its sake. */
const neverFirst = /^[，。、；：？！）》”’」』〉】〕…—%％.,;:?!)\]}]/;
const neverLast = /[（《“‘「『〈【〔([{]$/;

/** All that is wrong with the pages, told by page and line. */
function wrongWith(pages: readonly (readonly PrintedLine[])[]): readonly string[] {
  const wrong: string[] = [];
  const say = (at: number, line: PrintedLine | undefined, what: string) =>
    wrong.push(
      `page ${at + 1}${line ? ` “${line.text.slice(0, 20)}” at ${line.baseline.toFixed(1)}` : ''}: ${what}`,
    );
  for (const [at, lines] of pages.entries()) {
    const folio = lines.find(isFolio);
    if (folio?.text !== `—${at + 1}—`) say(at, folio, 'no page number of its own');
    else if (at % 2 === 0 && Math.abs(folio.right + character - area.right) > 1)
      say(at, folio, 'number not right');
    else if (at % 2 === 1 && Math.abs(folio.left - character - area.left) > 1)
      say(at, folio, 'number not left');
    for (const line of lines.filter(one => one !== folio)) {
      if (line.left < area.left - 1 || line.right > area.right + 1) say(at, line, 'outside of the type area');
      if (line.baseline < area.top || line.baseline > area.bottom)
        say(at, line, 'above or below the type area');
    }
    const text = lines.filter(isBody);
    if (text.length > 22) say(at, undefined, `${text.length} lines`);
    for (const [index, line] of text.entries()) {
      const next = text[index + 1];
      const gap = next ? next.baseline - line.baseline : 0;
      if (next && gap < 1.2 * lineHeight && Math.abs(gap - lineHeight) > 0.2)
        say(at, line, `next line after ${gap.toFixed(2)} mm`);
      const isFull = Math.abs(line.left - area.left) < 1 && Math.abs(line.right - area.right) < 1;
      const isWide = /^[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+$/.test(line.text);
      const fits = line.text.length === 28;
      const cut = next ? neverFirst.test(next.text.slice(1)) || neverFirst.test(next.text) : true;
      if (isFull && isWide && !fits && !cut && !neverLast.test(`${line.text}${next?.text.slice(0, 1)}`))
        say(at, line, `${line.text.length} characters`);
    }
  }
  return wrong;
}

/** Without what only spaces and shapes of characters tell apart. */
const plain = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u00a0\u200b-\u200f\u2028\u2029\ufeff]/g, '');

/** Paragraphs of the report that are not on the pages in their order. */
function missingFrom(pages: readonly (readonly PrintedLine[])[], report: Report): readonly string[] {
  const text = plain(
    pages.flatMap(lines => lines.filter(line => !isFolio(line)).map(line => line.text)).join(''),
  );
  let from = 0;
  return Object.values({
    title: titleOf(report),
    ...Object.fromEntries(
      ['preamble', 'overview.intro', 'problems', 'others'].map(id => [
        id,
        report.texts[id as 'problems'] ?? '',
      ]),
    ),
  })
    .flatMap(words => words.split('\n'))
    .map(plain)
    .filter(words => {
      const at = text.indexOf(words, from);
      if (at < 0) return true;
      from = at + words.length;
      return false;
    });
}

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await page.waitForFunction(() => 'annualReportDoor' in window);
});

test('a township where nothing happened gets the official page', async ({ page }) => {
  const pages = await printed(page, zeroTown);
  expect(wrongWith(pages)).toEqual([]);
  expect(missingFrom(pages, zeroTown)).toEqual([]);
  const requests = pages.findIndex(lines => lines.some(({ text }) => text.startsWith('三、收到和处理')));
  const table = (pages[requests] ?? []).map(({ text }) => text).join('');
  for (const { label } of form2021.tables.find(({ id }) => id === 'requests')?.rows ?? [])
    expect(table).toContain(plain(label).slice(0, 8));
});

test('a county with much to tell fills its pages: 22 lines of 28 characters, the signature under the last of them', async ({
  page,
}) => {
  const pages = await printed(page, county);
  expect(wrongWith(pages)).toEqual([]);
  expect(missingFrom(pages, county)).toEqual([]);
  const full = pages.filter(lines => lines.filter(isBody).length === 22);
  expect(full.length).toBeGreaterThan(8);
  for (const lines of full) {
    const text = lines.filter(isBody);
    const first = text[0]?.baseline ?? 0;
    const last = text[21]?.baseline ?? 0;
    expect(last - first).toBeCloseTo(21 * lineHeight, 0);
  }
  const lastPage = pages[pages.length - 1]?.filter(line => !isFolio(line)) ?? [];
  expect(lastPage.slice(-2).map(({ text }) => text)).toEqual([
    plain(county.facts.organ ?? ''),
    '2026年1月12日',
  ]);
  expect(lastPage.length).toBeGreaterThan(3);
});

for (const signature of ['sealed', 'unsealed'] as const)
  test(`an office whose name is longer than a line signs within the page (${signature})`, async ({
    page,
  }) => {
    const organ = '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县爱新色里镇人民政府';
    const printing = { ...usualPrinting, signature, date: '2026年1月12日' };
    const pages = await printed(page, { ...zeroTown, facts: { organ }, printing });
    expect(wrongWith(pages)).toEqual([]);
    const lastPage = pages[pages.length - 1]?.filter(line => !isFolio(line)) ?? [];
    const lines = lastPage.slice(-3).map(({ text }) => text);
    expect(lines.join('')).toBe(`${plain(organ)}2026年1月12日`);
  });

test('a paragraph in the place of a heading goes on on the next page as one', async ({ page }) => {
  const heading = paragraph.repeat(12);
  const [first, ...others] = zeroTown.parts;
  if (!first) throw new Error('no parts');
  const report = {
    ...zeroTown,
    parts: [{ ...first, heading }, ...others],
    texts: { [`overview.${first.id}`]: paragraph },
  };
  const pages = await printed(page, report);
  // Its lines are as long as a heading's, which begin further in.
  expect(wrongWith(pages).filter(wrong => !wrong.endsWith(' 26 characters'))).toEqual([]);
  const text = pages.flatMap(lines => lines.filter(line => !isFolio(line)).map(line => line.text)).join('');
  expect(plain(text)).toContain(plain(heading + paragraph));
});

test('ten reports of any kind keep to the page, and nothing of them is lost', async ({ page }) => {
  const seed = 20260;
  const reports = fc.sample(anyReport, { seed, numRuns: 10 });
  const results = [];
  for (const [index, report] of reports.entries()) {
    const pages = await printed(page, report);
    results.push({ seed, index, wrong: wrongWith(pages), missing: missingFrom(pages, report) });
  }
  expect(results).toEqual(reports.map((_, index) => ({ seed, index, wrong: [], missing: [] })));
});

test('the HTML file numbers its pages outside, or on the right where only one side is printed', async ({
  page,
}) => {
  const sidesOf = async (oneSided: boolean) => {
    const paper = compose(county, null);
    await page.setContent(writeHtml(paper, { oneSided }));
    const pages = await readLines(await page.pdf({ preferCSSPageSize: true }));
    return pages.slice(0, 3).map(lines => {
      const folio = lines.find(isFolio);
      return folio && folio.left > 105 ? 'right' : folio ? 'left' : 'none';
    });
  };
  expect(await sidesOf(false)).toEqual(['right', 'left', 'right']);
  expect(await sidesOf(true)).toEqual(['right', 'right', 'right']);
});

test('the browser’s own menu prints no screen: it says where the report is printed', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#root')).toBeHidden();
  const lines = await readLines(await page.pdf());
  expect(lines).toHaveLength(1);
  expect(
    lines
      .flat()
      .map(({ text }) => text)
      .join(''),
  ).toContain('右上角的“打印”');
});
