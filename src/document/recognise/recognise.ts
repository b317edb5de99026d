/**
 * From paper to report, by meaning: headings by their words, rows by their labels, columns by their heads.
 * Nothing is invented: what is not sure stays blank and is told in the notes.
 */

import type { CellId, EnteredCellId, FactId, Form, FormId } from '../../form/index.ts';
import { form2019, form2021, formOf, hasCell, hasEnteredCell, sectionIds } from '../../form/index.ts';
import { type Figure, type Report, readChoices, readFeeSentence } from '../../report/index.ts';
import { atOnce, type Steps } from '../../work/index.ts';
import { choicesProperty } from '../choices.ts';
import type { Paper, PaperPlace } from '../paper.ts';
import { tableAnchors } from './anchors.ts';
import { damagedBy, differencesOf } from './differences.ts';
import { readDisputes } from './disputes.ts';
import { type Identity, identify, ownIdentity } from './identity.ts';
import { isProse, type Line } from './line.ts';
import { markedTable } from './marked.ts';
import { isDateLine } from './noise.ts';
import type { TableOutcome } from './outcome.ts';
import { reportParts } from './parts.ts';
import { readProactive } from './proactive.ts';
import type { Doubt, FieldId, Found, Note, PrintedTableId, Recognition } from './recognition.ts';
import { readRequests } from './requests.ts';
import { type Sheet, sectionLines, sheetOf, startOf } from './sheet.ts';
import { type Strays, strayNumbers } from './stray.ts';
import { readTexts, type Texts } from './texts.ts';

type TableReader = (lines: readonly Line[], strays: Strays) => TableOutcome;

const tableReaders: readonly (readonly [PrintedTableId, TableReader])[] = [
  ['proactive', readProactive],
  ['requests', readRequests],
  ['disputes', readDisputes],
];

/** Recognises a report on any paper; a paper without one gives an empty report with notes. */
export const recognise = (paper: Paper): Recognition => atOnce(recognising(paper));

/** The same in steps. */
export function* recognising(paper: Paper): Steps<Recognition> {
  const sheet = yield* sheetOf(paper);
  yield;
  const identity = sheet.own
    ? ownIdentity(sheet.lines, startOf(sheet))
    : identify(paper, sheet.lines, startOf(sheet), sheet);
  const organ = identity.organ?.value ?? '';
  yield;
  const tables = yield* readTables(sheet, identity.year?.value ?? null);
  const form = formOf(formBy(tables));
  const texts = readTexts(sheet, form, identity);
  yield;
  const found: Partial<Record<FieldId, Found>> = {};
  const figures: Partial<Record<CellId, Figure>> = {};
  const blanks: Partial<Record<CellId, PaperPlace>> = {};
  for (const [, outcome] of tables) {
    Object.assign(figures, outcome.figures);
    Object.assign(found, outcome.found);
    Object.assign(blanks, outcome.blanks);
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
    ...readChoices(paper.properties?.[choicesProperty] ?? ''),
  };
  const read = withFee(report, texts);
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
    blanks,
    notes: [
      ...identityNotes(identity),
      ...severalNotes(sheet),
      ...sectionIds
        .filter(section => texts.sections[section] === null)
        .map((section): Note => ({ kind: 'sectionMissing', section })),
      ...tableNotes,
      ...otherFormats(form, tables),
      ...differencesOf(form, read.report, figures, found, damagedBy(tableNotes)),
    ],
  };
}

/** Reads each table from its section, or from wherever it stands. */
function* readTables(
  sheet: Sheet,
  year: number | null,
): Steps<readonly (readonly [PrintedTableId, TableOutcome])[]> {
  const strays = strayNumbers(sheet);
  yield;
  const tables: (readonly [PrintedTableId, TableOutcome])[] = [];
  for (const [table, read] of tableReaders) {
    yield;
    tables.push([table, yield* readTable(sheet, table, read, strays, year)]);
  }
  yield;
  return tables;
}

function* readTable(
  sheet: Sheet,
  table: PrintedTableId,
  read: TableReader,
  strays: Strays,
  year: number | null,
): Steps<TableOutcome> {
  const marked = markedTable(table, sheet.lines);
  if (marked) return marked;
  yield;
  const own = sectionLines(sheet, table);
  const anchored = (lines: readonly Line[]) =>
    lines.some(line => !isProse(line) && line.cells.some(cell => tableAnchors[table].test(cell.plain)));
  if (anchored(own)) return read(own, strays);
  const lines = anywhere(sheet, table, year);
  yield;
  const outcome = read(lines, strays);
  const isHeaded = sheet.starts.some(({ section }) => section === table);
  return doubted(outcome, isHeaded ? 'elsewhere' : 'unheaded');
}

/** The outcome of a table that was found elsewhere than under its heading. */
const doubted = (outcome: TableOutcome, doubt: Doubt): TableOutcome => ({
  ...outcome,
  found: Object.fromEntries(
    Object.entries(outcome.found).map(([id, found]): [string, Found] => [
      id,
      { ...found, certainty: 'doubtful', doubt },
    ]),
  ),
});

/** The lines from a table's first word to its last, where its section has none of it; never of another year. */
function anywhere(sheet: Sheet, table: PrintedTableId, year: number | null): readonly Line[] {
  const lines = sheet.lines.slice(0, sheet.end);
  const isAnchor = (line: Line) => !isProse(line) && tableAnchors[table].test(line.plain);
  const others = blocksOfOtherYears(lines, year);
  const first = lines.findIndex(line => isAnchor(line) && !others.has(line.place.block));
  if (first < 0) return [];
  const next = sheet.starts.find(start => start.line > first && start.section !== table);
  const behind = lines.findIndex((line, index) => index > first && others.has(line.place.block));
  return lines.slice(first, Math.min(next?.line ?? lines.length, behind < 0 ? lines.length : behind));
}

/** How many lines above a table, or at its top, may say of which year it is. */
const headLines = 3;

/** The tables over which the nearest year told is another one than `year`. */
function blocksOfOtherYears(lines: readonly Line[], year: number | null): ReadonlySet<number> {
  const others = new Set<number>();
  if (year === null) return others;
  let block = -1;
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'row' || line.place.block === block) continue;
    block = line.place.block;
    for (let at = index + headLines - 1; at >= index - headLines; at--) {
      const head = lines[at];
      if (!head?.single || isProse(head) || (at > index && head.place.block !== block)) continue;
      const years = yearsOf(head);
      if (years.length === 0) continue;
      if (!years.includes(year)) others.add(block);
      break;
    }
  }
  return others;
}

const yearsOf = ({ plain }: Line): readonly number[] =>
  isDateLine(plain) ? [] : Array.from(plain.matchAll(/20\d\d(?=年)/g), match => Number(match[0]));

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

function severalNotes({ several }: Sheet): readonly Note[] {
  const other = several?.others[0];
  if (!several || !other) return [];
  const others = several.others.map(({ year }) => year);
  return [{ kind: 'secondReport', year: several.year, others, place: other.place }];
}

/** The fee sentence of section 六 becomes its figures, and its text is without it. */
function withFee(report: Report, texts: Texts): { report: Report; found: Partial<Record<FieldId, Found>> } {
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
