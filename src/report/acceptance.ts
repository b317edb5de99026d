/** Doubts that the clerk has looked at and lets stand, each with its reason. Never published: the office's own. */

/** What an acceptance speaks of: it holds for as long as the same rule finds the very same at the same place. */
export interface AcceptedMatter {
  /** The id of the rule that doubts. */
  readonly rule: string;
  /** The key of the place that is doubted. */
  readonly at: string;
  /** What was found there, in one word that changes with it. */
  readonly of: string;
}

export interface Acceptance extends AcceptedMatter {
  /** Why it is right as it stands, in the clerk's words; never blank. */
  readonly reason: string;
}

const isSameMatter = (a: AcceptedMatter, b: AcceptedMatter): boolean =>
  a.rule === b.rule && a.at === b.at && a.of === b.of;

/** The list with the reason for one matter put in place of the one it had; `null` takes it out. */
export function putAcceptance(
  list: readonly Acceptance[],
  { rule, at, of }: AcceptedMatter,
  reason: string | null,
): readonly Acceptance[] {
  const rest = list.filter(other => !isSameMatter(other, { rule, at, of }));
  return reason === null ? rest : [...rest, { rule, at, of, reason }];
}

/**
 * What was found and is found no more is kept, since the words may come back, by undo or by hand; but words that are
 * written again and again would leave one for each time. So many go into a file of one rule at one place, and in all.
 */
export const keptOfPlace = 12;
export const keptInAll = 2000;

/** The list as it goes into a file, those given last: the worst that comes of it is that something is asked again. */
export function boundAcceptances(list: readonly Acceptance[]): readonly Acceptance[] {
  const counts = new Map<string, number>();
  const kept = [...list].reverse().filter(({ rule, at }) => {
    const key = `${rule} ${at}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= keptOfPlace;
  });
  return kept.slice(0, keptInAll).reverse();
}

/** The reason given for a matter; `null`: it is still doubted. */
export const reasonFor = (list: readonly Acceptance[], matter: AcceptedMatter): string | null =>
  list.find(other => isSameMatter(other, matter))?.reason ?? null;
