import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { blanksIn } from './blanks.ts';
import {
  isInOrder,
  movedOffset,
  numbersIn,
  renumbering,
  replaced,
  topLevelOf,
  writeNumber,
} from './numbering.ts';
import { emptyReport } from './report.ts';

const renumbered = (text: string) => replaced(text, renumbering(text));

describe('numbers in front of paragraphs', () => {
  it('are read in the four levels of official papers', () => {
    const text = '一、甲\n（二）乙\n(三) 丙\n4.丁\n5．戊\n6、己\n（7）庚\n十二、辛';
    expect(
      numbersIn(text).map(({ level, value, words }) => [level, value, text.slice(words, words + 1)]),
    ).toEqual([
      [1, 1, '甲'],
      [2, 2, '乙'],
      [2, 3, '丙'],
      [3, 4, '丁'],
      [3, 5, '戊'],
      [3, 6, '己'],
      [4, 7, '庚'],
      [1, 12, '辛'],
    ]);
  });

  it.each([
    '一是更新慢',
    '2025年，我镇',
    '1.5万元',
    '3件申请',
    '（以下简称《条例》）',
    '一一、甲',
    '二、三产业政策公开不够。',
    '五、六十岁群众反映字太小。',
    '一、二季度信息更新慢。',
    '三、四季度开展培训。',
    '三、五年规划公开不及时。',
    '一、二、三产业融合政策公开不够。',
    '三、四百条信息没有分类。',
    '三、四个村没有公开栏。',
    '（12）',
    '',
  ])('“%s” has none, but for a bracket with nothing behind it', text =>
    expect(numbersIn(text)).toHaveLength(text === '（12）' ? 1 : 0),
  );

  it.each([
    '一、一季度更新慢',
    '二、一季度更新慢',
    '二、三审三校落实不够',
    '二、三公经费公开慢',
    '一、三个方面的问题',
    '一、十四五规划公开慢',
  ])('“%s” has one, though its words begin with a numeral', text => expect(numbersIn(text)).toHaveLength(1));

  it('quarters told one after the other are left as they are', () =>
    expect(isInOrder('一、二季度信息更新慢。\n三、四季度开展培训。')).toBe(true));

  it.each([
    ['a paragraph was taken out', '1.甲\n3.乙\n4.丙', '1.甲\n2.乙\n3.丙'],
    ['the first was taken out', '（二）甲\n（三）乙', '（一）甲\n（二）乙'],
    ['two changed places', '1.甲\n3.丙\n2.乙', '1.甲\n2.丙\n3.乙'],
    ['a text without number stands between', '1.甲\n说明。\n3.乙', '1.甲\n说明。\n2.乙'],
    [
      'each heading has its own list',
      '（一）甲\n1.子\n3.丑\n（三）乙\n1.寅',
      '（一）甲\n1.子\n2.丑\n（二）乙\n1.寅',
    ],
    ['each keeps its marks', '1、甲\n3．乙\n5.丙', '1、甲\n2．乙\n3.丙'],
    ['ten and more', Array.from({ length: 12 }, () => '（一）甲').join('\n'), undefined],
  ])('are put in order where %s', (_, text, right) => {
    const after = renumbered(text);
    if (right !== undefined) expect(after).toBe(right);
    expect(isInOrder(after)).toBe(true);
    expect(numbersIn(after).length).toBe(numbersIn(text).length);
  });

  it('a list that begins anew behind a text without number stays', () => {
    expect(isInOrder('1.甲\n2.乙\n改进：\n1.丙\n2.丁')).toBe(true);
    expect(isInOrder('1.甲\n1.乙')).toBe(false);
  });

  it('the caret stays with its words', () => {
    const text = '（九）甲\n（十）乙\n（十二）丙';
    const changes = renumbering(text);
    expect(replaced(text, changes)).toBe('（一）甲\n（二）乙\n（三）丙');
    const at = text.indexOf('丙');
    expect(replaced(text, changes).charAt(movedOffset(at, changes))).toBe('丙');
  });

  test('putting in order comes to rest at once, and changes nothing but numbers', () => {
    const line = fc
      .tuple(
        fc.constantFrom(0, 1, 2, 3, 4),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom('甲', '乙。', ''),
      )
      .map(([level, value, words]) => (level === 0 ? words : writeNumber(level as 1, value) + words));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), lines => {
        const text = lines.join('\n');
        const after = renumbered(text);
        expect(isInOrder(after)).toBe(true);
        const bare = (value: string) => value.replace(/[\d一二三四五六七八九十]/g, '');
        expect(bare(after)).toBe(bare(text));
      }),
    );
  });

  it('begin below those of the form', () => {
    const report = { ...emptyReport('柳河镇人民政府', 2025), texts: { 'overview.intro': '（一）主动公开' } };
    expect(topLevelOf(report, 'problems')).toBe(2);
    expect(topLevelOf(report, 'overview.management')).toBe(3);
    expect(topLevelOf(report, 'overview.intro')).toBe(2);
    expect(topLevelOf({ ...report, texts: { 'overview.platform': '好。' } }, 'overview.intro')).toBe(3);
  });
});

test('blanks are lines to write on, and marks that stand for a word', () => {
  const found = (text: string) => blanksIn(text).map(({ from, to, kind }) => [text.slice(from, to), kind]);
  expect(found('公开＿＿条，其中__条、_条')).toEqual([
    ['＿＿', 'line'],
    ['__', 'line'],
  ]);
  expect(found('××镇收到XX件，王×、XXL、2○○8')).toEqual([
    ['××', 'marks'],
    ['XX', 'marks'],
  ]);
});
