/** The developers' gallery: every step shows itself in every state, at every size, without noise. */

import { stepIds } from '../../src/form/index.ts';
import { statesOf } from '../../src/ui/gallery/samples.ts';
import { expect, test } from './fixtures.ts';

test('the pages around the wizard show themselves', async ({ page }) => {
  await page.goto('./gallery/index.html');
  await expect(page.locator('[data-frame="home-first"]')).toContainText('第一步：导入上年报告');
  await expect(page.locator('[data-frame="home-again"] .draft')).toHaveCount(2);
  await expect(page.locator('[data-frame="home-again"]')).toContainText('还有 2 天');
  await expect(page.locator('[data-frame="home-passed"]')).toContainText('已过期 3 天');
  await expect(page.locator('[data-frame="review"] .found-table').first()).toBeVisible();
  await expect(page.locator('[data-frame="requests-none"] [data-question="requests"]')).toContainText(
    '没有收到申请',
  );
  const compare = page.locator('[data-frame="compare"]');
  await expect(compare.locator('[data-difference="table requests"]')).toContainText('格不一样');
  await expect(compare.locator('.compare-foot')).toContainText('会改：');
  await expect(page.locator('[data-frame="compare-other"]')).toContainText('请看清是不是拿错了');
  await expect(page.locator('[data-frame="compare-same"]')).toContainText('没有不同，不用取用');
  await expect(page.locator('[data-frame="beside-done"] .beside-figures')).toHaveCount(4);
  await expect(page.locator('[data-frame="beside-ongoing"]')).toContainText('今年没有填全');
  await expect(page.locator('[data-frame="beside-other"]')).toContainText('只比了文字');
});

test('every step is in the state that its frame says', async ({ page }) => {
  await page.goto('./gallery/index.html');
  for (const step of stepIds) {
    for (const state of statesOf(step)) {
      const frame = page.locator(`[data-frame="${step} ${state}"]`);
      await expect(frame.locator('.step-head h2')).toBeVisible();
      await expect(frame.locator(`[data-step="${step}"]`)).toHaveAttribute('data-state', state);
    }
  }
});

for (const [width, height] of [
  [1366, 768],
  [1920, 1080],
  [390, 844],
] as const) {
  test(`nothing sticks out of the page at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('./gallery/index.html');
    await expect(page.locator('[data-frame="check problem"] .finding').first()).toBeVisible();
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
  });
}
