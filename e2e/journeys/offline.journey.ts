/** Without a network: the app opens after one visit, and a newer version is offered, never forced. */

import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { Clerk } from './clerk.ts';
import { expect } from './fixtures.ts';
import { test } from './site.ts';

const organ = '青山县柳河镇人民政府';

/** The service worker has the page, and looks after this window. */
const isKept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return true;
    await new Promise(done => navigator.serviceWorker.addEventListener('controllerchange', done));
    return true;
  });
const versionOf = (page: Page) => page.locator('#page-version').textContent();
/** The clerk comes back to the window after lunch. */
async function comesBack(page: Page): Promise<void> {
  await page.clock.fastForward('01:30:00');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}
const offer = (page: Page) => page.locator('.update');

test('after one visit the app opens without its server, the draft too, and again after that', async ({
  page,
  site,
  context,
}) => {
  await site.publish('first');
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  expect(await isKept(page)).toBe(true);
  await clerk.begins(organ, 2025);
  await clerk.goesTo('problems');
  await clerk.writes('problems', '解读少。');
  await clerk.waitsUntilSaved();
  const address = page.url();
  await page.close();
  await site.stop();

  for (const way of [address, `${site.url}index.html${new URL(address).hash}`]) {
    const later = new Clerk(await context.newPage());
    await later.page.goto(way);
    await expect(later.text('problems')).toHaveValue('解读少。');
    await later.page.reload();
    await expect(later.text('problems')).toHaveValue('解读少。');
    await later.goesHome();
    await expect(later.page.locator('.draft')).toHaveCount(1);
    await later.page.close();
  }
  await site.start();
});

test('a newer version waits until the clerk takes it, what was typed is saved first, and other windows stay', async ({
  page,
  site,
  context,
}) => {
  await site.publish('first');
  await page.clock.install();
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await isKept(page);
  await clerk.begins(organ, 2025);
  await clerk.goesTo('problems');
  const other = await context.newPage();
  await other.goto('./');

  // One that was cut off on the way is no version at all.
  await site.publish('second', { half: true });
  const fate = page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration) return 'none';
    const found = new Promise<ServiceWorker | null>(done => {
      registration.addEventListener('updatefound', () => done(registration.installing));
    });
    await Promise.all([found, registration.update().catch(() => undefined)]);
    const worker = await found;
    if (worker?.state === 'installing')
      await new Promise(done => worker.addEventListener('statechange', done, { once: true }));
    return worker?.state;
  });
  expect(await fate).toBe('redundant');
  await expect(offer(page)).toHaveCount(0);

  await site.publish('third');
  await comesBack(page);
  await expect(offer(page)).toContainText('有新版本');
  await clerk.writes('problems', '一是解读少。');
  await page.reload();
  expect(await versionOf(page)).toBe('first');
  await expect(clerk.text('problems')).toHaveValue('一是解读少。');

  await expect(offer(page)).toContainText('有新版本');
  await clerk.text('problems').press('Control+End');
  await page.keyboard.insertText('二是更新慢。');
  await page.getByRole('button', { name: '换上新版本' }).click();
  await expect.poll(() => versionOf(page)).toBe('third');
  await expect(clerk.text('problems')).toHaveValue('一是解读少。二是更新慢。');
  await expect(offer(page)).toHaveCount(0);

  expect(await versionOf(other)).toBe('first');
  await expect(offer(other)).toContainText('有新版本');
  await other.getByRole('button', { name: '以后再说' }).click();
  await expect(offer(other)).toHaveCount(0);
  expect(await versionOf(other)).toBe('first');
});

test('the app itself is taken along as a file, also without its server', async ({ page, site }, info) => {
  await site.publish('first');
  await page.goto('./');
  await isKept(page);
  await site.stop();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '把这个工具存成一个文件带走' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('年度报告编制工具.html');
  const path = info.outputPath(file.suggestedFilename());
  await file.saveAs(path);
  await page.goto(pathToFileURL(path).href);
  await expect(page.locator('.app-foot')).toContainText('这是用双击打开的文件');
  await site.start();
});
