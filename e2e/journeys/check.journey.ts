/** What is doubted: confirmed with a reason that is kept, doubted again when its figure changes, mended in the text. */

import type { Page } from '@playwright/test';
import { type Clerk, clerkAt } from './clerk.ts';
import { expect, test } from './fixtures.ts';

const words = '2025年，我镇收到政府信息公开申请15件，均已答复。';

/** Table 三 counts 12, the text says 15. */
async function begins(page: Page): Promise<Clerk> {
  const clerk = await clerkAt(page, 'requests');
  await clerk.fillsFigure('requests.received.natural', 12);
  await clerk.fillsFigure('requests.granted.natural', 12);
  await clerk.fillsBlanksWithZero();
  await clerk.goesTo('overview');
  await clerk.writes('overview.onRequest', words);
  return clerk;
}

test('a doubt is confirmed with its reason, which stays with the draft until the figure changes', async ({
  page,
}) => {
  const clerk = await begins(page);
  await clerk.goesTo('check');
  const doubt = clerk.findings().filter({ hasText: '收到政府信息公开申请15件' });
  await expect(doubt).toHaveCount(1);

  await test.step('not without a reason, and Esc leaves it as it was', async () => {
    const opener = doubt.getByRole('button', { name: '确认无误' });
    await opener.click();
    await page.keyboard.press('Enter');
    await expect(doubt).toContainText('请写一句理由');
    await page.keyboard.press('Escape');
    await expect(doubt.getByLabel('为什么没有问题')).toBeHidden();
    await expect(opener).toBeFocused();
    await expect(opener).toHaveAttribute('aria-expanded', 'false');
  });

  await test.step('with one it is gone from the list, and can be taken back at once', async () => {
    await clerk.confirms(doubt, '含上年结转3件');
    await expect(doubt).toHaveCount(0);
    await expect(clerk.confirmed()).toContainText('已确认 1 条');
    await clerk.undoes();
    await expect(doubt).toHaveCount(1);
    await expect(clerk.confirmed()).toHaveCount(0);
    await clerk.doesAndSaves(() => clerk.redoes());
    await expect(doubt).toHaveCount(0);
  });

  await test.step('tomorrow the reason is still there', async () => {
    await clerk.comesBackTomorrow();
    await clerk.opensConfirmed();
    await expect(clerk.confirmed()).toContainText('理由：含上年结转3件');
    await expect(page.locator('[data-rule="figureInText"]')).toHaveText(/已确认（1 条）/);
  });

  await test.step('it is no longer marked in the text', async () => {
    await clerk.goesTo('overview');
    await expect(clerk.text('overview.onRequest')).toHaveValue(words);
    await expect(clerk.marked('overview.onRequest')).toHaveCount(0);
  });

  await test.step('another figure in the table is another doubt', async () => {
    await clerk.goesTo('requests');
    await clerk.fillsFigure('requests.received.natural', 13);
    await clerk.goesTo('check');
    await expect(doubt).toHaveCount(1);
    await expect(doubt).toContainText('13 件');
    await expect(clerk.confirmed()).toHaveCount(0);
  });

  await test.step('a usual reason is given by one press, and taken back in the list', async () => {
    await doubt.getByRole('button', { name: '确认无误' }).click();
    await doubt.getByRole('button', { name: '统计口径不同' }).click();
    await expect(doubt).toHaveCount(0);
    await expect(clerk.confirmed()).toContainText('理由：统计口径不同');
    await clerk.confirmed().getByRole('button', { name: '撤销确认' }).click();
    await expect(doubt).toHaveCount(1);
    await expect(clerk.confirmed()).toHaveCount(0);
  });
});

test('what is found is marked under the words, and mended from its line beside the text', async ({
  page,
}) => {
  const clerk = await begins(page);
  const text = 'overview.onRequest';
  const line = clerk.textField(text).locator('.finding').filter({ hasText: '与表里不一致' });
  await expect(clerk.marked(text)).toHaveText(['收到政府信息公开申请15件']);
  await clerk.putsCaret(text, 2);
  await expect(line).not.toHaveClass(/finding-here/);
  await clerk.putsCaret(text, 12);
  await expect(line).toHaveClass(/finding-here/);
  await line.getByRole('button', { name: '文中“15件”改为“12件”' }).click();
  await expect(clerk.text(text)).toHaveValue(words.replace('15', '12'));
  await expect(clerk.marked(text)).toHaveCount(0);

  await test.step('the line of a text longer than the window is in the window all the same', async () => {
    await clerk.goesTo('problems');
    await clerk.writes('problems', `公开60条。。内容不够全。\n${'每月检查。\n'.repeat(60)}`);
    const doubled = clerk.textField('problems').locator('.finding').filter({ hasText: '标点叠在一起' });
    await expect(doubled).toHaveCount(1);
    await clerk.putsCaret('problems', 7);
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect(doubled).toHaveClass(/finding-here/);
    await expect(doubled).toBeInViewport({ ratio: 1 });
  });

  await test.step('and from 校核 its words are selected', async () => {
    await clerk.goesTo('check');
    await clerk.findings().filter({ hasText: '标点叠在一起' }).locator('.finding-text').click();
    const selected = () =>
      clerk
        .text('problems')
        .evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
    await expect.poll(selected).toBe('。。');
  });
});

test('hints are folded under their step and put aside by one press', async ({ page }) => {
  const clerk = await begins(page);
  await clerk.writes('overview.onRequest', '2025年，我镇收到政府信息公开申请12件,均已答复。');
  await clerk.goesTo('check');
  const hint = clerk.findings().filter({ hasText: '英文标点' });
  await expect(hint).toHaveCount(1);
  await expect(hint).toBeHidden();
  await page
    .locator('.check-group')
    .filter({ hasText: '英文标点' })
    .getByText(/^提示（\d+）$/)
    .click();
  await hint.getByRole('button', { name: '不用改' }).click();
  await expect(hint).toHaveCount(0);
  await expect(clerk.confirmed()).toContainText('理由：看过，不用改');
});
