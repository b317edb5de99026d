/** The browser's database. The only file that knows Dexie. */

import { Dexie, type EntityTable } from 'dexie';
import { reasonOf } from './autosave.ts';
import { type DraftRow, type Rows, type RowTable, updateDraft, type VersionRow } from './rows.ts';

/** Pages opened by double click share one database with every other such page: hence the distinctive name. */
export const databaseName = 'zwgk-annual-report-drafts';

/** The browser knows it as ten times that. */
const schemaVersion = 2;

interface NoteRow {
  readonly key: string;
  readonly value: unknown;
}

type Database = Dexie & {
  drafts: EntityTable<DraftRow, 'id'>;
  versions: EntityTable<VersionRow, 'id'>;
  notes: EntityTable<NoteRow, 'key'>;
};

/** What can happen to an open database. */
export type DatabaseEvent =
  /** Another page brings it to a newer version: it is closed here. */
  | 'outdated'
  /** Another page deletes it: it is closed here. */
  | 'cleared'
  /** The browser closed it, and may have emptied it; it is open again. */
  | 'reopened'
  /** The browser closed it, and it does not open any more. */
  | 'lost';

/** How long the browser is given to be done with what made it close the database, from one try to the next, in ms. */
const pauses: readonly number[] = [0, 100, 300, 900, 2700];

/**
 * Opens the database.
 * @throws (as a rejected promise) when the browser has none, refuses it, or holds a newer version of it
 */
export async function openDatabase(
  onEvent: (event: DatabaseEvent) => void = () => undefined,
): Promise<RowTable> {
  const database = new Dexie(databaseName, {
    chromeTransactionDurability: 'strict',
    indexedDB: ownVersionOnly(),
    IDBKeyRange: globalThis.IDBKeyRange,
  }) as Database;
  database.version(1).stores({ drafts: 'id' });
  database.version(schemaVersion).stores({ drafts: 'id', versions: 'id, draftId', notes: 'key' });
  let isGivenUp = false;
  const onClosed = async () => {
    const isOpen = await reopen(database, () => isGivenUp);
    if (!isGivenUp) onEvent(isOpen ? 'reopened' : 'lost');
  };
  database.on('versionchange', ({ newVersion }) => {
    isGivenUp = true;
    database.close();
    onEvent(newVersion ? 'outdated' : 'cleared');
    // Dexie would open it again, at whatever version it is then.
    return false;
  });
  database.on('ready', () => database.backendDB().addEventListener('close', () => void onClosed()), true);
  await database.open();
  return tableOf(database);
}

/** Right after it has cleared a database the browser refuses to open it, and Dexie would never ask again. */
async function reopen(database: Database, isGivenUp: () => boolean): Promise<boolean> {
  for (const pause of pauses) {
    await new Promise(resolve => setTimeout(resolve, pause));
    if (isGivenUp()) return false;
    if (database.isOpen()) return true;
    database.close({ disableAutoOpen: false });
    const isOpen = await database.open().then(
      () => true,
      () => false,
    );
    if (isOpen) return true;
  }
  return false;
}

/**
 * The browser's databases, of no version but ours. Left to itself, Dexie goes on in a database of a later version,
 * and even adds to it what it misses.
 */
function ownVersionOnly(): IDBFactory {
  const { indexedDB } = globalThis;
  return {
    open(name, version) {
      if (version === schemaVersion * 10) return indexedDB.open(name, version);
      throw Object.assign(new Error('the database is of another version'), { name: 'VersionError' });
    },
    cmp: (first, second) => indexedDB.cmp(first, second),
    databases: () => indexedDB.databases(),
    deleteDatabase: name => indexedDB.deleteDatabase(name),
  };
}

function tableOf(database: Database): RowTable {
  const { drafts, versions, notes } = database;
  const rows = rowsOf(database);
  /** In what follows a change that found no room, Firefox lets rows only be deleted: this is what follows it. */
  const whole = <T>(change: PromiseLike<T>): Promise<T> =>
    Promise.resolve(change).catch(async (error: unknown) => {
      if (reasonOf(error).kind === 'full')
        await database
          .transaction('rw', drafts, versions, notes, async () => drafts.delete(''))
          .catch(() => undefined);
      throw error;
    });
  // Dexie follows `await` only in what it sees to be an async function.
  return {
    all: () => drafts.toArray(),
    get: id => drafts.get(id),
    update: (id, change) =>
      whole(database.transaction('rw', drafts, async () => updateDraft(rows, id, change))),
    transact: work => whole(database.transaction('rw', drafts, versions, async () => work(rows))),
    getNote: async key => (await notes.get(key))?.value,
    async putNote(key, value) {
      await whole(notes.put({ key, value }));
    },
    async clear() {
      // Emptied first: another page that holds it open keeps it from being deleted.
      await database.transaction('rw', drafts, versions, notes, async () => {
        for (const table of [drafts, versions, notes]) await table.clear();
      });
      database.close();
    },
  };
}

/** Dexie knows by itself within which transaction it is called. */
function rowsOf({ drafts, versions }: Database): Rows {
  const kept = (draftId: string) => versions.where('draftId').equals(draftId);
  return {
    draft: id => drafts.get(id),
    async putDraft(row) {
      await drafts.put(row);
    },
    async dropDraft(id) {
      await drafts.delete(id);
      await kept(id).delete();
    },
    version: id => versions.get(id),
    newestVersion: draftId => kept(draftId).last(),
    // Rows of one key come in the order of their ids, which is the one in which they were kept.
    async versionsOf(draftId) {
      const found: VersionRow[] = [];
      // One by one: all at once would hold up the page for as long as they take to be unpacked.
      await kept(draftId).each(version => void found.push(version));
      return found;
    },
    async putVersion(row) {
      await versions.put(row);
    },
    dropVersions: ids => versions.bulkDelete([...ids]),
  };
}
