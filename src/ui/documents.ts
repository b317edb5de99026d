/** Reading and writing documents, loaded when first needed: the first screen does not wait for it. */

import { lazyPart } from './lazyPart.ts';

export type Documents = typeof import('../document/index.ts');

/** The document folder; fetched ahead, import and export work also when the server is gone by then. */
export const {
  load: loadDocuments,
  prefetch: prefetchDocuments,
  usePart: useDocuments,
} = lazyPart(() => import('../document/index.ts'));
