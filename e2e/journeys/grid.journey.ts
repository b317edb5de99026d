/** The tables as the clerk knows tables from Excel and WPS: keys, mouse, sums, last year. */

import { AxeBuilder } from '@axe-core/playwright';
import { Clerk } from './clerk.ts';
import { expect, test } from './fixtures.ts';
import { atTableThree, first, types } from './tableThree.ts';

test('typing replaces; F2 or a double click edits; Esc gives the old figure back', async ({ page }) => {
  const clerk = await atTableThree(page);
  const cell = clerk.figure(first);
  await cell.click();
  await page.keyboard.type('12');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(cell).toBeFocused();
  await page.keyboard.type('7');
  await expect(cell).toHaveValue('7');
  await page.keyboard.press('Escape');
  await expect(cell).toHaveValue('12');

  await test.step('with the caret in the text, arrows move it, and Enter takes it over', async () => {
    await page.keyboard.press('F2');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('0');
    await expect(cell).toHaveValue('102');
    await page.keyboard.press('Enter');
    await expect(clerk.figure('requests.carriedIn.natural')).toBeFocused();
  });

  await test.step('a click selects, also on the cell that has the focus; a double click edits', async () => {
    await cell.click();
    await page.keyboard.press('5');
    await expect(cell).toHaveValue('5');
    await page.keyboard.press('Enter');
    await cell.click();
    await cell.click();
    await page.keyboard.press('5');
    await expect(cell).toHaveValue('5');
    await page.keyboard.press('Enter');
    await cell.dblclick();
    await page.keyboard.press('5');
    await expect(cell).toHaveValue('55');
  });

  await test.step('after undo in the middle of typing, typing replaces what came back', async () => {
    await page.keyboard.press('Enter');
    await cell.click();
    await page.keyboard.type('77');
    await clerk.undoes();
    await expect(cell).toHaveValue('55');
    await page.keyboard.type('5');
    await expect(cell).toHaveValue('5');
  });

  await test.step('after undo, typing replaces still', async () => {
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('6');
    await page.keyboard.press('Enter');
    await clerk.undoes();
    await expect(cell).toHaveValue('5');
    await page.keyboard.type('9');
    await expect(cell).toHaveValue('9');
  });
});

test('Tab goes on row by row, Enter returns to where the run began, and both pass over sums', async ({
  page,
}) => {
  const clerk = await atTableThree(page);
  await clerk.figure('requests.received.commercial').click();
  await types(page, 1, 2, 3);
  await page.keyboard.press('Enter');
  await expect(clerk.figure('requests.carriedIn.commercial')).toBeFocused();
  await page.keyboard.press('Shift+Enter');
  await expect(clerk.figure('requests.received.commercial')).toBeFocused();
  await clerk.figure('requests.received.other').click();
  await page.keyboard.press('Tab');
  await expect(clerk.figure('requests.carriedIn.natural')).toBeFocused();
  await clerk.figure('requests.otherOutcome.legal').click();
  await page.keyboard.press('Enter');
  await expect(clerk.figure('requests.carriedOut.legal')).toBeFocused();
  await page.keyboard.press('Control+Home');
  await expect(clerk.figure(first)).toBeFocused();
  await page.keyboard.press('End');
  await expect(clerk.cell('requests.received.total')).toBeFocused();
  await page.keyboard.press('PageDown');
  await expect(clerk.cell('requests.received.total')).not.toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(clerk.cell('requests.carriedOut.total')).toBeFocused();
});

test('Enter at the end of a small table of 二 goes on in the next one, and Shift+Enter back', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.begins('青山县柳河镇人民政府', 2025);
  await clerk.goesTo('proactive');
  await clerk.figure('proactive.penalties.decisions').click();
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1.2');
  await expect(clerk.figure('proactive.fees.amount')).toHaveValue('1.2');
  await expect(clerk.figure('proactive.coercion.decisions')).toHaveValue('0');
  await page.keyboard.press('Shift+Enter');
  await expect(clerk.figure('proactive.coercion.decisions')).toBeFocused();
});

test('the keyboard gets out of a grid: with Tab at its end, with Esc and Tab from anywhere', async ({
  page,
}) => {
  const clerk = await atTableThree(page);
  const isInGrid = () => page.evaluate(() => document.activeElement?.closest('[role="grid"]') !== null);
  await clerk.figure('requests.carriedOut.other').focus();
  await page.keyboard.press('Tab');
  expect(await isInGrid()).toBe(false);
  await page.keyboard.press('Shift+Tab');
  await expect(clerk.figure('requests.carriedOut.other')).toBeFocused();
  await clerk.figure('requests.granted.natural').focus();
  await page.keyboard.press('Escape');
  await expect(clerk.line()).toContainText('再按 Tab 离开表格');
  await page.keyboard.press('Tab');
  expect(await isInGrid()).toBe(false);
  await page.keyboard.press('Shift+Tab');
  await expect(clerk.figure('requests.granted.natural')).toBeFocused();
});

test('keys and mouse select ranges, which are counted and summed, cleared and filled in one step', async ({
  page,
}) => {
  const clerk = await atTableThree(page);
  await clerk.figure(first).click();
  await types(page, 1, 2, 3);
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(clerk.selected()).toHaveCount(6);
  await expect(clerk.line()).toHaveText('计数 3　求和 6　空 3');

  await test.step('Ctrl+D fills down, one undo takes it back', async () => {
    await page.keyboard.press('Control+d');
    await expect(clerk.figure('requests.carriedIn.research')).toHaveValue('3');
    await clerk.undoes();
    await expect(clerk.figure('requests.carriedIn.natural')).toHaveValue('');
    await expect(clerk.figure('requests.carriedIn.research')).toHaveValue('');
  });

  await test.step('dragging selects; what is typed goes into all of it with Ctrl+Enter', async () => {
    const from = await clerk.cell('requests.granted.natural').boundingBox();
    const to = await clerk.cell('requests.stateSecret.commercial').boundingBox();
    if (!from || !to) throw new Error('the cells are not there');
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 10, to.y + 10, { steps: 4 });
    await page.mouse.up();
    await expect(clerk.selected()).toHaveCount(6);
    await page.keyboard.type('4');
    await page.keyboard.press('Control+Enter');
    await expect(clerk.total('requests.outcomeTotal.total')).toHaveText('24');
    await clerk.undoes();
    await expect(clerk.total('requests.outcomeTotal.total')).toHaveText('–');
  });

  await test.step('Shift and a click, and the heads of rows and columns', async () => {
    await clerk.figure(first).click();
    await clerk.figure('requests.carriedIn.commercial').click({ modifiers: ['Shift'] });
    await expect(clerk.selected()).toHaveCount(4);
    await page.getByRole('rowheader', { name: '（一）予以公开' }).click();
    await expect(clerk.selected()).toHaveCount(7);
    await page.getByRole('columnheader', { name: '自然人' }).click();
    await expect(clerk.selected()).toHaveCount(25);
    await page.keyboard.press('Control+a');
    await expect(clerk.selected()).toHaveCount(25 * 7);
  });

  await test.step('Delete clears all that is selected, and one undo brings it back', async () => {
    await page.keyboard.press('Delete');
    await expect(clerk.figure(first)).toHaveValue('');
    await expect(page.getByRole('status').filter({ hasText: '已清空 3 格' })).toBeVisible();
    await clerk.undoes();
    await expect(clerk.figure(first)).toHaveValue('1');
    await expect(clerk.figure('requests.received.research')).toHaveValue('3');
  });
});

test('in a selected range Tab and Enter go round, as in Excel, and the range stays', async ({ page }) => {
  const clerk = await atTableThree(page);
  await clerk.figure(first).click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  for (const digit of '1234') {
    await page.keyboard.type(digit);
    await page.keyboard.press('Tab');
  }
  await expect(clerk.selected()).toHaveCount(4);
  await expect(clerk.figure(first)).toBeFocused();
  await expect(clerk.figure('requests.received.commercial')).toHaveValue('2');
  await expect(clerk.figure('requests.carriedIn.natural')).toHaveValue('3');
  await expect(clerk.figure('requests.carriedIn.commercial')).toHaveValue('4');

  await page.keyboard.press('Enter');
  await expect(clerk.figure('requests.carriedIn.natural')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('8');
  await expect(clerk.figure('requests.received.commercial')).toHaveValue('8');
  await page.keyboard.press('Shift+Enter');
  await expect(clerk.figure('requests.carriedIn.natural')).toBeFocused();

  await test.step('an arrow leaves the range', async () => {
    await page.keyboard.press('ArrowRight');
    await expect(clerk.figure('requests.carriedIn.commercial')).toBeFocused();
    await expect(clerk.selected()).toHaveCount(1);
  });
});

test('a sum says how it comes about, marks its cells, and takes no typing', async ({ page }) => {
  const clerk = await atTableThree(page);
  await clerk.figure('requests.granted.natural').click();
  await types(page, 2);
  await page.keyboard.press('ArrowDown');
  await types(page, 1);
  await clerk.cell('requests.outcomeTotal.natural').click();
  await expect(clerk.line()).toHaveText('（七）总计·自然人 ＝ 予以公开 2 ＋ 部分公开 1 ＝ 3，还空 19 格');
  await expect(page.locator('.cell-part')).toHaveCount(21);
  const height = (await clerk.line().boundingBox())?.height;
  await page.keyboard.type('5');
  await expect(clerk.line()).toContainText('这一格自动计算，不用填');
  expect((await clerk.line().boundingBox())?.height).toBe(height);
  await expect(clerk.total('requests.outcomeTotal.natural')).toHaveText('3');

  await test.step('“四、结转下年度” says what would balance', async () => {
    await clerk.fillsFigure(first, 8);
    await clerk.figure('requests.carriedOut.natural').click();
    await expect(clerk.line()).toContainText('要平衡，这一格应填 5。');
  });
});

test('digits go in with a Chinese input method on, and the first one replaces', async ({ page }) => {
  const clerk = await atTableThree(page);
  const cell = clerk.figure(first);
  await cell.click();
  await types(page, 4);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await clerk.composes('12', '１２');
  await expect(clerk.total('requests.received.total')).toHaveText('12');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveValue('12');
  await expect(clerk.figure('requests.carriedIn.natural')).toBeFocused();
  await clerk.undoes();
  await expect(cell).toHaveValue('4');
});

test('the mouse wheel scrolls and changes no figure', async ({ page }) => {
  const clerk = await atTableThree(page);
  await clerk.figure(first).click();
  await types(page, 5);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.locator('.grid-scroll').evaluate(box => box.scrollTop)).toBeGreaterThan(0);
  await expect(clerk.figure(first)).toHaveValue('5');
});

test('a screen reader is told of rows, columns, sums and problems, and finds one stop in the grid', async ({
  page,
}) => {
  const clerk = await atTableThree(page);
  const grid = page.getByRole('grid', { name: '收到和处理政府信息公开申请情况' });
  await expect(grid).toHaveAttribute('aria-multiselectable', 'true');
  await expect(grid.getByRole('columnheader', { name: '自然人' })).toHaveAttribute('scope', 'col');
  await expect(grid.getByRole('rowheader', { name: '（一）予以公开' })).toHaveAttribute('scope', 'row');
  await expect(grid.getByRole('gridcell')).toHaveCount(25 * 7 + 7);
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
  await clerk.figure('requests.granted.legal').focus();
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
  await clerk.fillsFigure('requests.granted.legal', '二');
  const wrong = grid.getByRole('textbox', { name: '（一）予以公开，法人或其他组织，法律服务机构' });
  await expect(wrong).toHaveAttribute('aria-invalid', 'true');
  await expect(wrong).toHaveAccessibleDescription(/不是数字/);
  const sum = grid.getByRole('gridcell', { name: /（一）予以公开，总计，有 1 格不是数字/ });
  await expect(sum).toHaveAttribute('aria-readonly', 'true');
  for (const step of ['requests', 'proactive', 'disputes'] as const) {
    await clerk.goesTo(step);
    const { violations } = await new AxeBuilder({ page }).include('.grid-frame').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});

test('last year’s figures and the changes are shown on demand', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.picksFile(new URL('./towns/fixtures/liuhe-2024.html', import.meta.url).pathname);
  await clerk.acceptsReview(2025);
  await clerk.goesTo('requests');
  const toggle = page.getByRole('button', { name: '与上年对比' });
  await expect(page.locator('.figure-last')).toHaveCount(0);
  await clerk.figure(first).click();
  await types(page, 100);
  await expect(clerk.line()).toHaveText('上年 98，今年多 2。');
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await expect(clerk.cell(first).locator('.figure-last')).toHaveText('(98)+2');
  await expect(clerk.cell('requests.received.total').locator('.figure-last')).toContainText('(137)');
  await test.step('also at the next table, and gone when it is pressed again', async () => {
    await clerk.goesTo('disputes');
    await expect(page.locator('.figure-last')).toHaveCount(15);
    await toggle.click();
    await expect(page.locator('.figure-last')).toHaveCount(0);
  });
});

for (const [width, height] of [
  [390, 844],
  [683, 384],
] as const) {
  test(`at ${width} × ${height} heads, labels and balance stay in sight with the cell`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const clerk = await atTableThree(page);
    await clerk.figure('requests.received.other').focus();
    for (let count = 0; count < 14; count++) await page.keyboard.press('ArrowDown');
    const cell = clerk.figure('requests.stillUnclear.other');
    await expect(cell).toBeFocused();
    expect(await clerk.isInSight(cell)).toBe(true);
    for (const beside of [
      page.getByRole('rowheader', { name: '3.补正后申请内容仍不明确' }),
      page.getByRole('columnheader', { name: '其他', exact: true }),
      clerk.balance('other'),
    ])
      expect(await clerk.isInSight(beside)).toBe(true);
  });
}

test('in high contrast what is selected has a border of its own', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const clerk = await atTableThree(page);
  await clerk.figure(first).click();
  await page.keyboard.press('Shift+ArrowRight');
  for (const cell of [first, 'requests.received.commercial'] as const)
    await expect(clerk.cell(cell)).toHaveCSS('outline-style', 'solid');
  await expect(clerk.cell('requests.received.research')).toHaveCSS('outline-style', 'none');
});

test('a long sum is shown whole, however narrow the window', async ({ page }) => {
  const clerk = await atTableThree(page);
  await clerk.figure(first).click();
  await types(page, 99999999, 88888888);
  await page.setViewportSize({ width: 390, height: 844 });
  const total = clerk.total('requests.received.total');
  await expect(total).toHaveText('188888887');
  const figure = await total.boundingBox();
  const cell = await page.locator('[data-total="requests.received.total"]').boundingBox();
  if (!figure || !cell) throw new Error('the total is not there');
  expect(figure.x).toBeGreaterThanOrEqual(cell.x);
  expect(figure.x + figure.width).toBeLessThanOrEqual(cell.x + cell.width);
});
