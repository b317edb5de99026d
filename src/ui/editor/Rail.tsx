/** The steps of the wizard with their states; free to jump. */

import { useMemo } from 'react';
import { progressOf, stepIds } from '../../check/index.ts';
import { Icon } from '../parts/Icon.tsx';
import { stepName, stepNumber, stepStateName } from '../sentences/steps.ts';
import { useEditor, useFindings, useSettledReport } from './context.tsx';
import { NextThing } from './NextThing.tsx';

export function Rail() {
  const { step: current, goToStep, lastYear } = useEditor();
  const report = useSettledReport();
  const findings = useFindings();
  const progress = useMemo(() => progressOf(report, lastYear, findings), [report, lastYear, findings]);
  return (
    <nav className="rail" aria-label="填写步骤">
      <ol>
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
