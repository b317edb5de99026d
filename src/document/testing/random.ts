/** For tests: one seed, one sequence. */

export interface Random {
  /** From 0 to below 1. */
  readonly share: () => number;
  /** A whole number from 0 to below `end`. */
  readonly below: (end: number) => number;
  readonly pick: <T>(items: readonly [T, ...T[]]) => T;
  /** True in one of `times` cases. */
  readonly once: (times: number) => boolean;
}

/** mulberry32 */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
  const below = (end: number) => Math.floor(share() * end);
  return {
    share,
    below,
    pick: items => items[below(items.length)] ?? items[0],
    once: times => below(times) === 0,
  };
}
