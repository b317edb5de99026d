/** The rows of table 三 where pages' numbers may stand among cells that stand each on a line: which are to be believed. */

import { type Entry, trimEnd } from './entries.ts';
import { type Heads, standard } from './heads.ts';
import { addsUp, anyPage, endsInPage, isNothing, isStray, type Strays, withoutStray } from './stray.ts';
import type { Value } from './values.ts';
import { vouchedRows } from './vouched.ts';

/** An entry whose row is known. */
export interface NamedEntry {
  readonly row: string;
  readonly entry: Entry;
}

const isWhole = (values: readonly Value[], heads: Heads): boolean =>
  values.length === standard.length && addsUp(values, heads.order?.indexOf('total') ?? -1);

/**
 * Whether the values of a row are sure whose cells stand on lines of their own: only their number says whose they are,
 * so that they have to add up where not all rows are whole.
 */
export const isTrusted = (values: readonly Value[], heads: Heads, strays: Strays): boolean =>
  strays === null || isNothing(values) || (isWhole(values, heads) && !(strays && endsInPage(values, strays)));

/**
 * Rows with a blank behind the last column, where most have none: a page's number may have pushed the row's own last
 * blank there.
 */
export function longRows(named: readonly NamedEntry[]): ReadonlySet<string> {
  const own = named.filter(({ entry }) => entry.mode === 'stream');
  const exact = own.filter(({ entry }) => entry.values.length === standard.length);
  const long = own.filter(
    ({ entry: { values } }) => values.length > standard.length && trimEnd(values).length === standard.length,
  );
  if (long.length >= exact.length) return new Set();
  const pushed = long.filter(({ entry: { values } }) => values.some(value => isStray(anyPage, value)));
  return new Set(pushed.map(({ row }) => row));
}

/**
 * The rows of which a figure may be a page's number in the place of a lost blank, with a sum that is misprinted by as
 * much: where rows lack cells, and no sum down the table says otherwise.
 */
export function rowsAmongPages(
  named: readonly NamedEntry[],
  strays: Strays,
  valuesOf: (entry: Entry) => readonly Value[] | null,
): ReadonlySet<string> {
  const lacks = named.some(({ entry }) => entry.mode === 'stream' && entry.values.length < standard.length);
  if (!strays || !lacks) return new Set();
  const vouched = vouchedRows(new Map(named.map(({ row, entry }) => [row, valuesOf(entry)])));
  const own = named.filter(
    ({ row, entry }) =>
      entry.mode === 'stream' && !vouched.has(row) && entry.values.some(value => isStray(strays, value)),
  );
  return new Set(own.map(({ row }) => row));
}

/**
 * Rows with a page's number among their cells, without it: where all numbers count up by one, and all other rows add
 * up, so that no slip of the pen is mended by leaving out a figure.
 */
export function mendedRows(
  entries: readonly Entry[],
  named: readonly NamedEntry[],
  heads: Heads,
  strays: Strays,
): ReadonlyMap<Entry, readonly Value[]> {
  const mended = new Map<Entry, readonly Value[]>();
  if (!strays) return mended;
  const pages: number[] = [];
  for (const entry of entries) {
    const tight = trimEnd(entry.values);
    const [only] = tight;
    if (entry.mode === 'row' || !only) continue;
    if (!named.some(own => own.entry === entry)) {
      if (tight.length === 1 && isStray(strays, only)) pages.push(Number(only.text));
      continue;
    }
    if (tight.length === standard.length && !isTrusted(tight, heads, strays)) return new Map();
    if (tight.length !== standard.length + 1) continue;
    const rest = withoutStray(tight, strays, values => isWhole(values, heads));
    if (!rest) continue;
    pages.push(rest.page);
    mended.set(entry, rest.values);
  }
  return pages.every((page, at) => at === 0 || page === (pages[at - 1] ?? 0) + 1) ? mended : new Map();
}
