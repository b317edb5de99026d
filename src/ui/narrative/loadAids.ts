/** Loading what helps with writing: when the editor opens, so that it is there when it is asked for. */

import { lazyPart } from '../lazyPart.ts';

export type Aids = typeof import('./aids.tsx');

export const { usePart: useAids, prefetch: prefetchAids } = lazyPart(() => import('./aids.tsx'));
