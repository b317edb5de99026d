/** Work on texts that is done again only when the text changes. */

/** More than a report has texts, this year's and last year's. */
const asManyAsTexts = 64;

/**
 * `read`, which must depend on nothing but its arguments, with its latest results remembered by them. Checks run
 * after every pause in typing, and of all the texts of a report only one has changed. So many results are `kept`.
 */
export function remembered<A extends readonly string[], R>(
  read: (...args: A) => R,
  kept = asManyAsTexts,
): (...args: A) => R {
  const results = new Map<string, R>();
  return (...args) => {
    const key = args.join('\u0000');
    const known = results.get(key);
    if (known !== undefined) {
      // Used last, dropped last.
      results.delete(key);
      results.set(key, known);
      return known;
    }
    const result = read(...args);
    results.set(key, result);
    const [oldest] = results.keys();
    if (results.size > kept && oldest !== undefined) results.delete(oldest);
    return result;
  };
}
