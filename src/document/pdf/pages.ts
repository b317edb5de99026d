/** The pages of a file, by pdf.js: everything that knows of that library's ways, besides the painter. */

import {
  AnnotationMode,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
// pdf.js looks for its other half here before it would fetch it.
import * as pdfjsWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { Stopped } from '../../work/index.ts';
import type { ReadProblem, Waiting } from '../reading.ts';
import { BundledCMaps } from './cmaps.ts';
import { idleDocument, letFontsIdle } from './idleFonts.ts';
import { matrixOf } from './matrix.ts';
import type { Page } from './page.ts';
import { type Layer, paint } from './painter.ts';
import { TooMuch } from './seen.ts';
import type { PaintedFont } from './state.ts';
import { upright } from './upright.ts';

/** Longer than any report; what comes behind would only be waited for. */
const mostPages = 200;

/** In the place of a page that is damaged stands `null`. */
export type PagesRead =
  | { readonly kind: 'pages'; readonly pages: readonly (Page | null)[] }
  | { readonly kind: 'problem'; readonly problem: ReadProblem };

/** Nothing is asked of the network, of the page's fonts or of the computer's. */
const quiet = {
  verbosity: 0,
  isEvalSupported: false,
  useWorkerFetch: false,
  useSystemFonts: false,
  useWasm: false,
  disableFontFace: false,
  ownerDocument: idleDocument,
  fontExtraProperties: true,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  // Pictures are not looked at, only where small ones lie: one may hide a figure. A scan would be only waited for.
  maxImageSize: 100_000,
  CMapReaderFactory: BundledCMaps,
};

/**
 * Reads every page, or says why not. Resolves for any bytes, and takes them over; rejects with {@link Stopped}
 * when it is called off between two pages.
 */
export async function readPages(data: Uint8Array, { signal, onProgress }: Waiting = {}): Promise<PagesRead> {
  Object.assign(globalThis, { pdfjsWorker });
  letFontsIdle();
  const task = getDocument({ ...quiet, data });
  try {
    const file = await task.promise;
    if (file.numPages > mostPages) return { kind: 'problem', problem: 'tooMuch' };
    const layers = await file.getOptionalContentConfig();
    const isOn = (layer: Layer) => layers.isVisible(layer as never);
    const pages: (Page | null)[] = [];
    for (let page = 1; page <= file.numPages; page++) {
      if (signal?.aborted) throw new Stopped();
      onProgress?.({ page, pages: file.numPages });
      pages.push(await pageOf(file, page, isOn));
    }
    return pages.some(page => page !== null)
      ? { kind: 'pages', pages }
      : { kind: 'problem', problem: 'damaged' };
  } catch (error) {
    if (error instanceof Stopped) throw error;
    return { kind: 'problem', problem: problemOf(error) };
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

function problemOf(error: unknown): ReadProblem {
  if (error instanceof TooMuch) return 'tooMuch';
  return error instanceof Error && error.name === 'PasswordException' ? 'protected' : 'damaged';
}

/** `null`: this page is damaged, the others may not be. */
async function pageOf(
  file: PDFDocumentProxy,
  number: number,
  isOn: (layer: Layer) => boolean,
): Promise<Page | null> {
  try {
    const page = await file.getPage(number);
    const operators = await page.getOperatorList({ annotationMode: AnnotationMode.ENABLE });
    const view = page.getViewport({ scale: 1 });
    const fonts = new Map<string, PaintedFont | null>();
    const fontOf = (name: string) => {
      if (!fonts.has(name)) fonts.set(name, paintedFont(page, name));
      return fonts.get(name) ?? null;
    };
    const sheet = { x0: 0, y0: 0, x1: view.width, y1: view.height };
    const painted = paint(operators, matrixOf(view.transform), sheet, fontOf, isOn);
    page.cleanup();
    return upright(painted, view.width, view.height);
  } catch (error) {
    if (error instanceof TooMuch) throw error;
    return null;
  }
}

/** A font's table of characters, as it comes out of pdf.js. */
interface SaidCharacters {
  readonly _map?: readonly unknown[];
}

function paintedFont(page: PDFPageProxy, name: string): PaintedFont | null {
  if (!page.commonObjs.has(name)) return null;
  const font = page.commonObjs.get(name);
  if (typeof font !== 'object' || font === null) return null;
  const characters: SaidCharacters = font.toUnicode ?? {};
  const map = characters._map;
  return {
    vertical: font.vertical === true,
    isType3Font: font.isType3Font === true,
    fontMatrix: font.fontMatrix,
    defaultVMetrics: font.defaultVMetrics,
    says: code => map?.[code] !== undefined,
  };
}
