/** The paper as one HTML file: self-contained, without script, printing as the statutory page. */

import type { Paper } from '../paper.ts';
import { annexStyle } from './annexStyle.ts';
import { writeBlocks } from './blocks.ts';
import { embedData } from './embed.ts';
import { escapeHtml } from './escape.ts';
import { pageStyle } from './style.ts';

export interface HtmlOptions {
  /** Any string that the file is to carry along, see {@link embedData}. */
  readonly data?: string;
  /** Words across every printed page, behind what stands on it: 送审稿. No line moves for them. */
  readonly mark?: string;
  /** What goes with the paper, each from a fresh page on; the paper itself keeps its pages. */
  readonly annexes?: readonly Paper[];
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A complete HTML document; equal papers and data give equal files. */
export function writeHtml(paper: Paper, options: HtmlOptions = {}): string {
  const { data, mark, annexes = [] } = options;
  const style = mark === undefined && annexes.length === 0 ? pageStyle : `${pageStyle}${annexStyle}`;
  return writePage(
    paper,
    style,
    [
      ...(mark === undefined ? [] : [`<div class="mark">${escapeHtml(mark)}</div>`]),
      '<main class="sheet">',
      ...writeBlocks(paper),
      '</main>',
      ...annexes.flatMap(annex => ['<section class="sheet annex">', ...writeBlocks(annex), '</section>']),
    ],
    data,
  );
}

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
