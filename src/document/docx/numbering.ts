/**
 * Automatic numbers, which stand nowhere in the text: 一、 （一） 1. are counted here as Word counts them, paragraph by
 * paragraph in the order of the text.
 */

import { attribute, childNamed, childrenOf, childValue, isOn, wholeNumber } from '../xml.ts';
import { countIn } from './counting.ts';
import type { NumberingOf, Styles } from './styles.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** With %1 … %9 where the counts of the levels stand. */
  readonly text: string;
  /** What Word sets between number and text: `tab`, `space` or `nothing`. */
  readonly suffix: string;
  /** The paragraph style that is numbered by this level. */
  readonly style: string | null;
  /** 0: goes on for ever; n: begins again behind a number of level n; `null`: behind any higher one. */
  readonly restart: number | null;
  /** All counts in it are printed as 1, 2, 3. */
  readonly legal: boolean;
}

type Levels = readonly (Level | undefined)[];

interface List {
  /** Lists that are numbered on together have the same. */
  readonly counter: string;
  readonly levels: Levels;
  /** Counts with which levels begin when the list is first used. */
  readonly starts: ReadonlyMap<number, number>;
}

export interface NumberLabel {
  readonly text: string;
  /** A gap is printed between it and the text. */
  readonly apart: boolean;
}

export interface Numbering {
  /** Counts a paragraph; its printed number, or `null` where it has none. `styleId`: the paragraph's style. */
  readonly next: (numbering: NumberingOf | null, styleId: string | null) => NumberLabel | null;
}

const levelCount = 9;

/** Reads the part `numbering.xml`. */
export function readNumbering(root: Element | null, styles: Styles): Numbering {
  const lists = listsOf(root, styles);
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    next: (numbering, styleId) => {
      const list = numbering?.numId ? lists.get(numbering.numId) : undefined;
      if (!list || !numbering) return null;
      const linked = list.levels.findIndex(level => level?.style != null && level.style === styleId);
      const at = Math.min(Math.max(numbering.level ?? Math.max(linked, 0), 0), levelCount - 1);
      const level = list.levels[at];
      if (!level) return null;
      const counter = counts.get(list.counter) ?? [];
      counts.set(list.counter, counter);
      const use = `${numbering.numId} ${at}`;
      const override = begun.has(use) ? undefined : list.starts.get(at);
      begun.add(use);
      const before = counter[at];
      counter[at] = override ?? (before === undefined ? level.start : before + 1);
      for (let higher = 0; higher < at; higher++) counter[higher] ??= list.levels[higher]?.start ?? 1;
      for (let lower = at + 1; lower < levelCount; lower++) {
        const restart = list.levels[lower]?.restart ?? null;
        if (restart === null || (restart !== 0 && at < restart)) counter[lower] = undefined;
      }
      return labelOf(list.levels, level, counter);
    },
  };
}

function labelOf(levels: Levels, level: Level, counter: readonly (number | undefined)[]): NumberLabel | null {
  if (level.format === 'bullet') return null;
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = level.legal ? 'decimal' : (levels[at]?.format ?? 'decimal');
    return countIn(format, counter[at] ?? levels[at]?.start ?? 1) ?? '';
  });
  return text.trim() === '' ? null : { text: text.trim(), apart: level.suffix !== 'nothing' };
}

function listsOf(root: Element | null, styles: Styles): ReadonlyMap<number, List> {
  const abstracts = new Map<string, Element>();
  const nums = new Map<number, Element>();
  for (const element of root ? childrenOf(root) : []) {
    if (element.localName === 'abstractNum')
      abstracts.set(attribute(element, 'abstractNumId') ?? '', element);
    const numId = wholeNumber(attribute(element, 'numId'));
    if (element.localName === 'num' && numId !== null) nums.set(numId, element);
  }
  const lists = new Map<number, List>();
  for (const [numId, element] of nums) {
    const abstractId = abstractOf(element, abstracts, nums, styles);
    const abstract = abstractId === null ? undefined : abstracts.get(abstractId);
    if (abstractId === null || !abstract) continue;
    const levels = levelsIn(abstract);
    const starts = new Map<number, number>();
    for (const override of childrenOf(element)) {
      const at = wholeNumber(attribute(override, 'ilvl'));
      if (override.localName !== 'lvlOverride' || at === null || at < 0 || at >= levelCount) continue;
      const own = childNamed(override, 'lvl');
      if (own) levels[at] = levelOf(own);
      const start = wholeNumber(childValue(override, 'startOverride'));
      if (start !== null) starts.set(at, start);
    }
    lists.set(numId, { counter: abstractId, levels, starts });
  }
  return lists;
}

/** The abstract numbering behind a list: its own, or through the style that it links to. */
function abstractOf(
  num: Element,
  abstracts: ReadonlyMap<string, Element>,
  nums: ReadonlyMap<number, Element>,
  styles: Styles,
): string | null {
  const id = childValue(num, 'abstractNumId');
  const link = id === null ? null : childValue(abstracts.get(id) ?? null, 'numStyleLink');
  const linked = nums.get(styles.style(link)?.numbering?.numId ?? 0);
  return linked ? childValue(linked, 'abstractNumId') : id;
}

function levelsIn(abstract: Element): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const element of childrenOf(abstract)) {
    const at = wholeNumber(attribute(element, 'ilvl'));
    if (element.localName === 'lvl' && at !== null && at >= 0 && at < levelCount)
      levels[at] = levelOf(element);
  }
  return levels;
}

function levelOf(element: Element): Level {
  // A format newer than Word 2007 stands in an alternative, with an older one behind it.
  const formats = element.getElementsByTagNameNS('*', 'numFmt');
  const format = formats[formats.length - 1];
  return {
    start: wholeNumber(childValue(element, 'start')) ?? 0,
    format: (format && attribute(format, 'val')) ?? 'decimal',
    text: childValue(element, 'lvlText') ?? '',
    suffix: childValue(element, 'suff') ?? 'tab',
    style: childValue(element, 'pStyle'),
    restart: wholeNumber(childValue(element, 'lvlRestart')),
    legal: isOn(element, 'isLgl'),
  };
}
