import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { form2021 } from '../../form/index.ts';
import { emptyReport, type Report } from '../../report/index.ts';
import { compose } from '../compose.ts';
import type { Paper } from '../paper.ts';
import { embeddedData } from './embed.ts';
import { writeHtml } from './write.ts';

const report: Report = {
  ...emptyReport('半坡镇人民政府', 2025),
  facts: { organ: '半坡镇人民政府', phone: '0379-68300001' },
  texts: { preamble: '根据条例编制。', 'overview.proactive': '公开126条。', problems: '无。' },
  figures: Object.fromEntries(
    form2021.cells.filter(cell => !cell.computed).map((cell, index) => [cell.id, index]),
  ),
};
const { DOMParser } = new JSDOM().window;
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const written = parse(writeHtml(compose(report, null)));
const all = <E extends Element>(root: ParentNode, selector: string) =>
  Array.from(root.querySelectorAll<E>(selector));

/** How many cells cover each place of the table's grid, row by row. */
function coverage(table: HTMLTableElement): readonly (readonly number[])[] {
  const grid: number[][] = Array.from(table.rows, () => []);
  Array.from(table.rows).forEach((row, top) => {
    let left = 0;
    for (const cell of Array.from(row.cells)) {
      while ((grid[top]?.[left] ?? 0) > 0) left++;
      for (let y = top; y < top + cell.rowSpan; y++)
        for (let x = left; x < left + cell.colSpan; x++) {
          const line = grid[y];
          if (!line) throw new Error(`a cell of row ${top + 1} reaches below the table`);
          line[x] = (line[x] ?? 0) + 1;
        }
      left += cell.colSpan;
    }
  });
  return grid;
}

describe('the written page', () => {
  test('it is one whole file: no script, no style sheet, no picture, no address to load', () => {
    const html = writeHtml(compose(report, null), { data: '{}' });
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/);
    expect(all(parse(html), 'script, link, img, iframe, object, embed, [src], [href]')).toEqual([]);
    expect(html).not.toMatch(/url\(|@import|https?:/);
    const policy = parse(html).querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toContain("default-src 'none'");
  });

  test('the file is called what the report is called', () => {
    expect(written.title).toBe('半坡镇人民政府2025年政府信息公开工作年度报告');
    expect(parse(writeHtml({ blocks: [] })).title).not.toBe('');
  });

  test('headings and paragraphs stand in their order, each with its rank', () => {
    const outline = all(written, 'h1, h2, h3, p').map(
      element => `${element.localName} ${element.textContent}`,
    );
    expect(outline).toEqual([
      'h1 半坡镇人民政府2025年政府信息公开工作年度报告',
      'p 根据条例编制。',
      'p 如对本报告有疑问，请与半坡镇人民政府联系（电话：0379-68300001）。',
      'h2 一、总体情况',
      'h3 （一）主动公开',
      'p 公开126条。',
      'h2 二、主动公开政府信息情况',
      'h2 三、收到和处理政府信息公开申请情况',
      'h2 四、政府信息公开行政复议、行政诉讼情况',
      'h2 五、存在的主要问题及改进情况',
      'p 无。',
      'h2 六、其他需要报告的事项',
      'p 本机关2025年发出信息处理费收费通知166件，总金额167元，实际收取总金额168元。',
    ]);
  });

  test('a long title breaks where the sense does, a long address may, and they read the same', () => {
    const organ = '新疆生产建设兵团第十四师昆玉市皮山农场镇人民政府';
    const address = '网址https://www.xjbt.gov.cn/c/2025-01-12/8309.shtml，邮箱pishan@xjshz.gov.cn。';
    const html = writeHtml({
      blocks: [
        { kind: 'heading', level: 0, text: `${organ}2025年度报告` },
        { kind: 'paragraph', text: address },
      ],
    });
    expect(html).toContain('昆玉市</span><span><wbr>皮山农场镇人民政府');
    expect(html).toContain('pishan@<wbr>xjshz.gov.cn。');
    expect(parse(html).querySelector('h1')?.textContent).toBe(`${organ}2025年度报告`);
    expect(parse(html).querySelector('p')?.textContent).toBe(address);
  });

  test('a telephone number stays on one line, a range of figures is none, and both read the same', () => {
    const text = '电话0379-68300001，2020-2024年共1234-5678-90123456件。';
    const page = parse(writeHtml({ blocks: [{ kind: 'paragraph', text }] }));
    expect(all(page, '.whole').map(({ textContent }) => textContent)).toEqual(['0379-68300001']);
    expect(page.querySelector('p')?.textContent).toBe(text);
  });

  test('a figure too long for a narrow column is set smaller, and reads the same', () => {
    const texts = ['12345', '123456', '1234567', '约12件', '见附件'];
    const html = writeHtml({
      blocks: [{ kind: 'table', headRows: 0, rows: [texts.map(text => ({ text, colSpan: 1, rowSpan: 1 }))] }],
    });
    const cells = all(parse(html), 'td');
    expect(cells.map(cell => cell.textContent)).toEqual(texts);
    expect(cells.map(cell => cell.className)).toEqual(['', 'long', 'longer', 'long', 'long']);
  });

  test('among the fifteen columns of table 四 already one of five digits is', () => {
    const row = Array.from({ length: 15 }, (_, index) => ({
      text: `${9 * 10 ** (index % 6)}`,
      colSpan: 1,
      rowSpan: 1,
    }));
    const cells = all(parse(writeHtml({ blocks: [{ kind: 'table', headRows: 0, rows: [row] }] })), 'td');
    expect(cells.slice(0, 6).map(cell => cell.className)).toEqual(['', '', '', '', 'long', 'longer']);
  });

  test('in every table the merged cells cover every place exactly once', () => {
    const tables = all<HTMLTableElement>(written, 'table');
    expect(tables.map(table => [table.rows.length, coverage(table)[0]?.length])).toEqual([
      [14, 4],
      [28, 10],
      [4, 15],
    ]);
    for (const table of tables)
      for (const row of coverage(table)) {
        expect(row).toHaveLength(coverage(table)[0]?.length ?? 0);
        expect(new Set(row)).toEqual(new Set([1]));
      }
  });

  test('every printed cell of the form is found by its name, with its figure', () => {
    const cells = new Map(
      all(written, '[data-figure]').map(cell => [cell.getAttribute('data-figure'), cell]),
    );
    const printed = compose(report, null).blocks.flatMap(block =>
      block.kind === 'table' ? block.rows.flatMap(row => row.filter(cell => cell.figure)) : [],
    );
    expect(cells.size).toBe(200);
    for (const cell of printed) expect(cells.get(cell.figure ?? '')?.textContent).toBe(cell.text);
  });

  test('a table says what it is, which cells head it, and which rows repeat', () => {
    const tables = all<HTMLTableElement>(written, 'table');
    expect(tables.map(table => table.caption?.textContent)).toEqual([
      '主动公开政府信息情况',
      '收到和处理政府信息公开申请情况',
      '政府信息公开行政复议、行政诉讼情况',
    ]);
    expect(tables.map(table => table.tHead?.rows.length ?? 0)).toEqual([0, 3, 3]);
    const scopes = new Set(all(written, 'th').map(cell => cell.getAttribute('scope')));
    expect(scopes).toEqual(new Set(['col', 'row']));
    expect(all(written, 'td:not([data-figure])')).toEqual([]);
  });

  test('labels read as the form prints them, however narrow their column is set', () => {
    const labels = all(written, 'th').map(cell => cell.textContent);
    for (const row of form2021.tables.flatMap(table => (table.id === 'fee' ? [] : table.rows)))
      for (const text of [...row.under, row.label]) expect(labels).toContain(text);
  });
});

describe('hostile text', () => {
  const attack = `</style></title><script>alert(1)</script><img src=x onerror=alert(1)>"'&amp;<!--`;
  const paper: Paper = {
    title: attack,
    language: '"><script>',
    blocks: [
      { kind: 'heading', level: 0, text: attack },
      { kind: 'heading', level: 2, text: attack },
      { kind: 'paragraph', text: attack },
      {
        kind: 'table',
        caption: attack,
        headRows: 0,
        rows: [
          [
            { text: attack, colSpan: 1, rowSpan: 1, header: 'row' },
            { text: attack, colSpan: 1, rowSpan: 1, figure: attack },
          ],
        ],
      },
    ],
  };

  test('it stands on the page as text, wherever it comes from', () => {
    const page = parse(writeHtml(paper, { data: attack }));
    expect(all(page, 'script, img')).toEqual([]);
    expect(all(page, 'title, h1, h3, p, caption, th, td').map(element => element.textContent)).toEqual(
      Array(7).fill(attack),
    );
    expect(page.querySelector('td')?.getAttribute('data-figure')).toBe(attack);
    expect(embeddedData(writeHtml(paper, { data: attack }))).toBe(attack);
  });

  test('characters that no page can hold are left out', () => {
    const text = 'a\0b\u0007c\ud800d\uffffe\r\nf';
    expect(parse(writeHtml({ blocks: [{ kind: 'paragraph', text }] })).querySelector('p')?.textContent).toBe(
      'abcde\nf',
    );
  });
});

test('the report inside comes back from the file, also after a browser has saved it again', () => {
  const data = JSON.stringify(report);
  const html = writeHtml(compose(report, null), { data });
  expect(embeddedData(html)).toBe(data);
  expect(embeddedData(parse(html).documentElement.outerHTML)).toBe(data);
  expect(embeddedData(writeHtml(compose(report, null)))).toBeNull();
});
