/** What is within reach from every step: the next thing to do, printing, files, and last year's report. */

import { writeDraftFile } from '../../src/report/index.ts';
import { sampleReports } from '../../src/ui/gallery/samples.ts';
import { Clerk, clerkAt, organ } from './clerk.ts';
import { expect, test } from './fixtures.ts';

const lastYear = new URL('./towns/fixtures/liuhe-2024.html', import.meta.url).pathname;

test('the next thing is named in the rail, and a press leads to its field', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins(organ, 2025);
  const next = page.locator('.rail-next');
  await expect(next).toContainText('下一件');
  await expect(next).toContainText('一、总体情况');
  await next.click();
  await clerk.seesStep('一、总体情况');
  await expect(clerk.text('overview.proactive')).toBeFocused();

  await clerk.goesTo('disputes');
  await clerk.fillsFigure('disputes.review.upheld', '1o');
  await clerk.goesTo('basic');
  await clerk.fact('organ').fill('');
  await expect(next).toContainText('还没有填机关名称');
});

test('the menu of files is worked by keys alone', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins(organ, 2025);
  const menu = page.getByRole('button', { name: '文件', exact: true });
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(menu).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^打印 \/ 存为 PDF/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await expect(menu).toHaveAttribute('aria-expanded', 'false');

  await page.keyboard.press('Enter');
  for (let count = 0; count < 4; count++) await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^下载草稿文件/ })).toBeFocused();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toBe(`${organ}2025年政府信息公开工作年度报告（草稿）.json`);
  await expect(menu).toBeFocused();
});

test('last year’s report can be put beside a draft later, and taken away again', async ({ page }) => {
  const clerk = await clerkAt(page, 'check');
  const notCompared = page.getByText('没有上年的报告');
  await expect(notCompared).toBeVisible();

  await page.getByRole('button', { name: '文件', exact: true }).click();
  await page.getByRole('button', { name: '导入上年报告作对比' }).click();
  await clerk.picksFile(lastYear);
  await expect(page.getByText('读到的是：青山县柳河镇人民政府2024年政府信息公开工作年度报告')).toBeVisible();
  await clerk.doesAndSaves(() => page.getByRole('button', { name: '用它作对比' }).click());
  await clerk.seesStep('校核');
  await expect(notCompared).toBeHidden();
  await clerk.comesBackTomorrow();
  await expect(notCompared).toBeHidden();

  await page.getByRole('button', { name: '文件', exact: true }).click();
  await page.getByRole('button', { name: '换一份上年报告作对比' }).click();
  await clerk.picksFile(lastYear);
  await page.getByRole('button', { name: '用它作对比' }).click();
  await clerk.undoes();
  await expect(notCompared).toBeHidden();
});

test('taking it back leaves a draft without last year', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins(organ, 2023);
  await clerk.goesTo('check');
  await page.getByRole('button', { name: '文件', exact: true }).click();
  await page.getByRole('button', { name: '导入上年报告作对比' }).click();
  await clerk.picksFile(lastYear);
  await expect(page.getByText('这份不是 2022 年的报告：数字不比，只比文字。')).toBeVisible();
  await page.getByRole('button', { name: '用它作对比' }).click();
  await expect(page.locator('.check-note')).toContainText('导入的是 2024 年的报告，不是 2022 年的');
  await page.getByRole('button', { name: '撤销', exact: true }).first().click();
  await expect(page.getByText('没有上年的报告')).toBeVisible();
});

test('Ctrl+P prints a finished report from any step, and shows what is wrong with another first', async ({
  page,
}) => {
  // Every frame of the page, the paper's too, counts instead of opening the dialog.
  await page.addInitScript(() => {
    window.print = () => {
      const top = window.top as unknown as { prints?: number };
      top.prints = (top.prints ?? 0) + 1;
    };
  });
  const prints = () => page.evaluate(() => (window as unknown as { prints?: number }).prints ?? 0);
  const clerk = await clerkAt(page, 'requests');
  await page.keyboard.press('Control+p');
  await clerk.printView();
  await expect(page.getByRole('dialog', { name: '还有错误没有改' })).toBeVisible();
  expect(await prints()).toBe(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '打印 / 存为 PDF' }).first()).toBeFocused();

  await test.step('also where she is at the export already', async () => {
    await page.keyboard.press('Control+p');
    await page.getByRole('dialog').getByRole('button', { name: '去看看' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await prints()).toBe(0);
  });

  await clerk.goesHome();
  const done = writeDraftFile({ report: sampleReports.done, lastYear: null });
  await clerk.picksDraftFile(done);
  await clerk.goesOnWriting();
  await page.getByRole('button', { name: '仍然另建一份' }).click();
  await clerk.goesTo('overview');
  await page.keyboard.press('Control+p');
  await expect.poll(prints).toBe(1);
});

test('on a phone the line of steps shows the step that she is at', async ({ page }) => {
  const clerk = new Clerk(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await clerk.opensTheApp();
  await clerk.begins(organ, 2025);
  await clerk.goesTo('others');
  await page.reload();
  await expect(page.locator('[data-step="others"]')).toBeInViewport({ ratio: 1 });
});
