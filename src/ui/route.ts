/** Where the clerk is, kept in the address after `#`, so that reload and the back button work everywhere. */

import { useSyncExternalStore } from 'react';
import type { StepId } from '../form/index.ts';
import { stepIds } from '../form/index.ts';

export type DraftView = 'compare' | 'versions';

export type Route =
  | { readonly kind: 'home' }
  | { readonly kind: 'import' }
  | {
      readonly kind: 'draft';
      readonly id: string;
      readonly step: StepId;
      /** In the place of 校核 the comparison with last year, in that of any step the versions of the draft. */
      readonly view?: DraftView;
    };

export function readRoute(hash: string): Route {
  const [page, id, step, view] = hash.replace(/^#\/?/, '').split('/');
  if (page === 'import') return { kind: 'import' };
  if (page === 'draft' && id) {
    const known = stepIds.find(candidate => candidate === step) ?? 'basic';
    if (view === 'versions' || (view === 'compare' && known === 'check')) {
      return { kind: 'draft', id, step: known, view };
    }
    return { kind: 'draft', id, step: known };
  }
  return { kind: 'home' };
}

export function hashOf(route: Route): string {
  switch (route.kind) {
    case 'home':
      return '#/';
    case 'import':
      return '#/import';
    case 'draft':
      return `#/draft/${route.id}/${route.step}${route.view ? `/${route.view}` : ''}`;
  }
}

export function goTo(route: Route): void {
  window.location.hash = hashOf(route);
}

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

export const useRoute = (): Route => readRoute(useSyncExternalStore(subscribe, () => window.location.hash));
