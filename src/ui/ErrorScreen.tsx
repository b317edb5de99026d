/** What stands in place of a blank page when we made a mistake: the drafts, as files, the unsaved ones first. */

import { Component, type ReactNode, useEffect, useState } from 'react';
import type { DraftSummary } from '../drafts/index.ts';
import { type DraftContent, factOf, titleOf, writeDraftFile } from '../report/index.ts';
import { saveDraftFile } from './editor/exports.ts';
import { downloadFile } from './files.ts';
import { hashOf } from './route.ts';
import type { Services } from './services.tsx';

interface Props {
  readonly services: Services;
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  /** Another screen may well be sound. */
  private readonly forget = () => this.setState({ error: null });

  override componentDidMount() {
    window.addEventListener('hashchange', this.forget);
  }

  override componentWillUnmount() {
    window.removeEventListener('hashchange', this.forget);
  }

  override render() {
    const { error } = this.state;
    return error ? <ErrorScreen error={error} services={this.props.services} /> : this.props.children;
  }
}

function ErrorScreen({ error, services }: { error: Error; services: Services }) {
  const { store, openDrafts } = services;
  const [unsaved] = useState((): readonly DraftContent[] =>
    openDrafts.unsaved().map(draft => draft.current()),
  );
  const [drafts, setDrafts] = useState<readonly DraftSummary[]>([]);
  const [failed, setFailed] = useState('');
  useEffect(() => {
    store.list().then(setDrafts, () => setFailed('本机的草稿这会儿也读不出来，请重新打开本页。'));
  }, [store]);

  const save = (draft: DraftSummary) =>
    store.lookUp(draft.id).then(
      opened => {
        if (opened.kind === 'missing') return setFailed('这份草稿已经不在本机。');
        const text =
          opened.kind === 'opened' ? writeDraftFile(opened.content) : JSON.stringify(opened.file, null, 1);
        downloadFile(`${draft.organ}${draft.year ?? ''}（草稿）.json`, text, 'application/json');
      },
      () => setFailed('这份草稿没有读出来，请再试一次。'),
    );

  return (
    <div className="page-note">
      <h1>出了意外，这一页没能显示</h1>
      <p>这是工具的毛病，不是您的操作有错。可以先把草稿下载留底，再重新打开。</p>
      {unsaved.map(content => (
        <p key={titleOf(content.report)} className="error-unsaved">
          还没有存上的：{factOf(content.report, 'organ')} {content.report.year} 年{' '}
          <button type="button" className="button button-primary" onClick={() => saveDraftFile(content)}>
            下载草稿文件
          </button>
        </p>
      ))}
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
      <p>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          重新打开
        </button>{' '}
        <a href={hashOf({ kind: 'home' })}>回到全部草稿</a>
      </p>
      <details className="for-maintainers">
        <summary>给维护人员看的</summary>
        <pre>{`${error.message}\n${error.stack ?? ''}`}</pre>
      </details>
    </div>
  );
}
