import { expect, test } from 'vitest';
import { deadlineOf } from './deadline.ts';

const on = (day: string) => deadlineOf(new Date(`${day}T10:30:00`));

test.each([
  ['2026-11-24', { year: 2026, kind: 'ahead', days: 68 }],
  ['2026-12-31', { year: 2026, kind: 'ahead', days: 31 }],
  ['2027-01-01', { year: 2026, kind: 'near', days: 30 }],
  ['2027-01-30', { year: 2026, kind: 'near', days: 1 }],
  ['2027-01-31', { year: 2026, kind: 'last', days: 0 }],
  ['2027-02-01', { year: 2026, kind: 'passed', days: 1 }],
  ['2027-03-31', { year: 2026, kind: 'passed', days: 59 }],
  ['2027-04-01', { year: 2027, kind: 'ahead', days: 305 }],
] as const)('on %s the report that matters, and how long there is', (day, expected) => {
  expect(on(day)).toEqual(expected);
});

test('the last minute of 31 January is in time', () => {
  expect(deadlineOf(new Date(2027, 0, 31, 23, 59, 59)).kind).toBe('last');
});
