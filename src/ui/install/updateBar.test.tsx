// @vitest-environment jsdom

import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { figure, put, rest, twoWindows } from '../editor/testing/windows.ts';
import { type Services, ServicesProvider } from '../services.tsx';
import { press, show } from '../testing/screen.ts';
import { UpdateBar } from './UpdateBar.tsx';

const taken = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock('./offline.ts', () => ({ useNewVersion: () => true, openNewVersion: taken }));

test('a newer version waits for a question of two windows, says so, and no longer once it is answered', async () => {
  const { mine, theirs, here } = await twoWindows({ deaf: true });
  put(theirs, figure('fee.notices.count', 4));
  await rest();
  put(mine, figure('fee.notices.count', 3));
  await rest();
  const services = { openDrafts: here.openDrafts, storage: { kind: 'browser' } } as unknown as Services;
  await show(
    <ServicesProvider services={services}>
      <UpdateBar />
    </ServicesProvider>,
  );
  await press('换上新版本');
  await act(rest);
  const said = () => document.querySelector('.update p')?.textContent;
  expect(said()).toBe('有 1 处两个窗口写得不一样，还没选，选好了再换。');
  expect(taken).not.toHaveBeenCalled();
  await act(async () => mine.disputes.choose(mine.disputes.getFields(), 'mine'));
  await act(rest);
  expect(said()).toContain('有新版本');
  await press('换上新版本');
  await act(rest);
  expect(taken).toHaveBeenCalledOnce();
});
