/** The writer of the 送审包, loaded beside 导出. */

import { lazyPart } from '../lazyPart.ts';

export const { load: loadReviewCopy, prefetch: prefetchReviewCopy } = lazyPart(
  () => import('./reviewCopy.ts'),
);
