/** The narratives: written from forms of words, with figures of the tables, from last year's text and from Word. */

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Clerk } from './clerk.ts';
import { expect, test } from './fixtures.ts';

const organ = '青山县柳河镇人民政府';
const banpo = readFileSync(new URL('./towns/fixtures/banpo-2024.txt', import.meta.url), 'utf8');

async function begins(page: Page): Promise<Clerk> {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins(organ, 2025);
  return clerk;
}

test('section 一 is written from a form of words, blank by blank, and 校核 waits for the last one', async ({
  page,
}) => {
  const clerk = await begins(page);
  await clerk.goesTo('requests');
  await clerk.fillsBlanksWithZero();
  await clerk.goesTo('overview');

  await test.step('what the tables say stands in it already', async () => {
    await clerk.takesFormOfWords('overview.onRequest');
    await expect(clerk.text('overview.onRequest')).toHaveValue(
      '2025年，我镇未收到政府信息公开申请，没有上年结转的政府信息公开申请。\n接收申请的渠道有＿＿＿＿。',
    );
  });

  await test.step('the first blank is selected: she types over it, and Tab goes to the next', async () => {
    await page.keyboard.type('当面、邮寄和网上');
    await expect(clerk.text('overview.onRequest')).toHaveValue(/接收申请的渠道有当面、邮寄和网上。$/);
    await clerk.takesFormOfWords('overview.proactive');
    for (const fact of ['126', '县政府网站', '58', '微信公众号']) {
      await page.keyboard.type(fact);
      await page.keyboard.press('Tab');
    }
    await expect(clerk.text('overview.proactive')).toHaveValue(
      /^2025年，我镇主动公开政府信息126条，其中通过县政府网站公开58条，通过微信公众号公开＿＿条。/,
    );
    await expect(clerk.text('overview.proactive')).toBeFocused();
  });

  await test.step('校核 says how many are left, and leads to the first', async () => {
    await clerk.goesTo('check');
    const found = clerk.findings().filter({ hasText: /处空没有填/ });
    await expect(found).toHaveCount(1);
    await found.getByRole('button').first().click();
    await expect(clerk.text('overview.proactive')).toBeFocused();
    await page.keyboard.type('68');
    await expect(clerk.text('overview.proactive')).toHaveValue(/通过微信公众号公开68条/);
  });

  await test.step('one undo takes a form of words back', async () => {
    await clerk.takesFormOfWords('overview.platform');
    await expect(clerk.text('overview.platform')).toHaveValue(/＿＿/);
    await clerk.undoes();
    await expect(clerk.text('overview.platform')).toHaveValue('');
  });
});

test('a figure put into the text is watched, and mended with one click when the table changes', async ({
  page,
}) => {
  const clerk = await begins(page);
  await clerk.goesTo('requests');
  await clerk.fillsFigure('requests.received.natural', 12);
  await clerk.fillsBlanksWithZero();
  await clerk.goesTo('overview');
  await clerk.writes('overview.onRequest', '2025年，我镇，均已答复。');
  await clerk
    .text('overview.onRequest')
    .evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(8, 8));
  await clerk.text('overview.onRequest').press('ArrowRight');
  await clerk.text('overview.onRequest').press('ArrowLeft');
  await clerk.insertsFigure('overview.onRequest', '新收政府信息公开申请12件');
  await expect(clerk.text('overview.onRequest')).toHaveValue(
    '2025年，我镇新收政府信息公开申请12件，均已答复。',
  );
  await expect(clerk.text('overview.onRequest')).toBeFocused();

  await clerk.goesTo('requests');
  await clerk.fillsFigure('requests.received.natural', 13);
  await clerk.goesTo('check');
  const stale = clerk.findings().filter({ hasText: '新收政府信息公开申请12件' });
  await expect(stale).toHaveCount(1);
  await stale.getByRole('button', { name: '文中“12件”改为“13件”' }).click();
  await expect(stale).toHaveCount(0);
  await clerk.goesTo('overview');
  await expect(clerk.text('overview.onRequest')).toHaveValue(
    '2025年，我镇新收政府信息公开申请13件，均已答复。',
  );
});

test('last year’s text is at hand: its years are moved in sight, its paragraphs taken one by one', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.pastesLastYear(banpo);
  await clerk.seesReview();
  await clerk.acceptsReview(2025);
  await clerk.goesTo('overview');
  const proactive = clerk.text('overview.proactive');
  const carried = await proactive.inputValue();
  expect(carried).toMatch(/^2024 年/);

  await test.step('all years of the section at once, each seen before, told and taken back', async () => {
    await page.getByRole('button', { name: '逐处看，一次改好' }).click();
    await expect(page.getByRole('checkbox', { name: /2024→2025 年，聚焦群众关注/ })).toBeChecked();
    await page.getByRole('button', { name: '改这 2 处' }).click();
    await expect(proactive).toHaveValue(/^2025 年/);
    await expect(page.getByRole('status').filter({ hasText: '2024年→2025年' })).toBeVisible();
    await expect(page.getByRole('button', { name: '逐处看，一次改好' })).toHaveCount(0);
    await clerk.undoes();
    await expect(proactive).toHaveValue(carried);
  });

  await test.step('those of one text alone, at every text in the same place', async () => {
    await clerk
      .textField('overview.proactive')
      .getByRole('button', { name: /^改年份，有 / })
      .click();
    await expect(page.getByRole('checkbox', { name: /2024→2025 年，聚焦群众关注/ })).toBeChecked();
    await page.getByRole('button', { name: /^改这 \d 处$/ }).click();
    await expect(proactive).toHaveValue(/^2025 年/);
    await clerk.undoes();
    await expect(proactive).toHaveValue(carried);
  });

  await test.step('what is last year’s still has dashes, and is gone through one by one', async () => {
    const dashes = page.locator('.text-field').filter({ has: proactive }).locator('.text-mark-last');
    await expect(dashes).toHaveText(['2024', '126 件', '523 条', '500 余条', '1200 余条']);
    await proactive.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(0, 0));
    await page.getByRole('button', { name: /^下一处待核，还有 5 处/ }).click();
    await page.getByRole('button', { name: /^下一处待核，还有 5 处/ }).click();
    await expect(proactive).toBeFocused();
    await page.keyboard.type('130 件');
    await expect(dashes).toHaveText(['2024', '523 条', '500 余条', '1200 余条']);
    await expect(page.getByText('里还有 3 处数字、日期是2024年的')).toBeVisible();
    await page.getByRole('button', { name: '确认数和年份都核过了', exact: true }).click();
    await expect(dashes).toHaveCount(0);
    await clerk.undoes();
    await clerk.undoes();
    await expect(proactive).toHaveValue(carried);
  });

  await test.step('a paragraph is taken over with its year moved, behind what she wrote', async () => {
    await clerk.writes('overview.proactive', '全年公开信息1200条。');
    const taken = clerk.lastYearOf('overview.proactive');
    await taken.getByRole('button', { name: /^用这段/ }).click();
    await expect(proactive).toHaveValue(/^全年公开信息1200条。\n2025 年，聚焦群众关注/);
    await expect(taken.getByText('今年的文字里也有这一段')).toBeVisible();
    await expect(taken.getByRole('button', { name: /^用这段/ })).toHaveCount(0);
    await clerk.undoes();
    await expect(proactive).toHaveValue('全年公开信息1200条。');
    await expect(taken.getByRole('button', { name: /^用这段/ })).toBeVisible();
  });

  await test.step('or as it was, where she wants that', async () => {
    await clerk.lastYearOf('overview.proactive').getByRole('checkbox').uncheck();
    await clerk
      .lastYearOf('overview.proactive')
      .getByRole('button', { name: /^用这段/ })
      .click();
    await expect(proactive).toHaveValue(/\n2024 年，聚焦群众关注/);
  });
});

test('problems and remedies keep their numbers, whatever is added, moved or removed', async ({ page }) => {
  const clerk = await begins(page);
  await clerk.goesTo('problems');
  const text = clerk.text('problems');
  await text.focus();
  await page.keyboard.type('（一）存在的主要问题');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1.更新不及时。');
  await page.keyboard.press('Enter');
  await page.keyboard.type('解读形式单一。');
  await expect(text).toHaveValue('（一）存在的主要问题\n1.更新不及时。\n2.解读形式单一。');

  await test.step('Enter in the middle, and the numbers behind move', async () => {
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('人手不足。');
    await expect(text).toHaveValue('（一）存在的主要问题\n1.更新不及时。\n2.人手不足。\n3.解读形式单一。');
  });

  await test.step('a paragraph moves with Alt and an arrow', async () => {
    await page.keyboard.press('Alt+ArrowUp');
    await expect(text).toHaveValue('（一）存在的主要问题\n1.人手不足。\n2.更新不及时。\n3.解读形式单一。');
  });

  await test.step('a paragraph that is deleted leaves no gap, and comes back with one undo', async () => {
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Delete');
    await expect(text).toHaveValue('（一）存在的主要问题\n1.更新不及时。\n2.解读形式单一。');
    await clerk.undoes();
    await expect(text).toHaveValue('（一）存在的主要问题\n1.人手不足。\n2.更新不及时。\n3.解读形式单一。');
  });

  await test.step('Enter at a number without words ends the list', async () => {
    await text.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('以上。');
    await expect(text).toHaveValue(/3\.解读形式单一。\n以上。$/);
  });

  await test.step('a form of words for both, and one more pair', async () => {
    await text.fill('');
    await clerk.takesFormOfWords('problems');
    await page.getByRole('button', { name: '加一对问题和改进' }).click();
    await page.keyboard.type('信息员队伍');
    await expect(text).toHaveValue(/\n3\.信息员队伍还不够＿＿＿＿/);
    expect((await text.inputValue()).match(/^3\./gm)).toHaveLength(2);
  });
});

test('a paste from Word comes in as plain paragraphs, says what was left out, and is one undo', async ({
  page,
}) => {
  const clerk = await begins(page);
  await clerk.goesTo('problems');
  const text = clerk.text('problems');
  await clerk.writes('problems', '开头。\n结尾。');
  await text.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(4, 4));
  await clerk.pastesInto(
    'problems',
    '五、存在的主要问题及改进情况\r\n　　（一）\t更新不及时，\u000b解读少。\r\n\r\n类别\t数量\r\n网站\t58\r\n',
    '<p class=MsoNormal>…</p><table><tr><td>类别</td><td>数量</td></tr><tr><td>网站</td><td>58</td></tr></table>',
  );
  await expect(text).toHaveValue('开头。\n（一）更新不及时，\n解读少。结尾。');
  const said = page.getByRole('status').filter({ hasText: '已粘贴。' });
  await expect(said).toContainText('表格没有放进来（2 行）');
  await expect(said).toContainText('小标题会自动印出');
  await page.keyboard.type('！');
  await expect(text).toHaveValue('开头。\n（一）更新不及时，\n解读少。！结尾。');
  await clerk.undoes();
  await clerk.undoes();
  await expect(text).toHaveValue('开头。\n结尾。');

  await test.step('of a whole report, each part of section 一 gets its own', async () => {
    await clerk.goesTo('overview');
    await clerk.pastesInto('overview.intro', banpo, '');
    await expect(clerk.text('overview.management')).toHaveValue(/三审三校/);
    await expect(page.getByRole('status').filter({ hasText: '按小标题分到了' })).toBeVisible();
    await clerk.undoes();
    await expect(clerk.text('overview.management')).toHaveValue('');
  });

  await test.step('what is no text of this part stays out, and it is said', async () => {
    await clerk.pastesInto('overview.platform', '类别\t数量\n网站\t58\n', '');
    await expect(page.getByRole('status').filter({ hasText: '没有粘贴：表格没有放进来' })).toBeVisible();
    await expect(clerk.text('overview.platform')).toHaveValue('');
  });
});

test('an input method goes on undisturbed: its Enter is no new paragraph', async ({ page }) => {
  const clerk = await begins(page);
  await clerk.goesTo('problems');
  const text = clerk.text('problems');
  await text.focus();
  await page.keyboard.type('1.更新慢');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.imeSetComposition', { text: 'ren', selectionStart: 3, selectionEnd: 3 });
  await text.evaluate((area: HTMLTextAreaElement) =>
    area.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
    ),
  );
  await devtools.send('Input.insertText', { text: '人手少' });
  await expect(text).toHaveValue('1.更新慢人手少');
  await page.keyboard.press('Enter');
  await page.keyboard.type('培训少');
  await expect(text).toHaveValue('1.更新慢人手少\n2.培训少');
});

test('numbers of the form’s own headings in a text are pointed out, and lowered with one click', async ({
  page,
}) => {
  const clerk = await begins(page);
  await clerk.goesTo('problems');
  await clerk.writes('problems', '一、存在问题\n（一）更新慢。\n二、改进措施\n（一）加人。');
  await page.getByRole('button', { name: '编号改用“（一）”' }).click();
  await expect(clerk.text('problems')).toHaveValue('（一）存在问题\n1.更新慢。\n（二）改进措施\n1.加人。');
});
