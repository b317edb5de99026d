/** A newer version is ready: said quietly over whatever the clerk is doing, and taken only when asked for. */

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useRoute } from '../route.ts';
import { newVersionSentence, notChosenYetSentence, notSavedYetSentence } from '../sentences/install.ts';
import { useServices } from '../services.tsx';
import { openNewVersion, useNewVersion } from './offline.ts';

export function UpdateBar() {
  const { openDrafts, storage } = useServices();
  const [state, setState] = useState<'offered' | 'taking' | 'unsaved' | 'declined'>('offered');
  const isNewer = useNewVersion();
  const route = useRoute();
  // Where nothing can be saved, opening the page anew would lose what is on screen; and a review that is under way is not
  // to be left.
  const isShown = isNewer && state !== 'declined' && storage.kind !== 'memory' && route.kind !== 'import';
  useEffect(() => {
    document.documentElement.classList.toggle('with-update', isShown);
    return () => document.documentElement.classList.remove('with-update');
  }, [isShown]);
  if (!isShown) return null;

  const take = async () => {
    setState('taking');
    await Promise.all(openDrafts.all().map(({ autosave }) => autosave.flush()));
    if (openDrafts.unsaved().length > 0) {
      setState('unsaved');
      return;
    }
    await openNewVersion();
    // Still here: what is not kept asks before it is left, and the clerk stayed.
    setState('offered');
  };
  return (
    <>
      <div className="update-room" />
      <div className="update" role="status">
        <p>{state === 'unsaved' ? <WhyNot /> : newVersionSentence}</p>
        <button
          type="button"
          className="button button-small"
          disabled={state === 'taking'}
          onClick={() => void take()}
        >
          换上新版本
        </button>
        <button type="button" className="button-link" onClick={() => setState('declined')}>
          以后再说
        </button>
      </div>
    </>
  );
}

/** Why it is not taken yet, for as long as that is so. */
function WhyNot() {
  const { openDrafts } = useServices();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = openDrafts
        .all()
        .flatMap(({ autosave, disputes }) => [autosave.subscribe(listener), disputes.subscribe(listener)]);
      return () => {
        for (const stop of stops) stop();
      };
    },
    [openDrafts],
  );
  return useSyncExternalStore(subscribe, () => {
    const unsaved = openDrafts.unsaved();
    if (unsaved.some(({ autosave }) => autosave.getState().kind === 'unsaved')) return notSavedYetSentence;
    const asked = unsaved.reduce((sum, { disputes }) => sum + disputes.getFields().length, 0);
    return asked > 0 ? notChosenYetSentence(asked) : newVersionSentence;
  });
}
