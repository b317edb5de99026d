/** Deleted drafts, kept for whoever deleted the wrong one, for thirty days. */

import { useState } from 'react';
import type { DraftSummary } from '../../drafts/index.ts';
import { useNotify } from '../notice.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { binSentence, daysLeftWords, draftName } from '../sentences/backup.ts';
import { dayAndTime } from '../sentences/drafts.ts';
import { useServices } from '../services.tsx';
import { useUndelete } from './undelete.ts';

/** What is about to be deleted for good. */
type Asked = { readonly kind: 'one'; readonly draft: DraftSummary } | { readonly kind: 'all' };

export function DeletedDrafts({ drafts }: { drafts: readonly DraftSummary[] }) {
  const { store, today } = useServices();
  const notify = useNotify();
  const undelete = useUndelete();
  const [asked, ask] = useState<Asked | null>(null);
  if (drafts.length === 0) return null;

  const erase = (what: Asked) => {
    ask(null);
    const erasing: Promise<unknown> =
      what.kind === 'one' ? store.bin.erase(what.draft.id) : store.bin.empty();
    erasing.catch(() => notify({ text: '没有删成，草稿还在。请再试一次。' }));
  };

  return (
    <details className="deleted-drafts">
      <summary>最近删除的草稿（{drafts.length}）</summary>
      <p>
        {binSentence}
        {drafts.length > 1 && (
          <button type="button" className="button-plain" onClick={() => ask({ kind: 'all' })}>
            全部清空
          </button>
        )}
      </p>
      <ul>
        {drafts.map(draft => (
          <li key={draft.id}>
            <span className="deleted-name">
              {draftName(draft)}，{dayAndTime(draft.deletedAt ?? draft.updatedAt, today())} 删除，
              {daysLeftWords(draft.deletedAt ?? draft.updatedAt, today().getTime())}
            </span>{' '}
            <button
              type="button"
              className="button button-small"
              aria-label={`恢复${draftName(draft)}`}
              onClick={() => void undelete(draft)}
            >
              恢复
            </button>
            <button
              type="button"
              className="button-plain"
              aria-label={`彻底删除${draftName(draft)}`}
              onClick={() => ask({ kind: 'one', draft })}
            >
              彻底删除
            </button>
          </li>
        ))}
      </ul>
      {asked && (
        <Dialog
          title={
            asked.kind === 'one'
              ? `彻底删除${draftName(asked.draft)}？`
              : `彻底删除这 ${drafts.length} 份草稿？`
          }
          onCancel={() => ask(null)}
        >
          <p>连同历史版本一起删掉，找不回来。备份文件里的不受影响。</p>
          <div className="dialog-buttons">
            <button type="button" className="button" onClick={() => ask(null)}>
              先留着
            </button>
            <button type="button" className="button button-danger" onClick={() => erase(asked)}>
              彻底删除
            </button>
          </div>
        </Dialog>
      )}
    </details>
  );
}
