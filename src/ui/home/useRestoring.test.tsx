// @vitest-environment jsdom

import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Services, ServicesProvider } from '../services.tsx';
import { leave, press, show } from '../testing/screen.ts';
import type { ReadBackupFile } from './readBackupFile.ts';
import { useRestoring } from './useRestoring.ts';

/** What is read at the moment, by the file's name. */
const read = new Map<string, { signal: AbortSignal; end: (with_: ReadBackupFile) => void }>();
vi.mock('./restoringPart.ts', () => ({
  loadBackupReader: async () => ({
    readBackupFile: (file: File, signal: AbortSignal) =>
      new Promise(end => {
        read.set(file.name, { signal, end });
      }),
  }),
}));

let restoring: ReturnType<typeof useRestoring> | undefined;
const onChanged = async () => undefined;
function Screen() {
  restoring = useRestoring(onChanged);
  return restoring.note;
}

beforeEach(async () => {
  read.clear();
  vi.useFakeTimers();
  const store = { backups: { plan: async () => [] } };
  await show(
    <ServicesProvider services={{ store } as unknown as Services}>
      <Screen />
    </ServicesProvider>,
  );
});
afterEach(() => vi.useRealTimers());

const gives = (name: string) => act(async () => restoring?.take(new File(['x'], name)));
const passes = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const ends = (name: string) =>
  act(async () =>
    read
      .get(name)
      ?.end({ kind: 'backup', backup: { madeAt: 1, drafts: [], lost: [], damage: 'none', more: {} } }),
  );
const shown = () => document.body.textContent;

test('a backup that is read at once shows no progress, a longer one after a moment, with the way out', async () => {
  await gives('备份.json');
  await passes(299);
  expect(shown()).toBe('');
  await passes(1);
  expect(shown()).toBe('正在读“备份.json”…取消');
  await ends('备份.json');
  expect(shown()).toBe('');
  expect(restoring?.state.kind).toBe('asking');
});

test('called off, nothing is asked, also where the end of the file was reached', async () => {
  await gives('备份.json');
  await passes(300);
  await press('取消');
  expect(read.get('备份.json')?.signal.aborted).toBe(true);
  await ends('备份.json');
  expect([shown(), restoring?.state.kind]).toEqual(['', 'idle']);
});

test('another backup that is given ends the reading of the first', async () => {
  await gives('去年.json');
  await gives('今年.json');
  expect(read.get('去年.json')?.signal.aborted).toBe(true);
  await ends('去年.json');
  expect(restoring?.state.kind).toBe('idle');
  await ends('今年.json');
  expect(restoring?.state.kind).toBe('asking');
});

test('a screen that is left ends what it reads', async () => {
  await gives('备份.json');
  leave();
  expect(read.get('备份.json')?.signal.aborted).toBe(true);
});
