/** Stretches of a text: sentences that are found in it and taken out of it. */

/** From inclusive, to exclusive; `text` is what stands there, trimmed. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A semicolon ends a sentence too: what is told in a row often has one after each. */
const sentence = /[^。！？；;\r\n]+[。！？；;]?/g;

/** The sentences of `text` with their closing marks, in order; a line is never run on, and blank ones are none. */
export const sentencesOf = (text: string): readonly Stretch[] =>
  Array.from(text.matchAll(sentence), ({ 0: words, index }) => ({
    from: index,
    to: index + words.length,
    text: words.trim(),
  })).filter(({ text: words }) => words !== '');

/** `text` without the given stretches of it; lines left empty go, a paragraph never ends in a semicolon. */
export function withoutSentences(text: string, sentences: readonly Stretch[]): string {
  if (sentences.length === 0) return text;
  let rest = '';
  let at = 0;
  for (const { from, to } of sentences) {
    rest += text.slice(at, from);
    at = to;
  }
  rest += text.slice(at);
  return rest
    .split(/\r\n|\r|\n/)
    .map(line => line.trim().replace(/[；;]$/, '。'))
    .filter(line => line !== '')
    .join('\n');
}
