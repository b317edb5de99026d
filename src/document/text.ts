/**
 * Plain text as people copy it: tab-separated tables (Excel, Chrome, WPS), one cell per line (Word,
 * LibreOffice), pipes (converters), columns held apart by spaces. What is a table becomes rows of cells;
 * the reader knows nothing of the form, so it never decides what a cell means.
 */

import type { Block, Paper, TableCell } from './paper.ts';
import { hasPipe, isFigureLike, splitLine, splitPipes } from './text/cells.ts';
import { findColumns } from './text/columns.ts';
import { isCommaSeparated, tabsForCommas } from './text/commas.ts';
import { isMarkdown, withoutMarkdown } from './text/markdown.ts';
import { placeTables, withoutFurniture } from './text/placed/index.ts';
import { splitRecords, type TextRecord } from './text/records.ts';

export interface TextNote {
  /** The text holds marks that no encoding of ours explains: it was decoded wrongly before it came here. */
  readonly kind: 'damagedCharacters';
  readonly count: number;
}

export interface ReadText {
  readonly paper: Paper;
  readonly notes: readonly TextNote[];
}

/** Reads any text; the result may be an empty paper, never an exception. Linear in its length. */
export function readText(text: string): ReadText {
  const records = splitRecords(unmarked(withoutFurniture(text.replace(/^\ufeff/, ''))));
  return {
    paper: { blocks: blocksOf(findPipes(findColumns(placeTables(records)))) },
    notes: damageOf(text),
  };
}

/** A note where the text holds damaged characters, else none. */
export function damageOf(text: string): readonly TextNote[] {
  const count = text.match(/\ufffd/g)?.length ?? 0;
  return count > 0 ? [{ kind: 'damagedCharacters', count }] : [];
}

function unmarked(text: string): string {
  if (isMarkdown(text)) return withoutMarkdown(text);
  return isCommaSeparated(text) ? tabsForCommas(text) : text;
}

const cellOf = (text: string, colSpan = 1): TableCell => ({ text, colSpan, rowSpan: 1 });

/** Gives lines with pipes their cells; blank lines between them do not part a table. */
function findPipes(records: readonly TextRecord[]): readonly TextRecord[] {
  const result: TextRecord[] = [];
  let run: TextRecord[] = [];
  const endRun = () => {
    const cells = splitPipes(run.map(record => record.text));
    for (const [index, record] of run.entries()) result.push({ ...record, cells: cells[index] ?? [] });
    run = [];
  };
  for (const record of records) {
    if (!record.cells && hasPipe(record.text)) run.push(record);
    else if (record.cells || record.text.trim() !== '') {
      endRun();
      result.push(record);
    }
  }
  endRun();
  return result;
}

/** Consecutive rows make one table; other lines are paragraphs. */
function blocksOf(records: readonly TextRecord[]): readonly Block[] {
  const blocks: Block[] = [];
  let rows: TableCell[][] = [];
  const endTable = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', headRows: 0, rows });
    rows = [];
  };
  for (const record of records) {
    const cells = record.cells ?? splitLine(record.text);
    if (cells?.length === 0) continue;
    if (cells && !isSentence(cells))
      rows.push(
        cells.map((text, at) => ({
          ...cellOf(text, record.spans?.[at]),
          ...(record.counted && at > 0 ? { counted: true as const } : {}),
        })),
      );
    else if (cells || record.text.trim() !== '') {
      endTable();
      const text = (cells ? cells.filter(cell => cell !== '').join(' ') : record.text).trim();
      blocks.push({ kind: 'paragraph', text });
    }
  }
  endTable();
  return blocks;
}

/** A row with a single long cell is a paragraph of a sheet, not a row of a table. */
function isSentence(cells: readonly string[]): boolean {
  const filled = cells.filter(cell => cell !== '');
  const [only] = filled;
  if (filled.length !== 1 || only === undefined || cells.length === 1) return false;
  return !isFigureLike(only) && (only.length > 60 || /[。！？]$/.test(only));
}
