/** Fills the slots of sentences with the figures of a report, and one of them wrongly. */

import type { CellId, RequestColumnId, RequestRowId } from '../../form/index.ts';
import { chineseNumber } from '../../form/index.ts';
import { formatNumber, totalValue } from '../../report/index.ts';
import type { TextRange } from '../place.ts';
import type { RandomReport } from './randomReport.ts';

const row = (...rows: readonly RequestRowId[]) => rows.map((id): CellId => `requests.${id}.total`);
const received = (...columns: readonly RequestColumnId[]) =>
  columns.map((column): CellId => `requests.received.${column}`);
const corporate = ['commercial', 'research', 'welfare', 'legal', 'other'] as const;
const cases = (column: string, ...groups: readonly string[]) =>
  groups.map(group => `disputes.${group}.${column}` as CellId);

/** The cells that a slot adds up. */
const cellsOf: Readonly<Record<string, readonly CellId[]>> = {
  new: row('received'),
  in: row('carriedIn'),
  all: row('received', 'carriedIn'),
  done: row('outcomeTotal'),
  out: row('carriedOut'),
  granted: row('granted'),
  part: row('partlyGranted'),
  refused: row(
    'stateSecret',
    'lawForbids',
    'stability',
    'thirdParty',
    'internalAffairs',
    'processInfo',
    'enforcementFile',
    'adminQuery',
  ),
  lack: row('notHeld', 'needsMaking', 'stillUnclear'),
  leave: row('petition', 'repeated', 'publication', 'massRepeated', 'reissue'),
  close: row('notCorrected', 'feeUnpaid', 'otherOutcome'),
  notHeld: row('notHeld'),
  making: row('needsMaking'),
  unclear: row('stillUnclear'),
  thirdParty: row('thirdParty'),
  internal: row('internalAffairs'),
  process: row('processInfo'),
  petition: row('petition'),
  repeated: row('repeated'),
  notCorrected: row('notCorrected'),
  nat: received('natural'),
  org: received(...corporate),
  com: received('commercial'),
  review: cases('total', 'review'),
  suit: cases('total', 'direct', 'afterReview'),
  disputes: cases('total', 'review', 'direct', 'afterReview'),
  upheld: cases('upheld', 'review'),
  corrected: cases('corrected', 'review'),
  otherResult: cases('otherResult', 'review'),
  pending: cases('pending', 'review'),
  issued: ['proactive.normativeDocuments.issued'],
  repealed: ['proactive.normativeDocuments.repealed'],
  inForce: ['proactive.normativeDocuments.inForce'],
  lic: ['proactive.licensing.decisions'],
  pen: ['proactive.penalties.decisions'],
  coe: ['proactive.coercion.decisions'],
  fees: ['proactive.fees.amount'],
};

const sum = (report: RandomReport['report'], cells: readonly CellId[]): number =>
  cells.reduce((total, cell) => total + (totalValue(report, cell) ?? 0), 0);

/** What a slot comes to: `dNew` is the difference from last year, `pNew` that in percent. */
export function valueOfSlot({ report, last }: RandomReport, name: string): number {
  const change = { dNew: 'new', pNew: 'new', pDone: 'done' }[name];
  const cells = cellsOf[change ?? name];
  if (!cells) throw new Error(`no slot ${name}`);
  const now = sum(report, cells);
  if (!change) return now;
  const then = sum(last.report, cells);
  return name.startsWith('d') ? now - then : Math.round(((now - then) / then) * 1000) / 10;
}

/** The values that the words of a slot may have as well, since offices count differently. */
export const alsoRight = (random: RandomReport): readonly number[] => {
  const value = (name: string) => valueOfSlot(random, name);
  // Of applicants it may be told which came, or which were dealt with.
  const meant = (columns: readonly RequestColumnId[]) =>
    [['received'], ['received', 'carriedIn'], ['outcomeTotal']].map(rows =>
      sum(
        random.report,
        rows.flatMap(id => columns.map(column => `requests.${id}.${column}` as CellId)),
      ),
    );
  // 收到 may be told with what was carried in, this year and last.
  const all = {
    now: sum(random.report, cellsOf.all ?? []),
    last: sum(random.last.report, cellsOf.all ?? []),
  };
  return [
    all.now - all.last,
    Math.round(((all.now - all.last) / all.last) * 1000) / 10,
    ...[['natural'] as const, corporate, ['commercial'] as const].flatMap(meant),
    ...[value('in'), value('new'), value('all'), value('done'), value('done') - value('close')],
  ];
};

function written(value: number, style: string | undefined): string {
  if (style === 'wide')
    return String(value).replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  if (style === 'words' && value < 100) return value === 0 ? '零' : chineseNumber(value);
  return formatNumber(value);
}

/** The names of the slots of `words`, in order. */
export const slotsOf = (words: string): readonly string[] =>
  Array.from(words.matchAll(/\[(\w+)(?::\w+)?\]/g), ([, name = '']) => name);

export interface Filled {
  readonly words: string;
  /** Where the slots stand in them. */
  readonly slots: readonly TextRange[];
}

/** `words` with the figures of the report; `wrong`: the slot at this index says so much instead. */
export function filled(
  random: RandomReport,
  words: string,
  wrong?: readonly [index: number, value: number],
): Filled {
  const slots: TextRange[] = [];
  let text = '';
  let end = 0;
  for (const match of words.matchAll(/\[(\w+)(?::(\w+))?\]/g)) {
    const [whole, name = '', style] = match;
    const value = slots.length === wrong?.[0] ? wrong[1] : valueOfSlot(random, name);
    text += words.slice(end, match.index);
    const put = written(value, style);
    slots.push({ from: text.length, to: text.length + put.length });
    text += put;
    end = match.index + whole.length;
  }
  return { words: text + words.slice(end), slots };
}
