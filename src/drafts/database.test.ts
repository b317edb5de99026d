import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyReport, encodeDraft } from '../report/index.ts';
import { databaseName, openDatabase } from './database.ts';
import { openDraftStore } from './store.ts';

let id = 0;
const tools = () => ({ now: () => 2000, newId: () => `id${++id}` });
const content = (organ: string) => ({ report: emptyReport(organ, 2025), lastYear: null });

/** A database of the browser as `fill` makes it, by the browser's own means. */
const makeDatabase = (version: number, fill: (database: IDBDatabase) => void) =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(databaseName, version);
    request.onupgradeneeded = () => fill(request.result);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });

beforeEach(
  () =>
    new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(databaseName);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    }),
);

describe('the database', () => {
  it('of the first version opens with every draft as it was, and keeps versions from then on', async () => {
    const row = {
      id: 'old',
      revision: 3,
      organ: '甲镇',
      year: 2025,
      createdAt: 1,
      updatedAt: 2,
      deletedAt: null,
      savedBy: 'somebody',
      file: { ...encodeDraft(content('甲镇')), later: { kept: true } },
    };
    const binned = { ...row, id: 'binned', deletedAt: 5 };
    await makeDatabase(10, database => {
      const drafts = database.createObjectStore('drafts', { keyPath: 'id' });
      drafts.put(row);
      drafts.put(binned);
    });
    const table = await openDatabase();
    expect(await table.all()).toEqual([binned, row]);
    const store = openDraftStore(table, tools());
    expect(await store.save('old', content('乙镇'), { revision: 3, writer: 'me' })).toEqual({
      kind: 'saved',
      revision: 4,
    });
    const [version] = await store.listVersions('old');
    expect(version).toMatchObject({ draftId: 'old', organ: '甲镇' });
    expect(await table.transact(rows => rows.version(version?.id ?? ''))).toMatchObject({ file: row.file });
    await table.putNote('backup', { at: 7 });
    expect(await table.getNote('backup')).toEqual({ at: 7 });
    expect(await table.getNote('nothing')).toBeUndefined();
  });

  it('of a later version is left alone', async () => {
    await makeDatabase(30, database => {
      const drafts = database.createObjectStore('drafts', { keyPath: 'id', autoIncrement: true });
      drafts.put({ id: 'later', unheardOf: true });
    });
    await expect(openDatabase()).rejects.toMatchObject({ name: 'VersionError' });
    const found = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(databaseName);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    expect([found.version, ...Array.from(found.objectStoreNames)]).toEqual([30, 'drafts']);
    found.close();
  });

  it('is given up to a page with a newer version of it, and neither opened again nor written to', async () => {
    const events: string[] = [];
    const table = await openDatabase(event => events.push(event));
    await makeDatabase(30, () => undefined);
    expect(events).toEqual(['outdated']);
    await expect(table.all()).rejects.toMatchObject({ name: 'DatabaseClosedError' });
  });

  it('is given up to a page that clears it', async () => {
    const events: string[] = [];
    const table = await openDatabase(event => events.push(event));
    await new Promise(resolve => {
      indexedDB.deleteDatabase(databaseName).onsuccess = resolve;
    });
    expect(events).toEqual(['cleared']);
    await expect(table.all()).rejects.toMatchObject({ name: 'DatabaseClosedError' });
  });

  it('is opened again after the browser has closed it, also where that is refused at first', async () => {
    const events: string[] = [];
    let opened: IDBDatabase | null = null;
    const open = IDBFactory.prototype.open;
    let refusals = 0;
    IDBFactory.prototype.open = function (...given) {
      if (refusals-- > 0) throw Object.assign(new Error('closed'), { name: 'AbortError' });
      const request = open.apply(this, given);
      request.addEventListener('success', () => {
        opened = request.result;
      });
      return request;
    };
    try {
      const table = await openDatabase(event => events.push(event));
      await openDraftStore(table, tools()).create(content('甲镇'));
      forceCloseDatabase(opened as unknown as Parameters<typeof forceCloseDatabase>[0]);
      refusals = 2;
      await vi.waitUntil(() => events.length > 0);
      expect(events).toEqual(['reopened']);
      expect((await table.all()).map(({ organ }) => organ)).toEqual(['甲镇']);
    } finally {
      IDBFactory.prototype.open = open;
    }
  });
});
