/** Drafts that live as long as the page does. */

import { type DraftRow, type Rows, type RowTable, updateDraft, type VersionRow } from './rows.ts';

/** Rows in memory: for tests, and for browsers that offer no database. */
export function memoryTable(): RowTable {
  let drafts: ReadonlyMap<string, DraftRow> = new Map();
  let versions: ReadonlyMap<string, VersionRow> = new Map();
  const notes = new Map<string, unknown>();
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  /** One after the other, each on a copy that counts only when the work is done. */
  const transact = <T>(work: (rows: Rows) => Promise<T>): Promise<T> => {
    const next = last.then(async () => {
      if (isClosed) throw new Error('the drafts were cleared away');
      const copies = { drafts: new Map(drafts), versions: new Map(versions) };
      const result = await work(memoryRows(copies.drafts, copies.versions));
      ({ drafts, versions } = copies);
      return result;
    });
    last = next.catch(() => undefined);
    return next;
  };

  return {
    all: async () => [...drafts.values()],
    get: async id => drafts.get(id),
    update: (id, change) => transact(rows => updateDraft(rows, id, change)),
    transact,
    getNote: async key => notes.get(key),
    async putNote(key, value) {
      if (isClosed) throw new Error('the drafts were cleared away');
      notes.set(key, value);
    },
    async clear() {
      isClosed = true;
      await last;
      drafts = new Map();
      versions = new Map();
      notes.clear();
    },
  };
}

function memoryRows(drafts: Map<string, DraftRow>, versions: Map<string, VersionRow>): Rows {
  const versionsOf = (draftId: string) =>
    [...versions.values()]
      .filter(version => version.draftId === draftId)
      .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return {
    draft: async id => drafts.get(id),
    async putDraft(row) {
      drafts.set(row.id, row);
    },
    async dropDraft(id) {
      drafts.delete(id);
      for (const version of versionsOf(id)) versions.delete(version.id);
    },
    version: async id => versions.get(id),
    newestVersion: async draftId => versionsOf(draftId).pop(),
    versionsOf: async draftId => versionsOf(draftId),
    async putVersion(row) {
      versions.set(row.id, row);
    },
    async dropVersions(ids) {
      for (const id of ids) versions.delete(id);
    },
  };
}
