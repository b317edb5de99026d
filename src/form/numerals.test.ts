import { describe, expect, test } from 'vitest';
import { chineseNumber, readChineseNumber } from './numerals.ts';

describe('counts written in words', () => {
  test.each([
    ['零', 0],
    ['〇', 0],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十一', 21],
    ['一百零五', 105],
    ['三百二十', 320],
    ['一千零二十', 1020],
    ['三千二百', 3200],
  ])('%s is %i', (text, value) => {
    expect(readChineseNumber(text)).toBe(value);
  });

  test.each(['', '一二', '十百', '百', '一十百', '二零', '几', '一万', '十十', '12'])('%s is none', text => {
    expect(readChineseNumber(text)).toBeNull();
  });

  test('what headings write is read back', () => {
    for (let value = 1; value < 100; value++) expect(readChineseNumber(chineseNumber(value))).toBe(value);
  });
});
