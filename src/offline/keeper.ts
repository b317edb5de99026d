/**
 * Keeps one version of the page on this computer, whole or not at all, so that it opens without a network. The page is
 * one file and is kept as text: Chromium 80 to 83 spoil scripts of their own in such a cache.
 */

import { cachesOf, pageVersionId } from './agreed.ts';

export interface KeeperTools {
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>;
  readonly fetch: (request: Request) => Promise<Response>;
  /** The address of the folder that the page is in, with the slash at the end. */
  readonly scope: string;
  readonly version: string;
}

export interface Keeper {
  /** Fetches the page and keeps it. Rejects where it does not come, or not whole, or in another version. */
  install(): Promise<void>;
  /** Lets go of the versions before. */
  activate(): Promise<void>;
  /** The page, where the request is for it; `null`: the request is none of ours. */
  answer(request: Request, later: (work: Promise<unknown>) => void): Promise<Response> | null;
}

export function keepPage({ caches, fetch, scope, version }: KeeperTools): Keeper {
  const prefix = cachesOf(scope);
  const name = prefix + version;

  /** Keeps a page that came from the server. A fresh response: one that was redirected may not answer a navigation. */
  const keep = async (response: Response): Promise<boolean> => {
    const text = response.ok ? await response.text() : '';
    if (!text.includes(`id="${pageVersionId}">${version}<`)) return false;
    const page = new Response(text, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
    await (await caches.open(name)).put(scope, page);
    return true;
  };

  const kept = async (): Promise<Response | undefined> => {
    try {
      return await (await caches.open(name)).match(scope);
    } catch {
      return undefined;
    }
  };

  return {
    async install() {
      // Past every cache on the way: a page older than its worker would be kept under a wrong name.
      const response = await fetch(new Request(scope, { cache: 'reload' }));
      if (!(await keep(response))) throw new Error('this is not the page of this worker');
    },
    async activate() {
      for (const other of await caches.keys()) {
        if (other.startsWith(prefix) && other !== name) await caches.delete(other);
      }
    },
    answer(request, later) {
      const address = request.url.replace(/[?#].*$/, '');
      const isPage = address === scope || address === `${scope}index.html`;
      if (request.method !== 'GET' || request.mode !== 'navigate' || !isPage) return null;
      return kept().then(async page => {
        if (page) return page;
        // The browser has thrown it away to make room.
        const response = await fetch(request);
        if (response.ok) later(keep(response.clone()).catch(() => false));
        return response;
      });
    },
  };
}
