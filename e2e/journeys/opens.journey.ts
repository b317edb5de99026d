import { pathToFileURL } from 'node:url';
import { builtSingle } from '../tools/build.mjs';
import { expect, test } from './fixtures.ts';

test('the clerk opens the app and sees what it is for', async ({ page }) => {
  await page.goto('./');
  await expect(page).toHaveTitle(/年度报告/);
  await expect(page.locator('#old-browser')).toHaveCount(0);
});

test('the app opens by its intranet name, where the browser offers less', async ({ page, appUrl }) => {
  await page.goto(appUrl.replace('127.0.0.1', 'intranet.test'));
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await expect(page.locator('#old-browser')).toHaveCount(0);
});

test('the app opens from one file by double click', async ({ page }) => {
  await page.goto(pathToFileURL(builtSingle).href);
  await expect(page.locator('#old-browser')).toHaveCount(0);
});
