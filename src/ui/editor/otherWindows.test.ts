import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Channel,
  type DraftStore,
  memoryTable,
  type News,
  type OpenedDraft,
  openDraftStore,
  openRescue,
  toldStore,
} from '../../drafts/index.ts';
import type { EnteredCellId } from '../../form/index.ts';
import {
  apply,
  type Change,
  type DraftContent,
  emptyReport,
  encodeDraft,
  factOf,
  fieldKey,
  figureOf,
  textOf,
  totalOf,
} from '../../report/index.ts';
import { keepOpenDrafts, type OpenDraft } from './openDrafts.ts';

const organ = '青山县柳河镇人民政府';

/** Windows of one computer, which hear each other unless they are `deaf`. */
function computer({ deaf = false } = {}) {
  const table = memoryTable();
  const heard = new Set<(news: News) => void>();
  const places = new Map<string, string>();
  let now = 0;
  let ids = 0;
  const newId = () => `id-${++ids}`;
  const rescue = () =>
    openRescue({
      getItem: key => places.get(key) ?? null,
      setItem: (key, value) => void places.set(key, value),
      removeItem: key => void places.delete(key),
      key: index => [...places.keys()][index] ?? null,
      get length() {
        return places.size;
      },
    });
  const plain = openDraftStore(table, { now: () => 0, newId });

  const openWindow = () => {
    const own = new Set<(news: News) => void>();
    const hear = (news: News) => own.forEach(listener => void listener(news));
    if (!deaf) heard.add(hear);
    const channel: Channel = {
      tell(news) {
        for (const other of heard) if (other !== hear) other(news);
      },
      subscribe(listener) {
        own.add(listener);
        return () => own.delete(listener);
      },
    };
    let isAlive = true;
    const alive = {
      ...table,
      transact: (work => (isAlive ? table.transact(work) : never())) as typeof table.transact,
    };
    const store = toldStore(openDraftStore(alive, { now: () => 0, newId, rescue: rescue() }), channel);
    const timers = {
      set: (callback: () => void) => Number(setTimeout(callback, 0)),
      clear: (timer: number) => clearTimeout(timer),
      now: () => now,
    };
    const openDrafts = keepOpenDrafts({ store, timers, newId, channel });
    return {
      store,
      openDrafts,
      /** The window is gone, and nothing that it began goes on. */
      kill() {
        isAlive = false;
      },
      async open(id: string): Promise<OpenDraft> {
        const opened = await store.open(id);
        if (opened.kind !== 'opened') throw new Error(`the draft is ${opened.kind}`);
        return openDrafts.open(opened.summary, opened.content, opened);
      },
    };
  };
  const later = (ms: number) => {
    now += ms;
  };
  return { openWindow, store: plain, later };
}

const never = () => new Promise<never>(() => undefined);

/** Lets saves and news take their course. */
const rest = async () => {
  for (let turn = 0; turn < 12; turn++) await new Promise(done => setTimeout(done, 0));
};

async function twoWindows(options?: { deaf?: boolean }) {
  const { openWindow, store, later } = computer(options);
  const { id } = await store.create({ report: emptyReport(organ, 2025), lastYear: null });
  const [here, there] = [openWindow(), openWindow()];
  return {
    id,
    store,
    openWindow,
    later,
    here,
    there,
    mine: await here.open(id),
    theirs: await there.open(id),
  };
}

const put = (draft: OpenDraft, ...changes: readonly Change[]) =>
  draft.session.dispatch({ label: '填写', changes });
const figure = (cell: EnteredCellId, value: number | null): Change => ({ kind: 'figure', cell, value });
const words = (value: string): Change => ({ kind: 'text', text: 'problems', value });
const notices = (draft: OpenDraft) => figureOf(draft.current().report, 'fee.notices.count');
const stored = async (given: { store: { look(id: string): Promise<unknown> }; id: string }) =>
  (await given.store.look(given.id)) as { content: DraftContent };

describe('a draft that is left', () => {
  it('is closed once it is saved, but not where the clerk is back before that', async () => {
    const { mine, here, ...given } = await twoWindows();
    put(mine, figure('fee.notices.count', 4));
    here.openDrafts.leave(mine);
    expect(here.openDrafts.takeUp(given.id)).toBe(mine);
    await rest();
    put(mine, figure('fee.notices.count', 5));
    await rest();
    expect(figureOf((await stored(given)).content.report, 'fee.notices.count')).toBe(5);
    here.openDrafts.leave(mine);
    await rest();
    expect(here.openDrafts.all()).toEqual([]);
  });
});

describe('two windows on one draft', () => {
  it('show each other’s figures and their total while both are typed in', async () => {
    const { mine, theirs, ...given } = await twoWindows();
    put(mine, words('正在写的话'));
    put(theirs, figure('requests.received.natural', 12));
    await rest();
    expect(totalOf(mine.current().report, 'requests.received.total')).toMatchObject({ value: 12 });
    expect(textOf(theirs.current().report, 'problems')).toBe('正在写的话');
    expect((await stored(given)).content.report).toEqual(mine.current().report);
    expect(mine.autosave.getState().kind).toBe('saved');
    expect(mine.disputes.getFields()).toEqual([]);
    expect(mine.session.undo()?.label).toBe('填写');
    expect(mine.session.undo()).toBeNull();
  });

  it('do so without being told, when the clerk comes back to a window', async () => {
    const { mine, theirs, here } = await twoWindows({ deaf: true });
    put(theirs, figure('fee.notices.count', 4));
    await rest();
    expect(notices(mine)).toBeNull();
    here.openDrafts.look();
    await rest();
    expect(notices(mine)).toBe(4);
  });

  it('save nothing again that they have only heard of', async () => {
    const { mine, theirs } = await twoWindows();
    put(theirs, figure('fee.notices.count', 4));
    await rest();
    expect([mine.revision(), theirs.revision()]).toEqual([2, 2]);
  });

  describe('that wrote the same field otherwise', () => {
    const disputing = async () => {
      const given = await twoWindows({ deaf: true });
      put(given.theirs, figure('fee.notices.count', 4), figure('fee.charged.yuan', 90));
      await rest();
      put(given.mine, figure('fee.notices.count', 3), words('这边写的。'));
      await rest();
      return given;
    };

    it('ask, show their own, and store theirs and everything else', async () => {
      const { mine, ...given } = await disputing();
      expect(mine.disputes.getFields().map(fieldKey)).toEqual(['figure fee.notices.count']);
      expect(notices(mine)).toBe(3);
      expect(figureOf(mine.current().report, 'fee.charged.yuan')).toBe(90);
      const { content } = await stored(given);
      expect(figureOf(content.report, 'fee.notices.count')).toBe(4);
      expect(textOf(content.report, 'problems')).toBe('这边写的。');
      expect(given.here.openDrafts.unsaved()).toEqual([mine]);
    });

    /** What is kept of the dispute, the first first: whose it is, what became of it, and the figures in it. */
    const kept = async ({ id, store }: { id: string; store: DraftStore }) => {
      const rows = await store.listVersions(id);
      const sides = await Promise.all(
        rows
          .filter(({ reason }) => reason === 'conflict')
          .map(async ({ id: version, side, fate }) => {
            const opened = await store.openVersion(version);
            if (opened.kind !== 'opened') throw new Error(`the version is ${opened.kind}`);
            const { report } = opened.content;
            const written = [figureOf(report, 'fee.notices.count'), figureOf(report, 'fee.charged.yuan')];
            return `${side} ${fate ?? 'open'}: ${written.join(' ')}`;
          }),
      );
      const files = await Promise.all(rows.map(async ({ id: version }) => store.openVersion(version)));
      const contents = files.map(file => (file.kind === 'opened' ? file.content : null));
      contents.forEach((content, index) => {
        if (index > 0) expect(content).not.toEqual(contents[index - 1]);
      });
      return sides.reverse();
    };

    it.each([
      ['mine', ['mine chosen: 3 90', 'theirs left: 4 90']],
      ['theirs', ['mine left: 3 90', 'theirs chosen: 4 90']],
    ] as const)('keep both as one version each when %s is chosen', async (side, rows) => {
      const { mine, ...given } = await disputing();
      expect(await kept(given)).toEqual(['mine open: 3 90']);
      mine.disputes.choose(mine.disputes.getFields(), side);
      await rest();
      expect((await kept(given)).sort()).toEqual(rows);
    });

    it('keep no more than one version each where one field is chosen after the other', async () => {
      const { mine, ...given } = await disputing();
      put(given.theirs, figure('fee.charged.yuan', 91));
      given.there.openDrafts.look();
      await rest();
      put(mine, figure('fee.charged.yuan', 30));
      await rest();
      put(given.theirs, figure('fee.charged.yuan', 92));
      await rest();
      given.here.openDrafts.look();
      await rest();
      const [first] = mine.disputes.getFields();
      if (first) mine.disputes.choose([first], 'theirs');
      await rest();
      put(mine, figure('fee.charged.yuan', 31));
      await rest();
      mine.disputes.choose(mine.disputes.getFields(), 'mine');
      await rest();
      expect((await kept(given)).sort()).toEqual(['mine partly: 3 31', 'theirs partly: 4 92']);
    });

    it('keep a version more where the same field is asked about again', async () => {
      const { mine, ...given } = await disputing();
      mine.disputes.choose(mine.disputes.getFields(), 'mine');
      await rest();
      put(given.theirs, figure('fee.notices.count', 5));
      await rest();
      expect(await kept(given)).toEqual(
        expect.arrayContaining(['mine chosen: 3 90', 'theirs left: 4 90', 'mine open: 5 90']),
      );
    });

    it('ask too where the other’s had only just come in and cannot have been read', async () => {
      const { mine, theirs } = await twoWindows();
      put(theirs, figure('fee.notices.count', 4), words('那边一段。\n那边二段。'));
      await rest();
      put(mine, figure('fee.charged.yuan', 1), words('那边一段。\n那边二段。\n这边的。'));
      expect(mine.disputes.getFields()).toEqual([]);
      put(mine, figure('fee.notices.count', 3));
      expect(mine.disputes.getFields().map(fieldKey)).toEqual(['figure fee.notices.count']);
      put(mine, words('那边一段。\n改了那边的。\n这边的。'));
      await rest();
      expect(mine.disputes.getFields()).toHaveLength(2);
      expect([notices(mine), notices(theirs)]).toEqual([3, 4]);
    });

    it('ask nothing where the other’s has stood for a while', async () => {
      const { mine, theirs, later } = await twoWindows();
      put(theirs, figure('fee.notices.count', 4));
      await rest();
      later(1000);
      put(mine, figure('fee.notices.count', 3));
      await rest();
      expect(mine.disputes.getFields()).toEqual([]);
      expect(notices(theirs)).toBe(3);
    });

    it('keep the last key of a window that is closed while it asks, and say so when the draft is opened again', async () => {
      const { mine, here, ...given } = await disputing();
      put(mine, figure('fee.notices.count', 33));
      here.openDrafts.flush();
      here.kill();
      const again = await given.openWindow().open(given.id);
      expect(again.undecided).toHaveLength(1);
      expect(notices(again)).toBe(4);
      expect(await kept(given)).toEqual(['mine open: 33 90']);
      for (const id of again.undecided) await given.store.settleSide(id, 'left');
      expect((await given.openWindow().open(given.id)).undecided).toEqual([]);
    });

    it('say nothing of it where it was settled after the clerk had named the version that holds it', async () => {
      const { mine, openWindow, ...given } = await disputing();
      const held = (await given.store.listVersions(given.id)).find(({ side }) => side === 'mine');
      await given.store.renameVersion(held?.id ?? '', '留底');
      put(mine, figure('fee.notices.count', 33));
      await rest();
      mine.disputes.choose(mine.disputes.getFields(), 'theirs');
      await rest();
      expect((await openWindow().open(given.id)).undecided).toEqual([]);
    });

    it('say nothing of it where it was settled', async () => {
      const { mine, openWindow, ...given } = await disputing();
      mine.disputes.choose(mine.disputes.getFields(), 'theirs');
      await rest();
      expect((await openWindow().open(given.id)).undecided).toEqual([]);
    });

    it('have here what was chosen from here', async () => {
      const { mine, theirs, here, there, ...given } = await disputing();
      mine.disputes.choose(mine.disputes.getFields(), 'mine');
      await rest();
      there.openDrafts.look();
      await rest();
      expect(notices(theirs)).toBe(3);
      expect(figureOf((await stored(given)).content.report, 'fee.notices.count')).toBe(3);
      expect(here.openDrafts.unsaved()).toEqual([]);
    });

    it('have theirs when it is chosen, and undo brings this one’s back', async () => {
      const { mine, ...given } = await disputing();
      mine.disputes.choose(mine.disputes.getFields(), 'theirs');
      await rest();
      expect(notices(mine)).toBe(4);
      expect(mine.disputes.getFields()).toEqual([]);
      mine.session.undo();
      await rest();
      expect(notices(mine)).toBe(3);
      expect(figureOf((await stored(given)).content.report, 'fee.notices.count')).toBe(3);
    });

    it('keep what is typed there until it is chosen in the same version', async () => {
      const { mine, ...given } = await disputing();
      for (const value of [31, 32, 33]) {
        put(mine, figure('fee.notices.count', value));
        await rest();
      }
      expect(await kept(given)).toEqual(['mine open: 33 90']);
    });

    it('ask no longer once the same stands on both sides', async () => {
      const { mine, ...given } = await disputing();
      put(mine, figure('fee.notices.count', 4));
      await rest();
      expect(mine.disputes.getFields()).toEqual([]);
      expect(await kept(given)).toEqual(['mine agreed: 3 90']);
    });

    it('go on asking while the other window goes on typing there', async () => {
      const { mine, theirs, here, there } = await disputing();
      there.openDrafts.look();
      await rest();
      put(theirs, figure('fee.notices.count', 44));
      await rest();
      here.openDrafts.look();
      await rest();
      expect(mine.disputes.getFields()).toHaveLength(1);
      expect(figureOf(mine.disputes.theirs().report, 'fee.notices.count')).toBe(44);
      expect(notices(mine)).toBe(3);
    });
  });

  it('say so when the draft was deleted in the other one, and go on when it is back', async () => {
    const { mine, there, id } = await twoWindows();
    await there.store.remove(id);
    await rest();
    expect(mine.autosave.getState()).toEqual({ kind: 'unsaved', reason: { kind: 'gone' } });
    await there.store.restore(id);
    await rest();
    expect(mine.autosave.getState().kind).toBe('saved');
  });

  it('go along when a backup takes the place of the draft, and when that is taken back', async () => {
    const { mine, here, there, id } = await twoWindows();
    put(mine, figure('fee.notices.count', 4));
    await rest();
    const { summary } = (await there.store.open(id)) as Extract<OpenedDraft, { kind: 'opened' }>;
    const before: DraftContent = { report: emptyReport('柳河乡人民政府', 2025), lastYear: null };
    const row = { ...summary, file: encodeDraft(before) };
    const items = await there.store.backups.plan([{ row, versions: [] }]);
    const done = await there.store.backups.restore(items, () => 'backup', { madeAt: null, more: {} });
    here.openDrafts.look();
    await rest();
    expect([factOf(mine.current().report, 'organ'), notices(mine)]).toEqual(['柳河乡人民政府', null]);
    await there.store.backups.undo(done);
    here.openDrafts.look();
    await rest();
    expect([factOf(mine.current().report, 'organ'), notices(mine)]).toEqual([organ, 4]);
  });

  it('bring rescued work together with what is saved while it is opened', async () => {
    const { openWindow, store } = computer();
    const { id } = await store.create({ report: emptyReport(organ, 2025), lastYear: null });
    const [here, there] = [openWindow(), openWindow()];
    const opened = await store.open(id);
    if (opened.kind !== 'opened') throw new Error(`the draft is ${opened.kind}`);
    const { report } = apply(opened.content.report, { label: '', changes: [figure('fee.notices.count', 4)] });
    const theirs = await there.open(id);
    put(theirs, figure('fee.charged.yuan', 90));
    await rest();
    const content = { ...opened.content, report };
    const mine = here.openDrafts.open(opened.summary, content, { ...opened, rescued: true });
    await rest();
    expect([notices(mine), figureOf(mine.current().report, 'fee.charged.yuan')]).toEqual([4, 90]);
  });

  it('lose nothing of what either typed, in whatever order it is typed, saved and heard', async () => {
    const cells = ['fee.notices.count', 'fee.charged.yuan', 'requests.received.natural'] as const;
    const act = fc.record({
      window: fc.nat({ max: 1 }),
      cell: fc.constantFrom(...cells),
      value: fc.nat({ max: 99 }),
      waits: fc.nat({ max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), fc.boolean(), async (acts, deaf) => {
        const { mine, theirs, here, there, ...given } = await twoWindows({ deaf });
        for (const { window, cell, value, waits } of acts) {
          put(window === 0 ? mine : theirs, figure(cell, value));
          for (let turn = 0; turn < waits; turn++) await new Promise(done => setTimeout(done, 0));
        }
        await rest();
        for (const window of [here, there, here]) {
          window.openDrafts.look();
          await rest();
        }
        const { content } = await stored(given);
        for (const cell of cells) {
          const both = [mine, theirs].map(draft => figureOf(draft.current().report, cell));
          const isAsked = [mine, theirs].some(draft =>
            draft.disputes.getFields().some(field => fieldKey(field) === `figure ${cell}`),
          );
          if (!isAsked) expect(new Set([...both, figureOf(content.report, cell)]).size).toBe(1);
          else expect(both).toContain(figureOf(content.report, cell));
        }
      }),
      { numRuns: 60 },
    );
  });
});
