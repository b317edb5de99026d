/** The paper as one HTML file: self-contained, without script, printing as the statutory page. */

import type { Paper } from '../paper.ts';
import { writeBlocks } from './blocks.ts';
import { embedData } from './embed.ts';
import { escapeHtml } from './escape.ts';
import { oneSidedStyle, pageStyle } from './style.ts';

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * A complete HTML document; equal papers and data give equal files. `data`: any string that the file is to carry along,
 * see {@link embedData}. `oneSided`: printed on one side of the leaf.
 */
export const writeHtml = (
  paper: Paper,
  { data, oneSided = false }: { readonly data?: string; readonly oneSided?: boolean } = {},
): string =>
  writePage(
    paper,
    oneSided ? `${pageStyle}${oneSidedStyle}` : pageStyle,
    ['<main class="sheet">', ...writeBlocks(paper, 't'), '</main>'],
    data,
  );

/** The HTML document around the lines of its body, with the paper's title and language. */
export function writePage(paper: Paper, style: string, body: readonly string[], data?: string): string {
  const lines = [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(paper.language ?? 'zh-CN')}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="renderer" content="webkit">',
    `<title>${escapeHtml(titleOf(paper))}</title>`,
    ...(data === undefined ? [] : [embedData(data)]),
    `<style>\n${style}</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

/** A title is required in HTML and may not be blank. */
function titleOf(paper: Paper): string {
  const heading = paper.blocks.find(block => block.kind === 'heading');
  return [paper.title, heading?.text].find(text => text !== undefined && text.trim() !== '') ?? '文档';
}
