/** The blocks of a paper as elements of HTML: the page for filing and the sheets for the printer show the same. */

import type { Block, Heading, Paper, PaperTable, TableCell } from '../paper.ts';
import { escapeHtml } from './escape.ts';
import { writeFigure } from './figure.ts';

/** The blocks of a paper as HTML, a line each. */
export const writeBlocks = ({ blocks }: Paper): readonly string[] =>
  blocks.flatMap((block, index) => writeBlock(block, blocks[index - 1], blocks[index + 1]));

/** A table and the heading right before it stay together on the page, in one element. */
function writeBlock(block: Block, before: Block | undefined, after: Block | undefined): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return after?.kind === 'table' ? [] : [writeHeading(block)];
    case 'paragraph':
      return [`<p>${writeText(block.text)}</p>`];
    case 'table':
      return [
        `<div class="${block.look === 'words' && block.rows.length > mostKept ? 'flowing' : 'kept'}">`,
        ...(before?.kind === 'heading' ? [writeHeading(before)] : []),
        // On a narrow screen the table scrolls sideways, by keyboard too.
        `<div class="wide" role="group" aria-label="${escapeHtml(before?.kind === 'heading' ? before.text : '表格')}" tabindex="0">`,
        ...writeTable(block),
        '</div>',
        '</div>',
      ];
    case 'figure':
      return writeFigure(block);
  }
}

function writeHeading({ level, text }: Heading): string {
  const tag = `h${level + 1}`;
  return `<${tag}>${level === 0 ? writeTitle(text) : escapeHtml(text)}</${tag}>`;
}

/** Long addresses of mail and web may break after their marks, or they would tear the line before them apart. */
const writeText = (text: string): string => mayBreak(text.split(/(?<=[!-~]{3}[@/?&=])(?=[!-~]{3})/));

/** A long title breaks where the sense does: around its year, after 省, 市, 县 … of a long name. */
const writeTitle = (text: string): string =>
  mayBreak(
    text.split(/(\d{4}年度?)|(?<=.{3}[省市县区州盟旗])(?!人民政府)/u).filter(part => part !== undefined),
  );

const mayBreak = (parts: readonly string[]): string =>
  parts
    .filter(part => part !== '')
    .map(escapeHtml)
    .join('<wbr>');

/** A table of words with more rows than this begins where it stands, and goes on on the next page. */
const mostKept = 12;

/** From this many columns on, a table is set smaller. */
const manyColumns = 8;

function writeTable(table: PaperTable): readonly string[] {
  const columns = (table.rows[0] ?? []).reduce((sum, cell) => sum + cell.colSpan, 0);
  return [
    `<table class="${table.look ?? (columns < manyColumns ? 'plain' : 'dense')}">`,
    ...(table.caption === undefined ? [] : [`<caption>${escapeHtml(table.caption)}</caption>`]),
    ...writeWidths(table.widths ?? []),
    ...writeRows('thead', table.rows.slice(0, table.headRows), table.look),
    ...writeRows('tbody', table.rows.slice(table.headRows), table.look),
    '</table>',
  ];
}

function writeWidths(widths: readonly number[]): readonly string[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map(width => `<col style="width:${Math.round((width / whole) * 10000) / 100}%">`);
  return columns.length === 0 ? [] : [`<colgroup>${columns.join('')}</colgroup>`];
}

const writeRows = (
  tag: 'thead' | 'tbody',
  rows: PaperTable['rows'],
  look: PaperTable['look'],
): readonly string[] =>
  rows.length === 0
    ? []
    : [
        `<${tag}>`,
        ...rows.map(row => `<tr>${row.map(cell => writeCell(cell, look)).join('')}</tr>`),
        `</${tag}>`,
      ];

function writeCell(cell: TableCell, look: PaperTable['look']): string {
  const { colSpan, rowSpan, header, figure } = cell;
  const spans = `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
  const name = figure === undefined ? '' : ` data-figure="${escapeHtml(figure)}"`;
  if (header === undefined)
    return `<td${look ? lookOfWords(cell) : lookOf(cell)}${spans}${name}>${escapeHtml(cell.text)}</td>`;
  const scope = header === 'row' ? 'row' : 'col';
  const { look: own, content } = header === 'row' && rowSpan > 1 ? groupLabel(cell) : label(cell);
  return `<th scope="${scope}"${own}${spans}${name}>${content}</th>`;
}

/** A figure among words stands in the middle, under its head. */
const lookOfWords = ({ text }: TableCell): string => (/^[-+]?[\d.]+%?$/.test(text) ? ' class="figure"' : '');

/** A figure too long for a narrow column is set smaller, so that the table keeps its one page. */
function lookOf({ text, colSpan }: TableCell): string {
  const halves = text.length + (text.match(/[^!-~]/g) ?? []).length;
  if (colSpan > 1 || halves <= 5) return '';
  return halves <= 6 ? ' class="long"' : ' class="longer"';
}

const label = ({ text }: TableCell) => ({ look: '', content: escapeHtml(text) });

/**
 * The label of a group of rows stands in a narrow column: upright, one character under the other, where there
 * is ample height, else its number on one line and then two characters a line.
 */
function groupLabel({ text, rowSpan }: TableCell) {
  if (rowSpan >= 2 * text.length)
    return { look: ' class="upright"', content: `<span>${escapeHtml(text)}</span>` };
  const [, number = '', rest = ''] = /^([（(][^）)]*[）)]|[^、]{1,3}、)?([\s\S]*)$/u.exec(text) ?? [];
  return { look: ' class="group"', content: mayBreak([number, ...(rest.match(/[\s\S]{1,2}/gu) ?? [])]) };
}
