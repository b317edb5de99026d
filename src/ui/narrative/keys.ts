/** The keys that do more in a narrative than in any text area; all others are the browser's. */

import type { KeyboardEvent } from 'react';
import { breakParagraph, eraseNumber, moveParagraphs, nextBlank, type Written } from './paragraphEdits.ts';
import type { TextEdits } from './textEdits.ts';

interface KeyDone {
  readonly label: string;
  readonly after: Written;
}

/** Handles a key; keys of an input method are its own. */
export function onTextKey(event: KeyboardEvent<HTMLTextAreaElement>, edits: TextEdits): void {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Tab' && !event.shiftKey && !event.altKey) {
    const written = edits.written();
    const blank = nextBlank(written.text, written.to, { around: false });
    if (!blank) return;
    event.preventDefault();
    edits.select(blank);
    return;
  }
  const done = doneBy(event, edits);
  if (!done) return;
  event.preventDefault();
  edits.put(done.label, done.after);
}

function doneBy(
  { key, altKey, shiftKey }: KeyboardEvent<HTMLTextAreaElement>,
  edits: TextEdits,
): KeyDone | null {
  const written = edits.written();
  const done = (label: string, after: Written | null) => after && { label, after };
  if (altKey) {
    if (key === 'ArrowUp') return done('上移段落', moveParagraphs(written, -1));
    if (key === 'ArrowDown') return done('下移段落', moveParagraphs(written, 1));
    return null;
  }
  if (shiftKey) return null;
  if (key === 'Enter') return done('另起一段', breakParagraph(written));
  if (key !== 'Backspace') return null;
  // A number that is being typed is erased character by character.
  const isAlone = /^(?:\n|$)/.test(written.text.slice(written.to));
  return isAlone && edits.freshCaret() !== written.to ? null : done('去掉编号', eraseNumber(written));
}
