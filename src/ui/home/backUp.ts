/** 全部备份, from wherever it is asked for. */

import { useCallback, useEffect, useState } from 'react';
import { type BackupFacts, type DraftSummary, isReminderDue } from '../../drafts/index.ts';
import { pace } from '../../work/index.ts';
import type { OpenDraft } from '../editor/openDrafts.ts';
import { downloadFile } from '../files.ts';
import { backupFailedSentence, backupMadeSentence } from '../sentences/backup.ts';
import { type Services, useServices } from '../services.tsx';
import { isPersisted } from './persisting.ts';

/**
 * Hands all drafts to the browser's download as one file, also what is on screen and not stored. Never rejects: says
 * what became of it.
 */
export async function backUp({ store, openDrafts }: Pick<Services, 'store' | 'openDrafts'>): Promise<string> {
  try {
    await Promise.all(openDrafts.all().map(draft => draft.autosave.flush()));
    const unstored = openDrafts.unsaved().map(unstoredOf);
    const file = await store.backups.make(unstored);
    downloadFile(file.name, await packed(file.parts), 'application/json');
    // Where it cannot be noted, the reminder comes again: no harm.
    await store.backups.noteMade(file).catch(() => undefined);
    return backupMadeSentence(file.drafts, file.name);
  } catch {
    return backupFailedSentence;
  }
}

function unstoredOf({ id, current, autosave, disputes }: OpenDraft) {
  const state = autosave.getState();
  const isOvertaken = state.kind === 'unsaved' && state.reason.kind === 'conflict';
  return { id, content: current(), isDisputed: isOvertaken || disputes.getFields().length > 0 };
}

/** Piece by piece, with the page's turns in between: packing 50 MB at once takes a second. */
async function packed(parts: readonly string[]): Promise<readonly Blob[]> {
  const pieces: Blob[] = [];
  for (const part of parts) {
    pieces.push(new Blob([part]));
    await pace();
  }
  return pieces;
}

/** When the last backup was made, and whether to remind the clerk of another. */
export interface BackupState {
  readonly facts: BackupFacts;
  readonly isDue: boolean;
}

async function backupStateOf(
  { store, storage, today }: Services,
  drafts: readonly DraftSummary[],
): Promise<BackupState> {
  const [noted, persisted] = await Promise.all([store.backups.facts(), isPersisted()]);
  // What was granted once can be taken back.
  const withdrawn = noted.persistence === 'granted' ? 'denied' : noted.persistence;
  const facts = { ...noted, persistence: persisted ? 'granted' : withdrawn } as const;
  const isDue = storage.kind === 'browser' && isReminderDue(facts, drafts, today().getTime());
  return { facts, isDue };
}

/** The state as it is for these drafts; `null`: not known yet, or the notes cannot be read. `refresh` looks again. */
export function useBackupState(drafts: readonly DraftSummary[] | null): {
  readonly state: BackupState | null;
  readonly refresh: () => void;
} {
  const services = useServices();
  const [state, setState] = useState<BackupState | null>(null);
  const refresh = useCallback(() => {
    if (drafts)
      backupStateOf(services, drafts).then(setState, () => {
        // Without its notes there is no reminder; the buttons are there all the same.
      });
  }, [services, drafts]);
  useEffect(refresh, [refresh]);
  return { state, refresh };
}
