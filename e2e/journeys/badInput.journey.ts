/** Bad input gets a clear sentence at its place and loses nothing. */

import { Clerk, clerkAt, organ } from './clerk.ts';
import { expect, test } from './fixtures.ts';

const cell = 'requests.received.natural';

test('what is no figure is said at the cell, is not counted, and Esc brings the old figure back', async ({
  page,
}) => {
  const clerk = await clerkAt(page, 'requests');
  await clerk.fillsFigure(cell, 12);
  for (const [typed, said] of [
    ['12o', '不是数字'],
    ['-3', '负数'],
    ['1.5', '整数'],
    ['1e3', '科学记数'],
    ['1,23', '逗号'],
    ['9'.repeat(40), '位数太多'],
    ['/', '没有就填 0'],
  ] as const) {
    await clerk.goesTo('problems');
    await clerk.goesTo('requests');
    await clerk.figure(cell).focus();
    await clerk.fillsFigure(cell, typed);
    await expect(page.getByRole('alert')).toContainText(said);
    await expect(page.getByRole('alert')).toContainText('原来是 12');
    await expect(clerk.figure(cell)).toHaveAttribute('aria-invalid', 'true');
    await expect(clerk.total('requests.received.total')).toHaveText('–*');
    await page.keyboard.press('Escape');
    await expect(clerk.figure(cell)).toHaveValue('12');
    await expect(clerk.total('requests.received.total')).toHaveText('12');
  }
});

test('full-width digits, separators and units are taken', async ({ page }) => {
  const clerk = await clerkAt(page, 'requests');
  for (const [typed, shown] of [
    ['１２', '12'],
    ['1,234', '1234'],
    ['12件', '12'],
    [' 7 ', '7'],
  ] as const) {
    await clerk.fillsFigure(cell, typed);
    await expect(clerk.total('requests.received.total')).toHaveText(shown);
    await clerk.figure('requests.carriedIn.natural').focus();
    await expect(clerk.figure(cell)).toHaveValue(shown);
  }
});

test('a wrong figure is kept, found by 校核, and a click leads to it', async ({ page }) => {
  const clerk = await clerkAt(page, 'requests');
  await clerk.fillsFigure(cell, '十二');
  await clerk.waitsUntilSaved();
  await clerk.comesBackTomorrow();
  await expect(clerk.figure(cell)).toHaveValue('十二');
  await clerk.goesTo('check');
  await clerk.findings().filter({ hasText: '“十二”' }).getByRole('button').first().click();
  await expect(clerk.figure(cell)).toBeFocused();
});

test('a year that is none, or no organ, is said at the field; the draft keeps the old year', async ({
  page,
}) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await page.getByRole('button', { name: '新建', exact: true }).click();
  await expect(page.getByText('请填写机关名称')).toBeVisible();
  await clerk.begins(organ, 2025);
  await page.locator('[data-place="year"]').fill('25');
  await expect(page.getByRole('alert')).toContainText('四位数字');
  await expect(page.locator('.title-preview')).toContainText('2025年');
});

const files: readonly (readonly [string, string, Buffer, string])[] = [
  [
    'an empty file',
    '没有字.txt',
    Buffer.alloc(0),
    '“没有字.txt”是空的，里面没有内容。请换一个文件，或者打开原文全选、复制后粘贴。',
  ],
  [
    'a text that is no report',
    '菜谱.txt',
    Buffer.from('红烧肉：五花肉500克，冰糖30克，小火炖一小时。'),
    '“菜谱.txt”里没有找到政府信息公开年度报告。请从标题到结尾全部选中、复制，再粘贴；或者换一个文件。',
  ],
  [
    'somebody else’s JSON',
    '别的.json',
    Buffer.from('{"a":1}'),
    '这个 JSON 文件不是本工具的草稿。请选本工具下载的草稿文件或 HTML 文件。',
  ],
  [
    'a damaged draft',
    '坏的.json',
    Buffer.from('{"format":"zwgk-annual-report","version":1,"rep'),
    '这份草稿文件不完整，可能没有下载完或被改动过。请换一份备份；文件没有被改动。',
  ],
  [
    'a newer draft',
    '新的.json',
    Buffer.from('{"format":"zwgk-annual-report","version":99}'),
    '这份草稿是更新版本的工具存的（格式 99），这里还读不了。请用新版本打开；文件没有被改动。',
  ],
  [
    'a draft of a later national format',
    '以后的.json',
    Buffer.from('{"format":"zwgk-annual-report","version":1,"report":{"form":"2031"}}'),
    '这份草稿用的是以后的报告格式，这里还读不了。请用新版本的工具打开；文件没有被改动。',
  ],
  [
    'a Word file that is cut off',
    '年报.docx',
    Buffer.from(`${'PK\u0003\u0004'.padEnd(26, '\0')}\u0011\0\0\0word/document.xml`),
    '“年报.docx”不完整，可能没有下载完或者坏了，读不出来。请用 WPS 打开看看；打得开，就全选、复制，再粘贴进来。',
  ],
  [
    'a picture',
    '扫描.png',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    '“扫描.png”是图片，读不出文字。请找报告的网页或 Word 文件，按 Ctrl+A 全选、Ctrl+C 复制，再粘贴到下面的框里。',
  ],
];

for (const [what, name, buffer, said] of files) {
  test(`${what} is refused with a sentence, and the page goes on`, async ({ page }) => {
    const clerk = new Clerk(page);
    await clerk.opensTheApp();
    await clerk.picksFile({ name, mimeType: 'application/octet-stream', buffer });
    await expect(page.getByRole('alert').locator('p')).toHaveText(said);
    await clerk.begins(organ, 2025);
  });
}

test('fifty megabytes are refused at once', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.picksLargeFile('很大.txt', '', 51);
  await expect(page.getByRole('alert').locator('p')).toHaveText(
    '“很大.txt”有 51 MB，超过 50 MB，没有打开。请只复制报告的正文来粘贴。',
  );
});

test('almost fifty megabytes of nonsense are answered, and the page goes on', async ({ page }) => {
  const clerk = new Clerk(page);
  await clerk.opensTheApp();
  await clerk.picksLargeFile('胡话.txt', '天地玄黄，宇宙洪荒 12 34。\n', 49);
  await expect(page.getByRole('alert').locator('p')).toContainText('“胡话.txt”里没有找到', {
    timeout: 30_000,
  });
  await clerk.begins(organ, 2025);
});

test('hostile text is only text: on screen, in the print view, in the file', async ({ page }) => {
  const clerk = new Clerk(page);
  const hostile =
    '</textarea></style><script>document.title="x"</script><img src=x onerror="document.title=1">';
  await clerk.opensTheApp();
  await clerk.begins(organ, 2025);
  await clerk.goesTo('problems');
  await clerk.writes('problems', hostile);
  await clerk.goesTo('export');
  const view = await clerk.printView();
  await expect(view.getByText(hostile)).toBeVisible();
  await expect(page).toHaveTitle(`${organ}2025年政府信息公开工作年度报告`);
});

test('a block copied from a spreadsheet fills the grid from the cell on, sums stay computed', async ({
  page,
}) => {
  const clerk = await clerkAt(page, 'requests');
  await clerk.figure('requests.received.legal').focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '1,000\t2\t99\r\n3\t\t99\r\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(clerk.figure('requests.received.legal')).toHaveValue('1000');
  await expect(clerk.figure('requests.received.other')).toHaveValue('2');
  await expect(clerk.figure('requests.carriedIn.legal')).toHaveValue('3');
  await expect(clerk.figure('requests.carriedIn.other')).toHaveValue('');
  await expect(clerk.total('requests.received.total')).toHaveText('1002');
  await expect(page.getByRole('status').filter({ hasText: '已粘贴' })).toContainText('没有填入');
  await clerk.undoes();
  await expect(clerk.figure('requests.received.legal')).toHaveValue('');
});
