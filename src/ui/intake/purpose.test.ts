import { expect, test } from 'vitest';
import { emptyReport } from '../../report/index.ts';
import { purposeAdvice } from './purpose.ts';

const on = (day: string, year: number | null, form: '2021' | '2019' = '2021') =>
  purposeAdvice(emptyReport('青山县柳河镇人民政府', year, form), new Date(`${day}T10:30:00`));

test.each([
  ['2027-01-10', 2025, 'lastYear', '正好是上年的'],
  ['2027-01-10', 2026, 'thisYear', '多半是今年的稿子'],
  ['2027-02-10', 2026, 'thisYear', '多半是今年的稿子'],
  ['2027-05-10', 2026, 'lastYear', '现在要编的是 2027 年的'],
  ['2026-12-20', 2026, 'thisYear', '多半是今年的稿子'],
  ['2027-01-10', 2023, 'lastYear', '接着编的是 2024 年的；要编 2026 年的，请换 2025 年的报告'],
  ['2026-01-10', 2027, 'lastYear', '现在要编的是 2025 年的，请核对年度'],
  ['2027-01-10', null, 'lastYear', '没有读到是哪一年'],
] as const)('on %s a report of %s is %s', (day, year, usual, words) => {
  const advice = on(day, year);
  expect(advice).toMatchObject({ usual, isFree: true });
  expect(advice.reason).toContain(words);
});

test('a report of the former format can only be last year’s, and says why', () => {
  const advice = on('2021-01-10', 2020, '2019');
  expect(advice).toMatchObject({ usual: 'lastYear', isFree: false });
  expect(advice.reason).toContain('旧格式');
});
