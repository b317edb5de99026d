/**
 * Which versions of a draft can go: all of the last day stay, then the last one of each day for a month, then the
 * last one of each week. What was kept at a turning point (before an import, an export, a restore, or of another
 * window) stays for three months, as far as there is room, and what the clerk gave a name for good.
 */

import type { VersionSummary } from './rows.ts';

/** So many versions of a draft are kept at most, beside those with a name. */
export const mostVersions = 120;

/** So many are given a name at most: the clerk is asked to make room, since none of them goes by itself. */
export const mostNamed = 60;

const day = 24 * 60 * 60_000;
const month = 30 * day;
const quarter = 90 * day;
/** A longer time in which nothing was kept is a clock that was wrong, or a draft that nobody minded: no age. */
const longestGap = quarter;

type Kept = Pick<VersionSummary, 'id' | 'at' | 'reason' | 'name'>;

/** The ids to drop of `versions`, which stand in the order in which they were kept. Never that of the last. */
export function versionsToDrop(versions: readonly Kept[], now: number): readonly string[] {
  const ages = agesOf(versions, now);
  const last = versions[versions.length - 1];
  const periods = new Set<string>();
  const staying: Kept[] = [];
  for (const version of [...versions].reverse()) {
    const age = ages.get(version) ?? 0;
    const period = periodOf(version.at, age);
    const isFirstOfPeriod = period === null || !periods.has(period);
    if (period !== null) periods.add(period);
    if (version === last || isHeld(version, age) || isFirstOfPeriod) staying.unshift(version);
  }
  const unnamed = staying.filter(version => !isNamed(version));
  const crowd = unnamed
    .filter(version => version !== last)
    .sort((a, b) => Number(isHeld(a, ages.get(a) ?? 0)) - Number(isHeld(b, ages.get(b) ?? 0)));
  const crowded = new Set(crowd.slice(0, Math.max(0, unnamed.length - mostVersions)));
  const stays = new Set(staying.filter(version => !crowded.has(version)));
  return versions.filter(version => !stays.has(version)).map(({ id }) => id);
}

const isAutomatic = ({ reason }: Kept) => reason === 'session' || reason === 'day' || reason === 'work';

/** Whether the clerk gave it a name; one that took it away again holds it no longer than any turning point. */
export const isNamed = ({ name }: Pick<VersionSummary, 'name'>): boolean => name !== undefined;

const isHeld = (version: Kept, age: number) => isNamed(version) || (!isAutomatic(version) && age < quarter);

/** The day or week of which one version is enough; `null`: it is too young for that. */
function periodOf(at: number, age: number): string | null {
  if (age <= day) return null;
  const days = Math.floor((at - new Date(at).getTimezoneOffset() * 60_000) / day);
  return age <= month ? `day ${days}` : `week ${Math.floor(days / 7)}`;
}

/** How old each is; what is of the future, or of no time at all, is of no age. */
function agesOf(versions: readonly Kept[], now: number): ReadonlyMap<Kept, number> {
  const past = versions.filter(({ at }) => at <= now).sort((a, b) => b.at - a.at);
  const ages = new Map<Kept, number>();
  let [age, after] = [0, now];
  for (const version of past) {
    const gap = after - version.at;
    if (gap <= longestGap) age += gap;
    after = version.at;
    ages.set(version, age);
  }
  return ages;
}
