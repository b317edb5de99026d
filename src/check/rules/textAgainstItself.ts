/** Texts that contradict themselves or each other, whatever the tables say. */

import { chineseNumber, type TextId } from '../../form/index.ts';
import type { Change, Edit, Report } from '../../report/index.ts';
import { readCount, replaced, textIdsOf, textOf, writtenCount } from '../../report/index.ts';
import type { Claim, Topic } from '../claims/claims.ts';
import { claimsOf } from '../claims/claimsOf.ts';
import { type Parts, partsIn } from '../claims/parts.ts';
import { readingsOf } from '../claims/readings.ts';
import { remembered } from '../remembered.ts';
import type { Draft, Subject } from '../rule.ts';
import { rule } from '../rule.ts';
import { narrow } from '../years.ts';
import { isRight, wrongReadings } from './figureInText.ts';

export interface PartsDoNotAddUp {
  readonly text: TextId;
  /** From the whole to its last part: 公开126条，其中网站58条、公众号70条. */
  readonly words: string;
  readonly whole: number;
  readonly parts: readonly number[];
  readonly sum: number;
  readonly unit: string;
}

/** Lists need not be complete: fewer is only a slip where next to nothing is missing. */
const isSlip = ({ whole, sum, isComplete }: Parts): boolean =>
  sum !== whole && (isComplete || sum > whole || whole - sum <= Math.max(2, whole * 0.05));

export const partsDoNotAddUp = rule({
  id: 'partsDoNotAddUp',
  what: 'The parts that a text tells of a number come to more than it, or to a little less.',
  why: 'One of two numbers was changed and the other forgotten. What is told as 其中 need not be all.',
  severity: 'doubt',
  run: ({ report }: Subject): readonly Draft<PartsDoNotAddUp>[] =>
    textIdsOf(report).flatMap(text => {
      const value = textOf(report, text);
      const claims = claimsOf(report, text);
      return partsOf(value)
        .filter(parts => isSlip(parts) && !isBorneOut(report, claims, parts))
        .map(({ from, to, whole, parts, sum, unit }) => ({
          places: [{ kind: 'text', text, range: { from, to } }],
          facts: { text, words: value.slice(from, to), whole, parts, sum, unit },
        }));
    }),
});

const partsOf = remembered(partsIn);

/** Whether the tables say the same of the whole and of each part: then what is missing was left out on purpose. */
function isBorneOut(report: Report, claims: readonly Claim[], { from, to, parts }: Parts): boolean {
  const within = claims.filter(claim => claim.from < to && claim.to > from && claim.kind === 'count');
  return within.length > parts.length && within.every(claim => isRight(report, claim));
}

export interface SectionsMiscounted {
  readonly text: TextId;
  /** As written: 四个部分. */
  readonly written: string;
  readonly sections: number;
}

/** Every count, with the 部分 that it counts where it counts them: a run of numerals is gone over once, however long. */
export const countOfParts = new RegExp(`(?<![\\d.])(${writtenCount})(\\s*个?\\s*大?部分)?`, 'g');

export const sectionsMiscounted = rule({
  id: 'sectionsMiscounted',
  what: 'The report says of itself that it has another number of sections than it has.',
  why: '国办公开办函〔2021〕30号 gives it six; “四个部分” above six is seen in published reports.',
  severity: 'doubt',
  run: ({ report, form }: Subject): readonly Draft<SectionsMiscounted>[] =>
    (['preamble', 'overview.intro'] as const).flatMap(text => {
      const value = textOf(report, text);
      return Array.from(narrow(value).matchAll(countOfParts)).flatMap(
        (match): readonly Draft<SectionsMiscounted>[] => {
          const [, digits = '', parts] = match;
          if (parts === undefined) return [];
          const { index } = match;
          const sentence = value.slice(Math.max(0, index - 200), index).split(/[。！？\n]/);
          const before = sentence[sentence.length - 1] ?? '';
          const about = /报告|年报/.test(before) || /组成|构成|内容/.test(value.slice(index, index + 12));
          if (!about || readCount(digits) === form.sections.length || /[第之]$/.test(before)) return [];
          const put = /[\d]/.test(digits)
            ? String(form.sections.length)
            : chineseNumber(form.sections.length);
          const range = { from: index, to: index + digits.length };
          const behind = /^\s*个?\s*大?部分/.exec(value.slice(range.to))?.[0] ?? '';
          const written = `${value.slice(range.from, range.to)}${behind}`;
          return [
            {
              places: [{ kind: 'text', text, range: { from: range.from, to: range.to + behind.length } }],
              facts: { text, written, sections: form.sections.length },
              remedy: textEdit(`改为“${put}${behind}”`, text, replaced(value, [{ ...range, put }])),
            },
          ];
        },
      );
    }),
});

function textEdit(label: string, text: TextId, value: string): Edit {
  const changes: readonly Change[] = [{ kind: 'text', text, value }];
  return { label, changes };
}

export interface TextsContradict {
  readonly text: TextId;
  readonly words: string;
  /** Where the other one stands, and its words. */
  readonly other: TextId;
  readonly otherWords: string;
}

/** What one claim says of one figure; of the words that may mean several, nothing. */
interface Statement {
  readonly text: TextId;
  readonly claim: Claim;
  readonly about: string;
  readonly value: number;
}

export const textsContradict = rule({
  id: 'textsContradict',
  what: 'Two places of the texts state the same thing differently: 全部办结 and 结转3件.',
  why: 'Where the tables know better, what is wrong is told beside them; this is for when they do not yet.',
  severity: 'doubt',
  run: ({ report, before }: Subject): readonly Draft<TextsContradict>[] => {
    const last = before?.report ?? null;
    const statements = statementsOf(report).filter(
      ({ claim }) => wrongReadings(report, last, claim) === null,
    );
    const first = new Map<string, Statement>();
    return statements.flatMap((statement): readonly Draft<TextsContradict>[] => {
      const other = first.get(statement.about);
      if (!other) first.set(statement.about, statement);
      if (!other || other.value === statement.value) return [];
      const range = ({ claim: { from, to } }: Statement) => ({ from, to });
      const words = (each: Statement) => textOf(report, each.text).slice(each.claim.from, each.claim.to);
      return [
        {
          places: [
            { kind: 'text', text: statement.text, range: range(statement) },
            { kind: 'text', text: other.text, range: range(other) },
          ],
          facts: {
            text: statement.text,
            words: words(statement),
            other: other.text,
            otherWords: words(other),
          },
        },
      ];
    });
  },
});

const statementsOf = (report: Report): readonly Statement[] =>
  textIdsOf(report).flatMap(text =>
    claimsOf(report, text).flatMap((claim): readonly Statement[] => {
      const said = saidBy(claim);
      return said ? [{ text, claim, ...said }] : [];
    }),
  );

function saidBy(claim: Claim): Pick<Statement, 'about' | 'value'> | null {
  const figureOf = (topic: Topic): string | null => {
    const [only, ...others] = readingsOf(topic);
    return only && others.length === 0 ? only.cells.join(' ') : null;
  };
  const about = (topic: Topic | undefined, value: number) => {
    const figure = topic && figureOf(topic);
    return figure ? { about: figure, value } : null;
  };
  switch (claim.kind) {
    case 'allDone':
      return { about: 'requests.carriedOut.total', value: 0 };
    case 'none':
      return about(claim.topic, 0);
    case 'count':
      return claim.topics.length === 1 && claim.unit !== '元' && claim.unit !== '亿元'
        ? about(claim.topics[0], claim.value)
        : null;
    case 'change':
    case 'rate':
      return null;
  }
}
