/** Ctrl+Z and Ctrl+Y in the review, on its own history, before the editor around it hears of them. */

import { type RefObject, useEffect, useRef } from 'react';
import { hasOwnUndo } from '../editor/shortcuts.ts';

interface Keys {
  readonly undo: () => void;
  readonly redo: () => void;
}

/** For keys pressed within `area`, or where nothing has the focus and the review is all there is on the page. */
export function useReviewKeys(area: RefObject<HTMLElement | null>, isWholePage: boolean, keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
      const { target } = event;
      const isHere = target instanceof Node && area.current?.contains(target) === true;
      if (!isHere && !(isWholePage && target === document.body)) return;
      if (hasOwnUndo(target)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) latest.current.undo();
      else if (key === 'y' || key === 'z') latest.current.redo();
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [area, isWholePage]);
}
