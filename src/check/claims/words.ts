/** Short questions about the words of a clause. */

import type { Act, Mark, Subject } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Whether `token` is one of these marks. */
export const isMark = (token: Token | undefined, ...marks: readonly Mark[]): boolean =>
  token?.kind === 'mark' && marks.includes(token.mark);

/** What is counted, in the order in which it is named. */
export const subjectsIn = (words: readonly Token[]): readonly Subject[] =>
  words.flatMap(token => (token.kind === 'subject' ? [token.subject] : []));

/** What is said of it, in order. */
export const actsIn = (words: readonly Token[]): readonly Act[] =>
  words.flatMap(token => (token.kind === 'act' ? [token.act] : []));

/** Whether one of these marks is among `words`. */
export const has = (words: readonly Token[], ...marks: readonly Mark[]): boolean =>
  words.some(token => isMark(token, ...marks));
