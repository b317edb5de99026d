import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { emptyReport, encodeDraft } from '../report/index.ts';
import { type BackedUp, writeBackup } from './backup.ts';
import { readBackup } from './backupReading.ts';
import { openDatabase } from './database.ts';
import { memoryTable } from './memory.ts';
import { placesBetween, planRestore, type RestoreChoice, restoreBackup, undoRestore } from './restoring.ts';
import type { DraftRow, RowTable, VersionRow } from './rows.ts';

const fileOf = (organ: string, problems = '', more: object = {}) => {
  const report = emptyReport(organ, 2025);
  return { ...encodeDraft({ report: { ...report, texts: { problems } }, lastYear: null }), ...more };
};

let made = 0;
/** Ids that no other test of the same database has; the words of a draft are its own too. */
const ids = () => {
  const test = ++made;
  return (name: string) => `${name}${test}`;
};

const words = (id: string, problems: string) => fileOf('甲镇', `${problems}（${id}）`);

const rowOf = (id: string, problems = '', more: Partial<DraftRow> = {}): DraftRow => ({
  id,
  revision: 4,
  organ: '甲镇',
  year: 2025,
  createdAt: 1000,
  updatedAt: 2000,
  deletedAt: null,
  file: words(id, problems),
  ...more,
});

const versionOf = (draftId: string, number: number, problems: string): VersionRow => ({
  id: `${draftId}/0000000${number}-v`,
  draftId,
  at: 500,
  reason: 'day',
  organ: '甲镇',
  year: 2025,
  file: words(draftId, problems),
});

const tools = () => {
  let id = 0;
  const test = ++made;
  return { now: () => 9000, newId: () => `new${test}-${++id}` };
};

const put = (table: RowTable, ...rows: readonly DraftRow[]) =>
  table.transact(async place => {
    for (const row of rows) await place.putDraft(row);
  });

const versionsOf = (table: RowTable, id: string) => table.transact(rows => rows.versionsOf(id));

/** Restores by way of the file, as the clerk does. */
async function restores(
  table: RowTable,
  drafts: readonly BackedUp[],
  choice: RestoreChoice = 'both',
  using = tools(),
) {
  const read = readBackup(writeBackup(drafts, 5000).join(''));
  if (read.kind !== 'backup') throw new Error(read.kind);
  const items = planRestore(read.backup.drafts, await table.all());
  return { items, done: await restoreBackup(table, items, () => choice, using) };
}

const alone = (row: DraftRow, ...versions: readonly VersionRow[]): readonly BackedUp[] => [{ row, versions }];

const tables: readonly (readonly [string, () => Promise<RowTable>])[] = [
  ['the browser’s database', openDatabase],
  ['memory', async () => memoryTable()],
];

describe.each(tables)('restoring a backup in %s', (_name, openTable) => {
  it('adds what is not here, under its id and with its versions', async () => {
    const table = await openTable();
    const id = ids()('a');
    const row = rowOf(id, '写好的话', { file: fileOf('甲镇', '写好的话', { someday: 1 }) });
    const { done } = await restores(table, alone(row, versionOf(id, 1, '初稿')));
    expect(done).toMatchObject({ added: [id], versions: 1 });
    expect(await table.get(id)).toEqual(row);
    expect(await versionsOf(table, id)).toEqual([versionOf(id, 1, '初稿')]);
  });

  it('adds a draft that this version cannot read as it is', async () => {
    const table = await openTable();
    const id = ids()('a');
    const file = { format: 'zwgk-annual-report', version: 99, report: { later: true } };
    await restores(table, alone(rowOf(id, '', { file })));
    expect((await table.get(id))?.file).toEqual(file);
  });

  it('leaves what is here as it is, and brings the versions that are not', async () => {
    const table = await openTable();
    const id = ids()('a');
    const here = rowOf(id, '一样', { revision: 9, updatedAt: 7777 });
    await put(table, here);
    const { items, done } = await restores(table, alone(rowOf(id, '一样'), versionOf(id, 1, '初稿')));
    expect(items.map(({ kind }) => kind)).toEqual(['same']);
    expect(done).toMatchObject({ added: [], replaced: [], copied: [], left: 1, versions: 1, undo: [] });
    expect(await table.get(id)).toEqual(here);
  });

  it('keeps both where they differ, unless the clerk says otherwise', async () => {
    const table = await openTable();
    const id = ids()('a');
    await put(table, rowOf(id, '本机'));
    const { items, done } = await restores(table, alone(rowOf(id, '备份')));
    expect(items).toMatchObject([{ kind: 'differs', places: 1 }]);
    expect(await table.get(id)).toEqual(rowOf(id, '本机'));
    const [copy = ''] = done.copied;
    expect(await table.get(copy)).toMatchObject({ isCopy: true, revision: 1, file: words(id, '备份') });
  });

  it('makes no second copy when the same backup is restored again', async () => {
    const table = await openTable();
    const id = ids()('a');
    await put(table, rowOf(id, '本机'));
    await restores(table, alone(rowOf(id, '备份')));
    const { items, done } = await restores(table, alone(rowOf(id, '备份')));
    expect(items.map(({ kind }) => kind)).toEqual(['same']);
    expect(done.copied).toEqual([]);
  });

  it('replaces what is here only when told to, and keeps that as a version', async () => {
    const table = await openTable();
    const id = ids()('a');
    await put(table, rowOf(id, '本机', { revision: 12, savedBy: 'somebody' }));
    const { done } = await restores(table, alone(rowOf(id, '备份')), 'backup');
    expect(done).toMatchObject({ replaced: [id], copied: [] });
    expect(await table.get(id)).toEqual(rowOf(id, '备份', { revision: 13 }));
    expect(await versionsOf(table, id)).toMatchObject([{ reason: 'restore', file: words(id, '本机') }]);
  });

  it('leaves what is here when told to', async () => {
    const table = await openTable();
    const id = ids()('a');
    await put(table, rowOf(id, '本机'));
    const { done } = await restores(table, alone(rowOf(id, '备份')), 'here');
    expect(done).toMatchObject({ left: 1, copied: [], replaced: [] });
    expect(await table.get(id)).toEqual(rowOf(id, '本机'));
  });

  it('keeps both where the draft was saved after the clerk chose', async () => {
    const table = await openTable();
    const id = ids()('a');
    await put(table, rowOf(id, '本机'));
    const items = planRestore(alone(rowOf(id, '备份')), await table.all());
    await put(table, rowOf(id, '本机，又写了', { revision: 5 }));
    const done = await restoreBackup(table, items, () => 'backup', tools());
    expect(done.replaced).toEqual([]);
    expect(done.copied).toHaveLength(1);
    expect((await table.get(id))?.file).toEqual(words(id, '本机，又写了'));
  });

  it('takes a draft out of the bin that was not in it when the backup was made', async () => {
    const table = await openTable();
    const id = ids()('a');
    await put(table, rowOf(id, '一样', { deletedAt: 3000 }));
    const { done } = await restores(table, alone(rowOf(id, '一样')));
    expect(done.undeleted).toEqual([id]);
    expect(await table.get(id)).toMatchObject({ deletedAt: null });
  });

  it('puts a deleted draft into the bin for another thirty days, and deletes none that is here', async () => {
    const table = await openTable();
    const name = ids();
    await put(table, rowOf(name('b'), '本机'));
    const inBin = [rowOf(name('a'), '删的', { deletedAt: 3 }), rowOf(name('b'), '备份', { deletedAt: 3 })];
    await restores(
      table,
      inBin.map(row => ({ row, versions: [] })),
      'backup',
    );
    expect(await table.get(name('a'))).toMatchObject({ deletedAt: 9000 });
    expect(await table.get(name('b'))).toMatchObject({ deletedAt: null, file: words(name('b'), '备份') });
  });

  it('gives a draft without a usable id one', async () => {
    const table = await openTable();
    const { done } = await restores(
      table,
      alone(rowOf('../x', `别处的${++made}`), versionOf('x', 1, '初稿')),
    );
    const [id = ''] = done.added;
    expect(id).toMatch(/^new/);
    expect(await versionsOf(table, id)).toMatchObject([{ id: `${id}/00000001-v`, draftId: id }]);
  });

  it('is taken back in one step', async () => {
    const table = await openTable();
    const name = ids();
    const here = [
      rowOf(name('a'), '本机'),
      rowOf(name('b'), '本机'),
      rowOf(name('c'), '删的', { deletedAt: 3 }),
    ];
    await put(table, ...here);
    const backup = [
      { row: rowOf(name('a'), '备份'), versions: [] },
      { row: rowOf(name('c'), '删的'), versions: [] },
      { row: rowOf(name('d'), '新的'), versions: [versionOf(name('d'), 1, '初稿')] },
    ];
    const before = (await table.all()).map(({ revision: _revision, ...row }) => row);
    const { done } = await restores(table, backup, 'backup');
    expect(await undoRestore(table, done)).toEqual([]);
    expect((await table.all()).map(({ revision: _revision, ...row }) => row)).toEqual(before);
    expect(await versionsOf(table, name('d'))).toEqual([]);
    // An editor that had the draft open must hear that it is another one now.
    expect((await table.get(name('a')))?.revision).toBe(6);
  });

  it('is not taken back where the clerk has written on since', async () => {
    const table = await openTable();
    const name = ids();
    const { done } = await restores(table, alone(rowOf(name('a'), '新的')));
    await put(table, rowOf(name('a'), '新的，又写了', { revision: 5 }));
    expect((await undoRestore(table, done)).map(({ id }) => id)).toEqual([name('a')]);
    expect((await table.get(name('a')))?.file).toEqual(words(name('a'), '新的，又写了'));
  });

  it('does nothing at all where storage is full in the middle', async () => {
    const table = await openTable();
    const name = ids();
    await put(table, rowOf(name('a'), '本机'));
    const before = await table.all();
    let written = 0;
    const full: RowTable = {
      ...table,
      transact: work =>
        table.transact(rows =>
          work({
            ...rows,
            async putDraft(row) {
              if (++written === 2) throw new DOMException('full', 'QuotaExceededError');
              await rows.putDraft(row);
            },
          }),
        ),
    };
    const backup = ['a', 'b', 'c'].map(each => ({ row: rowOf(name(each), '备份'), versions: [] }));
    await expect(restores(full, backup, 'backup')).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(await table.all()).toEqual(before);
    expect(await versionsOf(table, name('a'))).toEqual([]);
  });
});

describe.each(tables)('restoring a draft that was altered in the backup, in %s', (_name, openTable) => {
  /** A backup of a draft with one version; of the draft itself a word was altered on the way. */
  const altered = (id: string, how = '最后的话', what = '最后的词') => {
    const text = writeBackup(alone(rowOf(id, '最后的词'), versionOf(id, 1, '初稿')), 5000).join('');
    const read = readBackup(text.replace(what, how));
    if (read.kind !== 'backup') throw new Error(read.kind);
    return read.backup.drafts;
  };
  const restoresOf = async (table: RowTable, drafts: readonly BackedUp[], choice: RestoreChoice = 'both') => {
    const items = planRestore(drafts, await table.all());
    return {
      kinds: items.map(({ kind }) => kind),
      done: await restoreBackup(table, items, () => choice, tools()),
    };
  };
  const damagedOf = async (table: RowTable, id: string) =>
    (await versionsOf(table, id)).filter(({ reason }) => reason === 'damaged').map(({ file }) => file);

  it('puts its newest version in the place of one that is not here, and what was altered beside it', async () => {
    const table = await openTable();
    const id = ids()('a');
    const { kinds, done } = await restoresOf(table, altered(id));
    expect(kinds).toEqual(['new']);
    expect((await table.get(id))?.file).toEqual(words(id, '初稿'));
    expect(await damagedOf(table, id)).toEqual([words(id, '最后的话')]);
    expect(done.standIns).toEqual([
      { id, organ: '甲镇', year: 2025, at: 500, isDraft: true, isAlteredKept: true },
    ]);
  });

  it('leaves one that is here, and puts what was altered behind its versions, where it is found', async () => {
    const table = await openTable();
    const id = ids()('a');
    await put(table, rowOf(id, '本机'));
    await table.transact(async rows => {
      for (const number of [1, 2, 3]) await rows.putVersion(versionOf(id, number, `第${number}稿`));
    });
    const { kinds, done } = await restoresOf(table, altered(id));
    expect(kinds).toEqual(['same']);
    expect(await table.get(id)).toEqual(rowOf(id, '本机'));
    expect((await versionsOf(table, id)).map(({ reason }) => reason)).toEqual([
      'day',
      'day',
      'day',
      'damaged',
    ]);
    expect(done).toMatchObject({ copied: [], left: 1, standIns: [{ isDraft: false, isAlteredKept: true }] });
  });

  it('keeps what was altered of each damaged backup, and of one that is restored twice once', async () => {
    const table = await openTable();
    const id = ids()('a');
    await put(table, rowOf(id, '初稿'));
    await restoresOf(table, altered(id, '坏了一次'));
    await restoresOf(table, altered(id, '又坏了一次'));
    await restoresOf(table, altered(id, '又坏了一次'));
    expect(await damagedOf(table, id)).toEqual([words(id, '坏了一次'), words(id, '又坏了一次')]);
    expect((await table.get(id))?.file).toEqual(words(id, '初稿'));
  });

  it('asks where its newest version is later than what is here, and never offers what was altered', async () => {
    const table = await openTable();
    const id = ids()('a');
    await put(table, rowOf(id, '本机', { updatedAt: 400 }));
    const { kinds, done } = await restoresOf(table, altered(id), 'backup');
    expect(kinds).toEqual(['differs']);
    expect((await table.get(id))?.file).toEqual(words(id, '初稿'));
    expect(await damagedOf(table, id)).toEqual([words(id, '最后的话')]);
    expect(done).toMatchObject({ replaced: [id], standIns: [{ isDraft: true }] });
  });

  it('puts what was altered beside the copy where its newest version becomes one', async () => {
    const table = await openTable();
    const id = ids()('a');
    await put(table, rowOf(id, '本机', { updatedAt: 400 }));
    const { done } = await restoresOf(table, altered(id));
    const [copy = ''] = done.copied;
    expect(done.standIns).toMatchObject([{ id: copy, isDraft: true, isAlteredKept: true }]);
    expect(await damagedOf(table, copy)).toEqual([words(id, '最后的话')]);
    expect(await damagedOf(table, id)).toEqual([]);
    expect((await table.get(id))?.file).toEqual(words(id, '本机'));
  });

  it('takes one out of the bin as it is', async () => {
    const table = await openTable();
    const id = ids()('a');
    await put(table, rowOf(id, '本机', { deletedAt: 3000 }));
    const { kinds } = await restoresOf(table, altered(id));
    expect(kinds).toEqual(['deleted']);
    expect(await table.get(id)).toMatchObject({ deletedAt: null, file: words(id, '本机') });
    expect(await damagedOf(table, id)).toHaveLength(1);
  });

  it('finds one sound where only something beside it was altered, if it is here as it is there', async () => {
    const table = await openTable();
    const id = ids()('a');
    await put(table, rowOf(id, '最后的词'));
    const { kinds, done } = await restoresOf(table, altered(id, '"revision":5', '"revision":4'));
    expect(kinds).toEqual(['same']);
    expect(done.standIns).toEqual([]);
    expect(await damagedOf(table, id)).toEqual([]);
  });
});

describe('what differs between two drafts', () => {
  it('is counted by places', () => {
    const report = emptyReport('甲镇', 2025);
    const one = encodeDraft({ report: { ...report, texts: { problems: '一' } }, lastYear: null });
    const other = encodeDraft({
      report: {
        ...report,
        year: 2024,
        facts: { organ: '甲镇', phone: '1' },
        texts: { problems: '二', others: '三' },
        figures: { 'requests.received.natural': 1 },
      },
      lastYear: { report, printed: {} },
    });
    expect(placesBetween(one, one)).toBe(0);
    // Year, phone, two texts, a figure, last year's report.
    expect(placesBetween(one, other)).toBe(6);
    expect(placesBetween(one, { format: 'else' })).toBeGreaterThan(0);
  });
});
