/** The wizard around one open draft: rail of steps, the step itself, saving, undo. */

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { type Place, stepOf } from '../../check/index.ts';
import type { VersionReason } from '../../drafts/index.ts';
import { type StepId, stepIds } from '../../form/index.ts';
import type { Edit, LastYear } from '../../report/index.ts';
import { type DraftContent, isSameField, otherYearBeside, restoreEdit, titleOf } from '../../report/index.ts';
import type { Session } from '../../session/index.ts';
import { ComparePage, prefetchComparePage } from '../compare/load.tsx';
import { prefetchDocuments } from '../documents.ts';
import { prefetchGuide } from '../guide/load.tsx';
import type { Given } from '../intake/given.ts';
import type { Purpose } from '../intake/purpose.ts';
import type { TakenOver } from '../merge/CompareScreen.tsx';
import { prefetchAids } from '../narrative/loadAids.ts';
import { useNotify } from '../notice.tsx';
import { Icon } from '../parts/Icon.tsx';
import { type DraftView, goTo, type Route } from '../route.ts';
import { compareName } from '../sentences/compare.ts';
import { besideSentence } from '../sentences/lastYear.ts';
import { stepName } from '../sentences/steps.ts';
import { versionsName } from '../sentences/versions.ts';
import { useServices } from '../services.tsx';
import { stepScreens } from '../steps/index.ts';
import { prefetchMissingFaces } from '../steps/installedFaces.ts';
import { prefetchVersionsPage, VersionsPage } from '../versions/load.tsx';
import { UndecidedNote } from '../versions/UndecidedNote.tsx';
import { EditorProvider, type EditorTools, useDraft } from './context.tsx';
import { DropToImport, ImportScreens, keyOfImport } from './Importing.tsx';
import type { OpenDraft } from './openDrafts.ts';
import { focusPlaceSoon } from './place.ts';
import { placeOfStep } from './placeOfStep.ts';
import { Rail } from './Rail.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { useShortcut, useUndoKeys } from './shortcuts.ts';
import { TopBar } from './TopBar.tsx';
import { useFollowedNotice } from './useFollowedNotice.ts';
import { useImporting } from './useImporting.ts';

const viewNames: Readonly<Record<DraftView, string>> = { compare: compareName, versions: versionsName };

/** A pause this long in typing ends the step that 撤销 takes back, in ms. */
const pause = 1200;

interface Props {
  readonly draft: OpenDraft;
  readonly step: StepId;
  readonly view: Extract<Route, { kind: 'draft' }>['view'];
  /** Reads the draft again from where it is kept, after another window changed it. */
  readonly onReload: () => void;
}

export function Editor({ draft, step, view, onReload }: Props) {
  const { openDrafts, store } = useServices();
  const { session, settled, current } = draft;
  const lastYear = useSyncExternalStore(session.subscribe, () => session.getSnapshot().lastYear);
  const notify = useNotify();
  const { importing, ...importTools } = useImporting(draft.id);
  const { leave: leaveImport, open: beginImport } = importTools;
  const [printWanted, setPrintWanted] = useState(false);
  const [wanted, setWanted] = useState<{ readonly place: Place } | null>(null);
  const main = useRef<HTMLElement>(null);
  const lastEditAt = useRef(0);
  const composing = useRef(false);
  /** Whether the last edit changed anything. */
  const madeStep = useRef(true);

  useEffect(() => () => openDrafts.leave(draft), [openDrafts, draft]);
  useFollowedNotice(draft);

  const goToStep = useCallback(
    (next: StepId) => {
      session.closeStep();
      leaveImport();
      goTo({ kind: 'draft', id: draft.id, step: next });
    },
    [session, draft.id, leaveImport],
  );

  const showComparison = useCallback(() => {
    session.closeStep();
    leaveImport();
    goTo({ kind: 'draft', id: draft.id, step: 'check', view: 'compare' });
  }, [session, draft.id, leaveImport]);

  const showVersions = useCallback(() => {
    session.closeStep();
    leaveImport();
    goTo({ kind: 'draft', id: draft.id, step, view: 'versions' });
  }, [session, draft.id, step, leaveImport]);

  const [wantedVersion, setWantedVersion] = useState<string | null>(null);
  const showVersion = useCallback(
    (version: string) => {
      setWantedVersion(version);
      showVersions();
    },
    [showVersions],
  );

  const goToPlace = useCallback(
    (place: Place) => {
      setWanted({ place });
      goToStep(stepOf(place));
    },
    [goToStep],
  );

  const keepBefore = useCallback(
    (reason: VersionReason, content = current()): Promise<boolean> =>
      store.keepVersion(draft.id, content, reason).then(
        kept => kept !== null,
        () => false,
      ),
    [store, draft.id, current],
  );

  const goBackTo = useCallback(
    (former: DraftContent, label: string) => {
      const now = current();
      const back = restoreEdit(now.report, former.report, label);
      if (!back) return false;
      session.closeStep();
      const isSameBeside = isSameField(now, former, { kind: 'lastYear' });
      session.takeOver(back, isSameBeside ? now.lastYear : former.lastYear, { unknown: former.unknown });
      madeStep.current = true;
      return true;
    },
    [session, current],
  );

  const edit = useCallback(
    (next: Edit) => {
      const now = Date.now();
      // Looking for the right characters is no pause: what an input method composes is one step.
      if (now - lastEditAt.current > pause && !composing.current) session.closeStep();
      lastEditAt.current = now;
      madeStep.current = session.dispatch(next);
      return madeStep.current;
    },
    [session],
  );

  const travel = useCallback(
    (way: 'undo' | 'redo') => {
      const done = session[way]();
      if (!done) return;
      const place = placeOfStep(done, way);
      // From 校核 and 导出 the clerk mends many places and stays to see the result.
      if (place && step !== 'check' && step !== 'export') goToPlace(place);
      notify({ text: `${way === 'undo' ? '已撤销' : '已重做'}：${done.label}` });
    },
    [session, step, goToPlace, notify],
  );
  const undo = useCallback(() => travel('undo'), [travel]);
  const redo = useCallback(() => travel('redo'), [travel]);

  const tellDone = useTellDone(session, undo, madeStep);

  useUndoKeys(undo, redo);
  const print = useCallback(() => {
    setPrintWanted(true);
    goToStep('export');
  }, [goToStep]);
  // The browser's own Ctrl+P would print the wizard around the paper.
  useShortcut('p', print);
  const printing = useMemo(() => ({ wanted: printWanted, done: () => setPrintWanted(false) }), [printWanted]);

  useEffect(prefetchDocuments, []);
  useEffect(prefetchGuide, []);
  useEffect(prefetchAids, []);
  useEffect(prefetchComparePage, []);
  useEffect(prefetchVersionsPage, []);
  useEffect(prefetchMissingFaces, []);

  const stopWaiting = useRef<() => void>(() => undefined);
  useEffect(() => () => stopWaiting.current(), []);

  const shown = view ?? step;
  const shownBefore = useRef<string>(shown);
  useEffect(() => {
    const entered = shownBefore.current !== shown;
    shownBefore.current = shown;
    if (wanted && stepOf(wanted.place) === step && main.current) {
      stopWaiting.current();
      stopWaiting.current = focusPlaceSoon(main.current, wanted.place);
      setWanted(null);
    } else if (entered && !wanted && !view) {
      window.scrollTo(0, 0);
      main.current?.querySelector<HTMLElement>('.step-head h2')?.focus({ preventScroll: true });
    }
  }, [wanted, step, shown, view]);

  const openImport = useCallback(
    (purpose: Purpose, given: Given | null = null) => {
      session.closeStep();
      beginImport(purpose, given);
    },
    [session, beginImport],
  );

  const tools = useMemo(
    (): EditorTools => ({
      session,
      settled,
      lastYear,
      current,
      keepBefore,
      edit,
      tellDone,
      undo,
      redo,
      step,
      goToStep,
      goToPlace,
      showVersions,
      goBackTo,
      showComparison,
      openImport,
      print,
      printing,
    }),
    [
      session,
      settled,
      lastYear,
      current,
      keepBefore,
      edit,
      tellDone,
      undo,
      redo,
      step,
      goToStep,
      goToPlace,
      showVersions,
      goBackTo,
      showComparison,
      openImport,
      print,
      printing,
    ],
  );

  const takeLastYear = (taken: LastYear) => {
    void keepBefore('import');
    session.compareWith(taken, '导入上年报告作对比');
    madeStep.current = true;
    importTools.finish();
    tellDone(besideSentence(otherYearBeside(session.getSnapshot().report, taken)));
  };

  const takeOver = ({ edit: taken, lastYear: beside, words }: TakenOver) => {
    void keepBefore('import');
    session.closeStep();
    if (beside) session.takeOver(taken, beside);
    else session.dispatch(taken);
    madeStep.current = true;
    importTools.finish();
    tellDone(`已取用导入的 ${words}。`);
  };

  const Step = stepScreens[step];
  // What was read is held against its document: both want the room of the page.
  const isReview = importing?.kind === 'reading' && importing.intake?.kind === 'recognised';
  return (
    <EditorProvider tools={tools}>
      <DocumentTitle />
      <div
        className={`editor ${isReview ? 'editor-review' : ''}`}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={() => {
          composing.current = false;
        }}
      >
        <TopBar status={<SaveStatus draft={draft} onReload={onReload} />} />
        {!importing && <DropToImport onGiven={given => openImport('thisYear', given)} />}
        <Rail current={view === 'versions' ? null : step} />
        <main
          className={`main ${importing ? 'main-import' : `main-${shown}`}`}
          ref={main}
          key={importing ? keyOfImport(importing) : shown}
          aria-label={view ? viewNames[view] : stepName(step)}
        >
          {importing ? (
            <ImportScreens
              importing={importing}
              onIntake={importTools.read}
              onCompareWith={takeLastYear}
              onChoose={importTools.choose}
              onTake={takeOver}
              onLeave={leaveImport}
            />
          ) : view === 'versions' ? (
            <VersionsPage draft={draft.id} first={wantedVersion} />
          ) : view ? (
            <ComparePage />
          ) : (
            <>
              <UndecidedNote draft={draft} onShow={showVersion} />
              <Step />
              <StepFoot step={step} goToStep={goToStep} />
            </>
          )}
        </main>
      </div>
    </EditorProvider>
  );
}

/** A notice with 撤销 that goes when something else is done, or with the editor: it never undoes another thing. */
function useTellDone(
  session: Session,
  undo: () => void,
  madeStep: { readonly current: boolean },
): (text: string) => void {
  const notify = useNotify();
  const close = useRef<() => void>(() => undefined);
  useEffect(() => () => close.current(), []);
  return useCallback(
    (text: string) => {
      close.current();
      if (!madeStep.current) {
        close.current = notify({ text });
        return;
      }
      const step = session.getSnapshot().undoStep;
      const closeNotice = notify({ text, action: { label: '撤销', perform: undo } });
      const stop = session.subscribe(() => {
        if (session.getSnapshot().undoStep !== step) close.current();
      });
      close.current = () => {
        stop();
        closeNotice();
        close.current = () => undefined;
      };
    },
    [session, undo, notify, madeStep],
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
  const title = useDraft(({ report }) => titleOf(report));
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
  return null;
}
