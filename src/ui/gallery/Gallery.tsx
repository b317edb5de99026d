/** Every page and every step in every state, one under the other. */

import { type ReactNode, useState } from 'react';
import { type StepId, stepIds } from '../../form/index.ts';
import type { Report } from '../../report/index.ts';
import { openSession } from '../../session/index.ts';
import { ComparePage } from '../compare/load.tsx';
import { EditorProvider, type EditorTools } from '../editor/context.tsx';
import { Rail } from '../editor/Rail.tsx';
import { settle } from '../editor/settled.ts';
import { CompareScreen } from '../merge/load.tsx';
import { NoticeProvider } from '../notice.tsx';
import { ThemePicker } from '../parts/ThemePicker.tsx';
import { stepName, stepStateName } from '../sentences/steps.ts';
import { ServicesProvider } from '../services.tsx';
import { stepScreens } from '../steps/index.ts';
import { windowTimers } from '../timers.ts';
import { PageFrame, pages, ReviewFrame, servicesOfStep } from './pages.tsx';
import { sampleIntakes } from './reviews.ts';
import { moreFrames, sampleLastYear, sampleReports, statesOf } from './samples.ts';

/** With `?only=requests-problem` one frame stands alone, for a look or a check of its own. */
const only = new URLSearchParams(window.location.search).get('only');
const isWanted = ({ id }: { readonly id: string }): boolean => only === null || only === id;

export function Gallery() {
  return (
    <NoticeProvider>
      <div className="gallery">
        <header>
          <h1>各步骤、各状态</h1>
          <ThemePicker />
        </header>
        <nav className="gallery-list">
          {pages.map(page => (
            <a key={page.id} href={`#${page.id}`}>
              {page.name}
            </a>
          ))}
          {sampleIntakes.map(({ id, name }) => (
            <a key={id} href={`#${id}`}>
              {name}
            </a>
          ))}
          {comparisons.map(({ id, name }) => (
            <a key={id} href={`#${id}`}>
              {name}
            </a>
          ))}
          {yearsBeside.map(({ id, name }) => (
            <a key={id} href={`#${id}`}>
              {name}
            </a>
          ))}
          {stepIds.map(step => (
            <a key={step} href={`#${step}-${statesOf(step)[0]}`}>
              {stepName(step)}
            </a>
          ))}
        </nav>
        {pages.filter(isWanted).map(page => (
          <PageFrame key={page.id} page={page} />
        ))}
        {sampleIntakes.filter(isWanted).map(sample => (
          <ReviewFrame key={sample.id} {...sample} />
        ))}
        {stepIds.flatMap(step =>
          statesOf(step)
            .filter(state => isWanted({ id: `${step}-${state}` }))
            .map(state => (
              <Frame
                key={`${step} ${state}`}
                id={`${step}-${state}`}
                frame={`${step} ${state}`}
                name={stepStateName(step, state)}
                step={step}
                report={sampleReports[state]}
              />
            )),
        )}
        {moreFrames.filter(isWanted).map(({ id, step, name, report }) => (
          <Frame key={id} id={id} frame={id} name={name} step={step} report={report} />
        ))}
        {comparisons.filter(isWanted).map(({ incoming, ...frame }) => (
          <Frame
            key={frame.id}
            {...frame}
            frame={frame.id}
            screen={
              <CompareScreen
                incoming={{ report: incoming, lastYear: null }}
                onTake={() => undefined}
                onLeave={() => undefined}
              />
            }
          />
        ))}
        {yearsBeside.filter(isWanted).map(frame => (
          <Frame key={frame.id} {...frame} step="check" frame={frame.id} screen={<ComparePage />} />
        ))}
      </div>
    </NoticeProvider>
  );
}

/** An import beside the draft that is under way. */
const comparisons: readonly (Omit<FrameProps, 'screen' | 'frame'> & { readonly incoming: Report })[] = [
  {
    id: 'compare',
    name: '对比后取用',
    step: 'basic',
    report: sampleReports.ongoing,
    incoming: sampleReports.done,
  },
  {
    id: 'compare-other',
    name: '对比后取用 · 别的机关、别的年度',
    step: 'basic',
    report: sampleReports.done,
    incoming: { ...sampleReports.problem, year: 2024, facts: { organ: '青山县云岭乡人民政府' } },
  },
  {
    id: 'compare-same',
    name: '对比后取用 · 没有不同',
    step: 'basic',
    report: sampleReports.done,
    incoming: sampleReports.done,
  },
];

/** This year's report beside last year's. */
const yearsBeside: readonly Pick<FrameProps, 'id' | 'name' | 'report'>[] = [
  { id: 'beside-done', name: '与上年对比', report: sampleReports.done },
  { id: 'beside-ongoing', name: '与上年对比 · 没有填全', report: sampleReports.ongoing },
  { id: 'beside-other', name: '与上年对比 · 别的年度', report: sampleReports.problem },
];

interface FrameProps {
  readonly id: string;
  /** What journeys find it by. */
  readonly frame: string;
  readonly name: string;
  readonly step: StepId;
  readonly report: Report;
  /** What stands in the place of the step. */
  readonly screen?: ReactNode;
}

function Frame({ id, frame, name, step, report, screen }: FrameProps) {
  const [tools] = useState((): EditorTools => {
    const session = openSession(report, sampleLastYear);
    return {
      session,
      settled: settle(session, windowTimers),
      lastYear: sampleLastYear,
      current: () => ({ report, lastYear: sampleLastYear }),
      keepBefore: async () => true,
      edit: session.dispatch,
      tellDone: () => {},
      undo: () => session.undo(),
      redo: () => session.redo(),
      step,
      goToStep: () => {},
      goToPlace: () => {},
      showVersions: () => {},
      goBackTo: () => false,
      showComparison: () => {},
      openImport: () => undefined,
      print: () => {},
      printing: { wanted: false, done: () => {} },
    };
  });
  const [services] = useState(servicesOfStep);
  const Screen = stepScreens[step];
  return (
    <div className="gallery-frame" id={id} data-frame={frame}>
      <section aria-label={`${stepName(step)}，${name}`}>
        <h2>
          {stepName(step)} · {name}
        </h2>
      </section>
      <ServicesProvider services={services}>
        <EditorProvider tools={tools}>
          <div className="editor">
            <Rail current={step} />
            <main className={`main ${screen ? 'main-import' : `main-${step}`}`} aria-label={stepName(step)}>
              {screen ?? <Screen />}
            </main>
          </div>
        </EditorProvider>
      </ServicesProvider>
    </div>
  );
}
