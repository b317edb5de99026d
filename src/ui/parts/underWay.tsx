/** Long work that was asked for: after a moment it is said what is being done, with the way to call it off. */

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useNotify } from '../notice.tsx';
import { calledOffSentence, stopWord } from '../sentences/underWay.ts';

/** What is done sooner is done before anybody would read that it is being done, in ms. */
const untilShown = 300;

/** Whether `isOn` has held for a while: what flashes only disturbs. */
export function useLasting(isOn: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!isOn) return;
    const timer = window.setTimeout(() => setLasts(true), untilShown);
    return () => {
      window.clearTimeout(timer);
      setLasts(false);
    };
  }, [isOn]);
  return isOn && lasts;
}

export interface UnderWay {
  /** Something is being done, and has been for a while. */
  readonly isShown: boolean;
  /**
   * Does the work, if none is under way; `words`: what is being done. Once it is called off, or the screen left, its
   * signal says so, and what becomes of it is nobody's concern: `work` itself looks at the signal before it hands
   * anything out.
   */
  readonly begin: (words: string, work: (signal: AbortSignal) => Promise<void>) => void;
  /** Calls off what is under way, if anything is. */
  readonly cancel: () => void;
  /** To be shown somewhere on the screen. */
  readonly note: ReactNode;
}

/** `work` never rejects. */
export function useUnderWay(): UnderWay {
  const notify = useNotify();
  const [words, setWords] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      stop.current?.abort();
      stop.current = null;
    },
    [],
  );
  const end = useCallback((own: AbortController) => {
    if (stop.current !== own) return;
    stop.current = null;
    setWords(null);
  }, []);
  const begin = useCallback(
    (what: string, work: (signal: AbortSignal) => Promise<void>) => {
      if (stop.current) return;
      const own = new AbortController();
      stop.current = own;
      setWords(what);
      void work(own.signal).finally(() => end(own));
    },
    [end],
  );
  const cancel = useCallback(() => {
    const own = stop.current;
    own?.abort();
    if (own) end(own);
  }, [end]);
  const callOff = () => {
    cancel();
    notify({ text: calledOffSentence });
  };
  const isShown = useLasting(words !== null);
  const note =
    isShown &&
    createPortal(
      <div className="notice-place under-way">
        <div className="notice">
          <span role="status">{words}</span>
          <button type="button" className="notice-action" onClick={callOff}>
            {stopWord}
          </button>
        </div>
      </div>,
      document.body,
    );
  return { isShown, begin, cancel, note };
}
