import { describe, expect, test } from 'vitest';
import { safeFileName } from './fileName.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

describe('a file is named as offices name it', () => {
  test.each([
    [
      '半坡镇人民政府2025年政府信息公开工作年度报告.docx',
      '半坡镇人民政府2025年政府信息公开工作年度报告.docx',
    ],
    ['半坡镇/人民政府\\2025:年*?"报告"<终>|稿.html', '半坡镇_人民政府_2025_年___报告__终__稿.html'],
    ['半坡镇\n人民\t政府\u0000\u0085报告.json', '半坡镇人民政府报告.json'],
    ['半坡镇\u202excod\u202c\u200b报告\ud800.docx', '半坡镇xcod报告.docx'],
    ['半坡镇 . . .docx', '半坡镇.docx'],
    ['..\\..\\半坡镇.csv', '_.._半坡镇.csv'],
    ['...docx', '年度报告.docx'],
    ['', '年度报告'],
    ['　　.xlsx', '年度报告.xlsx'],
    ['CON.docx', '_CON.docx'],
    ['com1', '_com1'],
    ['control.docx', 'control.docx'],
    ['半坡镇𠮷.docx', '半坡镇𠮷.docx'],
  ])('%j becomes %j', (given, expected) => {
    expect(safeFileName(given)).toBe(expected);
  });

  test.each(['镇', '𠮷', 'a', 'é'])(
    'an over-long name of %s is cut between characters, and keeps its ending',
    one => {
      const name = safeFileName(`${one.repeat(400)}.docx`);
      expect(name).toMatch(/^(.+)\.docx$/);
      expect(bytesOf(name)).toBeLessThanOrEqual(255 - bytesOf('（1）'));
      expect(bytesOf(name)).toBeGreaterThan(220);
      expect(
        name
          .replace(/\.docx$/, '')
          .split(one)
          .join(''),
      ).toBe('');
    },
  );
});
