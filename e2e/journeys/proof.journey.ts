/** What the clerk does with the original beside her: takes words from it, moves what was misread, says what signs mean. */

import { readFile } from 'node:fs/promises';
import { Clerk } from './clerk.ts';
import { expect, test } from './fixtures.ts';

const clean = new URL('../../src/document/fixtures/case-03/input.html', import.meta.url);

test('a paragraph that belongs to another section is moved there, and one Ctrl+Z moves it back', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.picksFile(clean.pathname);
  await clerk.seesReview();
  await page.getByRole('button', { name: '对照原文' }).click();
  const problems = clerk.read('problems');
  const others = clerk.read('others');
  const before = await problems.inputValue();
  const [first, second] = before.split('\n');
  const othersBefore = await others.inputValue();

  await problems.focus();
  await page.keyboard.press('Control+End');
  await clerk.reviewLine().getByLabel('光标所在的这一段属于').selectOption('第六部分“其他需要报告的事项”');
  await expect(problems).toHaveValue(first ?? '');
  await expect(others).toHaveValue(othersBefore === '' ? (second ?? '') : `${othersBefore}\n${second}`);

  await problems.focus();
  await clerk.undoes();
  await expect(problems).toHaveValue(before);
  await expect(others).toHaveValue(othersBefore);
});

test('words selected in the original go into the field that is looked at', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.picksFile(clean.pathname);
  await clerk.seesReview();
  await page.getByRole('button', { name: '对照原文' }).click();
  const takesSelected = page.getByRole('button', { name: /^用原文选中的/ });

  await test.step('a figure', async () => {
    await clerk.read('requests.received.natural').focus();
    await expect(takesSelected).toHaveCount(0);
    await clerk.selectsInOriginal('1163');
    await takesSelected.click();
    await expect(clerk.read('requests.received.natural')).toHaveValue('1163');
  });
  await test.step('running text', async () => {
    await clerk.read('others').focus();
    await clerk.selectsInOriginal('老年群体获取信息的渠道仍然有限');
    await takesSelected.click();
    await expect(clerk.read('others')).toHaveValue('老年群体获取信息的渠道仍然有限');
    await expect(clerk.reviewLine()).toContainText('是您改的');
  });
});

test('signs that stand for 0 are taken as 0 all at once or one by one, only when she says so', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  const signs = ['-', '/', '—'].flatMap(sign => new Array<string>(5).fill(`<td>${sign}</td>`)).join('');
  const html = (await readFile(clean, 'utf8')).replace(/<tr>(<td>0<\/td>){15}<\/tr>/, `<tr>${signs}</tr>`);
  await clerk.opensTheApp();
  await clerk.picksFile({ name: '2024年报告.html', mimeType: 'text/html', buffer: Buffer.from(html) });
  await clerk.seesReview();
  const upheld = clerk.read('disputes.review.upheld');
  await expect(upheld).toHaveValue('-');

  await test.step('one by one, where it is looked at', async () => {
    await upheld.focus();
    await expect(clerk.reviewLine()).toContainText('存疑');
    await clerk.reviewLine().getByRole('button', { name: '当作 0' }).click();
    await expect(upheld).toHaveValue('0');
  });
  for (const [sign, cell] of [
    ['-', 'disputes.review.corrected'],
    ['/', 'disputes.direct.upheld'],
    ['—', 'disputes.afterReview.upheld'],
  ] as const) {
    await test.step(`all “${sign}” of the table`, async () => {
      await expect(clerk.read(cell)).toHaveValue(sign);
      await page.getByRole('button', { name: new RegExp(`^把这 \\d+ 个“${sign}”都当作 0$`) }).click();
      await expect(clerk.read(cell)).toHaveValue('0');
    });
  }
  await test.step('taken back, they stand as printed', async () => {
    await page.getByRole('button', { name: '恢复原样' }).last().click();
    await expect(clerk.read('disputes.afterReview.upheld')).toHaveValue('—');
  });
});
