/** 已保存 / 正在保存 / 未保存（原因）, with the ways out where saving failed. */

import { factOf } from '../../report/index.ts';
import { Icon } from '../parts/Icon.tsx';
import { goTo } from '../route.ts';
import { saveStateSentence, unsavedSentence } from '../sentences/drafts.ts';
import { useServices } from '../services.tsx';
import { saveDraftFile } from './exports.ts';
import { type Saving, useSaveState } from './saving.ts';

export function SaveStatus({ saving, onReload }: { saving: Saving; onReload: () => void }) {
  const state = useSaveState(saving);
  const { store } = useServices();

  const keepBoth = async () => {
    const content = saving.current();
    const organ = factOf(content.report, 'organ');
    const summary = await store.create({
      ...content,
      report: { ...content.report, facts: { ...content.report.facts, organ: `${organ}（副本）` } },
    });
    goTo({ kind: 'draft', id: summary.id, step: 'basic' });
  };

  return (
    <div className={`save save-${state.kind}`}>
      <span role="status" aria-live="polite">
        {state.kind === 'saved' && <Icon name="done" />}
        {state.kind === 'unsaved' && <Icon name="problem" />}
        {saveStateSentence(state)}
      </span>
      {state.kind === 'unsaved' && (
        <div className="save-problem" role="alert">
          <p>{unsavedSentence(state.reason)}</p>
          {state.reason.kind === 'conflict' ? (
            <>
              <button type="button" className="button button-small" onClick={() => void keepBoth()}>
                两份都留：这份另存
              </button>
              <button type="button" className="button button-small" onClick={onReload}>
                用那个窗口的
              </button>
            </>
          ) : (
            state.reason.kind !== 'gone' && (
              <button
                type="button"
                className="button button-small"
                onClick={() => void saving.autosave.flush()}
              >
                再试一次
              </button>
            )
          )}
          <button
            type="button"
            className="button button-small"
            onClick={() => saveDraftFile(saving.current())}
          >
            下载草稿文件
          </button>
        </div>
      )}
    </div>
  );
}
