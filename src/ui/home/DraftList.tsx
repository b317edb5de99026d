/** The drafts on this computer. */

import type { DraftSummary } from '../../drafts/index.ts';
import { useNotify } from '../notice.tsx';
import { Icon } from '../parts/Icon.tsx';
import { hashOf } from '../route.ts';
import { dayAndTime } from '../sentences/drafts.ts';
import { useServices } from '../services.tsx';

export function DraftList({ drafts }: { drafts: readonly DraftSummary[] }) {
  const { store, today } = useServices();
  const notify = useNotify();

  const restore = (draft: DraftSummary) =>
    store.restore(draft.id).catch(() => notify({ text: '没有恢复成，请再试一次。' }));

  const remove = (draft: DraftSummary) =>
    store.remove(draft.id).then(
      () =>
        notify({
          text: `已删除 ${nameOf(draft)}。`,
          action: { label: '撤销删除', perform: () => void restore(draft) },
        }),
      () => notify({ text: '没有删成，草稿还在。' }),
    );

  return (
    <section className="drafts" aria-labelledby="drafts-title">
      <h2 id="drafts-title">我的草稿</h2>
      <ul>
        {drafts.map(draft => (
          <li key={draft.id} className="draft">
            <a className="draft-link" href={hashOf({ kind: 'draft', id: draft.id, step: 'basic' })}>
              <span className="draft-year">{draft.year ?? '—'}</span>
              <span className="draft-name">
                {draft.organ || '（机关名称未填）'}
                {draft.isCopy && <span className="tag tag-copy">副本</span>}
                <span className="draft-time">{dayAndTime(draft.updatedAt, today())} 改过</span>
              </span>
              <span className="draft-open">
                接着写 <Icon name="next" />
              </span>
            </a>
            <button
              type="button"
              className="button-icon"
              title="删除"
              aria-label={`删除${nameOf(draft)}`}
              onClick={() => void remove(draft)}
            >
              <Icon name="close" /> 删除
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Deleted drafts, kept for whoever deleted the wrong one. */
export function DeletedDrafts({ drafts }: { drafts: readonly DraftSummary[] }) {
  const { store, today } = useServices();
  const notify = useNotify();
  if (drafts.length === 0) return null;
  return (
    <details className="deleted-drafts">
      <summary>最近删除的草稿（{drafts.length}）</summary>
      <ul>
        {drafts.map(draft => (
          <li key={draft.id}>
            {nameOf(draft)}，{dayAndTime(draft.deletedAt ?? draft.updatedAt, today())} 删除{' '}
            <button
              type="button"
              className="button button-small"
              onClick={() =>
                void store.restore(draft.id).catch(() => notify({ text: '没有恢复成，请再试一次。' }))
              }
            >
              恢复
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

export const nameOf = (draft: DraftSummary): string =>
  `“${draft.organ || '机关名称未填'}${draft.year === null ? '' : ` ${draft.year} 年`}”`;
