/** Collects what a Word document shows into blocks while it is walked. */

import type { Steps } from '../../work/index.ts';
import type { Block, Heading } from '../paper.ts';
import type { NumberLabel } from './numbering.ts';
import { type RawCell, type RawRow, tableBlocks } from './tables.ts';

export interface ParagraphStart {
  readonly label: NumberLabel | null;
  readonly level: Heading['level'] | null;
  /** Its end was deleted: it goes on in the next paragraph. */
  readonly joined: boolean;
}

interface Container {
  readonly blocks: Block[];
  /** Text of paragraphs whose end was deleted. */
  carried: string;
}

/** What a cell says of itself before anything in it is read. */
export type CellStart = Omit<RawCell, 'blocks' | 'marks'>;

interface OpenTable {
  readonly rows: RawRow[];
  row: { cells: RawCell[]; before: number; head: boolean } | null;
  readonly cells: { container: Container; cell: CellStart; marks: string[] }[];
}

interface OpenParagraph extends ParagraphStart {
  text: string;
  labelled: boolean;
}

/** A heading is no longer; a longer paragraph in a heading's style is text. */
const longestHeading = 60;

export class Flow {
  private readonly containers: Container[] = [{ blocks: [], carried: '' }];
  private readonly tables: OpenTable[] = [];
  private readonly paragraphs: OpenParagraph[] = [];

  startParagraph(start: ParagraphStart): void {
    const container = this.container();
    this.paragraphs.push({ ...start, text: container.carried, labelled: start.label === null });
    container.carried = '';
  }

  /** Text of the innermost paragraph; without one it is lost, as it is in Word. */
  text(text: string): void {
    const paragraph = this.paragraphs[this.paragraphs.length - 1];
    if (paragraph) paragraph.text += text;
  }

  breakLine(): void {
    const paragraph = this.paragraphs[this.paragraphs.length - 1];
    // A title is one, however many lines it takes.
    if (paragraph && paragraph.level !== 0) this.push(paragraph);
  }

  endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    if (paragraph.joined) this.container().carried = paragraph.text;
    else this.push(paragraph);
  }

  private push(paragraph: OpenParagraph): void {
    let text = paragraph.text.trim();
    paragraph.text = '';
    if (text === '') return;
    if (!paragraph.labelled && paragraph.label) text = withLabel(paragraph.label, text);
    paragraph.labelled = true;
    const { level } = paragraph;
    this.container().blocks.push(
      level !== null && text.length <= longestHeading
        ? { kind: 'heading', level, text }
        : { kind: 'paragraph', text },
    );
  }

  /** Blocks that were read elsewhere. */
  add(blocks: readonly Block[]): void {
    for (const block of blocks) this.container().blocks.push(block);
  }

  startTable(): void {
    this.flush();
    this.tables.push({ rows: [], row: null, cells: [] });
  }

  startRow(before: number, head: boolean): void {
    const table = this.tables[this.tables.length - 1];
    if (table) table.row = { cells: [], before, head };
  }

  startCell(cell: CellStart): void {
    const table = this.tables[this.tables.length - 1];
    if (!table) return;
    const container: Container = { blocks: [], carried: '' };
    table.cells.push({ container, cell, marks: [] });
    this.containers.push(container);
  }

  /** A bookmark in the innermost cell. */
  mark(name: string): void {
    const cells = this.tables[this.tables.length - 1]?.cells;
    cells?.[cells.length - 1]?.marks.push(name);
  }

  endCell(): void {
    this.flush();
    const table = this.tables[this.tables.length - 1];
    const open = table?.cells.pop();
    if (!open) return;
    this.containers.pop();
    table?.row?.cells.push({ ...open.cell, blocks: open.container.blocks, marks: open.marks });
  }

  endRow(): void {
    const table = this.tables[this.tables.length - 1];
    if (table?.row) table.rows.push(table.row);
    if (table) table.row = null;
  }

  *endingTable(): Steps<void> {
    const table = this.tables.pop();
    if (table && table.rows.length > 0) this.add(yield* tableBlocks(table.rows));
  }

  finish(): readonly Block[] {
    this.flush();
    return this.container().blocks;
  }

  /** A paragraph that would go on ends where its cell or the document ends. */
  private flush(): void {
    const container = this.container();
    const text = container.carried.trim();
    container.carried = '';
    if (text !== '') container.blocks.push({ kind: 'paragraph', text });
  }

  private container(): Container {
    return this.containers[this.containers.length - 1] as Container;
  }
}

/** A number before a figure must not become a part of it. */
const withLabel = ({ text: label, apart }: NumberLabel, text: string): string =>
  (apart && !/[、）)：:．。]$/.test(label)) || /^[\d０-９.．]/.test(text) ? `${label} ${text}` : label + text;
