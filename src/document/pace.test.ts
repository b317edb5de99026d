import { JSDOM } from 'jsdom';
import { expect, test, vi } from 'vitest';
import { openFile, openPasted, openText } from './open.ts';
import { atOnce, inSteps, pace, type Steps } from './pace.ts';
import { ReadingStopped } from './reading.ts';

const parser = new new JSDOM('').window.DOMParser();
const page = '<h2>一、总体情况</h2><p>公开信息3条。</p><h2>五、存在的问题</h2><p>人手不足。</p>';

test('after a long stretch the page has its turn before the work goes on', async () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(1e9);
  await pace();
  const told: string[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    told.push('click');
    port1.close();
  };
  port2.postMessage(null);
  clock.mockReturnValue(1e9 + 20);
  await pace();
  told.push('work');
  clock.mockRestore();
  expect(told).toEqual(['click', 'work']);
});

test('work that was called off in a turn of the page goes no further', async () => {
  const off = new AbortController();
  let done = 0;
  function* work(): Steps<number> {
    for (; done < 5; done++) {
      if (done === 2) off.abort();
      yield;
    }
    return done;
  }
  await expect(inSteps(work(), off.signal)).rejects.toBeInstanceOf(ReadingStopped);
  expect(done).toBe(2);
});

test('in steps comes out what comes out at once', async () => {
  function* work(): Steps<number> {
    yield;
    return 7;
  }
  expect(atOnce(work())).toBe(7);
  await expect(inSteps(work())).resolves.toBe(7);
  expect(await openPasted('', page, parser)).toEqual(openText('', page, parser));
});

test.each([
  ['a page', () => openFile({ name: 'a.html', bytes: new TextEncoder().encode(page) }, parser, stopped())],
  ['a paste', () => openPasted('', page, parser, stopped())],
])('reading %s can be called off', async (_, open) => {
  await expect(open()).rejects.toBeInstanceOf(ReadingStopped);
});

function stopped(): { readonly signal: AbortSignal } {
  const off = new AbortController();
  off.abort();
  return { signal: off.signal };
}
