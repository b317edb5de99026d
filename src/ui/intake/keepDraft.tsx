/** Making a draft of what was begun: once, however often the button is pressed, and not beside its own like. */

import { useEffect, useRef, useState } from 'react';
import type { DraftSummary } from '../../drafts/index.ts';
import type { StepId } from '../../form/index.ts';
import { type DraftContent, factOf, type LastYear, type Report } from '../../report/index.ts';
import { keepForDraft } from '../merge/waiting.ts';
import { ForMaintainers, wordsOf } from '../parts/ForMaintainers.tsx';
import { goTo } from '../route.ts';
import { dayAndTime } from '../sentences/drafts.ts';
import { useServices } from '../services.tsx';
import type { Intake } from './intake.ts';
import { useUnfinished } from './unfinished.tsx';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  /** There is a draft of the same organ and year: the clerk is asked. */
  | {
      readonly kind: 'asking';
      readonly draft: DraftSummary;
      readonly content: DraftContent;
      readonly step: StepId;
    }
  | { readonly kind: 'failed'; readonly words: string };

/** Where the draft is opened. */
export interface KeepAt {
  readonly step: StepId;
}

export interface KeepDraft {
  readonly state: State;
  /** Keeps the draft on this computer and opens it; asks first where there is one of the same organ and year. */
  readonly keep: (content: DraftContent, at?: KeepAt) => Promise<void>;
  readonly keepAnyway: (content: DraftContent, at?: KeepAt) => Promise<void>;
  /** Opens the draft that is there, and compares it with what was read. */
  readonly compareWith: (draft: DraftSummary, content: DraftContent) => void;
  /** Takes the question back: organ or year were changed. */
  readonly forget: () => void;
}

/**
 * `intake`: what the draft is made of, `null`: of nothing; its corrections are in the draft, once that is kept. `read`: with what is
 * corrected now; a question about what it was before is taken back.
 */
export function useKeepDraft(intake: Intake | null = null, read: LastYear | null = null): KeepDraft {
  const { store } = useServices();
  const { onCorrected } = useUnfinished();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const busy = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is corrected
  useEffect(() => {
    if (!busy.current) setState({ kind: 'idle' });
  }, [read]);

  const run = async (content: DraftContent, ask: boolean, { step }: KeepAt = { step: 'basic' }) => {
    if (busy.current) return;
    busy.current = true;
    setState({ kind: 'busy' });
    try {
      // A list that cannot be read is no reason to refuse a new draft.
      const draft = ask ? sameDraft(await store.list().catch(() => []), content) : null;
      if (draft) {
        setState({ kind: 'asking', draft, content, step });
        busy.current = false;
        return;
      }
      const summary = await store.create(content);
      if (intake) onCorrected(intake, 0);
      // Stays busy: the screen goes.
      goTo({ kind: 'draft', id: summary.id, step });
    } catch (error) {
      setState({ kind: 'failed', words: wordsOf(error) });
      busy.current = false;
    }
  };

  return {
    state,
    keep: (content, at) => run(content, true, at),
    keepAnyway: (content, at) => run(content, false, at),
    compareWith: (draft, incoming) => {
      if (intake) keepForDraft(draft.id, { incoming, intake });
      goTo({ kind: 'draft', id: draft.id, step: 'basic' });
    },
    forget: () => !busy.current && setState({ kind: 'idle' }),
  };
}

/** A draft of the same organ and year, if there is one. */
function sameDraft(drafts: readonly DraftSummary[], { report }: DraftContent): DraftSummary | null {
  const organ = factOf(report, 'organ').trim();
  return drafts.find(draft => draft.organ === organ && draft.year === report.year) ?? null;
}

/** Whether there is anything to take over: a report that was begun empty has nothing. */
const hasContent = ({ texts, figures }: Report): boolean =>
  Object.keys(texts).length + Object.keys(figures).length > 0;

/** The question whether to make a second draft, or what went wrong; nothing while there is nothing to say. */
export function KeepAnswer({
  state,
  keepAnyway,
  compareWith,
}: Pick<KeepDraft, 'state' | 'keepAnyway' | 'compareWith'>) {
  const { today } = useServices();
  switch (state.kind) {
    case 'idle':
    case 'busy':
      return null;
    case 'failed':
      return (
        <div className="field-error" role="alert">
          <p>没有存进本机的浏览器，请再试一次；还不行，就关掉本工具的其他窗口，重新打开本页。</p>
          <ForMaintainers words={state.words} />
        </div>
      );
    case 'asking': {
      const { draft, content, step } = state;
      return (
        <div className="same-draft" role="alert">
          <p>
            本机已有这个机关 {draft.year} 年的草稿（{dayAndTime(draft.updatedAt, today())} 改过）。
          </p>
          <button
            type="button"
            className="button button-primary"
            onClick={() => goTo({ kind: 'draft', id: draft.id, step: 'basic' })}
          >
            打开那一份
          </button>
          {hasContent(content.report) && (
            <button type="button" className="button" onClick={() => compareWith(draft, content)}>
              对比后取用到那一份
            </button>
          )}
          <button type="button" className="button" onClick={() => void keepAnyway(content, { step })}>
            仍然另建一份
          </button>
        </div>
      );
    }
  }
}
