/** Chance that can be repeated: the same seed, the same values. */

import { randomFrom } from '../../document/testing/random.ts';

export interface Chance {
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  /** One of `list`, which must not be empty. */
  pick<T>(list: readonly T[]): T;
}

/** Chance from `seed`. */
export function chanceOf(seed: number): Chance {
  const { below } = randomFrom(seed);
  const whole = (from: number, to: number) => from + below(to - from + 1);
  return {
    whole,
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new Error('nothing to pick from');
      return list[whole(0, list.length - 1)] as T;
    },
  };
}
