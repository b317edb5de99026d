/** Doing something to fields that are being written in, without the clerk noticing it in her hands. */

import { flushSync } from 'react-dom';

/** While an input method composes, nothing may be put into its field: what is being looked for would be lost. */
export function watchComposing(): { readonly calm: () => Promise<void> | null } {
  let composing: { readonly ended: Promise<void>; readonly end: () => void } | null = null;
  document.addEventListener('compositionstart', () => {
    let end: () => void = () => undefined;
    const ended = new Promise<void>(resolve => {
      end = resolve;
    });
    composing = { ended, end };
  });
  document.addEventListener('compositionend', () => {
    const { end } = composing ?? { end: () => undefined };
    composing = null;
    // The field takes over what was composed first.
    window.setTimeout(end, 0);
  });
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
