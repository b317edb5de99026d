/**
 * Where pasted paragraphs belong: a text has no headings of the form in it, so a piece of a whole report is taken
 * apart at them, and nothing is dropped without being counted.
 */

import { formOf, type PartId, type SectionId, sectionIds, type TextId } from '../../form/index.ts';
import { numbersIn, type Report } from '../../report/index.ts';

export interface PlacedPaste {
  /** For the text that was pasted into. */
  readonly own: readonly string[];
  /** For other parts of section 一, by the headings in what was pasted. */
  readonly spread: readonly { readonly text: TextId; readonly paragraphs: readonly string[] }[];
  /** Headings left out, since the form prints them. */
  readonly headings: readonly string[];
  /** Paragraphs left out, since they belong to other sections. */
  readonly elsewhere: number;
}

/** Takes `paragraphs`, pasted into `target`, apart. */
export function placePaste(report: Report, target: TextId, paragraphs: readonly string[]): PlacedPaste {
  const section = sectionOf(report, target, paragraphs);
  const parts = target.startsWith('overview.') ? spreadParts(report, target, section.own) : null;
  if (!parts) return { ...section, spread: [] };
  return { ...parts, headings: [...section.headings, ...parts.headings], elsewhere: section.elsewhere };
}

interface OwnSection {
  readonly own: readonly string[];
  readonly headings: readonly string[];
  readonly elsewhere: number;
}

/**
 * The paragraphs of the target's own section, of those that hold headings of sections; all of them where none
 * is of it: the clerk knows better than their headings where they are to stand.
 */
function sectionOf(report: Report, target: TextId, paragraphs: readonly string[]): OwnSection {
  const wanted = sectionIds.indexOf((target.split('.')[0] ?? '') as SectionId);
  const heads = paragraphs.map(line => sectionHeadedBy(report, line, wanted));
  const first = heads.find(head => head !== null);
  if (first === undefined) return { own: paragraphs, headings: [], elsewhere: 0 };
  // What stands before the first heading belongs to the section before it, as far as can be told.
  let current = first === wanted ? wanted : first > wanted ? wanted : -2;
  const own: string[] = [];
  const headings: string[] = [];
  let elsewhere = 0;
  for (const [index, line] of paragraphs.entries()) {
    const head = heads[index] ?? null;
    if (head !== null) current = head;
    if (head !== null && head === wanted) headings.push(line);
    else if (head === null && current === wanted) own.push(line);
    else elsewhere++;
  }
  if (own.length === 0 && elsewhere > 0) return { own: paragraphs, headings: [], elsewhere: 0 };
  return { own, headings, elsewhere };
}

/**
 * Which section of the form `line` heads, in its own or in usual other words; `null`: it heads none. Words that
 * are those of the `wanted` section too, under another number, head a piece of it (一、存在的主要问题和改进情况).
 */
function sectionHeadedBy(report: Report, line: string, wanted: number): number | null {
  if (line.length > 42 || /[。；;，,]/.test(line)) return null;
  const [number] = numbersIn(line);
  const words = line
    .slice(number?.words ?? 0)
    .replace(/\s/g, '')
    .replace(/[：:]$/, '');
  for (const [index, { title }] of formOf(report.form).sections.entries()) {
    if (words === title) return index;
    const isNumbered = number?.level === 1 && number.value === index + 1;
    if (!isNumbered || !usualWords[index]?.test(words)) continue;
    // 情况, usual in 一, is said of every section.
    return index === wanted || wanted === 0 || !usualWords[wanted]?.test(words) ? index : null;
  }
  return null;
}

/** By section, what its heading is about in whatever words. */
const usualWords: readonly RegExp[] = [
  /情况|概述|概况/,
  /主动公开/,
  /申请/,
  /复议|诉讼/,
  /问题|改进|不足/,
  /其他|其它|事项/,
];

/** Section 一 by the headings of its parts; `null`: there is none in it. */
function spreadParts(report: Report, target: TextId, lines: readonly string[]) {
  const texts = new Map<TextId, string[]>();
  const headings: string[] = [];
  let current = target;
  for (const line of lines) {
    const part = partHeadedBy(report, line);
    if (part) {
      current = `overview.${part.id}`;
      headings.push(line.slice(0, line.length - part.rest.length).trim());
    }
    const words = part ? part.rest : line;
    const own = texts.get(current) ?? [];
    texts.set(current, words === '' ? own : [...own, words]);
  }
  if (headings.length === 0) return null;
  const spread = [...texts]
    .filter(([text, paragraphs]) => text !== target && paragraphs.length > 0)
    .map(([text, paragraphs]) => ({ text, paragraphs }));
  return { own: texts.get(target) ?? [], spread, headings };
}

/** The part of this report whose numbered heading begins `line`, and what stands behind the heading. */
function partHeadedBy(report: Report, line: string): { readonly id: PartId; readonly rest: string } | null {
  const [number] = numbersIn(line);
  if (number?.level !== 2) return null;
  for (const { id, heading } of report.parts) {
    const own = heading.trim();
    if (own === '' || !line.startsWith(own, number.words)) continue;
    const rest = line.slice(number.words + own.length);
    if (rest === '' || /^(?:情况)?[。：: ]/.test(rest))
      return { id, rest: rest.replace(/^(?:情况)?[。：:]?\s*/, '') };
  }
  return null;
}
