/** Tables of words, as the annexes of the report have them. */

import type { Heading, PaperTable, Paragraph, TableCell } from '../document/index.ts';

export const heading = (level: Heading['level'], text: string): Heading => ({ kind: 'heading', level, text });
export const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', text });

export const cell = (text: string, more: Partial<Omit<TableCell, 'text'>> = {}): TableCell => ({
  text,
  colSpan: 1,
  rowSpan: 1,
  ...more,
});

/** Characters of a table of words across the page, and lines that a page surely holds below the heads. */
const across = 45;
const down = 40;

/**
 * A table under one row of heads, which repeats on every page; a text in place of a row heads those below it. A row of
 * more words than a page holds goes on in a row below it: the printer never breaks one, it would cut it off.
 */
export function table(
  heads: readonly (readonly [label: string, width: number])[],
  rows: readonly (readonly string[] | string)[],
): PaperTable {
  const widths = heads.map(([, width]) => width);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const held = widths.map(width => down * Math.max(1, Math.floor((width / whole) * across) - 1));
  return {
    kind: 'table',
    look: 'words',
    headRows: 1,
    widths,
    rows: [
      heads.map(([label]) => cell(label, { header: 'column' })),
      ...rows.flatMap(row =>
        typeof row === 'string'
          ? [[cell(row, { header: 'row', colSpan: heads.length })]]
          : rowsOf(row.map((text, column) => partsOf(text, held[column] ?? down))),
      ),
    ],
  };
}

/** The parts of each cell below each other. */
const rowsOf = (cells: readonly (readonly string[])[]): readonly (readonly TableCell[])[] =>
  Array.from({ length: Math.max(...cells.map(({ length }) => length)) }, (_, at) =>
    cells.map(parts => cell(parts[at] ?? '')),
  );

/** `text` in parts of no more than `most` characters, which end with a mark where there is one. */
function partsOf(text: string, most: number): readonly string[] {
  const parts: string[] = [];
  let rest = Array.from(text);
  while (rest.length > most) {
    const full = rest.slice(0, most);
    const mark = Math.max(...['；', '。', '，'].map(one => full.lastIndexOf(one)));
    const end = mark < most / 2 ? most : mark + 1;
    parts.push(rest.slice(0, end).join(''));
    rest = rest.slice(end);
  }
  return [...parts, rest.join('')];
}
