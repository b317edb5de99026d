/** Counts as they stand in running text: 12, 1,234, １２, 十二. */

import { readChineseNumber } from '../form/index.ts';
import { parseFigure } from './figure.ts';

/** The source of a pattern for a count: digits, with or without marks of thousands, or words below 万. */
export const writtenCount = '(?:[\\d０-９]+(?:[,，][\\d０-９]{3})*|[〇零一二两三四五六七八九十百千]+)';

/** What {@link writtenCount} found, as a number; `null` where it is written in a way that is none (一二, 1,23). */
export function readCount(text: string): number | null {
  const parsed = parseFigure(text.replace(/，/g, ','));
  return parsed.kind === 'figure' ? parsed.value : readChineseNumber(text);
}
