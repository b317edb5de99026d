/** What rules that read the words of texts share: going over the texts, places in them, and mending them. */

import type { TextId } from '../form/index.ts';
import type { Change, Edit, Replacement, Report } from '../report/index.ts';
import { replaced, textIdsOf, textOf } from '../report/index.ts';
import type { Place } from './place.ts';
import type { Span } from './years.ts';

/** So many texts are remembered: those of one report and of last year's. */
const remembered = 40;

/**
 * `scan` with what it found in the texts scanned last. Findings are made anew after each pause in typing, but only
 * one text has changed by then.
 */
export function remembering<T>(scan: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly found: T }>();
  return text => {
    const before = known.get(text);
    if (before) return before.found;
    const found = scan(text);
    const [oldest] = known.size < remembered ? [] : known.keys();
    if (oldest !== undefined) known.delete(oldest);
    known.set(text, { found });
    return found;
  };
}

/** What `look` finds in each text that is not blank, in printed order. */
export const inTexts = <T>(
  report: Report,
  look: (text: TextId, value: string) => readonly T[],
): readonly T[] =>
  textIdsOf(report).flatMap(text => {
    const value = textOf(report, text);
    return value.trim() === '' ? [] : look(text, value);
  });

/** So many further places of one finding are marked. */
export const marked = 40;

/** The places of stretches of a text: the first is where a click goes, the others are marked. */
export const placesIn = (text: TextId, [first, ...rest]: readonly [Span, ...Span[]]) => {
  const place = ({ from, to }: Span): Place => ({ kind: 'text', text, range: { from, to } });
  return [place(first), ...rest.slice(0, marked).map(place)] as const;
};

/** The edit that puts other words in a text. */
export function putIn(
  label: string,
  text: TextId,
  value: string,
  replacements: readonly Replacement[],
): { readonly remedy: Edit } {
  const changes: readonly Change[] = [{ kind: 'text', text, value: replaced(value, replacements) }];
  return { remedy: { label, changes } };
}

/** Characters shown on either side. */
const shown = 6;

/** The words around a stretch, within its line. */
export function around(value: string, { from, to }: Span, reach = shown): string {
  // Looked for nearby alone: the line may be the whole text.
  const before = value.slice(Math.max(0, from - reach), from);
  const [after = ''] = value.slice(to, to + reach).split('\n');
  return `${before.slice(before.lastIndexOf('\n') + 1)}${value.slice(from, to)}${after}`.trim();
}

/** The words around the first few stretches that stand apart, each once. */
export function someAround(value: string, spans: readonly Span[], reach = shown): readonly string[] {
  const words: string[] = [];
  let told = -1;
  for (const span of spans) {
    // The two halves of a bracket are told by one example.
    if (words.length === named) break;
    if (span.from < told) continue;
    words.push(around(value, span, reach));
    told = span.to + reach;
  }
  return [...new Set(words)];
}

/** So many are named. */
const named = 3;
