/** 图解: looked at in 导出, and saved as a picture, from the server, by its intranet name and from one file. */

import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { writeDraftFile } from '../../src/report/index.ts';
import { sampleLastYear, sampleReports } from '../../src/ui/gallery/samples.ts';
import { builtPage } from '../tools/build.mjs';
import { Clerk } from './clerk.ts';
import { expect, test } from './fixtures.ts';

const draft = writeDraftFile({ report: sampleReports.done, lastYear: sampleLastYear });

for (const how of ['from its server', 'by its intranet name', 'from one file'] as const) {
  test(`the picture is seen and saved as PNG and SVG, ${how}`, async ({ page, appUrl }) => {
    const addresses = {
      'from its server': appUrl,
      'by its intranet name': appUrl.replace('127.0.0.1', 'intranet.test'),
      'from one file': pathToFileURL(builtPage).href,
    };
    const clerk = new Clerk(page);
    await page.goto(addresses[how]);
    await clerk.picksDraftFile(draft);
    await clerk.goesOnWriting();
    await clerk.goesTo('export');
    await page.getByRole('button', { name: '图解（图片）' }).click();

    const picture = page.getByRole('img', { name: /年度报告图解。.*收到申请（本年新收）3件，上年1件/ });
    await expect(picture).toBeVisible();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1080);

    const svg = await clerk.downloads('下载 SVG');
    expect(svg.name).toMatch(/2025年政府信息公开工作年度报告图解\.svg$/);
    expect(svg.text).toContain('>图　解</text>');
    const png = await clerk.downloads('下载 PNG');
    expect(png.name).toMatch(/图解\.png$/);
    const bytes = await readFile(png.path);
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(2160);
    // The blue of the head is there: nothing kept the picture from being drawn.
    const corner = await page.evaluate(async base64 => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return Array.from(canvas.getContext('2d')?.getImageData(4, 4, 1, 1).data ?? []);
    }, bytes.toString('base64'));
    expect(corner).toEqual([0x1d, 0x4b, 0x73, 255]);
  });
}

test('where a figure is missing, there is no picture, and it is said why', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins('青山县柳河镇人民政府', 2025);
  await clerk.goesTo('export');
  await page.getByRole('button', { name: '图解（图片）' }).click();
  await expect(page.locator('.digest')).toContainText('都填全了，才能做图解');
  await expect(page.locator('.digest img')).toHaveCount(0);
});
