// @vitest-environment jsdom

import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NoticeProvider } from '../notice.tsx';
import { leave, press, show } from '../testing/screen.ts';
import { type UnderWay, useUnderWay } from './underWay.tsx';

let underWay: UnderWay | undefined;
function Screen() {
  underWay = useUnderWay();
  return underWay.note;
}
beforeEach(async () => {
  vi.useFakeTimers();
  await show(<Screen />);
});
afterEach(() => vi.useRealTimers());

/** Begins work that ends when the test says so. */
async function begins(words: string) {
  const asked: { signal?: AbortSignal; end: () => void } = { end: () => undefined };
  await act(async () =>
    underWay?.begin(words, signal => {
      asked.signal = signal;
      return new Promise(resolve => {
        asked.end = resolve;
      });
    }),
  );
  return asked;
}
const passes = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const shown = () => document.body.textContent;

test('a file that is made at once shows no progress at all', async () => {
  const work = await begins('正在做 Word 文件…');
  await passes(299);
  expect(shown()).toBe('');
  await act(async () => work.end());
  await passes(1000);
  expect(shown()).toBe('');
});

test('a longer one says after a moment what is being made, until it is made', async () => {
  const work = await begins('正在做 Word 文件…');
  await passes(300);
  expect(shown()).toBe('正在做 Word 文件…取消');
  await act(async () => work.end());
  expect(shown()).toBe('');
  expect(work.signal?.aborted).toBe(false);
});

test('after 取消 the screen is as before, and the next one can be made at once', async () => {
  const first = await begins('正在做 Word 文件…');
  await passes(300);
  await press('取消');
  expect(shown()).toBe('');
  expect(first.signal?.aborted).toBe(true);
  const second = await begins('正在做 Excel 文件…');
  await passes(300);
  // The first one ends late: the second is under way all the same.
  await act(async () => first.end());
  expect(shown()).toBe('正在做 Excel 文件…取消');
  expect(second.signal?.aborted).toBe(false);
});

test('a second one is not begun while one is under way', async () => {
  await begins('正在做 Word 文件…');
  const second = await begins('正在做 Excel 文件…');
  expect(second.signal).toBeUndefined();
});

test('a screen that is left calls its work off', async () => {
  const work = await begins('正在做 Word 文件…');
  leave();
  expect(work.signal?.aborted).toBe(true);
});

test('who calls it off is told so, and that the draft is as it was', async () => {
  leave();
  await show(
    <NoticeProvider>
      <Screen />
    </NoticeProvider>,
  );
  await begins('正在排送审包…');
  await passes(1000);
  await press('取消');
  expect(shown()).toContain('已取消，草稿没有动。');
});
