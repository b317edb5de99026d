/** Documents that mean harm are shown, taken and sent out as words: in the real browser nothing of theirs acts. */

import type { Page } from '@playwright/test';
import { attackFiles, attackPaste, attackRegister } from '../../src/document/testing/attacks/files.ts';
import { Clerk } from './clerk.ts';
import { expect, test } from './fixtures.ts';

interface Alarmed {
  alarms?: string[];
}

/** An ear in the page and in its frames: whatever acts is written down there. Requests and the console: fixtures.ts. */
async function listens(page: Page): Promise<() => Promise<readonly string[]>> {
  const heard: string[] = [];
  page.on('dialog', dialog => {
    heard.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', popup => heard.push(`popup: ${popup.url()}`));
  page.on('download', download => heard.push(`download: ${download.url()}`));
  await page.addInitScript(() => {
    const alarms: string[] = [];
    Object.assign(window, { alarms, __alarm: () => alarms.push('a script of the document ran') });
    document.addEventListener('securitypolicyviolation', event =>
      alarms.push(`stopped by the policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return async () => {
    const inFrames = await Promise.all(
      page.frames().map(frame => frame.evaluate(() => (window as Alarmed).alarms ?? [])),
    );
    const own = await page.evaluate(() => {
      const found = Array.from(
        document.querySelectorAll('base, object, embed, link[rel=prefetch], meta[http-equiv=refresh]'),
      );
      return [
        ...found.map(element => element.outerHTML),
        ...(document.URL.includes('evil') ? [document.URL] : []),
        ...(Object.keys(Object.prototype).length > 0 ? ['a prototype was changed'] : []),
        // A name of theirs never stands in for one of the page's own.
        ...(typeof document.createElement === 'function' && document.body instanceof HTMLBodyElement
          ? []
          : ['the document was clobbered']),
      ];
    });
    return [...heard, ...inFrames.flat(), ...own];
  };
}

/** Scripts and handlers in the page and in the frames that show what goes out; the app's own have no handlers. */
const activeElements = (page: Page): Promise<readonly string[]> =>
  Promise.all(
    page.frames().map(frame =>
      frame.evaluate(() =>
        Array.from(document.querySelectorAll('*')).flatMap(element => {
          const isOurs = element.localName === 'script' && document.querySelector('#root') !== null;
          const handlers = Array.from(element.attributes).filter(
            ({ name, value }) =>
              /^on/.test(name) ||
              (/^(?:src|srcset|href|xlink:href|action|formaction|data|poster|background|ping|style)$/.test(
                name,
              ) &&
                /^\s*javascript:|evil\.example/i.test(value)),
          );
          return [
            ...(element.localName === 'script' && !isOurs ? ['<script>'] : []),
            ...handlers.map(({ name, value }) => `<${element.localName} ${name}="${value}">`),
          ];
        }),
      ),
    ),
  ).then(found => found.flat());

for (const { name, bytes } of attackFiles()) {
  test(`a document that means harm stays words, from its reading to 导出: ${name}`, async ({ page }) => {
    const heard = await listens(page);
    const clerk = new Clerk(page);
    await clerk.opensTheApp();
    await clerk.picksFile({ name, mimeType: '', buffer: Buffer.from(bytes) });
    // Our own files are taken as they are; of others the original is shown first, beside what was read.
    const isOwn = /^(?:草稿|发布)/.test(name);
    if (!isOwn) {
      await clerk.seesReview();
      await expect(page.locator('.proof-paper')).toContainText('老君寨乡');
      expect(await activeElements(page)).toEqual([]);
      await clerk.seesWhatItIsFor();
    }
    await clerk.usesAs('作为本年草稿');
    await page.getByRole('button', { name: isOwn ? '接着写这份报告' : /年草稿，去校核$/ }).click();
    await clerk.goesTo('check');
    await clerk.goesTo('export');
    await clerk.printView();
    expect(await activeElements(page)).toEqual([]);
    expect(await heard()).toEqual([]);
  });
}

test('a page on the clipboard and a register that mean harm stay words', async ({ page }) => {
  const heard = await listens(page);
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.pastesAnywhere('', attackPaste);
  await clerk.seesReview();
  expect(await activeElements(page)).toEqual([]);
  await clerk.opensTheApp();
  await clerk.begins('青山县柳河镇人民政府', 2025);
  await clerk.goesTo('requests');
  await clerk.turnsTo('按台账');
  await page.getByRole('button', { name: '从 Excel 导入' }).click();
  await page
    .getByLabel('选择台账文件')
    .setInputFiles({ name: '台账.csv', mimeType: 'text/csv', buffer: Buffer.from(attackRegister()) });
  await expect(page.locator('.ledger-words').first()).toContainText('constructor');
  await page.getByRole('button', { name: /^导入 \d+ 行$/ }).click();
  await expect(page.locator('.ledger')).toContainText('__proto__');
  expect(await activeElements(page)).toEqual([]);
  expect(await heard()).toEqual([]);
});

test.describe('the ear', () => {
  test.use({ expectedNoise: [[/inline event handler/], { scope: 'test' }] });
  test('hears what a document would do', async ({ page }) => {
    const heard = await listens(page);
    await new Clerk(page).opensTheApp();
    await page.evaluate(() => {
      const image = document.createElement('p');
      image.setAttribute('onclick', 'window.__alarm(1)');
      document.body.append(image);
      (window as unknown as { __alarm: () => void }).__alarm();
    });
    expect(await heard()).toContain('a script of the document ran');
    expect(await activeElements(page)).toContain('<p onclick="window.__alarm(1)">');
  });
});
