/** Asking the browser to keep the drafts for good: once, when there is work worth keeping. */

import { type DraftStore, type Persistence, savesBeforeAsking } from '../../drafts/index.ts';

/** The browser's storage of this address; missing over http and in older browsers. */
const storageOf = (): Partial<StorageManager> | undefined => (navigator as Partial<Navigator>).storage;

/** Asks; Firefox puts it to the clerk, the others decide by themselves. */
export async function askToPersist(): Promise<Persistence> {
  const storage = storageOf();
  if (!storage?.persist) return 'unavailable';
  try {
    return (await storage.persist()) ? 'granted' : 'denied';
  } catch {
    return 'unavailable';
  }
}

/** Whether the browser keeps the drafts: it may have changed its mind since, as when the tool was installed. */
export async function isPersisted(): Promise<boolean> {
  try {
    return (await storageOf()?.persisted?.()) === true;
  } catch {
    return false;
  }
}

export interface Persisting {
  /** The same store; its saves are counted. */
  readonly store: DraftStore;
  /** The editor was left: with work in it the moment has come. Resolves when the browser has answered, if it was asked. */
  onRest(): Promise<void>;
}

/** Asks after so many saved changes, or at rest after fewer; what was answered is noted, and not asked again. */
export function watchWork(store: DraftStore, ask: () => Promise<Persistence> = askToPersist): Persisting {
  let saves = 0;
  let asking: Promise<void> | null = null;
  const askOnce = async () => {
    try {
      if ((await store.backups.facts()).persistence === null)
        await store.backups.notePersistence(await ask());
    } catch {
      // No notes: the next start may ask again.
    }
  };
  const begin = () => {
    asking ??= askOnce();
    return asking;
  };
  return {
    store: {
      ...store,
      async save(id, content, at) {
        const result = await store.save(id, content, at);
        if (result.kind === 'saved' && ++saves === savesBeforeAsking) void begin();
        return result;
      },
    },
    onRest: () => (saves > 0 ? begin() : Promise.resolve()),
  };
}
