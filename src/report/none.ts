/**
 * “There were none”: one question for each table or small table, its answer as one edit that writes the zeros
 * and the sentence that says the same. A zero written so is an answer, not a blank taken for one.
 */

import type { EnteredCellId } from '../form/index.ts';
import { enteredCells, form2021 } from '../form/index.ts';
import type { Change, Edit } from './edit.ts';
import { type NoneText, type NoneTopic, writeNone } from './noneText.ts';
import { figureOf, type LastYear, type Report, textOf } from './report.ts';
import { totalOf } from './totals.ts';
import { type DocumentRow, documentRows, stockFrom } from './zeros.ts';

/** 二 has three, for its small tables: 规章和规范性文件, 许可处罚强制, 收费; 三, 四 and the 信息处理费 one each. */
export const noneQuestionIds = ['documents', 'decisions', 'charges', 'requests', 'disputes', 'fee'] as const;
export type NoneQuestionId = (typeof noneQuestionIds)[number];

const proactive = enteredCells(form2021, 'proactive');

const cells: Readonly<Record<NoneQuestionId, readonly EnteredCellId[]>> = {
  documents: proactive.filter(cell => documentRows.some(row => cell.startsWith(`proactive.${row}.`))),
  decisions: [
    'proactive.licensing.decisions',
    'proactive.penalties.decisions',
    'proactive.coercion.decisions',
  ],
  charges: ['proactive.fees.amount'],
  requests: enteredCells(form2021, 'requests'),
  disputes: enteredCells(form2021, 'disputes'),
  fee: enteredCells(form2021, 'fee'),
};

/** The figures that a question asks about, in printed order. */
export const cellsOfQuestion = (question: NoneQuestionId): readonly EnteredCellId[] => cells[question];

const topicOf: Readonly<Partial<Record<NoneQuestionId, NoneTopic>>> = {
  requests: 'requests',
  disputes: 'disputes',
};

/** Figures that may be there although nothing happened this year: 上年结转, and what is still in force. */
const staysFromBefore = (cell: EnteredCellId): boolean =>
  cell.startsWith('requests.carriedIn.') || cell.endsWith('.inForce');

export type NoneStateKind =
  /** Nothing is entered but what came from last year. */
  | 'untouched'
  /** Answered: nothing happened this year. What came from before it may still be blank. */
  | 'none'
  /** Something is entered, and cells are blank that the question asks about. */
  | 'partly'
  /** Everything is entered, and something happened. */
  | 'some';

export interface NoneState {
  readonly kind: NoneStateKind;
  readonly blanks: number;
  /** What speaks against “none”: figures that are not 0, and text that is no figure. */
  readonly against: readonly EnteredCellId[];
}

/** How a question stands in the report. */
export function noneStateOf(report: Report, question: NoneQuestionId): NoneState {
  const asked = cells[question];
  const isBlank = (cell: EnteredCellId) => figureOf(report, cell) === null;
  const blanks = asked.filter(isBlank).length;
  const own = asked.filter(cell => !staysFromBefore(cell));
  const open = question === 'requests' ? openColumns(report, 'none') : new Set<string>();
  const against = own.filter(cell => !isBlank(cell) && figureOf(report, cell) !== 0 && !isOpen(cell, open));
  // Results of what was carried in, or may have been, are no part of the answer.
  const waiting = question === 'requests' ? openColumns(report, 'open') : open;
  const isUnanswered = own.some(cell => isBlank(cell) && !isOpen(cell, waiting));
  const kind = (): NoneStateKind => {
    if (own.every(isBlank)) return 'untouched';
    if (isUnanswered) return 'partly';
    if (against.length === 0) return 'none';
    return blanks > 0 ? 'partly' : 'some';
  };
  return { kind: kind(), blanks, against };
}

/** 上年结转 in 件; `null` while a column of it is blank or unreadable. */
export function carriedInOf(report: Report): number | null {
  const { value, blanks, unreadable } = totalOf(report, 'requests.carriedIn.total');
  return blanks + unreadable > 0 ? null : value;
}

/**
 * 上年结转 as far as it is known: what the report says, else 0 where last year's document printed that nothing was
 * carried forward, though not every column of it could be read. `null`: not known.
 */
export function knownCarriedIn(report: Report, last: LastYear | null): number | null {
  const own = carriedInOf(report);
  if (own !== null || last?.printed['requests.carriedOut.total'] !== 0) return own;
  const { value, unreadable } = totalOf(report, 'requests.carriedIn.total');
  return unreadable === 0 && (value ?? 0) === 0 ? 0 : null;
}

export interface NoneAnswer {
  /** One edit: the figures first, so that taking it back leads to the table. */
  readonly edit: Edit;
  /** Cells that stay blank: what they hold does not follow from the answer. */
  readonly left: readonly EnteredCellId[];
  /** Cells that say otherwise and were left as they are. */
  readonly kept: readonly EnteredCellId[];
  /** What the text says now; `null`: nothing in it changed. */
  readonly words: NoneText | null;
}

interface Options {
  /** Also the figures that say otherwise become 0; otherwise they stay. */
  readonly overwrite: boolean;
  /** A blank 上年结转: none either, or still to be filled in. */
  readonly carriedIn: 'none' | 'open';
}

/** The answer “none” to a question; `last` is the report of the year before, where it is known. */
export function answerNone(
  report: Report,
  last: LastYear | null,
  question: NoneQuestionId,
  { overwrite, carriedIn }: Options,
): NoneAnswer {
  const left: EnteredCellId[] = [];
  const kept: EnteredCellId[] = [];
  const figures: Change[] = [];
  const put = (cell: EnteredCellId, value: number) => {
    const figure = figureOf(report, cell);
    if (figure === null || (figure !== value && overwrite)) figures.push({ kind: 'figure', cell, value });
    else if (figure !== value) kept.push(cell);
  };
  const open = question === 'requests' ? openColumns(report, carriedIn) : new Set<string>();
  for (const cell of cells[question]) {
    const [, row = '', column = ''] = cell.split('.');
    if (row === 'carriedIn') {
      if (figureOf(report, cell) !== null) continue;
      if (carriedIn === 'none') put(cell, 0);
      else left.push(cell);
    } else if (column === 'inForce') {
      if (figureOf(report, cell) !== null) continue;
      const stock = stockFrom(report, last, row as DocumentRow);
      if (stock === null) left.push(cell);
      else put(cell, stock);
    } else if (isOpen(cell, open)) {
      if (figureOf(report, cell) === null) left.push(cell);
    } else {
      put(cell, 0);
    }
  }
  const topic = topicOf[question];
  const words = topic && kept.length === 0 ? writeNone(report, topic, carriedAfter(report, carriedIn)) : null;
  const changes = [...figures, ...(words ? textChanges(words, last) : [])];
  return { edit: { label: '答“没有”，填 0', changes }, left, kept, words };
}

/** The columns in which requests of last year wait for a result, or may: their results are not 0 by themselves. */
function openColumns(report: Report, carriedIn: Options['carriedIn']): ReadonlySet<string> {
  const columns = cells.requests
    .filter(cell => cell.startsWith('requests.carriedIn.'))
    .filter(cell => {
      const figure = figureOf(report, cell);
      return figure === null ? carriedIn === 'open' : figure !== 0;
    });
  return new Set(columns.map(cell => cell.slice('requests.carriedIn.'.length)));
}

/** Whether a cell of table 三 may tell what became of requests of last year. */
const isOpen = (cell: EnteredCellId, open: ReadonlySet<string>): boolean =>
  !cell.startsWith('requests.received.') && open.has(cell.slice(cell.lastIndexOf('.') + 1));

const carriedAfter = (report: Report, carriedIn: Options['carriedIn']): number | null => {
  const known = carriedInOf(report);
  if (known !== null || carriedIn === 'open') return known;
  return totalOf(report, 'requests.carriedIn.total').value ?? 0;
};

/** The change of the text; one that says nothing but this needs no second look at last year's words. */
function textChanges({ text, value, sentence, also }: NoneText, last: LastYear | null): readonly Change[] {
  const isAll =
    last !== null && sentence !== '' && value.trim() === sentence && textOf(last.report, text).trim() !== '';
  const confirm: readonly Change[] = isAll ? [{ kind: 'confirm', text, value: true }] : [];
  return [
    { kind: 'text', text, value },
    ...confirm,
    ...also.map((other): Change => ({ kind: 'text', ...other })),
  ];
}
