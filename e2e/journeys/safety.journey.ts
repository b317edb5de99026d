/** Nothing is lost when things go wrong: a closed tab, a full disk, a browser that keeps nothing, our own mistakes. */

import type { Page } from '@playwright/test';
import { Clerk, clerkAt } from './clerk.ts';
import { expect, test } from './fixtures.ts';

/** The disk is full from now on, or has room again. */
const setDiskFull = (page: Page, full: boolean) =>
  page.evaluate(isFull => {
    const store = IDBObjectStore.prototype as IDBObjectStore & { realPut?: IDBObjectStore['put'] };
    store.realPut ??= store.put;
    const { realPut } = store;
    store.put = isFull
      ? () => {
          throw new DOMException('no room', 'QuotaExceededError');
        }
      : realPut;
  }, full);

/** From now on a step with figures cannot be shown. */
const breakFigures = (page: Page) =>
  page.evaluate(() => {
    Object.defineProperty(String.prototype, 'trim', {
      value: () => {
        throw new Error('broken on purpose');
      },
    });
  });

test('what was typed is there after the tab was closed at once', async ({ page, context }) => {
  const clerk = await clerkAt(page, 'problems');
  await clerk.waitsUntilSaved();
  const address = page.url();
  await page.close();
  let written = '';
  for (const word of ['一是人手不够', '；二是更新不及时', '；三是解读少']) {
    const open = new Clerk(await context.newPage());
    await open.page.goto(address);
    await expect(open.text('problems')).toHaveValue(written);
    await open.text('problems').press('Control+End');
    await open.page.keyboard.insertText(word);
    written += word;
    await open.page.close({ runBeforeUnload: true });
  }
  const last = new Clerk(await context.newPage());
  await last.page.goto(address);
  await expect(last.text('problems')).toHaveValue(written);
});

test('a full disk is said; leaving and coming back keeps what was typed, and it is saved when there is room', async ({
  page,
}) => {
  const clerk = await clerkAt(page, 'problems');
  await clerk.waitsUntilSaved();
  await setDiskFull(page, true);
  await clerk.writes('problems', '存不下的话。');
  await expect(page.locator('.save')).toContainText('未保存');
  await expect(page.getByRole('alert')).toContainText('存储空间满了');

  await clerk.goesHome();
  await expect(page.getByRole('alert')).toContainText('还没有存上');
  await page.getByRole('link', { name: '打开它' }).click();
  await clerk.goesTo('problems');
  await expect(clerk.text('problems')).toHaveValue('存不下的话。');

  await setDiskFull(page, false);
  await page.getByRole('button', { name: '再试一次' }).click();
  await clerk.waitsUntilSaved();
  await clerk.comesBackTomorrow();
  await expect(clerk.text('problems')).toHaveValue('存不下的话。');
});

test('a browser that keeps nothing never says 已保存, and asks before the window is closed', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  const clerk = await clerkAt(page, 'problems');
  await clerk.text('problems').pressSequentially('只在内存里。');
  await expect(page.locator('.save')).toContainText('没有存在本机');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
});

test.describe('our own mistakes', () => {
  test.use({ expectedNoise: [[/broken on purpose/], { scope: 'test' }] });

  test('end in a screen that gives the unsaved draft as a file, and leads back', async ({ page }) => {
    const clerk = await clerkAt(page, 'problems');
    await clerk.waitsUntilSaved();
    await setDiskFull(page, true);
    await clerk.writes('problems', '差一点丢了的话。');
    await expect(page.locator('.save')).toContainText('未保存');
    // The checks have followed the typing, so that it is the click which meets the mistake.
    await clerk.seesState('problems', 'done');
    await breakFigures(page);
    await page.locator('[data-step="requests"]').click();

    await expect(page.getByRole('heading', { name: '出了意外，这一页没能显示' })).toBeVisible();
    await expect(page.locator('.error-unsaved')).toContainText('还没有存上的');
    const file = await clerk.downloads('下载草稿文件');
    expect(JSON.parse(file.text).report.texts.problems).toBe('差一点丢了的话。');
    await expect(page.getByRole('link', { name: '回到全部草稿' })).toBeVisible();
  });
});

test('a draft deleted in another window does not come back by itself', async ({ page, context }) => {
  const clerk = await clerkAt(page, 'problems');
  await clerk.waitsUntilSaved();
  const other = new Clerk(await context.newPage());
  await other.opensTheApp();
  await other.page.getByRole('button', { name: /^删除/ }).click();
  await expect(other.page.locator('.draft')).toHaveCount(0);

  await clerk.writes('problems', '还想留着。');
  await expect(page.getByRole('alert')).toContainText('已经删除或清除');
  await page.getByRole('button', { name: '重新存进本机' }).click();
  await expect(clerk.text('problems')).toHaveValue('还想留着。');
  await clerk.waitsUntilSaved();
});

test('what another window saved is shown on coming back, where nothing would be lost', async ({
  page,
  context,
}) => {
  const clerk = await clerkAt(page, 'problems');
  await clerk.waitsUntilSaved();
  const other = new Clerk(await context.newPage());
  await other.page.goto(page.url());
  await other.writes('problems', '另一个窗口写的。');
  await other.waitsUntilSaved();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(clerk.text('problems')).toHaveValue('另一个窗口写的。');
});

test('撤销 under a notice is gone once something else is done', async ({ page }) => {
  const clerk = await clerkAt(page, 'disputes');
  await clerk.fillsBlanksWithZero();
  await expect(page.locator('.notice-action')).toBeVisible();
  await clerk.fillsFigure('disputes.review.upheld', 5);
  await expect(page.locator('.notice-action')).toBeHidden();
});

test('what an input method composes is one step, however long the clerk looks for the characters', async ({
  page,
}) => {
  await page.clock.install();
  const clerk = await clerkAt(page, 'problems');
  await clerk.text('problems').focus();
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', { text: 'gong k', selectionStart: 6, selectionEnd: 6 });
  await page.clock.fastForward(5000);
  await input.send('Input.insertText', { text: '公开' });
  await expect(clerk.text('problems')).toHaveValue('公开');
  await clerk.undoes();
  await expect(clerk.text('problems')).toHaveValue('');
});

test('Ctrl+Z in a box for pasting takes back what was pasted, never a step of the draft', async ({
  page,
}) => {
  const clerk = await clerkAt(page, 'overview');
  await clerk.writes('overview.proactive', '公开了一批信息。');
  await page.getByRole('button', { name: '文件', exact: true }).click();
  await page.getByRole('button', { name: '导入上年报告作对比' }).click();
  const box = page.getByLabel('或者粘贴');
  await box.click();
  await page.keyboard.type('贴错了');
  await clerk.undoes();
  await expect(box).not.toHaveValue('贴错了');
  await clerk.goesTo('overview');
  await expect(clerk.text('overview.proactive')).toHaveValue('公开了一批信息。');

  await clerk.goesTo('requests');
  await clerk.turnsTo('按台账');
  await page.getByRole('button', { name: '从 Excel 导入' }).click();
  await box.click();
  await page.keyboard.type('贴错了');
  await clerk.undoes();
  await expect(box).not.toHaveValue('贴错了');
  await expect(page.locator('.ledger')).toBeVisible();
});
