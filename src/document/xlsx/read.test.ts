import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { exchangeOf } from '../exchange.ts';
import { readHtml } from '../html/read.ts';
import { recognise } from '../recognise/index.ts';
import { layoutOf } from '../testing/layouts.ts';
import { randomFrom } from '../testing/random.ts';
import { differencesFrom } from '../testing/score.ts';
import { shownBlocks } from '../testing/shown.ts';
import { writeXlsx, xlsxOf } from '../testing/xlsx.ts';
import { shown } from './display.ts';
import { readXlsx } from './read.ts';

const parser = new new JSDOM('').window.DOMParser();

async function rowsOf(content: string, strings: readonly string[] = [], formats: readonly string[] = []) {
  const read = await readXlsx(xlsxOf([{ content }], strings, formats), parser);
  if (read.kind !== 'paper') throw new Error(read.problem);
  return shownBlocks(read.paper.blocks);
}

describe('last year’s report as a workbook', () => {
  test('in one sheet or several, it is read whole and nothing hidden is read', {
    timeout: 120_000,
  }, async () => {
    const wrong: string[] = [];
    for (let seed = 1; seed <= 24; seed++) {
      const { input, isHtml, expected } = layoutOf(seed);
      if (!isHtml) continue;
      const { blocks } = readHtml(input, parser).paper;
      const read = await readXlsx(writeXlsx({ blocks }, randomFrom(seed + 5000)), parser);
      if (read.kind !== 'paper') throw new Error(`seed ${seed}: ${read.problem}`);
      const got = exchangeOf(recognise(read.paper));
      wrong.push(...differencesFrom(expected, got).map(difference => `seed ${seed}: ${difference}`));
    }
    expect(wrong).toEqual([]);
  });
  test('a section in one merged cell is read paragraph by paragraph', async () => {
    const text = `一、总体情况\n${'（一）主动公开。全年公开信息。'.repeat(4)}\n（二）依申请公开。没有收到申请。`;
    const [first, second, third] = await rowsOf(
      '<sheetData><row><c r="A1" t="s"><v>0</v></c><c r="B1"/></row><row><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
      [`<t>${text}</t>`],
    );
    expect([first, third]).toEqual(['一、总体情况', '（二）依申请公开。没有收到申请。']);
    expect(second).toContain('全年公开信息');
  });
});

describe('a cell says what it shows', () => {
  test.each([
    [12, 'General', '12'],
    [0.1 + 0.2, 'General', '0.3'],
    [12, '0.00', '12'],
    [0.567, '0.00', '0.57'],
    [1234.5, '#,##0.00', '1234.5'],
    [0.25, '0.0%', '25%'],
    [-3, '0_ ', '-3'],
    [-3, '#,##0_);(#,##0)', '(3)'],
    [0, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', '-'],
    [0, '0;-0;;@', ''],
    [0, '#', ''],
    [5, '0"件"', '5件'],
    [5, ';;;', ''],
    [45_677, 'yyyy"年"m"月"d"日"', '2025年1月20日'],
    [5, 'yyyy/m/d', '1900年1月5日'],
    [12_345, '0!.0,', '12345?'],
  ])('%d as %s is %s', (value, code, text) => {
    expect(shown(value, code, false)).toBe(text);
  });
  test('a formula that was never calculated is not blank', async () => {
    const row = '<row><c t="inlineStr"><is><t>规章</t></is></c><c><f>SUM(B2:C2)</f></c></row>';
    expect(await rowsOf(`<sheetData>${row}</sheetData>`)).toEqual([[['规章', '=SUM(B2:C2)']]]);
  });
  test('what a merge covers is not shown, and blank cells keep their place', async () => {
    const content =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="D1"><v>4</v></c></row><row r="2"><c r="C2"><v>3</v></c><c r="D2"><v>5</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>';
    expect(await rowsOf(content)).toEqual([
      [
        ['1 2×2', '', '4'],
        ['3', '5'],
      ],
    ]);
  });
});
