/** Giving a report to be read: dropped anywhere, pasted anywhere, one of several, and never in the page's place. */

import { readFile } from 'node:fs/promises';
import { Clerk } from './clerk.ts';
import { expect, test } from './fixtures.ts';

const page2024 = new URL('../../src/document/fixtures/case-03/input.html', import.meta.url);

test('a web page that was saved is dropped anywhere on the start page, and read', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.dropsFiles([{ name: '上年报告.html', content: await readFile(page2024, 'utf8') }]);
  await clerk.seesReview();
  await expect(page.locator('.review-head')).toContainText('上年报告.html');
});

test('of several files that are dropped, the clerk says which one is read', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.dropsFiles([
    { name: '通知.txt', content: '关于报送的通知' },
    { name: '上年报告.html', content: await readFile(page2024, 'utf8') },
  ]);
  await expect(page.getByRole('alert')).toContainText('给了 2 个文件');
  await page.getByRole('button', { name: '通知.txt' }).click();
  await expect(page.getByRole('alert')).toContainText('“通知.txt”里没有找到政府信息公开年度报告');
  await clerk.dropsFiles([{ name: '上年报告.html', content: await readFile(page2024, 'utf8') }]);
  await clerk.seesReview();
});

test('what was copied on a page is pasted anywhere with its tables, and an address is told to be none', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.pastesAnywhere('https://www.example.gov.cn/2024.html', '');
  await expect(page.getByRole('alert')).toContainText('给的是一个网址');
  await clerk.pastesAnywhere('', await readFile(page2024, 'utf8'));
  await clerk.seesReview();
  await expect(page.locator('.review-head')).toContainText('粘贴的内容');
});
