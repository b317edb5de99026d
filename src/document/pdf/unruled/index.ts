/** Tables that no rules part into cells, found among the lines of text and read by where their words stand. */

import type { PaperTable } from '../../paper.ts';
import { type Placers, placeTables } from '../../text/placed/index.ts';
import type { TextRecord } from '../../text/records.ts';
import type { SheetLine, SheetPart } from '../sheet.ts';
import { isDisputesTop, placeDisputes } from './disputes.ts';
import { placeProactive } from './proactive.ts';
import { type Placed, placeRequests } from './requests.ts';
import { type PlacedWord, placedWords } from './words.ts';

/** The parts of all pages, with the tables among their lines as tables. */
export function withUnruled(parts: readonly SheetPart[]): readonly (SheetPart | PaperTable)[] {
  const records = parts.map(
    (part): TextRecord => (part.kind === 'line' ? { text: part.text } : { text: '', cells: [] }),
  );
  const partOf = new Map(records.map((record, index) => [record, parts[index]]));
  const lines = parts.map((part): SheetLine | null => (part.kind === 'line' ? part : null));
  const by =
    (place: (words: readonly PlacedWord[]) => Placed | null): Placers['requests'] =>
    (all, from, to) => {
      const words = placedWords(lines.slice(from, to));
      const placed = words.length === 0 ? null : place(words);
      return placed && [...placed.rows, ...all.slice(from + placed.behind, to)];
    };
  const placed = placeTables(records, {
    proactive: by(placeProactive),
    requests: by(placeRequests),
    disputes: by(placeDisputes),
    isDisputesStart: isDisputesTop,
  });
  return blocksOf(placed, partOf, lines);
}

/** Rows that follow each other are one table. */
function blocksOf(
  records: readonly TextRecord[],
  partOf: ReadonlyMap<TextRecord, SheetPart | undefined>,
  lines: readonly (SheetLine | null)[],
): readonly (SheetPart | PaperTable)[] {
  const result: (SheetPart | PaperTable)[] = [];
  let rows: PaperTable['rows'][number][] = [];
  const end = () => {
    if (rows.length > 0) result.push({ kind: 'table', headRows: 0, rows });
    rows = [];
  };
  for (const record of records) {
    const part = partOf.get(record);
    if (part) {
      end();
      result.push(part);
    } else if (record.cells)
      rows.push(record.cells.map((text, at) => ({ text, colSpan: record.spans?.[at] ?? 1, rowSpan: 1 })));
    else {
      end();
      const line = lines.find(one => one !== null);
      if (line) result.push({ ...line, text: record.text, page: record.page ?? line.page });
    }
  }
  end();
  return result;
}
