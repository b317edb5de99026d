/** How far restoring a backup is: chosen, looked at, done, taken back. */

import { useCallback, useEffect, useState } from 'react';
import { type RestoreChoice, type RestoredHere, type RestoreItem, reasonOf } from '../../drafts/index.ts';
import { type BackupProblem, notRestoredSentence, undoneSentence } from '../sentences/backup.ts';
import { useServices } from '../services.tsx';
import type { Offer } from './offer.ts';
import { loadBackupReader } from './restoringPart.ts';
import { onBackupGiven, takeBackup } from './waitingBackup.ts';

export type RestoringState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'problem'; readonly problem: BackupProblem; readonly file: File }
  | { readonly kind: 'asking'; readonly offer: Offer }
  | { readonly kind: 'restoring'; readonly offer: Offer }
  | { readonly kind: 'done'; readonly done: RestoredHere }
  /** Something to say, and nothing more to do. */
  | { readonly kind: 'said'; readonly sentence: string; readonly isFailure: boolean };

const notLoaded = { kind: 'problem', problem: { kind: 'notLoaded' } } as const;

/** Long enough for 正在读… to be painted before a large file keeps the page busy, in ms. */
const untilPainted = 30;

/** `onChanged` brings the lists up to date: what was done is said under them, where they stay. */
export function useRestoring(onChanged: () => Promise<void>) {
  const { store } = useServices();
  const [state, setState] = useState<RestoringState>({ kind: 'idle' });

  const take = useCallback(
    async (file: File) => {
      setState({ kind: 'reading', name: file.name });
      await new Promise(resolve => window.setTimeout(resolve, untilPainted));
      const read = await loadBackupReader().then(
        ({ readBackupFile }) => readBackupFile(file),
        () => notLoaded,
      );
      if (read.kind === 'problem') return setState({ ...read, file });
      const { drafts, ...about } = read.backup;
      try {
        setState({ kind: 'asking', offer: { ...about, items: await store.backups.plan(drafts) } });
      } catch (error) {
        setState({ kind: 'said', sentence: notRestoredSentence(reasonOf(error)), isFailure: true });
      }
    },
    [store],
  );

  useEffect(() => {
    const takeWaiting = () => {
      const file = takeBackup();
      if (file) void take(file);
    };
    takeWaiting();
    return onBackupGiven(takeWaiting);
  }, [take]);

  const restore = useCallback(
    (offer: Offer, choiceOf: (item: RestoreItem) => RestoreChoice) => {
      setState({ kind: 'restoring', offer });
      const restored = store.backups.restore(offer.items, choiceOf, offer).then(async done => {
        await onChanged();
        return done;
      });
      restored.then(
        done => setState({ kind: 'done', done }),
        (error: unknown) =>
          setState({ kind: 'said', sentence: notRestoredSentence(reasonOf(error)), isFailure: true }),
      );
    },
    [store, onChanged],
  );

  const undo = useCallback(
    (done: RestoredHere) => {
      const undone = store.backups.undo(done).then(async stayed => {
        await onChanged();
        return stayed;
      });
      undone.then(
        stayed => setState({ kind: 'said', sentence: undoneSentence(stayed), isFailure: false }),
        () =>
          setState({
            kind: 'said',
            sentence: '没有撤销成，恢复了的草稿都还在。请再试一次。',
            isFailure: true,
          }),
      );
    },
    [store, onChanged],
  );

  const close = useCallback(() => setState({ kind: 'idle' }), []);
  return { state, take, restore, undo, close };
}
