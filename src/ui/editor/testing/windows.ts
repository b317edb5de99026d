/** Two windows of one computer on one draft, in which a test types, waits and looks. For tests only. */

import {
  type Channel,
  memoryTable,
  type News,
  openDraftStore,
  openRescue,
  toldStore,
} from '../../../drafts/index.ts';
import { testStorage } from '../../../drafts/testing/storage.ts';
import type { EnteredCellId } from '../../../form/index.ts';
import { type Change, type DraftContent, emptyReport, figureOf } from '../../../report/index.ts';
import { keepOpenDrafts, type OpenDraft } from '../openDrafts.ts';

/** Whose draft it is. */
export const organ = '青山县柳河镇人民政府';

/** Windows of one computer, which hear each other unless they are `deaf`. */
export function computer({ deaf = false } = {}) {
  const table = memoryTable();
  const heard = new Set<(news: News) => void>();
  const places = new Map<string, string>();
  let now = 0;
  let ids = 0;
  const newId = () => `id-${++ids}`;
  const rescue = () => openRescue(testStorage(places));
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
export const rest = async () => {
  for (let turn = 0; turn < 12; turn++) await new Promise(done => setTimeout(done, 0));
};

/** Two of them, `here` with `mine` and `there` with `theirs`: the same draft, with nothing in it yet. */
export async function twoWindows(options?: { deaf?: boolean }) {
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

/** One step of the clerk's in one of the windows. */
export const put = (draft: OpenDraft, ...changes: readonly Change[]) =>
  draft.session.dispatch({ label: '填写', changes });
export const figure = (cell: EnteredCellId, value: number | null): Change => ({
  kind: 'figure',
  cell,
  value,
});
export const words = (value: string): Change => ({ kind: 'text', text: 'problems', value });
/** The figure that both windows write, as this one shows it. */
export const notices = (draft: OpenDraft) => figureOf(draft.current().report, 'fee.notices.count');
/** What is in the store. */
export const stored = async (given: { store: { look(id: string): Promise<unknown> }; id: string }) =>
  (await given.store.look(given.id)) as { content: DraftContent };
