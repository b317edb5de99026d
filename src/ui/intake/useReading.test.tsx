// @vitest-environment jsdom

import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Waiting } from '../../document/index.ts';
import { leave, press, show } from '../testing/screen.ts';
import { ReadingNote } from './ReadingNote.tsx';
import { type Reading, useReading } from './useReading.ts';

Element.prototype.scrollIntoView = () => {};

/** What is read at the moment, by the file's name; nothing of it ever ends by itself. */
const read = new Map<string, Waiting>();
vi.mock('./intake.ts', () => ({
  takeFile: (file: File, waiting: Waiting) => {
    read.set(file.name, waiting);
    return new Promise(() => {});
  },
}));

let reading: Reading | undefined;
function Screen() {
  reading = useReading(() => {});
  return <ReadingNote reading={reading} />;
}
beforeEach(async () => {
  read.clear();
  vi.useFakeTimers();
  await show(<Screen />);
});
afterEach(() => vi.useRealTimers());

const takes = (name: string) => act(async () => reading?.take({ kind: 'file', file: new File(['x'], name) }));
const passes = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const gives = async (name: string) => {
  await takes(name);
  await passes(1000);
};
const isStopped = (name: string) => read.get(name)?.signal?.aborted;

test('a file that is read at once shows no progress, and a longer one only after a moment', async () => {
  await takes('上年报告.docx');
  await passes(299);
  expect(document.body.textContent).toBe('');
  await passes(1);
  expect(document.body.textContent).toContain('正在读“上年报告.docx”…');
});

test('the clerk reads how far it is, until she calls it off', async () => {
  await gives('上年报告.pdf');
  await act(async () => read.get('上年报告.pdf')?.onProgress?.({ page: 3, pages: 12 }));
  expect(document.body.textContent).toContain('正在读“上年报告.pdf”… 第 3 页，共 12 页');
  await press('取消');
  expect(document.body.textContent).toBe('');
  expect(isStopped('上年报告.pdf')).toBe(true);
});

test('a second file that is given ends the reading of the first, whose pages are not told of any more', async () => {
  await gives('2024.pdf');
  await gives('2025.pdf');
  expect([isStopped('2024.pdf'), isStopped('2025.pdf')]).toEqual([true, false]);
  await act(async () => read.get('2024.pdf')?.onProgress?.({ page: 9, pages: 9 }));
  expect(document.body.textContent).toContain('“2025.pdf”');
  expect(document.body.textContent).not.toContain('第 9 页');
});

test('a screen that is left ends what it reads', async () => {
  await gives('2025.pdf');
  leave();
  expect(isStopped('2025.pdf')).toBe(true);
});
