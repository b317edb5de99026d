/** The finding whose marked words the caret stands in, so that its line can be shown beside the text. */

import { type RefObject, useEffect, useState } from 'react';
import type { Finding } from '../../check/index.ts';
import type { TextId } from '../../form/index.ts';
import { textOf } from '../../report/index.ts';
import { useEditor } from '../editor/context.tsx';
import { findingAt } from './marks.ts';

/** After these the caret may stand elsewhere. */
const moves = ['keyup', 'mouseup', 'select', 'focus'] as const;

/** `null` while the caret is elsewhere, and while she types: then the words have moved on from what was found. */
export function useFindingHere(
  text: TextId,
  area: RefObject<HTMLTextAreaElement | null>,
  findings: readonly Finding[],
): Finding | null {
  const { session, settled } = useEditor();
  const [here, setHere] = useState<Finding | null>(null);
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const look = () => {
      const isWritten = textOf(settled.getReport(), text) === textOf(session.getSnapshot().report, text);
      if (document.activeElement === element) {
        setHere(isWritten ? findingAt(findings, text, element.selectionStart) : null);
      }
    };
    // Whose line is about to be pressed stays.
    const field = element.closest<HTMLElement>('.text-field');
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && field?.contains(relatedTarget))) setHere(null);
    };
    look();
    for (const move of moves) element.addEventListener(move, look);
    field?.addEventListener('focusout', leave);
    return () => {
      for (const move of moves) element.removeEventListener(move, look);
      field?.removeEventListener('focusout', leave);
    };
  }, [area, findings, session, settled, text]);
  return here !== null && findings.includes(here) ? here : null;
}
