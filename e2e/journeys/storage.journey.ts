/** Storage that fails: said plainly, typing goes on, the draft file always goes out. */

import type { Page } from '@playwright/test';
import { Clerk, clerkAt, organ } from './clerk.ts';
import { expect, test } from './fixtures.ts';

const databaseName = 'zwgk-annual-report-drafts';

/** Writes something and takes the draft file along: it holds what was written. */
async function takesTheFileAlong(clerk: Clerk): Promise<void> {
  await clerk.goesTo('problems');
  await clerk.writes('problems', '存不上也要带走。');
  const download = clerk.page.waitForEvent('download');
  await clerk.choosesInFileMenu('下载草稿文件');
  const stream = await (await download).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  expect(Buffer.concat(parts).toString()).toContain('存不上也要带走。');
}

const trouble = (page: Page) => page.locator('.storage-trouble');

test('a database of a newer version is left alone, and the clerk is told to use the newer tool', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await page.route('**/elsewhere', route => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto('./elsewhere');
  const version = () =>
    page.evaluate(
      name =>
        new Promise<number>((resolve, reject) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => {
            resolve(request.result.version);
            request.result.close();
          };
          request.onerror = () => reject(request.error);
        }),
      databaseName,
    );
  await page.evaluate(
    name =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name, 90);
        request.onupgradeneeded = () => request.result.createObjectStore('drafts', { keyPath: 'key' });
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => reject(request.error);
      }),
    databaseName,
  );
  await clerk.opensTheApp();
  await expect(page.locator('.home-warning')).toContainText('更新版本的工具存的');
  await clerk.begins(organ, 2025);
  await expect(page.locator('.save')).toContainText('没有存在本机');
  await takesTheFileAlong(clerk);
  expect(await version()).toBe(90);
});

test('where the browser has no database, all goes on in memory', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await expect(page.locator('.home-warning')).toContainText('不能在本机保存');
  await clerk.begins(organ, 2025);
  await takesTheFileAlong(clerk);
});

test('a newer tool in another window takes the database over: this one says so and lets it go', async ({
  page,
}) => {
  const clerk = await clerkAt(page, 'problems');
  await clerk.writes('problems', '先写一句。');
  await clerk.waitsUntilSaved();
  const upgraded = await page.evaluate(
    name =>
      new Promise<string>(resolve => {
        const request = indexedDB.open(name, 90);
        request.onsuccess = () => {
          request.result.close();
          resolve('upgraded');
        };
        request.onblocked = () => resolve('blocked');
      }),
    databaseName,
  );
  expect(upgraded).toBe('upgraded');
  await expect(trouble(page)).toContainText('请重新打开本页');
  await takesTheFileAlong(clerk);
  await expect(page.locator('.save')).toContainText('未保存');
});

test('on a full disk old versions give way, the draft is saved, and the clerk is told', async ({ page }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      if (this.name === 'versions') throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, given);
    };
  });
  const clerk = await clerkAt(page, 'problems');
  await clerk.writes('problems', '写在满了的磁盘上。');
  await clerk.waitsUntilSaved();
  await expect(trouble(page)).toContainText('草稿存上了');
  await trouble(page).getByRole('button', { name: '知道了' }).click();
  await expect(trouble(page)).toHaveCount(0);
  await clerk.comesBackTomorrow();
  await expect(clerk.text('problems')).toHaveValue('写在满了的磁盘上。');
});

test('when browsing data are cleared in mid-work, the open draft is stored again', async ({
  page,
  context,
}) => {
  const clerk = await clerkAt(page, 'problems');
  await clerk.writes('problems', '清理以前写的。');
  await clerk.waitsUntilSaved();
  const browser = await context.newCDPSession(page);
  await browser.send('Storage.clearDataForOrigin', {
    origin: new URL(page.url()).origin,
    storageTypes: 'indexeddb',
  });
  await expect(trouble(page)).toContainText('已经重新存好');
  await clerk.writes('problems', '清理以后接着写。');
  await clerk.waitsUntilSaved();
  await clerk.comesBackTomorrow();
  await expect(clerk.text('problems')).toHaveValue('清理以后接着写。');
});
