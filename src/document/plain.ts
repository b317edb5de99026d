/** The paper as plain text: for fields that take nothing else. */

import type { Block, Paper, PaperTable } from './paper.ts';

/**
 * A line for each heading and paragraph, and for each row of a table with tabs between its columns; where a merged
 * cell reaches, its further places are empty. Charts are left out: their figures stand in the tables.
 */
export const writePlain = ({ blocks }: Paper): string => `${blocks.flatMap(linesOf).join('\n')}\n`;

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'table':
      return rowsOf(block);
    case 'figure':
      return [];
  }
}

function rowsOf({ rows }: PaperTable): readonly string[] {
  const grid: string[][] = rows.map(() => []);
  for (const [top, row] of rows.entries()) {
    let left = 0;
    for (const { text, colSpan, rowSpan } of row) {
      while (grid[top]?.[left] !== undefined) left++;
      for (let y = top; y < top + rowSpan; y++)
        for (let x = left; x < left + colSpan; x++) {
          const line = grid[y];
          if (line) line[x] = y === top && x === left ? text.replace(/\s+/g, ' ') : '';
        }
    }
  }
  return grid.map(line => line.join('\t'));
}
