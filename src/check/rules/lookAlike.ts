/** Sections that say much of what last year’s report said, word for word: 雷同. */

import type { TextId } from '../../form/index.ts';
import type { LastYear, Report } from '../../report/index.ts';
import { replaced, textIdsOf, textOf } from '../../report/index.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Place } from '../place.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule, withoutLastYear } from '../rule.ts';
import { remembering } from '../scan.ts';
import { type Span, yearsIn } from '../years.ts';
import { isLastYears } from './texts.ts';

export interface LookAlike {
  readonly section: 'overview' | 'problems' | 'others';
  /** How much of the section, in per cent. */
  readonly share: number;
  /** How many sentences. */
  readonly count: number;
  readonly lastYear: number | null;
}

/** Parts of a section that are as last year, from so many per cent on. */
const hintFrom = 30;
const doubtFrom = 60;
/** A section of fewer characters says nothing by its share. */
const longEnough = 150;
/** Short sentences are alike by chance. */
const sentenceLength = 10;
const marked = 40;

interface Sentence extends Span {
  /** Without spaces, and with the years covered: moving them on makes no new sentence. */
  readonly plain: string;
}

const sentencesOf = remembering((value: string): readonly Sentence[] => {
  const bare = replaced(
    value,
    yearsIn(value).map(({ from, to }) => ({ from, to, put: '〇'.repeat(to - from) })),
  );
  return Array.from(bare.matchAll(/[^。！？；\n]+[。！？；]?/g), ({ 0: words, index }) => ({
    from: index,
    to: index + words.length,
    plain: words
      .replace(/\s/g, '')
      .replace(/〇+/g, '〇')
      .replace(/[。！？；]$/, ''),
  })).filter(({ plain }) => plain.length >= sentenceLength);
});

const saidLastYear = new WeakMap<Report, ReadonlySet<string>>();

/** Every sentence of a report. */
function sentencesIn(report: Report): ReadonlySet<string> {
  const known =
    saidLastYear.get(report) ??
    new Set(textIdsOf(report).flatMap(text => sentencesOf(textOf(report, text)).map(({ plain }) => plain)));
  saidLastYear.set(report, known);
  return known;
}

const sectionOf = (text: TextId): LookAlike['section'] | null =>
  text === 'problems' || text === 'others' ? text : text === 'preamble' ? null : 'overview';

export const lookAlike = rule({
  id: 'lookAlike',
  what: 'Much of a section is last year’s, sentence by sentence.',
  why: 'County offices name look-alike reports (雷同). A text that is wholly last year’s is told as one, and one that the clerk has confirmed is not told.',
  severity: 'hint',
  notAssessable: withoutLastYear,
  run: ({ report, last }: Subject): readonly Draft<LookAlike>[] => {
    if (!last) return [];
    return (['overview', 'problems', 'others'] as const).flatMap(section => alikeIn(report, last, section));
  },
});

function alikeIn(report: Report, last: LastYear, section: LookAlike['section']): readonly Draft<LookAlike>[] {
  const said = sentencesIn(last.report);
  const places: Place[] = [];
  let words = '';
  let length = 0;
  let alike = 0;
  for (const text of textIdsOf(report)) {
    if (sectionOf(text) !== section || report.confirmed.includes(text)) continue;
    if (isLastYears(report, last, text)) continue;
    const value = textOf(report, text);
    length += value.replace(/\s/g, '').length;
    for (const { from, to, plain } of sentencesOf(value)) {
      if (!said.has(plain)) continue;
      alike += plain.length + 1;
      words += plain;
      places.push({ kind: 'text', text, range: { from, to } });
    }
  }
  const share = length < longEnough ? 0 : Math.min(100, Math.round((alike / length) * 100));
  const [first, ...rest] = places;
  if (!first || share < hintFrom) return [];
  return [
    {
      places: [first, ...rest.slice(0, marked)],
      facts: { section, share, count: places.length, lastYear: last.report.year },
      about: fingerprint(words),
      severity: share >= doubtFrom ? 'doubt' : 'hint',
    },
  ];
}
