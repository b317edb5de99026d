/** Reading what was given: one thing at a time, to be called off, and the last one given wins. */

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReadingProgress, Waiting } from '../../document/index.ts';
import { wordsOf } from '../parts/ForMaintainers.tsx';
import type { Given } from './given.ts';
import { type Intake, type IntakeProblem, type IntakeResult, takeFile, takeText } from './intake.ts';
import { loadReview } from './review.tsx';

export type ReadingState =
  | { readonly kind: 'idle' }
  /** `name`: of the file; empty for what was pasted. `progress`: where it is known how far it is. */
  | { readonly kind: 'reading'; readonly name: string; readonly progress?: ReadingProgress }
  /** Several files were given: which one? */
  | { readonly kind: 'choosing'; readonly files: readonly File[] }
  /** Could not be taken; `given` is what could not. */
  | { readonly kind: 'problem'; readonly problem: IntakeProblem; readonly given: Given };

export interface Reading {
  readonly state: ReadingState;
  readonly take: (given: Given) => void;
  /** Ends the reading; what is being read comes to nothing. */
  readonly cancel: () => void;
}

/** Long enough for 正在读… to be painted before a large file keeps the page busy, in ms. */
const untilPainted = 30;

export function useReading(onIntake: (intake: Intake) => void): Reading {
  const [state, setState] = useState<ReadingState>({ kind: 'idle' });
  /** Counts what was given: only the last one has an outcome. */
  const latest = useRef(0);
  const stop = useRef<AbortController | null>(null);
  const tell = useRef(onIntake);
  useEffect(() => {
    tell.current = onIntake;
  });
  // What is still being read when the screen goes comes to nothing.
  useEffect(
    () => () => {
      latest.current++;
      stop.current?.abort();
    },
    [],
  );

  const take = useCallback((given: Given) => {
    const number = ++latest.current;
    stop.current?.abort();
    if (given.kind === 'files') {
      setState({ kind: 'choosing', files: given.files });
      return;
    }
    const name = given.kind === 'file' ? given.file.name : '';
    const own = new AbortController();
    stop.current = own;
    const onProgress = (progress: ReadingProgress) => {
      if (number === latest.current) setState({ kind: 'reading', name, progress });
    };
    setState({ kind: 'reading', name });
    void read(given, { signal: own.signal, onProgress }).then(result => {
      if (number !== latest.current || result.kind === 'stopped') return;
      if (result.kind === 'problem') {
        setState({ kind: 'problem', problem: result.problem, given });
        return;
      }
      setState({ kind: 'idle' });
      tell.current(result);
    });
  }, []);

  const cancel = useCallback(() => {
    latest.current++;
    stop.current?.abort();
    setState({ kind: 'idle' });
  }, []);

  return { state, take, cancel };
}

/** Never rejects: everything ends in something to show. */
async function read(given: Exclude<Given, { kind: 'files' }>, waiting: Waiting): Promise<IntakeResult> {
  if (given.kind === 'link') return { kind: 'problem', problem: { kind: 'link' } };
  await new Promise(resolve => window.setTimeout(resolve, untilPainted));
  const result =
    given.kind === 'file'
      ? await takeFile(given.file, waiting)
      : await takeText(given.text, given.html, waiting);
  if (result.kind === 'problem' || result.kind === 'stopped') return result;
  // The result, once the screen that shows it is there.
  return loadReview().then(
    () => result,
    (error: unknown) => ({ kind: 'problem', problem: { kind: 'notLoaded', words: wordsOf(error) } }),
  );
}
