/** Three ways in, all the same: the main job asks nothing of the network, and nothing gets out of the page. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test as bare, type Page } from '@playwright/test';
import { builtFolder, builtPage } from '../tools/build.mjs';
import { serve } from '../tools/server.mjs';
import { Clerk } from './clerk.ts';
import { triesEverything } from './escapes.ts';
import { expect, test } from './fixtures.ts';

const lastYear = fileURLToPath(new URL('../../src/document/fixtures/case-64/input.pdf', import.meta.url));

const ways = {
  'from this computer’s server': {
    address: (url: string) => url,
    where: (url: string) => `从 ${new URL(url).origin} 打开才看得到`,
    /** The page, and the browser's own: the worker that keeps it, and what an installed app needs. */
    own: ['', 'sw.js', 'manifest.webmanifest', 'icon-192.png', 'icon-512.png', 'icon-maskable-512.png'],
  },
  'by its intranet name': {
    address: (url: string) => url.replace('127.0.0.1', 'intranet.test'),
    where: (url: string) => `从 ${new URL(url).origin.replace('127.0.0.1', 'intranet.test')} 打开才看得到`,
    own: [''],
  },
  'by double click': {
    address: () => pathToFileURL(builtPage).href,
    where: () => '这是用双击打开的文件',
    own: [],
  },
} as const;

/** Every request that leaves the page, in the order made, until now. */
function listenForRequests(page: Page, folder: string): readonly string[] {
  const asked: string[] = [];
  page.context().on('request', request => {
    const address = request.url();
    if (/^(blob|data|about|file):/.test(address)) return;
    asked.push(address.startsWith(folder) ? address.slice(folder.length).replace(/#.*$/, '') : address);
  });
  return asked;
}

for (const [how, { address, where, own }] of Object.entries(ways)) {
  test(`the main job, ${how}: last year’s PDF in, restart, Word and print out, and no request made`, async ({
    page,
    appUrl,
  }) => {
    const clerk = new Clerk(page);
    const asked = listenForRequests(page, address(appUrl));
    await page.goto(address(appUrl));
    await expect(page.locator('.app-foot')).toContainText(where(appUrl));
    await clerk.picksFile(lastYear);
    await clerk.seesReview();
    await clerk.acceptsReview(2024);
    await clerk.goesTo('requests');
    await clerk.fillsFigure('requests.received.natural', 12);
    await clerk.fillsBlanksWithZero();
    await clerk.goesTo('problems');
    await clerk.writes('problems', '解读少。');
    await clerk.waitsUntilSaved();
    await page.reload();
    await expect(clerk.text('problems')).toHaveValue('解读少。');

    await clerk.goesTo('export');
    await expect(page.frameLocator('iframe.paper').locator('h1')).toContainText('2024年');
    const word = await clerk.downloads('下载 Word');
    expect(word.name).toMatch(/\.docx$/);
    const mayAsk: readonly string[] = own;
    expect(asked.filter(path => !mayAsk.includes(path))).toEqual([]);
  });
}

// Without the ear of the other journeys: the browser tells of every request that the policy stops.
bare.describe('what tries to get out of the page', () => {
  for (const [how, { address }] of Object.entries(ways)) {
    bare(`is refused and arrives nowhere, ${how}`, async ({ page }) => {
      const app = await serve(builtFolder);
      const arrived: string[] = [];
      const server = createServer((request, response) => {
        arrived.push(String(request.url));
        response.setHeader('Access-Control-Allow-Origin', '*').end();
      });
      const port = await new Promise<number>(done => {
        server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port));
      });
      // Foreign to the page by its port: the browser of the journeys reaches nothing but this computer.
      const foreign = `127.0.0.1:${port}`;
      await page.goto(address(app.url));
      const outcome = await page.evaluate(triesEverything, foreign);
      const tried = [
        'EventSource',
        'WebSocket',
        'XMLHttpRequest',
        'audio',
        'beacon',
        'css image',
        'eval',
        'fetch',
        'font',
        'form',
        'frame',
        'image',
        'import',
        'inline script',
        'link prefetch',
        'object',
        'script',
        'style sheet',
        'worker',
      ];
      expect(outcome).toEqual(Object.fromEntries(tried.map(name => [name, 'refused'])));
      expect(arrived).toEqual([]);
      // The ear hears.
      await fetch(`http://${foreign}/heard`);
      expect(arrived).toEqual(['/heard']);
      await app.close();
      server.close();
      server.closeAllConnections();
    });
  }
});
