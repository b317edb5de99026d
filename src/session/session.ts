/** The open draft in memory: the report with its history. No React, no storage. */

import type { EnteredCellId } from '../form/index.ts';
import type { Change, DraftContent, Edit, LastYear, Report } from '../report/index.ts';
import { apply, changeKey, isSame, rebaseChanges, sameFigure } from '../report/index.ts';
import { keepListeners } from './listeners.ts';

type Unknown = DraftContent['unknown'];

export interface SessionSnapshot {
  readonly report: Report;
  readonly lastYear: LastYear | null;
  /** What beside the report its file brought and this version does not know. */
  readonly unknown: Unknown;
  /** What 撤销 would take back, or `null`. */
  readonly undoLabel: string | null;
  /** Which step that is: another number when something else was done since. */
  readonly undoStep: number | null;
  /** What 重做 would do again, or `null`. */
  readonly redoLabel: string | null;
}

export interface Session {
  getSnapshot(): SessionSnapshot;
  /**
   * Calls `listener` after every change or, with `cells`, after those of these figures; returns the way to stop.
   * With 144 cells on screen, asking all of them at each keystroke is what makes a grid slow.
   */
  subscribe(listener: () => void, cells?: readonly EnteredCellId[]): () => void;
  /** Applies an edit; `false`: it changed nothing, and left no step to undo. */
  dispatch(edit: Edit): boolean;
  /** Puts another report beside the draft, or none: a step of its own, which undo takes back. */
  compareWith(lastYear: LastYear | null, label: string): void;
  /**
   * Applies an edit and puts another report beside the draft: one step, which one undo takes back. `unknown`: the like
   * of the snapshot; without it that stays as it is.
   */
  takeOver(edit: Edit, lastYear: LastYear | null, beside?: { readonly unknown: Unknown }): void;
  /** Takes the last step back; returns the edit that did so, or `null` when there was none. */
  undo(): Edit | null;
  redo(): Edit | null;
  /**
   * Takes over the same draft as another window has brought it on, no step of this one's: undo leaves alone what
   * changed there.
   */
  follow(report: Report, lastYear: LastYear | null, beside?: { readonly unknown: Unknown }): void;
  /** Ends the run of merged keystrokes: the next edit of the same field is a step of its own. */
  closeStep(): void;
  /** Whether the last step still takes keystrokes in: somebody is typing. */
  isTyping(): boolean;
}

interface Step {
  readonly number: number;
  readonly label: string;
  readonly merge: string | null;
  /** Takes the whole step back. */
  readonly inverse: Edit;
  /** What stood beside the draft before, for a step that changed it. */
  readonly lastYear?: LastYear | null;
  /** The same of what this version does not know. */
  readonly unknown?: Unknown;
}

/** What stands beside the report, and changes only in steps that say so. */
type Beside = Pick<SessionSnapshot, 'lastYear' | 'unknown'>;

/** What `from` says of it; with `like`, no more than that one says. */
function besideOf(from: Partial<Beside>, like: Partial<Beside> = from): Partial<Beside> {
  return {
    ...('lastYear' in like && from.lastYear !== undefined && { lastYear: from.lastYear }),
    ...('unknown' in like && { unknown: from.unknown }),
  };
}

/** Steps kept for undo; far more than anybody takes back, and a bound on memory. */
const maxSteps = 1000;

/** Opens a session on a report; `lastYear` stays beside it for comparison. */
export function openSession(report: Report, lastYear: LastYear | null, unknown?: Unknown): Session {
  const done: Step[] = [];
  let undone: Step[] = [];
  let snapshot: SessionSnapshot = {
    report,
    lastYear,
    unknown,
    undoLabel: null,
    undoStep: null,
    redoLabel: null,
  };
  let steps = 0;
  const listeners = keepListeners();

  const publish = (next: Report, changes: readonly Change[], beside: Partial<Beside> = {}) => {
    snapshot = {
      report: next,
      lastYear: snapshot.lastYear,
      unknown: snapshot.unknown,
      ...beside,
      undoLabel: done[done.length - 1]?.label ?? null,
      undoStep: done[done.length - 1]?.number ?? null,
      redoLabel: undone[undone.length - 1]?.label ?? null,
    };
    listeners.tell(changes);
  };

  /** Moves one step from one stack to the other, applying its inverse. */
  const move = (from: Step[], to: Step[]): Edit | null => {
    const step = from.pop();
    if (!step) return null;
    const applied = apply(snapshot.report, step.inverse);
    const beside = besideOf(step);
    to.push({ ...step, merge: null, inverse: applied.inverse, ...besideOf(snapshot, beside) });
    publish(applied.report, applied.inverse.changes, beside);
    return step.inverse;
  };

  const takeOver = (edit: Edit, lastYear: LastYear | null, others: Partial<Beside> = {}) => {
    const applied = apply(snapshot.report, edit);
    const beside = { lastYear, ...besideOf(others) };
    const { label } = edit;
    const stood = besideOf(snapshot, beside);
    done.push({ number: ++steps, label, merge: null, inverse: applied.inverse, ...stood });
    if (done.length > maxSteps) done.shift();
    undone = [];
    publish(applied.report, applied.inverse.changes, beside);
  };

  /** The step as it takes back, on `next`, what was done here and nothing else; none where nothing is left of it. */
  const rebased = (step: Step, next: Report, beside: Beside): readonly Step[] => {
    const changes = rebaseChanges(step.inverse.changes, snapshot.report, next);
    const { lastYear, unknown, ...rest } = { ...step, inverse: { ...step.inverse, changes } };
    const kept: Step = {
      ...rest,
      ...(lastYear !== undefined && beside.lastYear === snapshot.lastYear && { lastYear }),
      ...('unknown' in step && isSame(beside.unknown, snapshot.unknown) && { unknown }),
    };
    return changes.length > 0 || 'lastYear' in kept || 'unknown' in kept ? [kept] : [];
  };

  return {
    getSnapshot: () => snapshot,
    subscribe: listeners.add,
    dispatch(edit) {
      const applied = apply(snapshot.report, edit);
      if (applied.inverse.changes.length === 0) return false;
      const last = done[done.length - 1];
      if (last && edit.merge !== undefined && last.merge === edit.merge) {
        done[done.length - 1] = { ...last, inverse: joinInverses(applied.inverse, last.inverse) };
      } else {
        done.push({
          number: ++steps,
          label: edit.label,
          merge: edit.merge ?? null,
          inverse: applied.inverse,
        });
        if (done.length > maxSteps) done.shift();
      }
      undone = [];
      publish(applied.report, applied.inverse.changes);
      return true;
    },
    compareWith: (next, label) => takeOver({ label, changes: [] }, next),
    takeOver,
    follow(next, lastYear, { unknown } = snapshot) {
      const beside = { lastYear, unknown };
      done.splice(0, done.length, ...done.flatMap(step => rebased(step, next, beside)));
      undone = undone.flatMap(step => rebased(step, next, beside));
      publish(next, figuresThatChanged(snapshot.report, next), beside);
    },
    undo: () => move(done, undone),
    redo: () => move(undone, done),
    closeStep() {
      const last = done[done.length - 1];
      if (last?.merge) done[done.length - 1] = { ...last, merge: null };
    },
    isTyping: () => (done[done.length - 1]?.merge ?? null) !== null,
  };
}

const figuresThatChanged = ({ figures: before }: Report, { figures: after }: Report): readonly Change[] =>
  (Object.keys({ ...before, ...after }) as EnteredCellId[])
    .filter(cell => !sameFigure(before[cell] ?? null, after[cell] ?? null))
    .map(cell => ({ kind: 'figure', cell, value: before[cell] ?? null }));

/** Every change sets a field, so for a field that both take back the older value is the one to keep. */
function joinInverses(newer: Edit, older: Edit): Edit {
  const covered = new Set(older.changes.map(changeKey));
  return {
    ...older,
    changes: [...newer.changes.filter(change => !covered.has(changeKey(change))), ...older.changes],
  };
}
