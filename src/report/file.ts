/**
 * The draft's file format, versioned from the first day, and the one funnel by which anything from outside
 * becomes a report: the database, a downloaded file, the data inside our HTML.
 *
 * A draft is never refused because it is incomplete or wrong. What cannot be understood is kept: figures
 * as raw text, unknown keys as they came, other values under `unreadable` by the path of their place. Only
 * what is no draft at all, or a newer one, is refused.
 */

import * as z from 'zod/mini';
import type { CellId, EnteredCellId, FactId, Form, FormId, PartId, TextId } from '../form/index.ts';
import { cellOf, factIds, formOf, hasCell, hasEnteredCell } from '../form/index.ts';
import { boundAcceptances } from './acceptance.ts';
import { chartIds } from './chartIds.ts';
import type { Figure, FigureKind } from './figure.ts';
import { figureFromText } from './figure.ts';
import type { Ledger } from './ledger.ts';
import { decodeLedger, encodeLedger } from './ledgerFile.ts';
import { samePrinting, signatures, usualPrinting } from './printing.ts';
import type { LastYear, Printed, Report, ReportPart } from './report.ts';
import { usualParts } from './report.ts';
import { type Review, type ReviewStage, reviewStages } from './signOff.ts';

export const fileFormat = 'zwgk-annual-report';
/** The version that is written; every version up to it is read. */
export const fileVersion = 1;

/** What a draft file holds. */
export interface DraftContent {
  readonly report: Report;
  readonly lastYear: LastYear | null;
  /** Top-level keys of a file that this version does not know, and `unreadable` (see {@link decodeDraft}). */
  readonly unknown?: Readonly<Record<string, unknown>>;
}

/**
 * Something in a file that was not as it should be; the rest was read. `at` names it as a path
 * (report.facts.phone). An unknown key stays where it is; an unreadable value leaves its place blank and is kept
 * under `unreadable`, or as the raw text of its figure.
 */
export interface FileNote {
  readonly kind: 'unreadableValue' | 'unknownKey';
  readonly at: string;
}

export type Decoded =
  | { readonly kind: 'draft'; readonly content: DraftContent; readonly notes: readonly FileNote[] }
  /** Of a later version of the file, or of a national `form` that this version does not know. */
  | { readonly kind: 'newer'; readonly version: number; readonly form?: string }
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
  const { unknown, ledger, accepted, ...known } = report;
  return {
    ...unknown,
    ...known,
    ...(accepted && { accepted: boundAcceptances(accepted) }),
    ...(ledger && { ledger: encodeLedger(ledger) }),
  };
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
/** Any object. */
export const record = z.record(z.string(), z.unknown());
const lastYearSchema = z.looseObject({ report: record });
const text = z.string();
const year = z.nullable(z.number().check(z.int(), z.gte(1000), z.lte(9999)));
const formId = z.enum(['2021', '2019']);
const textId = z.string().check(z.regex(/^(preamble|problems|others|overview\.(intro|[a-zA-Z]+|own\d+))$/));
const partSchema = z.object({ id: z.string().check(z.regex(/^([a-zA-Z]+|own\d+)$/)), heading: z.string() });
const figureSchema = z.union([z.number(), z.string(), z.null(), z.object({ raw: z.string() })]);

/** One object of the file while it is read: what it is called, and what of it could not be read, by path. */
export interface Reading {
  readonly at: string;
  readonly notes: FileNote[];
  readonly unreadable: Record<string, unknown>;
}

/**
 * Decodes plain data of any version that ever landed; see {@link Decoded} for what else it can be. What cannot
 * be read is kept under the key `unreadable` of the report's `unknown`, or of the draft's where it is last
 * year's, so that it goes out again with the draft.
 */
export function decodeDraft(value: unknown): Decoded {
  const head = envelope.safeParse(value);
  if (!head.success) return { kind: 'foreign' };
  const { format: _format, version, report, lastYear, ...unknown } = head.data;
  if (version > fileVersion) return { kind: 'newer', version };
  const source = record.safeParse(report);
  if (!source.success) return { kind: 'damaged', reason: 'report' };
  const form = formIn(source.data);
  if (form === null) {
    const later = source.data.form;
    return typeof later === 'string'
      ? { kind: 'newer', version, form: later }
      : { kind: 'damaged', reason: 'report.form' };
  }
  const notes: FileNote[] = [];
  const whole: Reading = { at: '', notes, unreadable: {} };
  const content: DraftContent = {
    report: decodeReport(source.data, form, 'report', notes),
    lastYear: decodeLastYear(lastYear, whole),
    ...keptOf(unknown, whole),
  };
  return { kind: 'draft', content, notes };
}

/** The declared format of a report; a report that names none is of 2021, `null`: one that is not known here. */
function formIn(source: Json): FormId | null {
  const found = formId.safeParse(source.form ?? '2021');
  return found.success ? found.data : null;
}

/** A last year in a format that is not known has no figures here: it is kept as it came. */
function decodeLastYear(value: unknown, whole: Reading): LastYear | null {
  if (value === null || value === undefined) return null;
  const found = lastYearSchema.safeParse(value);
  const form = found.success ? formIn(found.data.report) : null;
  if (!found.success || form === null) {
    whole.notes.push({ kind: 'unreadableValue', at: found.success ? 'lastYear.report.form' : 'lastYear' });
    whole.unreadable.lastYear = value;
    return null;
  }
  const report = decodeReport(found.data.report, form, 'lastYear.report', whole.notes);
  const printed = decodeFigures(found.data.printed, 'lastYear.printed', whole, formOf(form), hasCell);
  keepOthers(value, 'lastYear', ['report', 'printed'], whole);
  return { report, printed: printed as Printed };
}

/** Reads what can be read; each value that cannot is noted, kept aside and left blank. */
function decodeReport(source: Json, id: FormId, at: string, notes: FileNote[]): Report {
  const {
    form: _form,
    year: reportYear,
    facts,
    texts,
    parts,
    figures,
    confirmed,
    ledger,
    printed,
    accepted,
    signOff,
    charts,
    printing,
    ...unknown
  } = source;
  const reading: Reading = { at: `${at}.`, notes, unreadable: {} };
  const declared = formOf(id);
  const report: Report = {
    form: id,
    year: read(year, reportYear ?? null, 'year', reading, null),
    facts: decodeStrings(facts, 'facts', reading, isFactId),
    texts: decodeStrings(texts, 'texts', reading, isTextId),
    parts: decodeParts(parts, 'parts', reading, declared),
    figures: decodeFigures(figures, 'figures', reading, declared, hasEnteredCell) as Readonly<
      Partial<Record<EnteredCellId, Figure>>
    >,
    confirmed: read(z.array(textId), confirmed ?? [], 'confirmed', reading, []) as readonly TextId[],
  };
  const kept = decodeLedgerOf(report, ledger, reading);
  const totals = decodeFigures(printed, 'printed', reading, declared, hasCell);
  return {
    ...report,
    ...(kept && { ledger: kept }),
    ...(Object.keys(totals).length > 0 && { printed: totals }),
    ...decodeReviewing(accepted, signOff, reading),
    ...decodeCharts(charts, reading),
    ...decodePrinting(printing, reading),
    ...keptOf(unknown, reading),
  };
}

const acceptance = z.object({ rule: text, at: text, of: text, reason: text.check(z.regex(/\S/)) });
const chart = z.enum(chartIds);
const review = z.object({ name: text, opinion: text, date: text });

/** What the office has said about the report: doubts it lets stand, and its three reviews. */
function decodeReviewing(
  accepted: unknown,
  signOff: unknown,
  reading: Reading,
): Pick<Report, 'accepted' | 'signOff'> {
  const reasons = read(z.array(z.unknown()), accepted ?? [], 'accepted', reading, []).flatMap(
    (value, index) => readWhole(acceptance, value, `accepted.${index}`, reading) ?? [],
  );
  const reviews: Partial<Record<ReviewStage, Review>> = {};
  for (const [stage, value] of entriesOf(signOff, 'signOff', reading)) {
    const known = reviewStages.find(each => each === stage);
    const found = readWhole(review, value, `signOff.${stage}`, reading);
    if (known && found) reviews[known] = found;
    else if (found) reading.unreadable[`signOff.${stage}`] = value;
  }
  return {
    ...(reasons.length > 0 && { accepted: reasons }),
    ...(Object.keys(reviews).length > 0 && { signOff: reviews }),
  };
}

/** Which charts the report has; one that this version does not know is noted and kept aside. */
export function decodeCharts(value: unknown, reading: Reading): Pick<Report, 'charts'> {
  const found = read(z.array(z.unknown()), value ?? [], 'charts', reading, []).map((id, index) =>
    read(chart, id, `charts.${index}`, reading, null),
  );
  const charts = chartIds.filter(id => found.includes(id));
  return charts.length > 0 ? { charts } : {};
}

const printingSchema = z.object({
  signature: z.enum(signatures),
  date: text,
  draftMark: z.boolean(),
  oneSided: z.boolean(),
});

/** How the report is signed and printed; the usual way is not kept. */
export function decodePrinting(value: unknown, reading: Reading): Pick<Report, 'printing'> {
  const printing = value === undefined ? null : readWhole(printingSchema, value, 'printing', reading);
  return printing === null || samePrinting(printing, usualPrinting) ? {} : { printing };
}

/** The ledger of a report; what of it cannot be read is noted and kept by its path, line by line. */
function decodeLedgerOf(report: Report, value: unknown, reading: Reading): Ledger | null {
  if (value === undefined) return null;
  const { ledger, unreadable, texts } = decodeLedger(report, value);
  for (const [path, entry] of Object.entries(unreadable)) {
    noteAt(reading, 'unreadableValue', path);
    reading.unreadable[path] = entry;
  }
  for (const path of texts) noteAt(reading, 'unreadableValue', path);
  return ledger;
}

/** The keys that are not known, with what could not be read, now or at an earlier opening. */
function keptOf(unknown: Json, { unreadable }: Reading): { readonly unknown?: Json } {
  if (Object.keys(unreadable).length === 0) return Object.keys(unknown).length > 0 ? { unknown } : {};
  const { unreadable: earlier, ...rest } = unknown;
  const former = record.safeParse(earlier);
  const kept = former.success ? former.data : earlier === undefined ? {} : { unreadable: earlier };
  return { unknown: { ...rest, unreadable: { ...kept, ...unreadable } } };
}

const isFactId = (id: string): id is FactId => (factIds as readonly string[]).includes(id);
const isTextId = (id: string): id is TextId => textId.safeParse(id).success;

/** Keys that this version does not know stay in the record: everything walks the form, so they do no harm. */
function decodeStrings<K extends string>(
  value: unknown,
  at: string,
  reading: Reading,
  known: (id: string) => id is K,
): Readonly<Partial<Record<K, string>>> {
  const result: Partial<Record<string, string>> = {};
  for (const [id, entry] of entriesOf(value, at, reading)) {
    if (!known(id)) noteAt(reading, 'unknownKey', `${at}.${id}`);
    const string = read(text, entry, `${at}.${id}`, reading, '');
    if (string !== '') result[id] = string;
  }
  return result as Partial<Record<K, string>>;
}

function decodeFigures(
  value: unknown,
  at: string,
  reading: Reading,
  form: Form,
  known: (form: Form, id: string) => boolean,
): Readonly<Partial<Record<CellId, Figure>>> {
  const result: Partial<Record<string, Figure>> = {};
  for (const [id, entry] of entriesOf(value, at, reading)) {
    const kind = hasCell(form, id) ? cellOf(form, id).column : {};
    if (!known(form, id)) noteAt(reading, 'unknownKey', `${at}.${id}`);
    const figure = decodeFigure(entry, kind, `${at}.${id}`, reading);
    if (figure !== null) result[id] = figure;
  }
  return result;
}

/** A figure that is no figure in its place keeps its text: nothing a file brings is thrown away. */
function decodeFigure(value: unknown, kind: FigureKind, at: string, reading: Reading): Figure {
  const found = figureSchema.safeParse(value);
  if (found.success) {
    const { data } = found;
    if (typeof data !== 'object') return figureFromText(String(data), kind);
    if (data !== null) keepOthers(value, at, ['raw'], reading);
    return data;
  }
  noteAt(reading, 'unreadableValue', at);
  return { raw: JSON.stringify(value) ?? '' };
}

const entriesOf = (value: unknown, at: string, reading: Reading): readonly (readonly [string, unknown])[] =>
  Object.entries(read(record, value ?? {}, at, reading, {})).filter(([id]) => id !== '__proto__');

function decodeParts(value: unknown, at: string, reading: Reading, form: Form): readonly ReportPart[] {
  if (value === undefined) return usualParts(form);
  const found = read(z.array(partSchema), value, at, reading, null);
  if (!found) return usualParts(form);
  for (const [index, part] of (value as readonly unknown[]).entries())
    keepOthers(part, `${at}.${index}`, Object.keys(partSchema.shape), reading);
  const seen = new Set<string>();
  return found
    .filter(part => !seen.has(part.id) && seen.add(part.id))
    .map(part => ({ id: part.id as PartId, heading: part.heading }));
}

function read<T, D>(
  schema: z.ZodMiniType<T>,
  value: unknown,
  at: string,
  reading: Reading,
  fallback: D,
): T | D {
  const found = schema.safeParse(value);
  if (found.success) return found.data;
  noteAt(reading, 'unreadableValue', at);
  reading.unreadable[at] = value;
  return fallback;
}

/** Reads an object of known keys, and keeps aside whatever else it has; `null`: it is none. */
function readWhole<T>(
  schema: z.ZodMiniType<T> & { readonly shape: object },
  value: unknown,
  at: string,
  reading: Reading,
): T | null {
  const found = read(schema, value, at, reading, null);
  if (found !== null) keepOthers(value, at, Object.keys(schema.shape), reading);
  return found;
}

/** Keeps aside what an object has beside the keys that are known of it. */
function keepOthers(value: unknown, at: string, known: readonly string[], reading: Reading): void {
  for (const [key, entry] of entriesOf(value, at, reading)) {
    if (known.includes(key)) continue;
    noteAt(reading, 'unknownKey', `${at}.${key}`);
    reading.unreadable[`${at}.${key}`] = entry;
  }
}

function noteAt(reading: Reading, kind: FileNote['kind'], path: string): void {
  reading.notes.push({ kind, at: `${reading.at}${path}` });
}
