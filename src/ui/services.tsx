/** What the composition root hands to the screens. */

import { createContext, type ReactNode, useContext } from 'react';
import type { DraftStore } from '../drafts/index.ts';
import type { OpenDrafts } from './editor/openDrafts.ts';
import type { Clearing } from './home/clearing.ts';
import type { StorageWatch } from './storage.ts';

/** Why drafts are in memory only: the browser's database is of a newer tool, does not answer, or is refused. */
export type MemoryReason = 'newer' | 'silent' | 'refused';

export interface Services {
  readonly store: DraftStore;
  readonly openDrafts: OpenDrafts;
  readonly clearing: Clearing;
  /** Called when the editor was left: may ask the browser to keep the drafts for good. */
  readonly onRest: () => Promise<void>;
  /** Where drafts are kept; in memory they are gone with the tab, and the screen says so with the reason. */
  readonly storage:
    | { readonly kind: 'browser' }
    | { readonly kind: 'memory'; readonly why: MemoryReason; readonly reason: string };
  /** What befell the storage since. */
  readonly storageWatch: StorageWatch;
  /** Today; the year in which the report is written. */
  readonly today: () => Date;
}

const ServicesContext = createContext<Services | null>(null);

export function ServicesProvider({ services, children }: { services: Services; children: ReactNode }) {
  return <ServicesContext.Provider value={services}>{children}</ServicesContext.Provider>;
}

/** @throws outside of a provider: a defect of ours */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('no ServicesProvider above this component');
  return services;
}
