/** The browser's database. The only file that knows Dexie. */

import { Dexie, type EntityTable } from 'dexie';
import type { DraftRow, RowTable } from './store.ts';

/** Pages opened by double click share one database with every other such page: hence the distinctive name. */
const databaseName = 'zwgk-annual-report-drafts';

type Database = Dexie & { drafts: EntityTable<DraftRow, 'id'> };

/**
 * Opens the database.
 * @throws (as a rejected promise) when the browser has none, refuses it, or holds a newer version of it
 */
export async function openDatabase(): Promise<RowTable> {
  const database = new Dexie(databaseName, { chromeTransactionDurability: 'strict' }) as Database;
  database.version(1).stores({ drafts: 'id' });
  await database.open();
  return {
    all: () => database.drafts.toArray(),
    get: id => database.drafts.get(id),
    update: (id, change) =>
      database.transaction('rw', database.drafts, async () => {
        const row = change(await database.drafts.get(id));
        if (row) await database.drafts.put(row);
        return row;
      }),
  };
}
