/**
 * Which versions of a draft can go: all of the last day stay, then the last one of each day for a month, then the
 * last one of each week. What was kept at a turning point (before an import, an export, a restore, or of another
 * window) stays for three months, and what the clerk gave a name for good, as far as there is room.
 */

import type { VersionSummary } from './rows.ts';

/** So many versions of a draft are kept at most. */
export const mostVersions = 120;

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
  const crowd = staying.slice(0, -1).sort((a, b) => rankOf(a, ages) - rankOf(b, ages));
  const crowded = new Set(crowd.slice(0, Math.max(0, staying.length - mostVersions)));
  const stays = new Set(staying.filter(version => !crowded.has(version)));
  return versions.filter(version => !stays.has(version)).map(({ id }) => id);
}

const isAutomatic = ({ reason }: Kept) => reason === 'session' || reason === 'day' || reason === 'work';

const isHeld = (version: Kept, age: number) =>
  version.name !== undefined || version.reason === 'named' || (!isAutomatic(version) && age < quarter);

/** Who goes first where there are too many; within a rank the one that was kept first. */
function rankOf(version: Kept, ages: ReadonlyMap<Kept, number>): number {
  if (version.name !== undefined || version.reason === 'named') return 2;
  return isHeld(version, ages.get(version) ?? 0) ? 1 : 0;
}

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
