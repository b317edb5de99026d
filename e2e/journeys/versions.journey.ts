/** 历史版本: what the draft was before is there to look at, to compare and to go back to. */

import AxeBuilder from '@axe-core/playwright';
import { clerkAt } from './clerk.ts';
import { expect, test } from './fixtures.ts';

test('what was overwritten on another day comes back by one button, and goes again by one undo', async ({
  page,
}) => {
  const clerk = await clerkAt(page, 'problems');
  await clerk.writes('problems', '一是公开不够及时。');
  await clerk.waitsUntilSaved();
  await clerk.comesBackTomorrow();
  await clerk.writes('problems', '写错了，盖掉了。');
  await clerk.waitsUntilSaved();

  await clerk.choosesInFileMenu('历史版本');
  await expect(page.getByRole('heading', { name: '历史版本' })).toBeFocused();
  await expect(page.locator('.rail [aria-current]')).toHaveCount(0);
  await page.locator('.version').first().press('Enter');
  await expect(page.locator('.versions-detail h3')).toBeFocused();
  await expect(page.locator('.compare-texts')).toContainText('一是公开不够及时。');
  await page.getByText('看全文').click();
  await expect(page.frameLocator('iframe.version-paper').locator('body')).toContainText('一是公开不够及时。');
  await page.getByRole('button', { name: '恢复这一版' }).click();

  await clerk.seesStep('存在的主要问题及改进情况');
  await expect(clerk.text('problems')).toHaveValue('一是公开不够及时。');
  await clerk.undoes();
  await expect(clerk.text('problems')).toHaveValue('写错了，盖掉了。');

  await page.getByRole('button', { name: '历史版本' }).first().click();
  await expect(page.locator('.version').first()).toContainText('恢复旧版本以前');
});

test('a version gets a name, another one, and goes, on a narrow screen and in the eyes of axe', async ({
  page,
}) => {
  const clerk = await clerkAt(page, 'problems');
  await clerk.writes('problems', '一是公开不够及时。');
  await clerk.waitsUntilSaved();
  await page.setViewportSize({ width: 390, height: 844 });
  await clerk.choosesInFileMenu('历史版本');

  await page.getByLabel('给现在这一版起个名字').fill('送王镇长看的一稿');
  await page.keyboard.press('Enter');
  const named = page.locator('.version', { hasText: '送王镇长看的一稿' });
  await named.click();
  await expect(page.getByText('和现在的草稿一样。')).toBeVisible();
  // The version takes the place of the list, which is the way back to.
  await expect(page.locator('.versions-detail h3')).toBeInViewport();
  await expect(named).toBeHidden();
  const back = page.getByRole('button', { name: '全部版本' });
  await back.click();
  await expect(named).toBeFocused();
  await page.locator('.version').last().click();
  await expect(page.locator('.compare-texts')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

  await back.click();
  await named.click();
  await page.getByRole('button', { name: '改名字' }).click();
  await page.getByLabel('名字', { exact: true }).fill('定稿');
  await page.keyboard.press('Enter');
  await expect(page.locator('.versions-detail h3')).toContainText('定稿');
  await page.getByRole('button', { name: '删除这一版' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click();
  await expect(page.locator('.version', { hasText: '定稿' })).toHaveCount(0);
  await expect(page.locator('.version')).not.toHaveCount(0);
});

test('a version is kept before an export goes out', async ({ page }) => {
  const clerk = await clerkAt(page, 'problems');
  await clerk.writes('problems', '一是公开不够及时。');
  await clerk.waitsUntilSaved();
  await clerk.choosesInFileMenu('下载 HTML');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '仍要导出' }).click();
  await download;
  await clerk.choosesInFileMenu('历史版本');
  await expect(page.locator('.version').first()).toContainText('导出时');
});
