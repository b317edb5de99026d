/** Keys that work everywhere in the editor, in place of what the browser would do with them. */

import { useEffect, useRef } from 'react';

/** Calls `perform` on every Ctrl (or ⌘) shortcut; it says whether the key was its own. */
function useControlKeys(perform: (key: string, shift: boolean, target: EventTarget | null) => boolean): void {
  const latest = useRef(perform);
  useEffect(() => {
    latest.current = perform;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
      if (latest.current(event.key.toLowerCase(), event.shiftKey, event.target)) event.preventDefault();
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

/**
 * Whether `target` is a box for words that go into no draft by themselves, such as those for pasting: what is typed
 * there has only the browser's own history. Fields of the draft carry `data-place`, stand in a line of the ledger,
 * or say so with `data-of-draft`.
 */
export function hasOwnUndo(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return false;
  if (['checkbox', 'radio', 'file', 'button'].includes(target.type)) return false;
  return target.closest('[data-place], [data-line], [data-of-draft]') === null;
}

/** Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z, on the draft's own history. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  useControlKeys((key, shift, target) => {
    if (hasOwnUndo(target)) return false;
    if (key === 'z' && !shift) undo();
    else if (key === 'y' || key === 'z') redo();
    else return false;
    return true;
  });
}
