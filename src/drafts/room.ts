/** Room on a full disk: what was kept automatically gives way before a draft does. */

import type { Rows, RowTable, VersionRow } from './rows.ts';

/** Drops the older half of the versions that were kept automatically, of every draft; returns how many. */
export async function makeRoom(table: RowTable): Promise<number> {
  const drafts = await table.all();
  return table.transact(async rows => {
    const automatic: VersionRow[] = [];
    for (const { id } of drafts) automatic.push(...(await dispensableOf(rows, id)));
    const oldest = [...automatic].sort((a, b) => a.at - b.at).slice(0, Math.ceil(automatic.length / 2));
    if (oldest.length > 0) await rows.dropVersions(oldest.map(({ id }) => id));
    return oldest.length;
  });
}

/** What nobody named and no turning point kept; never the newest of a draft. */
async function dispensableOf(rows: Rows, draftId: string): Promise<readonly VersionRow[]> {
  const versions = await rows.versionsOf(draftId);
  return versions
    .slice(0, -1)
    .filter(({ name, reason }) => name === undefined && ['session', 'day', 'work'].includes(reason));
}
