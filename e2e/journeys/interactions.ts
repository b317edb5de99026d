/** What a journey costs the clerk: everything her hands do, counted in the page as it happens. */

import type { Page } from '@playwright/test';

declare global {
  interface Window {
    interactions?: string[];
  }
}

/** What the browser's own print dialog asks for after 打印: the printer “另存为 PDF”, and 保存. */
export const printDialog = 2;

/**
 * Counts from now on: each press of the mouse, each key that is no typing (Tab, Enter, arrows, shortcuts), each
 * run of typing in one field, each paste, each file chosen. Returns the way to read what was counted, in order.
 */
export async function countInteractions(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const counted: string[] = [];
    window.interactions = counted;
    /** The field of the run of typing that is going on. */
    let typedIn: EventTarget | null = null;
    const count = (words: string) => {
      typedIn = null;
      counted.push(words);
    };
    const on = <K extends keyof DocumentEventMap>(name: K, listener: (event: DocumentEventMap[K]) => void) =>
      document.addEventListener(name, listener, true);
    const isFile = (target: EventTarget | null) =>
      target instanceof HTMLInputElement && target.type === 'file';
    on('mousedown', ({ target }) => {
      const words = target instanceof Element ? (target.textContent?.trim() ?? '') : '';
      count(`click ${words.slice(0, 20)}`);
    });
    on('keydown', event => {
      if (['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return;
      const isShortcut = event.ctrlKey || event.metaKey || event.altKey;
      if (isShortcut && event.key.toLowerCase() === 'v') return;
      if (isShortcut || (event.key.length > 1 && event.key !== 'Backspace')) count(`key ${event.key}`);
    });
    on('paste', () => count('paste'));
    on('input', event => {
      const { target } = event;
      if (isFile(target) || (event as InputEvent).inputType === 'insertFromPaste') return;
      if (target === typedIn) return;
      count(`type ${target instanceof HTMLInputElement ? target.value : 'text'}`);
      typedIn = target;
    });
    on('change', ({ target }) => {
      if (isFile(target)) count('choose a file');
      if (target instanceof HTMLSelectElement) count(`choose ${target.value}`);
    });
  });
  return async () => (await page.evaluate(() => window.interactions)) ?? [];
}
