/** Rows of cells as the text reader makes them. */

import type { TextRecord } from '../records.ts';
import type { Word } from './words.ts';

/** One row; `spans` says how many columns each cell is wide. */
export const rowRecord = (cells: readonly string[], spans?: readonly number[]): TextRecord => ({
  text: cells.join(' '),
  cells,
  ...(spans ? { spans } : {}),
});

/** All words in one running text: nothing of it can be taken for a row. */
export const unread = (words: readonly Word[]): TextRecord => ({
  text: `${words.map(word => word.text).join(' ')}。`,
  page: words[0]?.page ?? 0,
});
