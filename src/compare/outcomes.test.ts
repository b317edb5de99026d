import { describe, expect, it } from 'vitest';
import { enteredCells, type FormId, formOf } from '../form/index.ts';
import { emptyReport, type LastYear, type Report } from '../report/index.ts';
import { compareOutcomes } from './outcomes.ts';

function zeros(year: number, form: FormId, figures: Report['figures'] = {}): Report {
  const blank = emptyReport('青山县柳河镇人民政府', year, form);
  const all = enteredCells(formOf(form), 'requests').map(cell => [cell, 0] as const);
  return { ...blank, figures: { ...Object.fromEntries(all), ...figures } };
}
const beside = (report: Report): LastYear => ({ report, printed: {} });
const kinds = ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'];

describe('the results of requests by kind', () => {
  it('adds up the rows of each kind', () => {
    const now = zeros(2025, '2021', {
      'requests.granted.natural': 4,
      'requests.stateSecret.natural': 1,
      'requests.adminQuery.legal': 2,
    });
    const found = compareOutcomes(now, beside(zeros(2024, '2021', { 'requests.thirdParty.other': 2 })));
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
    expect(found.map(outcome => outcome.now)).toEqual([4, 0, 3, 0, 0, 0]);
    expect(found[2]).toMatchObject({ last: 2, change: 1, percent: 50 });
  });

  it('knows the one row of 其他处理 in the format of 2019', () => {
    const older = zeros(2020, '2019', { 'requests.otherwise.natural': 5 });
    const found = compareOutcomes(zeros(2021, '2021', { 'requests.otherOutcome.natural': 7 }), beside(older));
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
    expect(found[5]).toMatchObject({ now: 7, last: 5, change: 2 });
  });

  it('gives no sum of which a part is missing', () => {
    const { 'requests.lawForbids.natural': _, ...figures } = zeros(2025, '2021').figures;
    const found = compareOutcomes({ ...zeros(2025, '2021'), figures }, beside(zeros(2024, '2021')));
    expect(found.map(({ now }) => now)).toEqual([0, 0, null, 0, 0, 0]);
  });
});
