/** The drafts on this computer. */

import type { DraftSummary } from '../../drafts/index.ts';
import { useNotify } from '../notice.tsx';
import { Icon } from '../parts/Icon.tsx';
import { hashOf } from '../route.ts';
import { dayAndTime } from '../sentences/drafts.ts';
import { useServices } from '../services.tsx';

export function DraftList({ drafts, onChange }: { drafts: readonly DraftSummary[]; onChange: () => void }) {
  const { store, today } = useServices();
  const notify = useNotify();

  const failed = (error: unknown) =>
    notify({ text: `没有做成（${error instanceof Error ? error.message : String(error)}），草稿没有变。` });

  const restore = (draft: DraftSummary) => store.restore(draft.id).then(onChange, failed);

  const remove = (draft: DraftSummary) =>
    store.remove(draft.id).then(() => {
      onChange();
      notify({
        text: `已删除 ${nameOf(draft)}。`,
        action: { label: '撤销删除', perform: () => void restore(draft) },
      });
    }, failed);

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
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const nameOf = (draft: DraftSummary): string =>
  `“${draft.organ || '机关名称未填'}${draft.year === null ? '' : ` ${draft.year} 年`}”`;
