/** What takes long says so after a moment and can be called off, and then everything is as it was. */

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { Clerk } from './clerk.ts';
import { expect, test } from './fixtures.ts';

const page2024 = new URL('../../src/document/fixtures/case-03/input.html', import.meta.url);

declare global {
  interface Window {
    /** While they are held, long work stands still where it gives the page its turn, as on a very slow computer. */
    turns?: { hold(): void; release(): void };
  }
}

/** Before the page is opened. */
const letTurnsBeHeld = (page: Page) =>
  page.addInitScript(() => {
    const Usual = window.MessageChannel;
    let isHeld = false;
    let waiting: (() => void)[] = [];
    window.turns = {
      hold() {
        isHeld = true;
      },
      release() {
        isHeld = false;
        const due = waiting;
        waiting = [];
        for (const go of due) go();
      },
    };
    window.MessageChannel = class extends Usual {
      constructor() {
        super();
        if (!isHeld) return;
        const { port2 } = this;
        const post = port2.postMessage.bind(port2) as (message: unknown) => void;
        port2.postMessage = (message: unknown) => {
          waiting.push(() => post(message));
        };
      }
    };
  });
const hold = (page: Page) => page.evaluate(() => window.turns?.hold());
const release = (page: Page) => page.evaluate(() => window.turns?.release());

test('a file that takes long to read is called off, nothing comes of it, and the next one is read', async ({
  page,
}) => {
  await letTurnsBeHeld(page);
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  const content = await readFile(page2024, 'utf8');
  await hold(page);
  await clerk.dropsFiles([{ name: '很大的网页.html', content }]);
  const note = page.locator('.way-reading');
  await expect(note).toContainText('正在读“很大的网页.html”…');
  await note.getByRole('button', { name: '取消' }).click();
  await expect(note).toBeHidden();
  await release(page);
  await clerk.dropsFiles([{ name: '上年报告.html', content }]);
  await clerk.seesReview();
  await expect(page.locator('.review-head')).toContainText('上年报告.html');
  await expect(page.locator('.review-head')).not.toContainText('很大的网页.html');
});

test('a Word file that takes long to make is called off and not downloaded, and the next one is', async ({
  page,
}) => {
  await letTurnsBeHeld(page);
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins('青山县柳河镇人民政府', 2025);
  await clerk.waitsUntilSaved();
  const files: string[] = [];
  page.on('download', download => files.push(download.suggestedFilename()));
  const asksForWord = async () => {
    await page.getByRole('button', { name: '文件', exact: true }).click();
    await page.getByRole('button', { name: /^下载 Word/ }).click();
    await page.getByRole('button', { name: '仍要导出' }).click();
  };
  await hold(page);
  await asksForWord();
  const note = page.locator('.under-way');
  await expect(note).toContainText('正在做 Word 文件…');
  await note.getByRole('button', { name: '取消' }).click();
  await expect(note).toBeHidden();
  await release(page);
  const download = page.waitForEvent('download');
  await asksForWord();
  expect((await download).suggestedFilename()).toMatch(/\.docx$/);
  expect(files).toHaveLength(1);
});
