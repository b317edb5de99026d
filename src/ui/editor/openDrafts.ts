/**
 * The drafts that are open in this window, each with its history and its saving. A draft outlives its screen for
 * as long as it is not saved: leaving the editor, an error screen or a full disk never take it away.
 */

import {
  type Autosave,
  type Channel,
  type DraftStore,
  type DraftSummary,
  openAutosave,
  type Timers,
  undecidedOf,
} from '../../drafts/index.ts';
import type { DraftContent } from '../../report/index.ts';
import { openSession, type Session } from '../../session/index.ts';
import { type Disputes, type OtherWindows, watchOtherWindows } from './otherWindows.ts';
import { type Settled, settle } from './settled.ts';

/**
 * From one save to the next while typing goes on, in ms. On a busy computer the save itself takes its time too: both
 * have to be done within the promised half second.
 */
const saveDelay = 100;

export interface OpenDraft {
  /** Another number for every opening: what is on screen is made anew with it. */
  readonly key: number;
  readonly id: string;
  readonly session: Session;
  /** The report as it was when typing last paused. */
  readonly settled: Settled;
  readonly autosave: Autosave<DraftContent>;
  /** Which stored revision it goes on from. */
  revision(): number;
  /** What is on screen now. */
  current(): DraftContent;
  /** What another window says otherwise, for the clerk to choose. */
  readonly disputes: Disputes;
  /** Versions that hold a side of a former opening's dispute, of which the clerk had not chosen. */
  readonly undecided: readonly string[];
}

interface OpenedFrom {
  /** What is stored, where the content is newer. */
  readonly stored?: DraftContent;
  readonly rescued?: boolean;
}

export interface OpenDrafts {
  /** Opens what was read from the store, or goes on with what is open still. */
  open(summary: DraftSummary, content: DraftContent, from?: OpenedFrom): OpenDraft;
  /** The draft where it is open still, with work that is in no store. */
  get(id: string): OpenDraft | null;
  /** The same, shown again: it may have been left a moment ago and not be saved yet. */
  takeUp(id: string): OpenDraft | null;
  /** The screen is left: saves, and closes the draft once it is saved. */
  leave(draft: OpenDraft): void;
  /** Gives up what is on screen, after it was kept elsewhere. */
  discard(draft: OpenDraft): void;
  all(): readonly OpenDraft[];
  /** Whether anything was typed in this window at all. */
  hasWork(): boolean;
  /** Drafts with work that is not saved, or that another window disputes. */
  unsaved(): readonly OpenDraft[];
  /** The page is being hidden or closed: saves what can be saved, and keeps the rest for the next start. */
  flush(): void;
  /** Everything stored is being cleared away: closes all drafts, and nothing of them is written any more. */
  abandon(): void;
  /** The clerk is back in this window: looks at what other windows have saved meanwhile. */
  look(): void;
  /** Calls `listener` when another window's work has come in; returns the way to stop. */
  subscribe(listener: (draft: OpenDraft) => void): () => void;
}

export interface OpenDraftsTools {
  readonly store: DraftStore;
  readonly timers: Timers;
  readonly newId: () => string;
  /** What other windows tell. */
  readonly channel?: Pick<Channel, 'subscribe'>;
  /** See composing.ts. */
  readonly quietly?: (perform: () => void) => void;
  readonly calm?: () => Promise<void> | null;
}

type Kept = OpenDraft & { readonly rescue: () => void; readonly look: () => Promise<void> };

export function keepOpenDrafts(tools: OpenDraftsTools): OpenDrafts {
  const { channel } = tools;
  const open = new Map<string, Kept>();
  /** Those that are closed once they are saved. */
  const left = new Set<OpenDraft>();
  const listeners = new Set<(draft: OpenDraft) => void>();
  let worked = false;
  let openings = 0;
  const isSaved = ({ autosave, disputes }: OpenDraft) =>
    autosave.getState().kind === 'saved' && disputes.getFields().length === 0;
  const look = () => {
    for (const draft of open.values()) void draft.look();
  };

  const takeUp = (id: string) => {
    const draft = open.get(id) ?? null;
    if (draft) left.delete(draft);
    return draft;
  };

  const discard = (draft: OpenDraft) => {
    draft.autosave.close();
    left.delete(draft);
    if (open.get(draft.id) === draft) open.delete(draft.id);
  };

  channel?.subscribe(news => {
    if (news.kind === 'listed') look();
    else void open.get(news.id)?.look();
  });

  return {
    open(summary, content, { stored = content, rescued = false } = {}) {
      const known = takeUp(summary.id);
      if (known) return known;
      const draft = openDraft(tools, summary, content, {
        key: ++openings,
        stored,
        onWork: () => {
          worked = true;
        },
        onFollowed: () => {
          for (const listener of [...listeners]) listener(draft);
        },
      });
      open.set(summary.id, draft);
      if (rescued) draft.autosave.change(draft.current());
      return draft;
    },
    get: id => open.get(id) ?? null,
    takeUp,
    leave(draft) {
      draft.session.closeStep();
      left.add(draft);
      void draft.autosave.flush().then(() => {
        // What no version could hold is in this window alone.
        const isHeld = draft.disputes.unkept().length > 0;
        if (left.has(draft) && isSaved(draft) && !isHeld) discard(draft);
      });
    },
    discard,
    all: () => [...open.values()],
    hasWork: () => worked,
    unsaved: () => [...open.values()].filter(draft => !isSaved(draft)),
    flush() {
      for (const draft of open.values()) {
        if (draft.autosave.getState().kind === 'saved') continue;
        draft.rescue();
        void draft.autosave.flush();
      }
    },
    abandon() {
      for (const draft of [...open.values()]) discard(draft);
      worked = false;
    },
    look,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

interface Opening {
  readonly key: number;
  readonly stored: DraftContent;
  /** The clerk has changed something. */
  readonly onWork: () => void;
  /** Another window's work has come in. */
  readonly onFollowed: () => void;
}

function openDraft(
  { store, timers, newId, quietly = perform => perform(), calm = () => null }: OpenDraftsTools,
  summary: DraftSummary,
  opened: DraftContent,
  { key, stored, onWork, onFollowed }: Opening,
): Kept {
  const { id, revision } = summary;
  const undecided = undecidedOf(summary);
  const writer = newId();
  const session = openSession(opened.report, opened.lastYear, opened.unknown);
  const current = (): DraftContent => {
    const { report, lastYear, unknown } = session.getSnapshot();
    return { report, lastYear, ...(unknown && { unknown }) };
  };
  const windows: OtherWindows = watchOtherWindows({
    id,
    writer,
    store,
    session,
    current,
    stored: { revision, content: stored },
    onChange: () => autosave.change(current()),
    onFollowed,
    quietly,
    calm,
    now: timers.now,
  });
  // What was typed is held against what others saved meanwhile: hence the content of the moment, not the one noted.
  const autosave = openAutosave<DraftContent>({ delay: saveDelay, timers, save: windows.save });
  session.subscribe(() => {
    if (windows.isFollowing()) return;
    windows.edited();
    onWork();
    autosave.change(current());
  });
  return {
    key,
    id,
    session,
    settled: settle(session, timers),
    autosave,
    current,
    disputes: windows.disputes,
    revision: windows.revision,
    undecided,
    rescue: () =>
      store.rescue(id, windows.toSave(), { revision: windows.revision(), writer }, windows.aside()),
    async look() {
      const isSeen = await windows.look().catch(() => false);
      // Saving says what is wrong, and is tried again where it may go now.
      if (isSeen && autosave.getState().kind === 'unsaved') void autosave.flush();
      else if (!isSeen && autosave.getState().kind === 'saved') autosave.change(current());
    },
  };
}
