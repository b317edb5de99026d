/**
 * A last line for the moment when a page is closed between a keystroke and the end of its save: the database
 * needs time that a closing page does not get, `Storage` answers at once. It is never the only copy of
 * anything but those last keystrokes.
 */

/** What of `localStorage` is used; may throw at any call. */
export type RescueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface Rescued {
  /** The revision that was stored when the writer last heard of it. */
  readonly revision: number;
  /** Who wrote: a save of the same writer may have gone through since. */
  readonly writer: string;
  /** The draft in its file format. */
  readonly file: unknown;
}

export interface Rescue {
  put(id: string, rescued: Rescued): void;
  get(id: string): Rescued | null;
  drop(id: string): void;
}

const keyOf = (id: string) => `zwgk-annual-report-rescue:${id}`;

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
  return {
    put: (id, rescued) => attempt(place => place.setItem(keyOf(id), JSON.stringify(rescued)), undefined),
    get: id => attempt(place => readRescued(place.getItem(keyOf(id))), null),
    drop: id => attempt(place => place.removeItem(keyOf(id)), undefined),
  };
}

function readRescued(text: string | null): Rescued | null {
  if (text === null) return null;
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) return null;
  const { revision, writer, file } = value as Partial<Rescued>;
  return typeof revision === 'number' && typeof writer === 'string' ? { revision, writer, file } : null;
}
