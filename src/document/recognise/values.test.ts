import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { form2021, tableOf } from '../../form/index.ts';
import { readHtml } from '../html/read.ts';
import { rowMatcher } from './labels.ts';
import { readFigure } from './values.ts';

const parser = new new JSDOM('').window.DOMParser();
const [column] = tableOf(form2021, 'requests').columns;

function figureIn(cell: string) {
  const [table] = readHtml(`<table><tr><td>甲<td>乙<tr><td>丙<td>${cell}</table>`, parser).paper.blocks;
  const text = table?.kind === 'table' ? table.rows[1]?.[1]?.text : undefined;
  if (text === undefined || !column) throw new Error('no such cell');
  return readFigure(text, column);
}

describe('the figure of a cell', () => {
  test.each([
    '<p>3</p><p>4</p>',
    '3<br>4',
    '3<table><tr><td>4</td></tr></table>',
    '<span style="display:block">3</span><span style="display: block">4</span>',
    '3<img src=a>4',
  ])('two figures are never one: %s', cell => {
    expect(figureIn(cell)).toEqual({ raw: '3 / 4' });
  });
  test.each([
    '<s>3</s>4',
    '<strike>3</strike>4',
    '<del>3</del>4',
    '<span style="text-decoration: line-through">3</span>4',
    '<span style="color:red;text-decoration-line:underline line-through">3</span>4',
    '<span style="opacity:0">3</span>4',
    '<span style="opacity:.0;">3</span>4',
  ])('what is struck through is not there: %s', cell => {
    expect(figureIn(cell)).toBe(4);
  });
  test.each(['<span>3</span><span>4</span>', '<p><b>3</b>4</p>', '<span style="opacity:0.5">3</span>4'])(
    'a number that Word splits is one: %s',
    cell => {
      expect(figureIn(cell)).toBe(34);
    },
  );
  test.each([
    ['3①', '3①'],
    ['3²', '3²'],
    ['12③', '12③'],
    ['3<sup>1</sup>', '3¹'],
    ['3<span style="vertical-align:super">2</span>', '3²'],
    ['3万元', '3万元'],
    ['3元', '3元'],
  ])('a footnote’s number or another unit makes it unreadable: %s', (cell, raw) => {
    expect(figureIn(cell)).toEqual({ raw });
  });
  test('a unit on its own line belongs to the figure', () => {
    expect(figureIn('<p>3</p><p>件</p>')).toBe(3);
  });
});

describe('the label of a row', () => {
  const rows = rowMatcher('requests');
  test.each(['3.危及“三安全一稳定” 4.保护第三方合法权益', '3.危及“三安全一稳定”\n4.保护第三方合法权益权益'])(
    'two labels in one cell name no row: %s',
    label => {
      expect(rows.match([label])).toBeNull();
    },
  );
  test('the name of its group in front is no other row', () => {
    expect(rows.match(['（三）不予公开4.保护第三方合法权益'])).toBe('thirdParty');
  });
});
