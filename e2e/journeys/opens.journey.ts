import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtPage } from '../tools/build.mjs';
import { Clerk } from './clerk.ts';
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
  await page.goto(pathToFileURL(builtPage).href);
  await expect(page.locator('#old-browser')).toHaveCount(0);
});

const pdf2023 = fileURLToPath(new URL('../../src/document/fixtures/case-64/input.pdf', import.meta.url));

// A PDF is read in a worker that is part of the page: it has to start under every way of opening.
for (const how of ['from its server', 'by its intranet name', 'from one file'] as const) {
  test(`last year’s PDF is read where the app was opened ${how}`, async ({ page, appUrl }) => {
    const addresses = {
      'from its server': appUrl,
      'by its intranet name': appUrl.replace('127.0.0.1', 'intranet.test'),
      'from one file': pathToFileURL(builtPage).href,
    };
    const clerk = new Clerk(page);
    await page.goto(addresses[how]);
    await clerk.picksFile(pdf2023);
    await clerk.seesReview();
    await expect(page.locator('.review-head')).toContainText('input.pdf');
    await expect(page.getByText('柳陵县退役军人事务局').first()).toBeVisible();
  });
}
