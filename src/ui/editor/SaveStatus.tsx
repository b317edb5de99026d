/** 已保存 / 正在保存 / 未保存（原因）, with the ways out where saving failed. */

import { useNotify } from '../notice.tsx';
import { Icon } from '../parts/Icon.tsx';
import { goTo } from '../route.ts';
import {
  copiedFromGoneSentence,
  saveStateSentence,
  takenOutSentence,
  unsavedSentence,
  volatileSentence,
} from '../sentences/drafts.ts';
import { useServices } from '../services.tsx';
import { useEditor } from './context.tsx';
import { DisputePanel, UnkeptPanel, useDisputes, useUnkept } from './DisputePanel.tsx';
import { saveDraftFile } from './exports.ts';
import type { OpenDraft } from './openDrafts.ts';
import { useSaveState } from './saving.ts';

export function SaveStatus({ draft, onReload }: { draft: OpenDraft; onReload: () => void }) {
  const state = useSaveState(draft);
  const disputed = useDisputes(draft);
  const unkept = useUnkept(draft);
  const { openDrafts, store, storage } = useServices();
  const { step } = useEditor();
  const notify = useNotify();
  const isVolatile = storage.kind === 'memory';
  const kind = isVolatile ? 'unsaved' : state.kind;

  /** Puts what is on screen into a draft of its own; `then` goes on only when that worked. */
  const keepCopy = (then: (id: string) => void, said?: string) =>
    void store.create(draft.current(), { isCopy: true }).then(
      ({ id }) => {
        openDrafts.discard(draft);
        if (said) notify({ text: said });
        then(id);
      },
      () => notify({ text: '没有另存成，这里的内容没有动。请先下载草稿文件。' }),
    );

  const keepBoth = () => keepCopy(id => goTo({ kind: 'draft', id, step }));
  const notTakenOut = () => notify({ text: '没有存进去，这里的内容没有动。请先下载草稿文件。' });
  /** A deleted draft goes on with what is on screen and with its versions; where it is gone for good, as a copy. */
  const takeOut = () => {
    const goOn = (isOut: boolean) => {
      if (!isOut) return keepCopy(id => goTo({ kind: 'draft', id, step }), copiedFromGoneSentence);
      openDrafts.discard(draft);
      notify({ text: takenOutSentence });
      onReload();
    };
    void store.bin.takeOut(draft.id, draft.current()).then(goOn, notTakenOut);
  };
  const giveUp = () => {
    openDrafts.discard(draft);
    goTo({ kind: 'home' });
  };
  const takeTheirs = () =>
    keepCopy(() => {
      notify({ text: '已换成那个窗口的内容。这边写的另存为一份“副本”，在全部草稿里。' });
      onReload();
    });

  return (
    <div className={`save save-${kind}`} data-saves={draft.revision()}>
      <span role="status" aria-live="polite">
        {kind === 'saved' && <Icon name="done" />}
        {kind === 'unsaved' && <Icon name="problem" />}
        {isVolatile ? '没有存在本机' : saveStateSentence(state)}
      </span>
      {state.kind !== 'unsaved' &&
        (disputed.length > 0 ? (
          <DisputePanel draft={draft} fields={disputed} />
        ) : (
          <UnkeptPanel draft={draft} unkept={unkept} />
        ))}
      {state.kind === 'unsaved' ? (
        <div className="save-problem" role="alert">
          <p>{unsavedSentence(state.reason)}</p>
          {state.reason.kind === 'conflict' && (
            <>
              <button type="button" className="button button-small" onClick={keepBoth}>
                两份都留：这份另存
              </button>
              <button type="button" className="button button-small" onClick={takeTheirs}>
                用那个窗口的
              </button>
            </>
          )}
          {state.reason.kind === 'gone' && (
            <>
              <button type="button" className="button button-small" onClick={takeOut}>
                重新存进本机
              </button>
              <button type="button" className="button button-small" onClick={giveUp}>
                不要了
              </button>
            </>
          )}
          {(state.reason.kind === 'full' || state.reason.kind === 'refused') && (
            <button type="button" className="button button-small" onClick={() => void draft.autosave.flush()}>
              再试一次
            </button>
          )}
          <button
            type="button"
            className="button button-small"
            onClick={() => saveDraftFile(draft.current())}
          >
            下载草稿文件
          </button>
          {state.reason.kind === 'refused' && (
            <details className="for-maintainers">
              <summary>给维护人员看的</summary>
              {state.reason.message}
            </details>
          )}
        </div>
      ) : (
        isVolatile && (
          <button
            type="button"
            className="button button-small"
            title={volatileSentence}
            onClick={() => saveDraftFile(draft.current())}
          >
            下载草稿文件
          </button>
        )
      )}
    </div>
  );
}
