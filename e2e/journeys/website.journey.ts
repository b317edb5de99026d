/** The report goes to the county's web site: through the clipboard into its editor, and back again to us. */

import type { Page } from '@playwright/test';
import { type Report, readDraftFile, writeDraftFile } from '../../src/report/index.ts';
import { sampleLastYear, sampleReports } from '../../src/ui/gallery/samples.ts';
import { Clerk } from './clerk.ts';
import { expect, test } from './fixtures.ts';

async function opensExport(clerk: Clerk, report: Report): Promise<void> {
  const text = writeDraftFile({ report, lastYear: sampleLastYear });
  await clerk.opensTheApp();
  await clerk.picksDraftFile(text);
  await clerk.goesOnWriting();
  await clerk.goesTo('export');
}

/** The editor of the site, as every such editor is at heart. */
async function opensEditor(page: Page): Promise<Page> {
  const editor = await page.context().newPage();
  await editor.setContent('<div contenteditable style="min-height:20em"></div><textarea></textarea>');
  return editor;
}

/** The report that a draft file holds. */
function reportIn(text: string): Report {
  const decoded = readDraftFile(text);
  if (decoded.kind !== 'draft') throw new Error(decoded.kind);
  return decoded.content.report;
}

for (const host of ['127.0.0.1', 'intranet.test']) {
  test(`what is pasted into the site’s editor is the report, and comes back the same (${host})`, async ({
    page,
    browser,
    appUrl,
  }) => {
    const baseURL = appUrl.replace('127.0.0.1', host);
    const context = await browser.newContext({ baseURL });
    const clerk = new Clerk(await context.newPage());
    await opensExport(clerk, sampleReports.done);
    expect(await clerk.page.evaluate(() => window.isSecureContext)).toBe(host === '127.0.0.1');
    await clerk.page.getByRole('button', { name: '复制到网站编辑器' }).click();
    await expect(clerk.page.locator('.website')).toContainText('已复制。到网站后台的正文框里按 Ctrl+V');

    const editor = await opensEditor(clerk.page);
    await editor.locator('[contenteditable]').focus();
    await editor.keyboard.press('Control+v');
    await expect(editor.locator('[contenteditable] table')).toHaveCount(3);
    expect(await editor.locator('[contenteditable] [class], [contenteditable] style').count()).toBe(0);
    await expect(editor.locator('[contenteditable] table').nth(1).locator('td').first()).toHaveCSS(
      'border-top-style',
      'solid',
    );
    await editor.keyboard.press('Control+a');
    await editor.keyboard.press('Control+c');

    const colleague = new Clerk(page);
    await colleague.opensTheApp();
    await page.keyboard.press('Control+v');
    await colleague.seesReview();
    await colleague.usesAs('作为本年草稿');
    await page.getByRole('button', { name: '作为 2025 年草稿，去校核' }).click();
    await colleague.goesTo('export');
    const back = reportIn((await colleague.downloads('下载草稿文件')).text);
    const { figures, texts, facts, year } = sampleReports.done;
    expect(back.figures).toEqual(figures);
    expect(back.texts).toMatchObject(texts);
    expect({ year: back.year, organ: back.facts.organ }).toEqual({ year, organ: facts.organ });
    await context.close();
  });
}

test('the source goes into the editor’s HTML as text', async ({ page }) => {
  const clerk = new Clerk(page);
  await opensExport(clerk, sampleReports.done);
  await page.getByRole('button', { name: '复制源代码' }).click();
  await expect(page.locator('.website')).toContainText('切换到“源代码”');
  const editor = await opensEditor(page);
  await editor.locator('textarea').focus();
  await editor.keyboard.press('Control+v');
  await expect(editor.locator('textarea')).toHaveValue(/^<p style="text-align:center[\s\S]*<\/table>/);
});

test('where the browser refuses, the source is there to be copied by hand, and pastes as rich text', async ({
  page,
}) => {
  await page.addInitScript(() => {
    document.execCommand = () => false;
  });
  const clerk = new Clerk(page);
  await opensExport(clerk, sampleReports.done);
  await page.getByRole('button', { name: '复制到网站编辑器' }).click();
  await expect(page.locator('.website')).toContainText('请按 Ctrl+C');
  await expect(page.locator('.website-source')).toBeFocused();
  await page.keyboard.press('Control+c');
  const editor = await opensEditor(page);
  await editor.locator('[contenteditable]').focus();
  await editor.keyboard.press('Control+v');
  await expect(editor.locator('[contenteditable] table')).toHaveCount(3);
});
