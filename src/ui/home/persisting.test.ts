import { describe, expect, it } from 'vitest';
import { memoryTable, openDraftStore, type Persistence } from '../../drafts/index.ts';
import { emptyReport } from '../../report/index.ts';
import { watchWork } from './persisting.ts';

const content = { report: emptyReport('甲镇', 2025), lastYear: null };

async function workAt(answer: Persistence, table = memoryTable(), isInstalled = false) {
  let id = 0;
  let asked = 0;
  const plain = openDraftStore(table, { now: () => 1, newId: () => `draft-${++id}` });
  const ask = async () => {
    asked++;
    return answer;
  };
  const { store, onRest, onInstalled } = watchWork(plain, ask, () => isInstalled);
  const draft = await store.create(content);
  let revision = (await store.revisionOf(draft.id)) ?? 0;
  const saves = async (times: number) => {
    for (let count = 0; count < times; count++) {
      await store.save(draft.id, content, { revision: revision++, writer: 'me' });
    }
  };
  return { table, store, onRest, onInstalled, saves, asked: () => asked };
}

describe('the browser is asked to keep the drafts', () => {
  it('after the tenth saved change, once', async () => {
    const { saves, asked, onRest, store } = await workAt('denied');
    await saves(9);
    expect(asked()).toBe(0);
    await saves(1);
    await onRest();
    expect(asked()).toBe(1);
    await saves(30);
    await onRest();
    expect(asked()).toBe(1);
    expect((await store.backups.facts()).persistence).toBe('denied');
  });

  it('when the editor is left after less, but not before anything was saved', async () => {
    const { saves, asked, onRest } = await workAt('granted');
    await onRest();
    expect(asked()).toBe(0);
    await saves(1);
    await onRest();
    expect(asked()).toBe(1);
  });

  it('once more when the tool was installed, for browsers grant it then', async () => {
    const first = await workAt('denied');
    await first.saves(10);
    await first.onRest();
    const installed = await workAt('granted', first.table, true);
    await installed.onInstalled();
    expect(installed.asked()).toBe(1);
    expect((await installed.store.backups.facts()).persistence).toBe('granted');
  });

  it('at each start of the installed tool in which there is work, until it is granted', async () => {
    const first = await workAt('denied');
    await first.saves(10);
    await first.onRest();
    const refused = await workAt('denied', first.table, true);
    await refused.saves(1);
    await refused.onRest();
    expect(refused.asked()).toBe(1);
    const granted = await workAt('granted', first.table, true);
    await granted.saves(1);
    await granted.onRest();
    const after = await workAt('granted', first.table, true);
    await after.saves(1);
    await after.onRest();
    expect([granted.asked(), after.asked()]).toEqual([1, 0]);
  });

  it('never again in a window of the browser, at no later start', async () => {
    const first = await workAt('unavailable');
    await first.saves(10);
    await first.onRest();
    const second = await workAt('unavailable', first.table);
    await second.saves(10);
    await second.onRest();
    expect(second.asked()).toBe(0);
  });
});
