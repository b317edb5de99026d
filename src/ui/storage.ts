/** What has befallen the drafts' storage while the page is open, for the screens to say. */

import type { DatabaseEvent, DraftStore } from '../drafts/index.ts';
import type { OpenDrafts } from './editor/openDrafts.ts';

export type StorageTrouble =
  /** Nothing can be stored from this page any more: a newer version has the database, or it was cleared. */
  | { readonly kind: 'outdated' | 'cleared' }
  /** The browser closed the database, and it could not be opened again. */
  | { readonly kind: 'lost' }
  /** The browser emptied the database; the drafts that are open were written into it again. */
  | { readonly kind: 'rewritten' }
  /** The disk is full: a draft was saved without a version of it, or at the cost of `dropped` old ones. */
  | { readonly kind: 'littleRoom'; readonly dropped: number };

export interface StorageWatch {
  /** What there is to say; `null`: all is well, or it was said. */
  get(): StorageTrouble | null;
  tell(trouble: StorageTrouble): void;
  /** The clerk has read it. */
  dismiss(): void;
  subscribe(listener: () => void): () => void;
}

export function openStorageWatch(): StorageWatch {
  let trouble: StorageTrouble | null = null;
  const listeners = new Set<() => void>();
  const publish = (next: StorageTrouble | null) => {
    trouble = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    get: () => trouble,
    tell(next) {
      // That nothing can be stored at all outweighs everything else, and never passes.
      if (!trouble || isMendable(trouble)) publish(next);
    },
    dismiss: () => publish(null),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whether drafts are stored all the same. */
export const isMendable = ({ kind }: StorageTrouble): boolean =>
  kind === 'rewritten' || kind === 'littleRoom';

interface Kept {
  readonly store: DraftStore;
  readonly openDrafts: OpenDrafts;
}

/** Does about an event of the database what can be done, and tells of it. */
export async function meetDatabaseEvent(
  event: DatabaseEvent,
  { store, openDrafts }: Kept,
  watch: StorageWatch,
): Promise<void> {
  if (event !== 'reopened') {
    watch.tell({ kind: event });
    return;
  }
  try {
    let isEmptied = false;
    for (const draft of openDrafts.all()) {
      const at = { revision: draft.revision(), writer: 'written again' };
      if (await store.writeAgain(draft.id, draft.current(), at)) isEmptied = true;
      await draft.autosave.flush();
    }
    if (isEmptied) watch.tell({ kind: 'rewritten' });
  } catch {
    watch.tell({ kind: 'lost' });
  }
}
