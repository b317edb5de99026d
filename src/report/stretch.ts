/** Stretches of a text: sentences that are found in it and taken out of it. */

/** From inclusive, to exclusive; `text` is what stands there, trimmed. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

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
