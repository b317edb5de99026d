/** 全部备份 at the end of the menu of files, when it is time for one. */

import { useEffect, useState } from 'react';
import type { DraftSummary } from '../../drafts/index.ts';
import { backUp, useBackupState } from '../home/backUp.ts';
import { useNotify } from '../notice.tsx';
import { Icon } from '../parts/Icon.tsx';
import { lastBackupSentence } from '../sentences/backup.ts';
import { useServices } from '../services.tsx';

export function BackupItem({ onChosen }: { onChosen: () => void }) {
  const services = useServices();
  const { store, today } = services;
  const notify = useNotify();
  const [drafts, setDrafts] = useState<readonly DraftSummary[] | null>(null);
  useEffect(() => {
    let isHere = true;
    store.list().then(
      found => isHere && setDrafts(found),
      () => {
        // What cannot be listed cannot be backed up: the menu does without.
      },
    );
    return () => {
      isHere = false;
    };
  }, [store]);
  const { state } = useBackupState(drafts);
  if (!drafts || !state?.isDue) return null;
  return (
    <li>
      <button
        type="button"
        onClick={() => {
          onChosen();
          void backUp(services).then(said => notify({ text: said }));
        }}
      >
        <Icon name="file" />
        <span>全部备份</span>
        <span className="file-menu-hint">{lastBackupSentence(state.facts, drafts, today())}</span>
      </button>
    </li>
  );
}
