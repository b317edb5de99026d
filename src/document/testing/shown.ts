/** For tests: what was read of a document, in short words. */

import type { Block } from '../paper.ts';

/** The text of each block; of a table that of each cell by rows, with the spans of a merged one behind it. */
export const shownBlocks = (blocks: readonly Block[]) =>
  blocks.map(block =>
    block.kind === 'table'
      ? block.rows.map(row =>
          row.map(({ text, colSpan, rowSpan }) =>
            colSpan * rowSpan > 1 ? `${text} ${colSpan}×${rowSpan}` : text,
          ),
        )
      : block.text,
  );
