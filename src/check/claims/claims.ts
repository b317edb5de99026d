/** What a text states about figures that the tables hold: read from its words, without a look at the tables. */

import type { TextId } from '../../form/index.ts';
import type { Span } from '../years.ts';
import { fits, isOutcome, unitsOf } from './acts.ts';
import { countedAlone, countsSomethingElse, endsHere, isMeasureWord, isPlain, isWholeOf } from './counted.ts';
import type { Act, Subject } from './lexicon.ts';
import { type Quantity, type Sentence, sentencesOf, type Token } from './tokens.ts';
import { actsIn, has, isMark, subjectsIn } from './words.ts';

/** What a number, or a denial, is said of: what is counted, and what is said of it; without an act it is just counted. */
export interface Topic {
  readonly subject: Subject;
  readonly acts: readonly Act[];
}

export type Claim = Span &
  (
    | {
        /** So many: 收到申请12件. Several topics: all of them added up. */
        readonly kind: 'count';
        readonly topics: readonly Topic[];
        readonly value: number;
        readonly unit: string;
        readonly digits: Span;
        /** The number with its unit. */
        readonly number: Span;
      }
    | {
        /** More or fewer than last year: 同比增加9件, 下降20%. Signed. */
        readonly kind: 'change';
        readonly topics: readonly Topic[];
        readonly value: number;
        readonly unit: string;
        readonly decimals: number;
        readonly digits: Span;
        readonly number: Span;
      }
    /** None: 未收到申请. */
    | { readonly kind: 'none'; readonly topic: Topic }
    /** 全部办结 */
    | { readonly kind: 'allDone' }
    /** 办结率98%, in percent; `decimals` as written. */
    | {
        readonly kind: 'rate';
        readonly value: number;
        readonly decimals: number;
        readonly digits: Span;
        readonly number: Span;
      }
  );

/** What is known so far while a paragraph is gone through. */
interface Context {
  subject: Subject | null;
  time: 'this' | 'other';
  /** What is told is a plan, or of more than the organ itself: to the end of the sentence. */
  aside: boolean;
  /** What the numbers of this sentence were said of. */
  counted: Topic[];
  /** 与上年相比 stood alone in the clause before. */
  compared: boolean;
  readonly year: number | null;
  /** The organ governs the whole area: what is told of 全县 is its own. */
  readonly governs: boolean;
}

/** The claims of `text` in a report of `year`, in order; `governs`: the organ is the government of a county or city. */
export function claimsIn(
  value: string,
  text: TextId,
  year: number | null,
  governs: boolean,
): readonly Claim[] {
  const claims: Claim[] = [];
  // The part about applications speaks of them before it names them.
  const initial: Subject | null = text === 'overview.onRequest' ? 'request' : null;
  let paragraph = -1;
  const context: Context = {
    subject: initial,
    time: 'this',
    aside: false,
    counted: [],
    compared: false,
    year,
    governs,
  };
  for (const sentence of sentencesOf(value, year)) {
    if (sentence.paragraph !== paragraph) context.subject = initial;
    paragraph = sentence.paragraph;
    context.time = 'this';
    context.aside = false;
    context.counted = [];
    context.compared = false;
    for (const clause of clausesOf(sentence)) claims.push(...claimsOfClause(value, clause, context));
  }
  return claims;
}

/** The words between two stops. */
function clausesOf({ tokens }: Sentence): readonly (readonly Token[])[] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (isMark(token, 'stop')) clauses.push([]);
    else clauses[clauses.length - 1]?.push(token);
  }
  return clauses.filter(clause => clause.length > 0);
}

function claimsOfClause(value: string, clause: readonly Token[], context: Context): readonly Claim[] {
  const denial = clause.findIndex(token => isMark(token, 'deny'));
  if (denial >= 0 && !clause.slice(denial).some(token => token.kind === 'number')) {
    return denialsOf(clause, denial, context);
  }
  const claims: Claim[] = [];
  const numbers = clause.filter((token): token is Quantity => token.kind === 'number');
  let start = 0;
  let turns: readonly Topic[] | null = null;
  for (const [order, number] of numbers.entries()) {
    const at = clause.indexOf(number);
    const before = clause.slice(start, at);
    const after = wordsBehind(value, clause, at);
    start = at + 1;
    const inTurn: readonly Topic[] | null = turnsOf(before, context, numbers.length - order) ?? turns;
    turns = inTurn ? inTurn.slice(1) : null;
    const given: readonly Topic[] | undefined = inTurn?.slice(0, 1);
    claims.push(...claimsOfNumber(value, before, number, after, context, given));
  }
  const rest = clause.slice(start);
  takeNote(rest, context);
  context.compared = numbers.length === 0 && comparisonIn(value, rest, context) !== null;
  if (numbers.length === 0 && isAllDone(clause, context)) {
    const [first, last] = [clause[0], clause[clause.length - 1]];
    if (first && last) claims.push({ kind: 'allDone', from: first.from, to: last.to });
  }
  return claims;
}

/** How far behind a number its noun may stand: 12件政府信息公开申请; and behind that what was done: 3件申请已答复. */
const near = 6;
const nearAct = 2;

/** The words right behind a number, up to the next number or 、. */
function wordsBehind(value: string, clause: readonly Token[], at: number): readonly Token[] {
  const words: Token[] = [];
  let end = clause[at]?.to ?? 0;
  for (const token of clause.slice(at + 1)) {
    if (token.kind === 'number' || isMark(token, 'comma')) break;
    if (token.from - end > (token.kind === 'act' && words.length > 0 ? nearAct : near)) break;
    if (/[,;:()，；：（）]/.test(value.slice(end, token.from))) break;
    words.push(token);
    end = token.to;
  }
  return words;
}

/** Lets `words` change what is spoken of. */
function takeNote(words: readonly Token[], context: Context): void {
  for (const token of words) {
    if (token.kind === 'subject') context.subject = token.subject;
    if (isMark(token, 'thisTime')) context.time = 'this';
    if (isMark(token, 'otherTime')) context.time = 'other';
    if (isMark(token, 'plan', 'others') || (isMark(token, 'area') && !context.governs)) context.aside = true;
  }
}

/** 予以公开、部分公开、不予公开分别为5件、2件、1件: the topics for as many numbers, or `null`. */
function turnsOf(before: readonly Token[], context: Context, numbers: number): readonly Topic[] | null {
  if (!has(before, 'inTurn')) return null;
  const topics: Topic[] = [];
  // 予以公开、部分公开的申请分别为: the noun may stand behind.
  let subject = subjectsIn(before)[0] ?? context.subject;
  for (const token of before) {
    if (token.kind === 'subject') {
      subject = token.subject;
      if (countedAlone.has(subject)) topics.push({ subject, acts: [] });
    }
    if (token.kind === 'act' && subject && fits(subject, token.act))
      topics.push({ subject, acts: [token.act] });
  }
  return topics.length === numbers && numbers > 1 ? topics : [];
}

function claimsOfNumber(
  value: string,
  before: readonly Token[],
  number: Quantity,
  after: readonly Token[],
  context: Context,
  given: readonly Topic[] | undefined,
): readonly Claim[] {
  takeNote(before, context);
  const noun = after[0]?.kind === 'subject' ? after[0] : undefined;
  if (noun) context.subject = noun.subject;
  const wasCompared = context.compared;
  context.compared = false;
  if (context.aside || context.time === 'other' || has(before, 'plan') || !number.exact) return [];
  if (wasCompared || has(before, 'compare')) {
    return changeOf(value, before, number, context, wasCompared);
  }
  if (number.unit === '%') return rateOf(value, before, number, context);
  const topics = given ?? topicsOf(value, before, number, after, context);
  if (!given && countsSomethingElse(value, before, number)) return [];
  const isCounted = !isMeasureWord(number.unit) || endsHere(value, number, after);
  const meant = topics.filter(
    ({ subject }) => isCounted && subject !== 'other' && unitsOf[subject].test(number.unit),
  );
  if (meant.length === 0 || meant.length < topics.length) return [];
  const counted = (each: readonly Topic[]): Claim => ({
    kind: 'count',
    topics: each,
    value: number.value,
    unit: number.unit,
    digits: number.digits,
    number: { from: number.from, to: number.to },
    from: startOf(before, number),
    to: Math.max(number.to, endOfActs(before, after)),
  });
  context.counted.push(...meant);
  return has(before, 'each') ? meant.map(topic => counted([topic])) : [counted(meant)];
}

/** Where the words of a claim begin: marks that only join them to others are left out. */
const startOf = (before: readonly Token[], number: Quantity): number =>
  (before.find(token => !isMark(token, 'comma', 'among')) ?? number).from;

/** Where the act ends that stands behind a number: 1件不予公开; 0: none before it was needed. */
const endOfActs = (before: readonly Token[], after: readonly Token[]): number =>
  actsIn(before).length > 0 ? 0 : after.reduce((end, token) => (token.kind === 'mark' ? end : token.to), 0);

const fell = /减少|下降|少|降低|降幅/;
const rose = /增加|增长|上升|多|提高|增幅|净增/;

/** Which way a comparison with last year goes; 0: it does not say, `null`: there is none, or with another year. */
function comparisonIn(value: string, words: readonly Token[], { year }: Context): -1 | 0 | 1 | null {
  const marks = words.filter(token => isMark(token, 'compare'));
  if (marks.length === 0) return null;
  const said = marks.map(({ from, to }) => value.slice(from, to)).join('');
  const named = /[12]\d{3}/.exec(said);
  if (named && Number(named[0]) !== (year ?? 0) - 1) return null;
  if (/环比|前年|往年|季|月/.test(said)) return null;
  return fell.test(said) ? -1 : rose.test(said) ? 1 : 0;
}

/** 较上年增加9件, 增长36%: of what the number before was said of, else of what its own clause names. */
function changeOf(
  value: string,
  before: readonly Token[],
  number: Quantity,
  context: Context,
  wasCompared: boolean,
): readonly Claim[] {
  const subject = context.subject;
  const way = comparisonIn(value, before, context);
  const told = context.counted[context.counted.length - 1];
  const named = subjectsIn(before).length > 0;
  if (!way || subject === null || subject === 'other' || has(before, 'part', 'rate', 'punctual')) return [];
  const acts = actsIn(before).filter(act => fits(subject, act));
  const own = named || acts.length > 0 || wasCompared || !told;
  const topic = own ? { subject, acts } : told;
  if (number.unit !== '%' && !unitsOf[subject].test(number.unit)) return [];
  return [
    {
      kind: 'change',
      topics: [topic],
      value: way * number.value,
      unit: number.unit,
      decimals: decimalsOf(value, number),
      digits: number.digits,
      number: { from: number.from, to: number.to },
      from: startOf(before, number),
      to: number.to,
    },
  ];
}

const decimalsOf = (value: string, { digits }: Quantity): number =>
  /[.．]([\d０-９]+)/.exec(value.slice(digits.from, digits.to))?.[1]?.length ?? 0;

/** What a number is said of, from the words before it in its clause, else those behind it. */
function topicsOf(
  value: string,
  before: readonly Token[],
  number: Quantity,
  after: readonly Token[],
  context: Context,
): readonly Topic[] {
  // The rows of the table are of applications even where nothing was named yet.
  const told = [...actsIn(before), ...actsIn(after)];
  const subject = context.subject ?? (told.some(isOutcome) ? 'request' : null);
  if (subject === null || subject === 'other') return [];
  const acts = actsIn(before).filter(act => fits(subject, act));
  const behind = actsIn(after).filter(act => fits(subject, act));
  const named = subjectsIn(before);
  // 新收6件，上年结转1件，共7件: all that the sentence counted so far.
  const isSum = has(before, 'sum') && named.length === 0 && acts.length === 0 && behind.length === 0;
  if (isSum && context.counted.length > 0) return isWhole(context.counted) ? context.counted.slice() : [];
  if (subject === 'review' || subject === 'lawsuit') {
    const both = new Set(named.filter(each => each === 'review' || each === 'lawsuit'));
    if (acts.length > 0 || behind.length > 0) return [{ subject, acts: [...acts, ...behind] }];
    if (both.size === 2) return [...both].map(each => ({ subject: each, acts: [] }));
    return named.length > 0 || subjectsIn(after).includes(subject) ? [{ subject, acts: [] }] : [];
  }
  if (has(before, 'part') && !acts.some(isOutcome) && !behind.some(isOutcome)) return [];
  if (acts.length > 0) return [{ subject, acts }];
  if (behind.length > 0) return [{ subject, acts: behind }];
  if (subject === 'document' || subject === 'regulation') return [];
  if (subject === 'request') {
    return isPlain(value, before, number) || isWholeOf(value, before, number, after)
      ? [{ subject, acts: [] }]
      : [];
  }
  return named.length > 0 ? [{ subject, acts: [] }] : [];
}

/** Whether what was counted may be added up: what came in, or disputes; not a whole and its parts. */
const isWhole = (counted: readonly Topic[]): boolean =>
  counted.length > 1 &&
  new Set(counted.map(topic => topic.acts.join(' ') + topic.subject)).size === counted.length &&
  counted.every(({ subject, acts }) =>
    subject === 'request'
      ? acts.every(act => act === 'receiveNew' || act === 'receive' || act === 'carryIn')
      : acts.length === 0 && (subject === 'review' || subject === 'lawsuit'),
  );

/** 办结率: only of applications, and not of those in time. */
function rateOf(
  value: string,
  before: readonly Token[],
  number: Quantity,
  context: Context,
): readonly Claim[] {
  if (context.subject !== 'request' || !has(before, 'rate') || has(before, 'part', 'punctual')) return [];
  const { digits, from, to } = number;
  const decimals = decimalsOf(value, number);
  const span = { from: startOf(before, number), to };
  return [{ kind: 'rate', value: number.value, decimals, digits, number: { from, to }, ...span }];
}

/** 全部办结, 均已答复; of a part, or of those carried in, it says nothing about the whole. */
function isAllDone(clause: readonly Token[], context: Context): boolean {
  if (context.subject !== 'request' || context.time === 'other' || context.aside) return false;
  const acts = actsIn(clause);
  const done = acts.some(act => act === 'finish' || act === 'answer');
  const other = acts.some(act => act !== 'finish' && act !== 'answer' && act !== 'receive');
  return has(clause, 'all') && done && !other && !has(clause, 'part', 'deny');
}

/** 未收到申请, 没有上年结转, 未发生行政复议、行政诉讼. */
function denialsOf(clause: readonly Token[], denial: number, context: Context): readonly Claim[] {
  takeNote(clause.slice(0, denial), context);
  const denied = clause.slice(denial + 1);
  const [first] = denied;
  const mark = clause[denial];
  const isLate = first && mark && first.from - mark.to > 30;
  const subjects = subjectsIn(denied);
  takeNote(denied, context);
  if (!first || !mark || isLate || subjects.includes('other') || has(clause, 'plan', 'compare')) return [];
  if (context.aside || context.time === 'other' || has(denied, 'otherTime')) return [];
  const span = { from: mark.from, to: denied[denied.length - 1]?.to ?? mark.to };
  const none = (topic: Topic): Claim => ({ kind: 'none', topic, ...span });
  const acts = actsIn(denied);
  const topics: Topic[] = [];
  for (const subject of new Set(subjects.length > 0 ? subjects : context.subject ? [context.subject] : [])) {
    const said = acts.filter(act => fits(subject, act));
    if (subject === 'other' || (said.length === 0 && subjects.length === 0)) continue;
    // 未答复申请 denies the answer, not the application.
    if (subject === 'request' && said.some(act => act === 'answer' || act === 'finish')) continue;
    if (subject === 'request' && subjects.length === 0 && !said.some(isOutcome)) continue;
    if (subject === 'document' || subject === 'regulation') {
      topics.push(
        ...(said.length > 0 ? said.map(act => ({ subject, acts: [act] })) : [{ subject, acts: [] }]),
      );
    } else if (subject === 'request' && said.some(isOutcome)) {
      topics.push(...said.filter(isOutcome).map(act => ({ subject, acts: [act] })));
    } else topics.push({ subject, acts: said });
  }
  return topics.map(none);
}
