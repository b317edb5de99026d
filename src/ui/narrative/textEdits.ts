/** One narrative in its text area: typing, and changes of whole paragraphs that keep the caret where it belongs. */

import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { TextId } from '../../form/index.ts';
import { type Change, textOf } from '../../report/index.ts';
import { useDraft, useEditor } from '../editor/context.tsx';
import { revealSelection } from '../editor/place.ts';
import type { Written } from './paragraphEdits.ts';

export interface TextEdits {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  /** What stands in the report, with the caret; at the end while the clerk has not been in the field. */
  readonly written: () => Written;
  /** Keystrokes in a row are one step for undo. */
  readonly type: (value: string) => void;
  /** One change and one step for undo, with others that belong to it; the caret and the focus go to the field. */
  readonly put: (label: string, after: Written, others?: readonly Change[]) => void;
  /** Selects words of the text as it stands. */
  readonly select: (words: Pick<Written, 'from' | 'to'>) => void;
  /** Where the last of our own changes left the caret, for as long as nothing else was done; else `null`. */
  readonly freshCaret: () => number | null;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

export function useTextEdits(text: TextId): TextEdits {
  const { edit, session } = useEditor();
  const value = useDraft(snapshot => textOf(snapshot.report, text));
  const area = useRef<HTMLTextAreaElement>(null);
  /** What the field shows by its own doing; anything else came from undo or a mend. */
  const known = useRef(value);
  const caret = useRef<Pick<Written, 'from' | 'to'> | null>(null);
  const fresh = useRef<Written | null>(null);
  const entered = useRef(false);

  const placeCaret = useCallback((words: Pick<Written, 'from' | 'to'>) => {
    const element = area.current;
    if (!element) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(words.from, words.to);
    entered.current = true;
    revealSelection(element);
  }, []);

  useLayoutEffect(() => {
    const before = known.current;
    known.current = value;
    const words = caret.current;
    caret.current = null;
    if (words) placeCaret(words);
    else if (before !== value) area.current?.setSelectionRange(...changedWords(before, value));
  }, [value, placeCaret]);

  return useMemo(() => {
    const stored = () => textOf(session.getSnapshot().report, text);
    return {
      area,
      written() {
        const value = stored();
        const element = area.current;
        if (!element || !entered.current) return { text: value, from: value.length, to: value.length };
        return { text: value, from: element.selectionStart, to: element.selectionEnd };
      },
      type(next) {
        known.current = next;
        fresh.current = null;
        edit({ label: '修改文字', changes: [{ kind: 'text', text, value: next }], merge: `text ${text}` });
      },
      put(label, after, others = []) {
        session.closeStep();
        const isDrawn = after.text === stored();
        known.current = after.text;
        fresh.current = after;
        if (!isDrawn) caret.current = after;
        edit({ label, changes: [{ kind: 'text', text, value: after.text }, ...others] });
        if (isDrawn) placeCaret(after);
      },
      select: placeCaret,
      freshCaret() {
        const left = fresh.current;
        return left && left.from === left.to && left.text === stored() ? left.from : null;
      },
      onFocus() {
        entered.current = true;
        session.closeStep();
      },
      onBlur: () => session.closeStep(),
    };
  }, [edit, session, text, placeCaret]);
}

/** What changed without being typed (undo, a mend) is selected, so that it is seen and can be scrolled to. */
function changedWords(before: string, after: string): readonly [from: number, to: number] {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let same = 0;
  while (same < shorter - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return [from, after.length - same];
}
