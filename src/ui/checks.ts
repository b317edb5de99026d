/** The rules, loaded beside the first screen: the list of drafts stands before it says how far each draft is. */

import { lazyPart } from './lazyPart.ts';

/** The check folder. */
export const { load: loadChecks } = lazyPart(() => import('../check/index.ts'));

/** What the clerk reads about findings. */
export const { load: loadFindingWords } = lazyPart(() => import('./sentences/findings.ts'));
