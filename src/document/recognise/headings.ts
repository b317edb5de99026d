/**
 * Where the six sections begin. Every short line whose words could head a section is a candidate; of all
 * candidates the best row in the statutory order is taken. Words, numbers and the tables that follow speak
 * for a candidate, because inner lists number themselves alike and a table of contents has the same words.
 */

import type { Form, SectionId } from '../../form/index.ts';
import { sectionHeading, sectionIds } from '../../form/index.ts';
import { mapping, type Steps } from '../../work/index.ts';
import { tableAnchors } from './anchors.ts';
import type { Line } from './line.ts';
import { headingSynonyms } from './synonyms.ts';
import { behindPlain, distance, type Numbered, plain, splitNumber, withoutReadings } from './words.ts';

export interface SectionStart {
  readonly section: SectionId;
  /** Index of its line. */
  readonly line: number;
  readonly heading: string;
  /** Text of the section on the heading's own line. */
  readonly runIn: string;
  /** Nothing but words other than the form's makes it a heading: it has no number and is not set as one. */
  readonly byWords?: true;
}

/** A line that could head a section, with what speaks for it. */
export interface Candidate extends SectionStart {
  readonly score: number;
}

/** Whether the paper has the form's own headings as headings, as our own documents have. */
export function formHeadings(form: Form, lines: readonly Line[]): readonly SectionStart[] | null {
  // A site may have headings like ours, but around them what sites have.
  if (!lines.some(line => line.cells.some(cell => cell.figure !== undefined))) return null;
  const starts: SectionStart[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'heading' || line.level !== 1) continue;
    const section = sectionIds[starts.length];
    if (section === undefined || line.text.trim() !== sectionHeading(form, section)) return null;
    starts.push({ section, line: index, heading: line.text.trim(), runIn: '' });
  }
  return starts.length === sectionIds.length ? starts : null;
}

/** The section starts of any other paper, in order; a section without a heading is left out. */
export const findHeadings = (candidates: readonly Candidate[]): readonly SectionStart[] =>
  bestRow(candidates);

/** Whether the line could head a section: it is no text of another one. */
export function isSectionHeading(form: Form, line: Line): boolean {
  return sectionIds.some(section => {
    const candidate = candidateOf(form, section, line, 0);
    return candidate !== null && candidate.score >= 6;
  });
}

/** All lines that could head a section; of one line, each section it could head. */
export function* candidatesOf(form: Form, lines: readonly Line[]): Steps<readonly Candidate[]> {
  const anchors = nextAnchors(lines);
  yield;
  const each = yield* mapping(lines, (line, index) => {
    // A table's first row repeats the heading right above it.
    const before = lines[index - 1]?.plain === '' ? lines[index - 2] : lines[index - 1];
    if (line.kind === 'row' && before?.single && headWord.test(line.plain) && sameWords(before, line))
      return [];
    return sectionIds.flatMap(section => {
      const candidate = candidateOf(form, section, line, index);
      return candidate ? [candidate] : [];
    });
  });
  const found = each.flat();
  const heads = new Map<number, SectionId>();
  for (const { line, section } of found) heads.set(line, section);
  return found.map(candidate => {
    const next = candidate.line + 1;
    const table = anchors[candidate.section]?.[next];
    // A table that follows soon, with no other section's heading before it, is the best witness.
    const near =
      table !== undefined && table - candidate.line <= 30 && !hasOther(heads, next, table, candidate.section);
    const listed = next >= lines.length || hasOther(heads, next, next + 1, candidate.section);
    return { ...candidate, score: candidate.score + (near ? 8 : 0) - (listed ? 1.5 : 0) };
  });
}

/** Whether a heading of another section stands on the lines [from, to). */
function hasOther(
  heads: ReadonlyMap<number, SectionId>,
  from: number,
  to: number,
  section: SectionId,
): boolean {
  for (let line = from; line < to; line++) {
    const other = heads.get(line);
    if (other !== undefined && other !== section) return true;
  }
  return false;
}

/** For each table's section, the next line at or behind each line that only this table has. */
function nextAnchors(lines: readonly Line[]): Partial<Record<SectionId, readonly (number | undefined)[]>> {
  const result: Partial<Record<SectionId, (number | undefined)[]>> = {};
  for (const [section, pattern] of Object.entries(tableAnchors) as [SectionId, RegExp][]) {
    const next: (number | undefined)[] = new Array(lines.length + 1);
    for (let index = lines.length - 1; index >= 0; index--) {
      const line = lines[index];
      next[index] = line && line.plain.length < 120 && pattern.test(line.plain) ? index : next[index + 1];
    }
    result[section] = next;
  }
  return result;
}

const sameWords = (a: Line, b: Line): boolean =>
  splitNumber(a.plain).rest.replace(/[:。]$/, '') === splitNumber(b.plain).rest;

/** Longest heading line, number included. */
const longestHeading = 42;

/** Every title of the form and every pattern beside them has one of these words. */
const headWord = /情况|概述|概况|问题|困难|不足|事项|内容|事宜/;

function candidateOf(form: Form, section: SectionId, line: Line, index: number): Candidate | null {
  if (!line.single || !headWord.test(line.plain)) return null;
  const raw = withoutReadings(line.text).trim();
  const numbered = splitNumber(line.plain);
  const words = wordsScore(form, section, numbered.rest) || misspeltScore(form, section, numbered);
  if (words === 0 || line.plain.length > longestHeading)
    return runInCandidate(form, section, line, index, numbered);
  const score = words + numberScore(section, numbered) + (line.kind === 'heading' ? 2 : 0);
  if (score <= 0) return null;
  const byWords = words < ownWords && numbered.numbering === 'none' && line.kind !== 'heading';
  return { section, line: index, heading: raw, runIn: '', score, ...(byWords ? { byWords } : {}) };
}

/** 六、其他需要报告的事项：无。 The text of a section on the line of its heading. */
function runInCandidate(
  form: Form,
  section: SectionId,
  line: Line,
  index: number,
  numbered: Numbered,
): Candidate | null {
  if (numbered.numbering !== 'chinese' || numbered.number !== ordinal(section)) return null;
  const match = /^([^:。([\s]{4,24})([:。]|(?=[([]))/.exec(numbered.rest);
  const title = match?.[1] ?? titlesOf(form, section).find(known => numbered.rest.startsWith(known));
  if (title === undefined || wordsScore(form, section, title) === 0) return null;
  const used = line.plain.length - numbered.rest.length + title.length + (match?.[2]?.length ?? 0);
  const raw = withoutReadings(line.text).trim();
  const runIn = behindPlain(raw, used);
  const heading = raw.slice(0, raw.length - runIn.length).replace(/[：:。]$/, '');
  return { section, line: index, heading, runIn: runIn.trim(), score: 6 };
}

const ordinal = (section: SectionId): number => sectionIds.indexOf(section) + 1;

const titles = new Map<Form, Map<SectionId, readonly string[]>>();

/** The section's plain title in the form. */
function titlesOf(form: Form, section: SectionId): readonly string[] {
  const ofForm = titles.get(form) ?? new Map<SectionId, readonly string[]>();
  titles.set(form, ofForm);
  const known = ofForm.get(section);
  if (known) return known;
  const found = form.sections.filter(({ id }) => id === section).map(({ title }) => plain(title));
  ofForm.set(section, found);
  return found;
}

const ownWords = 6;

/** 6 for the form's own words, 4 for other wordings, 0 for what does not head the section. */
function wordsScore(form: Form, section: SectionId, rest: string): number {
  for (const words of [rest, rest.replace(/^[一二三四五六]/, '')]) {
    const title = words.replace(/[:。.;,、]+$/, '').replace(/^[:.、,]+/, '');
    if (title.length > 36) continue;
    if (titlesOf(form, section).includes(title)) return ownWords;
    if (headingSynonyms[section].some(pattern => pattern.test(title))) return 4;
  }
  return 0;
}

/** 3 for the form's own words with a character or two wrong, behind the section's own number. */
function misspeltScore(form: Form, section: SectionId, { number, numbering, rest }: Numbered): number {
  if (numbering !== 'chinese' || number !== ordinal(section)) return 0;
  const title = rest.replace(/[:。.;,、]+$/, '');
  return titlesOf(form, section).some(own => {
    const most = Math.floor(own.length / 7);
    return most > 0 && distance(title.replace(/^行.机关/, ''), own, most) <= most;
  })
    ? 3
    : 0;
}

function numberScore(section: SectionId, { numbering, number }: Numbered): number {
  const own = number === ordinal(section);
  switch (numbering) {
    case 'chinese':
      return own ? 4 : -1;
    case 'arabic':
      return own ? 1 : -4;
    case 'bracket':
    case 'arabicBracket':
      return -5;
    case 'none':
      // Without a number only the form's words or a line that stands for itself are a heading.
      return -1;
  }
}

/** The candidates with the highest sum whose sections and lines both rise; later ones win a draw. */
function bestRow(candidates: readonly Candidate[]): readonly SectionStart[] {
  interface Step {
    readonly sum: number;
    readonly candidate: Candidate | null;
    readonly before: Step | null;
  }
  const nothing: Step = { sum: 0, candidate: null, before: null };
  /** The best row that ends with at most this section. */
  const best: Step[] = sectionIds.map(() => nothing);
  const byLine = [...candidates].sort((a, b) => a.line - b.line);
  let at = 0;
  while (at < byLine.length) {
    const line = byLine[at]?.line;
    const steps: [number, Step][] = [];
    for (; at < byLine.length && byLine[at]?.line === line; at++) {
      const candidate = byLine[at];
      if (!candidate) continue;
      const place = sectionIds.indexOf(candidate.section);
      const before = place === 0 ? nothing : (best[place - 1] ?? nothing);
      steps.push([place, { sum: before.sum + candidate.score, candidate, before }]);
    }
    for (const [place, step] of steps)
      for (let index = place; index < best.length; index++)
        if (step.sum >= (best[index]?.sum ?? 0)) best[index] = step;
  }
  const starts: SectionStart[] = [];
  for (let step: Step | null = best[best.length - 1] ?? null; step?.candidate; step = step.before)
    starts.unshift(step.candidate);
  return starts;
}
