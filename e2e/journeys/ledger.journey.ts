/** 申请台账: one line per request, from which table three counts itself. */

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Clerk, clerkAt, organ } from './clerk.ts';
import { expect, test } from './fixtures.ts';

const register = fileURLToPath(new URL('../../src/ledger/fixtures/register.xlsx', import.meta.url));

const opensLedger = async (clerk: Clerk) => {
  await clerk.opensTheApp();
  await clerk.begins(organ, 2025);
  await clerk.goesTo('requests');
  await clerk.turnsTo('按台账');
};

test('requests are entered with the keyboard alone, and the table counts itself', async ({ page }) => {
  const clerk = new Clerk(page);
  await opensLedger(clerk);
  await clerk.ledgerField(1, 'received').focus();
  await clerk.typesLine(['3.5', 1, 1, '3.20', '2025-1']);
  await clerk.typesLine(['12.20', 2, 2, '1.8', '2025-2']);
  await expect(clerk.ledgerField(1, 'received')).toHaveValue('2025年3月5日');
  await expect(clerk.ledgerField(2, 'answered')).toHaveValue('2026年1月8日');
  await expect(page.locator('.ledger-summary')).toHaveText('本年新收 2，上年结转 0，办结 1，结转下年 1');
  await clerk.seesCounted('requests.granted.natural', 1);
  await clerk.seesCounted('requests.carriedOut.commercial', 1);
  await clerk.seesCounted('requests.partlyGranted.commercial', 0);

  await test.step('one undo takes back the entry and its count', async () => {
    await clerk.ledgerField(3, 'received').focus();
    await page.keyboard.type('5.6');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await clerk.seesCounted('requests.received.natural', 2);
    await clerk.undoes();
    await clerk.seesCounted('requests.received.natural', 1);
    await expect(page.locator('.ledger-uncounted')).toContainText('1 行还没计入');
    await clerk.undoes();
    await expect(page.locator('.ledger-uncounted')).toBeHidden();
  });

  await test.step('a cell lists its cases, and each leads to its line', async () => {
    await clerk.figure('requests.received.commercial').focus();
    const cases = page.locator('.ledger-cases');
    await expect(cases).toContainText('一、本年新收政府信息公开申请数量 · 商业企业：1 件');
    await cases.getByRole('button', { name: '2025-2' }).click();
    await expect(clerk.ledgerField(2, 'received')).toBeFocused();
  });

  await test.step('it is all there the next day, and goes out with the draft file alone', async () => {
    await clerk.waitsUntilSaved();
    await clerk.comesBackTomorrow();
    await expect(clerk.ledgerField(2, 'note')).toHaveValue('2025-2');
    await clerk.goesTo('export');
    const draft = await clerk.downloads('下载草稿文件');
    expect(JSON.parse(draft.text).report.ledger.lines).toHaveLength(2);
    const html = await clerk.downloads('下载 HTML');
    expect(html.text).not.toContain('2025-2');
  });
});

test('a day that is none yet is taken back alone, and lines under a filter stay while they are typed in', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await opensLedger(clerk);
  await clerk.ledgerField(1, 'received').focus();
  await clerk.typesLine(['3.5', 1, 1, '3.20', '2025-1']);
  await clerk.typesLine(['4.5', 1, 0, '', '2025-2']);

  await test.step('undo in a half-typed day takes back only that', async () => {
    await clerk.ledgerField(2, 'received').focus();
    await page.keyboard.type('3.');
    await clerk.undoes();
    await expect(clerk.ledgerField(2, 'received')).toHaveValue('2025年4月5日');
    await expect(clerk.ledgerField(2, 'received')).toBeFocused();
    await expect(clerk.ledgerField(2, 'note')).toHaveValue('2025-2');
    await page.keyboard.press('Tab');
    await expect(clerk.ledgerField(2, 'received')).toHaveValue('2025年4月5日');
  });

  await test.step('undo of a result leaves the clerk in the ledger', async () => {
    await clerk.ledgerField(2, 'result').focus();
    await page.keyboard.press('ArrowDown');
    await clerk.seesCounted('requests.granted.natural', 2);
    await clerk.undoes();
    await clerk.seesCounted('requests.granted.natural', 1);
    await expect(clerk.ledgerField(2, 'received')).toBeFocused();
  });

  await test.step('a day of last year is typed to its end under the filter', async () => {
    await clerk.figure('requests.received.natural').focus();
    await page.getByRole('button', { name: '只看这几件' }).click();
    const day = page.locator('[data-line="n1"] [data-field="received"]');
    await day.focus();
    await page.keyboard.type('2024-12-15');
    await expect(day).toBeFocused();
    await expect(day).toHaveValue('2024-12-15');
    await clerk.seesCounted('requests.carriedIn.natural', 1);
    await page.keyboard.press('Tab');
    await expect(day).toHaveValue('2024年12月15日');
  });
});

test('figures typed as the ledger counts them are not called 上年结转, and the ledger can still take over', async ({
  page,
}) => {
  const clerk = await clerkAt(page, 'requests');
  await clerk.fillsFigure('requests.received.natural', 2);
  await clerk.turnsTo('按台账');
  await page.getByRole('button', { name: '改为按台账' }).click();
  await clerk.ledgerField(1, 'received').focus();
  await clerk.typesLine(['3.5', 1, 1, '3.20', '']);
  await clerk.fillsFigure('requests.received.natural', 1);
  await expect(page.locator('.ledger-comparison')).toContainText('表里填的数与台账对得上');
  await expect(page.locator('.ledger-comparison')).not.toContainText('上年结转');
  await page.getByRole('button', { name: '改用台账的数' }).click();
  await clerk.seesCounted('requests.granted.natural', 1);
});

test('who does not know which result it is answers a few questions, and it stands in the line', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await opensLedger(clerk);
  await clerk.ledgerField(1, 'received').focus();
  await clerk.typesLine(['3.5', 1, 0, '3.20', '2025-1']);
  await clerk.ledgerField(1, 'note').focus();
  await page.getByRole('button', { name: '结果该选哪一个？' }).click();
  for (const answer of ['已经答复或者已经结束', '没有给', '本机关没有', '找过了']) {
    await page.locator('.helper-answers').getByRole('button', { name: answer }).first().click();
  }
  await page.getByRole('button', { name: '填到第 1 行' }).click();
  await expect(clerk.ledgerField(1, 'received')).toBeFocused();
  await expect(clerk.ledgerField(1, 'result')).toHaveValue('notHeld');
  await clerk.seesCounted('requests.notHeld.natural', 1);
});

test('what makes the table wrong is said at the line and in 校核, and leads there', async ({ page }) => {
  const clerk = new Clerk(page);
  await opensLedger(clerk);
  await clerk.ledgerField(1, 'received').focus();
  await clerk.typesLine(['三月初', 1, 0, '', '']);
  await clerk.ledgerField(2, 'received').focus();
  await clerk.typesLine(['3.5', 1, 0, '3.20', '']);
  await expect(page.locator('[data-line="n1"] .ledger-state')).toContainText('收到日期“三月初”看不懂');
  await expect(clerk.ledgerField(1, 'received')).toHaveAttribute('aria-invalid', 'true');
  await clerk.goesTo('check');
  await clerk.findings().filter({ hasText: '申请台账第 2 行前后对不上' }).getByRole('button').first().click();
  await expect(clerk.ledgerField(2, 'received')).toBeFocused();
});

test('turning between ledger and grid asks in place and loses nothing', async ({ page }) => {
  const clerk = await clerkAt(page, 'requests');
  await clerk.fillsFigure('requests.received.natural', 5);
  await clerk.fillsFigure('requests.granted.natural', 5);
  await clerk.turnsTo('按台账');
  await expect(page.locator('.ledger-question')).toContainText('表里已填了 2 格。这些数先留着不动');
  await page.getByRole('button', { name: '改为按台账' }).click();
  await clerk.ledgerField(1, 'received').focus();
  await clerk.typesLine(['3.5', 1, 1, '3.20', '']);
  await expect(page.locator('.ledger-differs')).toContainText('有 2 格与台账数出来的不一样');
  await expect(clerk.figure('requests.received.natural')).toHaveValue('5');
  await page.getByRole('button', { name: '改用台账的数' }).click();
  await clerk.seesCounted('requests.received.natural', 1);
  await clerk.undoes();
  await expect(clerk.figure('requests.received.natural')).toHaveValue('5');
  await clerk.redoes();

  await clerk.turnsTo('直接填表');
  await page.getByRole('button', { name: '改为直接填表' }).click();
  await clerk.fillsFigure('requests.granted.natural', 2);
  await clerk.turnsTo('按台账');
  await expect(page.locator('.ledger-question')).toContainText('但有 1 格与现在表里的数不一样');
  await page.getByRole('button', { name: '改为按台账' }).click();
  await expect(page.locator('.ledger-differs')).toContainText('表里 2，台账 1');
});

test('a register from Excel comes in by its columns, nothing dropped, no names, and not twice', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await opensLedger(clerk);
  const imports = async () => {
    await page.getByRole('button', { name: '从 Excel 导入' }).click();
    await page.getByLabel('选择台账文件').setInputFiles(register);
  };
  await imports();
  await expect(page.getByLabel('“申请人姓名”是什么')).toHaveValue('personal');
  await expect(page.locator('.ledger-intake')).not.toContainText('王某');
  await expect(page.locator('.ledger-row-notes').last()).toContainText('第 7 行：合计');
  await page.locator('.ledger-words select').selectOption({ label: '6.属于四类过程性信息' });
  await page.getByRole('button', { name: '导入 4 行' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已导入 4 行' })).toContainText(
    '其中 1 行还不完整',
  );
  await clerk.seesCounted('requests.processInfo.natural', 1);
  await clerk.seesCounted('requests.thirdParty.commercial', 1);
  await expect(clerk.ledgerField(4, 'received')).toHaveValue('约12月');

  await test.step('a second time', async () => {
    await imports();
    await expect(page.locator('.ledger-known')).toContainText('有 4 行台账里已经有了');
    await expect(page.getByRole('button', { name: '没有可以导入的行' })).toBeDisabled();
    await page.getByLabel('也导入，作为另外的申请').check();
    await expect(page.getByRole('button', { name: '导入 4 行' })).toBeEnabled();
    await page.getByRole('button', { name: '不导入了' }).click();
  });

  await test.step('one undo takes the import back', async () => {
    await clerk.undoes();
    await expect(page.locator('.ledger tbody tr')).toHaveCount(1);
  });

  await test.step('cells pasted into the ledger are looked at first', async () => {
    await clerk.ledgerField(1, 'received').focus();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '收到日期\t类别\t结果\r\n2025-3-5\t公民\t公开\r\n');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await page.getByRole('button', { name: '导入 1 行' }).click();
    await clerk.seesCounted('requests.granted.natural', 1);
  });

  await test.step('a .csv as Excel saves it in Chinese offices is read too', async () => {
    const gbk =
      'cad5b5bdc8d5c6da2cc9eac7ebc8cbc0e0b1f02cb0ecc0edbde1b9fb2cb4f0b8b4c8d5c6da0a32303235c4ea37d4c231c8d52cb9abc3f12cd0c5cfa2b2bbb4e6d4da2c37d4c23135c8d50a';
    await page.getByRole('button', { name: '从 Excel 导入' }).click();
    await page
      .getByLabel('选择台账文件')
      .setInputFiles({ name: '台账.csv', mimeType: 'text/csv', buffer: Buffer.from(gbk, 'hex') });
    await page.getByRole('button', { name: '导入 1 行' }).click();
    await clerk.seesCounted('requests.notHeld.natural', 1);
    await expect(clerk.ledgerField(2, 'answered')).toHaveValue('2025年7月15日');
  });

  await test.step('what is no register is refused in plain words', async () => {
    await page.getByRole('button', { name: '从 Excel 导入' }).click();
    const bytes = await readFile(register);
    await page
      .getByLabel('选择台账文件')
      .setInputFiles({ name: '坏.xlsx', mimeType: '', buffer: bytes.subarray(0, 900) });
    await expect(page.locator('.ledger-intake').getByRole('alert')).toContainText('请用 Excel 或 WPS 打开它');
  });
});

test('requests open at the year’s end come into next year’s ledger', async ({ page }) => {
  const clerk = new Clerk(page);
  await opensLedger(clerk);
  await clerk.ledgerField(1, 'received').focus();
  await clerk.typesLine(['3.5', 1, 1, '3.20', '2025-1']);
  await clerk.typesLine(['12.20', 2, 0, '', '2025-2']);
  await clerk.goesTo('export');
  const draft = await clerk.downloads('下载草稿文件');
  await clerk.goesHome();
  await clerk.picksFile(draft.path);
  await clerk.seesReview();
  await clerk.acceptsReview(2026);
  await clerk.goesTo('requests');
  await expect(clerk.ledgerField(1, 'note')).toHaveValue('2025-2');
  await expect(clerk.ledgerField(1, 'received')).toHaveValue('2025年12月20日');
  await expect(page.locator('.ledger-comparison')).toContainText('上年结转的 1 件已经列在下面');
  await clerk.ledgerField(1, 'result').focus();
  await page.keyboard.press('ArrowDown');
  await clerk.seesCounted('requests.carriedIn.commercial', 1);
  await clerk.seesCounted('requests.granted.commercial', 1);
});
