import { describe, expect, it } from 'vitest';
import { emptyReport, encodeDraft } from '../report/index.ts';
import { readBackup } from './backupReading.ts';
import { memoryTable } from './memory.ts';
import { openRescue } from './rescue.ts';
import { type DraftStore, openDraftStore } from './store.ts';
import { testStorage } from './testing/storage.ts';

const content = (organ: string) => ({ report: emptyReport(organ, 2025), lastYear: null });
const at = (revision: number, writer: string) => ({ revision, writer });

/** A draft that one window has saved, and what closed windows left of it in the browser's small storage. */
async function shop() {
  let id = 0;
  const kept = new Map<string, string>();
  const table = memoryTable();
  const rescue = openRescue(testStorage(kept));
  const store = openDraftStore(table, { now: () => 1000, newId: () => `draft-${++id}`, rescue });
  await store.create(content('甲镇'));
  return { store, kept, table };
}

async function backedUp(store: DraftStore, unstored: Parameters<DraftStore['backups']['make']>[0] = []) {
  const read = readBackup((await store.backups.make(unstored)).parts.join(''));
  if (read.kind !== 'backup') throw new Error(read.kind);
  return read.backup.drafts;
}

describe('what closed windows left and nobody has opened yet', () => {
  it('is in the backup as the draft would open, with what is stored as a version', async () => {
    const { store, kept } = await shop();
    store.rescue('draft-1', content('没有存上的镇'), at(1, 'closed'));
    const [draft] = await backedUp(store);
    expect(draft?.row).toMatchObject({ organ: '没有存上的镇', file: encodeDraft(content('没有存上的镇')) });
    expect(draft?.versions.map(({ file }) => file)).toEqual([encodeDraft(content('甲镇'))]);
    expect(kept.size).toBe(1);
  });

  it('is in the backup as a copy where another window has saved since, the same copy each time', async () => {
    const { store } = await shop();
    store.rescue('draft-1', content('这边的镇'), at(1, 'closed'));
    await store.save('draft-1', content('对方的镇'), at(1, 'other'));
    const rows = (await backedUp(store)).map(({ row }) => row);
    expect(rows.map(({ organ, isCopy }) => [organ, isCopy])).toEqual([
      ['对方的镇', undefined],
      ['这边的镇', true],
    ]);
    expect((await backedUp(store)).map(({ row }) => row.id)).toEqual(rows.map(({ id }) => id));
    expect(await store.list()).toHaveLength(1);
  });

  it('is in the backup beside what is on screen, and not twice', async () => {
    const { store } = await shop();
    store.rescue('draft-1', content('在屏幕上的镇'), at(1, 'this window'));
    store.rescue('draft-1', content('别处的镇'), at(1, 'closed'));
    const drafts = await backedUp(store, [{ id: 'draft-1', content: content('在屏幕上的镇') }]);
    expect(drafts.map(({ row }) => row.organ)).toEqual(['在屏幕上的镇', '别处的镇']);
  });

  it('is in the backup as a version where it had not been chosen between two windows', async () => {
    const { store } = await shop();
    store.rescue('draft-1', content('甲镇'), at(1, 'closed'), { content: content('这边写的镇') });
    const [draft] = await backedUp(store);
    expect(draft?.row.organ).toBe('甲镇');
    const version = draft?.versions[draft.versions.length - 1];
    expect(version).toMatchObject({
      reason: 'conflict',
      side: 'mine',
      file: encodeDraft(content('这边写的镇')),
    });
    expect((await backedUp(store))[0]?.versions.map(({ id }) => id)).toContain(version?.id);
  });

  it('is not in it where it was stored long since', async () => {
    const { store, kept } = await shop();
    store.rescue('draft-1', content('甲镇人'), at(1, 'me'));
    const forgotten = [...kept];
    for (const revision of [1, 2, 3])
      await store.save('draft-1', content('甲镇人民政府'), at(revision, 'me'));
    for (const [key, text] of forgotten) kept.set(key, text);
    expect((await backedUp(store)).map(({ row }) => row.organ)).toEqual(['甲镇人民政府']);
  });
});

describe('a draft that is only handed out, while another window works on it', () => {
  it('is what it would open as, and the other window’s last line stays in its place', async () => {
    const { store, kept } = await shop();
    store.rescue('draft-1', content('另一个窗口的镇'), at(1, 'other'));
    expect(await store.lookUp('draft-1')).toMatchObject({ content: content('另一个窗口的镇') });
    await store.save('draft-1', content('我的镇'), at(1, 'me'));
    expect(kept.size).toBe(1);
  });

  it('makes no copy of what the other window has not saved yet', async () => {
    const { store, kept } = await shop();
    store.rescue('draft-1', content('另一个窗口的镇'), at(1, 'other'));
    await store.save('draft-1', content('我的镇'), at(1, 'me'));
    expect(await store.lookUp('draft-1')).toMatchObject({ content: content('我的镇'), rescued: false });
    expect(await store.list()).toHaveLength(1);
    expect(kept.size).toBe(1);
  });

  it('is given as it is stored where it cannot be read', async () => {
    const { store, table } = await shop();
    await table.update('draft-1', row => (row ? { ...row, file: { format: 'nonsense' } } : null));
    expect(await store.lookUp('draft-1')).toMatchObject({ kind: 'unreadable', file: { format: 'nonsense' } });
  });
});
