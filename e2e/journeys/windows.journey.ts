/** One draft in two windows: each sees what the other writes, and where both wrote the same place the clerk chooses. */

import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { decodeDraft } from '../../src/report/index.ts';
import { Clerk } from './clerk.ts';
import { expect, test } from './fixtures.ts';

const organ = '青山县柳河镇人民政府';

async function twoWindows(page: Page, context: BrowserContext): Promise<readonly [Clerk, Clerk]> {
  const first = new Clerk(page);
  await first.opensTheApp();
  await first.begins(organ, 2025);
  await first.goesTo('requests');
  await first.waitsUntilSaved();
  const second = new Clerk(await context.newPage());
  await second.page.goto(page.url());
  await second.seesStep('三、收到和处理政府信息公开申请情况');
  return [first, second];
}

test('a figure typed in one window stands in the other with its total, while that one is typed in', async ({
  page,
  context,
}) => {
  const [first, second] = await twoWindows(page, context);
  await first.goesTo('problems');
  const text = first.text('problems');
  await text.fill('一是人手少。\n二是更新慢。');
  await text.press('Control+Home');
  await page.keyboard.press('End');
  await page.keyboard.type('还有');
  await second.fillsFigure('requests.received.natural', 12);
  await second.goesTo('problems');
  await expect(second.text('problems')).toHaveValue('一是人手少。还有\n二是更新慢。');

  await test.step('and a paragraph of the text in which the clerk is typing', async () => {
    await second.text('problems').press('Control+End');
    await second.page.keyboard.type('\n三是解读少。');
    await expect(text).toHaveValue('一是人手少。还有\n二是更新慢。\n三是解读少。');
    await expect(text).toBeFocused();
    await page.keyboard.type('渠道窄。');
    await expect(text).toHaveValue('一是人手少。还有渠道窄。\n二是更新慢。\n三是解读少。');
  });

  await test.step('the caret stays in a figure too', async () => {
    await first.goesTo('requests');
    await expect(first.total('requests.received.total')).toHaveText('12');
    await first.figure('requests.received.commercial').click();
    await page.keyboard.type('3');
    await second.goesTo('requests');
    await second.fillsFigure('requests.received.legal', 5);
    await expect(first.total('requests.received.total')).toHaveText('20');
    await expect(first.figure('requests.received.commercial')).toBeFocused();
    await page.keyboard.type('0');
    await expect(first.figure('requests.received.commercial')).toHaveValue('30');
    await expect(second.total('requests.received.total')).toHaveText('47');
  });

  await test.step('undo takes back what was typed here, and nothing of the other window', async () => {
    await first.fillsFigure('requests.received.other', 100);
    await second.fillsFigure('requests.received.research', 1);
    await expect(first.total('requests.received.total')).toHaveText('148');
    await first.undoes();
    await expect(second.total('requests.received.total')).toHaveText('48');
    await expect(first.figure('requests.received.research')).toHaveValue('1');
  });
});

test('where both windows wrote the same places the clerk chooses, and both are kept', async ({
  page,
  context,
}) => {
  // As in a browser in which windows cannot talk: they meet when they save.
  await context.addInitScript(() => Object.defineProperty(window, 'BroadcastChannel', { value: undefined }));
  const [first, second] = await twoWindows(page, context);
  await second.fillsFigure('requests.received.natural', 4);
  await second.fillsFigure('requests.received.commercial', 8);
  await second.fillsFigure('requests.received.legal', 5);
  await second.waitsUntilSaved();
  await first.doesAndSaves(async () => {
    await first.figure('requests.received.natural').fill('3');
  });
  const asked = page.locator('.save-disputes');
  await expect(asked).toContainText('“一、本年新收政府信息公开申请数量”的“自然人”');
  await expect(first.figure('requests.received.natural')).toHaveValue('3');
  await expect(first.total('requests.received.total')).toHaveText('16');

  await test.step('the other window’s, which undo takes back', async () => {
    await asked.getByRole('button', { name: '用那边的' }).click();
    await expect(asked).toBeHidden();
    await expect(first.total('requests.received.total')).toHaveText('17');
    await first.doesAndSaves(() => first.undoes());
    await expect(first.total('requests.received.total')).toHaveText('16');
  });

  await test.step('this window’s', async () => {
    await second.doesAndSaves(async () => {
      await second.figure('requests.received.commercial').fill('80');
    });
    await expect(second.figure('requests.received.natural')).toHaveValue('3');
    await first.doesAndSaves(async () => {
      await first.figure('requests.received.commercial').fill('9');
    });
    await asked.getByRole('button', { name: '用这边的' }).click();
    await expect(asked).toBeHidden();
    await second.doesAndSaves(() => second.fillsFigure('requests.received.other', 1));
    await expect(second.total('requests.received.total')).toHaveText('18');
  });
});

test('where a full disk keeps neither side the clerk is told at the question, types on and takes both along', async ({
  page,
  context,
}) => {
  await context.addInitScript(() => Object.defineProperty(window, 'BroadcastChannel', { value: undefined }));
  const [first, second] = await twoWindows(page, context);
  await second.doesAndSaves(() => second.fillsFigure('requests.received.natural', 4));
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      if (this.name === 'versions') throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, given);
    };
  });
  await first.doesAndSaves(() => first.figure('requests.received.natural').fill('3'));
  const asked = page.locator('.save-disputes');
  await expect(asked).toContainText('没选的那边留不进“历史版本”');
  await expect(asked).not.toContainText('没选的那边留在');
  await first.doesAndSaves(() => first.fillsFigure('requests.received.commercial', 7));
  await expect(first.total('requests.received.total')).toHaveText('10');
  const takes = async (side: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      asked.getByRole('button', { name: `下载${side}` }).click(),
    ]);
    expect(download.suggestedFilename()).toContain(`（草稿，${side}）.json`);
    return decodeDraft(JSON.parse(readFileSync(await download.path(), 'utf8')));
  };
  const natural = (figure: number) => ({
    kind: 'draft',
    content: { report: { figures: { 'requests.received.natural': figure } } },
  });
  expect(await takes('这边的')).toMatchObject(natural(3));

  await test.step('and after the choice, of what was not chosen', async () => {
    await asked.getByRole('button', { name: '用这边的' }).click();
    await expect(asked).toContainText('没选的那边没能留进“历史版本”');
    // At the foot, as the question was: over the table it would be in the way.
    expect((await asked.boundingBox())?.y).toBeGreaterThan(384);
    expect(await takes('那边的')).toMatchObject(natural(4));
    await asked.getByRole('button', { name: '知道了' }).click();
    await expect(asked).toBeHidden();
  });
});

test('a window closed before the clerk chose says at the next opening where its wording is', async ({
  page,
  context,
}) => {
  await context.addInitScript(() => Object.defineProperty(window, 'BroadcastChannel', { value: undefined }));
  const [first, second] = await twoWindows(page, context);
  await second.doesAndSaves(() => second.fillsFigure('requests.received.natural', 4));
  await first.doesAndSaves(() => first.figure('requests.received.natural').fill('3'));
  await expect(page.locator('.save-disputes')).toBeVisible();
  await page.close();

  await second.page.reload();
  const note = second.page.locator('.undecided');
  await expect(note).toContainText('还没有选');
  await expect(second.figure('requests.received.natural')).toHaveValue('4');
  await expect(note).toContainText('现在稿子里是“4”；另一种写法“3”在历史版本里');
  await note.getByRole('button', { name: '换成另一种' }).click();
  await expect(second.figure('requests.received.natural')).toHaveValue('3');
  await expect(note).toBeHidden();
});

test('a draft deleted in one window is said to be gone in the other, and comes back from there', async ({
  page,
  context,
}) => {
  const [first, second] = await twoWindows(page, context);
  await first.fillsFigure('requests.received.natural', 3);
  await second.goesHome();
  await second.page.getByRole('button', { name: /^删除/ }).click();
  await expect(page.getByRole('alert')).toContainText('已经删除');
  await page.getByRole('button', { name: '重新存进本机' }).click();
  await expect(first.figure('requests.received.natural')).toHaveValue('3');
  await first.waitsUntilSaved();
  await expect(second.page.locator('.draft')).toHaveCount(1);
  // It is the same draft, not a copy without its versions.
  await expect(second.page.locator('.tag-copy')).toHaveCount(0);
  await expect(second.page.locator('.deleted-drafts')).toHaveCount(0);
});
