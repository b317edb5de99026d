/** Onto the clipboard, also where the page has no `navigator.clipboard`: over http, and in old browsers. */

/** What is copied; `html` for programs that take rich text, `text` for all others. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/** Hands `copied` to a `copy` of the browser's. */
export function giveToCopy(
  copied: Copied,
  event: Pick<ClipboardEvent, 'clipboardData' | 'preventDefault'>,
): void {
  event.clipboardData?.setData('text/plain', copied.text);
  if (copied.html !== undefined) event.clipboardData?.setData('text/html', copied.html);
  event.preventDefault();
}

/**
 * Copies; to be called while a press or key is handled. `false`: the browser does not let the page copy, and nothing
 * was changed. The focus stays where it is.
 */
export function copy(copied: Copied): boolean {
  let isGiven = false;
  const give = (event: ClipboardEvent) => {
    // Before whatever else would copy: tables copy their selected cells.
    event.stopImmediatePropagation();
    if (!event.clipboardData) return;
    giveToCopy(copied, event);
    isGiven = true;
  };
  // Some browsers copy only where something is selected.
  const held = document.createElement('textarea');
  held.value = ' ';
  held.setAttribute('aria-hidden', 'true');
  held.style.cssText = 'position:fixed;top:0;left:0;width:1px;height:1px;opacity:0';
  const before = document.activeElement;
  window.addEventListener('copy', give, true);
  try {
    document.body.appendChild(held);
    held.select();
    return document.execCommand('copy') && isGiven;
  } catch {
    return false;
  } finally {
    window.removeEventListener('copy', give, true);
    held.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}
