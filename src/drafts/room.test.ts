import { describe, expect, it } from 'vitest';
import { emptyReport } from '../report/index.ts';
import { memoryTable } from './memory.ts';
import { type RowTable, updateDraft } from './rows.ts';
import { openDraftStore } from './store.ts';

const content = (organ: string) => ({ report: emptyReport(organ, 2025), lastYear: null });
const full = () => Object.assign(new Error('no room'), { name: 'QuotaExceededError' });
const at = (revision: number, writer = 'me') => ({ revision, writer });

/** A table on a disk with room for so many versions, and for drafts only where `takesDrafts` says so. */
function smallDisk() {
  const table = memoryTable();
  const disk = { versions: 100, takesDrafts: true };
  const small: RowTable = {
    ...table,
    update: (id, change) => small.transact(rows => updateDraft(rows, id, change)),
    transact: work =>
      table.transact(rows =>
        work({
          ...rows,
          async putDraft(row) {
            if (!disk.takesDrafts) throw full();
            await rows.putDraft(row);
          },
          async putVersion(row) {
            if ((await rows.versionsOf(row.draftId)).length >= disk.versions) throw full();
            await rows.putVersion(row);
          },
          async dropVersions(ids) {
            await rows.dropVersions(ids);
            disk.takesDrafts = true;
          },
        }),
      ),
  };
  const told: number[] = [];
  let id = 0;
  const store = openDraftStore(small, {
    now: () => 1_700_000_000_000 + ++id,
    newId: () => `id${++id}`,
    onLittleRoom: dropped => told.push(dropped),
  });
  return { store, disk, told };
}

describe('on a full disk', () => {
  it('a draft is saved without its version, and that is said', async () => {
    const { store, disk, told } = smallDisk();
    const { id } = await store.create(content('甲镇'));
    disk.versions = 0;
    expect(await store.save(id, content('乙镇'), at(1))).toEqual({ kind: 'saved', revision: 2 });
    expect(await store.listVersions(id)).toEqual([]);
    expect(told).toEqual([0]);
    await store.save(id, content('丙镇'), at(2));
    expect(told).toEqual([0]);
  });

  it('the oldest automatic versions give way to the draft, named ones and turning points never', async () => {
    const { store, disk, told } = smallDisk();
    const { id } = await store.create(content('甲镇'));
    await store.keepVersion(id, content('一'), 'named', '初稿');
    await store.keepVersion(id, content('二'), 'import');
    for (const organ of ['三', '四', '五']) await store.keepVersion(id, content(organ), 'session');
    disk.takesDrafts = false;
    expect((await store.save(id, content('乙镇'), at(1))).kind).toBe('saved');
    expect(told).toEqual([1]);
    expect((await store.listVersions(id)).map(({ organ }) => organ)).toEqual(['五', '四', '二', '一']);
    expect(await store.peek(id)).toEqual(content('乙镇'));
  });

  it('what cannot be saved even then is said to be so, and nothing is lost that was there', async () => {
    const { store, disk, told } = smallDisk();
    const { id } = await store.create(content('甲镇'));
    await store.keepVersion(id, content('初稿'), 'named', '初稿');
    disk.takesDrafts = false;
    await expect(store.save(id, content('乙镇'), at(1))).rejects.toMatchObject({
      name: 'QuotaExceededError',
    });
    expect(told).toEqual([]);
    expect(await store.peek(id)).toEqual(content('甲镇'));
    expect(await store.listVersions(id)).toHaveLength(1);
  });

  it('a new draft too is begun at the cost of old versions', async () => {
    const { store, disk, told } = smallDisk();
    const { id } = await store.create(content('甲镇'));
    await store.keepVersion(id, content('第一天'), 'day');
    await store.keepVersion(id, content('第二天'), 'day');
    disk.takesDrafts = false;
    const { id: second } = await store.create(content('乙镇'));
    expect((await store.open(second)).kind).toBe('opened');
    expect((await store.listVersions(id)).map(({ organ }) => organ)).toEqual(['第二天']);
    expect(told).toEqual([1]);
  });

  it('what one of two windows wrote and nobody has chosen yet is kept at the cost of old versions', async () => {
    const { store, disk, told } = smallDisk();
    const { id } = await store.create(content('甲镇'));
    await store.keepVersion(id, content('第一天'), 'day');
    await store.keepVersion(id, content('第二天'), 'day');
    disk.versions = 2;
    const side = await store.keepSide(id, { side: 'mine', content: content('这边') });
    expect((await store.listVersions(id)).map(({ organ }) => organ)).toEqual(['这边', '第二天']);
    expect((await store.list())[0]?.undecided).toEqual([side]);
    expect(told).toEqual([1]);
  });

  it('a new draft for which there is no room even then is refused, and the list is as it was', async () => {
    const { store, disk } = smallDisk();
    disk.takesDrafts = false;
    await expect(store.create(content('甲镇'))).rejects.toThrow('no room');
    expect(await store.list()).toEqual([]);
  });

  it('another failure is no matter of room', async () => {
    const { store, told } = smallDisk();
    expect((await store.save('nowhere', content('乙镇'), at(1))).kind).toBe('gone');
    expect(told).toEqual([]);
  });
});

describe('in a database that the browser has emptied', () => {
  it('an open draft is written again and saved on, and one that is there is left alone', async () => {
    const { store } = smallDisk();
    expect(await store.writeAgain('lost', content('甲镇'), at(7))).toBe(true);
    expect(await store.save('lost', content('那边'), at(7))).toEqual({ kind: 'conflict', revision: 8 });
    expect(await store.save('lost', content('乙镇'), at(8))).toEqual({ kind: 'saved', revision: 9 });
    expect(await store.writeAgain('lost', content('旧的'), at(7))).toBe(false);
    expect(await store.peek('lost')).toEqual(content('乙镇'));
  });
});

it('a draft that was saved while the clock was years ahead does not stand over all others for years', async () => {
  const clock = { time: 1000 };
  let id = 0;
  const store = openDraftStore(memoryTable(), { now: () => clock.time, newId: () => `id${++id}` });
  clock.time = 9_000_000_000_000;
  const ahead = await store.create(content('钟快了'));
  clock.time = 1_000_000;
  const { id: later } = await store.create(content('后写的'));
  clock.time = 1_000_001;
  expect((await store.list()).map(({ organ }) => organ)).toEqual(['钟快了', '后写的']);
  await store.save(ahead.id, content('钟准了'), at(1));
  clock.time = 1_000_002;
  await store.save(later, content('后写的'), at(1));
  expect((await store.list()).map(({ organ }) => organ)).toEqual(['后写的', '钟准了']);
});
