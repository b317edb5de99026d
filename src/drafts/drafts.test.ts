import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { emptyReport } from '../report/index.ts';
import { openAutosave, reasonOf, type Timers, type UnsavedReason } from './autosave.ts';
import { openDatabase } from './database.ts';
import { memoryTable } from './memory.ts';
import { openRescue } from './rescue.ts';
import type { RowTable } from './rows.ts';
import { openDraftStore } from './store.ts';
import { testStorage } from './testing/storage.ts';

const content = (organ: string, year = 2025) => ({ report: emptyReport(organ, year), lastYear: null });

const at = (revision: number, writer = 'me') => ({ revision, writer });

function tools() {
  let time = 1000;
  let id = 0;
  return { now: () => time++, newId: () => `draft-${++id}-${Math.random()}` };
}

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

/** Timers that run when the test says so. */
function handTimers() {
  const waiting = new Map<number, () => void>();
  const delays: number[] = [];
  let next = 1;
  let time = 77;
  const timers: Timers = {
    set(callback, ms) {
      delays.push(ms);
      waiting.set(next, callback);
      return next++;
    },
    clear: timer => void waiting.delete(timer),
    now: () => time,
  };
  const pass = (ms: number) => {
    time += ms;
  };
  const ring = () => {
    const callbacks = [...waiting.values()];
    waiting.clear();
    for (const callback of callbacks) callback();
  };
  return { timers, ring, pass, delays, count: () => waiting.size };
}

/** Saves that end when the test says so. */
function handSaves() {
  const saved: string[] = [];
  const endings: ((reason: UnsavedReason | null) => void)[] = [];
  const save = (value: string) =>
    new Promise<UnsavedReason | null>(resolve => {
      saved.push(value);
      endings.push(resolve);
    });
  return { saved, save, end: (reason: UnsavedReason | null = null) => endings.shift()?.(reason) };
}

/** Until everything that was promised has been done. */
const settled = () => new Promise(resolve => setImmediate(resolve));

describe('autosave', () => {
  it('saves once for a run of keystrokes, with the last of them', async () => {
    const { timers, ring, count } = handTimers();
    const { saved, save, end } = handSaves();
    const autosave = openAutosave<string>({ save, delay: 250, timers });
    for (const value of ['1', '12', '123']) autosave.change(value);
    expect(autosave.getState()).toEqual({ kind: 'saving' });
    expect(count()).toBe(1);
    ring();
    end();
    await autosave.flush();
    expect(saved).toEqual(['123']);
    expect(autosave.getState()).toEqual({ kind: 'saved', at: 77 });
  });

  it('saves what was typed during a save right after it', async () => {
    const { timers, ring } = handTimers();
    const { saved, save, end } = handSaves();
    const autosave = openAutosave<string>({ save, delay: 250, timers });
    autosave.change('1');
    ring();
    autosave.change('12');
    end();
    const flushed = autosave.flush();
    await settled();
    end();
    await flushed;
    expect(saved).toEqual(['1', '12']);
    expect(autosave.getState().kind).toBe('saved');
  });

  it('leaves the machine its pause between two saves while typing goes on', async () => {
    const { timers, ring, count } = handTimers();
    const { saved, save, end } = handSaves();
    const autosave = openAutosave<string>({ save, delay: 250, timers });
    autosave.change('1');
    ring();
    autosave.change('12');
    end();
    await settled();
    expect(saved).toEqual(['1']);
    expect(autosave.getState().kind).toBe('saving');
    expect(count()).toBe(1);
    ring();
    end();
    await settled();
    expect(saved).toEqual(['1', '12']);
    expect(autosave.getState().kind).toBe('saved');
  });

  it('saves what waited while a slow save went on without waiting any more', async () => {
    const { timers, ring, pass, delays } = handTimers();
    const { saved, save, end } = handSaves();
    const autosave = openAutosave<string>({ save, delay: 100, timers });
    autosave.change('1');
    ring();
    autosave.change('12');
    pass(180);
    end();
    await settled();
    expect(delays).toEqual([0, 0]);
    ring();
    expect(saved).toEqual(['1', '12']);
  });

  it('tries again for what was typed while a save failed', async () => {
    const { timers, ring } = handTimers();
    const { saved, save, end } = handSaves();
    const autosave = openAutosave<string>({ save, delay: 250, timers });
    autosave.change('1');
    ring();
    autosave.change('12');
    end({ kind: 'full' });
    await settled();
    expect(autosave.getState()).toEqual({ kind: 'unsaved', reason: { kind: 'full' } });
    ring();
    end();
    await settled();
    expect(saved).toEqual(['1', '12']);
    expect(autosave.getState().kind).toBe('saved');
  });

  it('keeps what could not be saved, says why, and saves it at the next try', async () => {
    const { timers } = handTimers();
    const saved: string[] = [];
    let full = true;
    const autosave = openAutosave<string>({
      delay: 250,
      timers,
      async save(value) {
        if (full) throw Object.assign(new Error('no room'), { name: 'QuotaExceededError' });
        saved.push(value);
        return null;
      },
    });
    autosave.change('1');
    await autosave.flush();
    expect(autosave.getState()).toEqual({ kind: 'unsaved', reason: { kind: 'full' } });
    full = false;
    await autosave.flush();
    expect(saved).toEqual(['1']);
    expect(autosave.getState().kind).toBe('saved');
  });

  it('reads the reason through the wrappings of the database library', () => {
    const inner = Object.assign(new Error('x'), { name: 'QuotaExceededError' });
    expect(reasonOf(Object.assign(new Error('AbortError'), { inner }))).toEqual({ kind: 'full' });
    expect(reasonOf(new Error('denied'))).toEqual({ kind: 'refused', message: 'denied' });
  });
});

describe('the rescue of a page that closes too soon', () => {
  const open = () => openDraftStore(memoryTable(), { ...tools(), rescue: openRescue(testStorage()) });

  it('gives back what was typed after the last save', async () => {
    const store = open();
    const { id } = await store.create(content('甲镇'));
    store.rescue(id, content('甲镇人民政府'), at(1));
    expect(await store.open(id)).toMatchObject({ content: content('甲镇人民政府'), rescued: true });
  });

  it('also when the save under way went through after all', async () => {
    const store = open();
    const { id } = await store.create(content('甲镇'));
    const saving = store.save(id, content('甲镇人'), at(1));
    store.rescue(id, content('甲镇人民政府'), at(1));
    await saving;
    store.rescue(id, content('甲镇人民政府'), at(1));
    expect(await store.open(id)).toMatchObject({ content: content('甲镇人民政府'), rescued: true });
  });

  it('is done with once the draft is saved', async () => {
    const store = open();
    const { id } = await store.create(content('甲镇'));
    store.rescue(id, content('甲镇人'), at(1));
    await store.save(id, content('甲镇人民政府'), at(1));
    expect(await store.open(id)).toMatchObject({ content: content('甲镇人民政府'), rescued: false });
  });

  it('becomes a draft of its own where another window saved since', async () => {
    const store = open();
    const { id } = await store.create(content('甲镇'));
    store.rescue(id, content('这边的镇'), at(1));
    await store.save(id, content('对方的镇'), at(1, 'other'));
    store.rescue(id, content('这边的镇'), at(1));
    expect(await store.open(id)).toMatchObject({ content: content('对方的镇'), rescued: false });
    expect((await store.list()).map(draft => [draft.organ, draft.isCopy ?? false])).toContainEqual([
      '这边的镇',
      true,
    ]);
  });

  it('stays where the save of the closing page came too late: another window had saved', async () => {
    const store = open();
    const { id } = await store.create(content('甲镇'));
    await store.save(id, content('对方的镇'), at(1, 'other'));
    store.rescue(id, content('这边的镇'), at(1));
    expect(await store.save(id, content('这边的镇'), at(1))).toMatchObject({ kind: 'conflict' });
    await store.open(id);
    expect((await store.list()).map(({ organ }) => organ)).toContain('这边的镇');
  });

  it('stays when another window saves its own work afterwards', async () => {
    const store = open();
    const { id } = await store.create(content('甲镇'));
    store.rescue(id, content('这边的镇'), at(1));
    await store.save(id, content('对方的镇'), at(1, 'other'));
    expect(await store.open(id)).toMatchObject({ content: content('对方的镇'), rescued: false });
    expect((await store.list()).map(({ organ }) => organ)).toContain('这边的镇');
  });

  it('keeps the work of each of two windows that are closed at once', async () => {
    const store = open();
    const { id } = await store.create(content('甲镇'));
    store.rescue(id, content('这边的镇'), at(1));
    store.rescue(id, content('对方的镇'), at(1, 'other'));
    const opened = await store.open(id);
    const organs = (await store.list()).map(({ organ }) => organ);
    expect(opened).toMatchObject({ content: content('这边的镇'), rescued: true, stored: content('甲镇') });
    expect(organs).toContain('对方的镇');
  });

  it('is passed over where it was stored long since and the browser only forgot that it was dropped', async () => {
    const texts = new Map<string, string>();
    const store = openDraftStore(memoryTable(), { ...tools(), rescue: openRescue(testStorage(texts)) });
    const { id } = await store.create(content('甲镇'));
    store.rescue(id, content('甲镇人'), at(1));
    const forgotten = [...texts];
    for (const revision of [1, 2, 3]) await store.save(id, content(`甲镇人民政府${revision}`), at(revision));
    expect(texts.size).toBe(0);
    for (const [key, text] of forgotten) texts.set(key, text);
    expect(await store.open(id)).toMatchObject({ content: content('甲镇人民政府3'), rescued: false });
    expect(await store.list()).toHaveLength(1);
  });

  it('is done with once whoever opened it has saved it', async () => {
    const texts = new Map<string, string>();
    const store = openDraftStore(memoryTable(), { ...tools(), rescue: openRescue(testStorage(texts)) });
    const { id } = await store.create(content('甲镇'));
    store.rescue(id, content('甲镇人民政府'), at(1));
    await store.open(id);
    expect(texts.size).toBe(1);
    await store.save(id, content('甲镇人民政府'), at(1, 'next'));
    expect(texts.size).toBe(0);
  });

  it('of a former version of the tool is read too', async () => {
    const texts = new Map<string, string>();
    const store = openDraftStore(memoryTable(), { ...tools(), rescue: openRescue(testStorage(texts)) });
    const { id } = await store.create(content('甲镇'));
    store.rescue(id, content('甲镇人民政府'), at(1));
    const [text = ''] = texts.values();
    texts.clear();
    texts.set(`zwgk-annual-report-rescue:${id}`, text);
    expect(await store.open(id)).toMatchObject({ content: content('甲镇人民政府'), rescued: true });
    await store.save(id, content('甲镇人民政府'), at(1, 'next'));
    expect(texts.size).toBe(0);
  });

  it('does without where the browser refuses storage', async () => {
    const refusing = { getItem: refuse, setItem: refuse, removeItem: refuse, key: refuse, length: 1 };
    const store = openDraftStore(memoryTable(), { ...tools(), rescue: openRescue(refusing) });
    const { id } = await store.create(content('甲镇'));
    store.rescue(id, content('乙镇'), at(1));
    expect(await store.open(id)).toMatchObject({ content: content('甲镇'), rescued: false });
  });
});

function refuse(): never {
  throw new Error('SecurityError');
}
