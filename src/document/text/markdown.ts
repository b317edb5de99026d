/**
 * Text that a converter marked up: `## 一、总体情况`, `**规章**`, `| --- |`. The marks are the converter's and
 * go; the words stay. Text without them is not touched.
 */

const rule = /^ {0,3}\|?(?: *:?-+:? *\|)+(?: *:?-+:?)? *$/m;
const heading = /^ {0,3}#{1,6}\s+\S/gm;

/** Whether the text is Markdown beyond doubt: a rule under a table's head, or several headings. */
export const isMarkdown = (text: string): boolean =>
  (text.includes('|') && rule.test(text)) || (text.match(heading)?.length ?? 0) >= 2;

/** No paragraph of a report is longer; a line that is has no marks worth the time to look for them. */
const longestLine = 4000;

/** The text without its marks, line by line; line breaks inside of cells are spaces. */
export const withoutMarkdown = (text: string): string =>
  text
    .split('\n')
    .map(line => (line.length > longestLine ? line : unmarkedLine(line)))
    .join('\n');

const unmarkedLine = (line: string): string =>
  line
    .replace(/^ {0,3}#{1,6}\s+/, '')
    .replace(/\s+#+\s*$/, '')
    .replace(/^ {0,3}>\s?/, '')
    .replace(/!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)/g, '')
    .replace(/\[([^\]\n]{1,200})\]\([^)\n]{0,500}\)/g, '$1')
    .replace(/\*\*(?=\S)([^*\n]{0,400}[^*\s])\*\*/g, '$1')
    .replace(/__(?=\S)([^_\n]{0,400}[^_\s])__/g, '$1')
    .replace(/(^|[^\\*\w])\*(?=[^\s*])([^*\n]{1,400})\*(?!\*)/g, '$1$2')
    .replace(/<br\s*\/?>/gi, line.includes('|') ? '' : ' ')
    .replace(/\\\|/g, '｜')
    .replace(/\\([\\`*_{}[\]()#+\-.!>~])/g, '$1');
