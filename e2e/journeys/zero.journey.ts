/** “Was there any?”: tables without anything to tell are answered, not filled in. */

import { readFileSync } from 'node:fs';
import { enteredCells, form2021 } from '../../src/form/index.ts';
import { Clerk, clerkAt, organ } from './clerk.ts';
import { expect, test } from './fixtures.ts';

const fixture = (name: string) => new URL(`./towns/fixtures/${name}`, import.meta.url).pathname;
const banpo = readFileSync(fixture('banpo-2024.txt'), 'utf8');

/** Last year's report of a town that had one application and one regulation in force. */
const lastYear = {
  form: '2021',
  year: 2024,
  facts: { organ },
  texts: {
    'overview.onRequest': '2024年，我镇收到政府信息公开申请3件，均已按期答复。设置申请窗口2处。',
  },
  figures: {
    ...Object.fromEntries(
      form2021.tables.flatMap(table => enteredCells(form2021, table.id)).map(cell => [cell, 0]),
    ),
    'requests.received.natural': 3,
    'requests.granted.natural': 2,
    'requests.carriedOut.natural': 1,
    'proactive.normativeDocuments.inForce': 4,
    'disputes.review.pending': 1,
  },
};

async function beginsWithLastYear(clerk: Clerk): Promise<void> {
  await clerk.opensTheApp();
  await clerk.picksReport(lastYear);
  await clerk.acceptsReview(2025);
}

test('an all-zero township answers four questions, and every table is done', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.pastesLastYear(banpo);
  await clerk.seesReview();
  await clerk.acceptsReview(2025);

  await clerk.goesTo('proactive');
  await page.getByRole('button', { name: '以上都没有' }).click();
  await clerk.seesState('proactive', 'done');
  await clerk.goesTo('requests');
  await clerk.answers('requests', '没有，全部填 0');
  await expect(clerk.question('requests')).toContainText('已答：没有收到申请，表里都是 0。');
  await clerk.seesState('requests', 'done');
  await clerk.goesTo('disputes');
  await clerk.answers('disputes', '没有，全部填 0');
  await clerk.seesState('disputes', 'done');
  await clerk.goesTo('others');
  await clerk.answers('fee', '没有，三格填 0');
  await expect(page.locator('.written')).toContainText('收费通知0件，总金额0元，实际收取总金额0元');
  await clerk.seesState('others', 'done');

  await test.step('the text says the same, in the words of last year but for its year', async () => {
    await clerk.goesTo('overview');
    await expect(clerk.text('overview.onRequest')).toHaveValue(
      '2025 年，本单位未收到依申请公开办理诉求。\n2025年，我镇未发生因政府信息公开引起的行政复议、行政诉讼。',
    );
  });
});

test('one undo takes an answer back, in the table and in the text, and the question comes back', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.pastesLastYear(banpo);
  await clerk.acceptsReview(2025);
  await clerk.goesTo('requests');
  await clerk.answers('requests', '没有，全部填 0');
  const told = page.getByRole('status').filter({ hasText: '已填了' });
  await expect(told).toContainText('已填了 139 个 0；第一部分“（二）依申请公开”里那句话的年份改成了 2025。');
  await told.getByRole('button', { name: '撤销' }).click();
  await expect(clerk.question('requests')).toContainText('2025年收到过政府信息公开申请吗？');
  await expect(clerk.figure('requests.received.natural')).toHaveValue('');
  await clerk.goesTo('overview');
  await expect(clerk.text('overview.onRequest')).toHaveValue('2024 年，本单位未收到依申请公开办理诉求。');
});

test('what was carried in stays and waits for its result; what was told of last year’s goes', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await beginsWithLastYear(clerk);
  await clerk.goesTo('requests');
  await clerk.answers('requests', '没有新收，只有上年结转的 1 件');
  await expect(clerk.question('requests')).toContainText('上年结转 1 件要写办理结果。还空 22 格。');
  await expect(clerk.figure('requests.carriedIn.natural')).toHaveValue('1');
  await expect(clerk.figure('requests.received.natural')).toHaveValue('0');
  await expect(clerk.figure('requests.carriedOut.commercial')).toHaveValue('0');
  await expect(clerk.figure('requests.granted.natural')).toHaveValue('');
  await expect(clerk.figure('requests.granted.natural')).toBeFocused();
  await clerk.seesState('requests', 'ongoing');
  await page.keyboard.type('1');
  await clerk.fillsBlanksWithZero();
  await clerk.seesState('requests', 'done');

  await clerk.question('requests').getByRole('button', { name: '看文字' }).click();
  await expect(clerk.text('overview.onRequest')).toHaveValue(
    '2025年，我镇未收到政府信息公开申请，上年结转政府信息公开申请1件。设置申请窗口2处。',
  );
});

test('a stock of documents is carried on, and a pending case of last year is said before the answer', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await beginsWithLastYear(clerk);
  await clerk.goesTo('proactive');
  await clerk.answers('documents', '没有');
  await expect(clerk.figure('proactive.normativeDocuments.inForce')).toHaveValue('4');
  await expect(clerk.figure('proactive.regulations.inForce')).toHaveValue('0');
  await expect(clerk.question('documents')).toContainText('现行有效仍是 4 件。');
  await clerk.goesTo('disputes');
  await expect(clerk.question('disputes')).toContainText('上年有 1 件尚未审结，今年要写结果。');
});

test('a figure that says otherwise is named and asked about, never overwritten unasked', async ({ page }) => {
  const clerk = await clerkAt(page, 'disputes');
  await clerk.fillsFigure('disputes.review.upheld', 2);
  await clerk.answers('disputes', '其实没有，都填 0');
  await expect(clerk.question('disputes')).toContainText('表里“行政复议·结果维持”是 2，要改成 0 吗？');
  await clerk.answers('disputes', '不改');
  await expect(clerk.figure('disputes.review.upheld')).toHaveValue('2');
  await clerk.answers('disputes', '其实没有，都填 0');
  await clerk.answers('disputes', '都改成 0');
  await expect(clerk.figure('disputes.review.upheld')).toHaveValue('0');
  await expect(clerk.question('disputes')).toContainText('已答：没有复议，也没有诉讼');
});

test('a table filled with zeros by hand is answered too, and its text can be written from there', async ({
  page,
}) => {
  const clerk = await clerkAt(page, 'requests');
  await clerk.fillsBlanksWithZero();
  await expect(clerk.question('requests')).toContainText('文字里还没有写。');
  await clerk.answers('requests', '在文字里写明');
  await expect(clerk.question('requests')).toContainText('文字里也写明了。');
  await test.step('and a figure that comes later is held against it', async () => {
    await clerk.fillsFigure('requests.received.natural', 1);
    await clerk.fillsFigure('requests.granted.natural', 1);
    await clerk.goesTo('check');
    const stale = clerk.findings().filter({ hasText: '未收到政府信息公开申请' });
    await expect(stale).toContainText('与表里不一致');
    await expect(stale).toContainText('1 件');
    await stale.getByRole('button', { name: '改为“收到政府信息公开申请1件”' }).click();
    await clerk.goesTo('overview');
    await expect(clerk.text('overview.onRequest')).toHaveValue(/我镇收到政府信息公开申请1件/);
  });
});

test('“none” whose stock is still to be filled in is answered, and nothing is offered to be taken back twice', async ({
  page,
}) => {
  const clerk = await clerkAt(page, 'proactive');
  await clerk.answers('documents', '没有');
  await expect(clerk.question('documents')).toContainText(
    '已答：没有制发，也没有废止规范性文件。还空 1 格。',
  );
  await expect(clerk.figure('proactive.normativeDocuments.inForce')).toBeFocused();

  await test.step('a block pasted over equal figures changes nothing, so there is nothing to take back', async () => {
    await clerk.figure('proactive.normativeDocuments.issued').focus();
    await clerk.copiesElsewhere('0\t0');
    await page.keyboard.press('Control+v');
    const told = page.locator('.notice');
    await expect(told).toBeVisible();
    await expect(told).not.toContainText('已填了');
    await expect(told.getByRole('button', { name: '撤销' })).toBeHidden();
  });
});

test('who has typed a 0 and then says none is asked whether last year left any', async ({ page }) => {
  const clerk = await clerkAt(page, 'requests');
  await clerk.fillsFigure('requests.received.natural', 0);
  await clerk.answers('requests', '其实没有，但有上年结转的');
  await expect(clerk.question('requests')).toContainText('没有新收的，上年结转还要填。还空 138 格。');
  await expect(clerk.figure('requests.carriedIn.natural')).toHaveValue('');
  await clerk.answers('requests', '上年也没有结转，都填 0');
  await expect(clerk.question('requests')).toContainText('已答：没有收到申请，表里都是 0。');
  await clerk.seesState('requests', 'done');
});
