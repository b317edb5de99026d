/** What is newer than Chromium 78 and used all the same, each with the reason why that does no harm. */

export interface Allowed {
  readonly file: string;
  /** As the guard names it. */
  readonly what: string;
  readonly why: string;
}

/** What `src/polyfills.ts` provides. */
export const polyfilled: ReadonlySet<string> = new Set(['.replaceAll()']);

/** Uses in our own files that ask first whether the browser has it. */
export const allowedInSource: readonly Allowed[] = [
  {
    file: 'src/ui/home/clearing.ts',
    what: 'caches',
    why: 'asks for its type first: over http there is no offline copy to clear',
  },
  {
    file: 'src/ui/home/clearing.ts',
    what: 'navigator.serviceWorker',
    why: 'asks first whether there is one: over http no worker serves the page',
  },
  {
    file: 'src/ui/install/offline.ts',
    what: 'navigator.serviceWorker',
    why: 'asked for first; over http there is none, and the app is not kept',
  },
  {
    file: 'src/ui/install/offline.ts',
    what: 'caches',
    why: 'only where there are service workers',
  },
  { file: 'src/offline/worker.ts', what: 'caches', why: 'a service worker always has them' },
];

/** Style rules that a browser may drop without harm. */
export const allowedStyles: readonly Allowed[] = [];

const library = (what: string, why: string): Allowed => ({ file: 'bundle', what, why });

/** Uses anywhere in the built script: in libraries, and the tested ones of our own. */
export const allowedInBundle: readonly Allowed[] = [
  library('reportError', 'React asks for its type first'),
  library('.popover', "React reads an element's own property of that name"),
  library('.submitter', 'React reads it from the event and takes undefined for none'),
  library(
    '.startViewTransition()',
    "React calls it only for its ViewTransition component, which we don't use",
  ),
  library('AggregateError', 'Dexie asks for its type first'),
  library('FinalizationRegistry', 'Dexie asks for its type first'),
  library('WeakRef', 'Dexie asks for its type first'),
  library(
    'Intl.Segmenter',
    'src/compare/words.ts asks first, and takes every character for a word without it',
  ),
  library(
    'caches',
    'src/ui/home/clearing.ts asks for its type first; beside the service worker there are some',
  ),
  library(
    'navigator.serviceWorker',
    'src/ui/home/clearing.ts and src/ui/install/offline.ts ask first whether there is one',
  ),
  library(
    'navigator.storage',
    'src/ui/home/persisting.ts takes undefined for a browser that cannot be asked',
  ),
  library('crypto.subtle', 'Dexie does without it, as it must over http'),
  library('navigator.userAgentData', 'Dexie takes undefined for an older browser'),
  library('addEventListener signal', 'Dexie: a listener on a finished transaction stays, and dies with it'),
];
