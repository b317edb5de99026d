/** What a text states about the tables, beside the tables as they stand now. */

import type { CellId, TextId } from '../../form/index.ts';
import { chineseNumber, formOf, hasCell } from '../../form/index.ts';
import type { Change, Edit, Report } from '../../report/index.ts';
import { formatNumber, replaced, textIdsOf, textOf } from '../../report/index.ts';
import type { Claim } from '../claims/claims.ts';
import { claimsOf } from '../claims/claimsOf.ts';
import { type Reading, readingsOf, readingsOfSum, valueOfReading } from '../claims/readings.ts';
import type { Place } from '../place.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule } from '../rule.ts';

/** What the words may mean, and what the tables say to it. */
export interface ReadFigure {
  readonly cells: readonly CellId[];
  readonly less: readonly CellId[];
  /** In 件, or 万元 for charges. */
  readonly value: number;
}

export interface FigureInText {
  readonly kind: Claim['kind'];
  readonly text: TextId;
  /** The words as they stand: 新收政府信息公开申请12件. */
  readonly words: string;
  /** The number as written, with its unit; blank where the words deny. */
  readonly said: string;
  /** Each thing that the words may mean; none of them fits. */
  readonly readings: readonly ReadFigure[];
}

export const figureInText = rule({
  id: 'figureInText',
  what: 'A text states a figure of the tables otherwise than the tables do.',
  why: 'Reviewers read both side by side. Where the words may mean several figures, one that fits is enough.',
  severity: 'doubt',
  notAssessable: ({ report, before }: Subject) => {
    const texts = textIdsOf(report).filter(text => textOf(report, text).trim() !== '');
    const claims = texts.flatMap(text => claimsOf(report, text));
    const isOpen = (claim: Claim) => isUndecided(report, before?.report ?? null, claim);
    return texts.length === 0 || claims.some(isOpen) ? 'blanks' : null;
  },
  run: ({ report, before }: Subject): readonly Draft<FigureInText>[] =>
    textIdsOf(report).flatMap(text => {
      const value = textOf(report, text);
      const claims = claimsOf(report, text);
      return claims.flatMap((claim): readonly Draft<FigureInText>[] => {
        const readings = wrongReadings(report, before?.report ?? null, claim);
        return readings ? [draftOf(text, value, claim, readings, claims)] : [];
      });
    }),
});

const carriedOut: Reading = { cells: ['requests.carriedOut.total'] };
const finished: Reading = { cells: ['requests.outcomeTotal.total'] };
const intake: Reading = { cells: ['requests.received.total', 'requests.carriedIn.total'] };
const received: Reading = { cells: ['requests.received.total'] };

/** What the words may mean where none of it fits; `null`: something does, or the tables do not say yet. */
export function wrongReadings(
  report: Report,
  last: Report | null,
  claim: Claim,
): readonly ReadFigure[] | null {
  switch (claim.kind) {
    case 'count':
      return unless(report, readingsOfSum(claim.topics), value => value === amountOf(claim));
    case 'change':
      return last && changeIsWrong(report, last, claim);
    case 'none':
      return unless(report, readingsOf(claim.topic), value => value === 0);
    case 'allDone':
      return unless(report, [carriedOut], value => value === 0);
    case 'rate':
      return isRateRight(report, claim) === false ? unless(report, [carriedOut], () => false) : null;
  }
}

/** Whether blank or unreadable figures keep a claim from being held against the tables. */
function isUndecided(report: Report, last: Report | null, claim: Claim): boolean {
  if (wrongReadings(report, last, claim)) return false;
  const isBlank = ({ cells, less = [] }: Reading) =>
    [...cells, ...less].every(cell => hasCell(formOf(report.form), cell)) &&
    valueOfReading(report, { cells, less }) === null;
  const fits = (readings: readonly Reading[], expected: number) =>
    readings.some(reading => valueOfReading(report, reading) === expected);
  switch (claim.kind) {
    case 'count': {
      const readings = readingsOfSum(claim.topics);
      return readings.some(isBlank) && !fits(readings, amountOf(claim));
    }
    case 'none': {
      const readings = readingsOf(claim.topic);
      return readings.some(isBlank) && !fits(readings, 0);
    }
    case 'change':
      return last !== null && readingsOfSum(claim.topics).some(isBlank);
    case 'allDone':
      return isBlank(carriedOut);
    case 'rate':
      return isRateRight(report, claim) === null && [finished, carriedOut, intake, received].some(isBlank);
  }
}

/** Whether the tables are known to say what the claim counts. */
export const isRight = (report: Report, claim: Claim): boolean =>
  claim.kind === 'count' &&
  readingsOfSum(claim.topics).some(reading => valueOfReading(report, reading) === amountOf(claim));

function unless(
  report: Report,
  readings: readonly Reading[],
  fits: (value: number) => boolean,
): readonly ReadFigure[] | null {
  const known: ReadFigure[] = [];
  for (const { cells, less = [] } of readings) {
    const value = valueOfReading(report, { cells, less });
    if (value === null || fits(value)) return null;
    if (!known.some(other => other.value === value)) known.push({ cells, less, value });
  }
  return known;
}

/** The differences from last year that the words may mean where none of them fits. */
function changeIsWrong(
  report: Report,
  last: Report,
  claim: Extract<Claim, { kind: 'change' }>,
): readonly ReadFigure[] | null {
  const known: ReadFigure[] = [];
  for (const { cells, less = [] } of readingsOfSum(claim.topics)) {
    const now = valueOfReading(report, { cells, less });
    const isThere = [...cells, ...less].every(cell => hasCell(formOf(last.form), cell));
    const then = isThere ? valueOfReading(last, { cells, less }) : null;
    if (now === null || then === null) return null;
    const change = exact(now - then);
    if (claim.unit === '%') {
      // Some cut off where others round.
      if (then === 0 || Math.abs((change / then) * 100 - claim.value) < 10 ** -claim.decimals) return null;
    } else if (change === amountOf(claim)) return null;
    if (!known.some(({ value }) => value === change)) known.push({ cells, less, value: change });
  }
  return known;
}

/** What the claim says in the unit of the table; an amount in 元 is told in 万元. */
function amountOf({ value, unit }: Extract<Claim, { kind: 'count' | 'change' }>): number {
  if (unit === '元') return exact(value / 10_000);
  return unit === '亿元' ? exact(value * 10_000) : value;
}

/** Without the noise of binary fractions: 1.3 − 1.2 = 0.1. */
const exact = (value: number): number => Math.round(value * 1_000_000) / 1_000_000;

/** Whether a rate is that of what was finished to all that came in, or was new; `null` while that is not known. */
function isRateRight(report: Report, { value, decimals }: Extract<Claim, { kind: 'rate' }>): boolean | null {
  const [done, left, ...bases] = [finished, carriedOut, intake, received].map(reading =>
    valueOfReading(report, reading),
  );
  if (done === undefined || done === null || left === undefined || left === null) return null;
  if (value === 100) return left === 0;
  if (bases.some(base => base === null)) return null;
  // Some cut off where others round.
  const tolerance = 10 ** -decimals;
  return bases.some(
    base => typeof base === 'number' && base > 0 && Math.abs((done / base) * 100 - value) < tolerance,
  );
}

function draftOf(
  text: TextId,
  value: string,
  claim: Claim,
  readings: readonly ReadFigure[],
  claims: readonly Claim[],
): Draft<FigureInText> {
  const { from, to } = claim;
  const cells = [...new Set(readings.flatMap(reading => [...reading.cells, ...reading.less]))];
  const remedy = remedyFor(text, value, claim, readings, claims);
  return {
    places: [
      { kind: 'text', text, range: { from, to } },
      ...cells.map((cell): Place => ({ kind: 'cell', cell })),
    ],
    facts: {
      kind: claim.kind,
      text,
      words: value.slice(from, to),
      said: 'number' in claim ? value.slice(claim.digits.from, claim.number.to) : '',
      readings,
    },
    ...(remedy && { remedy }),
  };
}

/** Puts the figure of the tables into the words, where they can mean only one. */
function remedyFor(
  text: TextId,
  value: string,
  claim: Claim,
  readings: readonly ReadFigure[],
  claims: readonly Claim[],
): Edit | null {
  const [only, ...others] = readings;
  // What was received may be told with or without what was carried in; who denied it meant the new ones.
  const isDenied = claim.kind === 'none' && claim.topic.subject === 'request';
  if (!only || (others.length > 0 && !isDenied)) return null;
  const edit = (label: string, words: string): Edit => {
    const changes: readonly Change[] = [{ kind: 'text', text, value: words }];
    return { label, changes };
  };
  if (claim.kind === 'count') {
    const { digits, unit, number } = claim;
    const amount =
      unit === '元' ? exact(only.value * 10_000) : unit === '亿元' ? exact(only.value / 10_000) : only.value;
    const put = writeLike(value.slice(digits.from, digits.to), amount);
    const behind = value.slice(digits.to, number.to);
    const label = `文中“${value.slice(digits.from, number.to)}”改为“${put}${behind}”`;
    return edit(label, replaced(value, [{ ...digits, put }]));
  }
  // Of what is denied together, one part cannot be taken out of the words.
  if (claim.kind === 'none' && claims.filter(({ from }) => from === claim.from).length === 1) {
    const affirmed = affirm(value.slice(claim.from, claim.to));
    if (affirmed === null) return null;
    const unit = claim.topic.subject === 'charges' ? '万元' : '件';
    const put = `${affirmed}${formatNumber(only.value)}${unit}`;
    // 也 joined it to another denial.
    const from = /[也亦]$/.test(value.slice(0, claim.from)) ? claim.from - 1 : claim.from;
    return edit(`改为“${put}”`, replaced(value, [{ from, to: claim.to, put }]));
  }
  return null;
}

/** 未收到申请 → 收到申请; `null` where the words would no longer hold together. */
function affirm(words: string): string | null {
  const rest = words.replace(/^(?:从未|尚未|暂未|并未|均未|未曾|未|没有|尚无|暂无|均无|并无|无)/, '');
  // 无一件; 未收到、未受理
  return rest === words || /^一?[件起例宗]/.test(rest) || /未|没有|无|零/.test(rest) ? null : rest;
}

/** `value` written the way `written` is: full-width, in words, with marks of thousands. */
function writeLike(written: string, value: number): string {
  if (/[０-９]/.test(written)) {
    return String(value).replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  }
  if (/^[〇零一二两三四五六七八九十百千]+$/.test(written) && Number.isInteger(value) && value < 100) {
    return value === 2 ? '两' : value === 0 ? '零' : chineseNumber(value);
  }
  return formatNumber(value);
}
