/** Keys that work everywhere in the editor, in place of what the browser would do with them. */

import { useEffect, useRef } from 'react';

/** Calls `perform` on every Ctrl (or ⌘) shortcut; it says whether the key was its own. */
function useControlKeys(perform: (key: string, shift: boolean) => boolean): void {
  const latest = useRef(perform);
  useEffect(() => {
    latest.current = perform;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
      if (latest.current(event.key.toLowerCase(), event.shiftKey)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Ctrl and one letter. */
export function useShortcut(letter: string, perform: () => void): void {
  useControlKeys((key, shift) => {
    if (key !== letter || shift) return false;
    perform();
    return true;
  });
}

/** Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z, on the draft's own history. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  useControlKeys((key, shift) => {
    if (key === 'z' && !shift) undo();
    else if (key === 'y' || key === 'z') redo();
    else return false;
    return true;
  });
}
