/** What closed windows left of a draft (see rescue.ts), held against what is stored of it. Only looks. */

import { type DraftContent, decodeDraft } from '../report/index.ts';
import type { Rescued } from './rescue.ts';
import type { DraftRow } from './rows.ts';

interface Left {
  readonly writer: string;
  readonly content: DraftContent;
}

export interface LeftWork {
  /** What the draft opens with in place of what is stored; `null`: with that. */
  readonly taken: Left | null;
  /** What somebody else saved over: a draft of its own each. */
  readonly copies: readonly Left[];
  /** Writers whose work is stored long since. */
  readonly overtaken: readonly string[];
}

export function leftWorkOf(row: DraftRow, left: readonly Rescued[]): LeftWork {
  let taken: Left | null = null;
  const copies: Left[] = [];
  const overtaken: string[] = [];
  for (const { writer, revision, file } of left) {
    const decoded = decodeDraft(file);
    if (decoded.kind !== 'draft') continue;
    const { content } = decoded;
    if (isOvertaken({ writer, revision }, row)) overtaken.push(writer);
    else if (!taken && (revision === row.revision || writer === row.savedBy)) taken = { writer, content };
    else copies.push({ writer, content });
  }
  return { taken, copies, overtaken };
}

/** What closed windows showed otherwise than the draft has it, where nobody has chosen yet. */
export function asidesOf(row: DraftRow, left: readonly Rescued[]): readonly DraftContent[] {
  return left
    .filter(one => !isOvertaken(one, row))
    .flatMap(({ aside }) => {
      const decoded = decodeDraft(aside?.file);
      return decoded.kind === 'draft' ? [decoded.content] : [];
    });
}

/**
 * Whether what was left is stored long since, as where the storage forgot that it was dropped. One save may have been
 * under way when it was left; the one after that had all of it.
 */
const isOvertaken = (left: Pick<Rescued, 'writer' | 'revision'>, row: DraftRow): boolean =>
  left.writer === row.savedBy && row.revision > left.revision + 1;
