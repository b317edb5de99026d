// @vitest-environment jsdom

import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { press, show } from '../testing/screen.ts';
import { LedgerIntake } from './LedgerIntake.tsx';
import type { Register } from './registerFile.ts';

/** Ends the reading of the file that was chosen last. */
let end: (register: Register) => void = () => undefined;
vi.mock('./registerFile.ts', () => ({
  readRegisterFile: () =>
    new Promise(resolve => {
      end = resolve;
    }),
}));
vi.mock('./IntakeMapping.tsx', () => ({ IntakeMapping: () => '核对各列' }));

beforeEach(async () => {
  vi.useFakeTimers();
  await show(<LedgerIntake text="" onClose={() => undefined} />);
});
afterEach(() => vi.useRealTimers());

const chooses = (name: string) =>
  act(async () => {
    const picker = document.querySelector<HTMLInputElement>('input[type="file"]');
    Object.defineProperty(picker, 'files', { value: [new File(['x'], name)], configurable: true });
    picker?.dispatchEvent(new Event('change', { bubbles: true }));
  });
const passes = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const ends = () => act(async () => end({ kind: 'sheets', sheets: [] }));
const shown = () => document.body.textContent;

test('a register that takes long to read says so after a moment, and the clerk sees its columns', async () => {
  await chooses('台账.xlsx');
  await passes(299);
  expect(shown()).not.toContain('正在读');
  await passes(1);
  expect(shown()).toContain('正在读“台账.xlsx”…');
  await ends();
  expect(shown()).toBe('核对各列');
});

test('called off, the clerk can choose another one, and the first does not come after all', async () => {
  await chooses('台账.xlsx');
  await passes(300);
  await press('取消');
  const endFirst = end;
  await chooses('另一份.xlsx');
  await act(async () => endFirst({ kind: 'problem', sentence: '第一份读不出来', words: '' }));
  expect(shown()).not.toContain('第一份');
  await ends();
  expect(shown()).toBe('核对各列');
});
