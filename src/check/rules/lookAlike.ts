/** Sections that say much of what last year’s report said, word for word: 雷同. */

import type { LastYear, Report } from '../../report/index.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Place } from '../place.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule, withoutLastYear } from '../rule.ts';
import { marked } from '../scan.ts';
import {
  sharePercent,
  type TakenSentence,
  takenOver,
  textsOfSection,
  type WrittenSection,
  writtenSections,
} from '../takenOver.ts';
import { isLastYears, openCopies } from './texts.ts';

export interface LookAlike {
  readonly section: WrittenSection;
  /** How much of the section, in whole per cent, as {@link takenOver} has it. */
  readonly share: number;
  /** How many sentences of the section that is. */
  readonly count: number;
  /** How many of them are asked about: not those of texts that are told, or were confirmed, as a whole. */
  readonly open: number;
  readonly lastYear: number | null;
}

/** Of what is asked about, so much is as last year. */
const hintFrom = 0.3;
const doubtFrom = 0.6;
/** Of fewer characters a share says nothing. */
const longEnough = 150;

export const lookAlike = rule({
  id: 'lookAlike',
  what: 'Much of a section is last year’s, sentence by sentence.',
  why: 'County offices name look-alike reports (雷同). A text that is wholly last year’s is told as one, and one that the clerk has confirmed is not told.',
  severity: 'hint',
  notAssessable: subject => {
    const { report } = subject;
    const written = writtenSections.flatMap(section => textsOfSection(report, section));
    return (
      withoutLastYear(subject) ?? (openCopies(subject).some(text => written.includes(text)) ? 'copied' : null)
    );
  },
  run: ({ report, last }: Subject): readonly Draft<LookAlike>[] =>
    last ? writtenSections.flatMap(section => alikeIn(report, last, section)) : [],
});

function alikeIn(report: Report, last: LastYear, section: WrittenSection): readonly Draft<LookAlike>[] {
  const texts = textsOfSection(report, section);
  const asked = takenOver(
    report,
    last.report,
    texts.filter(text => !report.confirmed.includes(text) && !isLastYears(report, last, text)),
  );
  const [first, ...rest] = asked.sentences;
  if (!first || asked.length < longEnough || (asked.share ?? 0) < hintFrom) return [];
  const { share, sentences } = takenOver(report, last.report, texts);
  return [
    {
      places: [placeOf(first), ...rest.slice(0, marked).map(placeOf)],
      facts: {
        section,
        share: sharePercent(share ?? 0),
        count: sentences.length,
        open: asked.sentences.length,
        lastYear: last.report.year,
      },
      about: fingerprint(asked.sentences.map(({ plain }) => plain).join('')),
      severity: (asked.share ?? 0) >= doubtFrom ? 'doubt' : 'hint',
    },
  ];
}

const placeOf = ({ text, from, to }: TakenSentence): Place => ({ kind: 'text', text, range: { from, to } });
