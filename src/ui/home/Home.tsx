/** The start page: what is to be done by when, the drafts on this computer, and the two ways to begin. */

import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { DraftSummary } from '../../drafts/index.ts';
import { saveDraftFile } from '../editor/exports.ts';
import { AppFoot } from '../install/AppFoot.tsx';
import { IntakePanel, readableFormats } from '../intake/IntakePanel.tsx';
import type { Intake } from '../intake/intake.ts';
import { useNotify } from '../notice.tsx';
import { ThemePicker } from '../parts/ThemePicker.tsx';
import { hashOf } from '../route.ts';
import { memoryStorageSentences, privateWindowSentence, unsavedDraftSentence } from '../sentences/drafts.ts';
import { useServices } from '../services.tsx';
import { BackupReminder } from './BackupReminder.tsx';
import { backUp, useBackupState } from './backUp.ts';
import { DeadlineNote } from './DeadlineNote.tsx';
import { DeletedDrafts } from './DeletedDrafts.tsx';
import { DraftList } from './DraftList.tsx';
import { Keeping } from './Keeping.tsx';
import { NewReport } from './NewReport.tsx';
import { Papers, Stages } from './Preparation.tsx';
import { usePrivateWindow } from './privateWindow.ts';

interface Props {
  readonly onIntake: (intake: Intake) => void;
  /** What was read and is in no draft yet. */
  readonly unfinished?: ReactNode;
}

export function Home({ onIntake, unfinished }: Props) {
  const services = useServices();
  const { store, storage, openDrafts, onRest, today } = services;
  const notify = useNotify();
  const [drafts, setDrafts] = useState<readonly DraftSummary[] | null>(null);
  const [deleted, setDeleted] = useState<readonly DraftSummary[]>([]);
  const [failed, setFailed] = useState(false);

  const refresh = useCallback(
    () =>
      Promise.all([store.list(), store.listDeleted()]).then(
        ([found, gone]) => {
          setDrafts(found);
          setDeleted(gone);
          setFailed(false);
        },
        () => setFailed(true),
      ),
    [store],
  );

  useEffect(() => {
    void refresh();
    const stop = store.subscribe(refresh);
    window.addEventListener('focus', refresh);
    return () => {
      stop();
      window.removeEventListener('focus', refresh);
    };
  }, [refresh, store]);

  const backup = useBackupState(drafts);
  const { refresh: refreshBackup } = backup;
  useEffect(() => {
    void onRest().then(refreshBackup);
  }, [onRest, refreshBackup]);
  const onBackUp = () =>
    void backUp(services).then(said => {
      notify({ text: said });
      refreshBackup();
    });
  const onPutOff = () => void store.backups.putOff().then(refreshBackup, () => undefined);

  const isPrivate = usePrivateWindow();
  const isKept = storage.kind === 'browser' && !isPrivate;
  const unsaved = openDrafts.unsaved();
  const first = drafts !== null && drafts.length === 0;
  const again = drafts !== null && drafts.length > 0;
  return (
    <div className="home">
      <header className="home-head">
        <div className="home-title">
          <p className="home-kicker">党政办 · 政务公开</p>
          <h1>政府信息公开工作年度报告</h1>
          <p className="home-lead">
            导入上年的报告，填今年的数，改今年的话，校核后打印：总计自动算，错了会说。
          </p>
        </div>
        <DeadlineNote now={today()} />
      </header>
      <main>
        {storage.kind === 'memory' && <p className="home-warning">{memoryStorageSentences[storage.why]}</p>}
        {isPrivate && <p className="home-warning">{privateWindowSentence}</p>}
        {failed && <p className="home-warning">没能读出本机的草稿。请关掉其他窗口后重新打开本页。</p>}
        {unfinished}
        {unsaved.map(draft => (
          <p key={draft.id} className="home-warning" role="alert">
            {unsavedDraftSentence(draft)}{' '}
            <a href={hashOf({ kind: 'draft', id: draft.id, step: 'basic' })}>打开它</a>{' '}
            <button
              type="button"
              className="button button-small"
              onClick={() => saveDraftFile(draft.current())}
            >
              下载草稿文件
            </button>
          </p>
        ))}
        {again && <DraftList drafts={drafts} />}
        {again && backup.state?.isDue && (
          <BackupReminder state={backup.state} drafts={drafts} onBackUp={onBackUp} onPutOff={onPutOff} />
        )}
        {first && <Stages isKept={isKept} />}
        {drafts !== null || failed ? (
          <div className="home-body">
            <div className="home-ways">
              <IntakePanel
                title={again ? '再编一份：导入上年报告' : '第一步：导入上年报告'}
                about={`从上年的报告开始最快：机关、文字、上年结转都带过来。${readableFormats}。`}
                primary={!again}
                onIntake={onIntake}
              />
              <NewReport />
            </div>
            <section className="card home-papers" aria-labelledby="papers-title">
              <h2 id="papers-title">手边要有</h2>
              <Papers />
            </section>
          </div>
        ) : null}
        {again && (
          <details className="home-more">
            <summary>从头编一份要做什么、要多久</summary>
            <Stages isKept={isKept} />
          </details>
        )}
        <DeletedDrafts drafts={deleted} />
        {drafts !== null && (
          <Keeping
            drafts={drafts}
            deleted={deleted}
            state={backup.state}
            onBackUp={onBackUp}
            onIntake={onIntake}
            onChanged={refresh}
          />
        )}
      </main>
      <footer className="home-foot">
        <AppFoot />
        <ThemePicker />
      </footer>
    </div>
  );
}
