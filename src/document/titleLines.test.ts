import { describe, expect, test } from 'vitest';
import { titleLines } from './titleLines.ts';

const linesOf = (organ: string) => titleLines(`${organ}2025年政府信息公开工作年度报告`);

describe('the title', () => {
  test.each([
    ['半坡镇', '半坡镇2025年政府信息公开工作年度报告'],
    ['半坡镇人民政府', '半坡镇人民政府2025年|政府信息公开工作年度报告'],
    ['河南省洛阳市汝阳县三屯镇人民政府', '河南省洛阳市汝阳县三屯镇人民政府|2025年政府信息公开工作年度报告'],
    ['双牌县教育局', '双牌县教育局2025年|政府信息公开工作年度报告'],
    [
      '新疆生产建设兵团第十四师昆玉市皮山农场镇人民政府',
      '新疆生产建设兵团第十四师昆玉市|皮山农场镇人民政府2025年|政府信息公开工作年度报告',
    ],
    ['重庆市长寿区渡舟街道办事处', '重庆市长寿区渡舟街道办事处|2025年政府信息公开工作年度报告'],
  ])('of %s breaks where the sense does', (organ, lines) => {
    expect(linesOf(organ).join('|')).toBe(lines);
  });

  test('reads the same, fits its lines and leaves no line of a character or two, whatever the organ', () => {
    const names = [
      '甲乙丙丁戊己庚辛',
      '云南省',
      '红河哈尼族彝族自治州',
      '金平苗族瑶族傣族自治县',
      '者米拉祜族乡',
      '人民政府',
      '办事处',
      '街道',
    ];
    for (let count = 0; count < 2 ** names.length; count++) {
      const organ = names.filter((_, index) => (count >> index) % 2 === 1).join('');
      const lines = linesOf(organ);
      expect(lines.join('')).toBe(`${organ}2025年政府信息公开工作年度报告`);
      for (const line of lines) {
        const width = [...line].reduce((sum, char) => sum + (char <= '~' ? 0.5 : 1), 0);
        expect({ organ, lines, fits: width <= 20 && width >= 4 }).toEqual({ organ, lines, fits: true });
      }
    }
  });

  test('without words to break between is cut into lines of one length', () => {
    expect(titleLines('龘'.repeat(41)).map(line => line.length)).toEqual([14, 14, 13]);
  });

  test('of a name longer than any word allows keeps the year and what it reports on together', () => {
    const organ = `${'焉耆'.repeat(12)}办公室服务中心管理委员会联络站`;
    const lines = linesOf(organ);
    expect(lines[lines.length - 1]).toBe('2025年政府信息公开工作年度报告');
    expect(lines.join('')).toBe(`${organ}2025年政府信息公开工作年度报告`);
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(21);
  });
});
