/** What restoring a backup needs: no first screen waits for it, and it is there also when the server is gone by then. */

import { lazyPart } from '../lazyPart.ts';

export const { load: loadBackupReader, usePart: useBackupReader } = lazyPart(
  () => import('./backupReader.ts'),
);
