/** Comma-separated text (.csv, as Excel and WPS save a sheet) into tab-separated text, which is read elsewhere. */

import { isFigureLike } from './cells.ts';

/** As many lines of cells make a sheet; a sentence has a few commas of its own. */
const fewestRows = 8;
const fewestCommas = 3;
const quotedCell = /"[^"\n]{0,400}"/g;

/** Whether commas hold cells apart: many lines have as many, and figures or nothing stand between them. */
export function isCommaSeparated(text: string): boolean {
  if (text.includes('\t') || !text.includes(',')) return false;
  let rows = 0;
  let others = 0;
  for (const line of text.split(/\r\n?|\n/)) {
    const cells = line.replace(quotedCell, inner => (/^"[\d,. ]+"$/.test(inner) ? '0' : '_')).split(',');
    if (cells.length <= fewestCommas) {
      if (line.length < 60 && line.trim() !== '') others++;
      continue;
    }
    const values = cells.slice(1).filter(cell => cell.trim() === '' || isFigureLike(cell)).length;
    if (values * 2 >= cells.length - 1) rows++;
  }
  return rows >= fewestRows && rows * 2 > others;
}

/** Tabs for the commas outside of quotes; one pass. */
export function tabsForCommas(text: string): string {
  let result = '';
  let from = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character !== '"') continue;
      if (text[at + 1] === '"') at++;
      else quoted = false;
    } else if (character === '"') quoted = at === 0 || /[,\r\n]/.test(text[at - 1] ?? '');
    else if (character === ',') {
      result += `${text.slice(from, at)}\t`;
      from = at + 1;
    }
  }
  return result + text.slice(from);
}
