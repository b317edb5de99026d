/** Long work in short stretches: in between, the page takes a key or a click, and the work can be called off. */

/** The work was called off: nothing came of it, and nothing goes on. */
export class Stopped extends Error {}

/** Work that pauses wherever it could be interrupted. */
export type Steps<T> = Generator<undefined, T>;

/** The page has its turn after so long, in ms. */
const longestStretch = 12;

/** When the page last had its turn. */
let begun = 0;

/**
 * Gives the page its turn, where its last one is long enough ago; else resolves at once. Rejects with {@link Stopped}
 * once the work was called off.
 */
export async function pace(signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) throw new Stopped();
  if (performance.now() - begun < longestStretch) return;
  await turn();
  begun = performance.now();
  if (signal?.aborted) throw new Stopped();
}

/** Unlike a timer, a message waits for nothing but what is due already, also in a page that is not looked at. */
const turn = (): Promise<void> =>
  new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Does the work to its end while the page waits. */
export function atOnce<T>(work: Steps<T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** Does the work with the page's turns in between; rejects as {@link pace} does. */
export async function inSteps<T>(work: Steps<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (signal?.aborted || performance.now() - begun >= longestStretch) await pace(signal);
  }
}

/** `items` mapped one by one, with a pause after every `many`: for what takes next to no time a piece. */
export function* mapping<A, B>(
  items: readonly A[],
  map: (item: A, index: number) => B,
  many = 64,
): Steps<B[]> {
  const mapped: B[] = [];
  for (const [index, item] of items.entries()) {
    mapped.push(map(item, index));
    if (index % many === many - 1) yield;
  }
  return mapped;
}
