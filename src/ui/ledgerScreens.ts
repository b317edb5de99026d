/** The screens of the 申请台账, loaded when a ledger is kept: most offices type the table and never need them. */

import { useEffect, useState } from 'react';
import { wordsOf } from './parts/ForMaintainers.tsx';

export type LedgerScreens = typeof import('./ledger/index.ts');

let loading: Promise<LedgerScreens> | null = null;
let loaded: LedgerScreens | null = null;

/** Rejects when it could not be loaded; the way out is to open the page again: see documents.ts. */
function loadLedgerScreens(): Promise<LedgerScreens> {
  loading ??= import('./ledger/index.ts').then(screens => {
    loaded = screens;
    return screens;
  });
  return loading;
}

/** Loads ahead of time, so that a ledger can be begun also when the server is gone by then. */
export function prefetchLedgerScreens(): void {
  const forLater = () => undefined;
  loadLedgerScreens().then(forLater, forLater);
}

export type LedgerScreensState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly screens: LedgerScreens }
  /** `words`: what the failure says of itself, for maintainers. */
  | { readonly kind: 'failed'; readonly words: string };

/** The screens as far as they are loaded. */
export function useLedgerScreens(): LedgerScreensState {
  const [state, setState] = useState<LedgerScreensState>(() =>
    loaded ? { kind: 'ready', screens: loaded } : { kind: 'loading' },
  );
  useEffect(() => {
    if (state.kind !== 'loading') return;
    let wanted = true;
    loadLedgerScreens().then(
      screens => wanted && setState({ kind: 'ready', screens }),
      (error: unknown) => wanted && setState({ kind: 'failed', words: wordsOf(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [state]);
  return state;
}
