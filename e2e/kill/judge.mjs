/** What a killed browser must still have: pure, so that it can be tested itself. */

/** @typedef {{ readonly place: string, readonly value: string | null, readonly at: number }} Seen `null`: no such field */

/** What was on screen for this long is promised, in ms. */
export const promised = 500;

/**
 * @typedef {object} Verdict
 * @property {readonly string[]} lost in words, one line for each field
 * @property {number} young values that were on screen for less than is promised
 * @property {number} kept how many of them are there all the same
 */

/**
 * Holds what stands in the fields after the restart against what was seen in them before the kill. A field may have
 * what was promised or anything that it had later, and nothing else.
 * @param {readonly Seen[]} seen in the order of time
 * @param {number} killedAt
 * @param {(place: string) => string | null} found
 * @returns {Verdict}
 */
export function judge(seen, killedAt, found) {
  /** @type {Map<string, Seen[]>} */
  const fields = new Map();
  for (const sight of seen) fields.set(sight.place, [...(fields.get(sight.place) ?? []), sight]);
  /** @type {string[]} */
  const lost = [];
  let young = 0;
  let kept = 0;
  for (const [place, sights] of fields) {
    const due = sights.filter(({ at }) => at <= killedAt - promised).length;
    const value = found(place);
    const later = sights.slice(Math.max(due - 1, 0)).map(sight => sight.value);
    const index = later.lastIndexOf(value);
    // Before the first of them is old enough, the field may also have nothing yet.
    const isEarly = due === 0 && (value === null || value === '');
    if (index < 0 && !isEarly) {
      lost.push(
        `${place}: ${JSON.stringify(value)} instead of ${JSON.stringify(later[0])}, then ${later.length - 1} more`,
      );
    }
    // What stood there when it came into sight was not written now.
    young += sights.length - Math.max(due, 1);
    kept += Math.max(index, 0);
  }
  return { lost, young, kept };
}

/**
 * Numbers from 0 to 1 that come again from the same seed (mulberry32).
 * @param {number} seed
 * @returns {() => number}
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
