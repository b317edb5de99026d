/** The screens of the 申请台账, loaded when a ledger is kept: most offices type the table and never need them. */

import { lazyPart } from './lazyPart.ts';

export const { usePart: useLedgerScreens, prefetch: prefetchLedgerScreens } = lazyPart(
  () => import('./ledger/index.ts'),
);
