/** The parts of the guide as the steps use them: their room is there at once, they come a moment later. */

import type { ReactNode } from 'react';
import type { ContentStepId, TableId } from '../../form/index.ts';
import type { NoneQuestionId } from '../../report/index.ts';
import { lazyPart } from '../lazyPart.ts';
import { NotLoaded } from '../parts/NotLoaded.tsx';

export const { usePart: useGuide, prefetch: prefetchGuide } = lazyPart(() => import('./index.ts'));

export function NoneQuestion({ question }: { question: NoneQuestionId }) {
  const guide = useGuide();
  if (guide.kind === 'failed') return <NoQuestions />;
  return guide.kind === 'ready' ? (
    <guide.part.NoneQuestion question={question} />
  ) : (
    <div className="none-question" />
  );
}

export function ProactiveQuestions() {
  const guide = useGuide();
  if (guide.kind === 'failed') return <NoQuestions />;
  return guide.kind === 'ready' ? (
    <guide.part.ProactiveQuestions />
  ) : (
    <div className="none-questions none-questions-room" />
  );
}

const NoQuestions = () => <NotLoaded what="“有没有”的提问" still="照样可以逐格填写，没有的填 0。" />;

export function StepGuide({ step }: { step: ContentStepId }) {
  const guide = useGuide();
  if (guide.kind === 'failed') return <NotLoaded what="填写说明" still="填写和保存不受影响。" />;
  return guide.kind === 'ready' ? (
    <guide.part.StepGuide step={step} />
  ) : (
    <p className="guide-waiting">正在取说明……</p>
  );
}

export function RowExamples({ table, row }: { table: TableId; row: string }) {
  const guide = useGuide();
  return guide.kind === 'ready' && <guide.part.RowExamples table={table} row={row} />;
}

/** `children` stand at the left of its line, also while it is not there. */
export function RowFinder({ children }: { children: ReactNode }) {
  const guide = useGuide();
  return guide.kind === 'ready' ? (
    <guide.part.RowFinder>{children}</guide.part.RowFinder>
  ) : (
    <div className="row-finder">{children}</div>
  );
}
