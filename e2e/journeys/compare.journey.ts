/** 与上年对比: what changed since last year, seen, gone to and printed. */

import AxeBuilder from '@axe-core/playwright';
import { Clerk } from './clerk.ts';
import { expect, test } from './fixtures.ts';
import { readPdf, textOfPdf } from './pdf.ts';

const liuhe = new URL('./towns/fixtures/liuhe-2024.html', import.meta.url).pathname;

test('the clerk sees what changed since last year, goes to it and comes back, and prints it', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await clerk.opensTheApp();
  await clerk.picksFile(liuhe);
  await clerk.seesReview();
  await clerk.acceptsReview(2025);

  await test.step('some figures and a text are of this year', async () => {
    await clerk.goesTo('proactive');
    await clerk.fillsFigure('proactive.licensing.decisions', 232);
    await clerk.goesTo('requests');
    await clerk.fillsFigure('requests.received.natural', 12);
    await clerk.fillsBlanksWithZero();
    await clerk.goesTo('problems');
    const words = await clerk.text('problems').inputValue();
    await clerk.writes('problems', words.replace('每月检查一次', '每周检查一次'));
  });

  await test.step('the comparison tells them with their change, in figures and in a chart', async () => {
    await clerk.comparesWithLastYear();
    await expect(clerk.comparedFigure('proactive.licensing.decisions').locator('td')).toHaveText([
      '232',
      '290',
      '－58（－20%）',
    ]);
    await expect(
      page.getByRole('img', { name: /^处理决定。行政许可：2025 年 232 件，2024 年 290 件；/ }),
    ).toBeVisible();
    await expect(clerk.comparedFigure('requests.received.total').locator('td').first()).toHaveText('12');
    await expect(clerk.comparedFigure('requests.received.natural')).toBeHidden();
    await page.getByLabel('同时列出各类申请人').check();
    await expect(clerk.comparedFigure('requests.received.natural').locator('td').first()).toHaveText('12');
  });

  await test.step('rows of nothing but zeros are one line, and there when they are wanted', async () => {
    const stability = clerk.comparedFigure('requests.stability.total');
    await expect(stability).toBeHidden();
    await page.getByRole('button', { name: /行两年都是 0$/ }).click();
    await expect(stability.locator('td').first()).toHaveText('0');
  });

  await test.step('a line goes to its cell, and the way back to the same line', async () => {
    await clerk.comparedFigure('proactive.licensing.decisions').click();
    await expect(clerk.figure('proactive.licensing.decisions')).toBeFocused();
    await page.goBack();
    await expect(clerk.comparedFigure('proactive.licensing.decisions').getByRole('button')).toBeFocused();
    await expect(page.getByLabel('同时列出各类申请人')).toBeChecked();
  });

  await test.step('a text shows word by word what is other, and how much is last year’s', async () => {
    const problems = clerk.comparedText('problems');
    await expect(problems.locator('del')).toContainText('月');
    await expect(problems.locator('ins')).toContainText('周');
    await expect(clerk.comparedText('overview.management')).toContainText('与上年一字不差，请看看');
    await expect(page.locator('.beside-short')).toContainText(/全文与上年相同 \d+%/);
    await expect(page.locator('.beside-short')).toContainText('照搬上年的句子比较多');
    await problems.getByRole('button').press('Enter');
    await expect(clerk.text('problems')).toBeFocused();
    await page.goBack();
    await expect(problems.getByRole('button')).toBeFocused();
  });

  await test.step('what is printed is the comparison and nothing of the screen', async () => {
    await page.getByRole('button', { name: '打印对比' }).click();
    const view = await clerk.printedComparison();
    await expect(view.locator('html')).toHaveAttribute('data-printed', '');
    await expect(view.locator('button, input')).toHaveCount(0);
    const paper = await page.context().newPage();
    await paper.setContent(await view.content());
    const text = textOfPdf(await readPdf(await paper.pdf({ preferCSSPageSize: true })));
    await paper.close();
    expect(text).toContain('与2024年对比');
    expect(text).toContain('-58(-20%)');
    expect(text).toContain('两年都是0');
    expect(text).not.toContain('返回校核');
    expect(text).not.toContain('［上年有：');
  });

  await test.step('back in 校核', async () => {
    await page.getByRole('button', { name: '返回校核' }).click();
    await clerk.seesStep('校核');
  });
});

test('without a report of last year the comparison says so, and compares once there is one', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins('青山县柳河镇人民政府', 2025);
  await clerk.comparesWithLastYear();
  await expect(page.getByText('没有上年的报告，没有什么可以比')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: '导入上年报告' }).click();
  await clerk.picksFile(liuhe);
  await clerk.seesWhatItIsFor();
  await clerk.doesAndSaves(() => page.getByRole('button', { name: '用它作对比' }).click());
  await expect(clerk.comparedFigure('proactive.licensing.decisions').locator('td')).toHaveText([
    '未填',
    '290',
    '',
  ]);

  await test.step('and a reload stays there', async () => {
    await page.reload();
    await expect(clerk.comparedFigure('proactive.licensing.decisions')).toBeVisible();
  });

  await test.step('of another year only the texts are compared, and it says why', async () => {
    await clerk.goesTo('basic');
    await page.getByLabel('年度', { exact: true }).fill('2027');
    await clerk.comparesWithLastYear('与2024年的报告对比');
    await expect(page.getByText('不是 2026 年的：数字没有比，只比了文字')).toBeVisible();
    await expect(page.locator('.beside-figures')).toHaveCount(0);
    await expect(clerk.comparedText('problems')).toContainText('今年还没有写');
  });
});

for (const [colorScheme, width, height] of [
  ['light', 1366, 768],
  ['dark', 390, 844],
] as const) {
  test.describe(`${colorScheme}, ${width} px wide`, () => {
    test.use({ colorScheme, viewport: { width, height } });

    test('axe finds nothing in the comparison, nor in what is printed of it', async ({ page }) => {
      await page.addInitScript(() => {
        window.print = () => document.documentElement.setAttribute('data-printed', '');
      });
      await page.goto('./gallery/index.html?only=beside-done');
      await page.getByLabel('同时列出各类申请人').check();
      await page
        .getByRole('button', { name: /行两年都是 0$/ })
        .first()
        .click();
      await page.getByRole('button', { name: '打印对比' }).click();
      const view = await new Clerk(page).printedComparison();
      await expect(view.locator('html')).toHaveAttribute('data-printed', '');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([]);
    });
  });
}
