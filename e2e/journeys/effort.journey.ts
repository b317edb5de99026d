/** What the whole job costs the clerk's hands, from 导入上年报告 to the saved PDF: counted, with a limit. */

import type { Page } from '@playwright/test';
import type { RequestColumnId, RequestRowId } from '../../src/form/index.ts';
import { Clerk } from './clerk.ts';
import { expect, test } from './fixtures.ts';
import { countInteractions, printDialog } from './interactions.ts';
import { readPdf, textOfPdf } from './pdf.ts';

const fixture = (name: string) => new URL(`./towns/fixtures/${name}`, import.meta.url).pathname;

/** Chooses last year's file as a hand does, and begins this year's report. */
async function importsLastYear(clerk: Clerk, name: string): Promise<void> {
  const { page } = clerk;
  const chooser = page.waitForEvent('filechooser');
  await page.getByText('选择文件').click();
  await (await chooser).setFiles(fixture(name));
  await clerk.seesReview();
  await clerk.acceptsReview(2025);
}

const clicks = (page: Page, name: string) => page.getByRole('button', { name }).first().click();
const goesOn = (page: Page) => page.getByRole('button', { name: /^下一步/ }).click();

/** Replaces a text as a hand does: into the field, all of it, the new words. */
async function rewrites(clerk: Clerk, text: Parameters<Clerk['text']>[0], words: string): Promise<void> {
  await clerk.text(text).click();
  await clerk.page.keyboard.press('Control+a');
  await clerk.page.keyboard.insertText(words);
}

/** Mends and confirms in 校核 whatever can be, one click each, until nothing is left there to press. */
async function mendsEverything(page: Page): Promise<void> {
  const mends = page.locator('.check-group .finding .button');
  await expect(page.locator('.check-summary')).toBeVisible();
  for (let left = await mends.count(); left > 0; left = await mends.count()) {
    await mends.first().click();
    await expect(mends).not.toHaveCount(left);
  }
}

/** Presses 打印 and holds the paper that would be printed against what it must say. */
async function prints(clerk: Clerk): Promise<string> {
  const { page } = clerk;
  const view = await clerk.printView();
  await view.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: '打印 / 存为 PDF' }).click();
  await expect(view.locator('html')).toHaveAttribute('data-printed', '');
  const paper = await page.context().newPage();
  await paper.setContent((await page.locator('iframe.paper').getAttribute('srcdoc')) ?? '');
  const text = textOfPdf(await readPdf(await paper.pdf({ preferCSSPageSize: true })));
  await paper.close();
  return text;
}

function report(title: string, counted: readonly string[]): void {
  test.info().annotations.push({ type: title, description: `${counted.length}: ${counted.join(' · ')}` });
}

test('an all-zero township: from last year’s file to the saved PDF in at most 40 interactions', async ({
  page,
}) => {
  test.slow();
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  const counted = await countInteractions(page);
  await importsLastYear(clerk, 'banpo-2024.txt');

  await clicks(page, '填入标准引言');
  await goesOn(page);
  await rewrites(
    clerk,
    'overview.proactive',
    '2025年，重点公开乡村振兴、社会保障等领域的政策和进展，公开工作动态131件、公告公示480条。',
  );
  await goesOn(page);
  await clicks(page, '以上都没有');
  await goesOn(page);
  await clicks(page, '没有，全部填 0');
  await goesOn(page);
  await clicks(page, '没有，全部填 0');
  await goesOn(page);
  await rewrites(
    clerk,
    'problems',
    '（一）存在的主要问题：更新不够及时。\n（二）改进情况：确定专人，每月检查一次。',
  );
  await goesOn(page);
  await clicks(page, '没有，三格填 0');
  await goesOn(page);
  await mendsEverything(page);
  await expect(page.locator('.check-summary')).toContainText('没有发现错误');
  await goesOn(page);
  const text = await prints(clerk);

  expect(text).toContain('伊川县半坡镇人民政府2025年政府信息公开工作年度报告');
  expect(text).not.toContain('2024');
  expect(text).toContain('发出信息处理费收费通知0件');
  const hands = await counted();
  report('all-zero township', hands);
  expect(hands.length + printDialog, hands.join('\n')).toBeLessThanOrEqual(40);
});

/** Twelve applications: nine of persons, three of firms; one of each is still open at the year's end. */
const applications: readonly (readonly [RequestRowId, RequestColumnId, number])[] = [
  ['received', 'natural', 9],
  ['received', 'commercial', 3],
  ['granted', 'natural', 4],
  ['granted', 'commercial', 1],
  ['partlyGranted', 'natural', 1],
  ['thirdParty', 'commercial', 1],
  ['notHeld', 'natural', 2],
  ['petition', 'natural', 1],
  ['carriedOut', 'natural', 1],
  ['carriedOut', 'commercial', 1],
];

test('a township with 12 applications: from last year’s file to the saved PDF in at most 120 interactions', async ({
  page,
}) => {
  test.slow();
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  const counted = await countInteractions(page);
  await importsLastYear(clerk, 'banpo-2024.txt');

  await clicks(page, '填入标准引言');
  await goesOn(page);
  await rewrites(
    clerk,
    'overview.proactive',
    '2025年，重点公开乡村振兴、社会保障等领域的政策和进展，公开工作动态131件、公告公示480条。',
  );
  await rewrites(
    clerk,
    'overview.onRequest',
    '2025年，新收政府信息公开申请12件，上年结转政府信息公开申请0件，办结政府信息公开申请10件，结转下年度继续办理2件，均按期答复。',
  );
  await goesOn(page);
  for (const [cell, value] of [
    ['proactive.normativeDocuments.issued', '1'],
    ['proactive.normativeDocuments.inForce', '1'],
    ['proactive.licensing.decisions', '128'],
    ['proactive.penalties.decisions', '6'],
    ['proactive.fees.amount', '0.35'],
  ] as const) {
    await clerk.figure(cell).click();
    await page.keyboard.type(value);
  }
  await clicks(page, '其余空白格都填 0');
  await goesOn(page);
  for (const [row, column, value] of applications) {
    await clerk.figure(`requests.${row}.${column}` as Parameters<Clerk['figure']>[0]).click();
    await page.keyboard.type(String(value));
  }
  await clicks(page, '其余空白格都填 0');
  await expect(clerk.total('requests.received.total')).toHaveText('12');
  await expect(clerk.total('requests.outcomeTotal.total')).toHaveText('10');
  await expect(clerk.total('requests.carriedOut.total')).toHaveText('2');
  await goesOn(page);
  await clicks(page, '没有，全部填 0');
  await goesOn(page);
  await rewrites(
    clerk,
    'problems',
    '（一）存在的主要问题：答复不够规范。\n（二）改进情况：请司法所审核每一份答复书。',
  );
  await goesOn(page);
  await clicks(page, '没有，三格填 0');
  await goesOn(page);
  await mendsEverything(page);
  await expect(page.locator('.check-summary')).toContainText('没有发现错误');
  await goesOn(page);
  const text = await prints(clerk);

  expect(text).toContain('新收政府信息公开申请12件');
  expect(text).not.toContain('2024');
  const hands = await counted();
  report('township with 12 applications', hands);
  expect(hands.length + printDialog, hands.join('\n')).toBeLessThanOrEqual(120);
});
