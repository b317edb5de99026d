// @vitest-environment jsdom

import { act } from 'react';
import { expect, it } from 'vitest';
import { memoryTable, type OpenedDraft, openDraftStore } from '../drafts/index.ts';
import { type DraftContent, emptyReport, encodeDraft } from '../report/index.ts';
import { type Services, ServicesProvider } from './services.tsx';
import { button, show } from './testing/screen.ts';
import { UnreadableDraft } from './UnreadableDraft.tsx';

const content = (organ: string): DraftContent => ({ report: emptyReport(organ, 2025), lastYear: null });

/** A draft whose file is another one than was written, and the screen that the clerk sees of it. */
async function showBroken(file: object) {
  const table = memoryTable();
  let ids = 0;
  const store = openDraftStore(table, { now: () => 1000, newId: () => `id${++ids}` });
  const { id } = await store.create(content('甲镇'));
  await store.keepVersion(id, content('写过的镇'), 'export');
  await store.keepVersion(id, content('坏掉的一版'), 'export');
  await table.transact(async rows => {
    const [, newest] = await rows.versionsOf(id);
    if (newest) await rows.putVersion({ ...newest, file: { format: 'nonsense' } });
  });
  await table.update(id, row => (row ? { ...row, file } : null));
  const opened = (await store.open(id)) as Extract<OpenedDraft, { kind: 'unreadable' }>;
  const services = { store, today: () => new Date(1000) } as Services;
  const settle = () => act(() => new Promise(done => setTimeout(done, 0)));
  await show(
    <ServicesProvider services={services}>
      <UnreadableDraft opened={opened} />
    </ServicesProvider>,
  );
  await settle();
  return { store, id, file, table, settle, goOn: button('用那一版接着写') };
}

it('a draft that cannot be read is gone on with from the newest version that can, and stays as it is', async () => {
  const { store, id, file, table, settle, goOn } = await showBroken({ format: 'nonsense' });
  act(() => goOn?.click());
  await settle();
  const copy = (await store.list()).find(draft => draft.id !== id);
  expect(copy).toMatchObject({ organ: '写过的镇', isCopy: true });
  expect(window.location.hash).toContain(copy?.id);
  expect((await table.get(id))?.file).toEqual(file);
});

it('a draft of a newer version of the tool is left to that version', async () => {
  const { goOn } = await showBroken({ ...encodeDraft(content('甲镇')), version: 99 });
  expect(goOn).toBeUndefined();
});
