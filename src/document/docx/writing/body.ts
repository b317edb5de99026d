/** The blocks of a paper as the body of a Word document. */

import { mayFlow } from '../../look.ts';
import type { Block, Paper } from '../../paper.ts';
import { titleLines } from '../../titleLines.ts';
import { writeParagraph, writeRun } from './runs.ts';
import { styleOfHeading } from './styles.ts';
import { writeTable } from './tables.ts';

/** A table with so many rows fills nearly a page: its heading begins one, in programs that would break it too. */
const fullPage = 20;

/** The blocks in order, without the section that ends the body. */
export const writeBody = ({ blocks }: Paper): string =>
  blocks.map((block, index) => writeBlock(blocks, block, index)).join('');

function writeBlock(blocks: Paper['blocks'], block: Block, index: number): string {
  const before = blocks[index - 1];
  const after = blocks[index + 1];
  // Half a line below a table.
  const apart = before?.kind === 'table' ? '<w:spacing w:before="290"/>' : '';
  switch (block.kind) {
    case 'heading': {
      const isAbovePage = after?.kind === 'table' && !mayFlow(after) && after.rows.length >= fullPage;
      return writeParagraph(
        styleOfHeading[block.level],
        isAbovePage ? '<w:pageBreakBefore/>' : apart,
        writeRun(block.level === 0 ? titleLines(block.text).join('\n') : block.text),
      );
    }
    case 'paragraph':
      return writeParagraph(
        null,
        `${apart}${longAddress.test(block.text) ? '<w:jc w:val="left"/>' : ''}`,
        writeRun(block.text),
      );
    case 'figure':
      return '';
    case 'table':
      return writeTable(block, index) + (after === undefined || after.kind === 'table' ? narrowLine : '');
  }
}

/** Between two tables, which would become one, and at the end, where Word wants a line. */
const narrowLine = writeParagraph(null, '<w:spacing w:line="20" w:lineRule="exact"/>', '');

/** A word that would tear the line before it apart where lines are as wide as the page. */
const longAddress = /[!-~]{16}/;
