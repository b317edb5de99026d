/** Single figures: blanks, and text that is no figure. */

import type { EnteredCellId, FeeCellId, TableId } from '../../form/index.ts';
import { cellOf, enteredCells } from '../../form/index.ts';
import type { Change, FigureProblem } from '../../report/index.ts';
import { figureOf, isUnreadable, namesFee, parseFigure, textOf, zerosFor } from '../../report/index.ts';
import type { Place } from '../place.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule } from '../rule.ts';

const cellPlace = (cell: EnteredCellId): Place => ({ kind: 'cell', cell });

export interface FiguresBlank {
  readonly table: TableId;
  readonly blanks: number;
  /** How many figures the table asks for. */
  readonly of: number;
  /** Of the fee: section 六 tells of it in its own words. */
  readonly inWords: boolean;
}

export const figuresBlank = rule({
  id: 'figuresBlank',
  what: 'Figures of a table, or of the 信息处理费, are not filled in.',
  why: 'The format has no blank figures: where there is nothing, 0 is written. Blank is not zero.',
  severity: 'error',
  asksToFill: true,
  run: ({ report, form, before }: Subject) =>
    form.tables.flatMap((table): readonly Draft<FiguresBlank>[] => {
      const cells = enteredCells(form, table.id);
      const blank = cells.filter(cell => figureOf(report, cell) === null);
      const [first, ...rest] = blank.map(cellPlace);
      if (!first) return [];
      // Told in words, the fee is stated; the three figures would word it as the format does.
      const inWords = table.id === 'fee' && namesFee(textOf(report, 'others'));
      const facts = { table: table.id, blanks: rest.length + 1, of: cells.length, inWords };
      const changes = zerosFor(report, before, blank);
      const label = changes.every(({ value }) => value === 0) ? '空格都填 0' : '空格填 0，现行有效接上年的数';
      return [
        {
          places: [first, ...rest],
          facts,
          remedy: { label, changes },
          ...(inWords && { severity: 'hint' as const }),
        },
      ];
    }),
});

export interface FigureUnreadable {
  readonly cell: EnteredCellId;
  readonly raw: string;
  /** `readable`: the text is a figure after all (3.0), it only has to be taken as one. */
  readonly problem: FigureProblem | 'readable';
}

export const figureUnreadable = rule({
  id: 'figureUnreadable',
  what: 'A figure’s place holds text that is no figure of its kind.',
  why: 'Tables 二, 三 and 四 count whole 件; money may have decimals. Nothing is rounded or read as 0 unasked.',
  severity: 'error',
  run: ({ report, form }: Subject): readonly Draft<FigureUnreadable>[] =>
    form.tables
      .flatMap(table => enteredCells(form, table.id))
      .flatMap((cell): readonly Draft<FigureUnreadable>[] => {
        const figure = figureOf(report, cell);
        if (!isUnreadable(figure)) return [];
        const parsed = parseFigure(figure.raw, cellOf(form, cell).column);
        const put = (value: number, label: string) => {
          const changes: readonly Change[] = [{ kind: 'figure', cell, value }];
          return { remedy: { label, changes } };
        };
        const problem =
          parsed.kind === 'figure' ? 'readable' : parsed.kind === 'problem' ? parsed.problem : 'notANumber';
        return [
          {
            places: [cellPlace(cell)],
            facts: { cell, raw: figure.raw, problem },
            ...(parsed.kind === 'figure' && put(parsed.value, `改为 ${parsed.value}`)),
            ...(problem === 'placeholder' && put(0, '改为 0')),
          },
        ];
      }),
});

/** Whether all three figures of the 信息处理费 are entered: then section 六 has its statutory sentence. */
export function isFeeStated({ report, form }: Subject): boolean {
  return enteredCells(form, 'fee').every(cell => typeof figureOf(report, cell as FeeCellId) === 'number');
}
