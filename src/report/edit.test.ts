import { expect, test } from 'vitest';
import { apply, type Change } from './edit.ts';
import { emptyReport, type Report } from './report.ts';

const edit = (...changes: readonly Change[]) => ({ label: '改', changes });
const write = (value: string): Change => ({ kind: 'text', text: 'problems', value });
const confirm: Change = { kind: 'confirm', text: 'problems', value: true };

const confirmed: Report = apply(emptyReport('清水镇', 2025), edit(write('人手不足。'), confirm)).report;

test('words that the clerk confirmed are confirmed no longer once they are others', () => {
  expect(confirmed.confirmed).toEqual(['problems']);
  const { report, inverse } = apply(confirmed, edit(write('人手不足，更新不及时。')));
  expect(report.confirmed).toEqual([]);
  expect(apply(report, inverse).report).toEqual(confirmed);
});

test('a text that stays as it is stays confirmed, and so does it beside a change of another', () => {
  expect(apply(confirmed, edit(write('人手不足。'))).inverse.changes).toEqual([]);
  const other: Change = { kind: 'text', text: 'others', value: '无。' };
  expect(apply(confirmed, edit(other)).report.confirmed).toEqual(['problems']);
});

test('words that come with their confirmation are confirmed, in whatever state the text was', () => {
  for (const before of [confirmed, emptyReport('清水镇', 2025)]) {
    const { report, inverse } = apply(before, edit(write('无。'), confirm));
    expect(report.confirmed).toEqual(['problems']);
    expect(apply(report, inverse).report).toEqual(before);
  }
});

test('what is confirmed before the words of the same edit are the words that stood', () =>
  expect(apply(confirmed, edit(confirm, write('无。'))).report.confirmed).toEqual([]));
