import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { emptyReport } from '../report/index.ts';
import { openDatabase } from './database.ts';
import { memoryTable } from './memory.ts';
import type { RowTable } from './rows.ts';
import { openDraftStore } from './store.ts';

const content = (organ: string) => ({ report: emptyReport(organ, 2025), lastYear: null });
const minute = 60_000;
const morning = new Date(2026, 0, 12, 9, 0).getTime();

const tables: readonly (readonly [string, () => Promise<RowTable>])[] = [
  ['the browser’s database', openDatabase],
  ['memory', async () => memoryTable()],
];

describe.each(tables)('versions in %s', (_name, openTable) => {
  /** A store with a clock that the test sets, and a draft in it that its writer saves as often as asked. */
  async function open() {
    const table = await openTable();
    const clock = { time: morning };
    const newId = () => `id${Math.random().toString(36).slice(2)}`;
    const store = openDraftStore(table, { now: () => clock.time, newId });
    const { id } = await store.create(content('创建时'));
    let revision = 1;
    const save = async (organ: string, writer = 'me') => {
      const result = await store.save(id, content(organ), { revision, writer });
      if (result.kind === 'saved') ({ revision } = result);
      return result.kind;
    };
    const kept = async () => (await store.listVersions(id)).map(({ reason, organ }) => `${reason} ${organ}`);
    return { table, clock, store, id, save, kept };
  }

  it('keep what stood before the first change of a session, and not every change after it', async () => {
    const { save, kept, clock } = await open();
    for (const organ of ['一', '二', '三']) {
      clock.time += minute;
      await save(organ);
    }
    expect(await kept()).toEqual(['session 创建时']);
    await save('另开', 'another');
    expect(await kept()).toEqual(['session 三', 'session 创建时']);
  });

  it('are not kept anew whenever two windows take turns', async () => {
    const { save, kept } = await open();
    for (const organ of ['一', '二', '三', '四', '五', '六'])
      await save(organ, `writer of ${'一三五'.includes(organ)}`);
    expect(await kept()).toEqual(['session 一', 'session 创建时']);
  });

  it('keep what stood before the first change of a day', async () => {
    const { save, kept, clock } = await open();
    await save('昨天的');
    clock.time += 16 * 60 * minute;
    await save('今天的');
    expect(await kept()).toEqual(['day 昨天的', 'session 创建时']);
  });

  it('are kept every twenty minutes of long work, and when the clock was set back', async () => {
    const { save, kept, clock } = await open();
    await save('一');
    clock.time += 19 * minute;
    await save('二');
    clock.time += minute;
    await save('三');
    clock.time -= 10 * minute;
    await save('四');
    await save('五');
    expect(await kept()).toEqual(['work 三', 'work 二', 'session 创建时']);
  });

  it('are not kept of a save that did not go through', async () => {
    const { store, id, kept } = await open();
    expect((await store.save(id, content('晚了'), { revision: 7, writer: 'late' })).kind).toBe('conflict');
    expect(await kept()).toEqual([]);
  });

  it('that equal the newest are not kept twice; the weightier reason and the name stay', async () => {
    const { store, id, save } = await open();
    await save('一');
    await store.keepVersion(id, content('一'), 'import');
    await store.keepVersion(id, content('一'), 'session');
    await store.keepVersion(id, content('一'), 'export');
    await store.keepVersion(id, content('一'), 'named', ' 送审稿 ');
    expect(await store.listVersions(id)).toMatchObject([
      { reason: 'named', name: '送审稿' },
      { reason: 'session', organ: '创建时' },
    ]);
    await store.keepVersion(id, content('一'), 'named', '定稿');
    expect((await store.listVersions(id)).map(({ name }) => name)).toEqual(['定稿', '送审稿', undefined]);
  });

  it('open with all that they held', async () => {
    const { store, id } = await open();
    const version = await store.keepVersion(id, { ...content('甲镇'), unknown: { later: [1] } }, 'named');
    expect(await store.openVersion(version?.id ?? '')).toMatchObject({
      kind: 'opened',
      content: { ...content('甲镇'), unknown: { later: [1] } },
    });
    expect(await store.openVersion('nowhere')).toEqual({ kind: 'missing' });
  });

  it('of a newer format are kept as they are, and said to be so', async () => {
    const { table, store, id, save } = await open();
    const file = { format: 'zwgk-annual-report', version: 99, report: { odd: true } };
    await table.update(id, row => (row ? { ...row, file } : null));
    await save('新写的');
    const [version] = await store.listVersions(id);
    expect(await store.openVersion(version?.id ?? '')).toMatchObject({
      kind: 'unreadable',
      decoded: { kind: 'newer', version: 99 },
      file,
    });
  });

  it('can be named, lose their name, and go', async () => {
    const { store, id, save } = await open();
    await save('一');
    const [version] = await store.listVersions(id);
    await store.renameVersion(version?.id ?? '', ' 领导看前 ');
    expect(await store.listVersions(id)).toMatchObject([{ name: '领导看前', reason: 'session' }]);
    await store.renameVersion(version?.id ?? '', ' ');
    expect((await store.listVersions(id))[0]).not.toHaveProperty('name');
    await store.removeVersion(version?.id ?? '');
    expect(await store.listVersions(id)).toEqual([]);
  });

  it('go into the bin and out of it with their draft, and for good with it only', async () => {
    const { table, store, id, save, kept } = await open();
    const other = await store.create(content('别的'));
    await store.keepVersion(other.id, content('别的'), 'named');
    await save('一');
    await store.remove(id);
    await store.restore(id);
    expect(await kept()).toEqual(['session 创建时']);
    await table.transact(rows => rows.dropDraft(id));
    expect(await kept()).toEqual([]);
    expect(await store.listVersions(other.id)).toHaveLength(1);
  });

  it('of a draft that is gone are not kept', async () => {
    const { store } = await open();
    expect(await store.keepVersion('nowhere', content('甲镇'), 'conflict')).toBeNull();
  });

  it('stand in the order in which they were kept, whatever the clock says', async () => {
    const { store, id, clock } = await open();
    for (const [organ, time] of [
      ['一', morning],
      ['二', morning + 10_000_000_000_000],
      ['三', 1000],
    ] as const) {
      clock.time = time;
      await store.keepVersion(id, content(organ), 'import');
    }
    expect((await store.listVersions(id)).map(({ organ }) => organ)).toEqual(['三', '二', '一']);
  });

  it('are written whole or not at all', async () => {
    const { table, id, kept } = await open();
    const broken = table.transact(async rows => {
      const row = await rows.draft(id);
      if (row) await rows.putDraft({ ...row, organ: '写了一半' });
      throw new Error('broken off');
    });
    await expect(broken).rejects.toThrow('broken off');
    expect((await table.get(id))?.organ).toBe('创建时');
    expect(await kept()).toEqual([]);
  });
});
