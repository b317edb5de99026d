/** The drafts on this computer. */

import { useRef } from 'react';
import type { DraftSummary } from '../../drafts/index.ts';
import { stepIds } from '../../form/index.ts';
import { useNotify } from '../notice.tsx';
import { Icon } from '../parts/Icon.tsx';
import { hashOf } from '../route.ts';
import { deletedSentence, draftName } from '../sentences/backup.ts';
import { dayAndTime } from '../sentences/drafts.ts';
import { type DraftProgress, goOnWords, progressWords } from '../sentences/progress.ts';
import { useServices } from '../services.tsx';
import { useDraftProgress } from './draftProgress.ts';
import { isSlip, type Press } from './slip.ts';
import { useUndelete } from './undelete.ts';

export function DraftList({ drafts }: { drafts: readonly DraftSummary[] }) {
  const { store, today } = useServices();
  const notify = useNotify();
  const undelete = useUndelete();
  const progressOf = useDraftProgress(drafts);

  const last = useRef<Press | null>(null);

  const remove = (draft: DraftSummary, { timeStamp, detail, clientX, clientY }: Press) => {
    const press = { timeStamp, detail, clientX, clientY };
    if (isSlip(press, last.current)) return;
    last.current = press;
    void store.remove(draft.id).then(
      () =>
        notify({
          text: deletedSentence(draft),
          action: { label: '撤销删除', perform: () => void undelete(draft) },
          takesKeysSince: timeStamp,
        }),
      () => notify({ text: '没有删成，草稿还在。' }),
    );
  };

  return (
    <section className="drafts" aria-labelledby="drafts-title">
      <h2 id="drafts-title">我的草稿</h2>
      <ul>
        {drafts.map((draft, index) => {
          const progress = progressOf.get(draft.id) ?? null;
          const step = progress?.next ?? 'basic';
          return (
            <li key={draft.id} className={`draft ${index === 0 ? 'draft-latest' : ''}`}>
              <a className="draft-link" href={hashOf({ kind: 'draft', id: draft.id, step })}>
                <span className="draft-year">{draft.year ?? '—'}</span>
                <span className="draft-name">
                  {draft.organ || '（机关名称未填）'}
                  {draft.isCopy && <span className="tag tag-copy">副本</span>}
                  <span className="draft-time">
                    {dayAndTime(draft.updatedAt, today())} 改过
                    {progress && `，${progressWords(progress)}`}
                  </span>
                  <ProgressBar progress={progress} />
                </span>
                <span className={`draft-open button ${index === 0 ? 'button-primary' : ''}`}>
                  {progress === null ? '接着写' : goOnWords(progress)} <Icon name="next" />
                </span>
              </a>
              <button
                type="button"
                className="button-icon"
                title="删除"
                aria-label={`删除${draftName(draft)}`}
                onClick={event => remove(draft, event)}
              >
                <Icon name="close" /> <span className="button-word">删除</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The nine steps as a line; what it shows is said in words beside it. Its place is kept while it is found out. */
function ProgressBar({ progress }: { progress: DraftProgress | null }) {
  return (
    <span className="draft-bar" aria-hidden="true">
      {stepIds.map(step => {
        const state = progress && (step === 'export' ? 'empty' : progress.states[step]);
        return <span key={step} className={`draft-bar-step draft-bar-${state ?? 'empty'}`} />;
      })}
    </span>
  );
}
