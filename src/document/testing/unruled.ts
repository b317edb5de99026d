/** For tests: an invented report as a PDF whose tables no rules part into cells, or rules between the rows only. */

import { exchangedFigures, inventContent } from './content.ts';
import { disputesGrids, type Grid, type GridCell, proactiveGrid, requestsGrid } from './grids.ts';
import { chineseFont, chineseObjects, pdfOf, utf16 } from './pdf.ts';
import { type Random, randomFrom } from './random.ts';
import type { Expected } from './score.ts';
import { withFigures } from './wild.ts';

export interface Unruled {
  /** How it is laid out, for the message of a failing test. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expected: Pick<Expected, 'table2' | 'table3' | 'table4' | 'blankCells'>;
}

/** One text at its place, from the lower left corner. */
export interface Print {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** What is printed instead of the texts of all tables and paragraphs, in their order. */
export type Spoil = (prints: readonly Print[], random: Random) => readonly (Print | readonly Print[])[];

interface Look {
  readonly size: number;
  readonly padding: number;
  readonly align: 'left' | 'center' | 'right';
  readonly top: boolean;
  readonly rules: boolean;
}

interface Placed extends GridCell {
  readonly row: number;
  readonly column: number;
}

const [left, right, highest, lowest] = [50, 545, 790, 60];
/** The widths of the columns in parts of the whole. */
const widths: Readonly<Record<string, readonly number[]>> = {
  proactive: [3, 2, 2, 2],
  requests: [1.2, 1.6, 4, 1, 1, 1, 1, 1, 1, 1],
  disputes: Array.from({ length: 15 }, () => 1),
  fives: Array.from({ length: 5 }, () => 1),
};

const isWide = (sign: string): boolean => sign > '\u2000';
const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((width, sign) => width + (isWide(sign) ? size : size / 2), 0);

/** The text in lines no wider than the room; letters and figures stay whole. */
function broken(text: string, room: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[!-~]+|./gu) ?? []) {
    if (line !== '' && widthOf(line + piece, size) > room) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return [...lines, line];
}

/** The cells with their rows and columns. */
function placedCells(grid: Grid): readonly Placed[] {
  const taken = new Set<string>();
  return grid.flatMap((cells, row) => {
    let column = 0;
    return cells.map(cell => {
      while (taken.has(`${row} ${column}`)) column++;
      for (let down = 0; down < cell.rowSpan; down++)
        for (let across = 0; across < cell.colSpan; across++) taken.add(`${row + down} ${column + across}`);
      return { ...cell, row, column };
    });
  });
}

/** Draws from top to bottom, over as many pages as it takes. */
class Press {
  readonly prints: (Print & { readonly page: number })[] = [];
  readonly rules: string[][] = [[]];
  private y = highest;

  private print(text: string, x: number, y: number, size: number): void {
    this.prints.push({ text, x, y, size, page: this.rules.length - 1 });
  }

  /** The content of the pages. */
  pages(spoil: Spoil, random: Random): readonly string[] {
    const spoilt = spoil(this.prints, random);
    return this.rules.map((rules, page) => {
      const texts = spoilt.flatMap((printed, index) => {
        const own: readonly Print[] = 'text' in printed ? [printed] : printed;
        return this.prints[index]?.page === page ? own : [];
      });
      return [
        ...rules,
        ...texts.map(
          ({ text, x, y, size }) =>
            `BT /F1 ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm ${utf16(text)} Tj ET`,
        ),
      ].join('\n');
    });
  }

  paragraph(text: string): void {
    if (this.y < lowest + 60) this.turn();
    this.y -= 20;
    this.print(text, left, this.y, 12);
  }

  private turn(): void {
    this.rules.push([]);
    this.y = highest;
  }

  table(grid: Grid, parts: readonly number[], { size, padding, align, top, rules }: Look): void {
    const whole = parts.reduce((sum, part) => sum + part, 0);
    const sides = [left];
    for (const part of parts) sides.push((sides[sides.length - 1] ?? 0) + (part / whole) * (right - left));
    const cells = placedCells(grid);
    const pitch = size * 1.3;
    const spread = (cell: Placed) => {
      const [x0 = 0, x1 = 0] = [sides[cell.column], sides[cell.column + cell.colSpan]];
      return { x0, x1, lines: broken(cell.text, x1 - x0 - padding * 2, size) };
    };
    const heights = grid.map((_, row) =>
      Math.max(
        pitch,
        ...cells
          .filter(cell => cell.row === row && cell.rowSpan === 1)
          .map(cell => spread(cell).lines.length * pitch),
      ),
    );
    // A cell over several rows has room enough in the last of them.
    for (const cell of cells) {
      const rows = heights.slice(cell.row, cell.row + cell.rowSpan);
      const lack = spread(cell).lines.length * pitch - rows.reduce((sum, height) => sum + height, 0);
      const last = cell.row + cell.rowSpan - 1;
      if (lack > 0) heights[last] = (heights[last] ?? 0) + lack;
    }
    for (let row = 0; row < grid.length; row++) {
      const height = (heights[row] ?? 0) + padding * 2;
      if (this.y - height < lowest) this.turn();
      const page = this.rules[this.rules.length - 1];
      if (rules) page?.push(`${left} ${this.y} m ${right} ${this.y} l S`);
      for (const cell of cells.filter(one => one.row === row)) {
        const { x0, x1, lines } = spread(cell);
        const under = cell.rowSpan > 1 ? 0 : (heights[row] ?? 0) - lines.length * pitch;
        for (const [index, line] of lines.entries()) {
          const room = x1 - x0 - widthOf(line, size) - padding * 2;
          const how = cell.column === 0 ? 'left' : align;
          const x = x0 + padding + (how === 'left' ? 0 : how === 'center' ? room / 2 : room);
          this.print(line, x, this.y - padding - (top ? 0 : under / 2) - index * pitch - size, size);
        }
      }
      this.y -= height;
    }
  }
}

/** The report of one seed: the same seed gives the same document. */
export function unruledOf(seed: number, spoil: Spoil = prints => prints): Unruled {
  const random: Random = randomFrom(seed);
  const { pick, once } = random;
  const form = once(5) ? '2019' : '2021';
  const blanks = once(2);
  const content = withFigures(inventContent(random, form), random, blanks);
  const look: Look = {
    size: pick([8, 9]),
    padding: pick([1.5, 3, 5]),
    align: pick(['left', 'center', 'center', 'right'] as const),
    top: once(3),
    rules: once(2),
  };
  const disputes = pick(['official', 'official', 'three', 'labelled'] as const);
  const press = new Press();
  press.paragraph(`${content.organ}${content.year}年政府信息公开工作年度报告`);
  press.paragraph('一、总体情况');
  press.paragraph('按时公开，没有收费。');
  press.paragraph('二、主动公开政府信息情况');
  press.table(proactiveGrid(content, random), widths.proactive ?? [], look);
  press.paragraph('三、收到和处理政府信息公开申请情况');
  press.table(requestsGrid(content, random, false), widths.requests ?? [], look);
  press.paragraph('四、政府信息公开行政复议、行政诉讼情况');
  for (const grid of disputesGrids(content, disputes)) {
    const columns = grid[0]?.reduce((sum, cell) => sum + cell.colSpan, 0) ?? 0;
    const parts = columns === 15 ? widths.disputes : columns === 6 ? [2, 1, 1, 1, 1, 1] : widths.fives;
    press.table(grid, parts ?? [], { ...look, size: columns === 15 ? 7 : look.size, padding: 1.5 });
  }
  press.paragraph('五、存在的主要问题及改进情况');
  press.paragraph('没有。');
  const narrow = {
    ...chineseObjects,
    100: chineseObjects[100]?.replace('/DW 1000', '/DW 1000 /W [1 95 500]') ?? '',
  };
  const { table2, table3, table4, blankCells } = exchangedFigures(content);
  return {
    name: JSON.stringify({ ...look, disputes, blanks, form }),
    bytes: pdfOf({
      fonts: chineseFont('UniGB-UCS2-H'),
      objects: narrow,
      pages: press.pages(spoil, random),
    }),
    expected: { table2, table3, table4, blankCells },
  };
}
