/** How much of a report is last year's, sentence by sentence: 雷同. The one measure for findings and comparison. */

import type { TextId } from '../form/index.ts';
import type { Report } from '../report/index.ts';
import { feeSentencesOf, replaced, sentencesOf, textIdsOf, textOf } from '../report/index.ts';
import { remembering } from './scan.ts';
import { type Span, yearsIn } from './years.ts';

/** The sections that are written in sentences. */
export const writtenSections = ['overview', 'problems', 'others'] as const;
export type WrittenSection = (typeof writtenSections)[number];

export interface TakenSentence extends Span {
  readonly text: TextId;
  /** As it is compared: without white space, and with its years covered. */
  readonly plain: string;
}

export interface TakenOver {
  /** How much stands in sentences that last year's report has too, 0 … 1; `null`: there is no sentence to compare. */
  readonly share: number | null;
  /** Characters of the sentences that are compared. */
  readonly length: number;
  /** The sentences that are last year's, in printed order. */
  readonly sentences: readonly TakenSentence[];
}

/** What is shorter says nothing: 无。 特此报告。 */
const sentenceLength = 6;

interface Sentence extends Span {
  readonly plain: string;
}

const sentencesToCompare = remembering((value: string): readonly Sentence[] => {
  const covered = replaced(
    value,
    yearsIn(value).map(({ from, to }) => ({ from, to, put: '〇'.repeat(to - from) })),
  );
  return sentencesOf(covered)
    .map(({ from, to, text }) => ({ from, to, plain: plainOf(text) }))
    .filter(({ plain }) => plain.length >= sentenceLength);
});

/** 2024年 and 2025年, ２０２５ 年 and 24年 alike: moving a year on makes no new sentence. */
const plainOf = (words: string): string =>
  words
    .replace(/\s/g, '')
    .replace(/〇+/g, '〇')
    .replace(/[。！？；;]$/, '');

/** The preamble is a formula, and what is said of the 信息处理费 is written from its figures: neither is compared. */
function comparedIn(report: Report, text: TextId): readonly Sentence[] {
  if (text === 'preamble') return [];
  const value = textOf(report, text);
  const sentences = sentencesToCompare(value);
  if (text !== 'others') return sentences;
  const fee = feeSentencesOf(value);
  return sentences.filter(({ from }) => !fee.some(stretch => from >= stretch.from && from < stretch.to));
}

const saidBy = new WeakMap<Report, ReadonlySet<string>>();

function sentencesIn(report: Report): ReadonlySet<string> {
  const known =
    saidBy.get(report) ??
    new Set(textIdsOf(report).flatMap(text => comparedIn(report, text).map(({ plain }) => plain)));
  saidBy.set(report, known);
  return known;
}

/**
 * How much of these texts of `report` is taken over from `last`: whole sentences that stand anywhere in it, moved
 * years counting as unchanged. Last year's words count wherever they stood: moved to another part they are no others.
 */
export function takenOver(report: Report, last: Report, texts: readonly TextId[]): TakenOver {
  const said = sentencesIn(last);
  const sentences: TakenSentence[] = [];
  let length = 0;
  let taken = 0;
  for (const text of texts) {
    for (const sentence of comparedIn(report, text)) {
      length += sentence.plain.length;
      if (!said.has(sentence.plain)) continue;
      taken += sentence.plain.length;
      sentences.push({ text, ...sentence });
    }
  }
  return { share: length === 0 ? null : taken / length, length, sentences };
}

/** A share as a whole percentage; what is not all, or not nothing, is not said to be. */
export function sharePercent(share: number): number {
  if (share <= 0 || share >= 1) return Math.round(share * 100);
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}

/** The texts of a section in printed order. */
export const textsOfSection = (report: Report, section: WrittenSection): readonly TextId[] =>
  section === 'overview' ? textIdsOf(report).filter(text => text.startsWith('overview.')) : [section];
