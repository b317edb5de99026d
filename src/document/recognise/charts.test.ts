import { describe, expect, test } from 'vitest';
import { enteredCells, form2021 } from '../../form/index.ts';
import { emptyReport, type LastYear, type Report, textOf } from '../../report/index.ts';
import { compose } from '../compose.ts';
import { draw } from '../drawing.ts';
import type { Block, Paper, PaperFigure } from '../paper.ts';
import { recognise } from './recognise.ts';

const size = { width: 504, font: 14, barHeight: 12, gap: 14, legend: true };
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const figures = ['proactive', 'requests', 'disputes'] as const;
const report: Report = {
  ...emptyReport('半坡镇人民政府', 2025),
  texts: {
    'overview.proactive': '公开126条。\n其中网站58条。',
    'overview.onRequest': '办结三件。',
    'overview.management': '行政许可\n12',
  },
  figures: Object.fromEntries(
    figures.flatMap(table => enteredCells(form2021, table)).map((cell, index) => [cell, index % 7]),
  ),
  charts: ['decisions', 'documents', 'received', 'outcomes'],
};
const lastYear: LastYear = { report: { ...report, year: 2024 }, printed: {} };
const texts = Object.keys(report.texts) as (keyof Report['texts'])[];

const drawn = (figure: PaperFigure) => draw(figure, size).words.map(({ text }) => text);
/** A PDF made by Word, which puts the unit into the caption. */
const asByWord = ([, ...words]: readonly string[]) => words.map(paragraph);

/** As a reader of PDF files gives a chart: its words by lines and its bars as a table of the numbers in them. */
function asRead(paper: Paper, join: (words: readonly string[]) => readonly Block[]): Paper {
  const blocks = paper.blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'figure') return [block];
    if (join === asByWord) return [...join(drawn(block)), paragraph(`${block.text}（单位：${block.unit}）`)];
    return [...join(drawn(block)), paragraph(block.text)];
  });
  return { blocks };
}

const readings: readonly (readonly [string, (words: readonly string[]) => readonly Block[]])[] = [
  ['a line each', words => words.map(paragraph)],
  ['made by Word', asByWord],
  ['one line, run together', words => [paragraph(words.join(''))]],
  [
    'with a table of its bars',
    ([unit = '', ...words]) => [
      paragraph(unit),
      {
        kind: 'table',
        headRows: 0,
        rows: ['', ...words].map(text => [
          { text: '', colSpan: 1, rowSpan: 1 },
          { text, colSpan: 1, rowSpan: 1 },
        ]),
      },
    ],
  ],
];

const without = recognise(compose({ ...report, charts: [] }, null));

describe('the words of a chart are no words of the report', () => {
  for (const [name, join] of readings)
    for (const last of [null, lastYear])
      test(`${name}, ${last ? 'two years' : 'one year'}`, () => {
        const { report: read, notes } = recognise(asRead(compose(report, last), join));
        for (const text of texts) expect(textOf(read, text)).toBe(textOf(report, text));
        expect(read.figures).toEqual(report.figures);
        expect(notes.map(({ kind }) => kind)).toEqual(without.notes.map(({ kind }) => kind));
      });
});

test('words of the report before a caption stay, where no chart of ours begins between them', () => {
  const paper = compose({ ...report, charts: [] }, null);
  const blocks = paper.blocks.flatMap((block): readonly Block[] =>
    block.kind === 'paragraph' && block.text === '12'
      ? [block, paragraph('图1　2025年政府信息公开申请办理结果'), paragraph('图2　工作流程')]
      : [block],
  );
  const { report: read } = recognise({ blocks });
  expect(textOf(read, 'overview.management')).toBe('行政许可\n12\n图2　工作流程');
});
