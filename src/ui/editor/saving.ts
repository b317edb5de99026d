/** Ties the open draft to its place on this computer: saves soon after each change, and at once when leaving. */

import { useEffect, useMemo, useSyncExternalStore } from 'react';
import {
  type Autosave,
  type DraftSummary,
  openAutosave,
  type SaveState,
  type Timers,
  type UnsavedReason,
} from '../../drafts/index.ts';
import type { DraftContent } from '../../report/index.ts';
import type { Session } from '../../session/index.ts';
import { useServices } from '../services.tsx';

/** Well under the promised half second from the keystroke to the disk, in ms. */
const saveDelay = 250;

const browserTimers: Timers = {
  set: (callback, ms) => window.setTimeout(callback, ms),
  clear: timer => window.clearTimeout(timer),
  now: () => Date.now(),
};

export interface Saving {
  readonly autosave: Autosave<DraftContent>;
  /** What is on screen now, for saving it elsewhere. */
  readonly current: () => DraftContent;
}

export function useSaving(session: Session, summary: DraftSummary, content: DraftContent): Saving {
  const { store } = useServices();

  const current = useMemo(
    () => (): DraftContent => ({ ...content, report: session.getSnapshot().report }),
    [session, content],
  );

  const autosave = useMemo(() => {
    let revision = summary.revision;
    return openAutosave<DraftContent>({
      delay: saveDelay,
      timers: browserTimers,
      async save(value): Promise<UnsavedReason | null> {
        const result = await store.save(summary.id, value, revision);
        if (result.kind !== 'saved') return { kind: result.kind };
        revision = result.revision;
        return null;
      },
    });
  }, [store, summary]);

  useEffect(() => {
    const stop = session.subscribe(() => autosave.change(current()));
    const onHidden = () => {
      if (document.visibilityState === 'hidden') void autosave.flush();
    };
    const onLeave = () => void autosave.flush();
    const onUnload = (event: BeforeUnloadEvent) => {
      if (autosave.getState().kind !== 'unsaved') return;
      event.preventDefault();
      event.returnValue = '';
    };
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('pagehide', onLeave);
    window.addEventListener('beforeunload', onLeave);
    window.addEventListener('beforeunload', onUnload);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('pagehide', onLeave);
      window.removeEventListener('beforeunload', onLeave);
      window.removeEventListener('beforeunload', onUnload);
      void autosave.flush();
    };
  }, [session, autosave, current]);

  return useMemo(() => ({ autosave, current }), [current, autosave]);
}

/** How saving stands; only who asks renders again with it. */
export const useSaveState = ({ autosave }: Saving): SaveState =>
  useSyncExternalStore(autosave.subscribe, autosave.getState);
