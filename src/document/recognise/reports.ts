/**
 * Several reports on one paper: sites put the years under one another. Where one report has run through its
 * sections and another begins, the paper is cut, and one of them is read; figures of two years never mix.
 */

import { type SectionId, sectionIds } from '../../form/index.ts';
import type { Steps } from '../../work/index.ts';
import type { PaperPlace } from '../paper.ts';
import { tableAnchors } from './anchors.ts';
import type { Candidate } from './headings.ts';
import { isProse, type Line } from './line.ts';
import { isOrganName } from './noise.ts';
import type { PrintedTableId } from './recognition.ts';
import { findTitles } from './title.ts';

/** One of several reports: its lines [from, to) and the year of its title. */
export interface ReportPiece {
  readonly from: number;
  readonly to: number;
  readonly year: number | null;
  readonly place: PaperPlace;
}

/** A line whose words and number speak for a heading at least this much is counted. */
const surely = 5;
/** As many sections make a report; a report before another also needs tables or text among them. */
const fewestSections = 4;
const fewestTables = 2;
const fewestParagraphs = 3;

interface Piece {
  readonly trigger: number;
  readonly sections: Set<SectionId>;
  readonly tables: Set<PrintedTableId>;
  /** Paragraphs of text up to the last heading: a table of contents has none. */
  text: number;
  pending: number;
  last: number;
}

const begin = (trigger: number): Piece => ({
  trigger,
  sections: new Set(),
  tables: new Set(),
  text: 0,
  pending: 0,
  last: trigger,
});

const isComplete = ({ sections, tables, text }: Piece): boolean =>
  sections.size >= fewestSections && (tables.size >= fewestTables || text >= fewestParagraphs);

/** The reports on the lines, in order; one piece, or none told apart, is all of them. */
export function* reportsOf(
  lines: readonly Line[],
  candidates: readonly Candidate[],
): Steps<readonly ReportPiece[]> {
  const heads = new Map<number, SectionId>();
  for (const { line, section, score } of candidates) if (score >= surely) heads.set(line, section);
  const pieces: Piece[] = [begin(0)];
  for (const [index, line] of lines.entries()) {
    if (index % 128 === 127) yield;
    let piece = pieces[pieces.length - 1];
    if (!piece) break;
    const section = heads.get(index);
    if (section === undefined) {
      if (isProse(line)) piece.pending++;
      else for (const table of tablesOn(line)) piece.tables.add(table);
      continue;
    }
    if (sectionIds.indexOf(section) <= 1 && piece.sections.has(section) && isComplete(piece)) {
      piece = begin(index);
      pieces.push(piece);
    }
    if (piece.sections.size > 0) piece.text += piece.pending;
    piece.pending = 0;
    piece.sections.add(section);
    piece.last = index;
  }
  const reports = pieces.filter(({ sections }) => sections.size >= fewestSections);
  if (reports.length < 2) return [];
  const starts = reports.map((piece, index) =>
    index === 0 ? 0 : titleBefore(lines, reports[index - 1]?.last ?? 0, piece.trigger),
  );
  return reports.flatMap((piece, index): readonly ReportPiece[] => {
    const from = starts[index] ?? piece.trigger;
    const to = starts[index + 1] ?? lines.length;
    const place = lines[from]?.place;
    if (!place) return [];
    const first = index === 0 ? firstOf(heads, lines.length) : piece.trigger;
    return [{ from, to, year: yearOf(lines.slice(from, first)), place }];
  });
}

const firstOf = (heads: ReadonlyMap<number, SectionId>, end: number): number => {
  let first = end;
  for (const line of heads.keys()) first = Math.min(first, line);
  return first;
};

function tablesOn(line: Line): readonly PrintedTableId[] {
  return (Object.entries(tableAnchors) as [PrintedTableId, RegExp][])
    .filter(([, anchor]) => line.cells.some(cell => cell.plain.length < 120 && anchor.test(cell.plain)))
    .map(([table]) => table);
}

/** Where the report begins whose first heading is on `trigger`: at its title behind the last report. */
function titleBefore(lines: readonly Line[], last: number, trigger: number): number {
  const behind = lines.slice(last + 1, trigger);
  const [title] = findTitles(behind, behind.length);
  if (!title) return trigger;
  const at = last + 1 + title.from;
  const before = lines[at - 1];
  return at - 1 > last && before?.single && isOrganName(before.plain) ? at - 1 : at;
}

function yearOf(front: readonly Line[]): number | null {
  const years = findTitles(front, front.length).flatMap(({ year }) => year ?? []);
  return years[years.length - 1] ?? null;
}
