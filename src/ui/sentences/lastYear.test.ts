import { expect, it } from 'vitest';
import { before, quietTown } from '../../check/fixtures/reports.ts';
import { figureBeside, lastName, otherYearWords } from './lastYear.ts';
import { nameOfCheck, whyNotChecked } from './rules.ts';

it('calls a report of any other year than the one before by its year', () => {
  expect(lastName(null)).toBe('上年');
  expect(figureBeside('0', null)).toBe('上年 0');
  expect(figureBeside('0', 2024)).toBe('2024年 0（不是上一年）');
  expect(nameOfCheck('textUnchanged', null)).toBe('文字没有原样照抄上年');
  expect(nameOfCheck('textUnchanged', 2024)).toBe('文字没有原样照抄2024年');
});

it('says of which year the report is that figures were not held against', () => {
  const other = { ...before({}), report: { ...before({}).report, year: 2024 } };
  const report = { ...quietTown, year: 2026 };
  expect(whyNotChecked('otherYear', report, other)).toBe('导入的是 2024 年的报告，不是 2025 年的');
  expect(whyNotChecked('copied', report, other)).toContain('与2024年一样的');
  expect(otherYearWords(2024, 2026)).toBe('导入的是 2024 年的报告，不是 2025 年的');
});
