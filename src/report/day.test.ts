import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, daysBetween, isDay, parseDay, workingDaysBetween } from './day.ts';

const in2025 = { year: 2025 };

describe('a day as offices write it', () => {
  it('is read in every usual spelling', () => {
    for (const text of [
      '2025-3-5',
      '2025/3/5',
      '2025.03.05',
      '2025年3月5日',
      '2025 年 3 月 5 日',
      '２０２５．３．５',
      '20250305',
      '25.3.5',
      '45721',
      '2025-03-05 09:30:00',
      '2025-03-05T00:00:00.000Z',
      '2025年3月5日（星期三）',
      '3.5',
      '3-5',
      '3/5',
      '3月5日',
      '3月5号',
      '0305',
    ]) {
      expect(parseDay(text, in2025), text).toBe('2025-03-05');
    }
  });

  it('is none where the calendar has none, or where it could be another', () => {
    for (const text of [
      '',
      '2025-2-30',
      '2025-13-1',
      '13.5',
      '三月五日',
      '3/5/2025',
      '99.3.5',
      '3.5.6',
      '1',
      '99999',
    ]) {
      expect(parseDay(text, in2025), text).toBeNull();
    }
    expect(parseDay('3.5', { year: null })).toBeNull();
  });

  it('without a year is of the next January where it answers a request of December', () => {
    expect(parseDay('1.8', { year: 2025, after: '2025-12-20' })).toBe('2026-01-08');
    expect(parseDay('1.8', { year: 2025, after: '2024-12-20' })).toBe('2025-01-08');
    // A slip stays to be seen, it does not become an answer of a year later.
    expect(parseDay('3.1', { year: 2025, after: '2025-03-05' })).toBe('2025-03-01');
  });

  it('is stored in one way only', () => {
    expect(isDay('2025-03-05')).toBe(true);
    for (const text of ['2025-3-5', '2025-02-30', '', '20250305']) expect(isDay(text), text).toBe(false);
    expect(dayOf(2024, 2, 29)).toBe('2024-02-29');
    expect(dayOf(2025, 2, 29)).toBeNull();
  });

  it('has working days to another that are its Mondays to Fridays, one by one', () => {
    expect(workingDaysBetween('2025-03-05', '2025-04-02')).toBe(20);
    expect(workingDaysBetween('2025-03-07', '2025-03-10')).toBe(1);
    expect(workingDaysBetween('2025-03-10', '2025-03-07')).toBe(0);
    const start = Date.UTC(2024, 0, 1);
    const day = (offset: number) =>
      new Date(start + offset * 86_400_000).toISOString().slice(0, 10) as '2024-01-01';
    fc.assert(
      fc.property(fc.nat(700), fc.nat(90), (from, length) => {
        let count = 0;
        for (let offset = from + 1; offset <= from + length; offset++) {
          if (![0, 6].includes(new Date(start + offset * 86_400_000).getUTCDay())) count++;
        }
        expect(daysBetween(day(from), day(from + length))).toBe(length);
        expect(workingDaysBetween(day(from), day(from + length))).toBe(count);
      }),
    );
  });
});
