/**
 * From paper to report, by meaning: headings by their words, rows by their labels, columns by their heads.
 * Nothing is invented: what is not sure stays blank and is told in the notes.
 */

import type { CellId, EnteredCellId, FactId, Form, FormId, SectionId, TextId } from '../../form/index.ts';
import { form2019, form2021, formOf, hasCell, hasEnteredCell, sectionIds } from '../../form/index.ts';
import { type Figure, type Report, readFeeSentence } from '../../report/index.ts';
import { readContactSentence } from '../contact.ts';
import type { Paper } from '../paper.ts';
import { tableAnchors } from './anchors.ts';
import { differencesOf } from './differences.ts';
import { readDisputes } from './disputes.ts';
import { contactOf } from './facts.ts';
import { findHeadings, formHeadings, isSectionHeading, type SectionStart } from './headings.ts';
import { type Identity, identify } from './identity.ts';
import { isProse, type Line, linesOf } from './lines.ts';
import { markedTable } from './marked.ts';
import {
  narrativeOf,
  paragraphsOfLines,
  preambleOf,
  type TextLine,
  withoutEnd,
  withoutGlued,
} from './narrative.ts';
import type { TableOutcome } from './outcome.ts';
import { type Overview, partsByHeadings, partsByWords, reportParts } from './parts.ts';
import { readProactive } from './proactive.ts';
import type { FieldId, Found, Note, PrintedTableId, RecognisedSection, Recognition } from './recognition.ts';
import { readRequests } from './requests.ts';

const tableReaders: readonly (readonly [PrintedTableId, (lines: readonly Line[]) => TableOutcome])[] = [
  ['proactive', readProactive],
  ['requests', readRequests],
  ['disputes', readDisputes],
];

/** What recognition looks at in one paper. */
interface Sheet {
  readonly paper: Paper;
  readonly lines: readonly Line[];
  /** The paper has the form's own headings: then only headings are headings, and all else is text. */
  readonly own: boolean;
  readonly starts: readonly SectionStart[];
  /** The line behind the report's last. */
  readonly end: number;
  /** The first line of the page's article. */
  readonly from: number;
}

/** Recognises a report on any paper; a paper without one gives an empty report with notes. */
export function recognise(paper: Paper): Recognition {
  const sheet = sheetOf(paper);
  const identity = sheet.own ? ownIdentity(sheet) : identify(paper, sheet.lines, startOf(sheet), sheet.from);
  const organ = identity.organ?.value ?? '';
  const tables = readTables(sheet);
  const form = formOf(formBy(tables));
  const texts = readTexts(sheet, form, identity);
  const found: Partial<Record<FieldId, Found>> = {};
  const figures: Partial<Record<CellId, Figure>> = {};
  for (const [, outcome] of tables) {
    Object.assign(figures, outcome.figures);
    Object.assign(found, outcome.found);
  }
  const year = identity.year?.value ?? null;
  const facts: Partial<Record<FactId, string>> = { ...(organ === '' ? {} : { organ }), ...texts.facts };
  const report: Report = {
    form: form.id,
    year,
    facts,
    texts: texts.texts,
    parts: reportParts(form, texts.overview.parts),
    figures: pick(figures, id => hasEnteredCell(form, id)) as Report['figures'],
    confirmed: [],
  };
  const read = withFee(sheet, report, texts);
  Object.assign(found, texts.found, read.found);
  if (identity.organ) found.organ = { place: identity.organ.place, certainty: identity.organ.certainty };
  if (identity.year) found.year = { place: identity.year.place, certainty: identity.year.certainty };
  const tableNotes = tables.flatMap(([, outcome]) => outcome.notes);
  return {
    report: read.report,
    printed: pick(figures, id => hasCell(form, id) && !hasEnteredCell(form, id)),
    figures: { ...figures, ...pick(read.report.figures, id => id.startsWith('fee.')) },
    tables: tables.filter(([, outcome]) => outcome.present).map(([table]) => table),
    sections: texts.sections,
    preamble: texts.preamble.map(line => line.text),
    title: identity.title?.text ?? null,
    found,
    notes: [
      ...identityNotes(identity),
      ...sectionIds
        .filter(section => texts.sections[section] === null)
        .map((section): Note => ({ kind: 'sectionMissing', section })),
      ...tableNotes,
      ...otherFormats(form, tables),
      ...differencesOf(form, read.report, figures, found, (table, row) =>
        tableNotes.some(
          note =>
            (note.kind === 'columnLost' && note.table === table) ||
            (note.kind === 'rowIncomplete' && note.table === table && (row === '' || note.row === row)) ||
            (row === '' && note.kind === 'rowMissing' && note.table === table),
        ),
      ),
    ],
  };
}

function sheetOf(paper: Paper): Sheet {
  const lines = linesOf(paper);
  const strict = formHeadings(form2021, lines);
  if (strict) return { paper, lines, own: true, starts: strict, end: lines.length, from: 0 };
  const starts = withFirstPart(lines, findHeadings(form2021, lines));
  const { article } = paper;
  const from = article ? lines.findIndex(line => line.place.block >= article.from) : 0;
  const behind = article ? lines.findIndex(line => line.place.block >= article.to) : -1;
  const last = starts[starts.length - 1];
  // A report that goes on behind what looks like the article: then that was not the article.
  const end = behind >= 0 && (!last || last.line < behind) ? behind : lines.length;
  const first = starts[0];
  return { paper, lines, own: false, starts, end, from: first && from > first.line ? 0 : Math.max(0, from) };
}

/** A report without the heading 一 begins with （一）主动公开. */
function withFirstPart(lines: readonly Line[], starts: readonly SectionStart[]): readonly SectionStart[] {
  if (starts[0]?.section === 'overview') return starts;
  const end = starts[0]?.line ?? lines.length;
  const texts = lines.slice(0, end).map(line => ({ text: line.single ? line.text : '', place: line.place }));
  const { intro, parts } = partsByWords(form2021, texts);
  if (parts.filter(part => !part.id.startsWith('own')).length < 2) return starts;
  return [{ section: 'overview', line: intro.length - 1, heading: '', runIn: '' }, ...starts];
}

const startOf = ({ starts, lines }: Sheet): number => {
  const [first] = starts;
  if (!first) return Math.min(lines.length, 80);
  return first.heading === '' ? first.line + 1 : first.line;
};

function ownIdentity({ lines, starts }: Sheet): Identity {
  const line = lines.slice(0, starts[0]?.line ?? 0).find(candidate => candidate.level === 0);
  const match = /^([\s\S]*?)(?:(\d{4})年)?政府信息公开工作年度报告$/.exec(line?.text ?? '');
  if (!line || !match) return { title: null, organ: null, year: null };
  const { place } = line;
  const organ = (match[1] ?? '').trim();
  const year = match[2] === undefined ? null : Number(match[2]);
  return {
    title: { text: line.text.trim(), organ, year, place, from: 0, to: 1 },
    organ: organ === '' ? null : { value: organ, place, certainty: 'certain' },
    year: year === null ? null : { value: year, place, certainty: 'certain' },
  };
}

function sectionLines(sheet: Sheet, section: SectionId): readonly Line[] {
  const index = sheet.starts.findIndex(start => start.section === section);
  const start = sheet.starts[index];
  if (!start) return [];
  return sheet.lines.slice(
    start.line + 1,
    sheet.starts[index + 1]?.line ?? Math.max(sheet.end, start.line + 1),
  );
}

/** Reads each table from its section, or from wherever it stands. */
function readTables(sheet: Sheet): readonly (readonly [PrintedTableId, TableOutcome])[] {
  return tableReaders.map(([table, read]) => {
    const marked = markedTable(table, sheet.lines);
    if (marked) return [table, marked] as const;
    const own = sectionLines(sheet, table);
    const anchored = (lines: readonly Line[]) =>
      lines.some(line => !isProse(line) && line.cells.some(cell => tableAnchors[table].test(cell.plain)));
    if (anchored(own)) return [table, read(own)] as const;
    return [table, read(anywhere(sheet, table))] as const;
  });
}

/** The lines from a table's first word to its last, where its section has none of it. */
function anywhere(sheet: Sheet, table: PrintedTableId): readonly Line[] {
  const lines = sheet.lines.slice(0, sheet.end);
  const isAnchor = (line: Line) => !isProse(line) && tableAnchors[table].test(line.plain);
  const first = lines.findIndex(isAnchor);
  if (first < 0) return [];
  const next = sheet.starts.find(start => start.line > first && start.section !== table);
  return lines.slice(first, next?.line ?? lines.length);
}

/** The format by its tables: table 二 shows it, table 三 decides where both differ. */
function formBy(tables: readonly (readonly [PrintedTableId, TableOutcome])[]): FormId {
  const of = (table: PrintedTableId) => tables.find(([id]) => id === table)?.[1].form ?? null;
  const requests = of('requests');
  const proactive = of('proactive');
  if (requests === '2021' || proactive === '2021') return '2021';
  return proactive === '2019' || requests === '2019' ? '2019' : '2021';
}

function otherFormats(
  form: Form,
  tables: readonly (readonly [PrintedTableId, TableOutcome])[],
): readonly Note[] {
  const other = form.id === '2021' ? form2019 : form2021;
  return tables.flatMap(([table, outcome]): readonly Note[] => {
    const id = Object.keys(outcome.figures).find(cell => !hasCell(form, cell)) as CellId | undefined;
    const place = id === undefined ? null : (outcome.found[id]?.place ?? null);
    return place ? [{ kind: 'otherFormat', table, form: other.id, place }] : [];
  });
}

function identityNotes({ organ, year }: Identity): readonly Note[] {
  const notes: Note[] = [];
  if (!organ) notes.push({ kind: 'organMissing' });
  else if (organ.certainty === 'doubtful') notes.push({ kind: 'organDoubtful', organ: organ.value });
  if (!year) notes.push({ kind: 'yearMissing' });
  else if (year.certainty === 'doubtful') notes.push({ kind: 'yearDoubtful', year: year.value });
  return notes;
}

interface Texts {
  readonly preamble: readonly TextLine[];
  readonly sections: Readonly<Record<SectionId, RecognisedSection | null>>;
  readonly overview: Overview;
  readonly others: readonly TextLine[];
  readonly texts: Readonly<Partial<Record<TextId, string>>>;
  readonly facts: Readonly<Partial<Record<FactId, string>>>;
  readonly found: Readonly<Partial<Record<FieldId, Found>>>;
}

function readTexts(sheet: Sheet, form: Form, identity: Identity): Texts {
  const organ = identity.organ?.value ?? '';
  const lines = new Map<SectionId, readonly TextLine[]>();
  const last = sheet.starts[sheet.starts.length - 1]?.section;
  for (const start of sheet.starts) {
    const own = sectionLines(sheet, start.section);
    const runIn =
      start.runIn === ''
        ? []
        : [{ text: start.runIn, place: sheet.lines[start.line]?.place ?? { block: 0 } }];
    lines.set(start.section, [
      ...runIn,
      ...sectionText(sheet, start.section, own, start.section === last, organ),
    ]);
  }
  const sections = Object.fromEntries(
    sectionIds.map(section => {
      const start = sheet.starts.find(candidate => candidate.section === section);
      const texts = lines.get(section);
      return [
        section,
        start && texts ? { heading: start.heading || null, paragraphs: texts.map(line => line.text) } : null,
      ];
    }),
  ) as Record<SectionId, RecognisedSection | null>;
  const overview = sheet.own
    ? partsByHeadings(form, sectionLines(sheet, 'overview'))
    : partsByWords(form, lines.get('overview') ?? []);
  const before = preambleLines(sheet, identity);
  const contact = contactFacts(sheet, before, organ);
  const texts: Partial<Record<TextId, string>> = {};
  const found: Partial<Record<FieldId, Found>> = { ...contact.found };
  const put = (id: TextId, own: readonly TextLine[]) => {
    const text = own.map(line => line.text).join('\n');
    if (text === '') return;
    texts[id] = text;
    const place = own[0]?.place;
    if (place) found[id] = { place, certainty: 'certain' };
  };
  put('preamble', contact.preamble);
  put('overview.intro', overview.intro);
  for (const part of overview.parts) put(`overview.${part.id}`, part.lines);
  put('problems', lines.get('problems') ?? []);
  const others = lines.get('others') ?? [];
  put('others', others);
  return { preamble: before, sections, overview, others, texts, facts: contact.facts, found };
}

function sectionText(
  sheet: Sheet,
  section: SectionId,
  lines: readonly Line[],
  isLast: boolean,
  organ: string,
): readonly TextLine[] {
  const isTable = tableReaders.some(([table]) => table === section);
  if (sheet.own) return paragraphsOfOwn(lines);
  if (isTable) return paragraphsOfLines(lines.filter(isProse));
  const own = narrativeOf(isLast ? withoutEnd(lines, organ) : lines);
  return isLast ? withoutGlued(own) : own;
}

const paragraphsOfOwn = (lines: readonly Line[]): readonly TextLine[] =>
  lines.filter(line => line.kind !== 'row').map(line => ({ text: line.text.trim(), place: line.place }));

function preambleLines(sheet: Sheet, identity: Identity): readonly TextLine[] {
  const start = startOf(sheet);
  if (sheet.own)
    return paragraphsOfOwn(sheet.lines.slice(0, start).filter(line => line.kind === 'paragraph'));
  if (sheet.starts.length === 0) return [];
  const behindTitle = identity.title && identity.title.from < start ? identity.title.to : 0;
  const before = sheet.lines.slice(Math.max(behindTitle, sheet.from), start);
  // A table of contents has the section headings too.
  const text = before.filter(line => !isSectionHeading(form2021, line));
  return preambleOf(text, identity.organ?.value ?? '');
}

function contactFacts(sheet: Sheet, preamble: readonly TextLine[], organ: string) {
  const last = preamble[preamble.length - 1];
  const facts = last ? readContactSentence(last.text, organ) : null;
  if (last && facts) {
    const found = Object.fromEntries(
      Object.keys(facts).map(fact => [fact, { place: last.place, certainty: 'certain' as const }]),
    );
    return { facts, found, preamble: preamble.slice(0, -1) };
  }
  return sheet.own ? { facts: {}, found: {}, preamble } : { ...contactOf(preamble), preamble };
}

/** The fee sentence of section 六 becomes its figures, and its text is without it. */
function withFee(
  _sheet: Sheet,
  report: Report,
  texts: Texts,
): { report: Report; found: Partial<Record<FieldId, Found>> } {
  const [first, ...rest] = texts.others;
  const fee = first ? readFeeSentence(first.text, report) : null;
  if (!first || !fee) return { report, found: {} };
  const { others: _others, ...other } = report.texts;
  const text = rest.map(line => line.text).join('\n');
  const found: Partial<Record<FieldId, Found>> = {};
  for (const cell of Object.keys(fee) as EnteredCellId[])
    found[cell] = { place: first.place, certainty: 'certain' };
  if (rest[0]) found.others = { place: rest[0].place, certainty: 'certain' };
  return {
    report: {
      ...report,
      texts: text === '' ? other : { ...other, others: text },
      figures: { ...report.figures, ...fee },
    },
    found,
  };
}

function pick<V>(
  record: Readonly<Partial<Record<CellId, V>>>,
  wanted: (id: string) => boolean,
): Partial<Record<CellId, V>> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => wanted(id))) as Partial<
    Record<CellId, V>
  >;
}
