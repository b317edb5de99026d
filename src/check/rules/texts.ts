/** Narratives that are missing, or were only taken over from last year. */

import type { DeclaredPartId, Form, Part, TextId } from '../../form/index.ts';
import type { Change, Edit, LastYear, Report, ReportPart } from '../../report/index.ts';
import {
  carriedTexts,
  otherYearBeside,
  paragraphsOf,
  replaced,
  textIdsOf,
  textOf,
} from '../../report/index.ts';
import type { Draft, Severity, Subject } from '../rule.ts';
import { rule, withoutLastYear } from '../rule.ts';
import { yearsIn } from '../years.ts';
import { isFeeStated } from './figures.ts';

/** From this length on, what stands before the first part is section 一 written in one piece. */
const undividedLength = 300;

const isBlank = (report: Report, text: TextId) => textOf(report, text).trim() === '';

export interface TextMissing {
  /** The text that is blank; of a usual part that the report does not have, the id it would have. */
  readonly text: TextId;
  /** The report has no such part at all: there is no field to fill in, only a part to add. */
  readonly partAbsent: boolean;
}

export const textMissing = rule({
  id: 'textMissing',
  what: 'A narrative that the format asks for is blank.',
  why: '条例第五十条; the preamble is only usual, and section 一 may be written in one piece.',
  severity: 'error',
  asksToFill: true,
  run: (subject: Subject): readonly Draft<TextMissing>[] => {
    const { report } = subject;
    const missing = (text: TextId, severity: Severity): readonly Draft<TextMissing>[] =>
      isBlank(report, text)
        ? [{ places: [{ kind: 'text', text }], facts: { text, partAbsent: false }, severity }]
        : [];
    return [
      ...missing('preamble', 'hint'),
      ...overviewMissing(subject, missing),
      ...missing('problems', 'error'),
      ...(isFeeStated(subject) ? [] : missing('others', 'error')),
    ];
  },
});

function overviewMissing(
  { report, form }: Subject,
  missing: (text: TextId, severity: Severity) => readonly Draft<TextMissing>[],
): readonly Draft<TextMissing>[] {
  const undivided = textOf(report, 'overview.intro').trim().length >= undividedLength;
  const present = new Set<string>(report.parts.map(part => part.id));
  const written = report.parts.some(part => !isBlank(report, `overview.${part.id}`));
  if (!written && !form.parts.some(part => present.has(part.id))) return missing('overview.intro', 'error');
  return form.parts.flatMap((part): readonly Draft<TextMissing>[] => {
    const text = `overview.${part.id}` as TextId;
    if (present.has(part.id)) return missing(text, undivided ? 'doubt' : 'error');
    if (undivided) return [];
    return [
      {
        places: [{ kind: 'text', text: 'overview.intro' }],
        facts: { text, partAbsent: true },
        severity: 'doubt',
        remedy: addPart(report, form, part),
      },
    ];
  });
}

/** Adds a usual part at its usual place: before the first part that usually stands behind it, else at the end. */
function addPart(report: Report, form: Form, { id, heading }: Part): Edit {
  const order = form.parts.map(part => part.id);
  const behind = new Set(order.slice(order.indexOf(id) + 1));
  const at = report.parts.findIndex(part => behind.has(part.id));
  const index = at < 0 ? report.parts.length : at;
  const added: ReportPart = { id: id as DeclaredPartId, heading };
  const value = [...report.parts.slice(0, index), added, ...report.parts.slice(index)];
  return { label: `加上“${heading}”`, changes: [{ kind: 'parts', value }] };
}

export interface TextUnchanged {
  readonly text: TextId;
  readonly lastYear: number | null;
}

const carriedByReport = new WeakMap<Report, ReturnType<typeof carriedTexts>>();

/** The texts of a report as carrying over brings them, made once. */
function carriedOf(report: Report): ReturnType<typeof carriedTexts> {
  const known = carriedByReport.get(report) ?? carriedTexts(report);
  carriedByReport.set(report, known);
  return known;
}

/**
 * Whether a text is last year's, as it stood or as it was carried over. Moving the years forward alone makes it
 * no text of this year; only the preamble is a formula, which with this year in it is this year's.
 */
export function isLastYears(report: Report, last: LastYear, text: TextId): boolean {
  if (isBlank(report, text)) return false;
  const plain = (words: string | undefined) =>
    text === 'preamble' ? essence(words) : withoutYears(essence(words), report.year, last.report.year);
  const own = plain(textOf(report, text));
  return own === plain(last.report.texts[text]) || own === plain(carriedOf(last.report)[text]);
}

/** The texts that are last year's as a whole and that nobody has said may be: they are asked about as a whole. */
export const openCopies = ({ report, last }: Subject): readonly TextId[] =>
  last
    ? textIdsOf(report).filter(text => isLastYears(report, last, text) && !report.confirmed.includes(text))
    : [];

const essence = (text = '') => paragraphsOf(text).join('\n');

/** The text with the years around this year's and last year's covered: those that moving on changes. */
function withoutYears(text: string, year: number | null, lastYear: number | null): string {
  const known = [year, lastYear].filter((value): value is number => value !== null);
  const [first, last] = [Math.min(...known) - 1, Math.max(...known) + 1];
  const near = yearsIn(text).filter(found => found.year >= first && found.year <= last);
  return replaced(
    text,
    near.map(({ from, to }) => ({ from, to, put: '〇' })),
  ).replace(/〇\s*年/g, '〇年');
}

export const textUnchanged = rule({
  id: 'textUnchanged',
  what: 'A text is last year’s, word for word, and nobody has said that it should be.',
  why: 'County offices name look-alike reports (雷同); a text may well hold for another year, then it is confirmed.',
  severity: 'doubt',
  notAssessable: withoutLastYear,
  run: ({ report, last }: Subject): readonly Draft<TextUnchanged>[] => {
    if (!last) return [];
    const other = otherYearBeside(report, last);
    return textIdsOf(report)
      .filter(text => isLastYears(report, last, text))
      .map((text): Draft<TextUnchanged> => {
        const changes: readonly Change[] = [{ kind: 'confirm', text, value: true }];
        return {
          places: [{ kind: 'text', text }],
          facts: { text, lastYear: last.report.year },
          remedy: { label: `确认沿用${other === null ? '上年' : `${other}年`}文字`, changes },
          confirmed: report.confirmed.includes(text),
        };
      });
  },
});
