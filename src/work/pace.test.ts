import { expect, test, vi } from 'vitest';
import { atOnce, inSteps, mapping, pace, type Steps, Stopped } from './pace.ts';

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
  await expect(inSteps(work(), off.signal)).rejects.toBeInstanceOf(Stopped);
  expect(done).toBe(2);
});

test('in steps comes out what comes out at once', async () => {
  function* work(): Steps<number> {
    yield;
    return 7;
  }
  expect(atOnce(work())).toBe(7);
  await expect(inSteps(work())).resolves.toBe(7);
});

test('what is mapped in steps comes out in its order, with a pause after so many', () => {
  const work = mapping(['a', 'b', 'c', 'd', 'e'], (sign, index) => `${sign}${index}`, 2);
  expect([work.next().done, work.next().done]).toEqual([false, false]);
  expect(work.next()).toEqual({ done: true, value: ['a0', 'b1', 'c2', 'd3', 'e4'] });
});
