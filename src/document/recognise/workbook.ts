/** What the names of a workbook's sheets say: 2023年, 2024年. Figures of two years never mix. */

import type { Paper, PaperPlace } from '../paper.ts';
import type { Line } from './line.ts';

export interface SheetYears {
  /** The year of the sheets that are read, by their names. */
  readonly year: number;
  /** Their lines, and those of sheets whose names say no year. */
  readonly lines: readonly Line[];
  /** The other years with where each begins, the latest first. */
  readonly others: readonly { readonly year: number; readonly place: PaperPlace }[];
}

/** The sheets of the latest year among `lines`; `null` where no name says a year. */
export function latestSheets(paper: Paper, lines: readonly Line[]): SheetYears | null {
  const dated = (paper.sheets ?? []).flatMap(({ name, from, to }) => {
    const year = yearOf(name);
    return year !== null && from < to ? [{ year, from, to }] : [];
  });
  if (dated.length === 0) return null;
  const years = [...new Set(dated.map(({ year }) => year))].sort((a, b) => b - a);
  const [latest = 0, ...earlier] = years;
  const sheetOf = ({ place: { block } }: Line) => dated.find(({ from, to }) => from <= block && block < to);
  return {
    year: latest,
    lines: lines.filter(line => (sheetOf(line)?.year ?? latest) === latest),
    others: earlier.flatMap(year => {
      const first = lines.find(line => sheetOf(line)?.year === year);
      return first ? [{ year, place: first.place }] : [];
    }),
  };
}

/** The one year that a sheet's name says. */
function yearOf(name: string): number | null {
  const years = new Set(
    name
      .normalize('NFKC')
      .match(/\d+/g)
      ?.filter(digits => /^20[0-4]\d$/.test(digits)),
  );
  const [year] = years;
  return years.size === 1 && year !== undefined ? Number(year) : null;
}
