/** Where the values of a pasted block go. */

import type { CellId, EnteredCellId } from '../../form/index.ts';
import { cellOf } from '../../form/index.ts';
import { type Change, figureFromText, isUnreadable } from '../../report/index.ts';
import type { TextBlock } from './clipboard/tsv.ts';
import { form, isEntered } from './layout.ts';

/** A value with the cell it is meant for; `null`: it fell beside the table. */
export interface Placed {
  readonly cell: CellId | null;
  readonly text: string;
}

export interface PasteEdit {
  readonly changes: readonly (Change & { readonly kind: 'figure' })[];
  /** Values for computed cells, which keep their sums. */
  readonly computed: readonly { readonly cell: CellId; readonly text: string }[];
  /** Values that fell beside the table, blanks not counted. */
  readonly outside: number;
  /** Values that are no figures; they are kept as they came. */
  readonly unreadable: number;
}

/** The edit that puts every value into its cell. */
export function pasteEdit(placed: readonly Placed[]): PasteEdit {
  const changes: (Change & { readonly kind: 'figure' })[] = [];
  const computed: { readonly cell: CellId; readonly text: string }[] = [];
  let outside = 0;
  let unreadable = 0;
  for (const { cell, text } of placed) {
    if (cell === null) outside += text === '' ? 0 : 1;
    else if (!isEntered(cell)) computed.push({ cell, text });
    else {
      const value = figureFromText(text, cellOf(form, cell).column);
      if (isUnreadable(value)) unreadable++;
      changes.push({ kind: 'figure', cell: cell as EnteredCellId, value });
    }
  }
  return { changes, computed, outside, unreadable };
}

/** The values of a block over its targets, repeated where there are more targets. */
export const placedOver = (
  targets: readonly (readonly (CellId | null)[])[],
  block: TextBlock,
): readonly Placed[] =>
  targets.flatMap((line, row) =>
    line.map((cell, column) => {
      const values = block[row % block.length] ?? [];
      return { cell, text: values[column % Math.max(1, values.length)] ?? '' };
    }),
  );
