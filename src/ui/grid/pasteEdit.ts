/** What a paste changes, and what of it was not taken. */

import type { CellId } from '../../form/index.ts';
import { cellOf } from '../../form/index.ts';
import {
  type Change,
  type Figure,
  figureFromText,
  isUnreadable,
  type Report,
  totalOf,
} from '../../report/index.ts';
import { form, isEntered } from './layout.ts';
import type { Placed } from './paste.ts';

export interface PasteEdit {
  readonly changes: readonly Change[];
  /** Values for computed cells, which keep their sums. */
  readonly computed: readonly { readonly cell: CellId; readonly figure: Figure }[];
  /** Values that fell beside the table, blanks not counted. */
  readonly outside: number;
  /** Values that are no figures; they are kept as they came. */
  readonly unreadable: number;
}

/** The edit that puts every value into its cell. */
export function pasteEdit(values: readonly Placed[]): PasteEdit {
  const changes: Change[] = [];
  const computed: { readonly cell: CellId; readonly figure: Figure }[] = [];
  let outside = 0;
  let unreadable = 0;
  for (const { cell, text } of values) {
    if (cell === null) {
      if (text !== '') outside++;
      continue;
    }
    const figure = figureFromText(text, cellOf(form, cell).column);
    if (!isEntered(cell)) {
      if (text !== '') computed.push({ cell, figure });
      continue;
    }
    if (isUnreadable(figure)) unreadable++;
    changes.push({ kind: 'figure', cell, value: figure });
  }
  return { changes, computed, outside, unreadable };
}

/** Computed cells that came with another value than `report` computes for them. */
export const differencesIn = (
  report: Report,
  { computed }: PasteEdit,
): readonly { readonly cell: CellId; readonly pasted: number; readonly ours: number }[] =>
  computed.flatMap(({ cell, figure }) => {
    const ours = totalOf(report, cell).value ?? 0;
    return figure === null || isUnreadable(figure) || figure === ours ? [] : [{ cell, pasted: figure, ours }];
  });
