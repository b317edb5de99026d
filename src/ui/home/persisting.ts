/**
 * Asking the browser to keep the drafts for good: once, when there is work worth keeping, and again where the tool is
 * installed, for then browsers grant it.
 */

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
  /** The tool was installed just now. Resolves as {@link onRest} does. */
  onInstalled(): Promise<void>;
}

/** Whether the page runs as a program of its own. */
export const runsInstalled = (): boolean => window.matchMedia('(display-mode: standalone)').matches;

/**
 * Asks after so many saved changes, or at rest after fewer; what was answered is noted, and not asked again in a
 * window of the browser.
 */
export function watchWork(
  store: DraftStore,
  ask: () => Promise<Persistence> = askToPersist,
  isInstalled: () => boolean = runsInstalled,
): Persisting {
  let saves = 0;
  let asking: Promise<void> | null = null;
  const askUnless = async (isSettled: (answer: Persistence | null) => boolean) => {
    try {
      if (!isSettled((await store.backups.facts()).persistence))
        await store.backups.notePersistence(await ask());
    } catch {
      // No notes: the next start may ask again.
    }
  };
  const begin = () => {
    asking ??= askUnless(answer => (isInstalled() ? answer === 'granted' : answer !== null));
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
    onInstalled: () => askUnless(answer => answer === 'granted'),
    onRest: () => (saves > 0 ? begin() : Promise.resolve()),
  };
}
