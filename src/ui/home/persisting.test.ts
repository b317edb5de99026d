import { describe, expect, it } from 'vitest';
import { memoryTable, openDraftStore, type Persistence } from '../../drafts/index.ts';
import { emptyReport } from '../../report/index.ts';
import { watchWork } from './persisting.ts';

const content = { report: emptyReport('甲镇', 2025), lastYear: null };

async function workAt(answer: Persistence, table = memoryTable()) {
  let id = 0;
  let asked = 0;
  const plain = openDraftStore(table, { now: () => 1, newId: () => `draft-${++id}` });
  const { store, onRest } = watchWork(plain, async () => {
    asked++;
    return answer;
  });
  const draft = await store.create(content);
  let revision = (await store.revisionOf(draft.id)) ?? 0;
  const saves = async (times: number) => {
    for (let count = 0; count < times; count++) {
      await store.save(draft.id, content, { revision: revision++, writer: 'me' });
    }
  };
  return { table, store, onRest, saves, asked: () => asked };
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

  it('never again, at no later start', async () => {
    const first = await workAt('unavailable');
    await first.saves(10);
    await first.onRest();
    const second = await workAt('unavailable', first.table);
    await second.saves(10);
    await second.onRest();
    expect(second.asked()).toBe(0);
  });
});
