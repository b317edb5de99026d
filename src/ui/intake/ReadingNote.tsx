/** How reading stands: under way, with the way to call it off; which of several files; or why it came to nothing. */

import { useEffect, useRef } from 'react';
import { giveBackup } from '../home/waitingBackup.ts';
import { useNotify } from '../notice.tsx';
import { ForMaintainers } from '../parts/ForMaintainers.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useLasting } from '../parts/underWay.tsx';
import { goTo } from '../route.ts';
import { intakeProblemSentence, wordsOfProblem } from '../sentences/intake.ts';
import { progressSentence } from '../sentences/reading.ts';
import { calledOffSentence, readingFile, stopWord } from '../sentences/underWay.ts';
import type { Given } from './given.ts';
import type { Reading, ReadingState } from './useReading.ts';

/** More files than this are not listed: whoever drops a whole folder looks for the one elsewhere. */
const mostListed = 12;

export function ReadingNote({ reading }: { reading: Reading }) {
  const { state, take, cancel } = reading;
  const note = useRef<HTMLDivElement>(null);
  const notify = useNotify();
  const callOff = () => {
    cancel();
    notify({ text: calledOffSentence });
  };
  const isLong = useLasting(state.kind === 'reading');
  // What was dropped at the foot of a long page may have its answer out of sight.
  useEffect(() => {
    if (state.kind !== 'idle' && (isLong || state.kind !== 'reading'))
      note.current?.scrollIntoView({ block: 'nearest' });
  }, [state.kind, isLong]);
  switch (state.kind) {
    case 'idle':
      return null;
    case 'reading':
      return isLong ? (
        <div className="way-reading" ref={note}>
          <span role="status">{readingFile(state.name)}</span>
          {state.progress && <span> {progressSentence(state.progress)}</span>}
          <button type="button" className="button button-small" onClick={callOff}>
            {stopWord}
          </button>
        </div>
      ) : null;
    case 'choosing':
      return (
        <div className="way-choice" role="alert" ref={note}>
          <p>给了 {state.files.length} 个文件，一次读一份报告。读哪一个？</p>
          <ul>
            {state.files.slice(0, mostListed).map(file => (
              <li key={`${file.name} ${file.size} ${file.lastModified}`}>
                <button type="button" className="button" onClick={() => take({ kind: 'file', file })}>
                  <Icon name="file" /> {file.name}
                </button>
              </li>
            ))}
          </ul>
          {state.files.length > mostListed && <p>只列出了前 {mostListed} 个。要读别的，请只拖那一个来。</p>}
          <button type="button" className="button button-small" onClick={cancel}>
            都不读
          </button>
        </div>
      );
    case 'problem':
      return (
        <div className="field-error way-problem" role="alert" ref={note}>
          <Problem state={state} reading={reading} />
        </div>
      );
  }
}

/** 恢复 is on the start page. */
function restore(given: Extract<Given, { kind: 'file' | 'text' }>): void {
  giveBackup(given.kind === 'file' ? given.file : new File([given.text], '粘贴的备份.json'));
  goTo({ kind: 'home' });
}

function Problem({
  state: { problem, given },
  reading: { take },
}: {
  state: Extract<ReadingState, { kind: 'problem' }>;
  reading: Reading;
}) {
  const words = wordsOfProblem(problem);
  return (
    <>
      <p>{intakeProblemSentence(problem)}</p>
      {problem.kind === 'notLoaded' && (
        <button type="button" className="button button-small" onClick={() => window.location.reload()}>
          重新打开本页
        </button>
      )}
      {problem.kind === 'backup' && (given.kind === 'file' || given.kind === 'text') && (
        <button type="button" className="button button-small" onClick={() => restore(given)}>
          从备份恢复
        </button>
      )}
      {problem.kind === 'defect' && given.kind === 'text' && given.html !== null && (
        <button type="button" className="button button-small" onClick={() => take({ ...given, html: null })}>
          只按文字再读一次
        </button>
      )}
      {words !== null && <ForMaintainers words={words} />}
    </>
  );
}
