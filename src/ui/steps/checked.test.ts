import { describe, expect, it } from 'vitest';
import { examine, rules } from '../../check/index.ts';
import { apply, type Change, emptyReport, type Report, takeUpLedger } from '../../report/index.ts';
import { ruleFamilies } from '../sentences/ruleFamilies.ts';
import { checkedRules, type Outcome } from './checked.ts';
import { canLetStand, doubtingAgain, lettingStand } from './matters.ts';

const begun = emptyReport('青山县柳河镇人民政府', 2025);
const fill = (report: Report, ...changes: readonly Change[]): Report =>
  apply(report, { label: '', changes }).report;
const regulations = fill(begun, {
  kind: 'figure',
  cell: 'proactive.regulations.inForce',
  value: 6,
});

const outcomeOf = (report: Report, rule: string): Outcome | undefined =>
  checkedRules(examine(report, null), report)
    .flatMap(family => family.rules)
    .find(checked => checked.rule === rule)?.outcome;

describe('what was checked', () => {
  it('names every rule once, under its family', () => {
    const kept = apply(begun, takeUpLedger(begun)).report;
    const families = checkedRules(examine(kept, null), kept);
    expect(families.map(({ family }) => family)).toEqual(ruleFamilies);
    const named = families.flatMap(({ rules: own }) => own.map(({ rule }) => rule));
    expect([...named].sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  it('says of a rule without a finding that it is passed, but not where last year is missing', () => {
    expect(outcomeOf(begun, 'organMissing')).toEqual({ kind: 'passed' });
    expect(outcomeOf(begun, 'carriedInDiffers')).toEqual({ kind: 'notAssessed', why: 'noLastYear' });
  });

  it('does not call a ledger checked that nobody keeps', () => {
    expect(outcomeOf(begun, 'ledgerDuplicate')).toBeUndefined();
  });

  it('tells what was found from what the clerk lets stand, and doubts it again when she takes that back', () => {
    expect(outcomeOf(regulations, 'regulationsNotZero')).toEqual({
      kind: 'found',
      count: 1,
      onlyHints: false,
    });
    const finding = examine(regulations, null).findings.find(({ rule }) => rule === 'regulationsNotZero');
    if (!finding) throw new Error('regulations of a town are not doubted');
    const stands = apply(regulations, lettingStand(finding, '原文如此')).report;
    expect(outcomeOf(stands, 'regulationsNotZero')).toEqual({ kind: 'accepted', count: 1 });
    expect(examine(stands, null).accepted).toEqual([{ finding, reason: '原文如此' }]);
    const again = apply(stands, doubtingAgain(finding)).report;
    expect(outcomeOf(again, 'regulationsNotZero')).toEqual({ kind: 'found', count: 1, onlyHints: false });
  });

  it('doubts anew what was let stand when the figure is another', () => {
    const [finding] = examine(regulations, null).findings.filter(canLetStand);
    if (!finding) throw new Error('nothing can be let stand');
    const stands = apply(regulations, lettingStand(finding, '原文如此')).report;
    const changed = fill(stands, { kind: 'figure', cell: 'proactive.regulations.inForce', value: 7 });
    expect(outcomeOf(changed, 'regulationsNotZero')).toEqual({ kind: 'found', count: 1, onlyHints: false });
  });
});

describe('what can be let stand', () => {
  it('is no error and no blank', () => {
    const { findings } = examine(regulations, null);
    expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
    expect(findings.filter(canLetStand).map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['regulationsNotZero']),
    );
    for (const finding of findings.filter(canLetStand)) expect(finding.severity).not.toBe('error');
  });

  it('is not what its own 确认 confirms, and that is taken back by the same 撤销确认', () => {
    const text = 'problems' as const;
    const words = '更新不够及时，明年将每月检查一次。';
    const now = fill(begun, { kind: 'text', text, value: words });
    const last = { report: { ...now, year: 2024 }, printed: {} };
    const same = examine(now, last).findings.find(({ rule }) => rule === 'textUnchanged');
    if (!same?.remedy) throw new Error('a text as last year’s is not doubted');
    expect(canLetStand(same)).toBe(false);
    const confirmed = apply(now, same.remedy).report;
    const isOpen = (report: Report) =>
      examine(report, last).findings.some(({ rule }) => rule === 'textUnchanged');
    expect(isOpen(confirmed)).toBe(false);
    expect(isOpen(apply(confirmed, doubtingAgain(same)).report)).toBe(true);
  });

  it('is not a figure of last year’s that she says she has looked at, and that is taken back too', () => {
    const text = 'overview.proactive' as const;
    const now = fill(begun, { kind: 'text', text, value: '全镇共公开信息411条，公示2次。' });
    const before = { texts: { [text]: '我镇公开信息411条，公示2次。' } };
    const last = { report: { ...emptyReport('', 2024), ...before }, printed: {} };
    const found = examine(now, last).findings.find(({ rule }) => rule === 'lastFigures');
    if (!found?.remedy) throw new Error('figures of last year’s are not doubted');
    const confirmed = apply(now, found.remedy).report;
    expect(examine(confirmed, last).accepted).toEqual([{ finding: found, reason: null }]);
    const again = apply(confirmed, doubtingAgain(found)).report;
    expect(examine(again, last).findings).toContainEqual(found);
  });
});
