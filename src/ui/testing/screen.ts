/** The screen of a test that shows components. For tests only; the page must be there (jsdom). */

import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach } from 'vitest';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root | null = null;

/** Shows it in the place of what was shown before, which is updated or left; after a test all is left. */
export async function show(what: ReactNode): Promise<void> {
  root ??= createRoot(document.body.appendChild(document.createElement('div')));
  const shown = root;
  await act(async () => shown.render(what));
}

/** Leaves all that is shown. */
export function leave(): void {
  const left = root;
  root = null;
  if (left !== null) act(() => left.unmount());
  document.body.replaceChildren();
}
afterEach(leave);

/** The first button with these words in it; where a question is asked, one of its own before any other. */
export function button(words: string): HTMLButtonElement | undefined {
  return Array.from(document.querySelectorAll('button'))
    .sort((a, b) => Number(b.closest('dialog') !== null) - Number(a.closest('dialog') !== null))
    .find(({ textContent }) => textContent?.includes(words));
}

/** Clicks the button, which must be there, and waits for what comes of it at once. */
export async function press(words: string): Promise<void> {
  const pressed = button(words);
  if (pressed === undefined) throw new Error(`there is no button “${words}”`);
  await act(async () => pressed.click());
}
