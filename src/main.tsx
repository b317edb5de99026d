/** The composition root: the only file that knows everyone. */

import './polyfills.ts';
import './ui/styles/index.css';
import { createRoot } from 'react-dom/client';
import { openDoor } from './door.ts';
import {
  type DatabaseEvent,
  memoryTable,
  openChannel,
  openDatabase,
  openDraftStore,
  openRescue,
  type RowTable,
  toldStore,
} from './drafts/index.ts';
import { App } from './ui/App.tsx';
import { messageOf } from './ui/defects.ts';
import { ErrorBoundary } from './ui/ErrorScreen.tsx';
import { keepCaret, watchComposing } from './ui/editor/composing.ts';
import { keepOpenDrafts } from './ui/editor/openDrafts.ts';
import { openClearing } from './ui/home/clearing.ts';
import { watchWork } from './ui/home/persisting.ts';
import { listenForInstallPrompt } from './ui/install/installPrompt.ts';
import { startOffline } from './ui/install/offline.ts';
import type { MemoryReason, Services } from './ui/services.tsx';
import { meetDatabaseEvent, openStorageWatch } from './ui/storage.ts';
import { startTheme } from './ui/theme.ts';
import { windowTimers } from './ui/timers.ts';

/** 32 hex digits; `crypto.randomUUID` is missing in older browsers and on plain http. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

/** How long the database may take to open, in ms; a blocked one never answers. */
const databasePatience = 8000;

class NoAnswer extends Error {}

function rescueStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

async function openTable(
  onEvent: (event: DatabaseEvent) => void,
): Promise<{ readonly table: RowTable; readonly storage: Services['storage'] }> {
  const late = new Promise<never>((_, reject) => {
    window.setTimeout(() => reject(new NoAnswer('the database does not answer')), databasePatience);
  });
  try {
    return { table: await Promise.race([openDatabase(onEvent), late]), storage: { kind: 'browser' } };
  } catch (error) {
    return {
      table: memoryTable(),
      storage: { kind: 'memory', why: whyInMemory(error), reason: messageOf(error) },
    };
  }
}

function whyInMemory(error: unknown): MemoryReason {
  if (error instanceof NoAnswer) return 'silent';
  return error instanceof Error && error.name === 'VersionError' ? 'newer' : 'refused';
}

async function openServices(): Promise<Services> {
  const storageWatch = openStorageWatch();
  let meet: (event: DatabaseEvent) => void = () => undefined;
  const { table, storage } = await openTable(event => meet(event));
  const rescue = openRescue(rescueStorage());
  const channel = openChannel(window.BroadcastChannel);
  const kept = openDraftStore(table, {
    now: windowTimers.now,
    newId,
    rescue,
    onLittleRoom: dropped => storageWatch.tell({ kind: 'littleRoom', dropped }),
  });
  const drafts = toldStore(kept, channel);
  const { store, onRest, onInstalled } = watchWork(drafts);
  window.addEventListener('appinstalled', () => void onInstalled());
  const openDrafts = keepOpenDrafts({
    store,
    timers: windowTimers,
    newId,
    channel,
    quietly: keepCaret,
    ...watchComposing(),
  });
  meet = event => void meetDatabaseEvent(event, { store, openDrafts }, storageWatch);
  return {
    store,
    storage,
    storageWatch,
    openDrafts,
    clearing: openClearing(store, openDrafts),
    onRest,
    today: () => new Date(),
  };
}

async function start(root: HTMLElement): Promise<void> {
  openDoor();
  const services = await openServices();
  // What has been in the bin for long enough goes; where it fails, the next start does it.
  void services.store.bin.sweep().catch(() => undefined);
  createRoot(root).render(
    <ErrorBoundary services={services}>
      <App services={services} />
    </ErrorBoundary>,
  );
  // The page stands: what fails from here on takes nothing off it.
  void startOffline().catch(() => undefined);
}

startTheme();
listenForInstallPrompt();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
start(root).catch((error: unknown) => {
  root.textContent = `没能打开：${messageOf(error)}。请重新打开本页，或换一个浏览器。`;
});
