/** Clipboards as Excel, WPS and browsers fill them, read as blocks; and blocks written for them. */

import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { markup } from '../../../document/testing/attacks/texts.ts';
import { aliveIn, watchedParser } from '../../../inert/testing.ts';
import { writeHtmlTable } from './html.ts';
import { readClipboard } from './read.ts';
import { readTsv, writeTsv } from './tsv.ts';

const parse = (html: string) => new JSDOM(html).window.document;
const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
const captured = (name: string) => ({ text: fixture(`${name}.txt`), html: fixture(`${name}.html`) });
const parser = new new JSDOM().window.DOMParser();
const read = (text: string, html = '') => readClipboard({ text, html }, parser);

describe('plain text', () => {
  test.each([
    [
      'Excel ends the last row too',
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['a single value is a block of one cell', '12\r\n', [['12']]],
    [
      'rows may be of other lengths',
      '1\t2\n3\n',
      [
        ['1', '2'],
        ['3', ''],
      ],
    ],
    [
      'blanks inside are cells',
      '\t\t5\n\t\t\n6\t\t',
      [
        ['', '', '5'],
        ['', '', ''],
        ['6', '', ''],
      ],
    ],
    [
      'a cell in quotes holds line feeds and quotes',
      '"本年\n件数"\t"说""是"""\n1\t2',
      [
        ['本年\n件数', '说"是"'],
        ['1', '2'],
      ],
    ],
    ['a quote inside of words is a quote', '危及"三安全一稳定"\t1', [['危及"三安全一稳定"', '1']]],
    ['a quote that is never closed is a quote', '"1\t2', [['"1', '2']]],
    ['nothing is one blank cell', '', [['']]],
  ])('%s', (_, text, block) => {
    expect(read(text)).toEqual(block);
  });

  test('what is written is read again', () => {
    const block = [
      ['1', 'a\tb', ''],
      ['"', '2\n3', ''],
    ];
    expect(readTsv(writeTsv(block))).toEqual(block);
  });

  test('a single value is written without a line feed, so that it goes into any field', () => {
    expect(writeTsv([['12']])).toBe('12');
  });
});

describe('plain text with HTML', () => {
  test('Excel’s plain text gives the values as they stand; a number cut off to ### comes from the HTML', () => {
    expect(readClipboard(captured('excel-outcomes'), parser)).toEqual([
      ['（三）不予公开', '1.属于国家秘密', '0', '0', '0', '0', '0', '0', '0'],
      ['', '2.其他法律行政法规禁止公开', '1,234', '2', '0', '0', '0', '1', '1,237'],
      ['', '3.危及“三安全一稳定”', '1234567', '0', '0', '0', '0', '0', '12'],
    ]);
  });

  test('merged cells of WPS keep the places they cover', () => {
    const block = readClipboard(captured('wps-table2'), parser);
    expect(block.every(row => row.length === 4)).toBe(true);
    expect(block[1]).toEqual(['信息内容', '本年制发件数', '本年废止\n件数', '现行有效件数']);
    expect(block[6]).toEqual(['行政许可', '1,024', '', '']);
  });

  test('a browser’s plain text has no tab for what merged cells cover: the HTML says where they are', () => {
    const block = readClipboard(captured('browser-table4'), parser);
    expect(block.every(row => row.length === 15)).toBe(true);
    expect(block[1]?.[10]).toBe('复议后起诉');
    expect(block[2]?.slice(0, 6)).toEqual(['', '', '', '', '', '结果维持']);
    expect(block[3]?.join(' ')).toBe('1 0 2 0 3 0 1 0 0 1 0 0 0 4 5');
  });

  test('HTML alone is enough', () => {
    expect(read('', '<table><tr><td rowspan=2>a<td>1<tr><td>2</table>')).toEqual([
      ['a', '1'],
      ['', '2'],
    ]);
  });

  test('HTML without a table is passed over', () => {
    expect(read('5', '<b>5</b>')).toEqual([['5']]);
  });

  test('where the flavours do not tell of the same rows, the table is taken', () => {
    expect(read('a b 1', '<table><tr><td>a</td><td>1</td></tr></table>')).toEqual([['a', '1']]);
  });

  test('spans that are no numbers, or enormous, do no harm', () => {
    const html = '<table><tr><td colspan="x" rowspan="999999999">1</td><td colspan="0">2</td></tr></table>';
    expect(read('', html)).toEqual([['1', '2']]);
  });
});

test('a copied block is a real table, and hostile text in it is text', () => {
  const html = writeHtmlTable([
    ['1', '<img src=x>'],
    ['', '2 & 3'],
  ]);
  const cells = Array.from(parse(html).querySelectorAll('td'), cell => cell.textContent);
  expect(cells).toEqual(['1', '<img src=x>', '', '2 & 3']);
  expect(read('', html)).toEqual([
    ['1', '<img src=x>'],
    ['', '2 & 3'],
  ]);
});

test('what is copied from a page that means harm is read and stays dead', () => {
  const { pages, parser: watched } = watchedParser(parser);
  for (const text of markup) {
    const html = `<table><tr><td>12</td><td>${text}</td></tr></table>`;
    expect(readClipboard({ text: '', html }, watched)[0]?.[0], text).toBe('12');
  }
  expect(pages).toHaveLength(markup.length);
  for (const page of pages) expect(aliveIn(page)).toEqual([]);
});
