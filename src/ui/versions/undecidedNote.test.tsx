// @vitest-environment jsdom

import { act } from 'react';
import { expect, test } from 'vitest';
import type { VersionReason } from '../../drafts/index.ts';
import { figureOf } from '../../report/index.ts';
import { EditorProvider, type EditorTools } from '../editor/context.tsx';
import type { OpenDraft } from '../editor/openDrafts.ts';
import { figure, notices, put, rest, twoWindows, words } from '../editor/testing/windows.ts';
import { type Services, ServicesProvider } from '../services.tsx';
import { press, show } from '../testing/screen.ts';
import { UndecidedNote } from './UndecidedNote.tsx';

/** A draft opened again after a window was closed in which the clerk had not chosen. */
async function openedAgain(...own: Parameters<typeof figure>[1][]) {
  const given = await twoWindows({ deaf: true });
  put(given.theirs, figure('fee.notices.count', 4), words('那边的话。'));
  await rest();
  put(given.mine, figure('fee.notices.count', own[0] ?? 3), ...(own.length > 1 ? [words('这边的话。')] : []));
  await rest();
  given.here.kill();
  const again = given.openWindow();
  return { ...given, again: await again.open(given.id), store: again.store };
}

async function shows(
  { again, store }: Pick<Awaited<ReturnType<typeof openedAgain>>, 'again' | 'store'>,
  { isFull = false } = {},
): Promise<string[]> {
  const said: string[] = [];
  const draft: OpenDraft = again;
  const tools = {
    session: draft.session,
    settled: draft.settled,
    current: draft.current,
    keepBefore: async (reason: VersionReason) =>
      !isFull && (await store.keepVersion(draft.id, draft.current(), reason)) !== null,
    tellDone: (text: string) => said.push(text),
  } as unknown as EditorTools;
  await show(
    <ServicesProvider services={{ store } as unknown as Services}>
      <EditorProvider tools={tools}>
        <UndecidedNote draft={draft} onShow={id => said.push(id)} />
      </EditorProvider>
    </ServicesProvider>,
  );
  await act(rest);
  return said;
}
const note = () => document.querySelector('.undecided')?.textContent ?? '';

test('the place and both wordings are named when the clerk had not chosen, and the other is one click away', async () => {
  const given = await openedAgain(3);
  const said = await shows(given);
  expect(note()).toContain('现在稿子里是“4”；另一种写法“3”在历史版本里');
  expect(notices(given.again)).toBe(4);
  await press('换成另一种');
  await act(rest);
  expect(notices(given.again)).toBe(3);
  expect(note()).toBe('');
  expect(said[0]).toContain('已换成另一种写法');
  given.again.session.undo();
  expect(notices(given.again)).toBe(4);
  expect((await given.openWindow().open(given.id)).undecided).toEqual([]);
});

test('what stood there before the other wording took its place is kept as a version', async () => {
  const given = await openedAgain(3);
  await shows(given);
  put(given.again, figure('fee.notices.count', 5));
  await act(rest);
  put(given.again, figure('fee.notices.count', 6));
  await act(rest);
  await press('换成另一种');
  await act(rest);
  expect(notices(given.again)).toBe(3);
  const kept = await Promise.all(
    (await given.store.listVersions(given.id)).map(({ id }) => given.store.openVersion(id)),
  );
  expect(
    kept.map(one => one.kind === 'opened' && figureOf(one.content.report, 'fee.notices.count')),
  ).toContain(6);
});

test('where it cannot be kept nothing changes, and the version is shown, which asks', async () => {
  const given = await openedAgain(3);
  const said = await shows(given, { isFull: true });
  await press('换成另一种');
  await act(rest);
  expect(notices(given.again)).toBe(4);
  expect(said).toEqual(given.again.undecided);
});

test('the clerk may leave it as it is, and is not asked again', async () => {
  const given = await openedAgain(3);
  await shows(given);
  await press('就用现在的');
  await act(rest);
  expect([notices(given.again), note()]).toEqual([4, '']);
  expect((await given.openWindow().open(given.id)).undecided).toEqual([]);
});

test('several places are counted, and the version is shown', async () => {
  const given = await openedAgain(3, 0);
  const said = await shows(given);
  expect(note()).toContain('2 处在两个窗口里写得不一样');
  await press('去看那一版');
  expect(said).toEqual(given.again.undecided);
});
