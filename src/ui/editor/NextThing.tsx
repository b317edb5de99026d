/** 下一件: always in sight, and one press away. */

import { useMemo } from 'react';
import { type Finding, type StepState, yearsWaiting } from '../../check/index.ts';
import type { StepId } from '../../form/index.ts';
import { Icon } from '../parts/Icon.tsx';
import { nextThing } from '../sentences/next.ts';
import { stepTitle } from '../sentences/steps.ts';
import { useEditor } from './context.tsx';

interface Props {
  readonly progress: Readonly<Record<StepId, StepState>>;
  readonly findings: readonly Finding[];
}

export function NextThing({ progress, findings }: Props) {
  const { settled, lastYear, step: current, goToPlace, goToStep } = useEditor();
  const { step, place, words } = useMemo(() => {
    const report = settled.getReport();
    return nextThing(progress, findings, report, yearsWaiting(report, lastYear));
  }, [progress, findings, settled, lastYear]);
  if (step === 'export' && current === 'export') return null;
  return (
    <button type="button" className="rail-next" onClick={() => (place ? goToPlace(place) : goToStep(step))}>
      <span className="rail-next-title">
        下一件 <Icon name="next" />
      </span>
      <span className="rail-next-step">{stepTitle(step)}</span>
      <span className="rail-next-words">{words}</span>
    </button>
  );
}
