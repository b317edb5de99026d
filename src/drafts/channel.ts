/** Tells the other windows on this computer, at once, what was written here. It may say nothing: nobody relies on it. */

import type { DraftStore } from './store.ts';

/** Pages opened by double click may share their channels with every other such page: hence the distinctive name. */
const channelName = 'zwgk-annual-report-drafts';

/** A draft was saved; or the list changed: drafts began, went or came back. */
export type News = { readonly kind: 'saved'; readonly id: string } | { readonly kind: 'listed' };

export interface Channel {
  tell(news: News): void;
  /** Calls `listener` with what another window tells; returns the way to stop. */
  subscribe(listener: (news: News) => void): () => void;
}

/** What of the browser's `BroadcastChannel` is used; it may throw when it is made. */
export type Broadcast = new (
  name: string,
) => Pick<BroadcastChannel, 'postMessage'> & { onmessage: ((event: MessageEvent) => void) | null };

/** `Broadcast`: the browser's, where it has one. */
export function openChannel(Broadcast: Broadcast | undefined): Channel {
  const listeners = new Set<(news: News) => void>();
  const channel = attempt(() => (Broadcast ? new Broadcast(channelName) : null));
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const news = readNews(data);
      if (news) for (const listener of [...listeners]) listener(news);
    };
  }
  return {
    tell: news => void attempt(() => channel?.postMessage(news)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Without it, a window asks the store when the clerk comes back to it. */
function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}

/** What came may be of another version of this tool. */
function readNews(data: unknown): News | null {
  if (typeof data !== 'object' || data === null) return null;
  const { kind, id } = data as { readonly kind?: unknown; readonly id?: unknown };
  if (kind === 'saved' && typeof id === 'string') return { kind, id };
  return kind === 'listed' ? { kind } : null;
}

/** The store, telling the other windows what is written here, and its list's subscribers what is listed there. */
export function toldStore(store: DraftStore, channel: Channel): DraftStore {
  store.subscribe(() => channel.tell({ kind: 'listed' }));
  return {
    ...store,
    async save(id, content, at) {
      const result = await store.save(id, content, at);
      if (result.kind === 'saved') channel.tell({ kind: 'saved', id });
      return result;
    },
    async clear() {
      await store.clear();
      channel.tell({ kind: 'listed' });
    },
    subscribe(listener) {
      const leave = store.subscribe(listener);
      const hearNot = channel.subscribe(({ kind }) => kind === 'listed' && listener());
      return () => {
        leave();
        hearNot();
      };
    },
  };
}
