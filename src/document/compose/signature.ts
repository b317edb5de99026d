/** 落款: 机关署名 and 成文日期 at the end of a report (GB/T 9704—2012, 7.3.5.1 and 7.3.5.2). */

import { factOf, printingOf, type Report, signatureDate } from '../../report/index.ts';
import { charactersIn } from '../characters.ts';
import type { Paragraph } from '../paper.ts';

/** What is longer goes on on the next line: two characters less than a line has. */
const widest = 26;

/** Where the day is to be written by hand. */
const blankDate = '　　年　月　日';

/** The two lines, where the office signs its report. */
export function signatureLines(report: Report): readonly Paragraph[] {
  const printing = printingOf(report);
  const { signature } = printing;
  if (signature === 'none') return [];
  const lines = { organ: factOf(report, 'organ'), date: signatureDate(printing) ?? blankDate };
  const widthOf = (text: string) => Math.min(charactersIn(text), widest);
  const space = placeSignature(widthOf(lines.organ), widthOf(lines.date), signature === 'sealed');
  return [
    { kind: 'paragraph', text: lines.organ, right: space.organ },
    { kind: 'paragraph', text: lines.date, right: space.date },
  ];
}

/**
 * The space behind name and date, given how wide they are; all in characters. Under a seal the date stands four
 * characters from the right and the name is centred over it; without one the name stands two characters from the right
 * and the date begins two characters behind the name's beginning. Neither reaches over the right edge.
 */
export function placeSignature(
  organ: number,
  date: number,
  sealed: boolean,
): { readonly organ: number; readonly date: number } {
  if (sealed) {
    const centred = 4 + date / 2 - organ / 2;
    return centred >= 0 ? { organ: centred, date: 4 } : { organ: 0, date: organ / 2 - date / 2 };
  }
  return organ - date >= 2 ? { organ: 2, date: organ - date } : { organ: date + 4 - organ, date: 2 };
}
