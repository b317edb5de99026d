/** 浅色, 深色 or as the system has it: chosen once, remembered where the browser lets us. */

import { useSyncExternalStore } from 'react';

export const themeChoices = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

const key = 'zwgk-annual-report theme';
const listeners = new Set<() => void>();
let choice: ThemeChoice = 'system';

/** Shows the page in the theme that was chosen last, and follows the system where none was. Called once, first. */
export function startTheme(): void {
  choice = themeChoices.find(known => known === remembered()) ?? 'system';
  window.matchMedia(night).addEventListener('change', show);
  show();
}

/** Takes and remembers another theme; where nothing can be remembered it lasts as long as the page. */
export function chooseTheme(next: ThemeChoice): void {
  choice = next;
  try {
    window.localStorage.setItem(key, next);
  } catch {
    // No storage, or none that takes anything: the choice holds for this page.
  }
  show();
  for (const listener of [...listeners]) listener();
}

export const useThemeChoice = (): ThemeChoice => useSyncExternalStore(subscribe, () => choice);

const night = '(prefers-color-scheme: dark)';

function show(): void {
  const dark = choice === 'dark' || (choice === 'system' && window.matchMedia(night).matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}

function remembered(): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
