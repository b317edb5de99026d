/**
 * A last line for the moment when a page is closed between a keystroke and the end of its save: the database
 * needs time that a closing page does not get, `Storage` answers at once. It is never the only copy of
 * anything but those last keystrokes.
 */

/** What of `localStorage` is used; may throw at any call. */
export type RescueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface Rescued {
  /** The revision that was stored when the writer last heard of it. */
  readonly revision: number;
  /** Who wrote: a save of the same writer may have gone through since. */
  readonly writer: string;
  /** The draft in its file format. */
  readonly file: unknown;
  /** What the window showed where it had not been chosen between two windows: the draft has the other's. */
  readonly aside?: {
    readonly file: unknown;
    /** The version that holds an earlier state of it. */
    readonly into?: string;
  };
}

export interface Rescue {
  /** Takes the place of what the same writer left before; what others left stays. */
  put(id: string, rescued: Rescued): void;
  /** What closed pages left of a draft, one for each writer. */
  of(id: string): readonly Rescued[];
  /** Takes away what one writer left, or all of it. */
  drop(id: string, writer?: string): void;
}

/** A key for each writer: two windows that are closed at once do not wait for each other. */
const keyOf = (id: string, writer?: string) =>
  ['zwgk-annual-report-rescue', id, ...(writer === undefined ? [] : [writer])].join(':');

/** A rescue that fails is none: the database remains what counts. */
export function openRescue(storage: RescueStorage | null): Rescue {
  const attempt = <T>(action: (storage: RescueStorage) => T, otherwise: T): T => {
    if (!storage) return otherwise;
    try {
      return action(storage);
    } catch {
      return otherwise;
    }
  };
  const keysOf = (id: string): readonly string[] =>
    attempt(
      place =>
        Array.from({ length: place.length }, (_, index) => place.key(index) ?? '').filter(
          // The one without a writer is of a former version.
          key => key === keyOf(id) || key.startsWith(keyOf(id, '')),
        ),
      [],
    );
  const read = (key: string) => attempt(place => readRescued(place.getItem(key)), null);
  const remove = (key: string) => attempt(place => place.removeItem(key), undefined);
  return {
    put: (id, rescued) =>
      attempt(place => place.setItem(keyOf(id, rescued.writer), JSON.stringify(rescued)), undefined),
    of: id => keysOf(id).flatMap(key => read(key) ?? []),
    drop(id, writer) {
      for (const key of keysOf(id)) if (writer === undefined || read(key)?.writer === writer) remove(key);
    },
  };
}

function readRescued(text: string | null): Rescued | null {
  if (text === null) return null;
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) return null;
  const { revision, writer, file, aside } = value as Partial<Rescued>;
  return typeof revision === 'number' && typeof writer === 'string'
    ? { revision, writer, file, ...(aside && { aside }) }
    : null;
}
