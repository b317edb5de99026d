/**
 * The drafts that are open in this window, each with its history and its saving. A draft outlives its screen for
 * as long as it is not saved: leaving the editor, an error screen or a full disk never take it away.
 */

import {
  type Autosave,
  type DraftStore,
  type DraftSummary,
  openAutosave,
  type Timers,
  type UnsavedReason,
} from '../../drafts/index.ts';
import type { DraftContent } from '../../report/index.ts';
import { openSession, type Session } from '../../session/index.ts';
import { type Settled, settle } from './settled.ts';

/** From one save to the next while typing goes on, in ms; well under the promised half second. */
const saveDelay = 250;

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
}

export interface OpenDrafts {
  /** Opens what was read from the store, or goes on with what is open still. */
  open(summary: DraftSummary, content: DraftContent, options?: { readonly rescued?: boolean }): OpenDraft;
  /** The draft where it is open still, with work that is in no store. */
  get(id: string): OpenDraft | null;
  /** The screen is left: saves, and closes the draft once it is saved. */
  leave(draft: OpenDraft): void;
  /** Gives up what is on screen, after it was kept elsewhere. */
  discard(draft: OpenDraft): void;
  all(): readonly OpenDraft[];
  /** Whether anything was typed in this window at all. */
  hasWork(): boolean;
  /** Drafts with work that is not saved. */
  unsaved(): readonly OpenDraft[];
  /** The page is being hidden or closed: saves what can be saved, and keeps the rest for the next start. */
  flush(): void;
  /** Everything stored is being cleared away: closes all drafts, and nothing of them is written any more. */
  abandon(): void;
}

export interface OpenDraftsTools {
  readonly store: DraftStore;
  readonly timers: Timers;
  readonly newId: () => string;
}

export function keepOpenDrafts({ store, timers, newId }: OpenDraftsTools): OpenDrafts {
  const open = new Map<string, OpenDraft & { readonly rescue: () => void }>();
  let worked = false;
  let openings = 0;
  const isSaved = (draft: OpenDraft) => draft.autosave.getState().kind === 'saved';

  const discard = (draft: OpenDraft) => {
    draft.autosave.close();
    if (open.get(draft.id) === draft) open.delete(draft.id);
  };

  return {
    open(summary, content, { rescued = false } = {}) {
      const known = open.get(summary.id);
      if (known) return known;
      const writer = newId();
      let { revision } = summary;
      const session = openSession(content.report, content.lastYear);
      const current = (): DraftContent => {
        const { report, lastYear } = session.getSnapshot();
        return { ...content, report, lastYear };
      };
      const autosave = openAutosave<DraftContent>({
        delay: saveDelay,
        timers,
        async save(value): Promise<UnsavedReason | null> {
          const result = await store.save(summary.id, value, { revision, writer });
          if (result.kind !== 'saved') return { kind: result.kind };
          revision = result.revision;
          return null;
        },
      });
      session.subscribe(() => {
        worked = true;
        autosave.change(current());
      });
      const rescue = () => store.rescue(summary.id, current(), { revision, writer });
      const draft = {
        key: ++openings,
        id: summary.id,
        session,
        settled: settle(session, timers),
        autosave,
        current,
        revision: () => revision,
        rescue,
      };
      open.set(summary.id, draft);
      if (rescued) autosave.change(current());
      return draft;
    },
    get: id => open.get(id) ?? null,
    leave(draft) {
      draft.session.closeStep();
      void draft.autosave.flush().then(() => {
        if (isSaved(draft)) discard(draft);
      });
    },
    discard,
    all: () => [...open.values()],
    hasWork: () => worked,
    unsaved: () => [...open.values()].filter(draft => !isSaved(draft)),
    flush() {
      for (const draft of open.values()) {
        if (isSaved(draft)) continue;
        draft.rescue();
        void draft.autosave.flush();
      }
    },
    abandon() {
      for (const draft of [...open.values()]) discard(draft);
      worked = false;
    },
  };
}
