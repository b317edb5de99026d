import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { memoryTable } from './memory.ts';
import type { RowTable } from './rows.ts';
import { openDraftStore } from './store.ts';
import { at, content, tools } from './testing/drafts.ts';

const tables: readonly (readonly [string, () => Promise<RowTable>])[] = [
  ['the browser’s database', openDatabase],
  ['memory', async () => memoryTable()],
];

describe.each(tables)('drafts in %s', (_name, openTable) => {
  it('are there again as they were', async () => {
    const store = openDraftStore(await openTable(), tools());
    const { id } = await store.create(content('甲镇'));
    expect(await store.open(id)).toMatchObject({ kind: 'opened', content: content('甲镇') });
    expect((await store.list()).map(draft => draft.id)).toContain(id);
  });

  it('are saved under a new organ and year without losing anything', async () => {
    const store = openDraftStore(await openTable(), tools());
    const { id } = await store.create(content('甲镇'));
    expect(await store.save(id, content('乙镇', 2026), at(1))).toEqual({ kind: 'saved', revision: 2 });
    expect(await store.open(id)).toMatchObject({
      summary: { organ: '乙镇', year: 2026 },
      content: content('乙镇', 2026),
    });
  });

  it('never overwrite what another window saved meanwhile', async () => {
    const store = openDraftStore(await openTable(), tools());
    const { id } = await store.create(content('甲镇'));
    await store.save(id, content('对方的镇'), at(1, 'other'));
    expect(await store.save(id, content('这边的镇'), at(1))).toEqual({ kind: 'conflict', revision: 2 });
    expect(await store.open(id)).toMatchObject({ content: content('对方的镇') });
  });

  it('come back after deleting, with everything', async () => {
    const store = openDraftStore(await openTable(), tools());
    const { id } = await store.create(content('甲镇'));
    await store.remove(id);
    expect((await store.list()).map(draft => draft.id)).not.toContain(id);
    expect((await store.open(id)).kind).toBe('missing');
    await store.restore(id);
    expect(await store.open(id)).toMatchObject({ kind: 'opened', content: content('甲镇') });
  });

  it('can be looked at without being opened; a deleted one cannot', async () => {
    const store = openDraftStore(await openTable(), tools());
    const { id } = await store.create(content('甲镇'));
    expect(await store.peek(id)).toEqual(content('甲镇'));
    await store.remove(id);
    expect(await store.peek(id)).toBeNull();
    expect(await store.peek('nowhere')).toBeNull();
  });

  it('that this version cannot read are offered as they are', async () => {
    const table = await openTable();
    const store = openDraftStore(table, tools());
    const { id } = await store.create(content('甲镇'));
    const file = { format: 'zwgk-annual-report', version: 99, report: {} };
    await table.update(id, row => (row ? { ...row, file } : null));
    expect(await store.open(id)).toMatchObject({
      kind: 'unreadable',
      decoded: { kind: 'newer', version: 99 },
      file,
    });
  });

  it('say so when the draft to save is gone', async () => {
    const store = openDraftStore(await openTable(), tools());
    expect(await store.save('nowhere', content('甲镇'), at(1))).toEqual({ kind: 'gone' });
  });
});
