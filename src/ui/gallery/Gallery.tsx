/** Every step in every state, one under the other. */

import { useState } from 'react';
import { type StepId, type StepState, stepIds } from '../../check/index.ts';
import { openSession } from '../../session/index.ts';
import { EditorProvider, type EditorTools } from '../editor/context.tsx';
import { Rail } from '../editor/Rail.tsx';
import { settle } from '../editor/settled.ts';
import { NoticeProvider } from '../notice.tsx';
import { ThemePicker } from '../parts/ThemePicker.tsx';
import { stepName, stepStateName } from '../sentences/steps.ts';
import { stepScreens } from '../steps/index.ts';
import { windowTimers } from '../timers.ts';
import { sampleLastYear, sampleReports, statesOf } from './samples.ts';

export function Gallery() {
  return (
    <NoticeProvider>
      <div className="gallery">
        <h1>各步骤、各状态</h1>
        <ThemePicker />
        <nav className="gallery-list">
          {stepIds.map(step => (
            <a key={step} href={`#${step}-${statesOf(step)[0]}`}>
              {stepName(step)}
            </a>
          ))}
        </nav>
        {stepIds.flatMap(step =>
          statesOf(step).map(state => <Frame key={`${step} ${state}`} step={step} state={state} />),
        )}
      </div>
    </NoticeProvider>
  );
}

function Frame({ step, state }: { step: StepId; state: StepState }) {
  const [tools] = useState((): EditorTools => {
    const session = openSession(sampleReports[state], sampleLastYear);
    return {
      session,
      settled: settle(session, windowTimers),
      lastYear: sampleLastYear,
      edit: session.dispatch,
      tellDone: () => {},
      undo: () => session.undo(),
      redo: () => session.redo(),
      step,
      goToStep: () => {},
      goToPlace: () => {},
      print: () => {},
      printing: { wanted: false, done: () => {} },
    };
  });
  const Screen = stepScreens[step];
  return (
    <section className="gallery-frame" id={`${step}-${state}`} data-frame={`${step} ${state}`}>
      <h2>
        {stepName(step)} · {stepStateName(step, state)}
      </h2>
      <EditorProvider tools={tools}>
        <div className="editor">
          <Rail />
          <main className={`main main-${step}`}>
            <Screen />
          </main>
        </div>
      </EditorProvider>
    </section>
  );
}
