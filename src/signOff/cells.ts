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

/** A table under one row of heads, which repeats on every page; a text in place of a row heads those below it. */
export const table = (
  heads: readonly (readonly [label: string, width: number])[],
  rows: readonly (readonly string[] | string)[],
): PaperTable => ({
  kind: 'table',
  look: 'words',
  headRows: 1,
  widths: heads.map(([, width]) => width),
  rows: [
    heads.map(([label]) => cell(label, { header: 'column' })),
    ...rows.map(row =>
      typeof row === 'string'
        ? [cell(row, { header: 'row', colSpan: heads.length })]
        : row.map(text => cell(text)),
    ),
  ],
});
