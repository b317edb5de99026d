/** The file for filing, opened by itself as whoever gets it opens it. */

import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { compose, writeHtml } from '../../src/document/index.ts';
import { usualPrinting } from '../../src/report/index.ts';
import { sampleLastYear, sampleReports } from '../../src/ui/gallery/samples.ts';
import { Clerk } from './clerk.ts';
import { expect, test } from './fixtures.ts';

for (const width of [1366, 390]) {
  test(`whoever does not see the page finds their way through it (${width} px wide)`, async ({ page }) => {
    const clerk = new Clerk(page);
    await clerk.opensTheApp();
    await clerk.begins('青山县柳河镇人民政府', 2025);
    await clerk.goesTo('requests');
    await clerk.fillsBlanksWithZero();
    await clerk.goesTo('export');
    const file = await clerk.downloads('下载 HTML');
    await page.setViewportSize({ width, height: 768 });
    await page.goto(pathToFileURL(file.path).href);
    await expect(page.locator('h1')).toHaveText('青山县柳河镇人民政府2025年政府信息公开工作年度报告');
    const { violations, passes } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const judged = passes.map(({ id }) => id);
    for (const rule of ['td-headers-attr', 'th-has-data-cells', 'heading-order', 'html-has-lang'])
      expect(judged).toContain(rule);
  });
}

test('with charts and a signature, axe finds nothing either', async ({ page }) => {
  const report = {
    ...sampleReports.done,
    charts: ['decisions', 'received'] as const,
    printing: { ...usualPrinting, signature: 'sealed' as const },
  };
  await page.setContent(writeHtml(compose(report, sampleLastYear)));
  await expect(page.locator('figure svg')).toHaveCount(2);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
