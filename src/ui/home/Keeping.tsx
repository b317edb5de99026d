/** 备份和清理: quiet, below the drafts; what a restore did is said here until the next one. */

import { type ChangeEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { DraftSummary } from '../../drafts/index.ts';
import type { Intake } from '../intake/intake.ts';
import { takeFile } from '../intake/intake.ts';
import { backupProblemSentence, lastBackupSentence, restoredSentence } from '../sentences/backup.ts';
import { intakeProblemSentence } from '../sentences/intake.ts';
import { useServices } from '../services.tsx';
import type { BackupState } from './backUp.ts';
import { ClearDialog } from './ClearDialog.tsx';
import { useBackupReader } from './restoringPart.ts';
import { useRestoring } from './useRestoring.ts';

interface Props {
  readonly drafts: readonly DraftSummary[];
  readonly deleted: readonly DraftSummary[];
  /** `null`: not known. */
  readonly state: BackupState | null;
  readonly onBackUp: () => void;
  readonly onIntake: (intake: Intake) => void;
  /** Reads the lists again. Never rejects. */
  readonly onChanged: () => Promise<void>;
}

export function Keeping({ drafts, deleted, state, onBackUp, onIntake, onChanged }: Props) {
  const { today } = useServices();
  const [isClearing, setClearing] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const restoring = useRestoring(onChanged);
  const reader = useBackupReader();
  const offer = 'offer' in restoring.state ? restoring.state.offer : null;
  const isAnything = drafts.length + deleted.length > 0;

  const onPick = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) restoring.take(file);
    // The same file, chosen again after it was changed, is chosen.
    event.target.value = '';
  };

  return (
    <section className="keeping" aria-labelledby="keeping-title">
      <h2 id="keeping-title">备份和清理</h2>
      {state && isAnything && (
        <p className="keeping-last">{lastBackupSentence(state.facts, drafts, today())}</p>
      )}
      <div className="keeping-buttons">
        {isAnything && (
          <button type="button" className="button button-small" onClick={onBackUp}>
            全部备份
          </button>
        )}
        <button type="button" className="button button-small" onClick={() => picker.current?.click()}>
          从备份恢复
        </button>
        <button type="button" className="button-plain" onClick={() => setClearing(true)}>
          清除本机数据
        </button>
      </div>
      <input
        ref={picker}
        className="visually-hidden"
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-label="选择备份文件"
        onChange={onPick}
      />
      {restoring.note}
      <Told restoring={restoring} reader={reader} onIntake={onIntake} />
      {offer && reader.kind === 'ready' && (
        <reader.part.RestoreDialog
          offer={offer}
          isBusy={restoring.state.kind === 'restoring'}
          onRestore={choiceOf => restoring.restore(offer, choiceOf)}
          onCancel={restoring.close}
        />
      )}
      {isClearing && (
        <ClearDialog drafts={drafts.length} deleted={deleted.length} onCancel={() => setClearing(false)} />
      )}
    </section>
  );
}

/** How restoring stands, in words. */
function Told({
  restoring: { state, undo, close },
  reader,
  onIntake,
}: {
  restoring: ReturnType<typeof useRestoring>;
  reader: ReturnType<typeof useBackupReader>;
  onIntake: (intake: Intake) => void;
}) {
  const [problem, setProblem] = useState('');
  const importDraft = async (file: File) => {
    const taken = await takeFile(file);
    if (taken.kind === 'problem') setProblem(intakeProblemSentence(taken.problem));
    else if (taken.kind !== 'stopped') onIntake(taken);
  };
  switch (state.kind) {
    case 'problem':
      return (
        <div className="keeping-problem" role="alert">
          <p>{problem || backupProblemSentence(state.problem)}</p>
          {state.problem.kind === 'draftFile' && problem === '' && (
            <button
              type="button"
              className="button button-small"
              onClick={() => void importDraft(state.file)}
            >
              导入这份草稿
            </button>
          )}
        </div>
      );
    case 'done':
      return (
        <InView className="keeping-done">
          <div role="status">
            <p>{restoredSentence(state.done)}</p>
            {reader.kind === 'ready' && <reader.part.DamagedRestore done={state.done} />}
          </div>
          {state.done.undo.length > 0 && (
            <button type="button" className="button button-small" onClick={() => undo(state.done)}>
              撤销恢复
            </button>
          )}{' '}
          <button type="button" className="button-plain" onClick={close}>
            知道了
          </button>
        </InView>
      );
    case 'said':
      return (
        <InView key={state.sentence} className={state.isFailure ? 'keeping-problem' : 'keeping-done'}>
          <p role={state.isFailure ? 'alert' : 'status'}>{state.sentence}</p>
        </InView>
      );
    case 'idle':
    case 'asking':
    case 'restoring':
      return null;
  }
}

/** What came of something begun elsewhere on the page: brought before the eyes, and under the keys, when it appears. */
function InView({ className, children }: { className: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <div ref={place} className={className} tabIndex={-1}>
      {children}
    </div>
  );
}
