import { expect, test } from 'vitest';
import { apply, type Report, setLedgerAside, takeUpLedger } from '../report/index.ts';
import { examine } from './check.ts';
import { quietTown } from './fixtures/reports.ts';
import { outcomesOf } from './outcomes.ts';
import { rules } from './rules/index.ts';

const ofLedger = (report: Report) =>
  outcomesOf(examine(report, null), report).filter(({ rule }) => rule.startsWith('ledger'));

test('rules about a ledger speak only where one is kept in use', () => {
  const kept = apply(quietTown, takeUpLedger(quietTown)).report;
  expect(ofLedger(quietTown)).toEqual([]);
  expect(ofLedger(kept).length).toBeGreaterThan(0);
  expect(outcomesOf(examine(kept, null), kept).map(({ rule }) => rule)).toEqual(rules.map(({ id }) => id));
  const aside = apply(kept, setLedgerAside(kept)).report;
  expect(aside.ledger?.use).toBe('aside');
  expect(ofLedger(aside)).toEqual([]);
});

test('what is open says more than what was let stand, and that more than what could not be held against it', () => {
  const { findings } = examine({ ...quietTown, year: null, facts: {} }, null);
  const [finding] = findings;
  if (!finding) throw new Error('nothing found');
  const { rule } = finding;
  const resultWith = (open: number, accepted: number) =>
    outcomesOf(
      {
        findings: findings.slice(0, open),
        accepted: Array.from({ length: accepted }, () => ({ finding, reason: '原文如此' })),
        notAssessable: new Map([[rule, 'noLastYear']]),
      },
      quietTown,
    ).find(outcome => outcome.rule === rule)?.result;
  expect(resultWith(1, 1)).toBe('failed');
  expect(resultWith(0, 1)).toBe('accepted');
  expect(resultWith(0, 0)).toBe('notAssessable');
});
