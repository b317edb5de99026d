/** Labels with the groups they stand under, laid out as the merged cells of a table's head. */

/** A label's cell: `start` and `length` along the labels, `level` and `depth` away from the outermost group. */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly length: number;
  readonly level: number;
  readonly depth: number;
}

/**
 * The cells for `paths`, each the groups of one label, outermost first, and the label itself. Neighbours under
 * the same group share its cell; a label reaches down to the full `depth`, so the cells tile the whole head.
 */
export function spansOf(paths: readonly (readonly string[])[], depth: number): readonly Span[] {
  return paths.flatMap((path, start) =>
    path.flatMap((text, level): readonly Span[] => {
      const isLabel = level === path.length - 1;
      if (isLabel) return [{ text, start, length: 1, level, depth: depth - level }];
      if (start > 0 && sharesGroup(paths[start - 1], path, level)) return [];
      let end = start + 1;
      while (sharesGroup(paths[end], path, level)) end++;
      return [{ text, start, length: end - start, level, depth: 1 }];
    }),
  );
}

/** How deep the deepest label stands. */
export const depthOf = (paths: readonly (readonly string[])[]): number =>
  Math.max(...paths.map(path => path.length));

/** Whether `other` stands under the same groups as `path` down to `level`, which is a group in both. */
function sharesGroup(other: readonly string[] | undefined, path: readonly string[], level: number): boolean {
  if (!other || other.length - 1 <= level) return false;
  for (let index = 0; index <= level; index++) if (other[index] !== path[index]) return false;
  return true;
}
