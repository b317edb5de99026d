/**
 * The paper as one sequence of lines. A paragraph is a line of one cell, a table's row a line of its cells:
 * whole reports stand in one sheet of Excel, and tables in lines of text, so both are read alike.
 */

import { mapping, type Steps } from '../../work/index.ts';
import type { Block, Paper, PaperFigure, PaperTable } from '../paper.ts';
import { isProse, type Line, type LineCell, lineOfCells, longestLabel } from './line.ts';
import { withoutRepeated } from './repeated.ts';
import { uprightLines } from './transposed.ts';
import { plainStart } from './words.ts';

/** Columns beyond this are not placed in a grid. */
const widestGrid = 1000;

export function* linesOf(paper: Paper): Steps<readonly Line[]> {
  const lines: Line[] = [];
  for (const [index, block] of paper.blocks.entries()) {
    if (block.kind === 'table') {
      const rows = yield* rowLines(block, index);
      for (const line of yield* withoutRepeated(uprightLines(rows))) lines.push(line);
      yield;
      // A chart only shows again what the tables hold.
    } else if (block.kind !== 'figure') lines.push(textLine(block, index));
    if (index % 64 === 63) yield;
  }
  return lines;
}

function textLine(block: Exclude<Block, PaperTable | PaperFigure>, index: number): Line {
  const place = { block: index };
  const { text } = block;
  const start = plainStart(text, longestLabel);
  return {
    kind: block.kind,
    level: block.kind === 'heading' ? block.level : null,
    cells: [{ text, plain: start, at: 0, span: 1, rowSpan: 1, place }],
    text,
    plain: start,
    single: true,
    place,
  };
}

function* rowLines(table: PaperTable, block: number): Steps<readonly Line[]> {
  /** How many more rows each column is covered from above. */
  const covered: number[] = [];
  return yield* mapping(table.rows, (row, rowIndex): Line => {
    let column = 0;
    const cells = row.map((cell, index): LineCell => {
      while ((covered[column] ?? 0) > 0) column++;
      const at = column;
      for (let offset = 0; offset < cell.colSpan && column < widestGrid; offset++, column++)
        if (cell.rowSpan > 1) covered[column] = cell.rowSpan;
      return {
        text: cell.text,
        plain: plainStart(cell.text, longestLabel),
        at,
        span: cell.colSpan,
        rowSpan: cell.rowSpan,
        ...(cell.figure === undefined ? {} : { figure: cell.figure }),
        ...(cell.counted ? { counted: true as const } : {}),
        place: { block, row: rowIndex, cell: index },
      };
    });
    for (let index = 0; index < covered.length; index++)
      covered[index] = Math.max(0, (covered[index] ?? 0) - 1);
    return lineOfCells(cells, { block, row: rowIndex });
  });
}

const pageNumber = /^[-—–]\d{1,3}[-—–]$/;

/** The lines of printed pages without their numbers and without the line that heads each of them. */
export function withoutRunningHeads(lines: readonly Line[]): readonly Line[] {
  const heads = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (pageNumber.test(line.plain) && next?.single && !isProse(next))
      heads.set(next.plain, (heads.get(next.plain) ?? 0) + 1);
  }
  const running = new Set([...heads].filter(([, count]) => count >= 2).map(([text]) => text));
  return lines.filter(line => !pageNumber.test(line.plain) && !running.has(line.plain));
}
