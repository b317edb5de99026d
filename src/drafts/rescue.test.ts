import { describe, expect, it } from 'vitest';
import { memoryTable } from './memory.ts';
import { openRescue } from './rescue.ts';
import { openDraftStore } from './store.ts';
import { at, content, tools } from './testing/drafts.ts';
import { testStorage } from './testing/storage.ts';

describe('the rescue of a page that closes too soon', () => {
  const open = () => openDraftStore(memoryTable(), { ...tools(), rescue: openRescue(testStorage()) });

  it('gives back what was typed after the last save', async () => {
    const store = open();
    const { id } = await store.create(content('甲镇'));
    store.rescue(id, content('甲镇人民政府'), at(1));
    expect(await store.open(id)).toMatchObject({ content: content('甲镇人民政府'), rescued: true });
  });

  it('also when the save under way went through after all', async () => {
    const store = open();
    const { id } = await store.create(content('甲镇'));
    const saving = store.save(id, content('甲镇人'), at(1));
    store.rescue(id, content('甲镇人民政府'), at(1));
    await saving;
    store.rescue(id, content('甲镇人民政府'), at(1));
    expect(await store.open(id)).toMatchObject({ content: content('甲镇人民政府'), rescued: true });
  });

  it('is done with once the draft is saved', async () => {
    const store = open();
    const { id } = await store.create(content('甲镇'));
    store.rescue(id, content('甲镇人'), at(1));
    await store.save(id, content('甲镇人民政府'), at(1));
    expect(await store.open(id)).toMatchObject({ content: content('甲镇人民政府'), rescued: false });
  });

  it('becomes a draft of its own where another window saved since', async () => {
    const store = open();
    const { id } = await store.create(content('甲镇'));
    store.rescue(id, content('这边的镇'), at(1));
    await store.save(id, content('对方的镇'), at(1, 'other'));
    store.rescue(id, content('这边的镇'), at(1));
    expect(await store.open(id)).toMatchObject({ content: content('对方的镇'), rescued: false });
    expect((await store.list()).map(draft => [draft.organ, draft.isCopy ?? false])).toContainEqual([
      '这边的镇',
      true,
    ]);
  });

  it('stays where the save of the closing page came too late: another window had saved', async () => {
    const store = open();
    const { id } = await store.create(content('甲镇'));
    await store.save(id, content('对方的镇'), at(1, 'other'));
    store.rescue(id, content('这边的镇'), at(1));
    expect(await store.save(id, content('这边的镇'), at(1))).toMatchObject({ kind: 'conflict' });
    await store.open(id);
    expect((await store.list()).map(({ organ }) => organ)).toContain('这边的镇');
  });

  it('stays when another window saves its own work afterwards', async () => {
    const store = open();
    const { id } = await store.create(content('甲镇'));
    store.rescue(id, content('这边的镇'), at(1));
    await store.save(id, content('对方的镇'), at(1, 'other'));
    expect(await store.open(id)).toMatchObject({ content: content('对方的镇'), rescued: false });
    expect((await store.list()).map(({ organ }) => organ)).toContain('这边的镇');
  });

  it('keeps the work of each of two windows that are closed at once', async () => {
    const store = open();
    const { id } = await store.create(content('甲镇'));
    store.rescue(id, content('这边的镇'), at(1));
    store.rescue(id, content('对方的镇'), at(1, 'other'));
    const opened = await store.open(id);
    const organs = (await store.list()).map(({ organ }) => organ);
    expect(opened).toMatchObject({ content: content('这边的镇'), rescued: true, stored: content('甲镇') });
    expect(organs).toContain('对方的镇');
  });

  it('is passed over where it was stored long since and the browser only forgot that it was dropped', async () => {
    const texts = new Map<string, string>();
    const store = openDraftStore(memoryTable(), { ...tools(), rescue: openRescue(testStorage(texts)) });
    const { id } = await store.create(content('甲镇'));
    store.rescue(id, content('甲镇人'), at(1));
    const forgotten = [...texts];
    for (const revision of [1, 2, 3]) await store.save(id, content(`甲镇人民政府${revision}`), at(revision));
    expect(texts.size).toBe(0);
    for (const [key, text] of forgotten) texts.set(key, text);
    expect(await store.open(id)).toMatchObject({ content: content('甲镇人民政府3'), rescued: false });
    expect(await store.list()).toHaveLength(1);
  });

  it('is done with once whoever opened it has saved it', async () => {
    const texts = new Map<string, string>();
    const store = openDraftStore(memoryTable(), { ...tools(), rescue: openRescue(testStorage(texts)) });
    const { id } = await store.create(content('甲镇'));
    store.rescue(id, content('甲镇人民政府'), at(1));
    await store.open(id);
    expect(texts.size).toBe(1);
    await store.save(id, content('甲镇人民政府'), at(1, 'next'));
    expect(texts.size).toBe(0);
  });

  it('of a former version of the tool is read too', async () => {
    const texts = new Map<string, string>();
    const store = openDraftStore(memoryTable(), { ...tools(), rescue: openRescue(testStorage(texts)) });
    const { id } = await store.create(content('甲镇'));
    store.rescue(id, content('甲镇人民政府'), at(1));
    const [text = ''] = texts.values();
    texts.clear();
    texts.set(`zwgk-annual-report-rescue:${id}`, text);
    expect(await store.open(id)).toMatchObject({ content: content('甲镇人民政府'), rescued: true });
    await store.save(id, content('甲镇人民政府'), at(1, 'next'));
    expect(texts.size).toBe(0);
  });

  it('does without where the browser refuses storage', async () => {
    const refusing = { getItem: refuse, setItem: refuse, removeItem: refuse, key: refuse, length: 1 };
    const store = openDraftStore(memoryTable(), { ...tools(), rescue: openRescue(refusing) });
    const { id } = await store.create(content('甲镇'));
    store.rescue(id, content('乙镇'), at(1));
    expect(await store.open(id)).toMatchObject({ content: content('甲镇'), rescued: false });
  });
});

function refuse(): never {
  throw new Error('SecurityError');
}
