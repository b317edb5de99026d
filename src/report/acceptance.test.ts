import { expect, it } from 'vitest';
import {
  type Acceptance,
  boundAcceptances,
  keptInAll,
  keptOfPlace,
  putAcceptance,
  reasonFor,
} from './acceptance.ts';
import { carryOver } from './carry.ts';
import { apply } from './edit.ts';
import { decodeDraft, encodeDraft } from './file.ts';
import { emptyReport, type Report } from './report.ts';

const matter = (of: string, at = 'text:problems') => ({ rule: 'lookAlike', at, of });
const put = (list: readonly Acceptance[], of: string, at?: string) =>
  putAcceptance(list, matter(of, at), `因为${of}`);

it('takes one back, and every other is there still, however many were given', () => {
  let report = emptyReport('青山县柳河镇人民政府', 2025);
  for (let index = 0; index < 2 * keptOfPlace; index++) {
    const edit = {
      label: '',
      changes: [{ kind: 'accept' as const, matter: matter(`${index}`), reason: '口径不同' }],
    };
    const { report: next, inverse } = apply(report, edit);
    expect(apply(next, inverse).report.accepted).toEqual(report.accepted);
    report = next;
  }
  const decoded = decodeDraft(encodeDraft({ report, lastYear: null }));
  expect(decoded.kind === 'draft' && decoded.content.report.accepted).toHaveLength(keptOfPlace);
});

it('keeps the latest reasons in the file where the same text is confirmed after every change, and other places’ all', () => {
  let list = put([], 'first', 'text:others');
  for (let index = 0; index < 50; index++) list = put(list, `${index}`);
  list = boundAcceptances(list);
  expect(list).toHaveLength(1 + keptOfPlace);
  expect(reasonFor(list, matter('49'))).toBe('因为49');
  expect(reasonFor(list, matter(`${50 - keptOfPlace}`))).not.toBeNull();
  expect(reasonFor(list, matter(`${49 - keptOfPlace}`))).toBeNull();
  expect(reasonFor(list, matter('first', 'text:others'))).toBe('因为first');
});

it('drops no reason where one is given anew or taken back', () => {
  let list: readonly Acceptance[] = [];
  for (let index = 0; index < keptOfPlace; index++) list = put(list, `${index}`);
  list = put(list, '0');
  expect(list).toHaveLength(keptOfPlace);
  list = putAcceptance(list, matter('0'), null);
  expect(list).toHaveLength(keptOfPlace - 1);
});

it('does not grow without end, by lines of the ledger that are gone either', () => {
  let list: readonly Acceptance[] = [];
  for (let index = 0; index < keptInAll + 10; index++) list = put(list, 'same', `line:${index}`);
  list = boundAcceptances(list);
  expect(list).toHaveLength(keptInAll);
  expect(reasonFor(list, matter('same', 'line:9'))).toBeNull();
  expect(reasonFor(list, matter('same', `line:${keptInAll + 9}`))).not.toBeNull();
});

it('carries nothing that was confirmed or reviewed into the next year', () => {
  const report: Report = {
    ...emptyReport('青山县柳河镇人民政府', 2024),
    texts: { problems: '更新不够及时。' },
    confirmed: ['problems'],
    accepted: put([], 'first'),
    signOff: { first: { name: '王芳', opinion: '同意', date: '2025年1月8日' } },
  };
  const next = carryOver({ report, printed: {} }, 2025).report;
  expect(next.texts.problems).toBe('更新不够及时。');
  expect(next.confirmed).toEqual([]);
  expect(next.accepted).toBeUndefined();
  expect(next.signOff).toBeUndefined();
});
