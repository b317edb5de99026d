/** What stands in place of a blank page when we made a mistake: the drafts, as files. */

import { Component, type ReactNode, useEffect, useState } from 'react';
import type { DraftStore, DraftSummary } from '../drafts/index.ts';
import { writeDraftFile } from '../report/index.ts';
import { downloadFile } from './files.ts';

interface Props {
  readonly store: DraftStore;
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    return error ? <ErrorScreen error={error} store={this.props.store} /> : this.props.children;
  }
}

function ErrorScreen({ error, store }: { error: Error; store: DraftStore }) {
  const [drafts, setDrafts] = useState<readonly DraftSummary[]>([]);
  const [failed, setFailed] = useState('');
  useEffect(() => {
    store.list().then(setDrafts, () => setFailed('本机的草稿这会儿也读不出来，请重新打开本页。'));
  }, [store]);

  const save = async (draft: DraftSummary) => {
    const opened = await store.open(draft.id);
    const text =
      opened.kind === 'opened'
        ? writeDraftFile(opened.content)
        : opened.kind === 'unreadable'
          ? JSON.stringify(opened.file, null, 1)
          : null;
    if (text === null) setFailed('这份草稿已经不在本机。');
    else downloadFile(`${draft.organ}${draft.year ?? ''}（草稿）.json`, text, 'application/json');
  };

  return (
    <div className="page-note">
      <h1>出了意外，页面没能显示</h1>
      <p>这是工具的毛病，不是您的操作有错。写过的内容都存在本机，可以先下载留底，再重新打开。</p>
      <p>
        <button type="button" className="button button-primary" onClick={() => window.location.reload()}>
          重新打开
        </button>
      </p>
      <ul className="plain-list">
        {drafts.map(draft => (
          <li key={draft.id}>
            {draft.organ} {draft.year} 年{' '}
            <button type="button" className="button button-small" onClick={() => void save(draft)}>
              下载草稿文件
            </button>
          </li>
        ))}
      </ul>
      {failed !== '' && <p>{failed}</p>}
      <details>
        <summary>给维护人员看的</summary>
        <pre>{`${error.message}\n${error.stack ?? ''}`}</pre>
      </details>
    </div>
  );
}
