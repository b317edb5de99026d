/** Which stretches of a text are marked, and as what: the gravest of what was found there, and whether it is last year's. */

import { type Finding, placeKey, type Severity, type TextRange } from '../../check/index.ts';
import type { TextId } from '../../form/index.ts';

/** What a stretch is marked as; `last`: it still is last year's. */
export type MarkKind = Severity | 'last';

export interface Mark extends TextRange {
  readonly kind: MarkKind;
}

/** A stretch that is marked one way from end to end. */
export interface LaidMark extends TextRange {
  /** The gravest that was found there; `null`: nothing but that it is last year's. */
  readonly found: Severity | null;
  readonly isLast: boolean;
}

const order: readonly Severity[] = ['error', 'doubt', 'hint'];

/** Findings whose words are dashed as last year's already. */
const dashed: ReadonlySet<Finding['rule']> = new Set(['textUnchanged', 'lastFigures']);

/** Where `finding` speaks of words of `text`. */
function rangesIn(finding: Finding, text: TextId): readonly TextRange[] {
  if (dashed.has(finding.rule)) return [];
  const key = placeKey({ kind: 'text', text });
  return finding.places.flatMap(place =>
    place.kind === 'text' && place.range && placeKey(place) === key ? [place.range] : [],
  );
}

/** The marks of what was found in `text`. */
export const marksOf = (findings: readonly Finding[], text: TextId): readonly Mark[] =>
  findings.flatMap(finding => rangesIn(finding, text).map(range => ({ ...range, kind: finding.severity })));

/**
 * Marks that may lie over each other, cut into stretches of a text of this length that do not, in its order. A hint
 * gives way to the dashes of last year's, which want looking at.
 */
export function layMarks(marks: readonly Mark[], length: number): readonly LaidMark[] {
  const within = marks
    .map(({ from, to, kind }): Mark => ({ from: Math.max(from, 0), to: Math.min(to, length), kind }))
    .filter(({ from, to }) => from < to);
  const edges = [...new Set(within.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const laid: LaidMark[] = [];
  edges.forEach((from, index) => {
    const to = edges[index + 1];
    if (to === undefined) return;
    const kinds = within.filter(mark => mark.from <= from && mark.to >= to).map(({ kind }) => kind);
    if (kinds.length === 0) return;
    const isLast = kinds.includes('last');
    const gravest = order.find(candidate => kinds.includes(candidate)) ?? null;
    const found = isLast && gravest === 'hint' ? null : gravest;
    const before = laid[laid.length - 1];
    if (before?.to === from && before.found === found && before.isLast === isLast) {
      laid[laid.length - 1] = { ...before, to };
    } else laid.push({ from, to, found, isLast });
  });
  return laid;
}

/** The finding whose words the caret stands in or beside: of several the one with the fewest words. */
export function findingAt(findings: readonly Finding[], text: TextId, caret: number): Finding | null {
  let nearest: { readonly finding: Finding; readonly length: number } | null = null;
  for (const finding of findings) {
    for (const { from, to } of rangesIn(finding, text)) {
      if (caret < from || caret > to || (nearest && nearest.length <= to - from)) continue;
      nearest = { finding, length: to - from };
    }
  }
  return nearest?.finding ?? null;
}
