/** The parts of the guide as the steps use them: their room is there at once, they come a moment later. */

import { type ReactNode, useEffect, useState } from 'react';
import type { ContentStepId } from '../../check/index.ts';
import type { TableId } from '../../form/index.ts';
import type { NoneQuestionId } from '../../report/index.ts';

type Guide = typeof import('./index.ts');

let loading: Promise<Guide> | null = null;
let loaded: Guide | null = null;

function loadGuide(): Promise<Guide> {
  loading ??= import('./index.ts').then(guide => {
    loaded = guide;
    return guide;
  });
  return loading;
}

/** Loads ahead of time, so that the guide is there when a step opens. */
export function prefetchGuide(): void {
  loadGuide().catch(() => undefined);
}

/** `null` until it is loaded, and for good when it cannot be: everything can be filled in without it. */
export function useGuide(): Guide | null {
  const [guide, setGuide] = useState(loaded);
  useEffect(() => {
    let wanted = true;
    loadGuide().then(
      found => wanted && setGuide(found),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, []);
  return guide;
}

export function NoneQuestion({ question }: { question: NoneQuestionId }) {
  const guide = useGuide();
  return guide ? <guide.NoneQuestion question={question} /> : <div className="none-question" />;
}

export function ProactiveQuestions() {
  const guide = useGuide();
  return guide ? <guide.ProactiveQuestions /> : <div className="none-questions none-questions-room" />;
}

export function StepGuide({ step }: { step: ContentStepId }) {
  const guide = useGuide();
  return guide ? <guide.StepGuide step={step} /> : <p className="guide-waiting">正在取说明……</p>;
}

export function RowExamples({ table, row }: { table: TableId; row: string }) {
  const guide = useGuide();
  return guide && <guide.RowExamples table={table} row={row} />;
}

/** `children` stand at the left of its line, also while it is not there. */
export function RowFinder({ children }: { children: ReactNode }) {
  const guide = useGuide();
  return guide ? <guide.RowFinder>{children}</guide.RowFinder> : <div className="row-finder">{children}</div>;
}
