/** A text as the words that matter for what it states, sentence by sentence. */

import { readCount, writtenCount } from '../../report/index.ts';
import { remembered } from '../remembered.ts';
import { narrow, type Span } from '../years.ts';
import { type Act, lexicon, type Mark, type Meaning, type Subject } from './lexicon.ts';

/** A number with its unit. */
export interface Quantity extends Span {
  readonly kind: 'number';
  readonly value: number;
  /** 件, %, 万元; blank where none is written. */
  readonly unit: string;
  /** 约12件, 12余件, 12件以上 state no exact number. */
  readonly exact: boolean;
  /** Where the number itself stands. */
  readonly digits: Span;
}

export type Token =
  | Quantity
  | (Span & { readonly kind: 'subject'; readonly subject: Subject })
  | (Span & { readonly kind: 'act'; readonly act: Act })
  | (Span & { readonly kind: 'mark'; readonly mark: Mark });

const about = '约|近|逾|超过?|不足|至少|大约|将近|不少于';
const unit =
  '个百分点|个?工作日|个月|小时|分钟|天|万元|亿元|人次|件次|元|件|份|宗|起|例|项|个|条|次|部|人|名|期|场|家|篇|%';
const quantity = `(?:(?:${about})\\s*)?(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?|${writtenCount})\\s*(?:[余多])?\\s*(?:${unit})(?:以上|左右|以内|以下|余|多)?`;
const bare = '(?:\\d+(?:,\\d{3})*|零)(?=[，。；、）,;)]|$)';

const yearAt = lexicon.findIndex(([, meaning]) => meaning.kind === 'year');
/** Numbers behind years and before words: a year is no count, and 3件 is no part of another word. */
const entries: readonly (readonly [string, Meaning])[] = [
  ...lexicon.slice(0, yearAt + 1),
  [quantity, { kind: 'number' }],
  [bare, { kind: 'number' }],
  ...lexicon.slice(yearAt + 1),
];
const pattern = new RegExp(entries.map(([source]) => `(${source})`).join('|'), 'g');
const parts = new RegExp(
  `^(${about})?\\s*([\\d,.]+|[〇零一二两三四五六七八九十百千]+)\\s*([余多])?\\s*(${unit})?(.*)$`,
);

/** A sentence with its words; offsets are into the text it was taken from. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  /** Number of the paragraph it stands in. */
  readonly paragraph: number;
}

/** What is longer is no sentence, and not gone through. */
const longest = 1500;

/** The sentences of `text` in a report of `year` that hold any word of the lexicon. */
export function sentencesOf(text: string, year: number | null): readonly Sentence[] {
  const plain = narrow(text).replace(/[\t\u00a0\u3000]/g, ' ');
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const { 0: words, index } of plain.matchAll(/[^。！？!?\n]+|\n/g)) {
    if (words === '\n') paragraph++;
    else if (words.length <= longest) {
      const tokens = tokensOf(words, year === null ? '' : String(year)).map(token => moved(token, index));
      sentences.push({ from: index, to: index + words.length, tokens, paragraph });
    }
  }
  return sentences;
}

/** A long report has some two hundred sentences, each read for its claims and for its parts. */
const sentencesKept = 600;

/** The tokens of one sentence: while a paragraph is written, its other sentences stay as they were. */
const tokensOf = remembered((words: string, written: string): readonly Token[] => {
  const year = written === '' ? null : Number(written);
  // Narrowing makes （，） the same as (,): both are stops.
  return Array.from(words.matchAll(pattern)).flatMap((match): readonly Token[] => {
    const entry = entries[match.indexOf(match[0], 1) - 1];
    const span = { from: match.index, to: match.index + match[0].length };
    const token = entry && tokenOf(entry[1], match[0], span, year);
    return token && !isStrayNumber(token, words) ? [token] : [];
  });
}, sentencesKept);

/** A number without a unit counts something only where it is said to: 数量为12; 0 cannot be a number of something. */
const isStrayNumber = (token: Token, words: string): boolean =>
  token.kind === 'number' &&
  token.unit === '' &&
  token.value !== 0 &&
  !/[为是:]\s*$/.test(words.slice(0, token.from));

/** `token` of a sentence that begins at `offset`. */
function moved(token: Token, offset: number): Token {
  const by = ({ from, to }: Span): Span => ({ from: from + offset, to: to + offset });
  return token.kind === 'number'
    ? { ...token, ...by(token), digits: by(token.digits) }
    : { ...token, ...by(token) };
}

function tokenOf(meaning: Meaning, found: string, span: Span, year: number | null): Token | null {
  switch (meaning.kind) {
    case 'subject':
    case 'act':
    case 'mark':
      return { ...meaning, ...span };
    case 'year':
      return { kind: 'mark', mark: yearIn(found) === year ? 'thisTime' : 'otherTime', ...span };
    case 'carriedFrom':
      return { kind: 'act', act: yearIn(found) === year ? 'carryOut' : 'carryIn', ...span };
    case 'carriedTo':
      return { kind: 'act', act: yearIn(found) === year ? 'carryIn' : 'carryOut', ...span };
    case 'number':
      return quantityOf(found, span);
    case 'trap':
      return null;
  }
}

const yearIn = (found: string): number => Number(/\d{4}/.exec(found)?.[0] ?? Number.NaN);

function quantityOf(found: string, span: Span): Quantity | null {
  const [, before = '', digits = '', odd = '', written = '', behind = ''] = parts.exec(found) ?? [];
  const value = digits.includes('.') ? Number(digits.replace(/,/g, '')) : readCount(digits);
  if (value === null || !Number.isFinite(value)) return null;
  // 一个, 一项 … mean “a”.
  if (digits === '一' && !/^[件起宗例份]/.test(written)) return null;
  const at = span.from + found.indexOf(digits, before.length);
  return {
    kind: 'number',
    value,
    unit: written,
    exact: before === '' && odd === '' && behind === '',
    digits: { from: at, to: at + digits.length },
    ...span,
  };
}
