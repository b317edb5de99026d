/** One draft with some fields of another state of it. */

import { apply, changesToTake, type DraftContent, type Field } from '../../report/index.ts';
import type { Session } from '../../session/index.ts';

/** `content` with these fields as `from` has them. */
export function withFields(
  content: DraftContent,
  from: DraftContent,
  fields: readonly Field[],
): DraftContent {
  let { report, lastYear } = content;
  for (const field of fields) {
    if (field.kind === 'lastYear') ({ lastYear } = from);
    const changes = changesToTake({ ...content, report }, from, field);
    ({ report } = apply(report, { label: '', changes }));
  }
  return { ...content, report, lastYear };
}

/** One step of the clerk's that takes these fields of `content`, which is on screen, as `from` has them. */
export function takeFields(
  session: Session,
  content: DraftContent,
  from: DraftContent,
  fields: readonly Field[],
  label: string,
): void {
  session.closeStep();
  let taken = content;
  const changes = fields.flatMap(field => {
    const own = changesToTake(taken, from, field);
    taken = withFields(taken, from, [field]);
    return own;
  });
  const edit = { label, changes };
  if (fields.some(({ kind }) => kind === 'lastYear')) session.takeOver(edit, from.lastYear);
  else session.dispatch(edit);
}
