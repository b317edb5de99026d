/** This year's report beside last year's: every figure with its change, every text word by word. */

import { takenOver, textsOfSection, type WrittenSection, writtenSections } from '../check/index.ts';
import type { CellId, TableId, TextId } from '../form/index.ts';
import { formOf } from '../form/index.ts';
import type { LastYear, Missing, Report } from '../report/index.ts';
import {
  feeSentencesOf,
  formerFigure,
  knownFigure,
  paragraphsOf,
  textIdsOf,
  textOf,
  withoutSentences,
} from '../report/index.ts';
import { compareWords, type Piece } from './words.ts';

export interface FigureChange {
  readonly cell: CellId;
  readonly table: TableId;
  /** In the unit of its column; `null`: not known, see `missing`. */
  readonly now: number | null;
  readonly last: number | null;
  /** Why there is no such figure; `null` where there is one. */
  readonly missing: Missing | null;
  readonly lastMissing: Missing | null;
  /** now − last; `null` where one is missing. */
  readonly change: number | null;
  /** The change in percent of last year's; `null` where last year's is 0 or missing. */
  readonly percent: number | null;
}

export interface TextChange {
  readonly text: TextId;
  /** Where last year's words stand: the part of the same heading; `null`: last year had none. */
  readonly lastText: TextId | null;
  /** Without sentences about the 信息处理费 and nothing else. */
  readonly now: string;
  readonly last: string;
  readonly pieces: readonly Piece[];
  /** How much of this year's text is last year's, as the checks measure it; `null`: no sentence to compare. */
  readonly taken: number | null;
}

export interface GoneText {
  readonly lastText: TextId;
  readonly last: string;
}

export interface Comparison {
  readonly year: number | null;
  readonly lastYear: number | null;
  readonly figures: readonly FigureChange[];
  /** Texts that are blank in both years are left out; in printed order. */
  readonly texts: readonly TextChange[];
  /** Texts of last year's that no text of this year's tells of the same as. */
  readonly gone: readonly GoneText[];
  /** The same share over all texts. */
  readonly taken: number | null;
  /** And over the sections that have sentences to compare, in printed order. */
  readonly sections: readonly { readonly section: WrittenSection; readonly taken: number }[];
}

/** Lays `report` beside `last`. Figures of last year's that this form does not have are left out. */
export function compareYears(report: Report, last: LastYear): Comparison {
  const all = textIdsOf(report).map(text => textChange(report, last.report, text));
  const texts = all.filter(({ now, last: former }) => now.trim() !== '' || former.trim() !== '');
  const told = new Set(all.map(({ lastText }) => lastText));
  return {
    year: report.year,
    lastYear: last.report.year,
    figures: figureChanges(report, last),
    texts,
    gone: textIdsOf(last.report)
      .filter(text => !told.has(text) && textOf(last.report, text).trim() !== '')
      .map(lastText => ({ lastText, last: textOf(last.report, lastText) })),
    taken: takenOver(report, last.report, textIdsOf(report)).share,
    sections: writtenSections.flatMap(section => {
      const { share } = takenOver(report, last.report, textsOfSection(report, section));
      return share === null ? [] : [{ section, taken: share }];
    }),
  };
}

function figureChanges(report: Report, last: LastYear): readonly FigureChange[] {
  return formOf(report.form).cells.map(({ id, table }): FigureChange => {
    const cell = id as CellId;
    const found = knownFigure(report, cell);
    const former = formerFigure(report, last, cell);
    return {
      cell,
      table: table as TableId,
      now: found.value,
      last: former.value,
      missing: found.missing,
      lastMissing: former.missing,
      ...changeBetween(found.value, former.value),
    };
  });
}

/** How much more or less than last year; `null` where one figure is missing. */
function changeBetween(now: number | null, last: number | null): Pick<FigureChange, 'change' | 'percent'> {
  const change = now === null || last === null ? null : rounded(now - last);
  return { change, percent: change === null || !last ? null : (change / last) * 100 };
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

function textChange(report: Report, last: Report, text: TextId): TextChange {
  const lastText = counterpartOf(report, last, text);
  const now = comparedText(report, text);
  const former = lastText === null ? '' : comparedText(last, lastText);
  const pieces = compareWords(paragraphsOf(former).join('\n'), paragraphsOf(now).join('\n'));
  return { text, lastText, now, last: former, pieces, taken: takenOver(report, last, [text]).share };
}

/** A text as it is compared: the fee is compared by its figures, out of which its sentence is printed. */
function comparedText(report: Report, text: TextId): string {
  const words = textOf(report, text);
  return text === 'others' ? withoutSentences(words, feeSentencesOf(words)) : words;
}

/** The text of last year's that tells of the same: by its id, or for a part of the organ's own by its heading. */
function counterpartOf(report: Report, last: Report, text: TextId): TextId | null {
  if (!text.startsWith('overview.own')) return text;
  const heading = report.parts.find(({ id }) => `overview.${id}` === text)?.heading.trim();
  const part = last.parts.find(other => other.heading.trim() === heading);
  return part ? `overview.${part.id}` : null;
}
