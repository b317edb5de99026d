/** What goes round the office before the report goes out, and what is asked when it goes out with errors. */

import type { Page } from '@playwright/test';
import { type Report, writeDraftFile } from '../../src/report/index.ts';
import { sampleLastYear, sampleReports } from '../../src/ui/gallery/samples.ts';
import { Clerk } from './clerk.ts';
import { expect, test } from './fixtures.ts';
import { type PrintedPage, readPdf, textOfPdf } from './pdf.ts';

/** Every frame of the page counts instead of opening the dialog. */
async function countsPrints(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    window.print = () => {
      const top = window.top as unknown as { prints?: number };
      top.prints = (top.prints ?? 0) + 1;
    };
  });
  return () => page.evaluate(() => (window as unknown as { prints?: number }).prints ?? 0);
}

async function opens(clerk: Clerk, report: Report): Promise<void> {
  const text = writeDraftFile({ report, lastYear: sampleLastYear });
  await clerk.opensTheApp();
  await clerk.picksDraftFile(text);
  await clerk.goesOnWriting();
  await clerk.goesTo('export');
}

async function printed(page: Page, html: string): Promise<readonly PrintedPage[]> {
  const paper = await page.context().newPage();
  await paper.setContent(html);
  const pages = await readPdf(await paper.pdf({ preferCSSPageSize: true }));
  await paper.close();
  return pages;
}

const mark = '送审稿';
/** The words of a page without the mark across it. */
const wordsOf = (page: PrintedPage) => textOfPdf([page]).replace(mark, '');

test('the reviewers are filled in, the papers for them printed, and the next day they are still there', async ({
  page,
}) => {
  const prints = await countsPrints(page);
  const clerk = new Clerk(page);
  await opens(clerk, sampleReports.done);

  await clerk.doesAndSaves(() => clerk.enters('初审', '王芳', '修改后同意', '2026年1月8日'));
  await clerk.doesAndSaves(() => page.getByRole('button', { name: '终审日期填今天' }).click());
  await clerk.undoes();
  await expect(page.getByLabel('终审日期', { exact: true })).toHaveValue('');

  const pages = await printed(page, await clerk.printsForReview());
  await expect.poll(prints).toBe(1);

  await test.step('the report in it has its own pages, each marked', async () => {
    const html = (await page.locator('iframe.paper').getAttribute('srcdoc')) ?? '';
    const report = await printed(page, html);
    expect(report.length).toBeGreaterThan(1);
    expect(pages.slice(0, report.length).map(wordsOf)).toEqual(report.map(one => textOfPdf([one])));
    expect(textOfPdf(report)).not.toContain(mark);
    for (const one of pages) expect(textOfPdf([one])).toContain(mark);
    const annexes = pages.slice(report.length).map(wordsOf);
    expect(annexes.filter(text => /^(自查表|与上年对比|三审三校签字单)/.test(text))).toHaveLength(3);
    expect(annexes[annexes.length - 1]).toContain('初审王芳修改后同意2026年1月8日');
  });

  await page.getByRole('button', { name: '打印 / 存为 PDF' }).last().click();
  await expect.poll(prints).toBe(2);
  await expect(clerk.dialog()).toBeHidden();

  await clerk.comesBackTomorrow();
  await expect(page.getByLabel('初审姓名')).toHaveValue('王芳');
  await expect(page.getByLabel('初审意见')).toHaveValue('修改后同意');
  await expect(page.getByLabel('复审姓名')).toHaveValue('');
  expect((await clerk.downloads('下载 HTML')).text).not.toContain('王芳');
  expect((await clerk.downloads('下载草稿文件')).text).toContain('王芳');
});

test('a report with errors is printed and downloaded only after it is said twice', async ({ page }) => {
  const prints = await countsPrints(page);
  const clerk = new Clerk(page);
  await opens(clerk, sampleReports.problem);
  await clerk.printView();

  await page.getByRole('button', { name: '打印 / 存为 PDF' }).first().click();
  await expect(clerk.dialog()).toContainText('处错误没有改');
  await expect(clerk.dialog().getByRole('button', { name: '去看看' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(clerk.dialog()).toBeHidden();
  expect(await prints()).toBe(0);

  await page.getByRole('button', { name: '打印 / 存为 PDF' }).first().click();
  await clerk.dialog().getByRole('button', { name: '仍要导出' }).click();
  await expect.poll(prints).toBe(1);

  await clerk.choosesInFileMenu('下载 HTML');
  await expect(clerk.dialog()).toContainText('处错误没有改');
  const download = page.waitForEvent('download');
  await clerk.dialog().getByRole('button', { name: '仍要导出' }).click();
  expect((await download).suggestedFilename()).toContain('.html');

  await clerk.downloads('下载草稿文件');
  await expect(clerk.dialog()).toBeHidden();
  await page.getByRole('button', { name: '下载 HTML' }).last().click();
  await clerk.dialog().getByRole('button', { name: '去看看' }).click();
  await clerk.seesStep('校核');
});
