/** What the whole job costs the clerk's hands, from 导入上年报告 to the saved PDF: counted, with a limit. */

import type { Page } from '@playwright/test';
import type { EnteredCellId, RequestColumnId, RequestRowId, TextId } from '../../src/form/index.ts';
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
async function rewrites(clerk: Clerk, text: TextId, words: string): Promise<void> {
  await clerk.text(text).click();
  await clerk.page.keyboard.press('Control+a');
  await clerk.page.keyboard.insertText(words);
}

/** Mends and confirms in 校核 whatever can be, one click each, until nothing is left there to press. */
async function mendsEverything(page: Page): Promise<void> {
  const mends = page.locator('.check-group > .finding-lines .finding-mend');
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

interface Job {
  /** What it is called in the report of the run. */
  readonly title: string;
  /** How many interactions it may cost, with the print dialog. */
  readonly limit: number;
  /** What the clerk writes in section 一 over last year's words. */
  readonly overview: readonly (readonly [TextId, string])[];
  /** From table 二 to table 四, leaving the last one. */
  readonly fillsTables: (clerk: Clerk) => Promise<void>;
  readonly problems: string;
  /** Words that the paper must hold. */
  readonly printed: readonly string[];
}

/** Does the whole job, from last year's file to the paper, and holds what it cost against the limit. */
async function doesTheJob(page: Page, job: Job): Promise<void> {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  const counted = await countInteractions(page);
  await importsLastYear(clerk, 'banpo-2024.txt');

  await clicks(page, '填入标准引言');
  await goesOn(page);
  for (const [text, words] of job.overview) await rewrites(clerk, text, words);
  await goesOn(page);
  await job.fillsTables(clerk);
  await rewrites(clerk, 'problems', job.problems);
  await goesOn(page);
  await clicks(page, '没有，三格填 0');
  await goesOn(page);
  await mendsEverything(page);
  await expect(page.locator('.check-summary')).toContainText('没有发现错误');
  await goesOn(page);
  const text = await prints(clerk);

  for (const words of job.printed) expect(text).toContain(words);
  expect(text).not.toContain('2024');
  const hands = await counted();
  test.info().annotations.push({ type: job.title, description: `${hands.length}: ${hands.join(' · ')}` });
  expect(hands.length + printDialog, hands.join('\n')).toBeLessThanOrEqual(job.limit);
}

const proactive = '2025年，重点公开乡村振兴、社会保障等领域的政策和进展，公开工作动态131件、公告公示480条。';

test('an all-zero township: from last year’s file to the saved PDF in at most 40 interactions', async ({
  page,
}) => {
  test.slow();
  await doesTheJob(page, {
    title: 'all-zero township',
    limit: 40,
    overview: [['overview.proactive', proactive]],
    fillsTables: async () => {
      await clicks(page, '以上都没有');
      await goesOn(page);
      await clicks(page, '没有，全部填 0');
      await goesOn(page);
      await clicks(page, '没有，全部填 0');
      await goesOn(page);
    },
    problems: '（一）存在的主要问题：更新不够及时。\n（二）改进情况：确定专人，每月检查一次。',
    printed: ['伊川县半坡镇人民政府2025年政府信息公开工作年度报告', '发出信息处理费收费通知0件'],
  });
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

/** Table 二 of a township with some decisions; everything else in it is 0. */
const decisions: readonly (readonly [EnteredCellId, string])[] = [
  ['proactive.normativeDocuments.issued', '1'],
  ['proactive.normativeDocuments.inForce', '1'],
  ['proactive.licensing.decisions', '128'],
  ['proactive.penalties.decisions', '6'],
  ['proactive.fees.amount', '0.35'],
];

test('a township with 12 applications: from last year’s file to the saved PDF in at most 120 interactions', async ({
  page,
}) => {
  test.slow();
  await doesTheJob(page, {
    title: 'township with 12 applications',
    limit: 120,
    overview: [
      ['overview.proactive', proactive],
      [
        'overview.onRequest',
        '2025年，新收政府信息公开申请12件，上年结转政府信息公开申请0件，办结政府信息公开申请10件，结转下年度继续办理2件，均按期答复。',
      ],
    ],
    fillsTables: async clerk => {
      for (const [cell, value] of decisions) {
        await clerk.figure(cell).click();
        await page.keyboard.type(value);
      }
      await clicks(page, '其余空白格都填 0');
      await goesOn(page);
      for (const [row, column, value] of applications) {
        await clerk.figure(`requests.${row}.${column}` as EnteredCellId).click();
        await page.keyboard.type(String(value));
      }
      await clicks(page, '其余空白格都填 0');
      await expect(clerk.total('requests.received.total')).toHaveText('12');
      await expect(clerk.total('requests.outcomeTotal.total')).toHaveText('10');
      await expect(clerk.total('requests.carriedOut.total')).toHaveText('2');
      await goesOn(page);
      await clicks(page, '没有，全部填 0');
      await goesOn(page);
    },
    problems: '（一）存在的主要问题：答复不够规范。\n（二）改进情况：请司法所审核每一份答复书。',
    printed: ['新收政府信息公开申请12件'],
  });
});
