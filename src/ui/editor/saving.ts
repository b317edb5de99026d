/** Saving, as the window sees it: at once when it is hidden or closed, with a question only where work would be lost. */

import { useEffect, useSyncExternalStore } from 'react';
import type { SaveState } from '../../drafts/index.ts';
import { useServices } from '../services.tsx';
import type { OpenDraft } from './openDrafts.ts';

/** How saving stands; only who asks renders again with it. */
export const useSaveState = ({ autosave }: OpenDraft): SaveState =>
  useSyncExternalStore(autosave.subscribe, autosave.getState);

/** For the whole window, whichever screen is shown. */
export function useWindowSaving(): void {
  const { openDrafts, storage } = useServices();
  useEffect(() => {
    const onHidden = () => {
      if (document.visibilityState === 'hidden') openDrafts.flush();
    };
    const onLeave = () => openDrafts.flush();
    const onUnload = (event: BeforeUnloadEvent) => {
      openDrafts.flush();
      const failed = openDrafts.unsaved().some(({ autosave }) => autosave.getState().kind === 'unsaved');
      const volatile = storage.kind === 'memory' && openDrafts.hasWork();
      if (!failed && !volatile) return;
      event.preventDefault();
      event.returnValue = '';
    };
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('pagehide', onLeave);
    window.addEventListener('beforeunload', onUnload);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('pagehide', onLeave);
      window.removeEventListener('beforeunload', onUnload);
    };
  }, [openDrafts, storage]);
}
