/** 图表: put into the report where they are seen, printed with it, and taken out again. */

import AxeBuilder from '@axe-core/playwright';
import { Clerk } from './clerk.ts';
import { expect, test } from './fixtures.ts';
import { readPdf, textOfPdf } from './pdf.ts';

const liuhe = new URL('./towns/fixtures/liuhe-2024.html', import.meta.url).pathname;
const caption = /^图1\s2024—2025年行政许可、行政处罚、行政强制处理决定数量$/;

test('the clerk puts a chart into the report, sees it printed, and finds it after a reload and in the files', async ({
  page,
  browser,
  baseURL,
}) => {
  const clerk = new Clerk(page);
  const put = page.getByRole('button', { name: '放进报告：处理决定' });
  const takeOut = page.getByRole('button', { name: '从报告中去掉：处理决定' });
  await clerk.opensTheApp();
  await clerk.picksFile(liuhe);
  await clerk.seesReview();
  await clerk.acceptsReview(2025);

  await test.step('not before this year’s figures are all there', async () => {
    await clerk.goesTo('proactive');
    await clerk.fillsFigure('proactive.licensing.decisions', 232);
    await clerk.comparesWithLastYear();
    await expect(page.getByRole('figure', { name: '处理决定' })).toContainText(
      '今年的数填全了才能放进报告。',
    );
    await expect(put).toBeHidden();
    await clerk.goesTo('proactive');
    await clerk.fillsBlanksWithZero();
  });

  await test.step('in the comparison one press puts it there, and it says where it stands', async () => {
    await clerk.comparesWithLastYear();
    await put.click();
    await expect(takeOut).toBeFocused();
    await expect(page.getByRole('figure', { name: '处理决定' })).toContainText(
      /在报告中：图1。\s*印在第一部分“（一）主动公开”的文字后面，两年并排。/,
    );
    await expect(page.getByText('没有画“办理结果”：今年的数还没有填全。')).toBeVisible();
  });

  await test.step('it is taken back like every other step', async () => {
    await clerk.undoes();
    await expect(put).toBeVisible();
    await clerk.redoes();
    await expect(takeOut).toBeVisible();
    await clerk.waitsUntilSaved();
    await page.reload();
    await expect(takeOut).toBeVisible();
  });

  await test.step('the preview shows it, and the line above says which charts there are', async () => {
    await clerk.goesTo('export');
    await expect(page.getByText('报告中有 1 个图：图1 处理决定。')).toBeVisible();
    const view = await clerk.printView();
    const drawing = view.getByRole('img', { name: caption });
    await expect(drawing).toBeVisible();
    await expect(drawing.locator('desc')).toHaveText(/^行政许可：2025年 232 件，2024年 290 件；/);
    await expect(view.locator('figcaption')).toHaveText(caption);
  });

  await test.step('the file has it, in what is seen and in what is read from it', async () => {
    const file = await clerk.downloads('下载 HTML');
    const other = await browser.newContext(baseURL ? { baseURL } : {});
    const paper = await other.newPage();
    await paper.goto(`file://${file.path}`);
    await expect(paper.getByRole('img', { name: caption })).toBeVisible();
    const { violations } = await new AxeBuilder({ page: paper }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([]);
    const text = textOfPdf(await readPdf(await paper.pdf({ preferCSSPageSize: true })));
    expect(text).toContain('行政强制处理决定数量');
    const colleague = new Clerk(paper);
    await colleague.opensTheApp();
    await colleague.picksFile(file.path);
    await colleague.seesReview();
    await colleague.usesAs('作为本年草稿');
    await paper.getByRole('button', { name: '接着写这份报告' }).click();
    await colleague.comparesWithLastYear();
    await expect(paper.getByRole('button', { name: '从报告中去掉：处理决定' })).toBeVisible();
    await other.close();
  });

  await test.step('without a figure it is not printed, and that is said; taken out, it is gone', async () => {
    await clerk.goesTo('proactive');
    await clerk.figure('proactive.coercion.decisions').fill('');
    await clerk.goesTo('export');
    await expect(page.getByText('“处理决定”在报告中，但今年的数没有填全，暂时不印。')).toBeVisible();
    await expect((await clerk.printView()).locator('figure')).toHaveCount(0);
    await page.getByRole('button', { name: '挑图' }).click();
    await expect(page.getByText('“处理决定”在报告中，但今年的数没有填全，暂时不印。')).toBeVisible();
    await takeOut.click();
    await expect(page.getByText('在报告中')).toHaveCount(0);
    await clerk.goesTo('export');
    await expect(page.getByText('报告中没有图。')).toBeVisible();
  });
});

test('without a report of last year the charts show this year alone', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins('青山县柳河镇人民政府', 2025);
  await clerk.goesTo('proactive');
  await clerk.fillsFigure('proactive.licensing.decisions', 232);
  await clerk.fillsBlanksWithZero();
  await clerk.comparesWithLastYear();
  await expect(page.getByText(/^没有画“行政规范性文件”：数字都是 0。$/)).toBeVisible();
  await page.getByRole('button', { name: '放进报告：处理决定' }).click();
  await expect(page.getByText('印在第一部分末尾，只有今年的数。')).toBeVisible();
  await clerk.goesTo('export');
  await expect(
    (await clerk.printView()).getByRole('img', {
      name: /^图1\s2025年行政许可、行政处罚、行政强制处理决定数量/,
    }),
  ).toBeVisible();
});
