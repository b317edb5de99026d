/** Accessibility as axe finds it: every screen, by day and by night, wide and narrow, with no rule left out. */

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { stepIds } from '../../src/check/index.ts';
import { Clerk } from './clerk.ts';
import { expect, test } from './fixtures.ts';

const organ = '青山县柳河镇人民政府';
const register = new URL('../../src/ledger/fixtures/register.xlsx', import.meta.url).pathname;
const lastYear = new URL('./towns/fixtures/liuhe-2024.html', import.meta.url).pathname;

/** What axe has to say, a line per kind of breach with the first places. */
async function breaches(page: Page, where: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(node => node.target.join(' '));
    return `${where}: ${id} (${help}) at ${nodes.length} places: ${places.join(' | ')}`;
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [1366, 768],
    [390, 844],
  ] as const) {
    test.describe(`${colorScheme}, ${width} px wide`, () => {
      test.use({ colorScheme, viewport: { width, height } });

      test('the start page, the review and every step of a new report', async ({ page }) => {
        const clerk = new Clerk(page);
        await clerk.opensTheApp();
        const found = [...(await breaches(page, 'start page, first time'))];
        await clerk.picksFile(lastYear);
        await clerk.seesReview();
        found.push(...(await breaches(page, 'review')));
        await clerk.acceptsReview(2025);
        for (const step of stepIds) {
          await clerk.goesTo(step);
          if (step === 'export') await clerk.printView();
          found.push(...(await breaches(page, step)));
        }
        await page.getByRole('button', { name: '文件', exact: true }).click();
        found.push(...(await breaches(page, 'file menu')));
        await page.getByRole('button', { name: '换一份上年报告作对比' }).click();
        found.push(...(await breaches(page, 'another last year')));
        await clerk.goesHome();
        await expect(page.locator('.draft')).toContainText('接着写：');
        found.push(...(await breaches(page, 'start page, again')));
        expect(found).toEqual([]);
      });

      test('the ledger, its lines and its import', async ({ page }) => {
        const clerk = new Clerk(page);
        await clerk.opensTheApp();
        await clerk.begins(organ, 2025);
        await clerk.goesTo('requests');
        await clerk.turnsTo('按台账');
        await page.getByRole('button', { name: '从 Excel 导入' }).click();
        await page.getByLabel('选择台账文件').setInputFiles(register);
        await expect(page.locator('.ledger-preview')).toBeVisible();
        const found = [...(await breaches(page, 'register to be looked at'))];
        await page.getByRole('button', { name: '导入 4 行' }).click();
        await clerk.figure('requests.received.natural').focus();
        await expect(page.locator('[data-line="n4"] .ledger-wrong')).toBeVisible();
        await clerk.turnsTo('直接填表');
        found.push(...(await breaches(page, 'ledger, about to be left')));
        expect(found).toEqual([]);
      });

      test('every step in every state of the gallery', async ({ page }) => {
        await page.goto('./gallery/index.html');
        await expect(page.locator('[data-frame="check problem"] .finding').first()).toBeVisible();
        const { violations } = await new AxeBuilder({ page })
          // The gallery puts many pages on one: their headings and landmarks are judged where they stand alone.
          .disableRules([
            'heading-order',
            'landmark-unique',
            'landmark-no-duplicate-main',
            'landmark-main-is-top-level',
          ])
          .analyze();
        expect(
          violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .map(node => node.target.join(' '))
                .slice(0, 5)
                .join(' | ')}`,
          ),
        ).toEqual([]);
      });
    });
  }
}

test('with 200 % zoom, half as wide a window, nothing has to be scrolled sideways but the tables', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await page.setViewportSize({ width: 683, height: 384 });
  await clerk.opensTheApp();
  const stickOut = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await stickOut()).toBe(0);
  await clerk.begins(organ, 2025);
  for (const step of stepIds) {
    await clerk.goesTo(step);
    expect(await stickOut(), step).toBe(0);
  }
});
