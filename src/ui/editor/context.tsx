/** The open draft for the screens below: what it holds, how to change it, and how to get to a place in it. */

import { createContext, type ReactNode, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Examination, Finding, Place } from '../../check/index.ts';
import { examine } from '../../check/index.ts';
import type { VersionReason } from '../../drafts/index.ts';
import type { EnteredCellId, StepId } from '../../form/index.ts';
import {
  type DraftContent,
  type Edit,
  type LastYear,
  otherYearBeside,
  type Report,
} from '../../report/index.ts';
import type { Session, SessionSnapshot } from '../../session/index.ts';
import type { Purpose } from '../intake/purpose.ts';
import type { Settled } from './settled.ts';

export interface EditorTools {
  readonly session: Session;
  readonly settled: Settled;
  readonly lastYear: LastYear | null;
  /** The draft as it stands now, whole: also what its file brought that this version does not know. */
  readonly current: () => DraftContent;
  /**
   * Keeps the draft as it stands, or as it was when it was begun with, as a version of it, before something that the
   * clerk may want to go back behind. Never fails; `false`: the browser refused. Who promises no version goes on all the
   * same.
   */
  readonly keepBefore: (reason: VersionReason, content?: DraftContent) => Promise<boolean>;
  /**
   * Applies an edit; `merge` keys make keystrokes in one field one step for undo. `false`: it changed nothing.
   */
  readonly edit: (edit: Edit) => boolean;
  /**
   * Says what the last edit did, with 撤销 for as long as it is the last thing done; without 撤销 where that edit
   * changed nothing, which would take back something else.
   */
  readonly tellDone: (text: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly step: StepId;
  readonly goToStep: (step: StepId) => void;
  /** Goes to the step of a place, puts the focus on its field and marks it for a moment. */
  readonly goToPlace: (place: Place) => void;
  /** Shows the versions of the draft, in the place of the step. */
  readonly showVersions: () => void;
  /**
   * Makes of the draft what it was, with last year's report beside it: one step, called `label`, which one undo takes
   * back. `false`: the former one is of another national format.
   */
  readonly goBackTo: (former: DraftContent, label: string) => boolean;
  /** Shows this year's report beside last year's, in the place of 校核. */
  readonly showComparison: () => void;
  /** Shows the import into this draft: of last year's report, or of this year's content. */
  readonly openImport: (purpose: Purpose) => void;
  /** Goes to 导出 and prints; stays there unprinted where errors are left, which it says. */
  readonly print: () => void;
  /** 导出 has been asked to print, and says when it did. */
  readonly printing: { readonly wanted: boolean; readonly done: () => void };
}

const EditorContext = createContext<EditorTools | null>(null);

export function EditorProvider({ tools, children }: { tools: EditorTools; children: ReactNode }) {
  return <EditorContext.Provider value={tools}>{children}</EditorContext.Provider>;
}

/** @throws outside of an editor: a defect of ours */
export function useEditor(): EditorTools {
  const tools = useContext(EditorContext);
  if (!tools) throw new Error('no EditorProvider above this component');
  return tools;
}

/**
 * Subscribes to one value of the draft: the component renders again only when that value changes.
 * `select` must give a primitive or the same object for the same snapshot.
 */
export function useDraft<T>(select: (snapshot: SessionSnapshot) => T): T {
  const { session } = useEditor();
  return useSyncExternalStore(session.subscribe, () => select(session.getSnapshot()));
}

/**
 * Subscribes to what follows from some figures, and is asked again only when one of them changes: the way for
 * everything that stands in a grid. `cells` must be the same array at every render, `select` as for useDraft.
 */
export function useFigures<T>(cells: readonly EnteredCellId[], select: (report: Report) => T): T {
  const { session } = useEditor();
  const subscribe = useCallback(
    (listener: () => void) => session.subscribe(listener, cells),
    [session, cells],
  );
  return useSyncExternalStore(subscribe, () => select(session.getSnapshot().report));
}

/** The year of the report beside this one where it is not the year before: it then is called by it, and not compared. */
export function useOtherYear(): number | null {
  const { lastYear } = useEditor();
  return useDraft(({ report }) => otherYearBeside(report, lastYear));
}

/** The report at this very keystroke; for what need not follow each of them, {@link useSettledReport}. */
export const useReport = (): Report => useDraft(snapshot => snapshot.report);

/**
 * Subscribes to one value of the report as it was when typing last paused: the way for words about the whole of a
 * table or of the report. `select` as for useDraft.
 */
export function useSettled<T>(select: (report: Report) => T): T {
  const { settled } = useEditor();
  return useSyncExternalStore(settled.subscribe, () => select(settled.getReport()));
}

/** The report as it was when typing last paused. */
export const useSettledReport = (): Report => useSettled(report => report);

const examinations = new WeakMap<Report, { lastYear: LastYear | null; examination: Examination }>();

/** What the rules say of a report, computed once for each state of it. */
export function examinationOf(report: Report, lastYear: LastYear | null): Examination {
  const known = examinations.get(report);
  if (known && known.lastYear === lastYear) return known.examination;
  const examination = examine(report, lastYear);
  examinations.set(report, { lastYear, examination });
  return examination;
}

/** The findings of a report that are not let stand. */
export const findingsOf = (report: Report, lastYear: LastYear | null): readonly Finding[] =>
  examinationOf(report, lastYear).findings;

/** What the rules say of the settled report. */
export function useExamination(): Examination {
  const { lastYear } = useEditor();
  return examinationOf(useSettledReport(), lastYear);
}

/** The findings of the settled report: no keystroke waits for them. */
export function useFindings(): readonly Finding[] {
  const { lastYear } = useEditor();
  return findingsOf(useSettledReport(), lastYear);
}
