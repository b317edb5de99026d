/** Nothing is lost: closing, reloading, coming back, taking back. */

import { Clerk, clerkAt, organ } from './clerk.ts';
import { expect, test } from './fixtures.ts';

test('what was typed half a second ago is there after a reload in mid-word', async ({ page }) => {
  const clerk = await clerkAt(page, 'problems');
  await clerk.text('problems').pressSequentially('一是公开不够及');
  await clerk.waitsUntilSaved();
  await clerk.comesBackTomorrow();
  await expect(clerk.text('problems')).toHaveValue('一是公开不够及');
});

test('what was typed just now is there after leaving at once', async ({ page }) => {
  const clerk = await clerkAt(page, 'requests');
  await clerk.figure('requests.received.natural').pressSequentially('17');
  await clerk.goesHome();
  await clerk.opensDraft(organ);
  await clerk.goesTo('requests');
  await expect(clerk.figure('requests.received.natural')).toHaveValue('17');
  await expect(clerk.total('requests.received.total')).toHaveText('17');
});

test('saving never takes the cell from under the fingers, in any table', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins(organ, 2025);
  for (const [step, cell] of [
    ['proactive', 'proactive.normativeDocuments.repealed'],
    ['requests', 'requests.granted.legal'],
    ['disputes', 'disputes.direct.pending'],
    ['others', 'fee.charged.yuan'],
  ] as const) {
    await clerk.goesTo(step);
    await clerk.figure(cell).click();
    await clerk.doesAndSaves(() => page.keyboard.type('1'));
    await clerk.doesAndSaves(() => page.keyboard.type('2'));
    await expect(clerk.figure(cell)).toBeFocused();
    await expect(clerk.figure(cell)).toHaveValue('12');
  }
});

test('every kind of change is taken back and done again', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins(organ, 2025);

  await test.step('a figure, from another step', async () => {
    await clerk.goesTo('requests');
    await clerk.fillsFigure('requests.granted.legal', 4);
    await clerk.goesTo('problems');
    await clerk.undoes();
    await clerk.seesStep('三、收到和处理政府信息公开申请情况');
    await expect(clerk.figure('requests.granted.legal')).toHaveValue('');
    await clerk.redoes();
    await expect(clerk.figure('requests.granted.legal')).toHaveValue('4');
  });

  await test.step('all the zeros at once', async () => {
    await clerk.goesTo('disputes');
    await clerk.fillsBlanksWithZero();
    await expect(clerk.total('disputes.review.total')).toHaveText('0');
    await clerk.undoes();
    await expect(clerk.figure('disputes.review.upheld')).toHaveValue('');
    await expect(clerk.total('disputes.review.total')).toHaveText('–');
    await clerk.redoes();
    await expect(clerk.figure('disputes.afterReview.pending')).toHaveValue('0');
  });

  await test.step('the organ’s name, with the form following', async () => {
    await clerk.goesTo('basic');
    await clerk.fact('organ').fill('青山县石桥镇人民政府');
    await expect(page.locator('.title-preview')).toContainText('青山县石桥镇人民政府2025年');
    await clerk.undoes();
    await expect(clerk.fact('organ')).toHaveValue(organ);
    await expect(page.locator('.title-preview')).toContainText(`${organ}2025年`);
  });

  await test.step('an own part of section 一', async () => {
    await clerk.goesTo('overview');
    await page.getByRole('button', { name: '增加一个方面' }).click();
    await page.getByLabel('第六方面的小标题').fill('组织领导');
    await clerk.writes('overview.own1', '镇长负总责。');
    await page.getByRole('button', { name: '删去组织领导' }).click();
    await expect(clerk.text('overview.own1')).toBeHidden();
    await clerk.undoes();
    await expect(clerk.text('overview.own1')).toHaveValue('镇长负总责。');
  });
});

test('changing year and organ later keeps everything in the draft', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins(organ, 2024);
  await clerk.goesTo('problems');
  await clerk.writes('problems', '问题和改进。');
  await clerk.goesTo('requests');
  await clerk.fillsFigure('requests.received.natural', 8);
  await clerk.goesTo('basic');
  await page.locator('[data-place="year"]').fill('2025');
  await clerk.fact('organ').fill('青山县石桥镇人民政府');
  await clerk.waitsUntilSaved();
  await clerk.goesHome();
  await expect(page.locator('.draft')).toHaveCount(1);
  await clerk.opensDraft('青山县石桥镇人民政府');
  await clerk.goesTo('basic');
  await expect(page.locator('[data-place="year"]')).toHaveValue('2025');
  await clerk.goesTo('problems');
  await expect(clerk.text('problems')).toHaveValue('问题和改进。');
  await clerk.goesTo('requests');
  await expect(clerk.figure('requests.received.natural')).toHaveValue('8');
});

test('a second draft of the same organ and year is only made on purpose', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins(organ, 2025);
  await clerk.goesHome();
  await page.getByLabel('机关名称').fill(organ);
  await page.getByLabel('年度', { exact: true }).fill('2025');
  await page.getByRole('button', { name: '新建', exact: true }).click();
  await expect(page.getByText('本机已有这个机关 2025 年的草稿')).toBeVisible();
  await expect(page.locator('.draft')).toHaveCount(1);
  await page.getByRole('button', { name: '仍然另建一份' }).click();
  await clerk.seesStep('基本信息');
  await clerk.goesHome();
  await expect(page.locator('.draft')).toHaveCount(2);
});

test('a deleted draft comes back with everything', async ({ page }) => {
  const clerk = await clerkAt(page, 'problems');
  await clerk.writes('problems', '不能丢的话。');
  await clerk.waitsUntilSaved();
  await clerk.goesHome();
  await page.getByRole('button', { name: /^删除/ }).click();
  await expect(page.locator('.draft')).toHaveCount(0);
  await page.getByRole('button', { name: '撤销删除' }).click();
  await clerk.opensDraft(organ);
  await clerk.goesTo('problems');
  await expect(clerk.text('problems')).toHaveValue('不能丢的话。');
});

test('a browser that keeps nothing says so, and typing and downloading go on', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await expect(page.getByText('不能在本机保存草稿')).toBeVisible();
  await clerk.begins(organ, 2025);
  await clerk.goesTo('problems');
  await clerk.writes('problems', '只在内存里。');
  await clerk.goesTo('export');
  const file = await clerk.downloads('下载草稿文件');
  expect(JSON.parse(file.text).report.texts.problems).toBe('只在内存里。');
});
