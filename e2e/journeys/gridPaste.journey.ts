/** The tables and the clipboard: blocks from Excel, WPS and web pages come in, go out and move about. */

import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { atTableThree, first, types } from './tableThree.ts';

const captured = (name: string) =>
  readFileSync(new URL(`../../src/ui/grid/clipboard/fixtures/${name}`, import.meta.url), 'utf8');

test('a block is copied out as a table and comes back in; cutting takes it away', async ({ page }) => {
  const clerk = await atTableThree(page);
  await clerk.figure('requests.received.legal').click();
  await types(page, 5, 6);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+End');
  const { text, html } = await clerk.copied();
  expect(text).toBe('5\t6\t11\r\n');
  expect(html).toContain('<tr><td>5</td><td>6</td><td>11</td></tr>');

  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+x');
  await expect(clerk.figure('requests.received.other')).toHaveValue('');
  await clerk.figure('requests.granted.natural').click();
  await page.keyboard.press('Control+v');
  await expect(clerk.figure('requests.granted.natural')).toHaveValue('5');
  await expect(clerk.figure('requests.granted.commercial')).toHaveValue('6');
  await expect(clerk.selected()).toHaveCount(2);
  await clerk.undoes();
  await expect(clerk.figure('requests.granted.commercial')).toHaveValue('');

  await test.step('from a computed cell too, where no text can be marked', async () => {
    await clerk.figure('requests.received.legal').click();
    await types(page, 7);
    await clerk.cell('requests.received.total').click();
    await page.keyboard.press('Control+c');
    await clerk.figure('requests.carriedOut.natural').click();
    await page.keyboard.press('Control+v');
    await expect(clerk.figure('requests.carriedOut.natural')).toHaveValue('7');
  });
});

test('rows copied from Excel with their labels find their rows, wherever the focus stands', async ({
  page,
}) => {
  const clerk = await atTableThree(page);
  await clerk.figure('requests.carriedOut.other').click();
  await clerk.copiesElsewhere(captured('excel-outcomes.txt'), captured('excel-outcomes.html'));
  await page.keyboard.press('Control+v');
  await expect(clerk.figure('requests.lawForbids.natural')).toHaveValue('1234');
  await expect(clerk.figure('requests.stability.natural')).toHaveValue('1234567');
  await expect(clerk.figure('requests.carriedOut.other')).toHaveValue('');
  await expect(page.getByRole('status').filter({ hasText: '已粘贴 18 格' })).toContainText(
    '自动计算的 3 格没有填入。粘贴来的“3.危及“三安全一稳定”·总计”是 12，这里算出 1234567，请核对。',
  );
  await clerk.undoes();
  await expect(clerk.figure('requests.lawForbids.natural')).toHaveValue('');
  await expect(clerk.total('requests.outcomeTotal.total')).toHaveText('–');
});

test('whole tables drop in at their places: table 三 by size, 二 from WPS, 四 from a web page', async ({
  page,
}) => {
  const clerk = await atTableThree(page);
  await clerk.figure('requests.notHeld.legal').click();
  const rows = Array.from({ length: 24 }, (_, row) =>
    [1, 2, 3, 4, 5, 6].map(column => row + column).join('\t'),
  );
  await clerk.copiesElsewhere(`${rows.join('\r\n')}\r\n`);
  await page.keyboard.press('Control+v');
  await expect(clerk.figure(first)).toHaveValue('1');
  await expect(clerk.figure('requests.carriedOut.other')).toHaveValue('29');
  await clerk.goesTo('proactive');
  await clerk.figure('proactive.fees.amount').click();
  await clerk.copiesElsewhere(captured('wps-table2.txt'), captured('wps-table2.html'));
  await page.keyboard.press('Control+v');
  await expect(clerk.figure('proactive.normativeDocuments.issued')).toHaveValue('3');
  await expect(clerk.figure('proactive.licensing.decisions')).toHaveValue('1024');
  await expect(clerk.figure('proactive.fees.amount')).toHaveValue('3.25');
  await clerk.goesTo('disputes');
  await clerk.figure('disputes.direct.corrected').click();
  await clerk.copiesElsewhere(captured('browser-table4.txt'), captured('browser-table4.html'));
  await page.keyboard.press('Control+v');
  await expect(clerk.figure('disputes.review.upheld')).toHaveValue('1');
  await expect(clerk.figure('disputes.afterReview.pending')).toHaveValue('4');
});

test('a single value fills what is selected; into a text being typed it goes as text', async ({ page }) => {
  const clerk = await atTableThree(page);
  await clerk.figure(first).click();
  await clerk.copiesElsewhere('３\r\n');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+v');
  await expect(clerk.figure('requests.carriedIn.commercial')).toHaveValue('3');
  await clerk.figure('requests.granted.natural').click();
  await page.keyboard.type('1');
  await page.keyboard.press('Control+v');
  await expect(clerk.total('requests.granted.total')).toHaveText('13');
});
