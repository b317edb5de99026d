/** A paper laid out for recognition: its lines, where the sections begin, and where the report ends. */

import { form2021, type SectionId } from '../../form/index.ts';
import type { Steps } from '../../work/index.ts';
import type { Paper, PaperPlace } from '../paper.ts';
import { withoutCharts } from './charts.ts';
import { candidatesOf, findHeadings, formHeadings, type SectionStart } from './headings.ts';
import type { Line } from './line.ts';
import { linesOf, withoutRunningHeads } from './lines.ts';
import { partsByWords } from './parts.ts';
import { type ReportPiece, reportsOf } from './reports.ts';
import { parseTitle } from './title.ts';
import { latestSheets } from './workbook.ts';

/** What recognition looks at in one paper. */
export interface Sheet {
  readonly paper: Paper;
  readonly lines: readonly Line[];
  /** The paper has the form's own headings: then only headings are headings, and all else is text. */
  readonly own: boolean;
  readonly starts: readonly SectionStart[];
  /** The line behind the report's last. */
  readonly end: number;
  /** The first line of the page's article. */
  readonly from: number;
  /** Of several reports on the paper the year of the one that is read, and the others. */
  readonly several: {
    readonly year: number | null;
    readonly others: readonly { readonly year: number | null; readonly place: PaperPlace }[];
  } | null;
  /** The year that the names of a workbook's sheets say. */
  readonly namedYear: number | null;
}

export function* sheetOf(paper: Paper): Steps<Sheet> {
  const all = withoutCharts(yield* linesOf(paper));
  yield;
  // Word files and pages of others have the form's words as headings too, but only ours name their figures.
  const strict = all.some(namesFigure) ? formHeadings(form2021, all) : null;
  if (strict)
    return {
      paper,
      lines: all,
      own: true,
      starts: strict,
      end: all.length,
      from: 0,
      several: null,
      namedYear: null,
    };
  const dated = latestSheets(paper, all);
  const whole = withoutRunningHeads(dated?.lines ?? all);
  yield;
  const candidates = yield* candidatesOf(form2021, whole);
  const reports = yield* reportsOf(whole, candidates);
  const chosen = chooseReport(paper, reports);
  const lines = chosen ? whole.slice(chosen.taken.from, chosen.taken.to) : whole;
  const heads = chosen ? yield* candidatesOf(form2021, lines) : candidates;
  yield;
  const starts = withFirstPart(lines, findHeadings(heads));
  yield;
  const others = [...(dated?.others ?? []), ...(chosen?.others ?? [])];
  const { article } = paper;
  const from = article ? lines.findIndex(line => line.place.block >= article.from) : 0;
  const behind = article ? lines.findIndex(line => line.place.block >= article.to) : -1;
  const last = starts[starts.length - 1];
  // A report that goes on behind what looks like the article: then that was not the article.
  const end = behind >= 0 && (!last || last.line < behind) ? behind : lines.length;
  const first = starts[0];
  return {
    paper,
    lines,
    own: false,
    starts,
    end,
    from: first && from > first.line ? 0 : Math.max(0, from),
    several: others.length > 0 ? { year: chosen?.taken.year ?? dated?.year ?? null, others } : null,
    namedYear: dated?.year ?? null,
  };
}

const namesFigure = (line: Line): boolean => line.cells.some(({ figure }) => figure !== undefined);

/** The report of the year that the page's own title says, or the first. */
function chooseReport(
  paper: Paper,
  reports: readonly ReportPiece[],
): { readonly taken: ReportPiece; readonly others: readonly ReportPiece[] } | null {
  if (reports.length < 2) return null;
  const year = parseTitle(paper.title ?? '')?.year ?? null;
  const taken = reports.find(report => year !== null && report.year === year) ?? reports[0];
  return taken ? { taken, others: reports.filter(report => report !== taken) } : null;
}

/** A report without the heading 一 begins with （一）主动公开. */
function withFirstPart(lines: readonly Line[], starts: readonly SectionStart[]): readonly SectionStart[] {
  if (starts[0]?.section === 'overview') return starts;
  const end = starts[0]?.line ?? lines.length;
  const texts = lines.slice(0, end).map(line => ({ text: line.single ? line.text : '', place: line.place }));
  const { intro, parts } = partsByWords(form2021, texts);
  if (parts.filter(part => !part.id.startsWith('own')).length < 2) return starts;
  return [{ section: 'overview', line: intro.length - 1, heading: '', runIn: '' }, ...starts];
}

/** The line of the first section; where there is none, how far the front of the paper is looked at. */
export const startOf = ({ starts, lines }: Sheet): number => {
  const [first] = starts;
  if (!first) return Math.min(lines.length, 80);
  return first.heading === '' ? first.line + 1 : first.line;
};

/** The lines between the heading of a section and the next. */
export function sectionLines(sheet: Sheet, section: SectionId): readonly Line[] {
  const index = sheet.starts.findIndex(start => start.section === section);
  const start = sheet.starts[index];
  if (!start) return [];
  return sheet.lines.slice(
    start.line + 1,
    sheet.starts[index + 1]?.line ?? Math.max(sheet.end, start.line + 1),
  );
}
