/** 与上年对比: the figures that are others than last year's, and how much of each text is last year's. */

import {
  type Comparison,
  comparedTables,
  compareYears,
  type FigureChange,
  linesOf,
} from '../compare/index.ts';
import type { Block, Paper } from '../document/index.ts';
import type { TableId } from '../form/index.ts';
import { comparesWith, type LastYear, otherYearBeside, type Report } from '../report/index.ts';
import { heading, paragraph, table } from './cells.ts';
import type { ComparisonWords, Words } from './words.ts';

/** The same as on the screen, with the lines alone that changed and without the texts themselves. */
export function composeComparison(report: Report, lastYear: LastYear | null, words: Words): Paper {
  const { comparison: said } = words;
  const title = heading(0, said.heading(otherYearBeside(report, lastYear)));
  if (lastYear === null) return { blocks: [title, paragraph(said.noLastYear)] };
  const comparison = compareYears(report, lastYear);
  const warning = said.notCompared(report, lastYear);
  return {
    blocks: [
      title,
      ...(warning === null ? [] : [paragraph(warning)]),
      ...(comparesWith(report, lastYear) === 'all' ? figureBlocks(report, lastYear, comparison, said) : []),
      ...textBlocks(report, lastYear, comparison, words),
    ],
  };
}

interface Row {
  readonly table: TableId;
  readonly figure: FigureChange;
  /** The kinds of applicants that changed, in the row of all of them. */
  readonly parts: readonly FigureChange[];
}

function figureBlocks(
  report: Report,
  lastYear: LastYear,
  { figures }: Comparison,
  said: ComparisonWords,
): readonly Block[] {
  const tables = comparedTables(lastYear.report);
  const compared = tables.flatMap(id => linesOf(report, figures, id).map(({ figure }) => figure));
  const rows = tables.flatMap(id => rowsOf(report, figures, id));
  const title = heading(1, '数字');
  if (rows.length === 0) return [title, paragraph(said.figures(compared))];
  const part = (figure: FigureChange) =>
    `${said.nameOfApplicant(report, figure.cell)} ${said.last(figure)}→${said.now(figure)}`;
  return [
    title,
    paragraph(`${said.figures(compared)}下面列出有变化的。`),
    ...tables.flatMap((id): readonly Block[] => {
      const own = rows.filter(row => row.table === id);
      if (own.length === 0) return [];
      const hasParts = own.some(({ parts }) => parts.length > 0);
      return [
        heading(2, said.headingOfTable(id)),
        table(
          [
            ['项目', hasParts ? 31 : 56],
            [said.nameOfYear(report.year, 'now'), 11],
            [said.nameOfYear(lastYear.report.year, 'last'), 11],
            ['增减', hasParts ? 20 : 22],
            ...(hasParts ? [['其中（上年→今年）', 27] as const] : []),
          ],
          own.map(({ figure, parts }) => [
            said.nameOfLine(report, figure.cell),
            said.now(figure),
            said.last(figure),
            said.change(figure),
            ...(hasParts ? [parts.map(part).join('；')] : []),
          ]),
        ),
      ];
    }),
  ];
}

const hasChanged = ({ change }: FigureChange): boolean => change !== null && change !== 0;

function rowsOf(report: Report, figures: readonly FigureChange[], id: TableId): readonly Row[] {
  const rows: { table: TableId; figure: FigureChange; parts: FigureChange[] }[] = [];
  for (const { figure, isPart } of linesOf(report, figures, id, true)) {
    if (!isPart) rows.push({ table: id, figure, parts: [] });
    else if (hasChanged(figure)) rows[rows.length - 1]?.parts.push(figure);
  }
  return rows.filter(({ figure, parts }) => hasChanged(figure) || parts.length > 0);
}

function textBlocks(
  report: Report,
  lastYear: LastYear,
  comparison: Comparison,
  { comparison: said, nameOfText }: Words,
): readonly Block[] {
  const { texts, gone } = comparison;
  if (texts.length + gone.length === 0) return [];
  const other = otherYearBeside(report, lastYear);
  const much = said.muchTaken(comparison, other);
  return [
    heading(1, '文字'),
    paragraph(said.wholeTaken(comparison, other)),
    ...(much === null ? [] : [paragraph(much)]),
    table(
      [
        ['部分', 40],
        [`${said.nameOfYear(report.year, 'now')}字数`, 14],
        [`${said.nameOfYear(lastYear.report.year, 'last')}字数`, 14],
        [`与${said.lastName(other)}相同的`, 32],
      ],
      [
        ...texts.map(change => [
          nameOfText(change.text, report),
          String(lengthOf(change.now)),
          String(lengthOf(change.last)),
          said.taken(change, report.confirmed.includes(change.text), other),
        ]),
        ...gone.map(({ lastText, last }) => [
          said.nameOfGone(lastText, lastYear.report, other),
          '0',
          String(lengthOf(last)),
          said.gone,
        ]),
      ],
    ),
  ];
}

const lengthOf = (text: string): number => text.replace(/\s/g, '').length;
