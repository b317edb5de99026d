/** A file or pasted text, whatever it is: a draft's data, a recognised report, or why it is neither. */

import { atOnce, inSteps, pace, type Steps } from '../work/index.ts';
import { readBytes } from './bytes.ts';
import { isReadable, type ReadableKind, readerOf } from './formats.ts';
import { embeddedData } from './html/embed.ts';
import { type HtmlNote, readingHtml } from './html/read.ts';
import type { BinaryKind } from './kinds.ts';
import { type MhtPart, readMht } from './mht.ts';
import type { Paper } from './paper.ts';
import type { ReadingNote, ReadProblem, Waiting } from './reading.ts';
import { type Recognition, recognising } from './recognise/index.ts';
import { readText, type TextNote } from './text.ts';

export interface FileGiven {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The file's size in bytes, where `bytes` may not be all of it: too large a file need not be read at all. */
  readonly size?: number;
}

/** Why a file or text gives nothing; `facts` for the sentence about it. */
export type OpenProblem = { readonly kind: 'problem' } & (
  | { readonly problem: 'empty'; readonly facts: Named }
  /** `size` in bytes. */
  | { readonly problem: 'tooLarge'; readonly facts: Named & { readonly size: number } }
  | { readonly problem: 'notSupported'; readonly facts: Named & { readonly format: UnreadKind } }
  /** Of a format that can be read, but this file cannot. */
  | { readonly problem: ReadProblem; readonly facts: Named & { readonly format: BinaryKind } }
  | { readonly problem: 'noReport'; readonly facts: Named }
);

/** What is known but has no reader. */
export type UnreadKind = Exclude<BinaryKind, ReadableKind | 'locked'>;

/** `name` is empty for pasted text. */
interface Named {
  readonly name: string;
}

export type Opened =
  | { readonly kind: 'recognised'; readonly recognition: Recognition; readonly paper: Paper }
  /** A draft file or our own HTML: the text of the draft file's JSON, not yet decoded. */
  | { readonly kind: 'data'; readonly text: string }
  | OpenProblem;

/** 50 MB: no report is as large, and a page that decodes more freezes. */
export const largestFile = 50 * 1024 * 1024;

/** In characters: a report with all its tables has under 100,000; looking for one in far more only makes wait. */
const longestText = 2_000_000;

/**
 * Opens a picked or dropped file. Never rejects for what is in it; rejects with {@link ReaderNotLoaded} where the
 * reader of its format could not be loaded, and with {@link Stopped} when a long reading was called off.
 */
export async function openFile(
  { name, bytes, size = bytes.length }: FileGiven,
  parser: DOMParser,
  waiting: Waiting = {},
): Promise<Opened> {
  if (size > largestFile) return { kind: 'problem', problem: 'tooLarge', facts: { name, size } };
  await pace(waiting.signal);
  const pages = readMht(bytes);
  if (pages) return inSteps(openPages(pages, name, parser), waiting.signal);
  const read = readBytes(bytes);
  switch (read.kind) {
    case 'empty':
      return { kind: 'problem', problem: 'empty', facts: { name } };
    case 'binary':
      return openBinary(bytes, name, read.format, parser, waiting);
    case 'text':
      return inSteps(openDecoded(read.text, name, parser), waiting.signal);
  }
}

/** Opens what was pasted; `html` is the clipboard's HTML, which is preferred where it holds a report. */
export const openText = (text: string, html: string | null, parser: DOMParser): Opened =>
  atOnce(openingText(text, html, parser));

/** The same with the page's turns in between; rejects with {@link Stopped} when it was called off. */
export const openPasted = (
  text: string,
  html: string | null,
  parser: DOMParser,
  { signal }: Waiting = {},
): Promise<Opened> => inSteps(openingText(text, html, parser), signal);

function* openingText(text: string, html: string | null, parser: DOMParser): Steps<Opened> {
  const name = '';
  const size = (text.length + (html?.length ?? 0)) * 2;
  if (size > largestFile) return { kind: 'problem', problem: 'tooLarge', facts: { name, size } };
  if (html && html.trim() !== '') {
    const opened = yield* openDecoded(html, name, parser, true);
    if (opened.kind !== 'problem' || text.trim() === '') return opened;
  }
  if (text.trim() === '') return { kind: 'problem', problem: 'empty', facts: { name } };
  return yield* openDecoded(text, name, parser);
}

function* openDecoded(
  text: string,
  name: string,
  parser: DOMParser,
  isHtml = looksLikeHtml(text, name),
): Steps<Opened> {
  if (!isHtml && (/\.json$/i.test(name) || /^\s*\{/.test(text.slice(0, 200)))) return { kind: 'data', text };
  const data = isHtml ? embeddedData(text) : null;
  if (data !== null) return { kind: 'data', text: data };
  if (!isHtml && text.length > longestText) return { kind: 'problem', problem: 'noReport', facts: { name } };
  yield;
  const { paper, notes } = isHtml ? yield* readingHtml(text, parser) : readText(text);
  yield;
  return withNotes(yield* recognised(paper, name), notes);
}

/** Puts what the reader saw in front of the notes; pictures only where a table may be one. */
function withNotes(opened: Opened, notes: readonly (HtmlNote | TextNote | ReadingNote)[]): Opened {
  if (opened.kind !== 'recognised') return opened;
  const { recognition } = opened;
  const lacksTable = recognition.notes.some(({ kind }) => kind === 'tableMissing');
  const told = notes.filter(({ kind }) => kind !== 'pictures' || lacksTable);
  return { ...opened, recognition: { ...recognition, notes: [...told, ...recognition.notes] } };
}

/** The page of a saved one that holds the report: with frames it is not the first. */
function* openPages(pages: readonly MhtPart[], name: string, parser: DOMParser): Steps<Opened> {
  let best: Opened = { kind: 'problem', problem: pages.length > 0 ? 'noReport' : 'empty', facts: { name } };
  for (const { kind, text } of pages) {
    const opened = yield* openDecoded(text, name, parser, kind === 'html');
    if (opened.kind === 'data') return opened;
    if (opened.kind === 'recognised' && (best.kind !== 'recognised' || extent(opened) > extent(best)))
      best = opened;
  }
  return best;
}

/** How much of a report was found. */
const extent = ({ recognition: { tables, sections } }: Opened & { kind: 'recognised' }): number =>
  tables.length + Object.values(sections).filter(section => section !== null).length;

async function openBinary(
  bytes: Uint8Array,
  name: string,
  format: BinaryKind,
  parser: DOMParser,
  waiting: Waiting,
): Promise<Opened> {
  if (format === 'locked') return { kind: 'problem', problem: 'protected', facts: { name, format } };
  if (!isReadable(format)) return { kind: 'problem', problem: 'notSupported', facts: { name, format } };
  const reader = await readerOf(format);
  await pace(waiting.signal);
  const read = await reader(bytes, parser, waiting);
  if (read.kind === 'problem') return { kind: 'problem', problem: read.problem, facts: { name, format } };
  await pace(waiting.signal);
  return withNotes(await inSteps(recognised(read.paper, name), waiting.signal), read.notes ?? []);
}

function* recognised(paper: Paper, name: string): Steps<Opened> {
  const recognition = yield* recognising(paper);
  return holdsReport(recognition)
    ? { kind: 'recognised', recognition, paper }
    : { kind: 'problem', problem: 'noReport', facts: { name } };
}

const looksLikeHtml = (text: string, name: string): boolean =>
  /\.(?:html?|xhtml|mht|mhtml)$/i.test(name) || beginsWithTag(text);

/** What a page or a piece of one begins with: any tag, or what stands before the first. */
const firstTag = /<(?:!doctype\s+html|\?xml\s|[a-z][a-z\d]{0,20}(?::[a-z]+)?(?:\s+[a-z:-]+\s*=|\s*\/?>))/iy;

/** Whether the first thing behind spaces, comments and a clipboard's head is a tag of a page. One pass. */
function beginsWithTag(text: string): boolean {
  let at = behindSpaces(text, 0);
  if (/^Version:[\d.]+\s/.test(text.slice(at, at + 40))) {
    const tag = text.slice(at, at + 600).indexOf('<');
    if (tag < 0) return false;
    at += tag;
  }
  while (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at + 4);
    if (end < 0) return false;
    at = behindSpaces(text, end + 3);
  }
  firstTag.lastIndex = at;
  return firstTag.test(text);
}

function behindSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charAt(at).trim() === '') at++;
  return at;
}

/** At least one table, or two sections with some text: less is no report, whatever its title says. */
function holdsReport({ tables, sections }: Recognition): boolean {
  const headed = Object.values(sections).flatMap(section => section ?? []);
  return tables.length > 0 || (headed.length >= 2 && headed.some(({ paragraphs }) => paragraphs.length > 0));
}
