/** What another report says otherwise than a draft: field by field, with the words and figures of both. */

import type { EnteredCellId, FactId, SectionId, TableId, TextId } from '../../form/index.ts';
import { factIds, formOf } from '../../form/index.ts';
import { type Figure, sameFigure } from '../figure.ts';
import type { Ledger } from '../ledger.ts';
import { encodeLedger } from '../ledgerFile.ts';
import { factOf, figureOf, paragraphsOf, type Report, textIdsOf, textOf } from '../report.ts';
import { aligned } from './align.ts';

export type DifferenceId = 'year' | 'ledger' | `fact ${FactId}` | `text ${TextId}` | `table ${TableId}`;

/** `mine`: what the draft says; `theirs`: what the imported report says. */
export type Difference = { readonly id: DifferenceId } & (
  | { readonly kind: 'year'; readonly mine: number | null; readonly theirs: number }
  | { readonly kind: 'fact'; readonly fact: FactId; readonly mine: string; readonly theirs: string }
  | TextDifference
  | TableDifference
  /** 申请台账; the imported one has something in it. */
  | { readonly kind: 'ledger'; readonly mine: Ledger | null; readonly theirs: Ledger }
);

export interface TextDifference {
  readonly kind: 'text';
  readonly id: DifferenceId;
  /** Of the draft: a part that only the import has bears the id that it would get there. */
  readonly text: TextId;
  /** The heading of a part of section 一; `null`: there is no such part, or the text is of another section. */
  readonly headings: { readonly mine: string | null; readonly theirs: string | null };
  readonly mine: string;
  readonly theirs: string;
}

export interface CellDifference {
  readonly cell: EnteredCellId;
  readonly mine: Figure;
  readonly theirs: Figure;
}

export interface TableDifference {
  readonly kind: 'table';
  readonly id: DifferenceId;
  readonly table: TableId;
  readonly cells: readonly CellDifference[];
  /** The draft's figures are counted by its 申请台账: to take others, it has to be set aside. */
  readonly isCounted: boolean;
}

/**
 * Where `incoming` differs from `report`, in printed order; what the import leaves blank is a difference only in texts
 * and tables, since of an organ or a year it then says nothing. `incoming` must be of the format in force.
 */
export function differencesBetween(report: Report, incoming: Report): readonly Difference[] {
  const theirs = aligned(report, incoming);
  return [
    ...yearDifference(report, theirs),
    ...factIds.flatMap(fact => factDifference(report, theirs, fact)),
    ...inSection(null, report, theirs),
    ...formOf(report.form).sections.flatMap(({ id }) => inSection(id, report, theirs)),
  ];
}

/** What differs in a section: its ledger, its tables, its texts; `null`: what stands before all sections. */
function inSection(section: SectionId | null, report: Report, theirs: Report): readonly Difference[] {
  const { tables } = formOf(report.form);
  return [
    ...(section === 'requests' ? ledgerDifference(report, theirs) : []),
    ...tables
      .filter(table => table.section === section)
      .flatMap(({ id }) => tableDifference(report, theirs, id)),
    ...textsOfBoth(report, theirs)
      .filter(text => sectionOf(text) === section)
      .flatMap(text => textDifference(report, theirs, text)),
  ];
}

function sectionOf(text: TextId): SectionId | null {
  if (text === 'preamble') return null;
  return text === 'problems' || text === 'others' ? text : 'overview';
}

function yearDifference({ year: mine }: Report, { year: theirs }: Report): readonly Difference[] {
  return theirs === null || theirs === mine ? [] : [{ kind: 'year', id: 'year', mine, theirs }];
}

function factDifference(report: Report, incoming: Report, fact: FactId): readonly Difference[] {
  const [mine, theirs] = [factOf(report, fact), factOf(incoming, fact)];
  const isSame = theirs.trim() === '' || theirs.trim() === mine.trim();
  return isSame ? [] : [{ kind: 'fact', id: `fact ${fact}`, fact, mine, theirs }];
}

/** The texts of the draft in its order, and after each of them those that only the import has behind it. */
function textsOfBoth(report: Report, incoming: Report): readonly TextId[] {
  const texts = [...textIdsOf(report)];
  const theirs = textIdsOf(incoming);
  for (const [index, text] of theirs.entries()) {
    if (texts.includes(text)) continue;
    const before = theirs[index - 1];
    texts.splice(before === undefined ? 0 : texts.indexOf(before) + 1, 0, text);
  }
  return texts;
}

function textDifference(report: Report, incoming: Report, text: TextId): readonly Difference[] {
  // A part that was taken out may have left its words behind: they are not in the draft.
  const mine = textIdsOf(report).includes(text) ? textOf(report, text) : '';
  const theirs = textOf(incoming, text);
  const headings = { mine: headingOf(report, text), theirs: headingOf(incoming, text) };
  const isSame = paragraphsOf(mine).join('\n') === paragraphsOf(theirs).join('\n');
  // The heading of a part without a text is not printed.
  const isSameHeading = headings.mine === headings.theirs || theirs.trim() === '';
  return isSame && isSameHeading ? [] : [{ kind: 'text', id: `text ${text}`, text, headings, mine, theirs }];
}

const headingOf = ({ parts }: Report, text: TextId): string | null =>
  parts.find(part => `overview.${part.id}` === text)?.heading.trim() ?? null;

function tableDifference(report: Report, incoming: Report, table: TableId): readonly Difference[] {
  const cells = formOf(report.form)
    .cells.filter(cell => cell.table === table && !cell.computed)
    .map(({ id }): CellDifference => {
      const cell = id as EnteredCellId;
      return { cell, mine: figureOf(report, cell), theirs: figureOf(incoming, cell) };
    })
    .filter(({ mine, theirs }) => !sameFigure(mine, theirs));
  if (cells.length === 0) return [];
  const isCounted = table === 'requests' && report.ledger?.use === 'counting';
  return [{ kind: 'table', id: `table ${table}`, table, cells, isCounted }];
}

function ledgerDifference(report: Report, incoming: Report): readonly Difference[] {
  const [mine, theirs] = [report.ledger ?? null, incoming.ledger];
  if (!theirs || theirs.lines.length === 0) return [];
  const isSame = mine !== null && JSON.stringify(encodeLedger(mine)) === JSON.stringify(encodeLedger(theirs));
  return isSame ? [] : [{ kind: 'ledger', id: 'ledger', mine, theirs }];
}
