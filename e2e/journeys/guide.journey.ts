/** What helps the clerk along: how a step is filled in, cases for a row, and the row that a request belongs to. */

import { Clerk } from './clerk.ts';
import { expect, test } from './fixtures.ts';

const organ = '青山县柳河镇人民政府';

test('every step says how it is filled in, and who opened that once finds it open in the next', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins(organ, 2025);
  const guide = page.locator('.guide');
  await expect(guide).toHaveCount(0);
  await page.getByRole('button', { name: '怎么填' }).click();
  for (const step of [
    'basic',
    'overview',
    'proactive',
    'requests',
    'disputes',
    'problems',
    'others',
  ] as const) {
    await clerk.goesTo(step);
    await expect(guide.getByRole('heading')).toHaveText(['法规要求', '怎么填、怎么数', '常见错误']);
    await expect(guide).toContainText(step === 'basic' ? '第四十九条' : /条例|五个方面/);
  }
  await page.getByRole('button', { name: '怎么填' }).click();
  await clerk.goesTo('requests');
  await expect(guide).toHaveCount(0);
});

test('the row that has the focus tells what is counted in it, with a case, and nothing moves', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins(organ, 2025);
  await clerk.goesTo('requests');
  const grid = page.getByRole('grid');
  const examples = page.locator('.row-examples');
  await clerk.figure('requests.received.natural').focus();
  const before = await grid.boundingBox();
  await expect(page.locator('.row-help')).toContainText('一、本年新收政府信息公开申请数量');
  await clerk.figure('requests.notHeld.natural').focus();
  await expect(page.locator('.row-help')).toContainText('依据：第三十六条第（四）（五）项');
  await expect(examples).toContainText('例如：申请人要的信息本机关没有');
  await clerk.figure('requests.received.natural').focus();
  expect((await grid.boundingBox())?.height).toBe(before?.height);

  await clerk.goesTo('disputes');
  await clerk.figure('disputes.review.pending').focus();
  await expect(examples).toContainText('复议');
  await clerk.goesTo('proactive');
  await clerk.figure('proactive.fees.amount').focus();
  await expect(examples).toContainText('3200 元填 0.32');
});

test('a few questions, by keyboard alone, lead to the cell that a request belongs to', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins(organ, 2025);
  await clerk.goesTo('requests');
  const opener = page.getByRole('button', { name: '这件申请该计在哪一行？' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const helper = page.getByRole('region', { name: '这件申请该计在哪一行？' });
  const chooses = async (label: string) => {
    await helper.getByRole('button', { name: label }).focus();
    await page.keyboard.press('Enter');
  };
  await expect(helper.getByText('这件现在是什么情形？')).toBeFocused();
  await chooses('是公开申请，已经答复或者已经结束');
  await chooses('给了信息');
  await chooses('给了一部分，其余没有给');
  await expect(helper).toContainText('计在“（二）部分公开”，依据条例第三十七条。');
  await expect(helper).toContainText('只计 1 件，不再计到别的行');

  await test.step('one question back, and on to another end', async () => {
    await chooses('上一题');
    await expect(helper.getByText('他要的都给了吗？')).toBeFocused();
    await chooses('重新来');
    await chooses('是公开申请，已经答复或者已经结束');
    await chooses('没有给');
    await chooses('本机关没有');
    await chooses('不归本机关管');
    await expect(helper).toContainText('计在“（四）无法提供 1.本机关不掌握相关政府信息”');
    await chooses('商业企业');
    await expect(clerk.figure('requests.notHeld.commercial')).toBeFocused();
    await page.keyboard.type('1');
    await expect(clerk.figure('requests.notHeld.commercial')).toHaveValue('1');
  });

  await test.step('what is no request is counted nowhere; Esc puts the questions away', async () => {
    await chooses('重新来');
    await chooses('不是公开申请');
    await expect(helper).toContainText('不算公开申请，不用计。');
    await page.keyboard.press('Escape');
    await expect(helper).toHaveCount(0);
    await expect(opener).toBeFocused();
  });
});
