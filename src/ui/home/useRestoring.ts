/** How far restoring a backup is: chosen, looked at, done, taken back. */

import { useCallback, useEffect, useState } from 'react';
import { type RestoreChoice, type RestoredHere, type RestoreItem, reasonOf } from '../../drafts/index.ts';
import { useUnderWay } from '../parts/underWay.tsx';
import { type BackupProblem, notRestoredSentence, undoneSentence } from '../sentences/backup.ts';
import { readingFile } from '../sentences/underWay.ts';
import { useServices } from '../services.tsx';
import type { Offer } from './offer.ts';
import { loadBackupReader } from './restoringPart.ts';
import { onBackupGiven, takeBackup } from './waitingBackup.ts';

export type RestoringState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'problem'; readonly problem: BackupProblem; readonly file: File }
  | { readonly kind: 'asking'; readonly offer: Offer }
  | { readonly kind: 'restoring'; readonly offer: Offer }
  | { readonly kind: 'done'; readonly done: RestoredHere }
  /** Something to say, and nothing more to do. */
  | { readonly kind: 'said'; readonly sentence: string; readonly isFailure: boolean };

const notLoaded = { kind: 'problem', problem: { kind: 'notLoaded' } } as const;

/** `onChanged` brings the lists up to date: what was done is said under them, where they stay. */
export function useRestoring(onChanged: () => Promise<void>) {
  const { store } = useServices();
  const { begin, cancel, note } = useUnderWay();
  const [state, setState] = useState<RestoringState>({ kind: 'idle' });

  const take = useCallback(
    (file: File) => {
      // The file that is given last is the one that is meant.
      cancel();
      setState({ kind: 'idle' });
      begin(readingFile(file.name), async signal => {
        const tell = (next: RestoringState) => {
          if (!signal.aborted) setState(next);
        };
        const read = await loadBackupReader().then(
          ({ readBackupFile }) => readBackupFile(file, signal),
          () => notLoaded,
        );
        if (read.kind === 'stopped') return;
        if (read.kind === 'problem') return tell({ ...read, file });
        const { drafts, ...about } = read.backup;
        await store.backups.plan(drafts).then(
          items => tell({ kind: 'asking', offer: { ...about, items } }),
          (error: unknown) =>
            tell({ kind: 'said', sentence: notRestoredSentence(reasonOf(error)), isFailure: true }),
        );
      });
    },
    [store, begin, cancel],
  );

  useEffect(() => {
    const takeWaiting = () => {
      const file = takeBackup();
      if (file) take(file);
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
  return { state, take, restore, undo, close, note };
}
