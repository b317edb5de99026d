import { describe, expect, it } from 'vitest';
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
  const bin = openBin(table, { now: () => now, rescue, changed: () => told++ });
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
