import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { emptyReport, encodeDraft } from '../report/index.ts';
import { writeBackup } from './backup.ts';
import { readBackup } from './backupReading.ts';
import type { BackupFile } from './backups.ts';
import { openDatabase } from './database.ts';
import { memoryTable } from './memory.ts';
import { changedSince, isReminderDue } from './reminder.ts';
import type { RestoreChoice } from './restoring.ts';
import { type DraftStore, openDraftStore } from './store.ts';

const content = (organ: string, problems = '') => ({
  report: { ...emptyReport(organ, 2025), texts: { problems } },
  lastYear: null,
});

const now = new Date(2026, 0, 20, 9).getTime();
let made = 0;
const day = 24 * 60 * 60_000;

async function storeWith(...organs: readonly string[]) {
  let id = 0;
  const table = memoryTable();
  const store = openDraftStore(table, { now: () => now, newId: () => `draft-${++id}` });
  for (const organ of organs) await store.create(content(organ));
  return { table, store };
}

function draftsIn(file: BackupFile) {
  const read = readBackup(file.parts.join(''));
  if (read.kind !== 'backup') throw new Error(read.kind);
  return read.backup.drafts;
}

describe('全部备份', () => {
  it('holds every draft with its versions, and those of the bin', async () => {
    const { store } = await storeWith('甲镇', '乙镇');
    await store.remove('draft-2');
    await store.keepVersion('draft-1', content('甲镇', '送审稿'), 'named', '送审前');
    const file = await store.backups.make([]);
    expect(file).toMatchObject({ name: '年度报告草稿备份-2026年1月20日.json', drafts: 2 });
    expect(draftsIn(file).map(({ row, versions }) => [row.organ, row.deletedAt, versions.length])).toEqual([
      ['甲镇', null, 1],
      ['乙镇', now, 0],
    ]);
  });

  it('holds what is on screen and could not be stored, and what is stored as a version of it', async () => {
    const { store } = await storeWith('甲镇');
    const unstored = [
      { id: 'draft-1', content: content('甲镇', '没有存上的话') },
      { id: 'nowhere', content: content('乙镇', '也没有存上') },
    ];
    const file = await store.backups.make(unstored);
    expect(file.drafts).toBe(2);
    const [first, second] = draftsIn(file);
    expect(first?.row.file).toEqual(encodeDraft(content('甲镇', '没有存上的话')));
    expect(first?.versions.map(version => version.file)).toEqual([encodeDraft(content('甲镇'))]);
    expect(second?.row.file).toEqual(encodeDraft(content('乙镇', '也没有存上')));
  });

  it.each([
    [true, 'conflict'],
    [false, 'work'],
  ])('says why what is stored is another than on screen (another window: %s)', async (isDisputed, reason) => {
    const { store } = await storeWith('甲镇');
    const onScreen = { id: 'draft-1', content: content('甲镇', '没有存上的话'), isDisputed };
    const [draft] = draftsIn(await store.backups.make([onScreen]));
    expect(draft?.versions.map(version => version.reason)).toEqual([reason]);
  });

  it('is noted with what was in it: what is not stored is not counted as kept', async () => {
    const { store } = await storeWith('甲镇');
    await store.backups.putOff();
    await store.backups.notePersistence('denied');
    await store.backups.noteMade(await store.backups.make([]));
    expect(await store.backups.facts()).toEqual({
      lastAt: now,
      isRestored: false,
      revisions: { 'draft-1': 1 },
      putOffAt: null,
      persistence: 'denied',
    });
  });
});

describe('a backup that was restored', () => {
  const restored = async (store: DraftStore, file: BackupFile, choice: RestoreChoice = 'both') => {
    const read = readBackup(file.parts.join(''));
    if (read.kind !== 'backup') throw new Error(read.kind);
    return store.backups.restore(await store.backups.plan(read.backup.drafts), () => choice, read.backup);
  };
  const elsewhere = (at: number) =>
    openDraftStore(memoryTable(), { now: () => at, newId: () => `new-${++made}` });

  it('is a backup that there is: what came of it is in one, as of the day on which it was made', async () => {
    const { store } = await storeWith('甲镇', '乙镇');
    const file = await store.backups.make([]);
    const cleared = elsewhere(now + 5 * day);
    await restored(cleared, file);
    const facts = await cleared.backups.facts();
    expect(facts).toMatchObject({ lastAt: now, isRestored: true });
    expect(changedSince(facts, await cleared.list())).toBe(0);
    await cleared.save('draft-1', content('甲镇', '又改了'), { revision: 1, writer: 'me' });
    expect(changedSince(facts, await cleared.list())).toBe(1);
  });

  it('says nothing of what is here and not in it, and takes no later backup’s place', async () => {
    const { store } = await storeWith('甲镇');
    const old = await store.backups.make([]);
    const later = elsewhere(now + 2 * day);
    await later.create(content('丙镇'));
    await later.backups.noteMade(await later.backups.make([]));
    await later.create(content('丁镇'));
    await restored(later, old);
    const facts = await later.backups.facts();
    expect(facts).toMatchObject({ lastAt: now + 2 * day, isRestored: false });
    expect(facts.revisions).toMatchObject({ 'draft-1': 1 });
    const left = elsewhere(now + 2 * day);
    await restored(left, old);
    await left.save('draft-1', content('甲镇', '这里的话'), { revision: 1, writer: 'me' });
    await restored(left, old, 'here');
    expect(changedSince(await left.backups.facts(), await left.list())).toBe(1);
  });

  it('is none where anything of it was damaged on the way', async () => {
    const { store } = await storeWith('甲镇', '乙镇');
    const file = await store.backups.make([]);
    const text = file.parts.join('');
    for (const damaged of [
      text.replace('乙镇', '已镇'),
      text.slice(0, -3),
      text.replace('"madeAt":1', '"madeAt":2'),
    ]) {
      const cleared = elsewhere(now + 5 * day);
      const done = await restored(cleared, { ...file, parts: [damaged] });
      expect(done.isDamaged).toBe(true);
      const facts = await cleared.backups.facts();
      expect(facts).toMatchObject({ lastAt: null, isRestored: false });
      expect((await cleared.list()).length).toBeGreaterThan(0);
    }
  });

  it('leaves what a later version wrote at its head, for the next backup', async () => {
    const later = { someday: { of: '以后的' } };
    const parts = writeBackup([], now, later);
    const here = elsewhere(now);
    await restored(here, { ...(await here.backups.make([])), parts });
    const read = readBackup((await here.backups.make([])).parts.join(''));
    expect(read).toMatchObject({ backup: { more: later } });
  });

  it('is forgotten when the restore is taken back', async () => {
    const { store } = await storeWith('甲镇');
    const cleared = elsewhere(now + day);
    const done = await restored(cleared, await store.backups.make([]));
    await cleared.backups.undo(done);
    expect(await cleared.backups.facts()).toMatchObject({ lastAt: null, revisions: {}, isRestored: false });
  });

  it('takes what a later version wrote at its head with it when the restore is taken back', async () => {
    const here = elsewhere(now);
    const file = await here.backups.make([]);
    await restored(here, { ...file, parts: writeBackup([], now, { first: 1, both: 1 }) });
    const done = await restored(here, { ...file, parts: writeBackup([], now, { both: 2, second: 2 }) });
    await here.backups.undo(done);
    const read = readBackup((await here.backups.make([])).parts.join(''));
    expect(read).toMatchObject({ backup: { more: { first: 1, both: 1 } } });
    expect(read).not.toHaveProperty('backup.more.second');
  });

  it('taken back leaves what is known of a backup that was made since', async () => {
    const { store } = await storeWith('甲镇');
    const cleared = elsewhere(now + 5 * day);
    const done = await restored(cleared, await store.backups.make([]));
    await cleared.backups.noteMade(await cleared.backups.make([]));
    await cleared.backups.undo(done);
    expect(await cleared.backups.facts()).toMatchObject({ lastAt: now + 5 * day, isRestored: false });
  });

  it('of which a version stood in for an altered draft counts as none: the reminder comes at once', async () => {
    const { store } = await storeWith('甲镇', '乙镇');
    await store.keepVersion('draft-1', content('甲镇', '送审稿'), 'named', '送审前');
    const file = await store.backups.make([]);
    const parts = file.parts.map(part => part.replace('甲镇","year":2025,"id"', '申镇","year":2025,"id"'));
    expect(parts.join('')).not.toBe(file.parts.join(''));
    const cleared = elsewhere(now);
    await cleared.backups.notePersistence('denied');
    await restored(cleared, { ...file, parts });
    const facts = await cleared.backups.facts();
    const drafts = await cleared.list();
    expect(drafts.map(({ organ }) => organ).sort()).toEqual(['乙镇', '甲镇']);
    expect(changedSince(facts, drafts)).toBe(1);
    expect(isReminderDue(facts, drafts, now)).toBe(true);
    expect(facts.lastAt).toBeNull();
    // The same is not backed up either where a draft of that revision once was.
    await store.backups.noteMade(file);
    await store.remove('draft-1');
    await store.bin.erase('draft-1');
    await restored(store, { ...file, parts });
    expect(changedSince(await store.backups.facts(), await store.list())).toBe(1);
  });
});

describe('clearing', () => {
  it('takes every draft, version and note out of the browser’s database, and lets nothing in again', async () => {
    const table = await openDatabase();
    let id = 0;
    const store = openDraftStore(table, { now: () => now, newId: () => `clear-${++id}` });
    const draft = await store.create(content('甲镇'));
    await store.keepVersion(draft.id, content('甲镇', '初稿'), 'named', '初稿');
    await store.backups.putOff();
    await store.clear();
    await expect(store.create(content('乙镇'))).rejects.toThrow();
    await expect(store.save(draft.id, content('乙镇'), { revision: 1, writer: 'me' })).rejects.toThrow();
    const again = await openDatabase();
    expect(await again.all()).toEqual([]);
    expect(await again.transact(rows => rows.versionsOf(draft.id))).toEqual([]);
    expect(await again.getNote('backup')).toBeUndefined();
  });

  it('leaves nothing of drafts that were in memory only', async () => {
    const { store, table } = await storeWith('甲镇');
    await store.clear();
    expect(await table.all()).toEqual([]);
    await expect(store.create(content('乙镇'))).rejects.toThrow();
    await expect(store.putNote('a', 1)).rejects.toThrow();
  });
});
