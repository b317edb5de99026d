/** 看看读得对不对: the document beside what was read from it, and what the clerk corrects there. */

import { readFileSync } from 'node:fs';
import { Clerk } from './clerk.ts';
import { expect, test } from './fixtures.ts';

const fixture = (name: string, type = 'html') =>
  new URL(`../../src/document/fixtures/${name}/input.${type}`, import.meta.url).pathname;
/** One total of table 三 is printed wrong. */
const wrongTotal = fixture('case-11');
const clean = fixture('case-03');

test('what was read perfectly needs one button, and the original is there for who wants it', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.picksFile(clean);
  await clerk.seesReview();
  await expect(page.locator('.review-counts')).toContainText('没有疑问');
  await expect(page.getByRole('button', { name: '开始编 2025 年报告' })).toBeInViewport();
  await expect(clerk.original()).toBeHidden();
  await page.getByRole('button', { name: '对照原文' }).click();
  await expect(clerk.original()).toBeVisible();
  await page.getByRole('button', { name: '看好了，下一步' }).click();
  await expect(page.getByRole('button', { name: '开始编 2025 年报告' })).toBeVisible();
});

test('a doubt is gone to, seen in the original, found right, and taken back', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.picksFile(wrongTotal);
  await clerk.seesReview();
  const doubts = page.getByRole('button', { name: /^存疑/ });
  await expect(doubts).toHaveText('存疑 3');

  await test.step('the count leads to the cell, and the original shows where it stands', async () => {
    await doubts.click();
    await expect(clerk.read('requests.outcomeTotal.natural')).toBeFocused();
    await expect(clerk.shownInOriginal()).toHaveText('17');
    await expect(clerk.shownInOriginal()).toBeInViewport();
    await expect(clerk.reviewLine()).toContainText('印的是 17，各项相加是 15');
  });

  await test.step('one click says that it is so, and leads to the next', async () => {
    await page.getByRole('button', { name: '原文就是这样' }).click();
    await expect(doubts).toHaveText('存疑 2');
    await expect(clerk.read('requests.outcomeTotal.natural')).not.toBeFocused();
  });

  await test.step('Ctrl+Z takes it back', async () => {
    await page.keyboard.press('Control+z');
    await expect(doubts).toHaveText('存疑 3');
    await page.keyboard.press('Control+y');
    await expect(doubts).toHaveText('存疑 2');
  });
});

test('what is corrected goes into the new year, and is told of before it could be lost', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.picksFile(clean);
  await clerk.seesReview();
  await page.getByRole('button', { name: '对照原文' }).click();

  await test.step('a cell of the original leads to its field', async () => {
    const cells = clerk.original().locator('td', { hasText: /^四、结转下年度/ });
    await cells.locator('xpath=following-sibling::td[1]').click();
    await expect(clerk.read('requests.carriedOut.natural')).toHaveClass(/found-here/);
    await expect(clerk.reviewLine()).toContainText('“四、结转下年度继续办理”的“自然人”');
  });

  await test.step('figures are read as anywhere, and what is none is refused in words', async () => {
    const field = clerk.read('requests.carriedOut.natural');
    await field.fill('四');
    await expect(clerk.reviewLine()).toContainText('“四”不是数字');
    await field.fill('４件');
    await expect(clerk.reviewLine()).toContainText('是您改的，原来读的是“0”');
    await field.press('Tab');
    await expect(field).toHaveValue('4');
  });

  await test.step('another year is the year of the new report, less one', async () => {
    await clerk.read('year').fill('２０２３');
    await page.getByRole('button', { name: '看好了，下一步' }).click();
    await expect(page.getByRole('button', { name: '开始编 2024 年报告' })).toBeVisible();
  });

  await test.step('going back and coming again finds all of it', async () => {
    await page.getByRole('link', { name: '不用这份，返回' }).click();
    await expect(page.getByRole('status').filter({ hasText: '刚才改的还在' })).toBeVisible();
    await page.getByRole('button', { name: '回去接着核对' }).click();
    await expect(clerk.read('year')).toHaveValue('2023');
  });

  await test.step('on the start page they wait as well: the browser asks, and another file takes nothing away', async () => {
    await page.getByRole('link', { name: '不用这份，返回' }).click();
    await expect(page.getByText('核对到一半，改过的 2 处还在')).toBeVisible();
    expect(await clerk.isAskedBeforeLeaving()).toBe(true);
    await clerk.picksFile(wrongTotal);
    await clerk.seesReview();
    await page.getByRole('link', { name: '不用这份，返回' }).click();
    await page.getByRole('button', { name: '接着核对', exact: true }).click();
    await expect(clerk.read('year')).toHaveValue('2023');
  });

  await clerk.acceptsReview(2024);
  await clerk.goesTo('requests');
  await expect(clerk.figure('requests.carriedIn.natural')).toHaveValue('4');
  await clerk.goesHome();
  await expect(page.getByText('核对到一半')).toHaveCount(0);
  expect(await clerk.isAskedBeforeLeaving()).toBe(false);
});

test('a table of whose section there is no heading is agreed to in one go', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.pastesLastYear(
    readFileSync(fixture('case-45', 'txt'), 'utf8').replace('四、政府信息公开行政复议、行政诉讼情况\n', ''),
  );
  await clerk.seesReview();
  const doubts = page.getByRole('button', { name: /^存疑/ });
  await expect(doubts).toHaveText('存疑 15');
  await doubts.click();
  await expect(clerk.reviewLine()).toContainText('原文里没找到这一部分的标题，是看内容认出来的');
  await page.getByRole('button', { name: '整张表都对' }).click();
  await expect(page.locator('.review-counts')).toContainText('都看过了，没有疑问。');
});

test('on a phone one side is seen at a time', async ({ page }) => {
  const clerk = new Clerk(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await clerk.opensTheApp();
  await clerk.picksFile(wrongTotal);
  await clerk.seesReview();
  await page.getByRole('button', { name: /^存疑/ }).click();
  await expect(clerk.read('requests.outcomeTotal.natural')).toBeFocused();
  await expect(clerk.original()).toBeHidden();
  await page.getByRole('button', { name: '看原文' }).click();
  await expect(clerk.shownInOriginal()).toBeInViewport();
  await page.getByRole('button', { name: '看读出来的', exact: true }).click();
  await expect(clerk.read('requests.outcomeTotal.natural')).toBeInViewport();
});
