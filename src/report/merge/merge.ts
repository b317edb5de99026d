/** Taking over from another report what the clerk chose, as one edit. */

import type { CellId, TextId } from '../../form/index.ts';
import { formOf } from '../../form/index.ts';
import { apply, type Change, type Edit } from '../edit.ts';
import { setLedgerAside } from '../ledgerEdits.ts';
import { paragraphsOf, type Report, type ReportPart } from '../report.ts';
import { aligned } from './align.ts';
import {
  type Difference,
  type DifferenceId,
  differencesBetween,
  type TableDifference,
  type TextDifference,
} from './differences.ts';

/**
 * What becomes of one difference:
 * - `mine`: the draft stays as it is;
 * - `fill`: the import's figures go where the draft is blank, and nowhere else;
 * - `theirs`: what the import says; where it says nothing, the draft stays;
 * - `both`: the draft's paragraphs, and behind them those that only the import has;
 * - `exactly`: as in the import, blanks too: what the draft has there is gone.
 */
export type Choice = 'mine' | 'fill' | 'theirs' | 'both' | 'exactly';

export type Choices = ReadonlyMap<DifferenceId, Choice>;

/** The choices there are at a difference, the draft's own first. */
export function choicesOf(difference: Difference): readonly Choice[] {
  switch (difference.kind) {
    case 'year':
    case 'fact':
    case 'ledger':
      return ['mine', 'theirs'];
    case 'text': {
      const { mine, theirs } = difference;
      if (theirs.trim() === '') return ['mine', 'exactly'];
      return mine.trim() === '' || bothOf(mine, theirs) === mine
        ? ['mine', 'theirs']
        : ['mine', 'theirs', 'both'];
    }
    case 'table':
      return choicesOfTable(difference);
  }
}

function choicesOfTable({ cells, isCounted }: TableDifference): readonly Choice[] {
  const says = cells.filter(({ theirs }) => theirs !== null);
  const fills = says.filter(({ mine }) => mine === null);
  const choices: Choice[] = ['mine'];
  // Counted figures are all there: there is nothing to fill beside them.
  if (fills.length > 0 && fills.length < says.length && !isCounted) choices.push('fill');
  if (says.length > 0) choices.push('theirs');
  if (says.length < cells.length) choices.push('exactly');
  return choices;
}

/** What is chosen before the clerk chose: whatever takes nothing from the draft. */
export function safeChoice(difference: Difference): Choice {
  switch (difference.kind) {
    case 'fact':
    case 'text':
      return difference.mine.trim() === '' && difference.theirs.trim() !== '' ? 'theirs' : 'mine';
    case 'year':
    case 'ledger':
      return difference.mine === null ? 'theirs' : 'mine';
    case 'table': {
      if (difference.isCounted) return 'mine';
      const says = difference.cells.filter(({ theirs }) => theirs !== null);
      if (says.length > 0 && says.every(({ mine }) => mine === null)) return 'theirs';
      return choicesOf(difference).includes('fill') ? 'fill' : 'mine';
    }
  }
}

/**
 * The choice that takes the most of `wanted` that there is: 全部用导入的 never empties what the import leaves blank, and
 * never makes the draft another organ's or another year's, which is said one by one.
 */
export function choiceFor(difference: Difference, wanted: 'mine' | 'theirs'): Choice {
  const saysWhose = difference.kind === 'year' || (difference.kind === 'fact' && difference.fact === 'organ');
  if (saysWhose && wanted === 'theirs') return safeChoice(difference);
  return choicesOf(difference).includes(wanted) ? wanted : 'mine';
}

/** The draft's paragraphs, and behind them those of the import that the draft does not have. */
function bothOf(mine: string, theirs: string): string {
  const own = paragraphsOf(mine);
  const added = paragraphsOf(theirs).filter(paragraph => !own.includes(paragraph));
  return added.length === 0 ? mine : [...own, ...added].join('\n');
}

/**
 * The edit that takes over from `incoming` what was chosen at the differences between the two; what was not chosen at
 * all stays as the draft has it. Changes nothing where all of it stays.
 */
export function mergeEdit(report: Report, incoming: Report, choices: Choices): Edit {
  const theirs = aligned(report, incoming);
  const taken = differencesBetween(report, incoming).flatMap(difference => {
    const choice = choices.get(difference.id) ?? 'mine';
    return choice === 'mine' ? [] : [{ difference, choice }];
  });
  const changes = taken.flatMap(({ difference, choice }) => changesOf(difference, choice, theirs));
  const texts = taken.flatMap(({ difference, choice }) =>
    difference.kind === 'text' ? [{ difference, choice }] : [],
  );
  const parts = partsAfter(report.parts, theirs, texts);
  return {
    label: '取用导入的内容',
    changes: [
      ...ledgerAside(report, taken),
      ...(parts === report.parts ? [] : [{ kind: 'parts', value: parts } as const]),
      ...changes,
    ],
  };
}

interface Taken {
  readonly difference: Difference;
  readonly choice: Choice;
}

function changesOf(difference: Difference, choice: Choice, theirs: Report): readonly Change[] {
  switch (difference.kind) {
    case 'year':
      return [{ kind: 'year', value: difference.theirs }];
    case 'fact':
      return [{ kind: 'fact', fact: difference.fact, value: difference.theirs }];
    case 'ledger':
      return [{ kind: 'ledger', value: difference.theirs }];
    case 'text': {
      const { text } = difference;
      const value = choice === 'both' ? bothOf(difference.mine, difference.theirs) : difference.theirs;
      const isConfirmed = choice !== 'both' && theirs.confirmed.includes(text);
      return [
        { kind: 'text', text, value },
        { kind: 'confirm', text, value: isConfirmed },
      ];
    }
    case 'table':
      return [...figuresOf(difference, choice), ...printedOf(difference, choice, theirs)];
  }
}

/** Whether what the figures of a table are is what the import says, and no mixture of both. */
const isWhole = (choice: Choice): boolean => choice === 'theirs' || choice === 'exactly';

/** With a table come the totals that its document printed wrong. */
function printedOf({ table }: TableDifference, choice: Choice, theirs: Report): readonly Change[] {
  if (!isWhole(choice)) return [];
  return formOf(theirs.form)
    .cells.filter(cell => cell.table === table && cell.computed)
    .map(({ id }) => id as CellId)
    .map(cell => ({ kind: 'printed', cell, value: theirs.printed?.[cell] ?? null }));
}

const figuresOf = ({ cells }: TableDifference, choice: Choice): readonly Change[] =>
  cells
    .filter(
      ({ mine, theirs }) =>
        choice === 'exactly' || (theirs !== null && (choice === 'theirs' || mine === null)),
    )
    .map(({ cell, theirs }) => ({ kind: 'figure', cell, value: theirs }));

/** Figures of the import beside a ledger that counts the draft's: it counts no longer, and is kept. */
function ledgerAside(report: Report, taken: readonly Taken[]): readonly Change[] {
  const takesLedger = taken.some(({ difference }) => difference.kind === 'ledger');
  const takesCounted = taken.some(({ difference }) => difference.kind === 'table' && difference.isCounted);
  return takesCounted && !takesLedger ? setLedgerAside(report).changes : [];
}

/** The parts of section 一 with the headings of the texts that were taken, and with the parts that came with them. */
function partsAfter(
  mine: readonly ReportPart[],
  { parts: theirs }: Report,
  taken: readonly { readonly difference: TextDifference; readonly choice: Choice }[],
): readonly ReportPart[] {
  let parts = mine;
  const textOfPart = (part: ReportPart): TextId => `overview.${part.id}`;
  for (const { difference, choice } of taken) {
    const part = theirs.find(candidate => textOfPart(candidate) === difference.text);
    const at = parts.findIndex(candidate => textOfPart(candidate) === difference.text);
    if (part && at < 0) {
      const before = theirs[theirs.indexOf(part) - 1];
      const behind = before ? parts.findIndex(({ id }) => id === before.id) + 1 : 0;
      parts = [...parts.slice(0, behind), part, ...parts.slice(behind)];
    } else if (part && choice !== 'both') {
      parts = parts.map((one, index) => (index === at ? { ...one, heading: part.heading } : one));
    } else if (!part && choice === 'exactly' && /^overview\.own\d+$/.test(difference.text)) {
      parts = parts.filter((_, index) => index !== at);
    }
  }
  return parts;
}

/** How much an edit changes in a report: figures as they stand on paper, with those that only follow left out. */
export interface MergeEffect {
  readonly figures: number;
  readonly texts: number;
  /** Year and facts about the organ. */
  readonly facts: number;
  readonly ledger: boolean;
}

/** What would become of `report` by `edit`, counted: what stays as it is does not count. */
export function effectOf(report: Report, edit: Edit): MergeEffect {
  const { inverse } = apply(report, edit);
  const count = (...kinds: readonly Change['kind'][]) =>
    inverse.changes.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    figures: count('figure'),
    texts: new Set(inverse.changes.flatMap(change => (change.kind === 'text' ? [change.text] : []))).size,
    facts: count('year', 'fact'),
    ledger: count('ledger') > 0,
  };
}
