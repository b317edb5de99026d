/** The paper, its composing, and one reader and writer per format. */

export { compose } from './compose.ts';
export { embedData, embeddedData } from './html/embed.ts';
export { type HtmlOptions, writeHtml } from './html/write.ts';
export type { Block, Heading, Paper, PaperPlace, PaperTable, Paragraph, TableCell } from './paper.ts';
