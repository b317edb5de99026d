import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Stopped } from '../../work/index.ts';
import { ReaderNotLoaded, type Waiting } from '../reading.ts';
import { readPdf } from './read.ts';
import type { WorkerMessage } from './worker.ts';

/** The worker's end, played by the test. */
class PlayedWorker {
  static last: PlayedWorker | undefined;
  static hindrance: Error | null = null;
  static async start(): Promise<PlayedWorker> {
    if (PlayedWorker.hindrance) throw PlayedWorker.hindrance;
    return new PlayedWorker();
  }
  onmessage: ((event: { readonly data: WorkerMessage }) => void) | null = null;
  ended = false;
  constructor() {
    PlayedWorker.last = this;
  }
  postMessage(): void {}
  terminate(): void {
    this.ended = true;
  }
  says(data: WorkerMessage): void {
    this.onmessage?.({ data });
  }
}

vi.mock('./worker.ts?worker&inline', () => ({
  default: class {
    constructor() {
      // biome-ignore lint/correctness/noConstructorReturn: as in the built page, where it is a promise.
      return PlayedWorker.start();
    }
  },
}));
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function reading(waiting: Waiting = {}) {
  const outcome: unknown[] = [];
  readPdf(new Uint8Array(1), {} as DOMParser, waiting).then(
    read => outcome.push(read),
    error => outcome.push(error),
  );
  await vi.advanceTimersByTimeAsync(0);
  const worker = PlayedWorker.last as PlayedWorker;
  worker.says({ kind: 'ready' });
  return { worker, outcome };
}
const page = (number: number): WorkerMessage => ({
  kind: 'progress',
  progress: { page: number, pages: 12 },
});
const tooSlow = { kind: 'problem', problem: 'tooSlow' };

test('the clerk sees which page is read, and a file that comes on is waited for', async () => {
  const seen: unknown[] = [];
  const { worker, outcome } = await reading({ onProgress: progress => seen.push(progress) });
  for (let number = 1; number <= 6; number++) {
    worker.says(page(number));
    await vi.advanceTimersByTimeAsync(4000);
  }
  expect(outcome).toEqual([]);
  expect(seen).toContainEqual({ page: 6, pages: 12 });
  worker.says({ kind: 'read', read: { kind: 'paper', paper: { blocks: [] } } });
  await vi.runAllTimersAsync();
  expect(outcome).toEqual([{ kind: 'paper', paper: { blocks: [] } }]);
  expect(worker.ended).toBe(true);
});

test('a file that stands still on a page is let go of', async () => {
  const { worker, outcome } = await reading();
  worker.says(page(1));
  await vi.advanceTimersByTimeAsync(5000);
  expect(outcome).toEqual([tooSlow]);
  expect(worker.ended).toBe(true);
});

test('nobody waits for ever for a file that comes on slowly', async () => {
  const { worker, outcome } = await reading();
  for (let number = 1; number <= 70; number++) {
    worker.says(page(number));
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(outcome).toEqual([tooSlow]);
  expect(worker.ended).toBe(true);
});

test('what is called off ends at once, and its worker with it', async () => {
  const own = new AbortController();
  const { worker, outcome } = await reading({ signal: own.signal });
  worker.says(page(3));
  own.abort();
  await vi.advanceTimersByTimeAsync(0);
  expect(outcome[0]).toBeInstanceOf(Stopped);
  expect(worker.ended).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test('a browser without workers, or that lets none start, is told from a file that cannot be read', async () => {
  PlayedWorker.hindrance = new TypeError('Worker is not a constructor');
  const read = readPdf(new Uint8Array(1), {} as DOMParser, {});
  await expect(read).rejects.toBeInstanceOf(ReaderNotLoaded);
  PlayedWorker.hindrance = null;
});
