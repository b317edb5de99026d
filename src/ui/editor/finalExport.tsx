/** The report goes out for good: as it is kept as a version, and with errors left in it only after saying so twice. */

import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Finding } from '../../check/index.ts';
import type { Report } from '../../report/index.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { sentenceOf } from '../sentences/findings.ts';
import { errorsGoOutSentence } from '../sentences/signOff.ts';
import { findingsOf, useEditor } from './context.tsx';

/** So many errors are named, the others counted. */
const mostNamed = 8;

interface Asked {
  readonly errors: readonly Finding[];
  readonly report: Report;
  readonly perform: () => void;
}

export interface FinalExport {
  /** Performs at once where the report has no errors, else when the clerk has said that it is to go out all the same. */
  readonly attempt: (perform: () => void) => void;
  /** The same for what takes its time, can be called off or fail: it keeps the version itself, once something goes out. */
  readonly begin: (perform: () => void) => void;
  /** The question, while it is asked. */
  readonly question: ReactNode;
}

export function useFinalExport(): FinalExport {
  const { session, lastYear, keepBefore, goToPlace, goToStep } = useEditor();
  const [asked, setAsked] = useState<Asked | null>(null);
  const begin = (perform: () => void) => {
    // What was typed a moment ago counts too: the findings shown may lag behind.
    const { report } = session.getSnapshot();
    const errors = findingsOf(report, lastYear).filter(({ severity }) => severity === 'error');
    if (errors.length === 0) perform();
    else setAsked({ errors, report, perform });
  };
  const attempt = (exports: () => void) =>
    begin(() => {
      void keepBefore('export');
      exports();
    });
  const close = () => setAsked(null);
  const question = asked && (
    <Dialog title="还有错误没有改" onCancel={close}>
      <p>{errorsGoOutSentence(asked.errors.length)}</p>
      <ErrorNames {...asked} />
      <p className="dialog-buttons">
        <button
          type="button"
          className="button button-primary"
          onClick={() => {
            close();
            const [first] = asked.errors;
            if (first && asked.errors.length === 1) goToPlace(first.places[0]);
            else goToStep('check');
          }}
        >
          去看看
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            // Printing stops the page: the question must be gone by then.
            flushSync(close);
            asked.perform();
          }}
        >
          仍要导出
        </button>
        <button type="button" className="button" onClick={close}>
          取消
        </button>
      </p>
    </Dialog>
  );
  return { attempt, begin, question };
}

function ErrorNames({ errors, report }: Asked) {
  const names = errors.slice(0, mostNamed).map(error => sentenceOf(error, report).title);
  return (
    <ul className="dialog-errors">
      {names.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list stands as it is for as long as it is asked
        <li key={index}>{name}</li>
      ))}
      {errors.length > mostNamed && <li>另有 {errors.length - mostNamed} 处</li>}
    </ul>
  );
}
