/** Labels of the form found again among the words that were copied along with figures. */

import type { Column, Row } from '../../../form/index.ts';
import { parseFigure } from '../../../report/index.ts';

/** What is compared: no width, spaces, leading number, or marks. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^(\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、|\(?\d{1,2}[.、)](?!\d))/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const withoutBrackets = (text: string): string => text.normalize('NFKC').replace(/(?!^)\([^()]*\)/g, '');

/** Labels shorter than this must be equal: 其他, 总计, 规章. */
const shortLabel = 4;

/** Whether the text is words and neither a figure, nor a blank, nor a sign for none (“无”, “-”). */
export function isWords(text: string): boolean {
  if (!/\p{L}/u.test(text)) return false;
  const parsed = parseFigure(text, { decimal: true, signed: true });
  return parsed.kind === 'problem' && parsed.problem !== 'placeholder';
}

/** The id of what a label names; `null`: none, or not sure which. */
export type LabelMatcher = (text: string) => string | null;

/** Matches labels by their words, whole or without what stands in brackets; longer ones also inside of others. */
function matcher(known: readonly { readonly id: string; readonly label: string }[]): LabelMatcher {
  const keys: (readonly [string, string])[] = known.flatMap(({ id, label }) =>
    [...new Set([bare(label), bare(withoutBrackets(label))])].map(key => [key, id] as const),
  );
  const only = (found: readonly (readonly [string, string])[]): string | null => {
    const ids = new Set(found.map(([, id]) => id));
    return ids.size === 1 ? (found[0]?.[1] ?? null) : null;
  };
  return text => {
    const label = bare(text);
    const short = bare(withoutBrackets(text));
    const same = keys.filter(([key]) => key === label || key === short);
    if (same.length > 0) return only(same);
    if (label.length < shortLabel) return null;
    const ending = keys.filter(([key]) => key.length >= shortLabel && label.endsWith(key));
    return only(ending) ?? only(keys.filter(([key]) => key.includes(label)));
  };
}

export const rowMatcher = (rows: readonly Row[]): LabelMatcher => matcher(rows);
export const columnMatcher = (columns: readonly Column[]): LabelMatcher => matcher(columns);
