/**
 * The paper as the piece of HTML that goes into the editor of a web site's content system: UEditor, KindEditor, the
 * web page of WPS. They keep what such an editor can make itself and throw away the rest, so there is nothing else:
 *
 * - No class, id, `lang` or `data-` attribute, no style sheet. (`lang` alone makes UEditor take it for Word's.)
 * - No `div` (UEditor makes paragraphs of them), no `caption`, `colgroup` and `thead` (KindEditor takes the tags away
 *   and leaves their text), no `th` (UEditor takes them for title rows of its own, sites colour them).
 * - Headings are bold paragraphs: sites give h1 to h6 the look of their own pages, and have the title in a field.
 * - Lines and widths of a table stand in attributes and in styles: KindEditor drops the padding of cells, others drop
 *   styles. No picture: UEditor drops those that stand in the page as data, all of them drop SVG.
 */

import { formatNumber } from '../../report/index.ts';
import type { Block, Heading, Paper, PaperFigure, PaperTable, Paragraph, TableCell } from '../paper.ts';
import { chartCaption } from './chartTable.ts';
import { escapeHtml } from './escape.ts';

/** Faces that every Windows has; a value without quotes goes through every editor. */
const faces = {
  text: '仿宋,FangSong,STFangsong,serif',
  /** By level. */
  headings: [
    '宋体,SimSun,STSong,serif',
    '黑体,SimHei,STHeiti,sans-serif',
    '楷体,KaiTi,STKaiti,serif',
    '仿宋,FangSong,STFangsong,serif',
  ],
} as const;

/** The lines of the piece, ready for the clipboard or for an editor's source. Equal papers give equal text. */
export const writeForWebsite = ({ blocks }: Paper): string => `${blocks.flatMap(writeBlock).join('\n')}\n`;

function writeBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [writeHeading(block)];
    case 'paragraph':
      return [writeText(block)];
    case 'table':
      return writeTable(block);
    case 'figure':
      return writeTable(tableOfFigure(block));
  }
}

function writeText({ text, right }: Paragraph): string {
  const look = right === undefined ? indented : 'text-align:right;text-indent:0;line-height:2';
  const content = `${escapeHtml(text)}${spaceBehind(right ?? 0)}`;
  return writeParagraph(`${look};font-size:18px;font-family:${faces.text}`, content);
}

/**
 * A line of 落款 keeps its distance from the right by characters, since KindEditor drops the padding of paragraphs. Spaces
 * at the end of a line hang out of the box, but not the ones that do not break: two of them are as wide as a character.
 */
function spaceBehind(characters: number): string {
  const halves = Math.round(characters * 2);
  const wide = Math.max(0, Math.floor((halves - 2) / 2));
  return '　'.repeat(wide) + '&nbsp;'.repeat(halves - wide * 2);
}

const indented = 'text-indent:2em;line-height:2';

function writeHeading({ level, text }: Heading): string {
  const look = level === 0 ? 'text-align:center;line-height:2;font-size:24px' : `${indented};font-size:18px`;
  return writeParagraph(
    `${look};font-family:${faces.headings[level]}`,
    `<strong>${escapeHtml(text)}</strong>`,
  );
}

const writeParagraph = (style: string, content: string): string => `<p style="${style}">${content}</p>`;

const tableLook =
  'border="1" bordercolor="#000000" cellspacing="0" cellpadding="4" width="100%" ' +
  'style="width:100%;margin:0 auto;border-collapse:collapse;border:1px solid #000;line-height:1.5"';

function writeTable({ rows, widths = [] }: PaperTable): readonly string[] {
  const shares = sharesOf(widths);
  return [
    `<table ${tableLook}>`,
    '<tbody>',
    ...placed(rows).map(
      row => `<tr>${row.map(({ cell, column }) => writeCell(cell, shares, column)).join('')}</tr>`,
    ),
    '</tbody>',
    '</table>',
  ];
}

function writeCell(cell: TableCell, shares: readonly number[], column: number): string {
  const { text, colSpan, rowSpan } = cell;
  // The label of a single row is read as a line of words.
  const align = cell.header === 'row' && rowSpan === 1 ? 'left' : 'center';
  const share = shares.slice(column, column + colSpan).reduce((sum, one) => sum + one, 0);
  const width = share === 0 ? '' : `${Math.round(share * 100) / 100}%`;
  const attributes = [
    ...(colSpan > 1 ? [`colspan="${colSpan}"`] : []),
    ...(rowSpan > 1 ? [`rowspan="${rowSpan}"`] : []),
    ...(width === '' ? [] : [`width="${width}"`]),
    `align="${align}"`,
    'valign="middle"',
    `style="${[
      ...(width === '' ? [] : [`width:${width}`]),
      'border:1px solid #000',
      'padding:4px',
      `text-align:${align}`,
      'vertical-align:middle',
      // Not left to the table: KindEditor's own pages set another for cells.
      'font-size:14px',
      ...(cell.header === undefined ? ['word-break:break-all'] : []),
    ].join(';')}"`,
  ];
  // Without anything in it, a cell loses its lines in some editors.
  return `<td ${attributes.join(' ')}>${text.trim() === '' ? '&nbsp;' : escapeHtml(text)}</td>`;
}

/** The widths of the columns as parts of a hundred. */
function sharesOf(widths: readonly number[]): readonly number[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return widths.map(width => (width / whole) * 100);
}

/** Every cell with the column that it begins in, past those that reach down from above. */
function placed(rows: PaperTable['rows']) {
  const taken = new Map<number, number>();
  return rows.map((row, top) => {
    let column = 0;
    return row.map(cell => {
      while ((taken.get(column) ?? 0) > top) column++;
      const at = column;
      for (let below = 0; below < cell.colSpan; below++) taken.set(at + below, top + cell.rowSpan);
      column += cell.colSpan;
      return { cell, column: at };
    });
  });
}

/** A chart as the figures that it shows, under its caption. */
function tableOfFigure({ text, unit, series, groups }: PaperFigure): PaperTable {
  const cell = (words: string, colSpan = 1): TableCell => ({ text: words, colSpan, rowSpan: 1 });
  return {
    kind: 'table',
    headRows: 0,
    rows: [
      [cell(chartCaption(text, unit), series.length + 1)],
      [cell('　'), ...series.map(name => cell(name))],
      ...groups.map(({ label, values }) => [cell(label), ...values.map(value => cell(formatNumber(value)))]),
    ],
  };
}
