/** Two windows on one draft, in a time of their own: whatever is typed, saved, heard, chosen and killed when. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../document/testing/random.ts';
import {
  type Channel,
  type DraftStore,
  memoryTable,
  type News,
  openDraftStore,
  toldStore,
} from '../../drafts/index.ts';
import type { EnteredCellId } from '../../form/index.ts';
import {
  type Change,
  type DraftContent,
  emptyReport,
  fieldKey,
  figureOf,
  textOf,
} from '../../report/index.ts';
import { keepOpenDrafts, type OpenDraft, type OpenDrafts } from './openDrafts.ts';
import type { Choice } from './otherWindows.ts';

const cells: readonly EnteredCellId[] = ['fee.notices.count', 'requests.received.natural'];
/** The values of one draft that the clerk can lose: two figures, and the paragraphs of a text. */
const places = [...cells, 'paragraph 1', 'paragraph 2'] as const;
type PlaceName = (typeof places)[number];

/** On screen for so long, in ms, nothing is lost. */
const promised = 500;
/** Who writes over what has stood before her for so long, in ms, does so knowingly. */
const seen = 1000;
/** Each way to the store takes up to so long, in ms. */
const slowest = 25;

const keyOfPlace = (place: PlaceName) =>
  place.startsWith('paragraph') ? 'text problems' : `figure ${place}`;
const paragraphOf = (place: PlaceName) => Number(place.replace('paragraph ', '')) - 1;

function valueAt({ report }: DraftContent, place: PlaceName): string {
  if (!place.startsWith('paragraph')) return String(figureOf(report, place as EnteredCellId) ?? '');
  return textOf(report, 'problems').split('\n')[paragraphOf(place)] ?? '';
}

function changeAt({ report }: DraftContent, place: PlaceName, value: number): Change {
  if (!place.startsWith('paragraph')) return { kind: 'figure', cell: place as EnteredCellId, value };
  const lines = textOf(report, 'problems').split('\n');
  lines[paragraphOf(place)] = String(value);
  return { kind: 'text', text: 'problems', value: lines.join('\n') };
}

/** Time that passes only when it is told to, from one thing that is due to the next. */
function newTime() {
  let now = 0;
  let count = 0;
  const due = new Map<number, { readonly at: number; readonly run: () => void }>();
  const set = (run: () => void, ms: number) => {
    due.set(++count, { at: now + ms, run });
    return count;
  };
  const next = () => [...due].sort(([a, one], [b, other]) => one.at - other.at || a - b)[0];
  return {
    timers: { set, clear: (id: number) => void due.delete(id), now: () => now },
    wait: (ms: number) => new Promise<void>(done => void set(done, ms)),
    /** Until `ms` have passed and everything due by then is done; `onTurn` after each of those things. */
    async pass(ms: number, onTurn: () => void) {
      const end = now + ms;
      for (let first = next(); first && first[1].at <= end; first = next()) {
        now = Math.max(now, first[1].at);
        due.delete(first[0]);
        first[1].run();
        for (let turn = 0; turn < 80; turn++) await Promise.resolve();
        onTurn();
      }
      now = end;
    },
  };
}

interface Window {
  readonly openDrafts: OpenDrafts;
  readonly draft: OpenDraft;
  /** SIGKILL: nothing of it goes on. */
  readonly kill: () => void;
}

/** Draws from `seed` how long everything takes. */
async function newComputer(seed: number, isDeaf: boolean) {
  const { share } = randomFrom(seed);
  const time = newTime();
  const table = memoryTable();
  const heard = new Set<(news: News) => void>();
  let ids = 0;
  const newId = () => `id-${++ids}`;
  const now = time.timers.now;
  const plain = openDraftStore(table, { now, newId });
  const { id } = await plain.create({ report: emptyReport('柳河镇人民政府', 2025), lastYear: null });

  const openWindow = async (): Promise<Window> => {
    let isAlive = true;
    const own = new Set<(news: News) => void>();
    const hear = (news: News) => isAlive && own.forEach(listener => void listener(news));
    if (!isDeaf) heard.add(hear);
    const way = () => time.wait(Math.floor(share() * slowest));
    /** A call of the store that takes its time, and never comes back to a window that is killed. */
    const slowly =
      <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) =>
      async (...args: A): Promise<R> => {
        await way();
        if (!isAlive) return new Promise(() => undefined);
        const result = await call(...args);
        await way();
        return isAlive ? result : new Promise(() => undefined);
      };
    const channel: Channel = {
      tell(news) {
        for (const other of heard) if (other !== hear) time.timers.set(() => other(news), share() * 40);
      },
      subscribe(listener) {
        own.add(listener);
        return () => own.delete(listener);
      },
    };
    const base = openDraftStore(table, { now, newId });
    const store: DraftStore = toldStore(
      {
        ...base,
        save: slowly(base.save),
        look: slowly(base.look),
        revisionOf: slowly(base.revisionOf),
        keepSide: slowly(base.keepSide),
        settleSide: slowly(base.settleSide),
      },
      channel,
    );
    const timers = {
      ...time.timers,
      set: (run: () => void, ms: number) => time.timers.set(() => isAlive && run(), ms),
    };
    const openDrafts = keepOpenDrafts({ store, timers, newId, channel });
    const opened = await base.open(id);
    if (opened.kind !== 'opened') throw new Error(`the draft is ${opened.kind}`);
    const draft = openDrafts.open(opened.summary, opened.content, opened);
    return {
      openDrafts,
      draft,
      kill() {
        isAlive = false;
        heard.delete(hear);
      },
    };
  };
  return { id, time, store: plain, openWindow };
}

type Act = {
  readonly kind: 'type' | 'choose' | 'undo' | 'look' | 'kill';
  readonly window: 0 | 1;
  readonly place: PlaceName;
  readonly choice: Choice;
  readonly pause: number;
};

/** What stands on a screen, and since when. */
type Standing = { readonly value: string; readonly since: number };

/** Plays it; the values that were promised not to be lost, and where they are. */
async function play(seed: number, isDeaf: boolean, acts: readonly Act[]) {
  const { id, time, store, openWindow } = await newComputer(seed, isDeaf);
  const windows = [await openWindow(), await openWindow()];
  const windowOf = (index: number): Window => windows[index] as Window;
  const screens = windows.map(() => new Map<PlaceName, Standing>());
  const promises = new Map<string, string>();
  /** What was given up by the window that had written it, or by one that had shown it long enough. */
  const knowing = new Set<string>();
  const writers = new Map<string, number>();
  const now = time.timers.now;
  let values = 0;

  /** Notes what stands on the screens now; what gives way in window `own` does so by the clerk's hand. */
  const watch = (own: number | null) => {
    for (const [index, screen] of screens.entries()) {
      for (const place of places) {
        const value = valueAt(windowOf(index).draft.current(), place);
        const stood = screen.get(place);
        if (stood?.value === value) continue;
        const stoodFor = now() - (stood?.since ?? now());
        const isKnown = stood && (stoodFor >= seen || writers.get(stood.value) === own);
        if (isKnown && own === index) knowing.add(stood.value);
        if (stood && stood.value !== '' && own !== index && stoodFor >= promised)
          promises.set(stood.value, `${place} of window ${index}, gone at ${now()} ms`);
        screen.set(place, { value, since: now() });
      }
    }
  };
  const act = async ({ kind, window, place, choice, pause }: Act) => {
    await time.pass(pause, () => watch(null));
    const { draft, openDrafts, kill } = windowOf(window);
    watch(null);
    if (kind === 'type') {
      const change = changeAt(draft.current(), place, ++values);
      writers.set(String(values), window);
      draft.session.dispatch({ label: '填写', changes: [change], merge: place });
      if (pause > 300) draft.session.closeStep();
    }
    if (kind === 'choose') draft.disputes.choose(draft.disputes.getFields(), choice);
    if (kind === 'undo') draft.session.undo();
    if (kind === 'look') openDrafts.look();
    if (kind === 'kill') {
      kill();
      for (const [at, { value, since }] of screens[window] ?? []) {
        if (value !== '' && now() - since >= promised)
          promises.set(value, `${at} of a window killed at ${now()}`);
      }
      windows[window] = await openWindow();
      screens[window]?.clear();
    }
    // A choice is no giving up: what was not chosen is kept.
    watch(kind === 'type' || kind === 'undo' ? window : null);
  };
  for (const one of acts) await act(one);
  for (const window of [0, 1, 0, 1])
    await act({ kind: 'look', window, place: cells[0], choice: 'mine', pause: 2000 } as Act);
  await time.pass(2000, () => watch(null));

  const kept: DraftContent[] = [];
  const versions = await store.listVersions(id);
  const files: DraftContent[] = [];
  for (const version of versions) {
    const opened = await store.openVersion(version.id);
    if (opened.kind === 'opened') files.push(opened.content);
  }
  const stored = await store.look(id);
  if (stored.kind !== 'stored') throw new Error(`the draft is ${stored.kind}`);
  kept.push(stored.content, ...files);
  for (const { draft } of windows) {
    if (draft.disputes.getFields().length > 0) kept.push(draft.current(), draft.disputes.theirs());
  }
  // Where both wordings were taken, the second stands in a paragraph of its own.
  const found = new Set(
    kept.flatMap(content => [
      ...cells.map(cell => valueAt(content, cell)),
      ...textOf(content.report, 'problems').split('\n'),
    ]),
  );
  const lost = [...promises].filter(([value]) => !found.has(value) && !knowing.has(value));
  const asked = windows.map(({ draft }) => new Set(draft.disputes.getFields().map(fieldKey)));
  const differing = places.filter(place => {
    const isAsked = asked.some(keys => keys.has(keyOfPlace(place)));
    const shown = windows.map(({ draft }) => valueAt(draft.current(), place));
    return !isAsked && new Set([...shown, valueAt(stored.content, place)]).size > 1;
  });
  return { lost, differing, versions, files };
}

const acts = fc.array(
  fc.record({
    kind: fc.oneof(
      { weight: 12, arbitrary: fc.constant('type' as const) },
      { weight: 2, arbitrary: fc.constantFrom('choose' as const, 'undo' as const, 'look' as const) },
      { weight: 1, arbitrary: fc.constant('kill' as const) },
    ),
    window: fc.constantFrom(0 as const, 1 as const),
    place: fc.constantFrom(...places),
    choice: fc.constantFrom('mine' as const, 'theirs' as const, 'both' as const),
    pause: fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 150 }), fc.nat({ max: 2500 })),
  }),
  { minLength: 2, maxLength: 16 },
);

/** `WINDOWS=1000` plays more of them. */
const runs = Number(process.env.WINDOWS ?? 60);

describe('two windows on one draft, whatever happens when', () => {
  it('lose nothing that stood on a screen for half a second, and say the same in the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.boolean(), acts, async (seed, isDeaf, list) => {
        const { lost, differing } = await play(seed, isDeaf, list);
        expect({ lost, differing }).toEqual({ lost: [], differing: [] });
      }),
      { numRuns: runs },
    );
  });
});
