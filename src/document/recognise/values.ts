/** Figures as they stand in a document's cells. */

import type { Column } from '../../form/index.ts';
import type { Figure } from '../../report/index.ts';
import { parseFigure } from '../../report/index.ts';
import { isFigureLike } from '../text/cells.ts';
import type { LineCell } from './line.ts';

/** A cell in a figure's place. */
export interface Value {
  readonly text: string;
  readonly blank: boolean;
  readonly cell: LineCell;
}

export const cellValue = (cell: LineCell): Value => ({
  text: cell.text.trim(),
  blank: cell.plain === '' && cell.text.trim() === '',
  cell,
});

/** This year's figure with last year's in brackets: two figures in one cell, which are kept as printed. */
const withLastYear = /^\d{1,9}[([](?:上年|去年|上年度|上年同期)?:?\d{1,9}[)\]]$/;

/** A figure, or a sign that stands for one. */
export const isFigureCell = (cell: LineCell): boolean =>
  cell.text.trim() !== '' && (isFigureLike(cell.plain) || withLastYear.test(cell.plain));

/** Figure or blank: what can stand where the form has a figure. */
export const isValueCell = (cell: LineCell): boolean => cell.text.trim() === '' || isFigureCell(cell);

/**
 * The figure of a cell; text that is none, or in another unit than the form's, is kept as printed. Figures on
 * two lines of one cell are two figures and never one: they are kept with a slash between them.
 */
export function readFigure(text: string, column: Column): Figure {
  const lines = text
    .split(/[\n\r\v\f\u0085\u2028\u2029]/)
    .map(line => line.trim())
    .filter(line => line !== '');
  if (lines.filter(line => /\p{N}/u.test(line)).length > 1) return { raw: lines.join(' / ') };
  const printed = lines.join('');
  const parsed = parseFigure(printed.replace(/^增加?(?=\d)/, '+').replace(/^减少?(?=\d)/, '-'), column);
  switch (parsed.kind) {
    case 'blank':
      return null;
    case 'figure':
      return parsed.value;
    case 'problem':
      return { raw: printed };
  }
}
