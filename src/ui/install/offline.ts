/**
 * The app without a network: where the browser allows it (https, or this computer's own server), a service worker keeps
 * the page. Everywhere else (http by a name of the intranet, a file) nothing is asked for and nothing happens.
 */

import { useSyncExternalStore } from 'react';
import { type PageMessage, pageVersionId, type WorkerAnswer } from '../../offline/index.ts';

/** No more often than this, in ms, a page that comes to the front again asks for a newer version. */
const betweenChecks = 3_600_000;
/** How long a new worker may take to take over, in ms, before the page is opened anew all the same. */
const takeOverPatience = 3000;

let registration: ServiceWorkerRegistration | null = null;
let isNewer = false;
const listeners = new Set<() => void>();

/** The version of this page; `null` where it was built without a worker beside it, as while it is developed. */
const ownVersion = (): string | null => document.getElementById(pageVersionId)?.textContent ?? null;

/** Whether this page may have a service worker and a manifest. */
const isInstallable = (): boolean =>
  window.isSecureContext &&
  /^https?:$/.test(window.location.protocol) &&
  'serviceWorker' in navigator &&
  ownVersion() !== null;

/** Keeps the page for opening without a network, and listens for newer versions. Called once. */
export async function startOffline(): Promise<void> {
  if (!isInstallable()) return;
  linkManifest();
  const { serviceWorker } = navigator;
  try {
    registration = await serviceWorker.register('./sw.js', { updateViaCache: 'none' });
  } catch {
    // No worker beside the page, or none wanted: the app works all the same, with the network.
    return;
  }
  follow(registration);
  serviceWorker.addEventListener('controllerchange', () => look(serviceWorker.controller));
  let checked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - checked < betweenChecks) return;
    checked = Date.now();
    registration?.update().catch(() => undefined);
  });
}

/** Whether a version other than this page's is ready on this computer; a hook. */
export const useNewVersion = (): boolean => useSyncExternalStore(subscribe, () => isNewer);

/** Opens the page anew in the version that is ready. Whoever calls has saved first. */
export async function openNewVersion(): Promise<void> {
  const waiting = registration?.waiting;
  if (waiting) {
    await new Promise<void>(resolve => {
      navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
      window.setTimeout(resolve, takeOverPatience);
      say(waiting, { kind: 'takeOver' });
    });
  }
  window.location.reload();
}

/** The page as it is kept for opening without a network, byte for byte; `null` where none is. */
export async function keptPage(): Promise<Blob | null> {
  if (!isInstallable()) return null;
  const folder = new URL('./', window.location.href).href;
  const page = await caches.match(folder).catch(() => undefined);
  return page ? page.blob() : null;
}

function follow(found: ServiceWorkerRegistration): void {
  look(found.waiting);
  found.addEventListener('updatefound', () => {
    const worker = found.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' || worker.state === 'activated') look(worker);
    });
  });
}

/** Asks a worker which version it keeps. */
function look(worker: ServiceWorker | null): void {
  if (!worker) return;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
    isNewer = data.version !== ownVersion();
    for (const listener of [...listeners]) listener();
  };
  say(worker, { kind: 'version' }, [port2]);
}

const say = (worker: ServiceWorker, message: PageMessage, ports: MessagePort[] = []) =>
  worker.postMessage(message, ports);

/** By script: a file, or a page over plain http, is not to ask for a manifest that it cannot use. */
function linkManifest(): void {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = './manifest.webmanifest';
  document.head.appendChild(link);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
