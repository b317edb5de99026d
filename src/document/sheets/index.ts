/** The paper as the sheets that the printer prints: laid out here, the same from every browser. */

import { inSteps, pace } from '../../work/index.ts';
import { charactersIn } from '../characters.ts';
import { type Unit, unitsOf, writeBlocks, writeHeading, writeSignature, writeTable } from '../html/blocks.ts';
import { escapeHtml } from '../html/escape.ts';
import { writeFigure } from '../html/figure.ts';
import { writePage } from '../html/write.ts';
import type { Paper } from '../paper.ts';
import { annexStyle } from './annexStyle.ts';
import { cutTable } from './cutTable.ts';
import { type Measured, measuring } from './measure.ts';
import { pagesOf, type Slice } from './pages.ts';
import { area, measuringStyle, sheetStyle } from './style.ts';

export interface SheetOptions {
  /** Words across every sheet, behind what stands on it: 送审稿. */
  readonly mark?: string;
  /** What goes with the paper, each from a fresh sheet on. */
  readonly annexes?: readonly Paper[];
  /** Numbers outside on both sides of a leaf, as GB/T 9704—2012, 7.5 has it; else always on the right. */
  readonly bothSides?: boolean;
}

/** A page laid out by a browser, unseen; closed by whoever opened it. */
export interface LaidOut {
  readonly document: Document;
  readonly close: () => void;
}

/** A complete HTML document of one sheet after another; `layOut` shows a page to a browser, with its faces loaded. */
export async function writeSheets(
  paper: Paper,
  { mark, annexes = [], bothSides = true }: SheetOptions,
  layOut: (html: string) => Promise<LaidOut>,
  signal?: AbortSignal,
): Promise<string> {
  await pace(signal);
  const papers = [paper, ...annexes].map(each => ({
    blocks: each,
    units: unitsOf(each),
    annex: each !== paper,
  }));
  const laidOut = await layOut(
    writePage(
      paper,
      `${measuringStyle}${annexStyle}`,
      papers.flatMap(({ blocks, annex }) => [
        `<div class="sheet${annex ? ' annex' : ''}">`,
        ...writeBlocks(blocks),
        '</div>',
      ]),
    ),
  );
  try {
    await pace(signal);
    const { document } = laidOut;
    const roots = Array.from(document.querySelectorAll('.sheet'));
    const height = (area.height / area.width) * (roots[0]?.getBoundingClientRect().width ?? 0);
    const pages: { readonly annex: boolean; readonly content: readonly string[] }[] = [];
    for (const [index, { units, annex }] of papers.entries()) {
      const root = roots[index];
      if (!root) throw new Error('writeSheets: a paper is not on the page');
      const measured = await inSteps(measuring(root, units), signal);
      const sizes = measured.map(({ size }) => size);
      for (const slices of pagesOf(sizes, height)) {
        const content = slices.flatMap(slice =>
          writeSlice(units[slice.unit], measured[slice.unit], slice, annex),
        );
        pages.push({ annex, content });
        await pace(signal);
      }
    }
    const watermark = mark === undefined ? [] : [`<div class="mark">${escapeHtml(mark)}</div>`];
    return writePage(
      paper,
      `${annexStyle}${sheetStyle}`,
      pages.flatMap(({ annex, content }, at) => [
        `<section class="page ${bothSides && at % 2 === 1 ? 'left' : 'right'}">`,
        ...watermark,
        `<div class="area${annex ? ' annex' : ''}">`,
        ...content,
        '</div>',
        `<p class="folio">— ${at + 1} —</p>`,
        '</section>',
      ]),
    );
  } finally {
    laidOut.close();
  }
}

/** In a line of fewer characters the gaps would be torn wide: what follows was too long to break. The first one has 26. */
const fewestToSpread = 23;

const isLoose = (line: string): boolean => charactersIn(line) < fewestToSpread;

function writeSlice(
  unit: Unit | undefined,
  measured: Measured | undefined,
  { from, to }: Slice,
  annex: boolean,
): readonly string[] {
  if (!unit || !measured) throw new Error('writeSlice: no such unit');
  if (unit.kind === 'figure') return writeFigure(unit.figure);
  if (unit.kind === 'signature') return writeSignature(unit.lines);
  if (unit.kind === 'table') {
    const whole = to >= unit.table.rows.length - unit.table.headRows;
    return [
      `<div class="kept${whole ? '' : ' open'}">`,
      ...(unit.heading === null || from > 0 ? [] : [writeHeading(unit.heading)]),
      ...writeTable(cutTable(unit.table, from, to)),
      '</div>',
    ];
  }
  const { block } = unit;
  if (block.kind === 'heading' && measured.size.kind === 'text' && measured.size.heading)
    return [writeHeading(block)];
  const place = `${from === 0 ? ' begin' : ''}${to >= measured.lines.length ? ' end' : ''}`;
  const lines = measured.lines
    .slice(from, to)
    .map(line => `<span class="line${!annex && isLoose(line) ? ' loose' : ''}">${escapeHtml(line)}</span>`);
  return [`<p class="${place.trim()}">${lines.join('')}</p>`];
}
