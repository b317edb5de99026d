import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { atOnce } from '../../work/index.ts';
import type { Block } from '../paper.ts';
import { readHtml } from './read.ts';
import { walking } from './walk.ts';

const parser = new new JSDOM('').window.DOMParser();
const read = (html: string) => readHtml(html, parser).paper;
const shown = (block: Block): string =>
  block.kind === 'table'
    ? block.rows.map(row => row.map(cell => cell.text).join('|')).join(' / ')
    : `${block.kind === 'heading' ? '#'.repeat(block.level + 1) : ''}${block.text}`;
const blocks = (html: string) => read(html).blocks.map(shown);

describe('what a page shows', () => {
  test('headings, paragraphs and line breaks become blocks', () => {
    expect(blocks('<h1>题</h1><div>甲<br>乙<p>丙</p>丁</div><h2>二</h2>')).toEqual([
      '#题',
      '甲',
      '乙',
      '丙',
      '丁',
      '##二',
    ]);
  });
  test('scripts, styles and hidden text are left out', () => {
    expect(
      blocks(
        '<style>.no{display:none}@media print{.yes{display:none}}</style><script>x</script><p hidden>a</p>' +
          '<p style="color:red; DISPLAY : none">b</p><p class="x no">c</p><p class="yes">留</p><nav>首页</nav>',
      ),
    ).toEqual(['留']);
  });
  test('a list of links is no text of the report', () => {
    expect(
      blocks('<ul><li><a href="/1">2023年年报</a></li></ul><p>见<a href="/2">这里</a>的说明。</p>'),
    ).toEqual(['见这里的说明。']);
  });
  test('the text that Word splits over spans is one text', () => {
    expect(blocks('<p class=MsoNormal><span>总体情</span><span>况</span><o:p></o:p></p>')).toEqual([
      '总体情况',
    ]);
  });
  test('line breaks in the source between Chinese characters are none', () => {
    expect(blocks('<p>政府\n   信息 a\n b</p>')).toEqual(['政府信息 a b']);
  });
});

describe('tables', () => {
  test('spans, heads and the names of figures are kept', () => {
    const [table] = read(
      '<table><tr><th scope=row rowspan=2>甲<td colspan=3 data-figure="a.b.c">1</table>',
    ).blocks;
    expect(table?.kind === 'table' && table.rows[0]).toEqual([
      { text: '甲', colSpan: 1, rowSpan: 2, header: 'row' },
      { text: '1', colSpan: 3, rowSpan: 1, figure: 'a.b.c' },
    ]);
  });
  test('a cell of several lines keeps them', () => {
    expect(blocks('<table><tr><td><p>商业</p><p>企业</p><td>科研<br>机构<td>&nbsp;</table>')).toEqual([
      '商业\n企业|科研\n机构|',
    ]);
  });
  test('a table that only arranges the page is unwrapped', () => {
    expect(
      blocks('<table><tr><td>左栏<td><p>前言</p><table><tr><td>规章<td>0</table><p>后</p></table>'),
    ).toEqual(['左栏', '前言', '规章|0', '后']);
  });
  test('spans beyond reason are capped', () => {
    const [table] = read('<table><tr><td colspan=99999999 rowspan=-4>甲</table>').blocks;
    expect(table?.kind === 'table' && table.rows[0]?.[0]).toMatchObject({ colSpan: 400, rowSpan: 1 });
  });
});

describe('the page around the article', () => {
  test('the element that holds nearly all text is the article', () => {
    const long = '<p>一年来，各项工作有序推进。</p>'.repeat(20);
    const paper = read(`<div>当前位置</div><div id=zoom>${long}</div><div>主办单位</div>`);
    expect(paper.article).toEqual({ from: 1, to: 21 });
  });
});

describe('pages that mean harm', () => {
  test('deeply nested elements are read', { timeout: 30_000 }, () => {
    expect(blocks(`${'<div>'.repeat(1500)}底`)).toEqual(['底']);
  });
  test('the walk needs no call stack: 100,000 levels, each left once', () => {
    interface Fake {
      nodeType: number;
      nodeName: string;
      nodeValue: string | null;
      firstChild: Fake | null;
      nextSibling: Fake | null;
      parentNode: Fake | null;
    }
    const node = (nodeType: number, nodeValue: string | null, parentNode: Fake | null): Fake => ({
      nodeType,
      nodeName: 'DIV',
      nodeValue,
      firstChild: null,
      nextSibling: null,
      parentNode,
    });
    const root = node(1, null, null);
    let last = root;
    for (let depth = 1; depth < 100_000; depth++) {
      last.firstChild = node(1, null, last);
      last = last.firstChild;
    }
    last.firstChild = node(3, '底', last);
    const seen = { entered: 0, left: 0, text: '' };
    const walk = walking(root as unknown as Element, {
      enter: () => {
        seen.entered++;
        return true;
      },
      leave: () => {
        seen.left++;
      },
      text: text => {
        seen.text += text;
      },
    });
    atOnce(walk);
    expect(seen).toEqual({ entered: 100_000, left: 100_000, text: '底' });
  });
  test('a table of 20,000 cells is read', { timeout: 30_000 }, () => {
    const html = `<table>${`<tr>${'<td>0'.repeat(100)}`.repeat(200)}</table>`;
    const [table] = read(html).blocks;
    expect(table?.kind === 'table' && table.rows.length).toBe(200);
  });
  test('rubbish gives a paper and no exception', () => {
    for (const html of ['', '<', '<table><td><table>', '<body><frameset>', '\0<p>\0', '<svg><p>x</svg>'])
      read(html);
  });
});

describe('tables that are none in the source', () => {
  const row = (cells: readonly string[], style = '') =>
    `<div${style}>${cells.map(text => `<div>${text}</div>`).join('')}</div>`;
  const rows = [
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', '0', '', '3'],
    ['行政规范性文件', '1', '2', ''],
    ['行政许可', '4', '', ''],
  ];
  const shownRows = rows.map(cells => cells.join('|')).join(' / ');
  test('rows of boxes keep their blank ones', () => {
    expect(blocks(`<section>${rows.map(cells => row(cells)).join('\n')}</section>`)).toEqual([shownRows]);
    const style = '<style>.r{display:flex}</style>';
    expect(
      blocks(
        `${style}<div>${rows
          .slice(0, 2)
          .map(cells => row(cells, ' class=r'))
          .join('')}</div>`,
      ),
    ).toEqual([
      rows
        .slice(0, 2)
        .map(cells => cells.join('|'))
        .join(' / '),
    ]);
    const list = rows.map(cells => `<ul>${cells.map(text => `<li>${text}`).join('')}</ul>`).join('');
    expect(blocks(list)).toEqual([shownRows]);
  });
  test('boxes of links, and of text, are no table', () => {
    const links = rows.map(cells => row(cells.map(text => `<a href=/>${text}</a>`))).join('');
    expect(blocks(links)).toEqual([]);
    expect(blocks(`<div><div>甲</div><div>乙</div></div><div><div>丙</div><div>丁</div></div>`)).toEqual([
      '甲',
      '乙',
      '丙',
      '丁',
    ]);
  });
});

describe('what stands on a page in other ways', () => {
  test('numbers of lists are written, unless they are typed', () => {
    expect(
      blocks(
        '<ol start=2><li>甲<li>3.乙<li>丙</ol><ol style="list-style-type:cjk-ideographic"><li>总体情况</ol>',
      ),
    ).toEqual(['2.甲', '3.乙', '4.丙', '一、总体情况']);
  });
  test('fields in a table, and texts in a field', () => {
    expect(
      blocks(
        '<table><tr><td>规章<td><input value=3><input type=hidden value=9></table><textarea>一、\n二</textarea>',
      ),
    ).toEqual(['规章|3', '一、', '二']);
  });
  test('frames saved into the page', () => {
    expect(
      blocks(
        '<iframe srcdoc="<p>甲</p><script>x</script>"></iframe><div><template shadowrootmode=open><p>乙</p></template></div>',
      ),
    ).toEqual(['甲', '乙']);
  });
  test('marks that were escaped twice', () => {
    expect(blocks('<p>甲&amp;nbsp;乙&amp;amp;lt;</p>')).toEqual(['甲\u00a0乙<']);
  });
  test('text beside the page, of no size or no height is not on it', () => {
    expect(
      blocks(
        '<p style="position:absolute;left:-9999px">a</p><p style="font-size:1px">b</p><p style="height:0;overflow:hidden">c</p><p style="line-height:0;height:20px">留</p>' +
          '<table><tr style="height:0"><td></td></tr><tr><td>规章<td>0</table>',
      ),
    ).toEqual(['留', '规章|0']);
  });
});

test('a style sheet of comments that nothing closes is passed over', () => {
  const page = (css: string) => read(`<style>${css}</style><p>一</p><p class="a">二</p>`).blocks;
  const shown = page('/* x */ .a { display: none } /* y');
  expect(shown).toEqual([{ kind: 'paragraph', text: '一' }]);
  expect(page(`.a { display: none } ${'/*a'.repeat(130_000)}`)).toEqual(shown);
});
