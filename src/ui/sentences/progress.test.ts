import { expect, it } from 'vitest';
import { stepIds } from '../../form/index.ts';
import { type DraftProgress, goOnWords, progressWords } from './progress.ts';

const all = (state: 'done' | 'empty') =>
  Object.fromEntries(stepIds.map(step => [step, state])) as DraftProgress['states'];
const progress = (more: Partial<DraftProgress>): DraftProgress => ({
  states: all('done'),
  next: 'export',
  errors: 0,
  doubts: 0,
  ...more,
});

it('a draft with something wrong in it says how much, as 校核 counts it', () => {
  const states = { ...all('done'), requests: 'problem', check: 'problem' } as const;
  expect(progressWords(progress({ states, next: 'requests', errors: 3, doubts: 1 }))).toBe(
    '九步完成了 6 步，校核出 3 处必须改',
  );
});

it('a draft that is only begun is not reproached with its blanks', () => {
  const states = { ...all('empty'), basic: 'done' } as const;
  expect(progressWords(progress({ states, next: 'overview', errors: 20 }))).toBe('九步完成了 1 步');
});

it('a filled draft is sent to print only where 校核 has nothing more to look at', () => {
  expect(progressWords(progress({ doubts: 2 }))).toBe('九步完成了 8 步，校核出 2 处要看一看');
  expect(goOnWords(progress({ doubts: 2, next: 'check' }))).toBe('都填好了，去校核看一看');
  expect(goOnWords(progress({}))).toBe('都填好了，去打印导出');
});
