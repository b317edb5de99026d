/** The narratives of a report: preamble, the parts of section 一, sections 五 and 六, and the contact facts. */

import type { FactId, Form, SectionId, TextId } from '../../form/index.ts';
import { form2021, sectionIds } from '../../form/index.ts';
import { readContactSentence } from '../contact.ts';
import { contactOf } from './facts.ts';
import { isSectionHeading } from './headings.ts';
import type { Identity } from './identity.ts';
import { isProse, type Line } from './line.ts';
import {
  narrativeOf,
  paragraphsOfLines,
  preambleOf,
  type TextLine,
  withoutEnd,
  withoutGlued,
  withoutSignature,
} from './narrative.ts';
import { type Overview, partsByHeadings, partsByWords } from './parts.ts';
import type { Doubt, FieldId, Found, RecognisedSection } from './recognition.ts';
import { type Sheet, sectionLines, startOf } from './sheet.ts';
import { plain } from './words.ts';

const tableSections: readonly SectionId[] = ['proactive', 'requests', 'disputes'];

export interface Texts {
  readonly preamble: readonly TextLine[];
  readonly sections: Readonly<Record<SectionId, RecognisedSection | null>>;
  readonly overview: Overview;
  readonly others: readonly TextLine[];
  readonly texts: Readonly<Partial<Record<TextId, string>>>;
  readonly facts: Readonly<Partial<Record<FactId, string>>>;
  readonly found: Readonly<Partial<Record<FieldId, Found>>>;
}

/** Reads all texts of a paper whose organ is known as far as it can be. */
export function readTexts(sheet: Sheet, form: Form, identity: Identity): Texts {
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
  const put = (id: TextId, own: readonly TextLine[], doubt: Doubt | null) => {
    const text = own.map(line => line.text).join('\n');
    if (text === '') return;
    texts[id] = text;
    const place = own[0]?.place;
    if (!place) return;
    const isSure = doubt === null && !text.includes('\ufffd');
    found[id] = { place, certainty: isSure ? 'certain' : 'doubtful', ...(doubt ? { doubt } : {}) };
  };
  const inOverview = doubtOf(sheet, 'overview');
  put('preamble', contact.preamble, null);
  put('overview.intro', overview.intro, inOverview);
  for (const part of overview.parts) put(`overview.${part.id}`, part.lines, inOverview);
  const problems = lines.get('problems') ?? [];
  put('problems', problems, doubtOf(sheet, 'problems') ?? (isMixed(sheet, problems) ? 'mixed' : null));
  const others = lines.get('others') ?? [];
  put('others', others, doubtOf(sheet, 'others'));
  return { preamble: before, sections, overview, others, texts, facts: contact.facts, found };
}

/** Why the text of a section may not be its own. */
function doubtOf({ starts }: Sheet, section: SectionId): Doubt | null {
  const start = starts.find(candidate => candidate.section === section);
  if (!start) return null;
  if (start.heading === '') return 'unheaded';
  if (start.byWords) return 'wording';
  return null;
}

/** What only section 六 says; a report without it is complete, but its heading may have been lost. */
const wordsOfOthers = /信息处理费|需要报告的/;

const isMixed = ({ starts }: Sheet, problems: readonly TextLine[]): boolean =>
  !starts.some(({ section }) => section === 'others') &&
  problems.some(({ text }) => wordsOfOthers.test(plain(text)));

function sectionText(
  sheet: Sheet,
  section: SectionId,
  lines: readonly Line[],
  isLast: boolean,
  organ: string,
): readonly TextLine[] {
  const isTable = tableSections.includes(section);
  if (sheet.own) return paragraphsOfOwn(isLast ? withoutSignature(lines, organ) : lines);
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
