/** All drafts in one file and back, the bin, the reminder of a backup, and leaving nothing on a shared PC. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { launchFlags } from '../tools/browser.mjs';
import { Clerk } from './clerk.ts';
import { expect, test } from './fixtures.ts';

const organ = '青山县柳河镇人民政府';
const other = '青山县石桥镇人民政府';

const keeping = (page: Page) => page.locator('.keeping');
const jsonFile = (text: string, name = '年度报告草稿备份-2026年1月20日.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
const picksBackup = (page: Page, text: string) =>
  page.getByLabel('选择备份文件').setInputFiles(jsonFile(text));

/** Begins a draft, writes section 五 and comes back to the start page. */
async function writes(clerk: Clerk, name: string, problems: string): Promise<void> {
  await clerk.begins(name, 2025);
  await clerk.goesTo('problems');
  await clerk.doesAndSaves(() => clerk.writes('problems', problems));
  await clerk.goesHome();
}

async function backsUp(clerk: Clerk): Promise<string> {
  const waiting = clerk.page.waitForEvent('download');
  await keeping(clerk.page).getByRole('button', { name: '全部备份' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^年度报告草稿备份-\d{4}年\d+月\d+日\.json$/);
  const stream = await download.createReadStream();
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

/** A backup as it was written before its lines had checksums: one that may be changed by hand. */
const unchecked = (text: string): string =>
  text.replace(/,"check":"[0-9a-f]{8}"/g, '').replace('"checked":"crc32",', '');

/** What axe has to say, by night and by day. */
const breaches = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id} at ${nodes.map(node => node.target.join(' ')).join(' | ')}`,
  );
};

test('all drafts go to another computer in one file, those of the bin too', async ({
  page,
  browser,
  baseURL,
}) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await writes(clerk, organ, '一是公开不够及时。');
  await writes(clerk, other, '二是解读不够。');
  await page.getByRole('button', { name: new RegExp(`^删除.*${other}`) }).click();
  await expect(page.locator('.draft')).toHaveCount(1);
  const backup = await backsUp(clerk);
  await expect(page.getByRole('status')).toContainText('已备份 2 份草稿');
  await expect(keeping(page)).toContainText(/上次备份：今天 \d\d:\d\d，之后没有改动/);

  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const there = new Clerk(await context.newPage());
  await there.opensTheApp();
  await picksBackup(there.page, backup);
  const dialog = there.page.getByRole('dialog', { name: '从备份恢复' });
  await expect(dialog).toContainText('里面有 2 份草稿（1 份是删除了的）');
  await expect(dialog).toContainText(`本机没有，放进来：`);
  await dialog.getByRole('button', { name: '恢复' }).click();
  await expect(keeping(there.page)).toContainText('恢复好了：放进 2 份');
  await expect(there.page.locator('.deleted-drafts')).toContainText('最近删除的草稿（1）');
  await there.opensDraft(organ);
  await there.goesTo('problems');
  await expect(there.text('problems')).toHaveValue('一是公开不够及时。');
  await there.goesHome();

  await picksBackup(there.page, backup);
  await expect(dialog).toContainText('和本机的一样，不动');
  await dialog.getByRole('button', { name: '知道了' }).click();
  await expect(there.page.locator('.draft')).toHaveCount(1);
  await context.close();
});

test('a draft that is here otherwise is never overwritten unasked, and what is replaced comes back', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await writes(clerk, organ, '备份时的话。');
  const backup = await backsUp(clerk);
  await clerk.opensDraft(organ);
  await clerk.goesTo('problems');
  await clerk.doesAndSaves(() => clerk.writes('problems', '后来写的话。'));
  await clerk.goesHome();

  const dialog = page.getByRole('dialog', { name: '从备份恢复' });
  await picksBackup(page, backup);
  await expect(dialog).toContainText('有 1 处不同，本机的较新');
  await expect(dialog.getByLabel('两份都留')).toBeChecked();
  expect(await breaches(page)).toEqual([]);
  await dialog.getByRole('button', { name: '恢复' }).click();
  await expect(page.locator('.draft')).toHaveCount(2);
  await expect(page.locator('.tag-copy')).toHaveText('副本');
  await page.getByRole('button', { name: '撤销恢复' }).click();
  await expect(page.locator('.draft')).toHaveCount(1);
  await expect(keeping(page)).toContainText('已撤销恢复，草稿和恢复之前一样');

  await picksBackup(page, backup);
  await dialog.getByLabel('用备份里的').check();
  await dialog.getByRole('button', { name: '恢复' }).click();
  await expect(keeping(page)).toContainText('换成备份里的 1 份（原来的留在历史版本里）');
  await clerk.opensDraft(organ);
  await clerk.goesTo('problems');
  await expect(clerk.text('problems')).toHaveValue('备份时的话。');
  await clerk.goesHome();
});

test('whatever is given for a backup is called what it is, and nothing is changed', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await writes(clerk, organ, '原来的话。');
  const backup = await backsUp(clerk);
  const told = page.locator('.keeping-problem');

  await picksBackup(page, backup.replace('"version":1', '"version":2'));
  await expect(told).toContainText('更新版本的工具存的（格式 2）');
  await picksBackup(page, '{"format":"else"}');
  await expect(told).toContainText('不是本工具的备份');
  await picksBackup(page, '');
  await expect(told).toContainText('是空的');
  await picksBackup(page, backup.slice(0, 90));
  await expect(told).toContainText('一份草稿也读不出来');

  await test.step('one that was cut off gives what is left of it, and tells the rest by name', async () => {
    const second = backup.replace('"contents":[', '"contents":[{"id":"lost","organ":"龙潭镇","year":2024},');
    await picksBackup(page, second);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('“龙潭镇 2024 年”：整份读不出来');
    await dialog.getByRole('button', { name: '知道了' }).click();
    await expect(keeping(page)).toContainText('本机的没有动');
  });

  await test.step('a draft that was altered in the file is told, and never taken for what was written', async () => {
    await picksBackup(page, backup.replace('原来的话。', '原来的活。'));
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(`“${organ} 2025 年”：最后的内容在文件里被改动或损坏过，数字可能不对`);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('one given where reports are read leads to 恢复', async () => {
    await clerk.picksFile(jsonFile(backup));
    await expect(page.getByRole('alert')).toContainText('这是“全部备份”的文件');
    await page.getByRole('alert').getByRole('button', { name: '从备份恢复' }).click();
    await expect(page.getByRole('dialog')).toContainText('和本机的一样，不动');
    await page.keyboard.press('Escape');
  });

  await test.step('a draft’s own file leads to importing it', async () => {
    const draft = JSON.stringify(JSON.parse(backup).drafts[0].file);
    await picksBackup(page, draft);
    await expect(told).toContainText('这是一份草稿的文件');
    await told.getByRole('button', { name: '导入这份草稿' }).click();
    await expect(page).toHaveURL(/#\/import/);
  });
});

test('where storage is full in the middle of a restore, nothing of it is done, and that is said', async ({
  page,
  baseURL,
}) => {
  // The page kept for opening without a network would take all the room.
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  // Before anything is stored: the browser remembers for a while how much room there was.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(baseURL ?? '').origin,
    quotaSize: 500_000,
  });
  await writes(clerk, organ, '原来的话。');
  const backup = JSON.parse(unchecked(await backsUp(clerk)));
  const [draft] = backup.drafts;
  const texts = { problems: '二是解读形式单一。'.repeat(4_000) };
  const file = { ...draft.file, report: { ...draft.file.report, texts } };
  const drafts = Array.from({ length: 20 }, (_, index) => ({ ...draft, id: `more${index}`, file }));
  await picksBackup(page, JSON.stringify({ ...backup, contents: [], drafts }));
  await page.getByRole('dialog').getByRole('button', { name: '恢复' }).click();
  await expect(page.locator('.keeping-problem')).toContainText('本机的存储空间满了，没有恢复');
  await page.reload();
  await expect(page.locator('.draft')).toHaveCount(1);
  await clerk.opensDraft(organ);
  await clerk.goesTo('problems');
  await expect(clerk.text('problems')).toHaveValue('原来的话。');
});

test('the bin says how long a draft stays, and deletes one for good only after asking', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await writes(clerk, organ, '要删的话。');
  const later = { format: 'zwgk-annual-report', version: 99, report: {} };
  const backup = JSON.parse(unchecked(await backsUp(clerk)));
  const rows = [{ ...backup.drafts[0], id: 'later', organ: other, file: later, versions: [] }];
  await picksBackup(page, JSON.stringify({ ...backup, contents: [], drafts: rows }));
  await page.getByRole('dialog').getByRole('button', { name: '恢复' }).click();
  await expect(page.locator('.draft')).toHaveCount(2);
  // By the keyboard: a mouse that clicks twice at one place deletes once.
  for (const name of [organ, other])
    await page.getByRole('button', { name: new RegExp(`^删除.*${name}`) }).press('Enter');
  const bin = page.locator('.deleted-drafts');
  await bin.locator('summary').click();
  await expect(bin).toContainText('还留 30 天');
  await bin.getByRole('button', { name: new RegExp(`^彻底删除.*${other}`) }).click();
  await page.getByRole('dialog').getByRole('button', { name: '先留着' }).click();
  await expect(bin.locator('li')).toHaveCount(2);
  await bin.getByRole('button', { name: new RegExp(`^彻底删除.*${other}`) }).click();
  await page.getByRole('dialog').getByRole('button', { name: '彻底删除' }).click();
  await expect(bin.locator('li')).toHaveCount(1);
  await bin.getByRole('button', { name: '恢复' }).click();
  await clerk.opensDraft(organ);
});

test('where the browser promises nothing, a backup is brought to mind after work, and can be put off', async ({
  page,
}) => {
  // As over plain http.
  await page.addInitScript(() => Object.defineProperty(navigator, 'storage', { value: undefined }));
  await page.clock.install({ time: new Date('2026-01-12T09:00:00+08:00') });
  const clerk = new Clerk(page);
  const reminder = page.getByLabel('备份提醒');
  await clerk.opensTheApp();
  await expect(reminder).toBeHidden();
  await writes(clerk, organ, '一是公开不够及时。');
  await expect(reminder).toContainText('上次备份：还没有');
  expect(await breaches(page)).toEqual([]);
  const waiting = page.waitForEvent('download');
  await reminder.getByRole('button', { name: '全部备份' }).click();
  await waiting;
  await expect(reminder).toBeHidden();

  const opensOn = async (day: string) => {
    await page.clock.setSystemTime(new Date(`2026-01-${day}T09:00:00+08:00`));
    await page.reload();
    await expect(keeping(page)).toContainText('上次备份：');
  };
  await opensOn('15');
  await expect(keeping(page)).toContainText('上次备份：3 天前，之后没有改动');
  await expect(reminder).toBeHidden();
  await clerk.opensDraft(organ);
  await clerk.goesTo('problems');
  await clerk.doesAndSaves(() => clerk.writes('problems', '又改了。'));
  await page.getByRole('button', { name: '文件', exact: true }).click();
  await expect(page.getByRole('button', { name: /^全部备份/ })).toContainText('之后改过 1 份草稿');
  await page.keyboard.press('Escape');
  await clerk.goesHome();
  await expect(reminder).toContainText('上次备份：3 天前，之后改过 1 份草稿');
  await reminder.getByRole('button', { name: '这几天不再提醒' }).click();
  await expect(reminder).toBeHidden();
  await opensOn('17');
  await expect(reminder).toBeHidden();
  await opensOn('19');
  await expect(reminder).toBeVisible();
});

test('a backup that was restored counts as one, and what was restored is said where the clerk looks', async ({
  page,
}) => {
  // As over plain http: the browser promises nothing.
  await page.addInitScript(() => Object.defineProperty(navigator, 'storage', { value: undefined }));
  await page.setViewportSize({ width: 1366, height: 768 });
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await writes(clerk, organ, '一是公开不够及时。');
  await writes(clerk, other, '二是解读不够。');
  const backup = await backsUp(clerk);
  await page.getByRole('button', { name: '清除本机数据' }).click();
  await page.getByRole('dialog').getByLabel('我知道').check();
  await page.getByRole('dialog').getByRole('button', { name: '全部清除' }).click();
  await page.getByRole('button', { name: '重新打开本页' }).click();
  await expect(page.getByRole('heading', { name: '第一步：导入上年报告' })).toBeVisible();

  await picksBackup(page, backup);
  await page.getByRole('dialog').getByRole('button', { name: '恢复' }).click();
  await expect(page.getByText('恢复好了：放进 2 份')).toBeInViewport();
  await expect(page.getByRole('button', { name: '撤销恢复' })).toBeInViewport();
  await expect(keeping(page)).toContainText(/上次备份：今天 \d\d:\d\d（恢复用的那份文件），之后没有改动/);
  await clerk.opensDraft(organ);
  await clerk.goesTo('problems');
  await clerk.doesAndSaves(() => clerk.writes('problems', '又改了。'));
  await clerk.goesHome();
  await expect(keeping(page)).toContainText('之后改过 1 份草稿');
  await expect(page.getByLabel('备份提醒')).toBeHidden();
});

/** Everything that the browser keeps for this address, as text. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const found: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of Array.from(database.objectStoreNames)) {
        const rows = await new Promise(resolve => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
        });
        found.push(`${name} ${store} ${JSON.stringify(rows)}`);
      }
      database.close();
    }
    found.push(JSON.stringify(localStorage), JSON.stringify(sessionStorage));
    for (const name of await caches.keys()) found.push(`cache ${name}`);
    return found.join('\n');
  });

test('a shared PC is left without a word of the draft, in any window, after a reload and after a restart', async ({
  playwright,
  appUrl,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'shared-pc-'));
  const start = () =>
    playwright.chromium.launchPersistentContext(folder, {
      executablePath: process.env.CHROME_PATH ?? '',
      args: [...launchFlags],
      baseURL: appUrl,
      locale: 'zh-CN',
    });
  const words = '只有我知道的话';
  let context = await start();
  const clerk = new Clerk(await context.newPage());
  const { page } = clerk;
  await clerk.opensTheApp();
  await page.getByLabel('深色').check();
  await writes(clerk, organ, words);
  await page.evaluate(() => {
    localStorage.setItem('zwgk-annual-report-rescue:x', '只有我知道的话');
    localStorage.setItem('somebody else', '别的网页的');
  });
  // Another window has the draft open, with something that is not saved.
  const second = new Clerk(await context.newPage());
  await second.opensTheApp();
  await second.opensDraft(organ);
  await second.goesTo('problems');
  await second.waitsUntilSaved();
  expect(await kept(page)).toContain(words);

  await page.bringToFront();
  await page.getByRole('button', { name: '清除本机数据' }).click();
  const dialog = page.getByRole('dialog', { name: '清除本机数据' });
  await expect(dialog).toContainText('草稿 1 份');
  await expect(dialog.getByRole('button', { name: '先备份（1 份草稿）' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: '全部清除' })).toBeDisabled();
  expect(await breaches(page)).toEqual([]);
  await second.text('problems').fill(`${words}，还没有存`);
  await dialog.getByLabel('我知道').check();
  await dialog.getByRole('button', { name: '全部清除' }).click();
  await expect(page.getByRole('heading', { name: '本机数据清掉了' })).toBeVisible();
  await expect(page.locator('.page-note')).toContainText('清完又查了一遍');
  await expect(second.page.getByRole('heading', { name: '已经在另一个窗口里清除' })).toBeVisible();
  expect(await breaches(page)).toEqual([]);

  await second.page.close({ runBeforeUnload: true });
  await page.getByRole('button', { name: '重新打开本页' }).click();
  await expect(page.getByRole('heading', { name: '第一步：导入上年报告' })).toBeVisible();
  const left = await kept(page);
  expect(left).not.toContain(words);
  expect(left).not.toContain('柳河');
  expect(left).not.toContain('zwgk-annual-report theme');
  expect(left).toContain('别的网页的');

  await context.close();
  context = await start();
  const again = new Clerk(await context.newPage());
  await again.opensTheApp();
  await expect(again.page.locator('.draft')).toHaveCount(0);
  expect(await kept(again.page)).not.toContain(words);
  await context.close();
  await rm(folder, { recursive: true });
});
