/**
 * The draft's file format, versioned from the first day, and the one funnel by which anything from outside
 * becomes a report: the database, a downloaded file, the data inside our HTML.
 *
 * A draft is never refused because it is incomplete or wrong. What cannot be understood is kept: figures
 * as raw text, unknown keys as they came. Only what is no draft at all, or a newer one, is refused.
 */

import * as z from 'zod/mini';
import type { CellId, EnteredCellId, FactId, Form, PartId, TextId } from '../form/index.ts';
import { cellOf, factIds, formOf, hasCell, hasEnteredCell } from '../form/index.ts';
import type { Figure, FigureKind } from './figure.ts';
import { figureFromText } from './figure.ts';
import type { LastYear, Printed, Report, ReportPart } from './report.ts';
import { usualParts } from './report.ts';

export const fileFormat = 'zwgk-annual-report';
/** The version that is written; every version up to it is read. */
export const fileVersion = 1;

/** What a draft file holds. */
export interface DraftContent {
  readonly report: Report;
  readonly lastYear: LastYear | null;
  /** Top-level keys of a file that this version does not know. */
  readonly unknown?: Readonly<Record<string, unknown>>;
}

/** Something in a file that was not as it should be; the rest was read. `at` names it as a path. */
export interface FileNote {
  readonly kind: 'unreadableValue' | 'unknownKey';
  readonly at: string;
}

export type Decoded =
  | { readonly kind: 'draft'; readonly content: DraftContent; readonly notes: readonly FileNote[] }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'damaged'; readonly reason: string };

type Json = Readonly<Record<string, unknown>>;

/** The draft as plain data, for the database and for {@link writeDraftFile}. */
export function encodeDraft(content: DraftContent): Json {
  return {
    ...content.unknown,
    format: fileFormat,
    version: fileVersion,
    report: encodeReport(content.report),
    lastYear: content.lastYear && {
      report: encodeReport(content.lastYear.report),
      printed: content.lastYear.printed,
    },
  };
}

function encodeReport(report: Report): Json {
  const { unknown, ...known } = report;
  return { ...unknown, ...known };
}

/** The draft as the text of a .json file. */
export const writeDraftFile = (content: DraftContent): string =>
  `${JSON.stringify(encodeDraft(content), null, 1)}\n`;

/** Reads the text of a draft file; a text that is no JSON is `damaged`. */
export function readDraftFile(text: string): Decoded {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return { kind: 'damaged', reason: error instanceof Error ? error.message : String(error) };
  }
  return decodeDraft(value);
}

const envelope = z.looseObject({
  format: z.literal(fileFormat),
  version: z.number().check(z.int(), z.gte(1)),
});
const record = z.record(z.string(), z.unknown());
const text = z.string();
const year = z.nullable(z.number().check(z.int(), z.gte(1000), z.lte(9999)));
const formId = z.enum(['2021', '2019']);
const textId = z.string().check(z.regex(/^(preamble|problems|others|overview\.(intro|[a-zA-Z]+|own\d+))$/));
const partSchema = z.object({ id: z.string().check(z.regex(/^([a-zA-Z]+|own\d+)$/)), heading: z.string() });
const figureSchema = z.union([z.number(), z.string(), z.null(), z.object({ raw: z.string() })]);

/** Decodes plain data of any version that ever landed; see {@link Decoded} for what else it can be. */
export function decodeDraft(value: unknown): Decoded {
  const head = envelope.safeParse(value);
  if (!head.success) return { kind: 'foreign' };
  if (head.data.version > fileVersion) return { kind: 'newer', version: head.data.version };
  const { format: _format, version: _version, report, lastYear, ...unknown } = head.data;
  const notes: FileNote[] = [];
  if (!record.safeParse(report).success) return { kind: 'damaged', reason: 'report' };
  const content: DraftContent = {
    report: decodeReport(report, 'report', notes),
    lastYear: decodeLastYear(lastYear, notes),
    ...(Object.keys(unknown).length > 0 ? { unknown } : {}),
  };
  return { kind: 'draft', content, notes };
}

function decodeLastYear(value: unknown, notes: FileNote[]): LastYear | null {
  if (value === null || value === undefined) return null;
  const found = record.safeParse(value);
  if (!found.success) {
    notes.push({ kind: 'unreadableValue', at: 'lastYear' });
    return null;
  }
  const report = decodeReport(found.data.report, 'lastYear.report', notes);
  const printed = decodeFigures(found.data.printed, 'lastYear.printed', notes, formOf(report.form), hasCell);
  return { report, printed: printed as Printed };
}

/** Reads what can be read; each value that cannot is noted and left blank. */
function decodeReport(value: unknown, at: string, notes: FileNote[]): Report {
  const source: Json = read(record, value ?? {}, at, notes, {});
  const {
    form,
    year: reportYear,
    facts,
    texts,
    parts,
    figures,
    confirmed,
    ...unknown
  } = source as Record<string, unknown>;
  const id = read(formId, form ?? '2021', `${at}.form`, notes, '2021' as const);
  const declared = formOf(id);
  return {
    form: id,
    year: read(year, reportYear ?? null, `${at}.year`, notes, null),
    facts: decodeStrings(facts, `${at}.facts`, notes, isFactId),
    texts: decodeStrings(texts, `${at}.texts`, notes, isTextId),
    parts: decodeParts(parts, `${at}.parts`, notes, declared),
    figures: decodeFigures(figures, `${at}.figures`, notes, declared, hasEnteredCell) as Readonly<
      Partial<Record<EnteredCellId, Figure>>
    >,
    confirmed: read(z.array(textId), confirmed ?? [], `${at}.confirmed`, notes, []) as readonly TextId[],
    ...(Object.keys(unknown).length > 0 ? { unknown } : {}),
  };
}

const isFactId = (id: string): id is FactId => (factIds as readonly string[]).includes(id);
const isTextId = (id: string): id is TextId => textId.safeParse(id).success;

/** Keys that this version does not know stay in the record: everything walks the form, so they do no harm. */
function decodeStrings<K extends string>(
  value: unknown,
  at: string,
  notes: FileNote[],
  known: (id: string) => id is K,
): Readonly<Partial<Record<K, string>>> {
  const result: Partial<Record<string, string>> = {};
  for (const [id, entry] of entriesOf(value, at, notes)) {
    if (!known(id)) notes.push({ kind: 'unknownKey', at: `${at}.${id}` });
    const string = read(text, entry, `${at}.${id}`, notes, '');
    if (string !== '') result[id] = string;
  }
  return result as Partial<Record<K, string>>;
}

function decodeFigures(
  value: unknown,
  at: string,
  notes: FileNote[],
  form: Form,
  known: (form: Form, id: string) => boolean,
): Readonly<Partial<Record<CellId, Figure>>> {
  const result: Partial<Record<string, Figure>> = {};
  for (const [id, entry] of entriesOf(value, at, notes)) {
    const kind = hasCell(form, id) ? cellOf(form, id).column : {};
    if (!known(form, id)) notes.push({ kind: 'unknownKey', at: `${at}.${id}` });
    const figure = decodeFigure(entry, kind, `${at}.${id}`, notes);
    if (figure !== null) result[id] = figure;
  }
  return result;
}

/** A figure that is no figure in its place keeps its text: nothing a file brings is thrown away. */
function decodeFigure(value: unknown, kind: FigureKind, at: string, notes: FileNote[]): Figure {
  const found = figureSchema.safeParse(value);
  if (found.success) {
    const { data } = found;
    return typeof data === 'object' ? data : figureFromText(String(data), kind);
  }
  notes.push({ kind: 'unreadableValue', at });
  return { raw: JSON.stringify(value) ?? '' };
}

const entriesOf = (value: unknown, at: string, notes: FileNote[]): readonly (readonly [string, unknown])[] =>
  Object.entries(read(record, value ?? {}, at, notes, {})).filter(([id]) => id !== '__proto__');

function decodeParts(value: unknown, at: string, notes: FileNote[], form: Form): readonly ReportPart[] {
  if (value === undefined) return usualParts(form);
  const found = read(z.array(partSchema), value, at, notes, null);
  if (!found) return usualParts(form);
  const seen = new Set<string>();
  return found
    .filter(part => !seen.has(part.id) && seen.add(part.id))
    .map(part => ({ id: part.id as PartId, heading: part.heading }));
}

function read<T, D>(
  schema: z.ZodMiniType<T>,
  value: unknown,
  at: string,
  notes: FileNote[],
  fallback: D,
): T | D {
  const found = schema.safeParse(value);
  if (found.success) return found.data;
  notes.push({ kind: 'unreadableValue', at });
  return fallback;
}
