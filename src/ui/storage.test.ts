import { describe, expect, it, vi } from 'vitest';
import { memoryTable, openDraftStore, type RowTable } from '../drafts/index.ts';
import { emptyReport } from '../report/index.ts';
import { keepOpenDrafts } from './editor/openDrafts.ts';
import { meetDatabaseEvent, openStorageWatch } from './storage.ts';

const content = { report: emptyReport('甲镇人民政府', 2025), lastYear: null };
let id = 0;
const newId = () => `id${++id}`;
const timers = { set: () => 0, clear: () => undefined, now: () => 1_700_000_000_000 };

async function open(tableOf: (table: RowTable) => RowTable = table => table) {
  const inner = memoryTable();
  const store = openDraftStore(tableOf(inner), { now: timers.now, newId });
  const openDrafts = keepOpenDrafts({ store, timers, newId });
  const summary = await store.create(content);
  const draft = openDrafts.open(summary, content);
  const watch = openStorageWatch();
  const meet = (event: 'reopened' | 'outdated') => meetDatabaseEvent(event, { store, openDrafts }, watch);
  return { inner, store, draft, watch, meet };
}

describe('when the browser has closed the database', () => {
  it('and emptied it, the open draft is stored again with what was typed, and the clerk is told', async () => {
    const { inner, store, draft, watch, meet } = await open();
    await inner.transact(rows => rows.dropDraft(draft.id));
    draft.session.dispatch({ label: '', changes: [{ kind: 'text', text: 'problems', value: '写着的。' }] });
    await draft.autosave.flush();
    expect(draft.autosave.getState().kind).toBe('unsaved');
    await meet('reopened');
    expect((await store.peek(draft.id))?.report.texts.problems).toBe('写着的。');
    expect(draft.autosave.getState().kind).toBe('saved');
    expect(watch.get()).toEqual({ kind: 'rewritten' });
  });

  it('and all is there still, nothing is said', async () => {
    const { store, draft, watch, meet } = await open();
    await meet('reopened');
    expect(watch.get()).toBeNull();
    expect(await store.peek(draft.id)).toEqual(content);
  });

  it('and nothing can be written all the same, that is said', async () => {
    let isGone = false;
    const { watch, meet } = await open(table => ({
      ...table,
      transact: work => (isGone ? Promise.reject(new Error('closed')) : table.transact(work)),
    }));
    isGone = true;
    await meet('reopened');
    expect(watch.get()).toEqual({ kind: 'lost' });
  });
});

it('that nothing can be stored any more is not talked over, and is told to who listens', async () => {
  const { watch, meet } = await open();
  const listener = vi.fn();
  watch.subscribe(listener);
  await meet('outdated');
  watch.tell({ kind: 'littleRoom', dropped: 1 });
  expect(watch.get()).toEqual({ kind: 'outdated' });
  expect(listener).toHaveBeenCalledTimes(1);
});
