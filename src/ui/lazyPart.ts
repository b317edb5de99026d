/** Parts of the app that are loaded when first needed: the first screen does not wait for them. */

import { useEffect, useState } from 'react';
import { wordsOf } from './parts/ForMaintainers.tsx';

export type PartState<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly part: T }
  /** `words`: what the failure says of itself, for maintainers. */
  | { readonly kind: 'failed'; readonly words: string };

export interface LazyPart<T> {
  /**
   * The part. Rejects when it could not be loaded: the server is gone, or serves a newer build. Most browsers keep a
   * failed import for as long as the page stands, so the way out is to open the page again.
   */
  readonly load: () => Promise<T>;
  /** Loads ahead of time, so that the part is there also when the server is gone by then. */
  readonly prefetch: () => void;
  /** The part as far as it is loaded; a hook. */
  readonly usePart: () => PartState<T>;
}

/** A part that `bring` imports, once however often it is asked for. */
export function lazyPart<T>(bring: () => Promise<T>): LazyPart<T> {
  let loading: Promise<T> | null = null;
  let state: PartState<T> = { kind: 'loading' };
  const load = () => {
    loading ??= bring();
    return loading;
  };
  /** The same, with its outcome kept, so that what is drawn later has it at once. */
  const follow = (): Promise<PartState<T>> =>
    load().then(
      part => {
        state = { kind: 'ready', part };
        return state;
      },
      (error: unknown) => {
        state = { kind: 'failed', words: wordsOf(error) };
        return state;
      },
    );
  return {
    load,
    prefetch: () => void follow(),
    usePart: () => useFollowed(state, follow),
  };
}

/** `state` as it is now, and what `follow` makes of it. `follow` must be the same at every render. */
function useFollowed<T>(state: PartState<T>, follow: () => Promise<PartState<T>>): PartState<T> {
  const [shown, setShown] = useState(state);
  const isLoading = shown.kind === 'loading';
  useEffect(() => {
    if (!isLoading) return;
    let isHere = true;
    follow().then(next => isHere && setShown(next));
    return () => {
      isHere = false;
    };
  }, [isLoading, follow]);
  return shown;
}
