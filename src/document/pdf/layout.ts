/** From pages to the paper: what stands on them, in order, without what printing has put around it. */

import type { Block, PaperTable } from '../paper.ts';
import type { PaperRead, ReadingNote } from '../reading.ts';
import { withoutEdges } from './edges.ts';
import type { Page } from './page.ts';
import { type Measure, measureOf, paragraphsOf } from './paragraphs.ts';
import { partsOf, type SheetLine, type SheetPart, type SheetTable } from './sheet.ts';
import { goesOn, joinTables, paperTable } from './tables.ts';
import { withUnruled } from './unruled/index.ts';

/** Fewer signs on a page, on average, is no text: a scan with a stamp or a number. */
const fewestSigns = 20;

/**
 * The paper of some pages, `null` for one that could not be read; a problem where they hold next to no text, or only
 * signs that say nothing.
 */
export function layOut(pages: readonly (Page | null)[]): PaperRead {
  const read = pages.filter(page => page !== null);
  const signs = read.flatMap(page => page.glyphs.map(glyph => glyph.text)).filter(text => text.trim() !== '');
  const unknown = signs.filter(sign => sign === '\ufffd' || /[\ue000-\uf8ff]/.test(sign)).length;
  if (signs.length < fewestSigns * read.length) return { kind: 'problem', problem: 'scanned' };
  if (signs.length - unknown < fewestSigns * read.length || unknown > signs.length * 0.3)
    return { kind: 'problem', problem: 'nameless' };
  const sheets = withoutEdges(
    pages.map((page, index) => (page ? partsOf(page, index) : [])),
    pages,
  );
  const lost = pages.flatMap((page, index) => (page ? [] : [index]));
  return {
    kind: 'paper',
    paper: { blocks: blocksOf(withUnruled(joinPages(sheets, lost)), pages, lost) },
    notes: pages.flatMap((page, index): readonly ReadingNote[] => {
      if (page === null) return [{ kind: 'pageLost', page: index + 1 }];
      return page.covered > 0 ? [{ kind: 'covered', page: index + 1 }] : [];
    }),
  };
}

/** Whether a page that could not be read stands between two: nothing goes on over it. */
const isLostBetween = (lost: readonly number[], above: number, below: number): boolean =>
  lost.some(page => above < page && page < below);

/** All parts in order; tables that go on are one. */
function joinPages(sheets: readonly (readonly SheetPart[])[], lost: readonly number[]): readonly SheetPart[] {
  const follows = (above: SheetTable, below: SheetTable) =>
    goesOn(above, below) && !isLostBetween(lost, above.page, below.page);
  const parts: SheetPart[] = [];
  for (const sheet of sheets)
    for (const [index, part] of sheet.entries()) {
      const last = parts[parts.length - 1];
      if (index === 0 && part.kind === 'table' && last?.kind === 'table' && follows(last, part))
        parts[parts.length - 1] = joinTables(last, part);
      else parts.push(part);
    }
  return parts;
}

function blocksOf(
  parts: readonly (SheetPart | PaperTable)[],
  pages: readonly (Page | null)[],
  lost: readonly number[],
): readonly Block[] {
  const widthOf = (page: number) => Math.round(pages[page]?.width ?? 0);
  const lines = parts.filter((part): part is SheetLine => part.kind === 'line');
  const measures = new Map<number, Measure>();
  for (const width of new Set(lines.map(line => widthOf(line.page))))
    measures.set(
      width,
      measureOf(
        lines.filter(line => widthOf(line.page) === width),
        width,
      ),
    );
  const blocks: Block[] = [];
  let run: SheetLine[] = [];
  const end = () => {
    const [first] = run;
    const measure = first && measures.get(widthOf(first.page));
    if (measure) for (const text of paragraphsOf(run, measure)) blocks.push({ kind: 'paragraph', text });
    run = [];
  };
  for (const part of parts) {
    const above = run[run.length - 1];
    if ('headRows' in part) {
      end();
      blocks.push(part);
      continue;
    }
    if (above && isLostBetween(lost, above.page, part.page)) end();
    if (part.kind === 'line' && (!run[0] || widthOf(run[0].page) === widthOf(part.page))) run.push(part);
    else {
      end();
      if (part.kind === 'line') run.push(part);
      else blocks.push(paperTable(part));
    }
  }
  end();
  return blocks;
}
