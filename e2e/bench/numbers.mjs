/** What measured values come down to. */

export const round = (/** @type {number} */ value) => Math.round(value * 100) / 100;

/**
 * @param {readonly number[]} values
 * @param {number} share 0.5: the median
 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (/** @type {readonly number[]} */ values) => quantile(values, 0.5);
export const p95 = (/** @type {readonly number[]} */ values) => quantile(values, 0.95);

/** @param {readonly number[]} values */
export function spread(values) {
  return {
    min: round(quantile(values, 0)),
    median: round(median(values)),
    p95: round(p95(values)),
    max: round(quantile(values, 1)),
  };
}

/**
 * How the app stands to the plain page: the ratio of each repetition; the one in the middle counts, and how far they
 * go apart says how much it is worth.
 * @param {readonly { readonly app: readonly number[], readonly plain: readonly number[] }[]} repetitions
 * @param {(values: readonly number[]) => number} figure
 */
export function compare(repetitions, figure) {
  const ratios = repetitions.map(({ app, plain }) => figure(app) / figure(plain));
  return {
    ratio: round(median(ratios)),
    ratios: ratios.map(round),
    app: spread(repetitions.flatMap(({ app }) => app)),
    plain: spread(repetitions.flatMap(({ plain }) => plain)),
  };
}
