/** A calm word where the browser may throw the drafts away and some of them are in no backup. */

import type { DraftSummary } from '../../drafts/index.ts';
import { lastBackupSentence, reminderSentence } from '../sentences/backup.ts';
import { useServices } from '../services.tsx';
import type { BackupState } from './backUp.ts';

interface Props {
  readonly state: BackupState;
  readonly drafts: readonly DraftSummary[];
  readonly onBackUp: () => void;
  readonly onPutOff: () => void;
}

export function BackupReminder({ state, drafts, onBackUp, onPutOff }: Props) {
  const { today } = useServices();
  return (
    <aside className="backup-reminder" aria-label="备份提醒">
      <p>
        {reminderSentence}
        <span className="backup-last">{lastBackupSentence(state.facts, drafts, today())}</span>
      </p>
      <div className="backup-reminder-buttons">
        <button type="button" className="button" onClick={onBackUp}>
          全部备份
        </button>
        <button type="button" className="button-plain" onClick={onPutOff}>
          这几天不再提醒
        </button>
      </div>
    </aside>
  );
}
