/** Section 一 into its parts: sub-heads on lines of their own or run in, to the declared parts by meaning. */

import type { DeclaredPartId, Form, PartId } from '../../form/index.ts';
import type { ReportPart } from '../../report/index.ts';
import { usualParts } from '../../report/index.ts';
import type { Line } from './line.ts';
import type { TextLine } from './narrative.ts';
import { partSynonyms } from './synonyms.ts';
import { behindPlain, type Numbering, plain, plainStart, splitNumber } from './words.ts';

export interface PartText extends ReportPart {
  readonly lines: readonly TextLine[];
}

export interface Overview {
  readonly intro: readonly TextLine[];
  /** The parts as the document orders them, then none. */
  readonly parts: readonly PartText[];
}

interface Head {
  readonly index: number;
  readonly heading: string;
  readonly declared: DeclaredPartId | null;
  readonly runIn: string;
  readonly numbering: Numbering;
  readonly number: number;
}

/** Parts by the paper's own sub-headings, as our documents have them: every other line is text. */
export function partsByHeadings(form: Form, lines: readonly Line[]): Overview {
  const heads = lines.flatMap((line, index): Head[] => {
    if (line.kind !== 'heading' || line.level !== 2) return [];
    const heading = line.text.trim().replace(/^（[一二三四五六七八九十百]+）/, '');
    const declared = form.parts.find(part => part.heading === heading)?.id ?? meaningOf(form, heading);
    return [
      {
        index,
        heading,
        declared: declared as DeclaredPartId | null,
        runIn: '',
        numbering: 'bracket',
        number: 0,
      },
    ];
  });
  const texts = lines.map(line => ({ text: line.text.trim(), place: line.place }));
  return split(heads, texts);
}

/** Parts by the numbered sub-heads of any document; undivided text is all intro. */
export function partsByWords(form: Form, lines: readonly TextLine[]): Overview {
  const all = lines.flatMap((line, index) => headOf(form, line, index) ?? []);
  const heads = chooseStyle(all);
  return split(heads, lines);
}

/** The one way of numbering that gives parts: in sequence, and meaning at least one declared part. */
function chooseStyle(heads: readonly Head[]): readonly Head[] {
  for (const numbering of ['bracket', 'chinese', 'arabic', 'arabicBracket'] as const) {
    const sequence: Head[] = [];
    for (const head of heads)
      if (head.numbering === numbering && head.number === sequence.length + 1) sequence.push(head);
    const known = sequence.filter(head => head.declared !== null).length;
    if (sequence.length >= 2 && known >= (numbering === 'bracket' ? 1 : 2)) return sequence;
  }
  return [];
}

/** A heading longer than this is a sentence. */
const longestHead = 24;

function headOf(form: Form, line: TextLine, index: number): Head | null {
  const start = plainStart(line.text, 80);
  const { numbering, number, rest } = splitNumber(start);
  if (numbering === 'none' || number === null) return null;
  const whole = line.text.length <= 80 && !/[。:;,]/.test(rest) && rest.length <= longestHead;
  const match = whole ? null : /^([^。:;,，]{2,24})[。:;]/.exec(rest);
  const title = whole ? rest : (match?.[1] ?? spacedTitle(form, line.text));
  if (title === null || title === '') return null;
  const mark = match ? 1 : 0;
  const prefix = start.length - rest.length;
  const runIn = behindPlain(line.text, prefix + title.length + mark).trim();
  const heading = headingText(line.text, prefix, title.length);
  return { index, heading, declared: meaningOf(form, title), runIn, numbering, number };
}

/** （一）主动公开 2024年，… : a known heading held apart from its text only by a space. */
function spacedTitle(form: Form, text: string): string | null {
  const match = /^\s*[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*(\S{2,20})\s+\S/u.exec(text);
  const title = plain(match?.[1] ?? '');
  return title !== '' && meaningOf(form, title) !== null ? title : null;
}

/** The heading's own characters, between the plain offsets. */
function headingText(text: string, from: number, length: number): string {
  const behind = behindPlain(text, from);
  const rest = behindPlain(behind, length);
  return behind.slice(0, behind.length - rest.length).trim();
}

function meaningOf(form: Form, heading: string): DeclaredPartId | null {
  const words = plain(heading)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(?:工作)?(?:开展|落实|建设)?(?:的)?(?:总体)?(?:情况|工作)$/u, '');
  const whole = plain(heading).replace(/[^\p{L}\p{N}]/gu, '');
  for (const part of form.parts) {
    const id = part.id as DeclaredPartId;
    const own = plain(part.heading);
    if (own === whole || own === words || own.replace(/建设$/, '') === words) return id;
    if (partSynonyms[id].some(pattern => pattern.test(words) || pattern.test(whole))) return id;
  }
  return null;
}

function split(heads: readonly Head[], lines: readonly TextLine[]): Overview {
  const taken = new Set<string>();
  let own = 0;
  const parts = heads.map((head, order): PartText => {
    const end = heads[order + 1]?.index ?? lines.length;
    const line = lines[head.index];
    let id: PartId;
    if (head.declared !== null && !taken.has(head.declared)) id = head.declared;
    else {
      own++;
      id = `own${own}`;
    }
    taken.add(id);
    const runIn = head.runIn !== '' && line ? [{ text: head.runIn, place: line.place }] : [];
    return { id, heading: head.heading, lines: [...runIn, ...lines.slice(head.index + 1, end)] };
  });
  return { intro: lines.slice(0, heads[0]?.index ?? lines.length), parts };
}

/**
 * The parts of the report: those of the document in its order, and the declared ones it lacks, blank, each
 * behind the declared part that comes before it.
 */
export function reportParts(form: Form, found: readonly ReportPart[]): readonly ReportPart[] {
  const parts: ReportPart[] = found.map(({ id, heading }) => ({ id, heading }));
  let before = -1;
  for (const usual of usualParts(form)) {
    const at = parts.findIndex(part => part.id === usual.id);
    if (at >= 0) before = at;
    else {
      before++;
      parts.splice(before, 0, usual);
    }
  }
  return parts;
}
