/** The blocks of a paper as elements of HTML: the page for filing and the sheets for the printer show the same. */

import { groupLabel, isDense, isFigure, lengthOfFigure, mayFlow } from '../look.ts';
import type { Block, Heading, Paper, PaperFigure, PaperTable, Paragraph, TableCell } from '../paper.ts';
import { titleLines } from '../titleLines.ts';
import { type CellPlace, headsOf } from './cellHeads.ts';
import { escapeHtml } from './escape.ts';
import { writeFigure } from './figure.ts';

/** What stays together on the page, as one element. */
export type Unit =
  | { readonly kind: 'text'; readonly block: Heading | Paragraph }
  /** A table with the heading right before it. */
  | { readonly kind: 'table'; readonly heading: Heading | null; readonly table: PaperTable }
  | { readonly kind: 'figure'; readonly figure: PaperFigure }
  | { readonly kind: 'signature'; readonly lines: readonly Paragraph[] };

/** The blocks of a paper in the units that the page shows, in order. */
export function unitsOf({ blocks }: Paper): readonly Unit[] {
  return blocks.flatMap((block, index): readonly Unit[] => {
    if (block.kind === 'table') {
      const before = blocks[index - 1];
      return [{ kind: 'table', heading: before?.kind === 'heading' ? before : null, table: block }];
    }
    if (block.kind === 'figure') return [{ kind: 'figure', figure: block }];
    if (isSignature(block)) {
      // The lines of one signature stay together.
      return isSignature(blocks[index - 1]) ? [] : [{ kind: 'signature', lines: signatureAt(blocks, index) }];
    }
    const headsTable = block.kind === 'heading' && blocks[index + 1]?.kind === 'table';
    return headsTable ? [] : [{ kind: 'text', block }];
  });
}

/**
 * The blocks of a paper as HTML, an element each unit. With `names`, which no other paper on the page has, every cell
 * of a table says which cells head it.
 */
export function writeBlocks(paper: Paper, names?: string): readonly string[] {
  let tables = 0;
  return unitsOf(paper).flatMap(unit => {
    if (unit.kind === 'table') tables++;
    return writeUnit(unit, names === undefined ? undefined : `${names}${tables}`);
  });
}

function writeUnit(unit: Unit, name?: string): readonly string[] {
  switch (unit.kind) {
    case 'text':
      return [
        unit.block.kind === 'heading' ? writeHeading(unit.block) : `<p>${writeText(unit.block.text)}</p>`,
      ];
    case 'table':
      return [
        `<div class="${mayFlow(unit.table) ? 'flowing' : 'kept'}">`,
        ...(unit.heading === null ? [] : [writeHeading(unit.heading)]),
        // On a narrow screen the table scrolls sideways, by keyboard too.
        `<div class="wide${isDense(unit.table) ? ' sliding' : ''}" role="group" aria-label="${escapeHtml(unit.heading?.text ?? '表格')}" tabindex="0">`,
        ...writeTable(unit.table, name),
        '</div>',
        '</div>',
      ];
    case 'figure':
      return writeFigure(unit.figure);
    case 'signature':
      return writeSignature(unit.lines);
  }
}

/** The lines stand at the right, each with its own space behind it. */
export const writeSignature = (lines: readonly Paragraph[]): readonly string[] => [
  '<div class="signature">',
  ...lines.map(({ text, right = 0 }) => `<p style="padding-right:${right}em">${escapeHtml(text)}</p>`),
  '</div>',
];

const isSignature = (block: Block | undefined): block is Paragraph =>
  block?.kind === 'paragraph' && block.right !== undefined;

function signatureAt(blocks: readonly Block[], from: number): readonly Paragraph[] {
  const lines: Paragraph[] = [];
  for (let at = from, block = blocks[at]; isSignature(block); at++, block = blocks[at]) lines.push(block);
  return lines;
}

export function writeHeading({ level, text }: Heading): string {
  const tag = `h${level + 1}`;
  return `<${tag}>${level === 0 ? writeTitle(text) : escapeHtml(text)}</${tag}>`;
}

/**
 * Long addresses of mail and web may break after their marks, or they would tear the line before them apart; a telephone
 * number never does.
 */
const writeText = (text: string): string =>
  mayBreak(text.split(/(?<=[!-~]{3}[@/?&=])(?=[!-~]{3})/)).replace(
    /(?<![\d-])\d{3,4}-\d{7,8}(?![\d-])/g,
    number => `<span class="whole">${number}</span>`,
  );

/** The title on the lines that suit it; on a narrow screen they run on. */
const writeTitle = (text: string): string => {
  const lines = titleLines(text);
  return lines.length === 1
    ? escapeHtml(text)
    : lines.map((line, at) => `<span>${at > 0 ? '<wbr>' : ''}${escapeHtml(line)}</span>`).join('');
};

const mayBreak = (parts: readonly string[]): string =>
  parts
    .filter(part => part !== '')
    .map(escapeHtml)
    .join('<wbr>');

/** `name`: of the table on the page, where its cells are to say which head them. */
export function writeTable(table: PaperTable, name?: string): readonly string[] {
  const { caption, look, headRows } = table;
  const rows = writeRows(table, name);
  return [
    `<table class="${look ?? (isDense(table) ? 'dense' : 'plain')}">`,
    ...(caption === undefined ? [] : [`<caption>${escapeHtml(caption)}</caption>`]),
    ...writeWidths(table.widths ?? []),
    ...writeGroup('thead', rows.slice(0, headRows)),
    ...writeGroup('tbody', rows.slice(headRows)),
    '</table>',
  ];
}

function writeWidths(widths: readonly number[]): readonly string[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map(width => `<col style="width:${Math.round((width / whole) * 10000) / 100}%">`);
  return columns.length === 0 ? [] : [`<colgroup>${columns.join('')}</colgroup>`];
}

const writeGroup = (tag: 'thead' | 'tbody', rows: readonly string[]): readonly string[] =>
  rows.length === 0 ? [] : [`<${tag}>`, ...rows, `</${tag}>`];

function writeRows(table: PaperTable, name?: string): readonly string[] {
  const heads = name === undefined ? [] : headsOf(table);
  const idOf = ({ row, cell }: CellPlace) => `${name}-${row + 1}-${cell + 1}`;
  const named = new Set(heads.flat(2).map(idOf));
  return table.rows.map((cells, row) => {
    const written = cells.map((one, cell) => {
      const id = idOf({ row, cell });
      const ids = (heads[row]?.[cell] ?? []).map(idOf);
      const headers = ids.length === 0 ? '' : ` headers="${ids.join(' ')}"`;
      return writeCell(one, table, named.has(id) ? ` id="${id}"` : headers);
    });
    return `<tr>${written.join('')}</tr>`;
  });
}

/** `heads`: its name as a head, or those of its heads. */
function writeCell(cell: TableCell, table: PaperTable, heads: string): string {
  const { colSpan, rowSpan, header, figure } = cell;
  const spans = `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
  const name = figure === undefined ? '' : ` data-figure="${escapeHtml(figure)}"`;
  if (header === undefined)
    return `<td${table.look ? lookOfWords(cell) : lookOf(table, cell)}${spans}${heads}${name}>${escapeHtml(cell.text)}</td>`;
  const scope = header === 'row' ? 'row' : 'col';
  const { look: own, content } = header === 'row' && rowSpan > 1 ? writeGroupLabel(cell) : label(cell);
  return `<th scope="${scope}"${own}${spans}${heads}${name}>${content}</th>`;
}

const lookOfWords = (cell: TableCell): string => (isFigure(cell) ? ' class="figure"' : '');

function lookOf(table: PaperTable, cell: TableCell): string {
  const length = lengthOfFigure(table, cell);
  return length === 'fits' ? '' : ` class="${length}"`;
}

const label = ({ text }: TableCell) => ({ look: '', content: escapeHtml(text) });

function writeGroupLabel(cell: TableCell) {
  const parts = groupLabel(cell);
  return parts === 'upright'
    ? { look: ' class="upright"', content: `<span>${escapeHtml(cell.text)}</span>` }
    : { look: ' class="group"', content: mayBreak(parts) };
}
