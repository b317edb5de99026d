import { expect, test } from 'vitest';
import { judge, randomFrom } from './judge.mjs';

const seen = [
  { place: 'text:problems', value: '', at: 0 },
  { place: 'text:problems', value: '一', at: 100 },
  { place: 'text:problems', value: '一是', at: 900 },
];
const verdict = (value: string | null, killedAt = 1000) => judge(seen, killedAt, () => value);

test('what was on screen for half a second must be there, or what came after it', () => {
  expect(verdict('一').lost).toEqual([]);
  expect(verdict('一是').lost).toEqual([]);
  expect(verdict('').lost).toHaveLength(1);
  expect(verdict('二').lost).toHaveLength(1);
  expect(verdict(null).lost).toHaveLength(1);
});

test('what was not on screen for half a second may be lost, and counts as kept where it is not', () => {
  expect(verdict('一')).toMatchObject({ young: 1, kept: 0 });
  expect(verdict('一是')).toMatchObject({ young: 1, kept: 1 });
  expect(verdict('一', 1500).lost).toHaveLength(1);
});

test('a field that was taken away must stay away', () => {
  const gone = [...seen, { place: 'text:problems', value: null, at: 1000 }];
  expect(judge(gone, 2000, () => '一是').lost).toHaveLength(1);
  expect(judge(gone, 2000, () => null).lost).toEqual([]);
});

test('the same seed tells the same story', () => {
  const [one, other] = [randomFrom(7), randomFrom(7)];
  expect([one(), one(), one()]).toEqual([other(), other(), other()]);
});
