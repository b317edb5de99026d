/** The browser's offer to install the page as a program of its own; Chromium's, where the page can be kept offline. */

import { useSyncExternalStore } from 'react';

interface InstallPrompt extends Event {
  prompt(): Promise<void>;
}

let offered: InstallPrompt | null = null;
const listeners = new Set<() => void>();

/** Listens for the offer, which comes once and early. Called once. */
export function listenForInstallPrompt(): void {
  window.addEventListener('beforeinstallprompt', event => {
    // Not now, over whatever the clerk is doing: when the button is clicked.
    event.preventDefault();
    offer(event as InstallPrompt);
  });
  window.addEventListener('appinstalled', () => offer(null));
}

/** Asks the clerk to install; `null` where the browser has not offered it. A hook. */
export function useInstall(): (() => void) | null {
  const prompt = useSyncExternalStore(subscribe, () => offered);
  if (!prompt) return null;
  return () => {
    // It may be asked once; the browser offers it again where it was called off.
    offer(null);
    void prompt.prompt();
  };
}

function offer(next: InstallPrompt | null): void {
  offered = next;
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
