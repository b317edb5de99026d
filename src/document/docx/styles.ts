/** What a paragraph or run takes from its style: its number, its level as a heading, whether it is hidden. */

import { attribute, childNamed, childrenOf, childValue, isOn, wholeNumber } from '../xml.ts';

export interface NumberingOf {
  /** 0: none, though the style it is based on may have one. */
  readonly numId: number | null;
  readonly level: number | null;
}

export interface Style {
  readonly id: string;
  /** In lower case. */
  readonly name: string;
  readonly numbering: NumberingOf | null;
  /** 0 … 8; 9 is body text. */
  readonly outline: number | null;
  readonly hidden: boolean;
}

export interface Styles {
  /** A style with all that it takes over from those it is based on; `null` for an unknown one. */
  readonly style: (id: string | null) => Style | null;
  /** The style of paragraphs that name none. */
  readonly usual: Style | null;
}

interface Declared extends Style {
  readonly basedOn: string | null;
}

const longestChain = 20;

/** The numbering that a `w:pPr` names. */
export function numberingOf(properties: Element | null): NumberingOf | null {
  const numbering = childNamed(properties, 'numPr');
  if (!numbering) return null;
  const numId = wholeNumber(childValue(numbering, 'numId'));
  const level = wholeNumber(childValue(numbering, 'ilvl'));
  return numId === null && level === null ? null : { numId, level };
}

/** Whether a `w:rPr` hides its text, or strikes it out. */
export const isHidden = (properties: Element | null): boolean =>
  isOn(properties, 'vanish') || isOn(properties, 'strike') || isOn(properties, 'dstrike');

/** Reads the part `styles.xml`. */
export function readStyles(root: Element | null): Styles {
  const declared = new Map<string, Declared>();
  let usual: string | null = null;
  for (const element of root ? childrenOf(root) : []) {
    const id = attribute(element, 'styleId');
    if (element.localName !== 'style' || id === null) continue;
    const paragraph = childNamed(element, 'pPr');
    declared.set(id, {
      id,
      name: (childValue(element, 'name') ?? '').toLowerCase(),
      basedOn: childValue(element, 'basedOn'),
      numbering: numberingOf(paragraph),
      outline: wholeNumber(childValue(paragraph, 'outlineLvl')),
      hidden: isHidden(childNamed(element, 'rPr')),
    });
    const isDefault = /^(?:1|true|on)$/.test(attribute(element, 'default') ?? '');
    if (isDefault && attribute(element, 'type') === 'paragraph') usual = id;
  }
  const known = new Map<string, Style | null>();
  const style = (id: string | null): Style | null => {
    if (id === null) return null;
    let found = known.get(id);
    if (found === undefined) {
      found = withBases(declared, id);
      known.set(id, found);
    }
    return found;
  };
  return { style, usual: style(usual) };
}

function withBases(declared: ReadonlyMap<string, Declared>, id: string): Style | null {
  const chain: Declared[] = [];
  for (let next: string | null = id; next !== null && chain.length < longestChain; ) {
    const style = declared.get(next);
    if (!style) break;
    chain.push(style);
    next = style.basedOn;
  }
  const [own] = chain;
  if (!own) return null;
  const numbered = chain.find(({ numbering }) => numbering?.numId != null);
  const levelled = chain.find(({ numbering }) => numbering?.level != null);
  return {
    id,
    name: own.name,
    numbering: numbered
      ? { numId: numbered.numbering?.numId ?? null, level: levelled?.numbering?.level ?? null }
      : null,
    outline: chain.find(({ outline }) => outline !== null)?.outline ?? null,
    hidden: chain.some(({ hidden }) => hidden),
  };
}
