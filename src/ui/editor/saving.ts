/** Saving, as the window sees it: at once when it is hidden or closed, with a question only where work would be lost. */

import { useEffect, useState } from 'react';
import type { SaveState } from '../../drafts/index.ts';
import { useServices } from '../services.tsx';
import type { OpenDraft } from './openDrafts.ts';

/** No save begun for this long is a pause in typing, in ms. */
const calm = 300;

/**
 * How saving stands, for the eye: 已保存 only once typing has paused. While it goes on, every save would draw the
 * words twice, and have them read out.
 */
export function useSaveState({ autosave }: OpenDraft): SaveState {
  const [shown, show] = useState(autosave.getState);
  useEffect(() => {
    let timer = 0;
    const follow = () => {
      window.clearTimeout(timer);
      const state = autosave.getState();
      if (state.kind === 'saved') timer = window.setTimeout(() => show(state), calm);
      else show(before => (before.kind === 'saving' && state.kind === 'saving' ? before : state));
    };
    follow();
    const stop = autosave.subscribe(follow);
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, [autosave]);
  return shown;
}

/** For the whole window, whichever screen is shown. */
export function useWindowSaving(): void {
  const { openDrafts, storage } = useServices();
  useEffect(() => {
    const onHidden = () => {
      if (document.visibilityState === 'hidden') openDrafts.flush();
      else openDrafts.look();
    };
    const onBack = () => openDrafts.look();
    const onLeave = () => openDrafts.flush();
    const onUnload = (event: BeforeUnloadEvent) => {
      openDrafts.flush();
      const failed = openDrafts
        .all()
        .some(
          ({ autosave, disputes }) =>
            autosave.getState().kind === 'unsaved' ||
            disputes.getFields().length > 0 ||
            disputes.unkept().length > 0,
        );
      const volatile = storage.kind === 'memory' && openDrafts.hasWork();
      if (!failed && !volatile) return;
      event.preventDefault();
      event.returnValue = '';
    };
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('focus', onBack);
    window.addEventListener('pagehide', onLeave);
    window.addEventListener('beforeunload', onUnload);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('focus', onBack);
      window.removeEventListener('pagehide', onLeave);
      window.removeEventListener('beforeunload', onUnload);
    };
  }, [openDrafts, storage]);
}
