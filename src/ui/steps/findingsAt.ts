/** The findings of one place or section, the same array for as long as they say the same. */

import { useMemo } from 'react';
import { type Finding, placeKey, stepOf } from '../../check/index.ts';
import type { SectionId, TextId } from '../../form/index.ts';
import { useFindings } from '../editor/context.tsx';

const none: readonly Finding[] = [];

/** Findings are made anew at every keystroke; the words of those that stayed are kept, so nothing is drawn again. */
interface Kept {
  readonly findings: readonly Finding[];
  readonly content: string;
}

/** By key of the place; one open draft at a time is on screen. */
const kept = new Map<string, Kept>();

function keep(key: string, findings: readonly Finding[]): readonly Finding[] {
  const before = kept.get(key);
  const content = JSON.stringify(findings);
  if (before?.content === content) return before.findings;
  kept.set(key, { findings, content });
  return findings;
}

type Index = ReadonlyMap<string, readonly Finding[]>;
const indexes = new WeakMap<readonly Finding[], Index>();

/** A finding about so many texts is told under each of them; about more, under the first alone. */
const toldUnder = 2;

/**
 * Every finding under the key of the place that a click goes to, and under its section; what speaks of words of several
 * texts under each of them that it is told under, and under the key of {@link marksKey} of all.
 */
export function indexOf(findings: readonly Finding[]): Index {
  const known = indexes.get(findings);
  if (known) return known;
  const lists = new Map<string, Finding[]>();
  const add = (key: string, finding: Finding) => {
    const list = lists.get(key);
    if (list) list.push(finding);
    else lists.set(key, [finding]);
  };
  for (const finding of findings) {
    const [place] = finding.places;
    add(placeKey(place), finding);
    if (place.kind === 'cell' || place.kind === 'column' || place.kind === 'line')
      add(`section:${stepOf(place)}`, finding);
    const texts = new Set(finding.places.flatMap(each => (each.kind === 'text' ? [each.text] : [])));
    for (const text of texts) {
      add(marksKey(text), finding);
      const key = placeKey({ kind: 'text', text });
      if (texts.size <= toldUnder && key !== placeKey(place)) add(key, finding);
    }
  }
  const index = new Map([...lists].map(([key, list]) => [key, keep(key, list)] as const));
  indexes.set(findings, index);
  return index;
}

/** What was found at the place with this key. */
export const useFindingsAt = (key: string): readonly Finding[] => indexOf(useFindings()).get(key) ?? none;

/** The key of whatever speaks of words of a text, wherever it is told. */
export const marksKey = (text: TextId): string => `marks:${text}`;

/** The same for many places at once, by their keys; the lists stay the same while they say the same. */
export const useFindingIndex = (): ReadonlyMap<string, readonly Finding[]> => indexOf(useFindings());

/** What a table says itself: its cells, its balance row, the lines under it, its ledger. */
const saidByTable: ReadonlySet<string> = new Set([
  'figuresBlank',
  'balance',
  'stockDiffers',
  'ledgerDiffers',
]);

/** What the cells themselves show already. */
const shownByCells: ReadonlySet<string> = new Set(['figuresBlank', 'figureUnreadable']);

/** What is to be marked at cells of a section's table: hints are not, they would cover it. */
export function useCellFindings(section: SectionId): readonly Finding[] {
  const findings = useFindingsAt(`section:${section}`);
  return useMemo(
    () => findings.filter(({ rule, severity }) => severity !== 'hint' && !shownByCells.has(rule)),
    [findings],
  );
}

/** What was found in the table of a section, but for what it says itself. */
export function useTableFindings(section: SectionId): readonly Finding[] {
  const findings = useFindingsAt(`section:${section}`);
  return useMemo(() => findings.filter(({ rule }) => !saidByTable.has(rule)), [findings]);
}
