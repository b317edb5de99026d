/** From the filled report to the paper: the statutory text in its statutory order, every figure once. */

import type { Form, PartId, SectionId } from '../form/index.ts';
import { chineseNumber, formOf, sectionHeading } from '../form/index.ts';

import {
  type LastYear,
  paragraphsOf,
  type Report,
  textOf,
  titleOf,
  writeChoices,
  writeFeeSentence,
} from '../report/index.ts';
import { choicesProperty } from './choices.ts';
import { type PlacedFigure, placedFigures } from './compose/figures.ts';
import { signatureLines } from './compose/signature.ts';
import { disputesTable, proactiveTable, requestsTable } from './compose/tables.ts';
import { writeContactSentence } from './contact.ts';
import type { Block, Heading, Paper, PaperFigure, Paragraph } from './paper.ts';

/**
 * The finished paper of `report`: title, preamble and contact sentence, the six sections with their official
 * tables, and in section 一 the charts that it has, with the figures of `lastYear` beside them. A blank figure is an empty cell, an unreadable one stands as it was typed, totals are computed.
 * Throws on a report of the format of 2019: that format is only ever read.
 */
export function compose(report: Report, lastYear: LastYear | null): Paper {
  if (report.form !== '2021') throw new Error(`compose: the format of ${report.form} is never written`);
  const form = formOf(report.form);
  const title = titleOf(report);
  const figures = placedFigures(report, lastYear);
  const choices = writeChoices(report);
  return {
    title,
    language: 'zh-CN',
    ...(choices !== null && { properties: { [choicesProperty]: choices } }),
    blocks: [
      heading(0, title),
      ...paragraphs(textOf(report, 'preamble')),
      ...sentence(writeContactSentence(report)),
      ...form.sections.flatMap(section => [
        heading(1, sectionHeading(form, section.id)),
        ...sectionBlocks(form, report, section.id, figures),
      ]),
      ...signatureLines(report),
    ],
  };
}

function sectionBlocks(
  form: Form,
  report: Report,
  section: SectionId,
  figures: readonly PlacedFigure[],
): readonly Block[] {
  switch (section) {
    case 'overview':
      return [
        ...paragraphs(textOf(report, 'overview.intro')),
        ...partBlocks(report, figures),
        ...figuresAfter(figures, null),
      ];
    case 'proactive':
      return [proactiveTable(form, report)];
    case 'requests':
      return [requestsTable(form, report)];
    case 'disputes':
      return [disputesTable(form, report)];
    case 'problems':
      return paragraphs(textOf(report, 'problems'));
    case 'others':
      return [...sentence(writeFeeSentence(report)), ...paragraphs(textOf(report, 'others'))];
  }
}

/** The parts that have a text, numbered without gaps. */
function partBlocks(report: Report, figures: readonly PlacedFigure[]): readonly Block[] {
  return report.parts
    .map(part => ({ part, texts: paragraphs(textOf(report, `overview.${part.id}`)) }))
    .filter(({ texts }) => texts.length > 0)
    .flatMap(({ part, texts }, index) => [
      heading(2, `（${chineseNumber(index + 1)}）${part.heading.trim()}`),
      ...texts,
      ...figuresAfter(figures, part.id),
    ]);
}

const figuresAfter = (figures: readonly PlacedFigure[], part: PartId | null): readonly PaperFigure[] =>
  figures.filter(({ after }) => after === part).map(({ figure }) => figure);

const heading = (level: Heading['level'], text: string): Heading => ({ kind: 'heading', level, text });
const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', text });
const paragraphs = (text: string): readonly Paragraph[] => paragraphsOf(text).map(paragraph);
const sentence = (text: string | null): readonly Paragraph[] => (text === null ? [] : [paragraph(text)]);
