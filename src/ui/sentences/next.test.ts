import { describe, expect, it } from 'vitest';
import { check, progressOf } from '../../check/index.ts';
import { apply, type Change, emptyReport, type Report } from '../../report/index.ts';
import { sampleReports } from '../gallery/samples.ts';
import { nextThing } from './next.ts';

const nextOf = (report: Report) => {
  const findings = check(report, null);
  return nextThing(progressOf(report, null, findings), findings, report, 0);
};
const change = (report: Report, ...changes: readonly Change[]) =>
  apply(report, { label: '', changes }).report;

describe('the next thing', () => {
  it('begins with the name of the organ', () => {
    expect(nextOf(emptyReport('', 2025))).toMatchObject({ step: 'basic', words: '还没有填机关名称' });
  });

  it('is the years of last year’s texts, for as long as one of them is wrong where it stands', () => {
    const text: Change = { kind: 'text', text: 'problems', value: '2024年，我镇培训2次。' };
    const report = change(sampleReports.done, text);
    const findings = check(report, null);
    const next = (year: readonly (typeof findings)[number][], count: number) =>
      nextThing(progressOf(report, null, findings), year, report, count);
    expect(next(findings, 3)).toMatchObject({ step: 'basic', place: { kind: 'years' } });
    expect(next(findings, 0).place).not.toEqual({ kind: 'years' });
    expect(next([], 3).place).not.toEqual({ kind: 'years' });
  });

  it('counts the blank cells of the first table that has any', () => {
    const report = change(
      sampleReports.done,
      { kind: 'figure', cell: 'disputes.review.upheld', value: null },
      { kind: 'figure', cell: 'disputes.direct.pending', value: null },
    );
    expect(nextOf(report)).toEqual({
      step: 'disputes',
      place: { kind: 'cell', cell: 'disputes.review.upheld' },
      words: '还空 2 格',
    });
  });

  it('is what is wrong before what is blank', () => {
    const report = change(
      sampleReports.done,
      { kind: 'figure', cell: 'disputes.review.upheld', value: null },
      { kind: 'figure', cell: 'disputes.direct.pending', value: { raw: '-1' } },
    );
    expect(nextOf(report).place).toEqual({ kind: 'cell', cell: 'disputes.direct.pending' });
  });

  it('is 打印 when all is done, or 校核 where something is to be looked at', () => {
    const findings = check(sampleReports.done, null);
    const doubts = findings.filter(finding => finding.severity === 'doubt').length;
    expect(nextOf(sampleReports.done).step).toBe(doubts > 0 ? 'check' : 'export');
    const states = progressOf(sampleReports.done, null, []);
    expect(nextThing(states, [], sampleReports.done, 0)).toEqual({
      step: 'export',
      place: null,
      words: '都填好了，可以打印',
    });
  });
});
