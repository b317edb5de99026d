/** The developers' gallery: every step shows itself in every state, at every size, without noise. */

import type { Locator, Page } from '@playwright/test';
import { stepIds } from '../../src/form/index.ts';
import { statesOf } from '../../src/ui/gallery/samples.ts';
import { expect, test } from './fixtures.ts';

/** One frame alone: all of them in one page take the browser long to lay out. */
async function opensFrame(page: Page, id: string): Promise<Locator> {
  await page.goto(`./gallery/index.html?only=${id}`);
  const frame = page.locator('.gallery-frame');
  await expect(frame).toHaveAttribute('id', id);
  return frame;
}

test('the pages around the wizard show themselves', async ({ page }) => {
  await expect(await opensFrame(page, 'home-first')).toContainText('第一步：导入上年报告');
  const again = await opensFrame(page, 'home-again');
  await expect(again.locator('.draft')).toHaveCount(2);
  await expect(again).toContainText('还有 2 天');
  await expect(await opensFrame(page, 'home-passed')).toContainText('已过期 3 天');
  const review = await opensFrame(page, 'review');
  await expect(review.locator('.found-table').first()).toBeVisible();
  const none = await opensFrame(page, 'requests-none');
  await expect(none.locator('[data-question="requests"]')).toContainText('没有收到申请');
  const compare = await opensFrame(page, 'compare');
  await expect(compare.locator('[data-difference="table requests"]')).toContainText('格不一样');
  await expect(compare.locator('.compare-foot')).toContainText('会改：');
  await expect(await opensFrame(page, 'compare-other')).toContainText('请看清是不是拿错了');
  await expect(await opensFrame(page, 'compare-same')).toContainText('没有不同，不用取用');
  const beside = await opensFrame(page, 'beside-done');
  await expect(beside.locator('.beside-figures')).toHaveCount(4);
  await expect(await opensFrame(page, 'beside-ongoing')).toContainText('今年没有填全');
  await expect(await opensFrame(page, 'beside-other')).toContainText('只比了文字');
});

for (const step of stepIds) {
  test(`the step ${step} is in the state that its frame says`, async ({ page }) => {
    for (const state of statesOf(step)) {
      const frame = await opensFrame(page, `${step}-${state}`);
      await expect(frame.locator('.step-head h2')).toBeVisible();
      await expect(frame.locator(`[data-step="${step}"]`)).toHaveAttribute('data-state', state);
    }
  });
}

for (const [width, height] of [
  [1366, 768],
  [1920, 1080],
  [390, 844],
] as const) {
  test(`nothing sticks out of the page at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('./gallery/index.html');
    const finding = page.locator('[data-frame="check problem"] .finding').first();
    await expect(finding).toBeVisible({ timeout: 60_000 });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
  });
}
