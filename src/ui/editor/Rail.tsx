/** The steps of the wizard with their states; free to jump. */

import { useLayoutEffect, useMemo, useRef } from 'react';
import { progressOf } from '../../check/index.ts';
import { type StepId, stepIds } from '../../form/index.ts';
import { Icon } from '../parts/Icon.tsx';
import { stepName, stepNumber, stepStateName } from '../sentences/steps.ts';
import { useEditor, useFindings, useSettledReport } from './context.tsx';
import { NextThing } from './NextThing.tsx';

interface Props {
  /** The step that is shown; `null`: none of them is. */
  readonly current: StepId | null;
}

export function Rail({ current }: Props) {
  const { goToStep, lastYear } = useEditor();
  const report = useSettledReport();
  const findings = useFindings();
  const progress = useMemo(() => progressOf(report, lastYear, findings), [report, lastYear, findings]);
  const list = useRef<HTMLOListElement>(null);
  // On a narrow screen the steps stand in a line that is wider than it.
  useLayoutEffect(() => {
    const shown = list.current?.querySelector(`[data-step="${current}"]`)?.getBoundingClientRect();
    if (!list.current || !shown) return;
    const line = list.current.getBoundingClientRect();
    list.current.scrollLeft += shown.left + shown.width / 2 - (line.left + line.width / 2);
  }, [current]);
  return (
    <nav className="rail" aria-label="填写步骤">
      <ol ref={list}>
        {stepIds.map(step => {
          const state = progress[step];
          return (
            <li key={step}>
              <button
                type="button"
                className={`rail-step rail-${state} ${step === current ? 'rail-current' : ''}`}
                aria-current={step === current ? 'step' : undefined}
                data-step={step}
                data-state={state}
                onClick={() => goToStep(step)}
              >
                <span className="rail-number">{stepNumber(step)}</span>
                <span className="rail-name">{stepName(step)}</span>
                <span className="rail-state">
                  <Icon name={state} />
                  {stepStateName(step, state)}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <NextThing progress={progress} findings={findings} />
    </nav>
  );
}
