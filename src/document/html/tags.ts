/** What HTML's elements mean for the flow of text. */

const blockTags = new Set(
  (
    'ADDRESS ARTICLE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FORM H1 H2 H3 ' +
    'H4 H5 H6 HEADER HGROUP HR HTML LI MAIN MENU OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL ' +
    'CAPTION TEXTAREA LEGEND DIALOG SEARCH'
  ).split(' '),
);

/** Whether text before and after the element stands on lines of its own. */
export const isBlock = (tag: string): boolean => blockTags.has(tag);

/** The paper's level of h1 … h6, or `null` for any other element. */
export function headingLevel(tag: string): 0 | 1 | 2 | 3 | null {
  switch (tag) {
    case 'H1':
      return 0;
    case 'H2':
      return 1;
    case 'H3':
      return 2;
    case 'H4':
    case 'H5':
    case 'H6':
      return 3;
    default:
      return null;
  }
}

/** Largest span that a cell may claim; a page that asks for more is broken or hostile. */
const longestSpan = 400;

/** A colspan or rowspan as a number from 1 to a sane end. */
export function readSpan(value: string | null): number {
  const span = Number.parseInt(value ?? '', 10);
  return Number.isFinite(span) ? Math.min(Math.max(span, 1), longestSpan) : 1;
}

/** Line breaks in the source, with the indentation around them, are one space on the page. */
const sourceBreak = /[ \t\f]*[\n\r][ \t\n\r\f]*/g;
/** … and between two Chinese characters they are none to a reader. */
const chineseBreak =
  /(?<=[\u3000-\u9fff\uff00-\uffef])[ \t\f]*[\n\r][ \t\n\r\f]*(?=[\u3000-\u9fff\uff00-\uffef])/g;

/** Text of the source as it stands on the page. Runs of spaces stay: people indent with them. */
export function flowText(text: string): string {
  const shown = text.includes('&') ? unescaped(text) : text;
  return /[\n\r]/.test(shown) ? shown.replace(chineseBreak, '').replace(sourceBreak, ' ') : shown;
}

const entities: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: '\u3000',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
  mdash: '—',
};

/** What a site escaped twice stands on its page as `&nbsp;`: nobody writes that. */
const unescaped = (text: string): string =>
  text.replace(/&(?:amp;)*(\w{2,6});/g, (whole, name: string) => entities[name] ?? whole);
