/** What a printed PDF says: its pages as the runs of text that stand on them, in the order they were set. */

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { foldRadicals } from '../tools/radicals.mjs';

export interface PrintedPage {
  /** Runs of text without a gap, as of one line or one table cell, in the order of the file. */
  readonly runs: readonly string[];
  /** The page number that is printed as — 1 —. */
  readonly number: number | null;
  /** Width and height in whole mm. */
  readonly size: readonly [number, number];
}

const inMm = (points: number) => (points / 72) * 25.4;
const mm = (points: number) => Math.round(inMm(points));
/** Pieces nearer than this are one run, in points: far less than the space around a figure in its cell. */
const gap = 1.5;

/** Reads a PDF; signs that only look like characters (⼀, ⺠) are read as the characters. */
export async function readPdf(bytes: Buffer): Promise<readonly PrintedPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const file = await task.promise;
  const pages: PrintedPage[] = [];
  for (let index = 1; index <= file.numPages; index++) {
    const page = await file.getPage(index);
    const { items } = await page.getTextContent();
    const [, , width = 0, height = 0] = page.view;
    const runs = joinRuns(items.flatMap(item => ('str' in item ? [pieceOf(item)] : [])));
    const numbered = /^— ?(\d+) ?—$/.exec(runs[0] ?? '');
    pages.push({
      runs: numbered ? runs.slice(1) : runs,
      number: numbered ? Number(numbered[1]) : null,
      size: [mm(width), mm(height)],
    });
  }
  await task.destroy();
  return pages;
}

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function pieceOf({ str, transform, width }: { str: string; transform: unknown[]; width: number }): Piece {
  return { text: foldRadicals(str), x: Number(transform[4]), y: Number(transform[5]), width };
}

/** A printed line of text by its place on the page, in mm from the left and upper edges. */
export interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of its letters, in points. */
  readonly size: number;
}

/** The lines of each page of a PDF, from the top; table cells on one height are one line. */
export async function readLines(bytes: Buffer): Promise<readonly (readonly PrintedLine[])[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const file = await task.promise;
  const pages: (readonly PrintedLine[])[] = [];
  for (let index = 1; index <= file.numPages; index++) {
    const page = await file.getPage(index);
    const { items } = await page.getTextContent();
    const [, , , top = 0] = page.view;
    const pieces = items
      .flatMap(item => ('str' in item && item.str.trim() !== '' ? [item] : []))
      .map(item => ({
        ...pieceOf(item),
        size: Math.hypot(Number(item.transform[0]), Number(item.transform[1])),
      }))
      .sort((one, other) => other.y - one.y || one.x - other.x);
    const lines: (typeof pieces)[] = [];
    for (const piece of pieces) {
      const last = lines[lines.length - 1];
      if (last?.[0] && Math.abs(last[0].y - piece.y) < 1) last.push(piece);
      else lines.push([piece]);
    }
    pages.push(
      lines.map(line => ({
        text: line
          .map(({ text }) => text)
          .join('')
          .replace(/\s/g, ''),
        left: inMm(Math.min(...line.map(({ x }) => x))),
        right: inMm(Math.max(...line.map(({ x, width }) => x + width))),
        baseline: inMm(top - (line[0]?.y ?? 0)),
        size: Math.max(...line.map(({ size }) => size)),
      })),
    );
  }
  await task.destroy();
  return pages;
}

function joinRuns(pieces: readonly Piece[]): readonly string[] {
  const runs: string[] = [];
  let last: Piece | null = null;
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const joins = last && Math.abs(piece.y - last.y) < 1 && Math.abs(piece.x - last.x - last.width) < gap;
    if (joins) runs.push((runs.pop() ?? '') + piece.text);
    else runs.push(piece.text);
    last = piece;
  }
  return runs.map(run => run.trim()).filter(run => run !== '');
}

/** The whole text of a PDF without white space, for looking up sentences. */
export const textOfPdf = (pages: readonly PrintedPage[]): string =>
  pages
    .flatMap(page => page.runs)
    .join('')
    .replace(/\s/g, '');

/** The plain numbers that stand alone between two headings, in printed order. */
export function figuresBetween(pages: readonly PrintedPage[], from: string, to: string): readonly string[] {
  const runs = pages.flatMap(page => page.runs);
  const start = runs.indexOf(from);
  const end = runs.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`the PDF has no ${start < 0 ? from : to} as a line of its own`);
  return runs.slice(start, end).filter(run => /^\d+(\.\d+)?$/.test(run));
}
