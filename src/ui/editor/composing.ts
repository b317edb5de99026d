/** Doing something to fields that are being written in, without the clerk noticing it in her hands. */

import { flushSync } from 'react-dom';

/** While an input method composes, nothing may be put into its field: what is being looked for would be lost. */
export function watchComposing(): { readonly calm: () => Promise<void> | null } {
  let composing: { readonly ended: Promise<void>; readonly end: () => void } | null = null;
  const begin = () => {
    let end: () => void = () => undefined;
    const ended = new Promise<void>(resolve => {
      end = resolve;
    });
    composing = { ended, end };
  };
  const end = () => {
    const { end: told } = composing ?? { end: () => undefined };
    composing = null;
    // The field takes over what was composed first.
    window.setTimeout(told, 0);
  };
  document.addEventListener('compositionstart', () => {
    if (!composing) begin();
  });
  document.addEventListener('compositionend', end);
  // A field that goes from the page while it is composed in tells of no end; saving would wait for it for ever.
  document.addEventListener('keydown', ({ isComposing }) => composing && !isComposing && end(), true);
  for (const type of ['focusin', 'focusout']) document.addEventListener(type, () => composing && end());
  return { calm: () => composing?.ended ?? null };
}

type TextControl = HTMLInputElement | HTMLTextAreaElement;

const focusedControl = (): TextControl | null => {
  const { activeElement: element } = document;
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element : null;
};

/** What is drawn anew by `perform`, with the caret staying among the words where it stood. */
export function keepCaret(perform: () => void): void {
  const field = focusedControl();
  const [value, from, to] = [field?.value ?? '', field?.selectionStart ?? null, field?.selectionEnd ?? null];
  const direction = field?.selectionDirection ?? undefined;
  const top = window.pageYOffset;
  flushSync(perform);
  if (field && field === focusedControl() && from !== null && to !== null) {
    field.setSelectionRange(
      movedCaret(value, field.value, from),
      movedCaret(value, field.value, to),
      direction,
    );
  }
  if (window.pageYOffset !== top) window.scrollTo(0, top);
}

/** Where a caret at `at` in `before` belongs in `after`: with the words before it, or with those behind what changed. */
export function movedCaret(before: string, after: string, at: number): number {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (at <= start) return at;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  if (at >= before.length - end) return at + after.length - before.length;
  return Math.min(at, after.length - end);
}
