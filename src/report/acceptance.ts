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

export const isSameMatter = (a: AcceptedMatter, b: AcceptedMatter): boolean =>
  a.rule === b.rule && a.at === b.at && a.of === b.of;

/**
 * What was found and is found no more is kept, since the words may come back, by undo or by hand; but words that are
 * written again and again would leave one for each time. So many are kept of one rule at one place, and in all.
 */
export const keptOfPlace = 12;
export const keptInAll = 2000;

/**
 * The list with the reason for one matter put in place of the one it had; `null` takes it out. Where there are too many,
 * those given first go: the worst that comes of it is that something is asked again.
 */
export function putAcceptance(
  list: readonly Acceptance[],
  { rule, at, of }: AcceptedMatter,
  reason: string | null,
): readonly Acceptance[] {
  const rest = list.filter(other => !isSameMatter(other, { rule, at, of }));
  if (reason === null) return rest;
  const [oldest] = rest.filter(other => other.rule === rule && other.at === at).slice(0, 1 - keptOfPlace);
  const kept = oldest ? rest.filter(other => other !== oldest) : rest;
  return [...kept.slice(1 - keptInAll), { rule, at, of, reason }];
}

/** The reason given for a matter; `null`: it is still doubted. */
export const reasonFor = (list: readonly Acceptance[], matter: AcceptedMatter): string | null =>
  list.find(other => isSameMatter(other, matter))?.reason ?? null;
