/** One draft with some fields of another state of it. */

import { apply, changesToTake, type DraftContent, type Field } from '../../report/index.ts';

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
