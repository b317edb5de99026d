/**
 * 清除本机数据: takes everything of this tool out of the browser, here and in its other windows, and then looks
 * whether it is gone. Of other pages that share the place (all that are opened by double click do) nothing is touched.
 */

import { type DraftStore, databaseName } from '../../drafts/index.ts';
import type { OpenDrafts } from '../editor/openDrafts.ts';
import { wordsOf } from '../parts/ForMaintainers.tsx';

/** What was still there when it was looked for. */
export type Remainder = 'drafts' | 'settings' | 'offline';

export type ClearingState =
  | { readonly kind: 'none' }
  | { readonly kind: 'clearing' }
  /** `drafts`: how many there were. `words`: what failures say of themselves, for maintainers. */
  | {
      readonly kind: 'cleared';
      readonly drafts: number;
      readonly left: readonly Remainder[];
      readonly words: readonly string[];
    }
  /** Another window of this tool cleared everything: nothing of this one is kept or written any more. */
  | { readonly kind: 'elsewhere' };

export interface Clearing {
  getState(): ClearingState;
  subscribe(listener: () => void): () => void;
  /** Never rejects. From its first moment on nothing that is on screen is written any more, in any window. */
  clear(): Promise<void>;
}

/** What everything of ours in the browser begins with. */
const ownName = 'zwgk-annual-report';
const channelName = `${ownName}-cleared`;

/** A database that another page holds open is gone once that page is; it is not waited for longer than this, in ms. */
const patience = 4000;

export function openClearing(store: DraftStore, openDrafts: OpenDrafts): Clearing {
  let state: ClearingState = { kind: 'none' };
  const listeners = new Set<() => void>();
  const show = (next: ClearingState) => {
    state = next;
    for (const listener of [...listeners]) listener();
  };
  const channel = openOwnChannel();
  channel?.addEventListener('message', () => {
    openDrafts.abandon();
    if (state.kind === 'none') show({ kind: 'elsewhere' });
  });

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async clear() {
      openDrafts.abandon();
      channel?.postMessage('cleared');
      show({ kind: 'clearing' });
      const words: string[] = [];
      const attempt = async <T>(work: () => T | Promise<T>, otherwise: T): Promise<T> => {
        try {
          return await work();
        } catch (error) {
          words.push(wordsOf(error));
          return otherwise;
        }
      };
      const drafts = await attempt(countOf(store), 0);
      await attempt(() => store.clear(), undefined);
      await attempt(dropDatabase, undefined);
      await attempt(() => dropKeys(window.localStorage), undefined);
      await attempt(() => dropKeys(window.sessionStorage), undefined);
      await attempt(dropOfflineCopy, undefined);

      const left: Remainder[] = [];
      if (await attempt(hasDatabase, true)) left.push('drafts');
      if (await attempt(() => [window.localStorage, window.sessionStorage].some(hasKeys), false))
        left.push('settings');
      if (await attempt(hasOfflineCopy, true)) left.push('offline');
      show({ kind: 'cleared', drafts, left, words });
    },
  };
}

/** `null` where the browser has none, or refuses it as it may refuse all storage. */
function openOwnChannel(): BroadcastChannel | null {
  try {
    return typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(channelName);
  } catch {
    return null;
  }
}

const countOf = (store: DraftStore) => async () => {
  const [drafts, deleted] = await Promise.all([store.list(), store.listDeleted()]);
  return drafts.length + deleted.length;
};

/** Resolves too when the database stays for as long as another page holds it; whether it is gone is looked at after. */
function dropDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = window.indexedDB.deleteDatabase(databaseName);
    window.setTimeout(resolve, patience);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('the database was not deleted'));
  });
}

/** Where databases cannot be listed, opening it tells: one that has to be made anew was gone, and is not made. */
async function hasDatabase(): Promise<boolean> {
  if (!window.indexedDB) return false;
  if (typeof window.indexedDB.databases === 'function') {
    return (await window.indexedDB.databases()).some(({ name }) => name === databaseName);
  }
  return new Promise((resolve, reject) => {
    const request = window.indexedDB.open(databaseName);
    let isNew = false;
    window.setTimeout(() => resolve(true), patience);
    request.onupgradeneeded = event => {
      isNew = event.oldVersion === 0;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      request.result.close();
      resolve(true);
    };
    request.onerror = () => (isNew ? resolve(false) : reject(request.error ?? new Error('not opened')));
  });
}

const ownKeys = (storage: Storage): readonly string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter(key =>
    key.startsWith(ownName),
  );

const hasKeys = (storage: Storage): boolean => ownKeys(storage).length > 0;

function dropKeys(storage: Storage): void {
  for (const key of ownKeys(storage)) storage.removeItem(key);
}

/** The folder that this page is in: workers and caches of others at the same address are not ours. */
const ownFolder = (): string => new URL('./', window.location.href).href;

async function ownWorkers(): Promise<readonly ServiceWorkerRegistration[]> {
  // Missing over http, and of no use to a page opened by double click.
  if (!('serviceWorker' in navigator) || !window.location.protocol.startsWith('http')) return [];
  const all = await navigator.serviceWorker.getRegistrations();
  return all.filter(({ scope }) => scope === ownFolder());
}

async function ownCaches(): Promise<readonly string[]> {
  if (typeof caches === 'undefined' || !window.location.protocol.startsWith('http')) return [];
  const names = await caches.keys();
  return names.filter(name => name.startsWith(ownName) || name.endsWith(ownFolder()));
}

async function dropOfflineCopy(): Promise<void> {
  for (const worker of await ownWorkers()) await worker.unregister();
  for (const name of await ownCaches()) await caches.delete(name);
}

/** A worker goes only with the last page that it serves: what counts is that nothing is cached. */
const hasOfflineCopy = async (): Promise<boolean> => (await ownCaches()).length > 0;
