/**
 * Mentions of last year that still stand in this year's text. They are told by their words: one that was changed, or
 * whose sentence was written anew, is none any longer, and in a text that the clerk has confirmed none is left to look at.
 */

import type { TextId } from '../form/index.ts';
import { type LastYear, type Report, textOf } from '../report/index.ts';
import { type Carriage, type Mention, mentionsIn } from './mentions.ts';
import { remembered } from './remembered.ts';
import { narrow, type Span } from './years.ts';

/** A mention with the words around it in its paragraph, which tell it again where other words were changed. */
interface Told {
  readonly mention: Mention;
  readonly written: string;
  readonly before: string;
  readonly after: string;
}

/** Characters looked at on either side; fewer than `enough` say nothing by themselves. */
const reach = 6;
const enough = 2;

/** Numbers say nothing about where something stands: they are what is changed. */
const plainly = (words: string): string =>
  narrow(words)
    .replace(/\s/g, '')
    .replace(/[\d,.%]+/g, '#');

/** The words right before and behind a mention in its paragraph, without their numbers: by them it is told again. */
export function wordsBeside(words: string, { from, to }: Span): { before: string; after: string } {
  const before = /.*$/.exec(words.slice(Math.max(0, from - 2 * reach), from))?.[0] ?? '';
  const after = /^.*/.exec(words.slice(to, to + 2 * reach))?.[0] ?? '';
  return { before: plainly(before).slice(-reach), after: plainly(after).slice(0, reach) };
}

const toldIn = (words: string, text: TextId, { last, year }: Carriage): readonly Told[] =>
  readTold(words, text, yearKey(last), yearKey(year));

const yearKey = (year: number | null): string => (year === null ? '' : String(year));
const yearOfKey = (key: string): number | null => (key === '' ? null : Number(key));

const readTold = remembered((words: string, text: string, last: string, year: string): readonly Told[] =>
  mentionsIn(words, text as TextId, { last: yearOfKey(last), year: yearOfKey(year) })
    .filter(({ fate }) => fate.kind !== 'keep')
    .map(mention => ({
      mention,
      written: narrow(mention.written).replace(/\s/g, ''),
      ...wordsBeside(words, mention),
    })),
);

/**
 * The ways to tell that two mentions are the same, the surest first; a year, which would be moved, only by the first.
 * Where words repeat, the first is the first and so on.
 */
const likenesses: readonly ((told: Told) => string | null)[] = [
  ({ before, after, mention }) => `${mention.kind} ${before}|${after}`,
  ({ before, mention }) =>
    mention.kind === 'year' || before.length < enough ? null : `${mention.kind} ${before.slice(-enough)}|`,
  ({ after, mention }) =>
    mention.kind === 'year' || after.length < enough ? null : `${mention.kind} |${after.slice(0, enough)}`,
];

/** Those of `own` that stand as in `old`. */
function unchanged(own: readonly Told[], old: readonly Told[]): ReadonlySet<Told> {
  const left = new Set<Told>();
  let openOwn = own;
  let openOld = old;
  for (const likeness of likenesses) {
    const waiting = new Map<string, Told[]>();
    for (const told of openOld) {
      const key = likeness(told);
      if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), told]);
    }
    const paired = new Set<Told>();
    for (const told of openOwn) {
      const key = likeness(told);
      const other = key === null ? undefined : waiting.get(key)?.shift();
      if (!other) continue;
      paired.add(told).add(other);
      if (told.written === other.written) left.add(told);
    }
    openOwn = openOwn.filter(told => !paired.has(told));
    openOld = openOld.filter(told => !paired.has(told));
  }
  return left;
}

const oldByReport = new WeakMap<Report, Map<string, readonly Told[]>>();

/** Of last year's text, which never changes: read once for each year that it is taken to. */
function oldOf(report: Report, text: TextId, year: number | null): readonly Told[] {
  const known = oldByReport.get(report) ?? new Map<string, readonly Told[]>();
  oldByReport.set(report, known);
  const key = `${text} ${year}`;
  const told = known.get(key) ?? toldIn(textOf(report, text), text, { last: report.year, year });
  known.set(key, told);
  return told;
}

/**
 * The years, days and figures of last year's that still stand in `text`, in order; places are in this year's text.
 * Those that say the same in any year are none. Confirmed or not: see {@link mentionsLeft}.
 */
export function lastMentions(report: Report, last: LastYear, text: TextId): readonly Mention[] {
  const words = textOf(report, text);
  const old = words === '' ? [] : oldOf(last.report, text, report.year);
  if (old.length === 0) return [];
  const own = toldIn(words, text, { last: last.report.year, year: report.year });
  const left = unchanged(own, old);
  return own.filter(told => left.has(told)).map(({ mention }) => mention);
}

/** Those of {@link lastMentions} that ask for a look: in a text that the clerk has confirmed there are none. */
export const mentionsLeft = (report: Report, last: LastYear, text: TextId): readonly Mention[] =>
  report.confirmed.includes(text) ? [] : lastMentions(report, last, text);
