/**
 * Whether this is a private window, of which the browser forgets everything when it is closed. Only Firefox can be told,
 * and not over plain http; everywhere else the start page speaks of such windows in general.
 */

import { useEffect, useState } from 'react';
import { useServices } from '../services.tsx';

/** The first Firefox of which it is known that files opened by double click are answered as other pages are. */
const firstSureOfFiles = 153;

/** What is looked at, all of it the browser's own. */
export interface Asked {
  readonly userAgent: string;
  readonly protocol: string;
  readonly storage?: { getDirectory?(): Promise<unknown> };
}

const here = (): Asked => ({
  userAgent: navigator.userAgent,
  protocol: window.location.protocol,
  storage: (navigator as { readonly storage?: NonNullable<Asked['storage']> }).storage ?? {},
});

/**
 * `true` only where it is certain: Firefox lets no private window have a directory of its own. To be asked where drafts
 * are in the browser's database; with site data refused Firefox answers the same. Never rejects.
 */
export async function isPrivateWindow({ userAgent, protocol, storage }: Asked = here()): Promise<boolean> {
  const version = Number(/ Firefox\/(\d+)/.exec(userAgent)?.[1] ?? 0);
  if (version === 0 || (protocol === 'file:' && version < firstSureOfFiles)) return false;
  if (!storage?.getDirectory) return false;
  return storage.getDirectory().then(
    () => false,
    (error: unknown) => (error as { readonly name?: unknown } | null)?.name === 'SecurityError',
  );
}

/** The same for the screen; `false` until it is known. */
export function usePrivateWindow(): boolean {
  const { storage } = useServices();
  const [isPrivate, setPrivate] = useState(false);
  useEffect(() => {
    if (storage.kind === 'browser') void isPrivateWindow().then(setPrivate);
  }, [storage]);
  return isPrivate;
}
