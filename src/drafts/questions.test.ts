import { describe, expect, it } from 'vitest';
import { emptyReport } from '../report/index.ts';
import { readBackup } from './backupReading.ts';
import type { BackupFile, RestoredHere } from './backups.ts';
import { memoryTable } from './memory.ts';
import { openRescue } from './rescue.ts';
import type { RestoreChoice } from './restoring.ts';
import { undecidedOf } from './sides.ts';
import { openDraftStore } from './store.ts';
import { testStorage } from './testing/storage.ts';

const saying = (problems: string) => ({
  report: { ...emptyReport('甲镇', 2025), texts: { problems } },
  lastYear: null,
});

let made = 0;

/** A computer with what a clerk does there about the draft. */
function computer() {
  const rescue = openRescue(testStorage());
  const store = openDraftStore(memoryTable(), { now: () => 9000, newId: () => `id-${++made}`, rescue });
  return {
    store,
    /** Two windows wrote otherwise, and the one with `words` was closed before she chose. */
    async disputes(id: string, words: string) {
      const version = await store.keepSide(id, { side: 'mine', content: saying(words) });
      if (version === null) throw new Error('no such draft');
      return version;
    },
    async saves(id: string, words: string) {
      const revision = (await store.revisionOf(id)) ?? 0;
      await store.save(id, saying(words), { revision, writer: 'window' });
    },
    /** What is asked when the draft is opened: the words of each side that is not in it. */
    async asks(id: string) {
      const opened = await store.open(id);
      if (opened.kind !== 'opened') throw new Error(opened.kind);
      const open = new Set(undecidedOf(opened.summary));
      // What was settled or deleted since is passed over by the screen too.
      const versions = (await store.listVersions(id)).filter(
        version => open.has(version.id) && version.fate === undefined,
      );
      const contents = await Promise.all(versions.map(version => store.openVersion(version.id)));
      return contents.map(one => (one.kind === 'opened' ? one.content.report.texts.problems : one.kind));
    },
    async restores(file: BackupFile, choice: RestoreChoice = 'backup'): Promise<RestoredHere> {
      const read = readBackup(file.parts.join(''));
      if (read.kind !== 'backup') throw new Error(read.kind);
      const items = await store.backups.plan(read.backup.drafts);
      return store.backups.restore(items, () => choice, read.backup);
    },
    rescue,
  };
}

/** A draft of which one question is open, and a backup of it. */
async function withQuestion() {
  const office = computer();
  const { id } = await office.store.create(saying('那边写的'));
  const version = await office.disputes(id, '这边写的');
  return { ...office, id, version, backup: await office.store.backups.make([]) };
}

describe('a question between two windows that is in a backup', () => {
  it('is asked on the computer that the draft comes to', async () => {
    const { id, backup } = await withQuestion();
    const other = computer();
    await other.restores(backup);
    expect(await other.asks(id)).toEqual(['这边写的']);
  });

  it('is asked of the copy where both are kept, and not of the draft that is here', async () => {
    const { id, saves, asks, store, version, restores, backup } = await withQuestion();
    await store.settleSide(version, 'left');
    await saves(id, '后来写的');
    const { copied } = await restores(backup, 'both');
    expect(await asks(copied[0] ?? '')).toEqual(['这边写的']);
    expect(await asks(id)).toEqual([]);
    expect((await store.listVersions(id)).filter(({ side }) => side !== undefined)).toHaveLength(1);
  });

  it('takes the place of the one that was asked here, where the draft of the backup does', async () => {
    const { id, version, backup, ...office } = await withQuestion();
    const other = computer();
    await other.restores(backup);
    await other.store.settleSide(version, 'left');
    await other.saves(id, '别处写的');
    await other.disputes(id, '别处另一个窗口写的');
    await office.restores(await other.store.backups.make([]), 'backup');
    expect(await office.asks(id)).toEqual(['别处另一个窗口写的']);
  });

  it('is not asked of a draft that stays as it is here', async () => {
    const { id, version, store, saves, asks, restores, backup } = await withQuestion();
    await store.settleSide(version, 'left');
    await saves(id, '后来写的');
    await restores(backup, 'here');
    expect(await asks(id)).toEqual([]);
  });

  it('is asked where the draft is the same and only the question is not here; undo takes it away', async () => {
    const office = computer();
    const { id } = await office.store.create(saying('那边写的'));
    const other = computer();
    await other.restores(await office.store.backups.make([]));
    await office.disputes(id, '这边写的');
    const done = await other.restores(await office.store.backups.make([]));
    expect(await other.asks(id)).toEqual(['这边写的']);
    await other.store.backups.undo(done);
    expect(await other.asks(id)).toEqual([]);
    expect(await other.store.revisionOf(id)).toBe(1);
  });

  it('is not asked again where it was settled here, whichever draft is gone on with', async () => {
    const { id, version, store, saves, asks, restores, backup } = await withQuestion();
    await store.settleSide(version, 'chosen');
    await restores(backup);
    expect(await asks(id)).toEqual([]);
    await saves(id, '后来写的');
    await restores(backup, 'backup');
    expect(await asks(id)).toEqual([]);
  });

  it('is there too where the window that asked had no time to keep its side', async () => {
    const { store, rescue } = computer();
    const { id } = await store.create(saying('那边写的'));
    store.rescue(id, saying('那边写的'), { revision: 1, writer: 'w' }, { content: saying('关得太快') });
    expect(rescue.of(id)).toHaveLength(1);
    const other = computer();
    await other.restores(await store.backups.make([]));
    expect(await other.asks(id)).toEqual(['关得太快']);
  });
});

describe('taking a restore back', () => {
  it('asks again what was asked before', async () => {
    const { id, version, backup, ...office } = await withQuestion();
    const other = computer();
    await other.restores(backup);
    await other.store.settleSide(version, 'left');
    await other.saves(id, '别处写的');
    const done = await office.restores(await other.store.backups.make([]), 'backup');
    expect(await office.asks(id)).toEqual([]);
    await office.store.backups.undo(done);
    expect(await office.asks(id)).toEqual(['这边写的']);
  });

  it.each(['settled', 'deleted'] as const)('does not ask again what was %s since', async how => {
    const { id, version, store, saves, asks, restores, backup } = await withQuestion();
    await saves(id, '后来写的');
    const done = await restores(backup, 'backup');
    expect(await asks(id)).toEqual(['这边写的']);
    if (how === 'settled') await store.settleSide(version, 'left');
    else await store.removeVersion(version);
    await store.backups.undo(done);
    expect(await asks(id)).toEqual([]);
  });

  it('does not ask again of a version that the clerk had named and settled since', async () => {
    const { id, version, store, saves, asks, restores, backup } = await withQuestion();
    await saves(id, '后来写的');
    const done = await restores(backup, 'backup');
    await store.renameVersion(version, '这边的');
    await store.keepSide(id, { side: 'mine', content: saying('接着写'), into: version });
    await store.backups.undo(done);
    expect(await asks(id)).toEqual(['接着写']);
  });

  it('goes on asking what two windows have written otherwise since', async () => {
    const { id, version, store, saves, asks, disputes, restores, backup } = await withQuestion();
    await store.settleSide(version, 'left');
    await saves(id, '后来写的');
    const done = await restores(backup, 'backup');
    await disputes(id, '恢复以后写的');
    await store.backups.undo(done);
    expect(await asks(id)).toEqual(['恢复以后写的']);
  });
});
