/** Last year's report becomes this year's: what is last year's in it moves on, is asked about, or stays. */

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Clerk } from './clerk.ts';
import { expect, test } from './fixtures.ts';

const banpo = readFileSync(new URL('./towns/fixtures/banpo-2024.txt', import.meta.url), 'utf8');
const forward = (page: Page) => page.getByRole('button', { name: '逐处看，一次改好' });

test('半坡镇 2024 → 2025: 下一件 leads to the years, all are moved at once, and one undo takes it back', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.pastesLastYear(banpo);
  await clerk.seesReview();
  await clerk.seesWhatItIsFor();
  await expect(page.getByText('2 处年份进去后可以一次往后移')).toBeVisible();
  await clerk.acceptsReview(2025);

  const texts = async () => {
    await clerk.goesTo('overview');
    const areas = await page.locator('textarea').all();
    const words = await Promise.all(areas.map(area => area.inputValue()));
    await clerk.goesTo('problems');
    return [...words, await clerk.text('problems').inputValue()].join('\n');
  };
  const before = await texts();
  expect(before.match(/2024/g)).toHaveLength(2);

  await page.locator('.rail-next').filter({ hasText: '2 处年份还是上年的' }).click();
  await expect(forward(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '改这 2 处' }).click();
  await expect(page.getByRole('status').filter({ hasText: '2024年→2025年（2 处）' })).toBeVisible();
  const after = await texts();
  expect(after).not.toContain('2024');
  expect(after).toBe(before.replace(/2024/g, '2025'));

  await clerk.undoes();
  expect(await texts()).toBe(before);
});

/** A town whose texts compare, plan, cite and remember; it had nine documents in force. */
const lastYear = {
  form: '2021',
  year: 2024,
  facts: { organ: '云岭县清水镇人民政府' },
  texts: {
    'overview.proactive':
      '2024年，我镇主动公开信息411条，较2023年增加21条。落实《清水镇2024年政务公开工作要点》，查阅点2019年建成。按国办公开办函〔2021〕30号执行。',
    problems: '2025年，我镇将继续加强培训，全年不少于4次。',
  },
  figures: { 'proactive.normativeDocuments.inForce': 9, 'proactive.regulations.inForce': 0 },
};

async function beginsWithLastYear(page: Page): Promise<Clerk> {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.picksReport(lastYear);
  await clerk.acceptsReview(2025);
  return clerk;
}

test('what is not sure moves only when she ticks it, and laws, numbers and history stay', async ({
  page,
}) => {
  const clerk = await beginsWithLastYear(page);
  await forward(page).click();
  const doubtful = page.getByRole('checkbox', { name: /清水镇2024年政务公开工作要点.*拿不准/ });
  await expect(doubtful).not.toBeChecked();
  await expect(page.getByRole('checkbox', { name: /较2023→2024年增加/ })).toBeChecked();
  await page.getByText('不用改的 2 处').click();
  await expect(page.getByText('“〔2021〕30号”：法规、文件的编号或者版本')).toBeVisible();
  await doubtful.check();
  await page.getByRole('button', { name: '改这 4 处' }).click();
  await clerk.goesTo('overview');
  await expect(clerk.text('overview.proactive')).toHaveValue(
    '2025年，我镇主动公开信息411条，较2024年增加21条。落实《清水镇2025年政务公开工作要点》，查阅点2019年建成。按国办公开办函〔2021〕30号执行。',
  );
  await clerk.goesTo('problems');
  await expect(clerk.text('problems')).toHaveValue('2026年，我镇将继续加强培训，全年不少于4次。');
  await expect(page.locator('.text-mark-last')).toHaveText(['4次']);
});

test('what is in force begins as it ended, and the sum is said while 制发 and 废止 are typed', async ({
  page,
}) => {
  const clerk = await beginsWithLastYear(page);
  await clerk.goesTo('proactive');
  const stock = clerk.figure('proactive.normativeDocuments.inForce');
  await expect(stock).toHaveValue('9');
  await clerk.fillsFigure('proactive.normativeDocuments.issued', 2);
  await clerk.fillsFigure('proactive.normativeDocuments.repealed', 1);
  await expect(page.getByText('上年有效 9 ＋ 制发 2 － 废止 1 ＝ 10')).toBeVisible();
  await expect(stock).toHaveValue('9');
  await page.getByRole('button', { name: '改为 10' }).click();
  await expect(stock).toHaveValue('10');
  await expect(page.getByText('现行有效对得上')).toBeVisible();
  await clerk.undoes();
  await expect(stock).toHaveValue('9');
});
