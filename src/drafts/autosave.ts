/** Saves the open draft soon after the last keystroke, one save at a time, and says how it stands. */

export type SaveState =
  | { readonly kind: 'saved'; readonly at: number | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsaved'; readonly reason: UnsavedReason };

export type UnsavedReason =
  /** Another tab or window saved the same draft. */
  | { readonly kind: 'conflict' }
  /** The draft is no longer in the database. */
  | { readonly kind: 'gone' }
  /** The disk or the browser's quota is full. */
  | { readonly kind: 'full' }
  /** The browser refused; `message` is its own word for it. */
  | { readonly kind: 'refused'; readonly message: string };

export interface Autosave<T> {
  /** Takes note that `value` is to be saved; it will be, within the delay. */
  change(value: T): void;
  /** Saves now what is not saved yet; resolves when nothing is left to save or saving failed. */
  flush(): Promise<void>;
  getState(): SaveState;
  subscribe(listener: () => void): () => void;
  /** Stops the timer; nothing more is saved. */
  close(): void;
}

export interface Timers {
  set(callback: () => void, ms: number): number;
  clear(timer: number): void;
  now(): number;
}

export interface AutosaveOptions<T> {
  /** Writes the value; a reason where it could not. May also reject. */
  readonly save: (value: T) => Promise<UnsavedReason | null>;
  /**
   * From the beginning of one save to that of the next while typing goes on, in ms; the first keystroke is saved at
   * once. On a busy computer a save takes longer than that: what came in meanwhile waits no more.
   */
  readonly delay: number;
  readonly timers: Timers;
}

export function openAutosave<T>({ save, delay, timers }: AutosaveOptions<T>): Autosave<T> {
  let pending: { readonly value: T } | null = null;
  let running: Promise<void> | null = null;
  let timer: number | null = null;
  let closed = false;
  let lastBegun = Number.NEGATIVE_INFINITY;
  let state: SaveState = { kind: 'saved', at: null };
  const listeners = new Set<() => void>();

  const publish = (next: SaveState) => {
    state = next;
    for (const listener of [...listeners]) listener();
  };

  const stopTimer = () => {
    if (timer !== null) timers.clear(timer);
    timer = null;
  };

  /** A running timer is not put off, so that ceaseless typing is saved too. */
  const schedule = () => {
    timer ??= timers.set(
      () => {
        timer = null;
        void run(false);
      },
      Math.max(0, Math.min(delay, lastBegun + delay - timers.now())),
    );
  };

  /** Saves what is pending; `false`: it failed, and stays pending for the next change or flush. */
  const saveOnce = async (taken: { readonly value: T }): Promise<boolean> => {
    pending = null;
    lastBegun = timers.now();
    const reason = await save(taken.value).catch(reasonOf);
    if (reason) {
      const isNewer = pending !== null;
      pending ??= taken;
      publish({ kind: 'unsaved', reason });
      if (isNewer && !isSettledByHand(reason)) schedule();
    } else if (!pending) publish({ kind: 'saved', at: timers.now() });
    return reason === null;
  };

  /** Saves once, and again soon where something came in meanwhile; with `isAll` at once until nothing is pending. */
  const run = (isAll: boolean): Promise<void> => {
    const saving = async () => {
      let isDone = true;
      do isDone = pending === null || (await saveOnce(pending));
      while (isAll && isDone && pending && !closed);
      if (isDone && pending && !closed) schedule();
    };
    running = saving().finally(() => {
      running = null;
    });
    return running;
  };

  const flush = async (): Promise<void> => {
    stopTimer();
    if (running) await running;
    stopTimer();
    if (!pending || closed) return;
    if (state.kind === 'saved') publish({ kind: 'saving' });
    await run(true);
  };

  return {
    change(value) {
      if (closed) return;
      pending = { value };
      // What failed stays said until a save succeeds; a conflict is for the clerk to settle.
      if (state.kind === 'unsaved' && isSettledByHand(state.reason)) return;
      if (state.kind === 'saved') publish({ kind: 'saving' });
      if (!running) schedule();
    },
    flush,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      closed = true;
      stopTimer();
    },
  };
}

/** Trying again would change nothing. */
const isSettledByHand = (reason: UnsavedReason) => reason.kind === 'conflict' || reason.kind === 'gone';

/** What a rejected save means, by the names the browsers give. */
export function reasonOf(error: unknown): UnsavedReason {
  const names = [error, error instanceof Error ? (error as { inner?: unknown }).inner : null].map(part =>
    part instanceof Error || part instanceof DOMException ? part.name : '',
  );
  if (names.some(name => name === 'QuotaExceededError')) return { kind: 'full' };
  return { kind: 'refused', message: error instanceof Error ? error.message : String(error) };
}
