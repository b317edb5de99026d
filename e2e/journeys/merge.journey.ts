/** Importing into what is there already: twice the same, beside a draft, and this year's own from Word. */

import { fileURLToPath } from 'node:url';
import { Clerk } from './clerk.ts';
import { expect, test } from './fixtures.ts';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const web = path('../../src/document/fixtures/case-03/input.html');
/** The same report as a Word file; in it 3 and 1 of the year's new requests add up to 5. */
const word = path('./towns/fixtures/wrong-total.docx');

/** From the start page: takes the file whole as a draft of its own year. */
async function takesAsDraft(clerk: Clerk, file: string): Promise<void> {
  await clerk.picksFile(file);
  await clerk.seesWhatItIsFor();
  await clerk.usesAs('作为本年草稿');
  await clerk.page.getByRole('button', { name: '年草稿，去校核' }).click();
}

const difference = (clerk: Clerk, id: string) => clerk.page.locator(`[data-difference="${id}"]`);

test('this year’s report from Word becomes a draft, and 校核 shows the total that it has wrong', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await page.clock.setFixedTime(new Date('2025-01-10T09:00:00+08:00'));
  await clerk.opensTheApp();
  await clerk.picksFile(word);
  await clerk.seesWhatItIsFor();
  // It is January 2025, and the report is of 2024: the one that is due.
  await expect(page.getByText('多半是今年的稿子')).toBeVisible();
  await expect(page.getByText('原文有 1 处总计与各项相加不一样')).toBeVisible();
  await page.getByRole('button', { name: '作为 2024 年草稿，去校核' }).click();
  await clerk.seesStep('校核');
  const wrong = clerk.findings().filter({ hasText: '原文印的是 5，各项相加是 4' });
  await expect(wrong).toHaveCount(1);

  await test.step('it goes to its row, and is gone once the figures add up', async () => {
    await wrong.locator('.finding-text').click();
    await expect(clerk.figure('requests.received.natural')).toBeFocused();
    await clerk.fillsFigure('requests.received.natural', 4);
    await clerk.goesTo('check');
    await expect(wrong).toHaveCount(0);
  });

  await test.step('or once the clerk says that the sum holds, which undo takes back', async () => {
    await clerk.undoes();
    await expect(wrong).toHaveCount(1);
    await wrong.getByRole('button', { name: '以相加的数为准', exact: true }).click();
    await expect(wrong).toHaveCount(0);
    await clerk.undoes();
    await expect(wrong).toHaveCount(1);
  });
});

test('the same report twice: the second time it is compared, and nothing differs', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await takesAsDraft(clerk, web);
  await clerk.seesStep('校核');
  await clerk.waitsUntilSaved();
  await clerk.goesHome();
  await takesAsDraft(clerk, web);
  await expect(page.getByText('本机已有这个机关 2024 年的草稿')).toBeVisible();
  await page.getByRole('button', { name: '对比后取用到那一份' }).click();
  await clerk.seesStep('对比后取用');
  await expect(page.getByText('导入的和草稿里的没有不同')).toBeVisible();
  await page.getByRole('button', { name: '回去接着写' }).click();
  await clerk.goesHome();
  await expect(page.locator('.draft')).toHaveCount(1);
});

test('into a draft that is under way: what differs is chosen one by one, and one undo takes it all back', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await takesAsDraft(clerk, web);
  await clerk.goesTo('problems');
  const before = await clerk.text('problems').inputValue();
  const mine = `${before}\n本镇自己加的一段。`;
  await clerk.writes('problems', mine);
  await clerk.goesTo('others');
  const others = await clerk.text('others').inputValue();
  await clerk.writes('others', '');
  await clerk.goesTo('basic');
  await clerk.fact('phone').fill('0311-1234567');

  await page.getByRole('button', { name: '导入，对比后取用' }).click();
  await clerk.picksFile(word);
  await test.step('what was read is held against the document and corrected before it is compared', async () => {
    await expect(clerk.original()).toBeVisible();
    await clerk.read('requests.received.commercial').fill('2');
    await page.keyboard.press('Tab');
    await clerk.seesUseInDraft();
  });
  await page.getByRole('button', { name: '去对比、选用' }).click();
  await clerk.seesStep('对比后取用');

  await test.step('another file is not taken while she chooses, and she is told why', async () => {
    await difference(clerk, 'text problems').getByLabel('用导入的').check();
    await clerk.dropsFiles([{ name: '通知.txt', content: '关于报送的通知' }]);
    await expect(page.getByText('正在对比导入的一份')).toBeVisible();
    await expect(difference(clerk, 'text problems').getByLabel('用导入的')).toBeChecked();
    await difference(clerk, 'text problems').getByLabel('保留草稿的').check();
  });

  await test.step('before she chooses, only what is blank would be filled', async () => {
    await expect(difference(clerk, 'text problems').getByLabel('保留草稿的')).toBeChecked();
    await expect(difference(clerk, 'text others').getByLabel('用导入的')).toBeChecked();
    await expect(difference(clerk, 'table requests')).toContainText('2 格不一样');
    await expect(difference(clerk, 'table requests').getByLabel('保留草稿的')).toBeChecked();
    await expect(page.locator('.compare-foot')).toContainText('会改：1 段文字。');
    await expect(difference(clerk, 'text problems').locator('mark')).toHaveText('本镇自己加的一段。');
  });

  await test.step('she takes the table as well, and says so', async () => {
    await difference(clerk, 'table requests').getByLabel('用导入的').check();
    await expect(page.locator('.compare-foot')).toContainText('会改：2 个数字、1 段文字。');
    await clerk.doesAndSaves(() => page.getByRole('button', { name: '按选的取用' }).click());
    await expect(page.getByText('已取用导入的 2 个数字、1 段文字。')).toBeVisible();
  });

  await clerk.goesTo('requests');
  await expect(clerk.figure('requests.received.natural')).toHaveValue('3');
  await expect(clerk.figure('requests.received.commercial')).toHaveValue('2');
  await clerk.goesTo('others');
  await expect(clerk.text('others')).toHaveValue(others);
  await clerk.goesTo('problems');
  await expect(clerk.text('problems')).toHaveValue(mine);

  await clerk.undoes();
  await clerk.goesTo('requests');
  await expect(clerk.figure('requests.received.natural')).toHaveValue('0');
  await clerk.goesTo('others');
  await expect(clerk.text('others')).toHaveValue('');
  await clerk.goesTo('basic');
  await expect(clerk.fact('phone')).toHaveValue('0311-1234567');
});

test('a file that is dropped on a draft is offered for import, and changes nothing by itself', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins('青山县柳河镇人民政府', 2025);
  await clerk.dropsFiles([{ name: '通知.txt', content: '关于报送的通知' }]);
  await clerk.seesStep('导入今年的内容，对比后取用');
  await expect(page.getByRole('alert')).toContainText('“通知.txt”里没有找到政府信息公开年度报告');
  await page.getByRole('button', { name: '不导入，回去接着写' }).click();
  await clerk.seesStep('基本信息');
  await expect(clerk.fact('organ')).toHaveValue('青山县柳河镇人民政府');
});

test('what she corrected in an import into the draft stays on every way out, until it is used', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  const field = clerk.read('requests.received.commercial');
  await clerk.opensTheApp();
  await clerk.begins('青山县柳河镇人民政府', 2024);
  await clerk.choosesInFileMenu('导入今年的内容，对比后取用');
  await clerk.picksFile(word);
  await field.fill('2');

  await test.step('不是这份，另选: it waits beside what else can be given', async () => {
    await page.getByRole('button', { name: '不是这份，另选' }).click();
    await expect(page.getByText('“wrong-total.docx”核对到一半，改过的 1 处还在')).toBeVisible();
    expect(await clerk.isAskedBeforeLeaving()).toBe(true);
    await page.getByRole('button', { name: '接着核对', exact: true }).click();
    await expect(field).toHaveValue('2');
  });

  const goesBack = async () => {
    const told = page.getByRole('status').filter({ hasText: '“wrong-total.docx”里改过的 1 处还留着' });
    await told.getByRole('button', { name: '回去接着核对' }).click();
    await expect(field).toHaveValue('2');
  };
  await test.step('不导入: she is told that it stays, and goes back', async () => {
    await page.getByRole('button', { name: '不导入，回去接着写' }).click();
    await clerk.seesStep('基本信息');
    await goesBack();
  });
  await test.step('after the comparison as well', async () => {
    await clerk.seesUseInDraft();
    await page.getByRole('button', { name: '去对比、选用' }).click();
    await page.getByRole('button', { name: '不取用，回去接着写' }).click();
    await goesBack();
  });
  await test.step('on the start page it waits as well', async () => {
    await clerk.waitsUntilSaved();
    await clerk.goesHome();
    await expect(page.getByText('改过的 1 处还在')).toBeVisible();
    await page.goBack();
    await clerk.seesStep('基本信息');
    await clerk.choosesInFileMenu('导入今年的内容，对比后取用');
    await page.getByRole('button', { name: '接着核对', exact: true }).click();
  });

  await clerk.seesUseInDraft();
  await page.getByRole('button', { name: '去对比、选用' }).click();
  await page.getByRole('button', { name: '按选的取用' }).click();
  await expect(page.getByText('已取用导入的')).toBeVisible();
  expect(await clerk.isAskedBeforeLeaving()).toBe(false);
  await clerk.goesTo('requests');
  await expect(clerk.figure('requests.received.commercial')).toHaveValue('2');
});

test('a draft that is there already is only opened: what she corrected waits', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await takesAsDraft(clerk, web);
  await clerk.waitsUntilSaved();
  await clerk.goesHome();
  await clerk.picksFile(word);
  await clerk.read('requests.received.commercial').fill('2');
  await clerk.seesWhatItIsFor();
  await clerk.usesAs('作为本年草稿');
  await page.getByRole('button', { name: '年草稿，去校核' }).click();
  await page.getByRole('button', { name: '打开那一份' }).click();
  await clerk.seesStep('基本信息');
  await clerk.goesHome();
  await expect(page.getByText('“wrong-total.docx”核对到一半，改过的 1 处还在')).toBeVisible();
});
