/** Numbers of a text that are told together with their parts: 公开126条，其中网站58条、公众号70条. */

import type { Span } from '../years.ts';
import type { Act } from './lexicon.ts';
import { type Quantity, sentencesOf, type Token } from './tokens.ts';

export interface Parts extends Span {
  readonly whole: number;
  readonly parts: readonly number[];
  readonly sum: number;
  readonly unit: string;
  /** Nothing is left out: 网站58条、公众号70条，共128条. */
  readonly isComplete: boolean;
}

/** What begins something new behind the parts: 结转下年度5件. */
const further: ReadonlySet<Act> = new Set<Act>([
  'carryIn',
  'carryOut',
  'carry',
  'receive',
  'receiveNew',
  'finish',
  'handle',
  'answer',
]);

/** So many words may stand between a whole and 其中. */
const near = 40;

/** The wholes of `text` with at least two parts in the same unit, in order. */
export function partsIn(text: string): readonly Parts[] {
  return sentencesOf(text, null).flatMap(({ tokens }) =>
    tokens.flatMap((token, at): readonly Parts[] => {
      if (token.kind !== 'mark' || token.mark !== 'among') return [];
      const whole = wholeBefore(tokens.slice(0, at));
      if (!whole?.exact || whole.unit === '' || token.from - whole.to > near) return [];
      const parts = listedIn(text, tokens.slice(at + 1), whole);
      const last = parts[parts.length - 1];
      if (parts.length < 2 || !last || !parts.every(({ exact }) => exact)) return [];
      const values = parts.map(({ value }) => value);
      const sum = values.reduce((total, value) => total + value, 0);
      return [
        {
          from: whole.from,
          to: last.to,
          whole: whole.value,
          parts: values,
          sum: Math.round(sum * 1e6) / 1e6,
          unit: whole.unit,
          isComplete: false,
        },
      ];
    }),
  );
}

/** The last number that is none of a comparison: 318条，较上年增加42条，增长15%，其中 … */
function wholeBefore(tokens: readonly Token[]): Quantity | null {
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at];
    if (token?.kind !== 'number' || token.unit === '%') continue;
    const before = tokens.slice(0, at);
    const start = before.map(({ kind }) => kind).lastIndexOf('number') + 1;
    if (!before.slice(start).some(each => each.kind === 'mark' && each.mark === 'compare')) return token;
  }
  return null;
}

/** The numbers behind 其中 up to where something else begins. */
function listedIn(text: string, tokens: readonly Token[], whole: Quantity): readonly Quantity[] {
  const listed: Quantity[] = [];
  let start = tokens[0]?.from ?? 0;
  for (const token of tokens) {
    const words = text.slice(start, token.from);
    // A bracket that closes, a semicolon, or words that turn to something else.
    if (/[；;]|另外?|此外|同时|还|占/.test(words)) break;
    if (token.kind === 'act' && further.has(token.act)) break;
    if (
      token.kind === 'mark' &&
      ['compare', 'sum', 'among', 'rate', 'punctual', 'otherTime'].includes(token.mark)
    )
      break;
    if (token.kind === 'number') {
      if (token.unit !== whole.unit) {
        if (token.unit !== '%') break;
      } else listed.push(token);
    }
    // Past a closing bracket nothing is a part any more.
    if (token.kind === 'mark' && token.mark === 'stop' && /[）)；;]/.test(text.slice(token.from, token.to)))
      break;
    start = token.to;
  }
  return listed;
}
