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

/** The list with the reason for one matter put in place of the one it had; `null` takes it out. */
export function putAcceptance(
  list: readonly Acceptance[],
  { rule, at, of }: AcceptedMatter,
  reason: string | null,
): readonly Acceptance[] {
  const rest = list.filter(other => !isSameMatter(other, { rule, at, of }));
  return reason === null ? rest : [...rest, { rule, at, of, reason }];
}

/** The reason given for a matter; `null`: it is still doubted. */
export const reasonFor = (list: readonly Acceptance[], matter: AcceptedMatter): string | null =>
  list.find(other => isSameMatter(other, matter))?.reason ?? null;
