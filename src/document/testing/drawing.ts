/** For tests: a table as a drawing in text, to be held against one that was drawn by hand. */

interface DrawnCell {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** Holds a figure, whatever it is. */
  readonly isFigure: boolean;
}

/**
 * A line for each row: its places between bars; `#` is a figure, `<` belongs to the cell on the left, `^` to the one
 * above. Throws where cells overlap or reach out of the table.
 */
export function drawTable(rows: readonly (readonly DrawnCell[])[]): readonly string[] {
  const grid: string[][] = rows.map(() => []);
  for (const [top, row] of rows.entries()) {
    let left = 0;
    for (const { text, colSpan, rowSpan, isFigure } of row) {
      while (grid[top]?.[left] !== undefined) left++;
      for (let y = top; y < top + rowSpan; y++)
        for (let x = left; x < left + colSpan; x++) {
          const line = grid[y];
          if (!line || line[x] !== undefined) throw new Error(`${text} reaches where it may not`);
          line[x] = y > top ? '^' : x > left ? '<' : isFigure ? '#' : text;
        }
    }
  }
  return grid.map(line => `| ${line.join(' | ')} |`);
}

/** The lines of a drawing by hand, without the space that sets its columns. */
export const linesOfDrawing = (drawing: string): readonly string[] =>
  drawing
    .trim()
    .split('\n')
    .map(line =>
      line
        .trim()
        .replace(/\s*\|\s*/g, ' | ')
        .trim(),
    );
