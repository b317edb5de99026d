/** Tables: the official merged cells, heads that repeat, rows that never split. */

import { escapeHtml } from '../../html/escape.ts';
import { groupLabel, isDense, isFigure, lengthOfFigure, mayFlow } from '../../look.ts';
import type { PaperTable, TableCell } from '../../paper.ts';
import { marksOf } from '../marks.ts';
import { typeWidth } from './page.ts';
import { writeParagraph, writeRun } from './runs.ts';
import { styleOfTable } from './styles.ts';

/** A cell in its column of its row; `covered`: the cell above reaches down here. */
interface Placed {
  readonly cell: TableCell;
  readonly at: number;
  readonly covered: boolean;
}

interface Layout {
  readonly table: PaperTable;
  /** Of the columns, in twentieths of a point. */
  readonly widths: readonly number[];
  /** What names the figure of a cell. */
  readonly bookmarkOf: (cell: TableCell) => string;
}

/** The table as wide as the type area; `number`: no other table of the document has it. */
export function writeTable(table: PaperTable, number: number): string {
  const rows = placed(table);
  const widths = widthsOf(table, Math.max(1, ...rows.map(endOf)));
  const grid = widths.map(width => `<w:gridCol w:w="${width}"/>`).join('');
  const layout = { table, widths, bookmarkOf: bookmarks(table, number) };
  const caption = table.caption === undefined ? '' : `<w:tblCaption w:val="${escapeHtml(table.caption)}"/>`;
  const margins = isDense(table)
    ? { above: 30, below: 15, beside: 30 }
    : { above: 45, below: 30, beside: 90 };
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${typeWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:top w:w="${margins.above}" w:type="dxa"/><w:left w:w="${margins.beside}" w:type="dxa"/>` +
    `<w:bottom w:w="${margins.below}" w:type="dxa"/><w:right w:w="${margins.beside}" w:type="dxa"/></w:tblCellMar>` +
    `<w:tblLook w:val="0000"/>${caption}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>` +
    `${rows.map((row, index) => writeRow(layout, row, index)).join('')}</w:tbl>`
  );
}

/** Bookmarks that hold no text: what is typed beside them leaves them where they are. */
function bookmarks(table: PaperTable, number: number): Layout['bookmarkOf'] {
  const marks = marksOf(table);
  const ids = new Map([...marks.keys()].map((cell, index) => [cell, `${number * 1000 + index}`]));
  return cell => {
    const id = ids.get(cell);
    return id === undefined
      ? ''
      : `<w:bookmarkStart w:id="${id}" w:name="${marks.get(cell)}"/><w:bookmarkEnd w:id="${id}"/>`;
  };
}

function writeRow(layout: Layout, row: readonly Placed[], index: number): string {
  const { table, widths } = layout;
  const isHead = index < table.headRows;
  // Word keeps a table on one page where each of its lines is to stay with the next.
  const stays = isHead || (!mayFlow(table) && index < table.rows.length - 1);
  const cells = row.map(({ cell, at, covered }) => {
    const width = widths.slice(at, at + cell.colSpan).reduce((sum, one) => sum + one, 0);
    const merge = cell.rowSpan === 1 ? '' : `<w:vMerge${covered ? '' : ' w:val="restart"'}/>`;
    const span = cell.colSpan === 1 ? '' : `<w:gridSpan w:val="${cell.colSpan}"/>`;
    const { direction, paragraph } = covered
      ? { direction: '', paragraph: writeParagraph(styleOf(table), keep(stays), '') }
      : writeContent(layout, cell, width, stays);
    return (
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}${direction}<w:vAlign w:val="center"/></w:tcPr>` +
      `${paragraph}</w:tc>`
    );
  });
  return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
}

const styleOf = (table: PaperTable): string => styleOfTable[isDense(table) ? 'dense' : 'plain'];

const keep = (stays: boolean): string => (stays ? '<w:keepNext/>' : '');

/** In half points, of figures too long for a narrow column. */
const sizes = { long: 15, longer: 13 } as const;

/**
 * A figure that is torn over two lines reads as two. Where one just fits, it is smaller as well: the faces that stand
 * in for 宋体 have wider digits.
 */
function sizeOf(table: PaperTable, cell: TableCell): string {
  if (cell.header !== undefined || table.look || !isDense(table)) return '';
  const length = lengthOfFigure(table, cell);
  if (length !== 'fits') return `<w:sz w:val="${sizes[length]}"/>`;
  return cell.text.length > 4 && cell.colSpan === 1 ? '<w:sz w:val="18"/>' : '';
}

function writeContent({ table, bookmarkOf }: Layout, cell: TableCell, width: number, stays: boolean) {
  const { text, header, rowSpan } = cell;
  const inStyle = (runs: string, own = '', direction = '') => ({
    direction,
    paragraph: writeParagraph(styleOf(table), keep(stays) + own, runs),
  });
  if (header === 'row' && rowSpan > 1) {
    const parts = groupLabel(cell);
    if (parts === 'upright')
      return inStyle(writeRun(text, '<w:spacing w:val="90"/>'), '', '<w:textDirection w:val="tbRlV"/>');
    const [number = '', ...rest] = parts;
    return inStyle(writeRun(number) + writeRun(rest.join(''), apart(width)));
  }
  const fromLeft =
    header === undefined ? table.look === 'words' && !isFigure(cell) : header === 'row' && isDense(table);
  return inStyle(
    bookmarkOf(cell) + writeRun(text, sizeOf(table, cell)),
    fromLeft ? '<w:ind w:left="30"/><w:jc w:val="left"/>' : '',
  );
}

/** In twentieths of a point: of small type. */
const character = 210;

/** Sets two characters apart so far that a third has no place in a line of this width: a line that is no line break. */
function apart(width: number): string {
  const room = width - 60;
  return room > 3 * character && room < 4 * character
    ? `<w:spacing w:val="${Math.ceil((room - character) / 2) - character + 8}"/>`
    : '';
}

/** Whole widths that fill the type area. */
function widthsOf({ widths }: PaperTable, columns: number): readonly number[] {
  const parts = widths?.length === columns ? widths : Array.from({ length: columns }, () => 1);
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const edges = parts.map((_, index) =>
    Math.round((parts.slice(0, index).reduce((sum, part) => sum + part, 0) / whole) * typeWidth),
  );
  return edges.map((edge, index) => (edges[index + 1] ?? typeWidth) - edge);
}

/** Every place of every row, with the cells that reach down from above, as Word wants them. */
function placed({ rows }: PaperTable): readonly (readonly Placed[])[] {
  /** By column: the cell that reaches further down, and how many rows. */
  const open = new Map<number, { readonly cell: TableCell; left: number }>();
  const all = rows.map(row => {
    const cells: Placed[] = [];
    const waiting = [...row];
    let at = 0;
    const reached = Math.max(0, ...[...open].map(([start, { cell }]) => start + cell.colSpan));
    while (waiting.length > 0 || at < reached) {
      const above = open.get(at);
      const cell = above?.cell ?? waiting.shift() ?? blank(1);
      cells.push({ cell, at, covered: above !== undefined });
      if (above) {
        above.left--;
        if (above.left === 0) open.delete(at);
      } else if (cell.rowSpan > 1) open.set(at, { cell, left: cell.rowSpan - 1 });
      at += cell.colSpan;
    }
    return cells;
  });
  const width = Math.max(0, ...all.map(endOf));
  // A row that lacks cells would end early.
  return all.map(cells => {
    const at = endOf(cells);
    return at < width ? [...cells, { cell: blank(width - at), at, covered: false }] : cells;
  });
}

const endOf = (cells: readonly Placed[]): number =>
  cells.reduce((end, { at, cell }) => Math.max(end, at + cell.colSpan), 0);

const blank = (colSpan: number): TableCell => ({ text: '', colSpan, rowSpan: 1 });
