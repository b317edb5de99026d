/** The start page: drafts on this computer, and the two ways to begin. */

import { useCallback, useEffect, useState } from 'react';
import type { DraftSummary } from '../../drafts/index.ts';
import { titleOf } from '../../report/index.ts';
import { saveDraftFile } from '../editor/exports.ts';
import { IntakePanel } from '../intake/IntakePanel.tsx';
import type { Intake } from '../intake/intake.ts';
import { ThemePicker } from '../parts/ThemePicker.tsx';
import { hashOf } from '../route.ts';
import { memoryStorageSentence } from '../sentences/drafts.ts';
import { useServices } from '../services.tsx';
import { DeletedDrafts, DraftList } from './DraftList.tsx';
import { NewReport } from './NewReport.tsx';

export function Home({ onIntake }: { onIntake: (intake: Intake) => void }) {
  const { store, storage, openDrafts, today } = useServices();
  const [drafts, setDrafts] = useState<readonly DraftSummary[] | null>(null);
  const [deleted, setDeleted] = useState<readonly DraftSummary[]>([]);
  const [failed, setFailed] = useState(false);

  const refresh = useCallback(() => {
    Promise.all([store.list(), store.listDeleted()]).then(
      ([found, gone]) => {
        setDrafts(found);
        setDeleted(gone);
        setFailed(false);
      },
      () => setFailed(true),
    );
  }, [store]);

  useEffect(() => {
    refresh();
    const stop = store.subscribe(refresh);
    window.addEventListener('focus', refresh);
    return () => {
      stop();
      window.removeEventListener('focus', refresh);
    };
  }, [refresh, store]);

  const year = today().getFullYear();
  const unsaved = openDrafts.unsaved();
  return (
    <div className="home">
      <header className="home-head">
        <p className="home-kicker">党政办 · 政务公开</p>
        <h1>政府信息公开工作年度报告</h1>
        <p className="home-lead">
          把上年的报告给它，核对、填数、校核、打印，一份 {year - 1} 年度的报告就好了。
          <strong>{deadlineSentence(today())}</strong>
        </p>
      </header>
      {storage.kind === 'memory' && <p className="home-warning">{memoryStorageSentence}</p>}
      {failed && <p className="home-warning">没能读出本机的草稿。请关掉其他窗口后重新打开本页。</p>}
      {unsaved.map(draft => (
        <p key={draft.id} className="home-warning" role="alert">
          “{titleOf(draft.current().report)}”还没有存上。{' '}
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
      {drafts !== null && drafts.length > 0 && <DraftList drafts={drafts} />}
      <div className="home-ways">
        <IntakePanel onIntake={onIntake} />
        <NewReport />
      </div>
      <DeletedDrafts drafts={deleted} />
      <footer className="home-foot">
        <p>
          草稿只存在这台电脑的这个浏览器里，不联网、不上传。换电脑或清理浏览器之前，请在“导出”里下载草稿文件。
        </p>
        <ThemePicker />
      </footer>
    </div>
  );
}

/** 条例第四十九条: the report of a year is published by 31 January of the next. */
export function deadlineSentence(now: Date): string {
  const year = now.getFullYear();
  const deadline = new Date(year, 0, 31);
  const today = new Date(year, now.getMonth(), now.getDate());
  const days = Math.round((deadline.getTime() - today.getTime()) / 86_400_000);
  if (days > 0) return `1月31日前要公布（条例第四十九条），还有 ${days} 天。`;
  if (days === 0) return '今天（1月31日）是公布的最后一天（条例第四十九条）。';
  return '每年1月31日前公布上年的报告（条例第四十九条）。';
}
