/** Numbers and headings in front of paragraphs that collide with the form's own, or do not follow on each other. */

import type { TextId } from '../../form/index.ts';
import type { Change, NumberLevel, ParagraphNumber, Report } from '../../report/index.ts';
import {
  numbersIn,
  renumbering,
  replaced,
  textIdsOf,
  textOf,
  topLevelOf,
  writeNumber,
} from '../../report/index.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule } from '../rule.ts';
import { isMixed, isTurned } from './numberSystems.ts';

export interface NumberJumps {
  readonly text: TextId;
  /** The first number that does not follow, as written and as it would be right. */
  readonly written: string;
  readonly right: string;
}

export const numberJumps = rule({
  id: 'numberJumps',
  what: 'The numbers in front of the paragraphs of a text do not follow on each other.',
  why: 'A paragraph was added, moved or removed; another order may be meant, so it is only asked.',
  severity: 'doubt',
  run: ({ report }: Subject): readonly Draft<NumberJumps>[] =>
    narratives(report).flatMap(({ text, value }): readonly Draft<NumberJumps>[] => {
      const top = topLevelOf(report, text);
      // What is no number of the text's own is lowered first.
      if (numbersIn(value).some(({ level }) => level < top)) return [];
      if (isMixed(value) || isTurned(value)) return [];
      const changes = renumbering(value);
      const [first] = changes;
      const number = first && numbersIn(value).find(({ from }) => from === first.from);
      if (!first || !number) return [];
      const behind = value.slice(number.to, number.to + 1);
      const written = `${value.slice(number.start, number.from).trim()}${value.slice(number.from, number.to)}${behind}`;
      const right = written.replace(value.slice(first.from, first.to), first.put);
      return [
        {
          places: [{ kind: 'text', text, range: { from: first.from, to: first.to } }],
          facts: { text, written, right },
          remedy: put('重新编号', text, replaced(value, changes)),
        },
      ];
    }),
});

export interface HeadingInText {
  readonly text: TextId;
  /** The line, or its beginning. */
  readonly line: string;
  /** A heading that the form prints itself; or a number of a level that only the form's headings have. */
  readonly kind: 'title' | 'number';
}

export const headingInText = rule({
  id: 'headingInText',
  what: 'A paragraph looks like a heading of the form.',
  why: 'A reader, and whoever imports the report a year later, would take it for the next section or part.',
  severity: 'doubt',
  run: ({ report, form }: Subject): readonly Draft<HeadingInText>[] => {
    const sections = new Set(form.sections.map(({ title }) => title));
    // Only section 一 has parts; elsewhere their headings lead in like any words: 主动公开：
    const withParts = new Set([
      ...sections,
      ...report.parts.map(({ heading }) => heading.trim()).filter(heading => heading !== ''),
    ]);
    return narratives(report).flatMap(({ text, value }) => {
      const numbers = numbersIn(value);
      const title = titleIn(value, numbers, text.startsWith('overview.') ? withParts : sections);
      if (title) return [titleDraft(text, value, title)];
      const top = topLevelOf(report, text);
      const first = numbers.find(({ level }) => level < top);
      return first ? [numberDraft(text, value, first, numbers, top)] : [];
    });
  },
});

interface Line {
  readonly start: number;
  readonly end: number;
}

/** The first line that is a heading of the form and nothing else. */
function titleIn(
  value: string,
  numbers: readonly ParagraphNumber[],
  titles: ReadonlySet<string>,
): Line | undefined {
  let start = 0;
  for (const content of value.split('\n')) {
    const words = numbers.find(number => number.start === start)?.words ?? start;
    const end = start + content.length;
    if (
      titles.has(
        value
          .slice(words, end)
          .trim()
          .replace(/[：:。]$/, ''),
      )
    )
      return { start, end };
    start = end + 1;
  }
  return undefined;
}

function titleDraft(text: TextId, value: string, { start, end }: Line): Draft<HeadingInText> {
  const before = value.slice(0, Math.max(0, start - 1));
  const rest = start === 0 ? value.slice(end + 1) : `${before}${value.slice(end)}`;
  return {
    places: [{ kind: 'text', text, range: { from: start, to: end } }],
    facts: { text, line: value.slice(start, end).trim(), kind: 'title' },
    remedy: put('删去这一行', text, rest),
  };
}

/** All levels move down alike, so that what stood under a number stays under it. */
function numberDraft(
  text: TextId,
  value: string,
  first: ParagraphNumber,
  numbers: readonly ParagraphNumber[],
  top: NumberLevel,
): Draft<HeadingInText> {
  const down = top - Math.min(...numbers.map(({ level }) => level));
  const lowered = numbers.map(({ level, value: number, start, words }) => ({
    from: start,
    to: words,
    put: writeNumber(Math.min(level + down, 4) as NumberLevel, number),
  }));
  const [lineEnd = ''] = value.slice(first.start).split('\n');
  return {
    places: [{ kind: 'text', text, range: { from: first.start, to: first.words } }],
    facts: { text, line: lineEnd.trim(), kind: 'number' },
    remedy: put(`编号改用“${writeNumber(top, 1)}”`, text, replaced(value, lowered)),
  };
}

/** Every text under a heading of the form. */
const narratives = (report: Report) =>
  textIdsOf(report)
    .filter(text => text !== 'preamble')
    .map(text => ({ text, value: textOf(report, text) }))
    .filter(({ value }) => value !== '');

function put(label: string, text: TextId, value: string) {
  const changes: readonly Change[] = [{ kind: 'text', text, value }];
  return { label, changes };
}
