/** How far each draft of the list is, found out after the list is on screen, one draft at a time. */

import { useEffect, useState } from 'react';
import type { DraftStore, DraftSummary } from '../../drafts/index.ts';
import type { DraftContent } from '../../report/index.ts';
import { inSteps } from '../../work/index.ts';
import { loadChecks } from '../checks.ts';
import type { OpenDrafts } from '../editor/openDrafts.ts';
import type { DraftProgress } from '../sentences/progress.ts';
import { useServices } from '../services.tsx';

async function draftProgressOf({ report, lastYear }: DraftContent): Promise<DraftProgress> {
  const { examining, nextStepOf, progressOf } = await loadChecks();
  const { findings } = await inSteps(examining(report, lastYear));
  const states = progressOf(report, lastYear, findings);
  const next = nextStepOf(states);
  const count = (severity: 'error' | 'doubt') =>
    findings.filter(finding => finding.severity === severity).length;
  const doubts = count('doubt');
  return { states, next: next === 'export' && doubts > 0 ? 'check' : next, errors: count('error'), doubts };
}

/** By revision: a draft that did not change is not judged again. */
interface Judged {
  readonly revision: number;
  readonly progress: DraftProgress | null;
}

/**
 * The progress of the drafts that are judged already, by id; `null` for one that cannot be read. A draft that is
 * not in it yet is still to come.
 */
export function useDraftProgress(drafts: readonly DraftSummary[]): ReadonlyMap<string, DraftProgress | null> {
  const { store, openDrafts } = useServices();
  const [judged, setJudged] = useState<ReadonlyMap<string, Judged>>(new Map());

  const waiting = drafts.find(draft => judged.get(draft.id)?.revision !== draft.revision);
  useEffect(() => {
    if (!waiting) return;
    let wanted = true;
    const { id, revision } = waiting;
    const timer = window.setTimeout(() => {
      void judge(store, openDrafts, id).then(progress => {
        if (wanted) setJudged(before => new Map(before).set(id, { revision, progress }));
      });
    });
    return () => {
      wanted = false;
      window.clearTimeout(timer);
    };
  }, [waiting, store, openDrafts]);

  return new Map([...judged].map(([id, { progress }]) => [id, progress] as const));
}

async function judge(store: DraftStore, openDrafts: OpenDrafts, id: string): Promise<DraftProgress | null> {
  try {
    const content = openDrafts.get(id)?.current() ?? (await store.peek(id));
    return content && (await draftProgressOf(content));
  } catch {
    // The list does without: opening the draft will say what is wrong with it.
    return null;
  }
}
