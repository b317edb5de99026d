/** The paper, its composing, and one reader and writer per format. */

export { compose } from './compose.ts';
export type { Block, Heading, Paper, PaperPlace, PaperTable, Paragraph, TableCell } from './paper.ts';
