/** The main job: last year's report in, this year's printed report out. */

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { form2021, sectionHeading, sectionIds } from '../../src/form/index.ts';
import { Clerk } from './clerk.ts';
import { expect, test } from './fixtures.ts';
import { figuresBetween, readPdf, textOfPdf } from './pdf.ts';
import { banpo } from './towns/banpo.ts';
import { fillsFee, fillsTableFour, fillsTableTwo, typesTableThree } from './towns/fill.ts';
import { liuhe } from './towns/liuhe.ts';
import { printedFigures, type Town } from './towns/town.ts';

const fixture = (name: string) => new URL(`./towns/fixtures/${name}`, import.meta.url).pathname;
const banpoText = readFileSync(fixture('banpo-2024.txt'), 'utf8');

/** Prints a downloaded report as the clerk's browser would, and holds every heading and figure against the town. */
async function expectPrinted(page: Page, path: string, town: Town): Promise<string> {
  await page.goto(`file://${path}`);
  const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  for (const [index, { number, size }] of pages.entries()) {
    expect(size).toEqual([210, 297]);
    expect(number).toBe(index + 1);
  }
  const text = textOfPdf(pages);
  expect(text.startsWith(`${town.organ}${town.year}年政府信息公开工作年度报告`)).toBe(true);
  const headings = sectionIds.map(section => sectionHeading(form2021, section).normalize('NFKC'));
  for (const heading of headings) expect(text).toContain(heading);
  const [, two = '', three = '', four = '', five = ''] = headings;
  const figures = printedFigures(town);
  expect(figuresBetween(pages, two, three)).toEqual(figures.proactive);
  expect(figuresBetween(pages, three, four)).toEqual(figures.requests);
  expect(figuresBetween(pages, four, five)).toEqual(figures.disputes);
  return text;
}

test('半坡镇: last year’s text is pasted, everything is zero, the report is printed', async ({
  page,
  context,
}) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.pastesLastYear(banpoText);
  await clerk.seesReview();
  await expect(page.locator('.review-source')).toContainText(
    '伊川县半坡镇人民政府2024年政府信息公开工作年度报告',
  );
  await clerk.acceptsReview(2025);

  await test.step('organ and texts are taken over and marked as last year’s', async () => {
    await expect(clerk.fact('organ')).toHaveValue(banpo.organ);
    await expect(page.getByText('伊川县半坡镇人民政府2025年政府信息公开工作年度报告')).toBeVisible();
    await clerk.goesTo('overview');
    await expect(clerk.text('overview.management')).toHaveValue(/三审三校/);
    await expect(page.locator('.tag-last').first()).toHaveText('上年原文');
  });

  await test.step('上年结转 is filled from last year, the rest is blank, last year stands beside', async () => {
    await clerk.goesTo('requests');
    await expect(clerk.figure('requests.carriedIn.natural')).toHaveValue('0');
    await expect(clerk.figure('requests.received.natural')).toHaveValue('');
    await expect(clerk.figure('requests.received.natural')).toHaveAccessibleName(/上年 0/);
  });

  await test.step('a year left over in a text is found, and mended on the spot', async () => {
    await clerk.goesTo('check');
    await expect(clerk.findings().filter({ hasText: '2024' }).first()).toBeVisible();
    await clerk.goesTo('overview');
    await clerk.writes('overview.intro', '2025年，我镇认真做好政务公开工作。');
    await clerk.writes('overview.proactive', '2025年公开工作动态126件、公告公示523条。');
    await clerk.writes('overview.onRequest', '2025年，本单位未收到依申请公开办理诉求。');
    await clerk.writes('overview.management', '设专人负责信息的收集、审核和上传，落实“三审三校”。');
    await clerk.writes('overview.platform', '以伊川县人民政府官网为主要阵地做好公开。');
    await clerk.writes('overview.supervision', '完善发布流程，加强监督，组织培训2次，未发生责任追究情形。');
    // With the year moved alone, a text is still last year's: she says that it holds for this year too.
    const confirm = page.getByRole('button', { name: '确认沿用上年文字', exact: true });
    await expect(confirm).toHaveCount(1);
    await confirm.click();
    await expect(page.getByText('已确认沿用上年')).toBeVisible();
    // 126件 and 523条 are last year's figures in new words: she says that she has looked at them.
    await page.getByRole('button', { name: '确认数和年份都核过了', exact: true }).click();
    await clerk.goesTo('problems');
    await clerk.writes(
      'problems',
      '（一）存在的主要问题：更新不够及时。\n（二）改进情况：加强培训，每月检查一次。',
    );
  });

  await test.step('nothing happened this year: zeros', async () => {
    await clerk.goesTo('basic');
    await page.getByRole('button', { name: '填入标准引言' }).click();
    for (const step of ['proactive', 'requests', 'disputes', 'others'] as const) {
      await clerk.goesTo(step);
      await clerk.fillsBlanksWithZero();
    }
    await expect(
      page.getByText('本机关2025年发出信息处理费收费通知0件，总金额0元，实际收取总金额0元。'),
    ).toBeVisible();
  });

  await test.step('校核 finds nothing more to mend, every step is done', async () => {
    await clerk.goesTo('check');
    await expect(page.locator('.check-summary')).toContainText('没有发现错误');
    for (const step of ['basic', ...sectionIds, 'check'] as const) await clerk.seesState(step, 'done');
  });

  await test.step('the print view, the file, the printed page', async () => {
    await clerk.goesTo('export');
    const view = await clerk.printView();
    await expect(view.locator('table')).toHaveCount(3);
    const file = await clerk.downloads('下载 HTML');
    expect(file.name).toBe('伊川县半坡镇人民政府2025年政府信息公开工作年度报告.html');
    expect(file.text).not.toMatch(/<script/i);
    const text = await expectPrinted(await context.newPage(), file.path, banpo);
    expect(text).toContain('发出信息处理费收费通知0件');
    expect(text).not.toContain('2024');
  });
});

test('柳河镇: many applications are typed in, every sum comes out as by hand, the report is printed', async ({
  page,
  context,
}) => {
  test.slow();
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.picksFile(fixture('liuhe-2024.html'));
  await clerk.seesReview();
  await clerk.acceptsReview(2025);

  await test.step('上年结转 came over column by column', async () => {
    await clerk.goesTo('requests');
    for (const [column, value] of [
      ['natural', '3'],
      ['commercial', '1'],
      ['research', '0'],
      ['welfare', '0'],
      ['legal', '1'],
      ['other', '0'],
    ] as const) {
      await expect(clerk.figure(`requests.carriedIn.${column}`)).toHaveValue(value);
    }
  });

  await fillsTableTwo(clerk, liuhe);
  await typesTableThree(clerk, liuhe);

  await test.step('every total of table 三 is as added up by hand, every column balances', async () => {
    for (const [row, figures] of Object.entries(liuhe.requests)) {
      await expect(clerk.total(`requests.${row}.total`)).toHaveText(String(figures[6]));
    }
    const columns = ['natural', 'commercial', 'research', 'welfare', 'legal', 'other', 'total'] as const;
    for (const [index, column] of columns.entries()) {
      await expect(clerk.total(`requests.outcomeTotal.${column}`)).toHaveText(
        String(liuhe.outcomeTotal[index]),
      );
      await expect(clerk.balance(column)).toContainText('平');
    }
  });

  await fillsTableFour(clerk, liuhe);
  for (const [row, figures] of Object.entries(liuhe.disputes)) {
    await expect(clerk.total(`disputes.${row}.total`)).toHaveText(String(figures[4]));
  }
  await fillsFee(clerk, liuhe.fee);
  await expect(
    page.getByText('本机关2025年发出信息处理费收费通知1件，总金额120元，实际收取总金额0元。'),
  ).toBeVisible();

  await clerk.goesTo('export');
  const file = await clerk.downloads('下载 HTML');
  await expectPrinted(await context.newPage(), file.path, liuhe);
});
