/** Loading what helps with writing: when the editor opens, so that it is there when it is asked for. */

import { useEffect, useState } from 'react';

export type Aids = typeof import('./aids.tsx');

let loading: Promise<Aids> | null = null;
let loaded: Aids | null = null;

/** Rejects when it could not be loaded; the way out is to open the page again, as for documents.ts. */
function loadAids(): Promise<Aids> {
  loading ??= import('./aids.tsx').then(aids => {
    loaded = aids;
    return aids;
  });
  return loading;
}

/** Loads ahead of time. */
export function prefetchAids(): void {
  const forLater = () => undefined;
  loadAids().then(forLater, forLater);
}

/** The aids once they are there; `null` until then, `failed` when they could not be loaded. */
export function useAids(): Aids | 'failed' | null {
  const [aids, setAids] = useState<Aids | 'failed' | null>(loaded);
  useEffect(() => {
    let isHere = true;
    loadAids().then(
      found => isHere && setAids(() => found),
      () => isHere && setAids('failed'),
    );
    return () => {
      isHere = false;
    };
  }, []);
  return aids;
}
