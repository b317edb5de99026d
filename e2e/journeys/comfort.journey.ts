/** What makes the work easy: nothing asked twice, nothing out of sight, nothing said that is not so. */

import { readFileSync } from 'node:fs';
import { requestRows } from '../../src/form/requests.ts';
import { Clerk } from './clerk.ts';
import { expect, test } from './fixtures.ts';

const organ = '青山县柳河镇人民政府';
const fixture = (name: string) => new URL(`./towns/fixtures/${name}`, import.meta.url).pathname;
const banpo = readFileSync(fixture('banpo-2024.txt'), 'utf8');
const pdf2023 = new URL('../../src/document/fixtures/case-64/input.pdf', import.meta.url).pathname;
const asHtml = (text: string) =>
  text
    .split('\n')
    .map(line => `<p>${line}</p>`)
    .join('');

test('pasted text that was corrected by hand is read as corrected', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.pastesRich(banpo, asHtml(banpo));
  const box = page.getByLabel('或者粘贴');
  await box.fill((await box.inputValue()).split('半坡镇').join('白沙镇'));
  await page.getByRole('button', { name: '读取粘贴的内容' }).click();
  await clerk.seesReview();
  await expect(page.locator('.review-source')).toContainText(
    '伊川县白沙镇人民政府2024年政府信息公开工作年度报告',
  );
});

test('a report pasted in two parts is read whole', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  const half = banpo.indexOf('二、主动公开');
  const [first, second] = [banpo.slice(0, half), banpo.slice(half)];
  await clerk.pastesRich(first, asHtml(first));
  await clerk.pastesRich(second, asHtml(second));
  await page.getByRole('button', { name: '读取粘贴的内容' }).click();
  await clerk.seesReview();
  await expect(page.locator('.review-source')).toContainText(
    '伊川县半坡镇人民政府2024年政府信息公开工作年度报告',
  );
  await expect(clerk.read('overview.proactive')).not.toHaveValue('');
});

test('what is wrong in 基本信息 is said at its field for as long as it is wrong', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins(organ, 2025);
  const year = page.locator('[data-place="year"]');

  await clerk.fact('postcode').fill('47130');
  await clerk.fact('phone').fill('电话');
  await clerk.fact('email').fill('没有');
  await year.fill('20256');
  await clerk.fact('organ').fill('');
  const said = page.getByRole('alert');
  await expect(said).toHaveText([
    '请填写机关名称，例如“××县××镇人民政府”。',
    '年度要写成四位数字，例如 2025。原来的年度还在。',
    '邮政编码是 6 位数字，请核对。',
    '电话里有不认识的字符，请核对。',
    '电子邮箱的写法不对，请核对。',
  ]);
  await expect(year).toHaveValue('20256');

  await test.step('also after coming back to the step, but for the year: the report has the old one', async () => {
    await clerk.goesTo('overview');
    await clerk.goesTo('basic');
    await expect(said).toHaveCount(4);
    await expect(year).toHaveValue('2025');
  });

  await test.step('Ctrl+Z takes back the invalid year, and nothing else', async () => {
    await clerk.fact('organ').fill(organ);
    await year.fill('202');
    await expect(said.filter({ hasText: '四位数字' })).toBeVisible();
    await year.press('Control+z');
    await expect(year).toHaveValue('2025');
    await expect(said.filter({ hasText: '四位数字' })).toHaveCount(0);
    await expect(clerk.fact('organ')).toHaveValue(organ);
  });

  await test.step('full-width digits are digits', async () => {
    await year.fill('２０２６');
    await clerk.fact('postcode').fill('４７１３００');
    await clerk.fact('phone').fill('０３７９－１２３４５６７８');
    await clerk.fact('email').fill('');
    await expect(said).toHaveCount(0);
    await expect(year).toHaveValue('2026');
    await expect(clerk.fact('postcode')).toHaveValue('471300');
    await expect(clerk.fact('phone')).toHaveValue('0379-12345678');
    await expect(page.locator('.title-preview')).toContainText(`${organ}2026年`);
  });
});

test('pressing twice makes one draft, and its like is asked about at once', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await page.getByLabel('机关名称').fill(organ);
  await page.getByLabel('年度', { exact: true }).fill('2025');
  await page.getByRole('button', { name: '新建', exact: true }).dblclick();
  await clerk.seesStep('基本信息');
  await clerk.goesHome();
  await expect(page.locator('.draft')).toHaveCount(1);
  await clerk.pastesLastYear(banpo);
  await clerk.seesWhatItIsFor();
  await page.getByRole('button', { name: '开始编 2025 年报告' }).dblclick();
  await clerk.seesStep('基本信息');
  await clerk.goesHome();
  await expect(page.locator('.draft')).toHaveCount(2);
  await clerk.pastesLastYear(banpo);
  await clerk.seesWhatItIsFor();
  await page.getByRole('button', { name: '开始编 2025 年报告' }).click();
  await expect(page.getByText('本机已有这个机关 2025 年的草稿')).toBeVisible();
});

test('a year that does not follow last year’s is said, and brings no 上年结转', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.picksFile(fixture('liuhe-2024.html'));
  await clerk.seesReview();
  await expect(page.locator('.review-counts')).toContainText('没有疑问');
  await expect(page.locator('.found').last()).toContainText('发出收费通知');
  const year = page.getByLabel('新报告的年度');
  await year.fill('');
  await expect(page.getByRole('button', { name: /^开始编/ })).toBeDisabled();
  await expect(page.getByText('年度要写成四位数字，例如 2025。')).toBeVisible();
  await year.fill('2026');
  await expect(page.locator('.carry-gap')).toContainText(
    '读进来的是 2024 年的报告，不是 2026 年的上一年：上年结转和现行有效件数不带，请自己填；文字照样带过来。',
  );
  await clerk.acceptsReview(2026);
  await clerk.goesTo('requests');
  await expect(clerk.figure('requests.carriedIn.natural')).toHaveValue('');
});

test('a part that was deleted leaves nothing to the next one, and a usual part comes back', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins(organ, 2025);
  await clerk.goesTo('overview');
  await expect(page.getByRole('button', { name: '加上“监督保障”' })).toBeHidden();
  await page.getByRole('button', { name: '增加一个方面' }).click();
  await page.getByLabel('第六方面的小标题').fill('组织领导');
  await clerk.goesTo('export');
  const file = await clerk.downloads('下载草稿文件');
  const draft = JSON.parse(file.text);
  draft.report.parts = draft.report.parts.filter((part: { id: string }) => part.id !== 'supervision');
  await clerk.goesHome();
  await clerk.picksFile({
    name: '少一个方面.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(draft)),
  });
  await clerk.seesReview();
  await clerk.usesAs('作为本年草稿');
  await page.getByRole('button', { name: '接着写这份报告' }).click();
  await page.getByRole('button', { name: '仍然另建一份' }).click();
  await clerk.seesStep('基本信息');
  await clerk.goesTo('overview');
  await page.getByRole('button', { name: '加上“监督保障”' }).click();
  await expect(page.getByLabel('第五方面的小标题')).toHaveValue('监督保障');
  await expect(page.getByLabel('第六方面的小标题')).toHaveValue('组织领导');
  await expect(page.getByRole('button', { name: '加上“监督保障”' })).toBeHidden();
});

test('the balances of table 三 are in the window from the first, whatever stands over the table', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.picksFile(fixture('liuhe-2024.html'));
  await clerk.acceptsReview(2025);
  await clerk.goesTo('requests');
  await expect(page.locator('[data-question="requests"]')).toBeVisible();
  // The cells stick to the foot of the frame; their row stays where it is.
  await expect(page.locator('tfoot th')).toBeInViewport({ ratio: 1 });
});

test('the cell that has the focus is never behind the heads, the foot or the bar', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins(organ, 2025);
  await clerk.goesTo('requests');
  await clerk.figure('requests.received.natural').focus();
  for (const key of ['ArrowDown', 'ArrowUp'] as const) {
    for (const row of key === 'ArrowDown' ? requestRows : [...requestRows].reverse()) {
      const cell = clerk.figure(`requests.${row.id}.natural` as 'requests.received.natural');
      await expect(cell).toBeFocused();
      expect(await clerk.isInSight(cell), `${key} ${row.label}`).toBe(true);
      await expect(page.locator('.row-help')).toContainText(row.help);
      await page.keyboard.press(key);
    }
  }
  await test.step('also with Tab, which passes over what is computed', async () => {
    const rows = requestRows.filter(row => row.id !== 'outcomeTotal');
    await clerk.figure('requests.received.other').focus();
    for (const row of rows.slice(1)) {
      for (let count = 0; count < 6; count++) await page.keyboard.press('Tab');
      const cell = clerk.figure(`requests.${row.id}.other` as 'requests.received.natural');
      await expect(cell).toBeFocused();
      expect(await clerk.isInSight(cell), row.label).toBe(true);
    }
  });
});

test('words far down a long text are in sight when a finding or undo leads to them', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins(organ, 2025);
  await clerk.goesTo('problems');
  const line = '公开不够及时，培训不够多，群众知道得不够全。';
  const lines = Array.from({ length: 80 }, () => line.repeat(2));
  lines[70] = '2024年度共受理申请5件。';
  await clerk.writes('problems', lines.join('\n'));
  await clerk.goesTo('check');
  await clerk.findings().filter({ hasText: '2024' }).getByRole('button').first().click();
  await expect(clerk.text('problems')).toBeFocused();
  // Each line is drawn as one or two; the year stands at seven eighths of the text.
  const seen = await clerk.shareInSight(clerk.text('problems'));
  expect(seen.from).toBeLessThan(71 / 80);
  expect(seen.to).toBeGreaterThan(71 / 80);

  await test.step('undo shows what it took back', async () => {
    await clerk.text('problems').evaluate((area: HTMLTextAreaElement) => {
      const at = area.value.indexOf('2024');
      area.setSelectionRange(at, at);
    });
    await page.keyboard.type('改');
    await page.evaluate(() => window.scrollTo(0, 0));
    await clerk.undoes();
    await expect(clerk.text('problems')).toHaveValue(lines.join('\n'));
    const after = await clerk.shareInSight(clerk.text('problems'));
    expect(after.from).toBeLessThan(71 / 80);
    expect(after.to).toBeGreaterThan(71 / 80);
  });
});

test('a wrong figure says what stood there, also after leaving the cell, and its bubble is whole', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins(organ, 2025);
  for (const [step, cell] of [
    ['proactive', 'proactive.fees.amount'],
    ['requests', 'requests.carriedOut.natural'],
    ['requests', 'requests.received.other'],
    ['disputes', 'disputes.afterReview.pending'],
  ] as const) {
    await clerk.goesTo(step);
    await clerk.fillsFigure(cell, 12);
    await page.locator('.step-head h2').focus();
    await clerk.fillsFigure(cell, '12o');
    await page.locator('.step-head h2').focus();
    await expect(page.locator('.finding-lines .finding').filter({ hasText: '12o' })).toBeVisible();
    await page.locator('.finding-lines .finding-text').filter({ hasText: '12o' }).click();
    await expect(clerk.figure(cell)).toBeFocused();
    const bubble = page.getByRole('alert').filter({ hasText: '原来是 12，按 Esc 恢复。' });
    await expect(bubble).toBeVisible();
    expect(await clerk.isWhole(bubble), cell).toBe(true);
    await page.keyboard.press('Escape');
    await expect(clerk.figure(cell)).toHaveValue('12');
  }
});

test('a paste says how many of its values are no figures', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins(organ, 2025);
  await clerk.goesTo('requests');
  await clerk.figure('requests.received.natural').focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '1\t二\t三\r\n4\t5\t6\r\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByRole('status').filter({ hasText: '已粘贴' })).toContainText(
    '已粘贴 6 格。其中 2 格不是数字，已标红，请改。',
  );
});

test('总计 is nobody’s to balance, and a step that cannot be filled in is not called 未填', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins(organ, 2025);
  await expect(page.locator('[data-step="check"]')).toContainText('待校核');
  await expect(page.locator('[data-step="export"]')).toContainText('未就绪');
  await clerk.goesTo('requests');
  await clerk.fillsFigure('requests.granted.natural', 1);
  await expect(page.locator('.balance-hint')).toContainText('自然人');
  await expect(page.locator('.balance-hint')).not.toContainText('另有');
  await expect(page.locator('.balance-line')).toHaveCount(1);
  await expect(page.locator('tfoot')).toContainText('两数应相等');
});

test('where a PDF cannot be read for want of workers, it is said, and opening the page again is the way out', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await page.evaluate(() => {
    Object.defineProperty(window, 'Worker', { value: undefined });
  });
  await clerk.picksFile(pdf2023);
  const said = page.getByRole('alert');
  await expect(said).toContainText('读写报告的那部分程序没有装上，可能是内存不够，或者被安全软件拦住了。');
  await expect(said.getByText('给维护人员看的')).toBeVisible();
  await said.getByRole('button', { name: '重新打开本页' }).click();
  await clerk.picksFile(pdf2023);
  await clerk.seesReview();
});

test('a draft file says which of its values could not be read', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  const report = {
    form: '2021',
    year: 2025,
    facts: { organ, phone: 5 },
    figures: { 'requests.received.natural': [1], 'requests.later.natural': 2 },
  };
  await clerk.picksFile({
    name: '草稿.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ format: 'zwgk-annual-report', version: 1, report })),
  });
  await clerk.seesReview();
  await expect(page.locator('.own-file-note')).toHaveText([
    /^文件里这些内容读不懂：电话、第三部分.*“自然人”。原文留在草稿里/,
    '另有 1 处内容这个版本不认识，已原样保留，再存出去时还在。',
  ]);
});

test('a file of the former format is last year’s report and nothing else', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  const report = { form: '2019', year: 2020, facts: { organ } };
  await clerk.picksFile({
    name: '草稿.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ format: 'zwgk-annual-report', version: 1, report })),
  });
  await clerk.seesReview();
  await expect(page.getByText('它是旧格式的报告，只能作为上年报告')).toBeVisible();
  await expect(page.getByRole('button', { name: '接着写这份报告' })).toHaveCount(0);
  await clerk.acceptsReview(2021);
});
