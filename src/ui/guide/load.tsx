/** The parts of the guide as the steps use them: their room is there at once, they come a moment later. */

import { useEffect, useState } from 'react';
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
function useGuide(): Guide | null {
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
