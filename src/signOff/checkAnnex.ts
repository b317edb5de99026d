/** 自查表: every rule that speaks of the report on one row, by families, and under it what is still open, each in its sentence. */

import {
  examine,
  type Finding,
  outcomesOf,
  type RuleOutcome,
  type RuleResult,
  type Severity,
} from '../check/index.ts';
import type { Block, Paper } from '../document/index.ts';
import { type LastYear, otherYearBeside, type Report } from '../report/index.ts';
import { heading, paragraph, table } from './cells.ts';
import type { Words } from './words.ts';

const openWords: Readonly<Record<Severity, string>> = { error: '需改', doubt: '疑问未确认', hint: '提示' };
const severities: readonly Severity[] = ['error', 'doubt', 'hint'];

export function composeCheckSheet(report: Report, lastYear: LastYear | null, words: Words): Paper {
  const examination = examine(report, lastYear);
  const other = otherYearBeside(report, lastYear);
  const outcomes = outcomesOf(examination, report);
  const families = words.families
    .map(name => ({ name, rows: outcomes.filter(({ rule }) => words.familyOf(rule) === name) }))
    .filter(({ rows }) => rows.length > 0);
  const ordered = families.flatMap(({ rows }) => rows);
  return {
    blocks: [
      heading(0, '自查表'),
      paragraph(countsOf(ordered)),
      table(
        [
          ['序号', 6],
          ['检查内容', 34],
          ['结果', 22],
          ['在哪里、说明', 38],
        ],
        families.flatMap(({ name, rows }) => [
          name,
          ...rows.map(row => [
            String(ordered.indexOf(row) + 1),
            words.nameOfCheck(row.rule, other),
            wordsOfResult(row),
            noteOf(row, report, lastYear, words),
          ]),
        ]),
      ),
      ...openBlocks(examination.findings, report, words),
    ],
  };
}

const counted: readonly (readonly [RuleResult, string])[] = [
  ['passed', '通过'],
  ['failed', '需改'],
  ['doubtful', '疑问未确认'],
  ['hinted', '只有提示'],
  ['accepted', '疑问已确认'],
  ['notAssessable', '未能检查'],
];

/** 共检查48项：通过40项，需改2项 … */
function countsOf(rows: readonly RuleOutcome[]): string {
  const results = rows.map(({ result }) => result);
  const parts = counted
    .map(([result, name]) => ({ name, count: results.filter(other => other === result).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name}${count}项`);
  return `共列检查${rows.length}项：${parts.join('，')}。未能检查的不算通过。`;
}

function wordsOfResult(row: RuleOutcome): string {
  const { notAssessable, open, accepted } = row;
  const parts = severities
    .map(severity => ({ severity, count: open.filter(finding => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${openWords[severity]}（${count}处）`);
  if (accepted.length > 0) parts.push(`已确认（${accepted.length}处）`);
  if (parts.length > 0) return parts.join('；');
  return notAssessable ? '未能检查' : '通过';
}

function noteOf(
  { notAssessable, open, accepted }: RuleOutcome,
  report: Report,
  lastYear: LastYear | null,
  words: Words,
): string {
  const placeOf = ({ places: [place] }: Finding) => words.nameOfPlace(place, report);
  const places = [...new Set(open.map(placeOf))];
  const confirmed = accepted.map(one => `${placeOf(one.finding)}（${words.reasonWords(one)}）`);
  const why = notAssessable ? [words.whyNotChecked(notAssessable, report, lastYear)] : [];
  return [...places, ...confirmed, ...why].join('；');
}

const gravity: Readonly<Record<Severity, string>> = { error: '需改', doubt: '疑问', hint: '提示' };

function openBlocks(findings: readonly Finding[], report: Report, words: Words): readonly Block[] {
  if (findings.length === 0) return [heading(1, '尚未处理的问题'), paragraph('没有。')];
  const ordered = severities.flatMap(severity => findings.filter(finding => finding.severity === severity));
  return [
    heading(1, `尚未处理的问题（${findings.length}处）`),
    table(
      [
        ['序号', 6],
        ['程度', 8],
        ['问题', 42],
        ['怎么办', 44],
      ],
      rowsOf(ordered, report, words).map((row, index) => [String(index + 1), ...row]),
    ),
  ];
}

/** 程度, 问题 and 怎么办: one row for what is the same in several places, and no word of what only the screen has. */
function rowsOf(findings: readonly Finding[], report: Report, words: Words): readonly (readonly string[])[] {
  const rows = new Map<string, { readonly row: readonly [string, string, string]; count: number }>();
  for (const finding of findings) {
    const { title, detail } = words.sentenceOf(finding, report);
    const row = [gravity[finding.severity], title, onPaper(detail)] as const;
    const known = rows.get(row.join('\n'));
    if (known) known.count++;
    else rows.set(row.join('\n'), { row, count: 1 });
  }
  return Array.from(rows.values(), ({ row: [level, title, detail], count }) => [
    level,
    count > 1 ? `${title}（${count}处）` : title,
    detail,
  ]);
}

/** Without the sentences that tell which button to press. */
const onPaper = (detail: string): string =>
  (detail.match(/[^。]*。?/g) ?? []).filter(sentence => !sentence.includes('点“')).join('');
