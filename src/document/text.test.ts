import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from './text.ts';

const shown = (text: string) =>
  readText(text).paper.blocks.map(block =>
    block.kind === 'table'
      ? block.rows.map(row => row.map(cell => cell.text.replace(/\n/g, '⏎')).join('|'))
      : block.text,
  );

describe('tables in copied text', () => {
  test('tabs part cells, blank cells stay', () => {
    expect(shown('表\n规章\t0\t\t0\n文件\t1\t\t')).toEqual(['表', ['规章|0||0', '文件|1||']]);
  });
  test('quoted line breaks of Excel stay in their cell', () => {
    expect(shown('信息内容\t"本年制\n发件数"\t"说""明"\n规章\t0\t0')).toEqual([
      ['信息内容|本年制⏎发件数|说"明', '规章|0|0'],
    ]);
  });
  test('a quotation mark that is no quoting stays', () => {
    expect(shown('"甲\t乙\n丙\t"丁\t1')).toEqual([['"甲|乙', '丙|"丁|1']]);
  });
  test('pipes part cells, the rule under a head is no row', () => {
    expect(shown('| a | b | |\n|---|:--:|---|\n| 1 | | 2 |')).toEqual([['a|b|', '1||2']]);
  });
  test('runs of spaces part cells, single spaces part figures', () => {
    expect(shown('规章      0     2\n行政许可 1 2 3\n2024 年 12 月')).toEqual([
      ['规章|0|2', '行政许可|1|2|3'],
      '2024 年 12 月',
    ]);
  });
  test('a sentence with wide spaces is no row', () => {
    expect(shown('一年来，  各项工作有序推进。')).toEqual(['一年来，  各项工作有序推进。']);
  });
});

describe('one cell per line', () => {
  test('blank lines between the cells are not cells', () => {
    expect(shown('规章\n\n0\n\n0\n\n0\n\n文件\n\n1\n\n2\n\n3\n\n文字。')).toEqual([
      ['规章', '0', '0', '0', '文件', '1', '2', '3'],
      '文字。',
    ]);
  });
  test('a line that holds only a hard space is a blank cell', () => {
    expect(shown('规章\n\n0\n\n\u00a0\n\n0\n\n文件\n\n1\n\n2\n\n3')).toEqual([
      ['规章', '0', '', '0', '文件', '1', '2', '3'],
    ]);
  });
  test('without blank lines between cells an empty line is a blank cell', () => {
    expect(shown('规章\n0\n\n0\n文件\n1\n2\n3\n0')).toEqual([
      ['规章', '0', '', '0', '文件', '1', '2', '3', '0'],
    ]);
  });
  test('pipes on lines of their own stand between cells', () => {
    expect(shown('规章\n|\n0\n|\n|\n0\n文件\n|\n1\n|\n2\n|\n3')).toEqual([
      ['规章', '0', '', '0', '文件', '1', '2', '3'],
    ]);
  });
});

describe('any text', () => {
  test('ends in a paper', () => {
    const odd = fc.string({
      unit: fc.constantFrom('\t', '"', '\n', '|', ' ', '0', '字', '。', '\u00a0', '\r'),
      maxLength: 200,
    });
    fc.assert(fc.property(odd, text => readText(text).paper.blocks.length >= 0));
  });
  test('is read in time that grows with its length only', { timeout: 30_000 }, () => {
    for (const unit of ['\t"a', '"\n', '|', '0\n', '  a', '\u00a0\n', '""\t', '字\t\n"'])
      readText(unit.repeat(200_000 / unit.length));
  });
  test('marks of a converter that never close are passed in one go', () => {
    const line = '**a '.repeat(900);
    const started = process.cpuUsage();
    readText(`# 一\n# 二\n${`${line}\n`.repeat(300)}${'**a '.repeat(300_000)}`);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(1500);
    expect(shown('# 一\n# 二\n**规章**说明**重点**')).toEqual(['一', '二', '规章说明重点']);
  });
});
