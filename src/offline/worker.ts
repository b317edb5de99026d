/** The service worker: what the browser asks it goes to the keeper. Built as a script of its own, `sw.js`. */

import { isMessage, type WorkerAnswer } from './agreed.ts';
import { keepPage } from './keeper.ts';

/** Put in by the build: the version of the page that stands beside this script. */
declare const PAGE_VERSION: string;

/** What we use of `ServiceWorkerGlobalScope`; TypeScript has it only in a library that goes against the DOM's. */
interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asking extends Waiting {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asking) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

const worker = self as unknown as WorkerScope;
const keeper = keepPage({
  caches,
  fetch: request => fetch(request),
  scope: worker.registration.scope,
  version: PAGE_VERSION,
});

worker.addEventListener('install', event => event.waitUntil(keeper.install()));
worker.addEventListener('activate', event =>
  event.waitUntil(keeper.activate().then(() => worker.clients.claim())),
);
worker.addEventListener('fetch', event => {
  const answer = keeper.answer(event.request, work => event.waitUntil(work));
  if (answer) event.respondWith(answer);
});
worker.addEventListener('message', ({ data, ports }) => {
  if (!isMessage(data)) return;
  if (data.kind === 'takeOver') void worker.skipWaiting();
  else ports[0]?.postMessage({ version: PAGE_VERSION } satisfies WorkerAnswer);
});
