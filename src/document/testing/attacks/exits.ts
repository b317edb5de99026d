/** For tests: a draft by every way out of the tool, and what in the files could do anything. */

import { JSDOM } from 'jsdom';
import {
  type DraftContent,
  encodeDraft,
  published,
  readDraftFile,
  writeDraftFile,
} from '../../../report/index.ts';
import { composeReviewCopy } from '../../../signOff/index.ts';
import { reviewCopyWords } from '../../../ui/sentences/reviewCopy.ts';
import { compose } from '../../compose.ts';
import { digestOf, writeDigest } from '../../digest/index.ts';
import { writeForWebsite } from '../../html/website.ts';
import { writeHtml } from '../../html/write.ts';
import type { Paper } from '../../paper.ts';
import { type LaidOut, type SheetOptions, writeSheets } from '../../sheets/index.ts';
import { officeWriter } from '../../writers.ts';
import { activeInCsv, activeInHtml, activeInOffice, activeInSvg } from './active.ts';

/** What each way out gives: nothing active, or what. */
export type Exit = (content: DraftContent, parser: DOMParser) => Promise<readonly string[]>;

const page = (html: string): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>x</title></head><body>${html}</body></html>`;

/** Boxes of any size will do: jsdom lays nothing out. */
async function layOut(html: string): Promise<LaidOut> {
  const { window } = new JSDOM(html);
  window.Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  window.Element.prototype.getBoundingClientRect = () => new window.DOMRect(0, 0, 600, 20);
  return { document: window.document, close: () => window.close() };
}

const sheets = async (paper: Paper, options: SheetOptions, parser: DOMParser) =>
  activeInHtml(await writeSheets(paper, options, layOut), parser);

/** As the screens have them: ui/editor/exports.ts, ui/signOff/reviewCopy.ts. */
export const exits: Readonly<Record<string, Exit>> = {
  html: async ({ report, lastYear }, parser) => {
    const data = JSON.stringify(encodeDraft(published(report, lastYear)));
    return activeInHtml(writeHtml(compose(report, lastYear), { data }), parser);
  },
  website: async ({ report, lastYear }, parser) =>
    activeInHtml(page(writeForWebsite(compose(report, lastYear))), parser),
  docx: async (content, parser) => activeInOffice(await office('docx', content), parser),
  xlsx: async (content, parser) => activeInOffice(await office('xlsx', content), parser),
  csv: async content => activeInCsv(await office('csv', content)),
  sheets: ({ report, lastYear }, parser) => sheets(compose(report, lastYear), { mark: '送审稿' }, parser),
  reviewCopy: (content, parser) => {
    const { paper, options } = composeReviewCopy(content, reviewCopyWords, '2026年1月12日');
    return sheets(paper, options, parser);
  },
  digest: async ({ report, lastYear }, parser) => {
    const digest = digestOf(report, lastYear);
    return digest === null ? [] : activeInSvg(writeDigest(digest), parser);
  },
  /** Comes back as it went, and leaves every other object as it was. */
  json: async content => {
    const text = writeDraftFile(content);
    const back = readDraftFile(text);
    if (back.kind !== 'draft') return [`comes back as ${back.kind}`];
    return writeDraftFile(back.content) === text ? [] : ['comes back otherwise'];
  },
};

async function office(format: 'docx' | 'xlsx' | 'csv', { report, lastYear }: DraftContent) {
  return (await officeWriter(format))(report, lastYear);
}

/** What the draft brings into the files that it goes out as; the screens' own papers are made of the same. */
export async function activeInExits(content: DraftContent, parser: DOMParser): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [name, exit] of Object.entries(exits).filter(
    ([name]) => !/sheets|reviewCopy|website/.test(name),
  ))
    found.push(...(await exit(content, parser)).map(each => `${name}: ${each}`));
  return found;
}

/** What stands on the prototype that everything shares; the same before and after. */
export const prototypeKeys = (): string => Reflect.ownKeys(Object.prototype).map(String).join(' ');
