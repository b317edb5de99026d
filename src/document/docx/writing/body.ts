/** The blocks of a paper as the body of a Word document. */

import { mapping, type Steps } from '../../../work/index.ts';
import { mayFlow } from '../../look.ts';
import type { Block, Paper, Paragraph } from '../../paper.ts';
import { titleLines } from '../../titleLines.ts';
import { writeInline } from './chart.ts';
import { lineHeight } from './page.ts';
import { writeParagraph, writeRun } from './runs.ts';
import { styleOfHeading } from './styles.ts';
import { writeTable } from './tables.ts';

/** A table with so many rows fills nearly a page: its heading begins one, in programs that would break it too. */
const fullPage = 20;

/** The blocks in order, without the section that ends the body. */
export function* writingBody({ blocks }: Paper): Steps<string> {
  const written = yield* mapping(blocks, (block, index) => writeBlock(blocks, block, index), 1);
  return written.join('');
}

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
      if (block.right !== undefined) return writeSignature(block, isSignature(before), isSignature(after));
      return writeParagraph(
        null,
        // A page with nothing but a signature could be anybody's.
        `${isSignature(after) ? '<w:keepNext/>' : ''}${apart}${longAddress.test(block.text) ? '<w:jc w:val="left"/>' : ''}`,
        writeRun(block.text),
      );
    case 'figure': {
      const number = blocks.slice(0, index + 1).filter(({ kind }) => kind === 'figure').length;
      const caption = writeRun(`\n${block.text}（单位：${block.unit}）`);
      return writeParagraph('Chart', '', writeInline(block, number, chartName(number)) + caption);
    }
    case 'table':
      return writeTable(block, index) + (after === undefined || after.kind === 'table' ? narrowLine : '');
  }
}

const isSignature = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && block.right !== undefined;

/** In twentieths of a point: a character of 正文 with what is between it and the next. */
const character = 316;

/** A line of the signature, with its space behind it; the first stands a line below the text. */
function writeSignature({ text, right = 0 }: Paragraph, hasBefore: boolean, hasAfter: boolean): string {
  const space = `w:rightChars="${Math.round(right * 100)}" w:right="${Math.round(right * character)}"`;
  return writeParagraph(
    null,
    `${hasAfter ? '<w:keepNext/>' : ''}<w:keepLines/>${hasBefore ? '' : `<w:spacing w:before="${lineHeight}"/>`}` +
      `<w:ind ${space} w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="right"/>`,
    writeRun(text),
  );
}

/** The part that a chart stands in, which is also the id of its relation. */
export const chartName = (number: number): string => `chart${number}`;

/** Between two tables, which would become one, and at the end, where Word wants a line. */
const narrowLine = writeParagraph(null, '<w:spacing w:line="20" w:lineRule="exact"/>', '');

/** A word that would tear the line before it apart where lines are as wide as the page. */
const longAddress = /[!-~]{16}/;
