/** The value of any field as text, and the correction that a text means for it. */

import { type Correction, type FieldId, figureRead, type Recognition } from '../../document/index.ts';
import type { TextId } from '../../form/index.ts';
import { cellOf, formOf } from '../../form/index.ts';
import { factOf, figureFromText, formatFigure, textOf } from '../../report/index.ts';
import { isCell, isFact } from '../sentences/review.ts';
import { yearOf } from '../steps/schema.ts';

/** What stands in a field; a blank is the empty string. */
export function valueText(recognition: Recognition, field: FieldId): string {
  const { report } = recognition;
  if (field === 'year') return report.year === null ? '' : String(report.year);
  if (isCell(report, field)) return formatFigure(figureRead(recognition, field));
  if (isFact(field)) return factOf(report, field);
  return textOf(report, field as TextId);
}

/** A figure that cannot be read is kept as typed; a year that is none is no year. */
export function correctionTo(recognition: Recognition, field: FieldId, text: string): Correction {
  const { report } = recognition;
  if (field === 'year') return { kind: 'year', value: yearOf(text) };
  if (isCell(report, field)) {
    const { column } = cellOf(formOf(report.form), field);
    return { kind: 'figure', cell: field, value: figureFromText(text, column) };
  }
  if (isFact(field)) return { kind: 'fact', fact: field, value: text };
  return { kind: 'text', text: field as TextId, value: text };
}

/** What the text means in the field, as it will stand there. */
export function meaningOf(recognition: Recognition, field: FieldId, text: string): string {
  const correction = correctionTo(recognition, field, text);
  switch (correction.kind) {
    case 'figure':
      return formatFigure(correction.value);
    case 'year':
      return correction.value === null ? '' : String(correction.value);
    default:
      return text;
  }
}
