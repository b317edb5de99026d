import { expect, test } from 'vitest';
import { type Charted, draw, hatchOf, wordsOf } from './drawing.ts';

const size = { width: 400, font: 14, barHeight: 10, gap: 12, legend: false };
const charted = (...groups: readonly (readonly [string, ...(number | null)[]])[]): Charted => ({
  unit: '件',
  series: ['2025年', '2024年'].slice(0, (groups[0]?.length ?? 2) - 1),
  groups: groups.map(([label, ...values]) => ({ label, values })),
});
const wordsIn = (drawn: ReturnType<typeof draw>, kind: string) =>
  drawn.words.filter(words => words.kind === kind).map(({ text }) => text);

test('bars are as long as their figures are beside each other, and every figure is written', () => {
  const drawn = draw(charted(['新收', 40, 20], ['结转', 10, 0]), size);
  const [longest, half, quarter] = drawn.bars.map(({ width }) => width);
  expect(drawn.bars).toHaveLength(3);
  expect(half).toBeCloseTo((longest ?? 0) / 2, 1);
  expect(quarter).toBeCloseTo((longest ?? 0) / 4, 1);
  expect(wordsIn(drawn, 'value')).toEqual(['40', '20', '10', '0']);
  expect(wordsIn(drawn, 'label')).toEqual(['新收', '结转']);
});

test('everything lies within the drawing, with huge figures and long names too', () => {
  const drawn = draw(charted(['本年制发件数', 999_999_999_999, 1], ['废', 3, 7]), { ...size, legend: true });
  for (const { x, y, width, height } of drawn.bars) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(drawn.width);
    expect(y + height).toBeLessThanOrEqual(drawn.height);
  }
  for (const { text, x, anchor } of drawn.words) {
    const width = (text.replace(/\d/g, '').length + text.replace(/\D/g, '').length / 2) * size.font;
    expect(anchor === 'start' ? x : x - width).toBeGreaterThanOrEqual(0);
    expect(anchor === 'start' ? x + width : x).toBeLessThanOrEqual(drawn.width + 1);
  }
});

test('a small figure beside a large one is still seen, and none is not', () => {
  const drawn = draw(charted(['甲', 100_000], ['乙', 1], ['丙', 0], ['丁', null]), size);
  expect(drawn.bars).toHaveLength(2);
  expect(drawn.bars[1]?.width).toBeGreaterThanOrEqual(2);
  expect(wordsIn(drawn, 'value')).toEqual(['100000', '1', '0', '没有数']);
});

test('the years are named where there are two of them', () => {
  const legend = (chart: Charted) => wordsIn(draw(chart, { ...size, legend: true }), 'legend');
  expect(legend(charted(['甲', 1, 2]))).toEqual(['单位：件', '2024年', '2025年']);
  expect(legend(charted(['甲', 1]))).toEqual(['单位：件']);
});

test('a hatch stays within its bar', () => {
  for (const width of [2, 3, 9.5, 57.25]) {
    const bar = { series: 1, x: 70, y: 30, width, height: 11 };
    const points = hatchOf(bar).match(/[\d.]+ [\d.]+/g) ?? [];
    expect(points.length).toBeGreaterThan(0);
    for (const point of points) {
      const [x = 0, y = 0] = point.split(' ').map(Number);
      expect(x >= 70 && x <= 70.01 + width && y >= 30 && y <= 41).toBe(true);
    }
  }
});

test('whoever does not see it is told every figure with its year', () => {
  expect(wordsOf(charted(['新收', 40, 20], ['结转', 10, null]))).toBe(
    '新收：2025年 40 件，2024年 20 件；结转：2025年 10 件，2024年 没有数。',
  );
  expect(wordsOf(charted(['新收', 40]))).toBe('新收：40 件。');
});
