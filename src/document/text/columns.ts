/**
 * Tables copied as one cell per line. A run of short lines with many figures becomes rows of one cell
 * each, because there a blank line may be a blank cell: that is lost once lines are paragraphs.
 */

import { isFigureLike } from './cells.ts';
import type { TextRecord } from './records.ts';

/** A run needs this many figures or blank cells to be a table. */
const fewestFigures = 6;
const longestCell = 64;

type Kind = 'text' | 'figure' | 'space' | 'empty' | 'pipe' | 'other';

function kindOf(record: TextRecord): Kind {
  if (record.cells) return 'other';
  const text = record.text.trim();
  if (record.text === '' || /^[ \t]+$/.test(record.text)) return 'empty';
  // A cell that holds only a hard space is copied as a line with only that.
  if (text === '') return 'space';
  if (text === '|' || text === '｜') return 'pipe';
  if (isFigureLike(text)) return 'figure';
  return text.length <= longestCell && !/[。！？|｜]/.test(text) ? 'text' : 'other';
}

/** Gives the lines of cell runs their cells; all other records pass as they are. */
export function findColumns(records: readonly TextRecord[]): readonly TextRecord[] {
  const kinds = records.map(kindOf);
  const result: TextRecord[] = [];
  let start = 0;
  while (start < records.length) {
    let end = start;
    while (end < records.length && kinds[end] !== 'other') end++;
    if (end === start) {
      result.push(...records.slice(start, start + 1));
      start++;
      continue;
    }
    const count = kinds
      .slice(start, end)
      .filter(kind => kind === 'figure' || kind === 'space' || kind === 'pipe').length;
    const run = records.slice(start, end);
    for (const record of count < fewestFigures ? run : columnOf(run, kinds.slice(start, end)))
      result.push(record);
    start = end;
  }
  return result;
}

/** The cells of one run, one record each, up to its last figure; the lines behind it stay lines. */
function columnOf(run: readonly TextRecord[], kinds: readonly Kind[]): readonly TextRecord[] {
  let last = kinds.length - 1;
  while (last >= 0 && kinds[last] !== 'figure' && kinds[last] !== 'space' && kinds[last] !== 'pipe') last--;
  const spaced = isSpaced(kinds);
  // Blank cells at the end of the table.
  if (!spaced) while (kinds[last + 1] === 'empty') last++;
  const cells: TextRecord[] = [];
  let afterPipe = false;
  for (let index = 0; index <= last; index++) {
    const kind = kinds[index];
    const text = run[index]?.text.trim() ?? '';
    if (kind === 'pipe') {
      if (afterPipe) cells.push({ text: '', cells: [''] });
      afterPipe = true;
      continue;
    }
    // Where every cell has a blank line behind it, only a line with a hard space is a blank cell.
    if (kind === 'empty' && (spaced || afterPipe || cells.length === 0)) continue;
    // A row whose last cell is blank ends in a pipe; the next row begins with text.
    const before = cells[cells.length - 1]?.text ?? '';
    if (afterPipe && kind === 'text' && cells.length > 0 && (before === '' || isFigureLike(before)))
      cells.push({ text: '', cells: [''] });
    if (kind !== 'empty') afterPipe = false;
    cells.push({ text, cells: [text] });
  }
  if (afterPipe) cells.push({ text: '', cells: [''] });
  return [...cells, ...run.slice(last + 1)];
}

/** Whether blank lines stand between the cells rather than for blank ones. */
function isSpaced(kinds: readonly Kind[]): boolean {
  let adjacent = 0;
  let apart = 0;
  for (let index = 1; index < kinds.length; index++) {
    if (kinds[index] === 'empty') continue;
    if (kinds[index - 1] === 'empty') apart++;
    else adjacent++;
  }
  return apart > adjacent;
}
