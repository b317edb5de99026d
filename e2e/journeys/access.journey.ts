/** Accessibility as axe finds it, on every screen: by day and by night, wide and narrow, with no rule left out. */

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { stepIds } from '../../src/form/index.ts';
import { moreFrames, statesOf } from '../../src/ui/gallery/samples.ts';
import { Clerk } from './clerk.ts';
import { expect, test } from './fixtures.ts';

const organ = '青山县柳河镇人民政府';
const register = new URL('../../src/ledger/fixtures/register.xlsx', import.meta.url).pathname;
const lastYear = new URL('./towns/fixtures/liuhe-2024.html', import.meta.url).pathname;

// axe looks at every cell of three tables, on up to a dozen screens in a test.
test.setTimeout(900_000);

/** All rules; or what colours can break alone, where the same screen was judged by all rules before. */
type Scope = 'all' | 'colours';

/** What axe has to say, a line per kind of breach with the first places. */
async function breaches(page: Page, where: string, scope: Scope): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  if (scope === 'colours') axe.withRules(['color-contrast', 'link-in-text-block']).exclude('iframe');
  const { violations } = await axe.analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(node => node.target.join(' '));
    return `${where}: ${id} (${help}) at ${nodes.length} places: ${places.join(' | ')}`;
  });
}

/** Each theme and each width is judged by all rules once, and each pair of them for its colours. */
for (const [colorScheme, width, height, scope] of [
  ['light', 1366, 768, 'all'],
  ['dark', 390, 844, 'all'],
  ['dark', 1366, 768, 'colours'],
  ['light', 390, 844, 'colours'],
] as const) {
  test.describe(`${colorScheme}, ${width} px wide`, () => {
    test.use({ colorScheme, viewport: { width, height } });

    test('the start page, the review and the menu', async ({ page }) => {
      const clerk = new Clerk(page);
      const found: string[] = [];
      const judge = async (where: string) => found.push(...(await breaches(page, where, scope)));
      await clerk.opensTheApp();
      await judge('start page, first time');
      await clerk.picksFile(lastYear);
      await clerk.seesReview();
      await judge('review');
      await clerk.acceptsReview(2025);
      await page.getByRole('button', { name: '文件', exact: true }).click();
      await judge('menu of files');
      await page.getByRole('button', { name: '换一份上年报告作对比' }).click();
      await judge('another last year');
      await clerk.goesHome();
      await expect(page.locator('.draft')).toContainText('接着写：');
      await judge('start page, again');
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
      const found = [...(await breaches(page, 'register to be looked at', scope))];
      await page.getByRole('button', { name: '导入 4 行' }).click();
      await clerk.figure('requests.received.natural').focus();
      await expect(page.locator('[data-line="n4"] .ledger-wrong')).toBeVisible();
      await clerk.turnsTo('直接填表');
      found.push(...(await breaches(page, 'ledger, about to be left', scope)));
      expect(found).toEqual([]);
    });

    test('every step of a report that was just begun', async ({ page }) => {
      const clerk = new Clerk(page);
      const found: string[] = [];
      await clerk.opensTheApp();
      await clerk.picksFile(lastYear);
      await clerk.acceptsReview(2025);
      for (const step of stepIds) {
        await clerk.goesTo(step);
        if (step === 'export') await clerk.printView();
        found.push(...(await breaches(page, step, scope)));
      }
      expect(found).toEqual([]);
    });
  });
}

const frames = [
  ...stepIds.flatMap(step =>
    statesOf(step)
      .filter(state => state === 'problem' || state === 'done')
      .map(state => `${step}-${state}`),
  ),
  ...moreFrames.map(({ id }) => id),
];
/** The review of documents that were read well, with doubts, badly, and in an older format. */
const reviews = ['review-perfect', 'review-doubtful', 'review-poor', 'review-2019'];

for (const [colorScheme, scope] of [
  ['light', 'all'],
  ['dark', 'colours'],
] as const) {
  test.describe(`in the gallery, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('every step with problems and done, an answered question and a ledger', async ({ page }) => {
      const found: string[] = [];
      for (const frame of frames) {
        await page.goto(`./gallery/index.html?only=${frame}`);
        await expect(page.locator('.step-head h2')).toBeVisible();
        found.push(...(await breaches(page, frame, scope)));
      }
      expect(found).toEqual([]);
    });

    test('the review in each of its states', async ({ page }) => {
      const found: string[] = [];
      for (const frame of reviews) {
        await page.goto(`./gallery/index.html?only=${frame}`);
        const original = page.getByRole('button', { name: '对照原文' });
        await original.click();
        await page.locator('.found-field').first().focus();
        const said = await breaches(page, frame, scope);
        // The header of a screen is no landmark inside a frame of the gallery.
        found.push(...said.filter(one => !one.includes(': region ')));
      }
      expect(found).toEqual([]);
    });
  });
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
