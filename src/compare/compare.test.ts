import { describe, expect, it } from 'vitest';
import type { CellId } from '../form/index.ts';
import { emptyReport, type LastYear, type Report } from '../report/index.ts';
import { compareYears } from './compare.ts';

const organ = '青山县柳河镇人民政府';
const now: Report = {
  ...emptyReport(organ, 2025),
  figures: { 'proactive.licensing.decisions': 150, 'disputes.review.upheld': 1, 'fee.charged.yuan': 0 },
  texts: { problems: '信息更新不够及时。2026年将每月检查。', 'overview.own1': '开会两次，部署工作。' },
  parts: [...emptyReport(organ, 2025).parts, { id: 'own1', heading: '组织领导' }],
};
const last: LastYear = {
  report: {
    ...emptyReport(organ, 2024),
    figures: { 'proactive.licensing.decisions': 120, 'fee.charged.yuan': 0 },
    texts: { problems: '信息更新不够及时。2025年将每季检查。', 'overview.own7': '开会两次，部署工作。' },
    parts: [...emptyReport(organ, 2024).parts, { id: 'own7', heading: '组织领导' }],
  },
  printed: { 'disputes.review.total': 3 },
};
const figure = (cell: CellId, beside = last) =>
  compareYears(now, beside).figures.find(found => found.cell === cell);

describe('this year beside last', () => {
  it('tells every figure with its change', () => {
    expect(figure('proactive.licensing.decisions')).toMatchObject({
      now: 150,
      last: 120,
      change: 30,
      percent: 25,
    });
    expect(figure('fee.charged.yuan')).toMatchObject({ change: 0, percent: null });
  });

  it('takes a blank for no figure, and a total that last year printed for one', () => {
    expect(figure('proactive.penalties.decisions')).toMatchObject({ now: null, last: null, change: null });
    expect(figure('disputes.review.total')).toMatchObject({ now: null, last: 3, change: null });
  });

  it('says why a figure is missing', () => {
    expect(figure('proactive.penalties.decisions')).toMatchObject({ missing: 'blank', lastMissing: 'blank' });
    expect(figure('disputes.review.total')).toMatchObject({ missing: 'partly', lastMissing: null });
    expect(figure('proactive.licensing.decisions')).toMatchObject({ missing: null, lastMissing: null });
    const slip = { ...now, figures: { 'fee.charged.yuan': { raw: '一百' } } };
    const charged = compareYears(slip, last).figures.find(({ cell }) => cell === 'fee.charged.yuan');
    expect(charged).toMatchObject({ now: null, missing: 'unreadable', change: null });
  });

  it('compares nothing of table two with the format of 2019', () => {
    const older = { ...last, report: { ...last.report, form: '2019' as const } };
    expect(figure('proactive.licensing.decisions', older)).toMatchObject({
      last: null,
      lastMissing: 'notInForm',
    });
  });

  it('finds a part of the organ’s own by its heading', () => {
    const text = compareYears(now, last).texts.find(found => found.text === 'overview.own1');
    expect(text).toMatchObject({ lastText: 'overview.own7', taken: 1 });
  });

  it('compares the fee by its figures, not by its sentence', () => {
    const told = { ...last.report, texts: { others: '2024年本机关未收取信息处理费。\n编制了办事指南。' } };
    const { texts } = compareYears(
      { ...now, texts: { others: '编制了办事指南。' } },
      { report: told, printed: {} },
    );
    expect(texts.find(({ text }) => text === 'others')).toMatchObject({ taken: 1, last: '编制了办事指南。' });
  });

  it('does not lose a part that is there no more', () => {
    const without = { ...now, parts: now.parts.filter(({ id }) => id !== 'own1') };
    expect(compareYears(now, last).gone).toEqual([]);
    expect(compareYears(without, last).gone).toEqual([
      { lastText: 'overview.own7', last: '开会两次，部署工作。' },
    ]);
  });

  it('tells how much was taken over word for word', () => {
    const { texts, taken } = compareYears(now, last);
    const problems = texts.find(found => found.text === 'problems');
    expect(problems?.taken).toBeCloseTo(8 / 15);
    expect(taken).toBeGreaterThan(problems?.taken ?? 1);
  });
});
