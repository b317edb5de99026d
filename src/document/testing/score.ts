/** For tests: holds what was read of a document against what it should have been, and lists every difference. */

import { exchangeOf } from '../exchange.ts';
import { openText } from '../open.ts';
import { distance } from '../recognise/words.ts';

/** The shape of `expected.json` of the fixtures. */
export interface Expected {
  readonly year: number | null;
  readonly organ: string | null;
  readonly organAliases?: readonly string[];
  readonly preamble?: readonly string[];
  readonly sections: Readonly<Record<'overview' | 'problems' | 'others', readonly string[] | null>>;
  readonly signature?: readonly string[];
  readonly table2: object | null;
  readonly table3: object | null;
  readonly table4: object | null;
  readonly sourceFormat: string;
  /** Figures that the document leaves empty. */
  readonly blankCells?: readonly string[];
}

const tables = ['table2', 'table3', 'table4'] as const;
const narratives = ['overview', 'problems', 'others'] as const;
/** How much of a text must be right. */
const alike = 0.98;

/** An invented report as a page or as text, and what must be read of it. */
export interface Invented {
  /** What was drawn for it. */
  readonly name: string;
  readonly input: string;
  readonly isHtml: boolean;
  readonly expected: Expected;
}

/** What is read of it otherwise, in words. */
export function misreadingsOf(
  { name, input, isHtml, expected }: Invented,
  parser: DOMParser,
): readonly string[] {
  const opened = isHtml ? openText('', input, parser) : openText(input, null, parser);
  const said =
    opened.kind === 'recognised' ? differencesFrom(expected, exchangeOf(opened.recognition)) : [opened.kind];
  return said.map(difference => `(${name}): ${difference}`);
}

/** Every difference, in words; empty: all right, and nothing invented. */
export function differencesFrom(expected: Expected, read: object): readonly string[] {
  const got = read as Expected;
  const differences: string[] = [];
  if (got.year !== expected.year) differences.push(`year: ${got.year}, not ${expected.year}`);
  if (squeeze(got.organ ?? '') !== squeeze(expected.organ ?? ''))
    differences.push(`organ: ${got.organ}, not ${expected.organ}`);
  if (got.sourceFormat !== expected.sourceFormat) differences.push(`format: ${got.sourceFormat}`);
  differences.push(...figureDifferences(expected, read));
  for (const section of narratives) {
    const wanted = (expected.sections[section] ?? []).join('');
    const found = (got.sections[section] ?? []).join('');
    if (similarity(wanted, found) < alike)
      differences.push(`${section}: ${found.slice(0, 200)} — not ${wanted.slice(0, 200)}`);
  }
  const preamble = (expected.preamble ?? []).join('');
  if (similarity(preamble, (got.preamble ?? []).join('')) < alike)
    differences.push(`preamble: ${(got.preamble ?? []).join('⏎')}, not ${preamble}`);
  return differences;
}

/** Every figure that differs. */
export function figureDifferences(
  expected: Pick<Expected, 'table2' | 'table3' | 'table4' | 'blankCells'>,
  read: object,
): readonly string[] {
  const got = read as Expected;
  const differences: string[] = [];
  const blank = new Set(expected.blankCells ?? []);
  for (const table of tables) {
    const wanted = leaves(expected[table], table);
    const found = leaves(got[table], table);
    if (expected[table] === null && got[table] !== null) differences.push(`${table}: invented`);
    for (const [path, value] of wanted) {
      const figure = found.get(path) ?? null;
      const right = blank.has(path) ? figure === null || figure === 0 : figure === value;
      if (!right) differences.push(`${path}: ${figure}, not ${blank.has(path) ? 'blank' : value}`);
    }
  }
  return differences;
}

function leaves(value: unknown, path: string, into = new Map<string, unknown>()): Map<string, unknown> {
  if (typeof value === 'object' && value !== null)
    for (const [key, child] of Object.entries(value)) leaves(child, `${path}.${key}`, into);
  else if (value !== null) into.set(path, value);
  return into;
}

const squeeze = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u200b-\u200f\ufeff\u00ad]+/gu, '');

/** 1: the same but for width and spaces. */
function similarity(a: string, b: string): number {
  const left = squeeze(a);
  const right = squeeze(b);
  const longest = Math.max(left.length, right.length);
  if (left === right) return 1;
  const most = Math.ceil(longest * 0.1);
  return 1 - distance(left, right, most) / longest;
}
