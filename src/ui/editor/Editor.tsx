/** The wizard around one open draft: rail of steps, the step itself, saving, undo. */

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Place, type StepId, stepIds, stepOf } from '../../check/index.ts';
import type { DraftSummary } from '../../drafts/index.ts';
import type { Change, DraftContent, Edit } from '../../report/index.ts';
import { titleOf } from '../../report/index.ts';
import { openSession } from '../../session/index.ts';
import { prefetchDocuments } from '../documents.ts';
import { useNotify } from '../notice.tsx';
import { Icon } from '../parts/Icon.tsx';
import { goTo } from '../route.ts';
import { stepName } from '../sentences/steps.ts';
import { stepScreens } from '../steps/index.ts';
import { EditorProvider, type EditorTools, useReport } from './context.tsx';
import { focusPlace } from './place.ts';
import { Rail } from './Rail.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { useSaving } from './saving.ts';
import { useShortcut, useUndoKeys } from './shortcuts.ts';
import { TopBar } from './TopBar.tsx';

/** A pause this long in typing ends the step that 撤销 takes back, in ms. */
const pause = 1200;

interface Props {
  readonly summary: DraftSummary;
  readonly content: DraftContent;
  readonly step: StepId;
  /** Reads the draft again from where it is kept, after another window changed it. */
  readonly onReload: () => void;
}

export function Editor({ summary, content, step, onReload }: Props) {
  const { lastYear } = content;
  const [session] = useState(() => openSession(content.report, lastYear));
  const saving = useSaving(session, summary, content);
  const notify = useNotify();
  const [wanted, setWanted] = useState<{ readonly place: Place } | null>(null);
  const main = useRef<HTMLElement>(null);
  const lastEditAt = useRef(0);

  const goToStep = useCallback(
    (next: StepId) => {
      session.closeStep();
      goTo({ kind: 'draft', id: summary.id, step: next });
    },
    [session, summary.id],
  );

  const goToPlace = useCallback(
    (place: Place) => {
      setWanted({ place });
      goToStep(stepOf(place));
    },
    [goToStep],
  );

  const edit = useCallback(
    (next: Edit) => {
      const now = Date.now();
      if (now - lastEditAt.current > pause) session.closeStep();
      lastEditAt.current = now;
      session.dispatch(next);
    },
    [session],
  );

  const travel = useCallback(
    (way: 'undo' | 'redo') => {
      const done = session[way]();
      if (!done) return;
      const place = placeOfChange(done.changes[0]);
      // From 校核 and 导出 the clerk mends many places and stays to see the result.
      if (place && step !== 'check' && step !== 'export') goToPlace(place);
      notify({ text: `${way === 'undo' ? '已撤销' : '已重做'}：${done.label}` });
    },
    [session, step, goToPlace, notify],
  );
  const undo = useCallback(() => travel('undo'), [travel]);
  const redo = useCallback(() => travel('redo'), [travel]);

  useUndoKeys(undo, redo);
  useShortcut('p', () => step !== 'export' && goToStep('export'));
  useEffect(prefetchDocuments, []);

  const shownStep = useRef(step);
  useEffect(() => {
    const entered = shownStep.current !== step;
    shownStep.current = step;
    if (wanted && stepOf(wanted.place) === step && main.current) {
      focusPlace(main.current, wanted.place);
      setWanted(null);
    } else if (entered && !wanted) {
      window.scrollTo(0, 0);
      main.current?.querySelector<HTMLElement>('.step-head h2')?.focus({ preventScroll: true });
    }
  }, [wanted, step]);

  const tools = useMemo(
    (): EditorTools => ({ session, lastYear, edit, undo, redo, step, goToStep, goToPlace }),
    [session, lastYear, edit, undo, redo, step, goToStep, goToPlace],
  );

  const Step = stepScreens[step];
  return (
    <EditorProvider tools={tools}>
      <DocumentTitle />
      <div className="editor">
        <TopBar status={<SaveStatus saving={saving} onReload={onReload} />} />
        <Rail />
        <main className={`main main-${step}`} ref={main} key={step}>
          <Step />
          <StepFoot step={step} goToStep={goToStep} />
        </main>
      </div>
    </EditorProvider>
  );
}

function StepFoot({ step, goToStep }: { step: StepId; goToStep: (step: StepId) => void }) {
  const index = stepIds.indexOf(step);
  const before = stepIds[index - 1];
  const after = stepIds[index + 1];
  return (
    <nav className="step-foot" aria-label="上一步和下一步">
      {before ? (
        <button type="button" className="button" onClick={() => goToStep(before)}>
          <Icon name="back" /> {stepName(before)}
        </button>
      ) : (
        <span />
      )}
      {after && (
        <button type="button" className="button button-primary" onClick={() => goToStep(after)}>
          下一步：{stepName(after)} <Icon name="next" />
        </button>
      )}
    </nav>
  );
}

/** The window's title names the report; browsers offer it as the name of the printed PDF. */
function DocumentTitle() {
  const title = titleOf(useReport());
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
  return null;
}

function placeOfChange(change: Change | undefined): Place | null {
  switch (change?.kind) {
    case 'figure':
      return { kind: 'cell', cell: change.cell };
    case 'text':
    case 'confirm':
      return { kind: 'text', text: change.text };
    case 'fact':
      return { kind: 'fact', fact: change.fact };
    case 'year':
      return { kind: 'year' };
    case 'parts':
      return { kind: 'text', text: 'overview.intro' };
    case undefined:
      return null;
  }
}
