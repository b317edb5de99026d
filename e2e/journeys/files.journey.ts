/** Files out and in again: next year, or on another computer. */

import { Clerk } from './clerk.ts';
import { expect, test } from './fixtures.ts';

const organ = '青山县柳河镇人民政府';

async function writesSomething(clerk: Clerk): Promise<void> {
  await clerk.begins(organ, 2025);
  await clerk.fact('phone').fill('0379-12345678');
  await clerk.goesTo('overview');
  await clerk.writes('overview.proactive', '公开信息126条。\n其中<网站>58条 & 公众号68条。');
  await clerk.goesTo('requests');
  await clerk.fillsFigure('requests.received.natural', 6);
  await clerk.fillsFigure('requests.carriedOut.natural', 2);
  await clerk.fillsFigure('requests.granted.natural', '三');
  await clerk.waitsUntilSaved();
  await clerk.goesTo('export');
}

for (const button of ['下载 HTML', '下载草稿文件']) {
  test(`${button}: on another computer the report is gone on with, without loss`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const clerk = new Clerk(page);
    await clerk.opensTheApp();
    await writesSomething(clerk);
    const file = await clerk.downloads(button);

    const other = await browser.newContext(baseURL ? { baseURL } : {});
    const colleague = new Clerk(await other.newPage());
    await colleague.opensTheApp();
    await colleague.picksFile(file.path);
    await colleague.goesOnWriting();
    await colleague.seesStep('基本信息');
    await expect(colleague.fact('organ')).toHaveValue(organ);
    await expect(colleague.fact('phone')).toHaveValue('0379-12345678');
    await colleague.goesTo('overview');
    await expect(colleague.text('overview.proactive')).toHaveValue(
      '公开信息126条。\n其中<网站>58条 & 公众号68条。',
    );
    await colleague.goesTo('requests');
    await expect(colleague.figure('requests.received.natural')).toHaveValue('6');
    await expect(colleague.figure('requests.granted.natural')).toHaveValue('三');
    await expect(colleague.figure('requests.received.legal')).toHaveValue('');
    await other.close();
  });

  test(`${button}: next year it is last year’s report`, async ({ page }) => {
    const clerk = new Clerk(page);
    await clerk.opensTheApp();
    await writesSomething(clerk);
    const file = await clerk.downloads(button);
    await clerk.goesHome();
    await clerk.picksFile(file.path);
    await clerk.seesReview();
    await clerk.acceptsReview(2026);
    await clerk.goesTo('requests');
    await expect(clerk.figure('requests.carriedIn.natural')).toHaveValue('2');
    await expect(clerk.figure('requests.received.natural')).toHaveValue('');
    await expect(clerk.figure('requests.received.natural')).toHaveAccessibleName(/上年 6/);
    await clerk.goesTo('overview');
    await expect(clerk.text('overview.proactive')).toHaveValue(/公开信息126条/);
  });
}

test('the Word file that went to the leader and came back is next year’s start, and names its report', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await writesSomething(clerk);
  const file = await clerk.downloads('下载 Word');
  expect(file.name).toBe(`${organ}2025年政府信息公开工作年度报告.docx`);
  await clerk.goesHome();
  await clerk.picksFile(file.path);
  await clerk.acceptsReview(2026);
  await clerk.goesTo('requests');
  await expect(clerk.figure('requests.carriedIn.natural')).toHaveValue('2');
  await expect(clerk.figure('requests.received.natural')).toHaveAccessibleName(/上年 6/);
  await clerk.goesTo('overview');
  await expect(clerk.text('overview.proactive')).toHaveValue(/公开信息126条/);
});
