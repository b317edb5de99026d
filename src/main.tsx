/** The composition root: the only file that knows everyone. */

import './polyfills.ts';
import './ui/styles/index.css';
import { createRoot } from 'react-dom/client';
import { openDoor } from './door.ts';
import { type DraftStore, memoryTable, openDatabase, openDraftStore } from './drafts/index.ts';
import { App } from './ui/App.tsx';
import { ErrorBoundary } from './ui/ErrorScreen.tsx';
import type { Services } from './ui/services.tsx';

/** 32 hex digits; `crypto.randomUUID` is missing in older browsers and on plain http. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

const tools = { now: () => Date.now(), newId };

async function openServices(): Promise<Services> {
  const today = () => new Date();
  try {
    return { store: openDraftStore(await openDatabase(), tools), storage: { kind: 'browser' }, today };
  } catch (error) {
    const store: DraftStore = openDraftStore(memoryTable(), tools);
    return {
      store,
      storage: { kind: 'memory', reason: error instanceof Error ? error.message : String(error) },
      today,
    };
  }
}

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  openDoor();
  const services = await openServices();
  createRoot(root).render(
    <ErrorBoundary store={services.store}>
      <App services={services} />
    </ErrorBoundary>,
  );
}

void start();
