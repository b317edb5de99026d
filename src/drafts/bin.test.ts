import { describe, expect, it } from 'vitest';
import { emptyReport, encodeDraft } from '../report/index.ts';
import { daysLeft, openBin } from './bin.ts';
import { memoryTable } from './memory.ts';
import { openRescue } from './rescue.ts';
import type { DraftRow } from './rows.ts';
import { testStorage } from './testing/storage.ts';

const day = 24 * 60 * 60_000;
const start = new Date(2026, 0, 20, 9).getTime();

const rowOf = (id: string, deletedAt: number | null): DraftRow => ({
  id,
  revision: 1,
  organ: '甲镇',
  year: 2025,
  createdAt: start,
  updatedAt: start,
  deletedAt,
  file: { format: 'unreadable' },
});

async function binWith(...rows: readonly DraftRow[]) {
  const table = memoryTable();
  await table.transact(async place => {
    for (const row of rows) await place.putDraft(row);
  });
  let now = start;
  let told = 0;
  const texts = new Map<string, string>();
  const rescue = openRescue(testStorage(texts));
  const bin = openBin(table, { now: () => now, newId: () => 'new', rescue, changed: () => told++ });
  /** Starts the tool on a day, counted from the one on which the draft was deleted; what is left then. */
  const startsOn = async (days: number) => {
    now = start + days * day;
    await bin.sweep();
    return (await table.all()).map(({ id }) => id);
  };
  return { table, bin, rescue, texts, startsOn, told: () => told };
}

describe('a deleted draft', () => {
  it('stays for thirty days, and goes after the tool was opened on two days past them', async () => {
    const { startsOn } = await binWith(rowOf('a', start), rowOf('b', null));
    expect(await startsOn(29.9)).toEqual(['a', 'b']);
    expect(await startsOn(31)).toEqual(['a', 'b']);
    expect(await startsOn(31.1)).toEqual(['a', 'b']);
    expect(await startsOn(33)).toEqual(['a', 'b']);
    expect(await startsOn(33.2)).toEqual(['a', 'b']);
    expect(await startsOn(40)).toEqual(['b']);
  });

  it('stays when the clock is wrong by years for a day, however often', async () => {
    const { startsOn } = await binWith(rowOf('a', start));
    for (const far of [4000, 4001, 900]) {
      expect(await startsOn(far)).toEqual(['a']);
      expect(await startsOn(3)).toEqual(['a']);
    }
  });

  it('that was deleted in the future has thirty days from now', async () => {
    const { startsOn, table } = await binWith(rowOf('a', start + 3000 * day));
    await startsOn(1);
    expect((await table.get('a'))?.deletedAt).toBe(start + day);
    await startsOn(32);
    await startsOn(33);
    expect(await startsOn(34)).toEqual([]);
  });

  it('says how many days it has left', () => {
    expect(daysLeft(start, start)).toBe(30);
    expect(daysLeft(start, start + 0.5 * day)).toBe(30);
    expect(daysLeft(start, start + 29.5 * day)).toBe(1);
    expect(daysLeft(start, start + 30 * day)).toBe(0);
    expect(daysLeft(start, start + 99 * day)).toBe(0);
    expect(daysLeft(start + 99 * day, start)).toBe(30);
  });

  it('is deleted for good one by one or all at once, unreadable ones too, with what was rescued of them', async () => {
    const { bin, table, rescue, texts, told } = await binWith(
      rowOf('a', start),
      rowOf('b', start),
      rowOf('c', start),
      rowOf('d', null),
    );
    for (const writer of ['x', 'y']) rescue.put('a', { revision: 1, writer, file: {} });
    expect(await bin.erase('a')).toBe(true);
    expect(texts.size).toBe(0);
    expect((await table.all()).map(({ id }) => id)).toEqual(['b', 'c', 'd']);
    expect(await bin.empty()).toBe(2);
    expect((await table.all()).map(({ id }) => id)).toEqual(['d']);
    expect(told()).toBe(2);
  });

  it('alone is: one that is not in the bin stays', async () => {
    const { bin, table } = await binWith(rowOf('a', null));
    expect(await bin.erase('a')).toBe(false);
    expect(await bin.erase('nowhere')).toBe(false);
    expect(await bin.empty()).toBe(0);
    expect(await table.all()).toHaveLength(1);
  });
});

describe('a deleted draft that a window still holds', () => {
  const content = (problems: string) => ({
    report: { ...emptyReport('甲镇', 2025), texts: { problems } },
    lastYear: null,
  });
  const deleted = { ...rowOf('a', start), file: encodeDraft(content('删除时的话')), savedBy: 'somebody' };

  it('comes out of the bin as it is there, with its versions; what it was deleted with is one of them', async () => {
    const { table, bin, rescue, told } = await binWith(deleted);
    rescue.put('a', { writer: 'window', revision: 1, file: encodeDraft(content('窗口里的话')) });
    expect(await bin.takeOut('a', content('窗口里的话'))).toBe(true);
    const row = await table.get('a');
    expect(row).toMatchObject({ deletedAt: null, revision: 2, file: encodeDraft(content('窗口里的话')) });
    expect(row).not.toHaveProperty('savedBy');
    const versions = await table.transact(rows => rows.versionsOf('a'));
    expect(versions.map(({ file }) => file)).toEqual([deleted.file]);
    expect(rescue.of('a')).toEqual([]);
    expect(told()).toBe(1);
  });

  it('keeps no version where it is as it was deleted', async () => {
    const { table, bin } = await binWith(deleted);
    await bin.takeOut('a', content('删除时的话'));
    expect(await table.transact(rows => rows.versionsOf('a'))).toEqual([]);
  });

  it('is not taken for another: where it is gone for good or was not deleted, nothing is done', async () => {
    const { table, bin, told } = await binWith({ ...deleted, deletedAt: null });
    const before = await table.all();
    expect(await bin.takeOut('a', content('窗口里的话'))).toBe(false);
    expect(await bin.takeOut('b', content('窗口里的话'))).toBe(false);
    expect(await table.all()).toEqual(before);
    expect(told()).toBe(0);
  });
});
