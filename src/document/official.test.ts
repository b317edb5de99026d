/** The tables of 国办公开办函〔2021〕30号, drawn here by hand from the official form: nothing of it comes from src/form. */

import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { emptyReport } from '../report/index.ts';
import { compose } from './compose.ts';
import { headsOf } from './html/cellHeads.ts';
import { writeForWebsite } from './html/website.ts';
import { writeHtml } from './html/write.ts';
import { drawTable, linesOfDrawing } from './testing/drawing.ts';

const official = [
  `
| 第二十条第（一）项           | <            | <            | <            |
| 信息内容                     | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章                         | #            | #            | #            |
| 行政规范性文件               | #            | #            | #            |
| 第二十条第（五）项           | <            | <            | <            |
| 信息内容                     | 本年处理决定数量 | <        | <            |
| 行政许可                     | #            | <            | <            |
| 第二十条第（六）项           | <            | <            | <            |
| 信息内容                     | 本年处理决定数量 | <        | <            |
| 行政处罚                     | #            | <            | <            |
| 行政强制                     | #            | <            | <            |
| 第二十条第（八）项           | <            | <            | <            |
| 信息内容                     | 本年收费金额（单位：万元） | < | <          |
| 行政事业性收费               | #            | <            | <            |
`,
  `
| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | < | < | 申请人情况 | < | < | < | < | < | < |
| ^ | ^ | ^ | 自然人 | 法人或其他组织 | < | < | < | < | 总计 |
| ^ | ^ | ^ | ^ | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | ^ |
| 一、本年新收政府信息公开申请数量 | < | < | # | # | # | # | # | # | # |
| 二、上年结转政府信息公开申请数量 | < | < | # | # | # | # | # | # | # |
| 三、本年度办理结果 | （一）予以公开 | < | # | # | # | # | # | # | # |
| ^ | （二）部分公开（区分处理的，只计这一情形，不计其他情形） | < | # | # | # | # | # | # | # |
| ^ | （三）不予公开 | 1.属于国家秘密 | # | # | # | # | # | # | # |
| ^ | ^ | 2.其他法律行政法规禁止公开 | # | # | # | # | # | # | # |
| ^ | ^ | 3.危及“三安全一稳定” | # | # | # | # | # | # | # |
| ^ | ^ | 4.保护第三方合法权益 | # | # | # | # | # | # | # |
| ^ | ^ | 5.属于三类内部事务信息 | # | # | # | # | # | # | # |
| ^ | ^ | 6.属于四类过程性信息 | # | # | # | # | # | # | # |
| ^ | ^ | 7.属于行政执法案卷 | # | # | # | # | # | # | # |
| ^ | ^ | 8.属于行政查询事项 | # | # | # | # | # | # | # |
| ^ | （四）无法提供 | 1.本机关不掌握相关政府信息 | # | # | # | # | # | # | # |
| ^ | ^ | 2.没有现成信息需要另行制作 | # | # | # | # | # | # | # |
| ^ | ^ | 3.补正后申请内容仍不明确 | # | # | # | # | # | # | # |
| ^ | （五）不予处理 | 1.信访举报投诉类申请 | # | # | # | # | # | # | # |
| ^ | ^ | 2.重复申请 | # | # | # | # | # | # | # |
| ^ | ^ | 3.要求提供公开出版物 | # | # | # | # | # | # | # |
| ^ | ^ | 4.无正当理由大量反复申请 | # | # | # | # | # | # | # |
| ^ | ^ | 5.要求行政机关确认或重新出具已获取信息 | # | # | # | # | # | # | # |
| ^ | （六）其他处理 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | # | # | # | # | # | # | # |
| ^ | ^ | 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | # | # | # | # | # | # | # |
| ^ | ^ | 3.其他 | # | # | # | # | # | # | # |
| ^ | （七）总计 | < | # | # | # | # | # | # | # |
| 四、结转下年度继续办理 | < | < | # | # | # | # | # | # | # |
`,
  `
| 行政复议 | < | < | < | < | 行政诉讼 | < | < | < | < | < | < | < | < | < |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | < | < | < | < | 复议后起诉 | < | < | < | < |
| ^ | ^ | ^ | ^ | ^ | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| # | # | # | # | # | # | # | # | # | # | # | # | # | # | # |
`,
].map(linesOfDrawing);

const organ = '青山县柳河镇人民政府';
const paper = compose(emptyReport(organ, 2025), null);
const tables = paper.blocks.flatMap(block => (block.kind === 'table' ? [block] : []));
const { DOMParser } = new JSDOM().window;
const tablesIn = (html: string) =>
  Array.from(new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table'));
const drawn = (table: HTMLTableElement) =>
  drawTable(
    Array.from(table.rows, row =>
      Array.from(row.cells, ({ textContent, colSpan, rowSpan }) => {
        const text = (textContent ?? '').trim();
        return { text, colSpan, rowSpan, isFigure: text === '' };
      }),
    ),
  );

describe('every label and every merged cell stands as in the official form', () => {
  test('on the paper', () => {
    const drawings = tables.map(({ rows }) =>
      drawTable(rows.map(row => row.map(cell => ({ ...cell, isFigure: cell.figure !== undefined })))),
    );
    expect(drawings).toEqual(official);
  });
  test('in the page for filing', () => {
    expect(tablesIn(writeHtml(paper)).map(drawn)).toEqual(official);
  });
  test('in what goes to the web site', () => {
    expect(tablesIn(writeForWebsite(paper)).map(drawn)).toEqual(official);
  });
  test('a label that is moved or changed would be seen', () => {
    const html = writeHtml(paper);
    const changed = html.replace('4.无正当理由大量反复申请', '4.无正当理由大量重复申请');
    expect(tablesIn(changed).map(drawn)).not.toEqual(official);
    expect(tablesIn(html.replace('colspan="7"', 'colspan="6"')).map(drawn)).not.toEqual(official);
  });
});

describe('whoever hears the page is told the heads of every figure', () => {
  const written = tablesIn(writeHtml(paper));
  /** The words of the heads of a figure, in the order in which they are read. */
  const heads = new Map(
    written.flatMap(table =>
      Array.from(table.querySelectorAll('td'), cell => {
        const ids = (cell.getAttribute('headers') ?? '').split(' ');
        const named = ids.map(id => table.querySelector(`th[id="${id}"]`)?.textContent ?? `no head ${id}`);
        return [cell.getAttribute('data-figure') ?? '', named] as const;
      }),
    ),
  );

  test.each([
    ['proactive.normativeDocuments.repealed', ['第二十条第（一）项', '本年废止件数', '行政规范性文件']],
    ['proactive.coercion.decisions', ['第二十条第（六）项', '本年处理决定数量', '行政强制']],
    ['proactive.fees.amount', ['第二十条第（八）项', '本年收费金额（单位：万元）', '行政事业性收费']],
    ['requests.received.natural', ['申请人情况', '自然人', '一、本年新收政府信息公开申请数量']],
    [
      'requests.petition.legal',
      [
        '申请人情况',
        '法人或其他组织',
        '法律服务机构',
        '三、本年度办理结果',
        '（五）不予处理',
        '1.信访举报投诉类申请',
      ],
    ],
    ['requests.outcomeTotal.total', ['申请人情况', '总计', '三、本年度办理结果', '（七）总计']],
    ['disputes.review.pending', ['行政复议', '尚未审结']],
    ['disputes.afterReview.upheld', ['行政诉讼', '复议后起诉', '结果维持']],
  ])('%s', (figure, expected) => {
    expect(heads.get(figure)).toEqual(expected);
  });

  test('all 200 figures have theirs, no two the same, and no name stands twice', () => {
    expect(heads.size).toBe(200);
    expect(new Set(Array.from(heads.values(), each => each.join('/'))).size).toBe(200);
    const ids = written.flatMap(table => Array.from(table.querySelectorAll('[id]'), ({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('a table of nothing but figures has no heads', () => {
  const cell = { text: '1', colSpan: 1, rowSpan: 1 };
  expect(headsOf({ kind: 'table', headRows: 0, rows: [[cell, cell], [cell]] })).toEqual([[[], []], [[]]]);
});
