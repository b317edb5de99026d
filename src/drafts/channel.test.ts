import { describe, expect, it } from 'vitest';
import { emptyReport } from '../report/index.ts';
import { type Broadcast, type News, openChannel, toldStore } from './channel.ts';
import { memoryTable } from './memory.ts';
import { openDraftStore } from './store.ts';

/** A browser's channels, heard by all windows but the one that speaks. */
function browser(): Broadcast {
  const all = new Set<{ onmessage: ((event: MessageEvent) => void) | null }>();
  return class {
    onmessage: ((event: MessageEvent) => void) | null = null;
    constructor() {
      all.add(this);
    }
    postMessage(data: unknown) {
      for (const other of all) if (other !== this) other.onmessage?.({ data } as MessageEvent);
    }
  };
}

const content = { report: emptyReport('甲镇人民政府', 2025), lastYear: null };

function windows(Broadcast: Broadcast | undefined) {
  const table = memoryTable();
  let ids = 0;
  const tools = { now: () => 0, newId: () => `id-${++ids}` };
  const channels = [openChannel(Broadcast), openChannel(Broadcast)] as const;
  const news: News[] = [];
  channels[1].subscribe(heard => news.push(heard));
  const here = toldStore(openDraftStore(table, tools), channels[0]);
  const there = toldStore(openDraftStore(table, tools), channels[1]);
  return { here, there, news };
}

describe('other windows', () => {
  it('hear of each save and of every change of the list', async () => {
    const { here, there, news } = windows(browser());
    let listed = 0;
    there.subscribe(() => listed++);
    const { id } = await here.create(content);
    await here.save(id, content, { revision: 1, writer: 'me' });
    await here.save(id, content, { revision: 1, writer: 'late' });
    await here.remove(id);
    expect(news).toEqual([{ kind: 'listed' }, { kind: 'saved', id }, { kind: 'listed' }]);
    expect(listed).toBe(2);
  });

  it('hear nothing where the browser has no channels or refuses them; saving goes on', async () => {
    const refusing = class {
      onmessage = null;
      constructor() {
        throw new Error('refused');
      }
      postMessage() {}
    };
    for (const Broadcast of [undefined, refusing]) {
      const { here, news } = windows(Broadcast);
      const { id } = await here.create(content);
      expect(await here.save(id, content, { revision: 1, writer: 'me' })).toMatchObject({ kind: 'saved' });
      expect(news).toEqual([]);
    }
  });

  it('pass over what another version of this tool says', () => {
    const Broadcast = browser();
    const channel = openChannel(Broadcast);
    const news: News[] = [];
    channel.subscribe(heard => news.push(heard));
    const stranger = new Broadcast('');
    for (const words of [null, 'saved', { kind: 'saved' }, { kind: 'else', id: 'x' }])
      stranger.postMessage(words);
    expect(news).toEqual([]);
  });
});
