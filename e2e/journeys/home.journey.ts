/** The start page: what to do first, by when, and where to go on. */

import type { Page } from '@playwright/test';
import { Clerk } from './clerk.ts';
import { expect, test } from './fixtures.ts';

const organ = '青山县柳河镇人民政府';

test('who comes for the first time sees the first thing to do, and all that it takes, without scrolling', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await expect(page.getByRole('heading', { name: '第一步：导入上年报告' })).toBeVisible();
  await expect(page.locator('.button-primary')).toHaveText('选择文件');
  for (const paper of ['上年报告', '申请台账', '规范性文件清单', '许可、处罚、强制和收费统计']) {
    await expect(page.locator('.papers dt').filter({ hasText: paper })).toBeInViewport({ ratio: 1 });
  }
  await expect(page.getByLabel('要做的事和时间')).toContainText('一共约 40 分钟');
  await expect(page.getByLabel('公布期限')).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: '新建', exact: true })).toBeInViewport({ ratio: 1 });
});

test('a draft says how far it is, and goes on where something is left to do', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins(organ, 2025);
  await clerk.goesTo('overview');
  await clerk.doesAndSaves(() => clerk.writes('overview.intro', '2025年，柳河镇坚持公开。'));
  await clerk.goesHome();
  const draft = page.locator('.draft');
  await expect(draft).toContainText(/今天 \d\d:\d\d 改过，九步完成了 1 步/);
  await expect(draft).toContainText('接着写：一、总体情况');
  await expect(page.locator('.button-primary')).toHaveText('接着写：一、总体情况');
  await draft.getByRole('link').click();
  await clerk.seesStep('一、总体情况');
});

test('January counts its days, and February says what to do', async ({ page }) => {
  const clerk = new Clerk(page);
  const note = page.getByLabel('公布期限');
  const opensOn = async (day: string) => {
    await page.clock.setFixedTime(new Date(`${day}T09:00:00+08:00`));
    await clerk.opensTheApp();
    await page.reload();
  };
  await opensOn('2026-12-01');
  await expect(note).toContainText('2026年度报告还有 61 天2027年1月31日前要公布');
  await opensOn('2027-01-20');
  await expect(note).toContainText('2026年度报告还有 11 天');
  await expect(page.getByLabel('年度', { exact: true })).toHaveValue('2026');
  await opensOn('2027-01-31');
  await expect(note).toContainText('今天是最后一天');
  await opensOn('2027-02-03');
  await expect(note).toContainText('已过期 3 天');
  await expect(note).toContainText('尽快编完、公布');
});

const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme);

test('the screen is light or dark as the system or the clerk has it, and stays so', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  expect(await theme(page)).toBe('light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => theme(page)).toBe('dark');
  await page.getByLabel('浅色').check();
  expect(await theme(page)).toBe('light');
  await page.reload();
  await expect(page.getByLabel('浅色')).toBeChecked();
  expect(await theme(page)).toBe('light');
  await page.getByLabel('跟随系统').check();
  expect(await theme(page)).toBe('dark');
});
