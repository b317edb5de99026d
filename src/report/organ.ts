/** What the name of the organ tells about it, and how its own texts call it. */

import { factOf, type Report, textIdsOf, textOf } from './report.ts';

const township = /(?:镇|乡|街道|苏木)(?:人民政府|政府|办事处)?$/;

/** Whether the organ is a township or subdistrict: one that cannot make 规章. */
export const isTownship = (report: Report): boolean => township.test(factOf(report, 'organ').trim());

const ownName = /[我本](?:镇|乡|街道|局|委|办|机关|单位|中心)/g;
const usualNames: readonly (readonly [RegExp, string])[] = [
  [/镇(?:人民政府|政府)?$/, '我镇'],
  [/乡(?:人民政府|政府)?$/, '我乡'],
  [/街道(?:办事处)?$/, '本街道'],
  [/局$/, '我局'],
];

/** How the texts speak of the organ: the word they use most (我镇, 本单位), else one that fits its name. */
export function ownWordOf(report: Report): string {
  const counts = new Map<string, number>();
  for (const text of textIdsOf(report)) {
    for (const [word] of textOf(report, text).matchAll(ownName))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const organ = factOf(report, 'organ').trim();
  return most?.[0] ?? usualNames.find(([pattern]) => pattern.test(organ))?.[1] ?? '本机关';
}
