/** A chart as SVG within the written page: without script, without colour, told in words to who does not see it. */

import { type Bar, draw, hatchOf, type Words, wordsOf } from '../drawing.ts';
import type { PaperFigure } from '../paper.ts';
import { escapeHtml } from './escape.ts';

/** In pixels of the page; as far from both edges of the type area as a paragraph begins. */
const size = { width: 504, font: 14, barHeight: 12, gap: 14, legend: true };

/** The attribute by which our own reader knows such a figure, to pass over it. */
export const figureMark = 'data-chart';

/** The lines of one `figure` element. */
export function writeFigure(figure: PaperFigure): readonly string[] {
  const caption = escapeHtml(figure.text);
  const { width, height, bars, words, axis } = draw(figure, size);
  return [
    `<figure class="chart" ${figureMark}>`,
    `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${caption}</title>`,
    `<desc>${escapeHtml(wordsOf(figure))}</desc>`,
    ...bars.flatMap(writeBar),
    `<path d="M${axis.x} ${axis.from}V${axis.to}"/>`,
    ...words.map(writeWords),
    '</svg>',
    `<figcaption>${caption}</figcaption>`,
    '</figure>',
  ];
}

function writeBar(bar: Bar): readonly string[] {
  const { series, x, y, width, height } = bar;
  const box = `x="${x}" y="${y}" width="${width}" height="${height}"`;
  if (series === 0) return [`<rect class="full" ${box}/>`];
  return [`<rect ${box}/>`, `<path class="hatch" d="${hatchOf(bar)}"/>`];
}

const writeWords = ({ text, x, y, anchor }: Words): string =>
  `<text x="${x}" y="${y}"${anchor === 'end' ? ' text-anchor="end"' : ''}>${escapeHtml(text)}</text>`;
