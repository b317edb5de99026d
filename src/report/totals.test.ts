import { describe, expect, it } from 'vitest';
import type { EnteredCellId } from '../form/index.ts';
import { computedCells, enteredCells, form2021 } from '../form/index.ts';
import type { Figure } from './figure.ts';
import { emptyReport, type Report } from './report.ts';
import { balanceOf, totalOf } from './totals.ts';

const withFigures = (figures: Partial<Record<EnteredCellId, Figure>>): Report => ({
  ...emptyReport('镇', 2025),
  figures,
});

describe('the form', () => {
  it('asks for 144 figures in table 三, 12 in table 四, 10 in table 二, and computes 31 + 3', () => {
    expect(enteredCells(form2021, 'requests')).toHaveLength(144);
    expect(enteredCells(form2021, 'disputes')).toHaveLength(12);
    expect(enteredCells(form2021, 'proactive')).toHaveLength(10);
    const computed = computedCells(form2021);
    expect(computed.filter(cell => cell.startsWith('requests.'))).toHaveLength(31);
    expect(computed.filter(cell => cell.startsWith('disputes.'))).toHaveLength(3);
  });
});

describe('totals', () => {
  it('of nothing are nothing, not zero', () => {
    expect(totalOf(emptyReport('镇', 2025), 'requests.received.total').value).toBeNull();
  });

  it('of zeros are zero', () => {
    expect(totalOf(withFigures({ 'requests.received.natural': 0 }), 'requests.received.total')).toMatchObject(
      { value: 0, blanks: 5 },
    );
  });

  it('leave out what is no figure, and say so', () => {
    const report = withFigures({ 'requests.received.natural': 3, 'requests.received.legal': { raw: 'x' } });
    expect(totalOf(report, 'requests.received.total')).toEqual({ value: 3, blanks: 4, unreadable: 1 });
  });

  it('the grand total is the sum of all 126 outcomes', () => {
    const figures: Partial<Record<EnteredCellId, Figure>> = {};
    for (const cell of enteredCells(form2021, 'requests')) figures[cell] = 1;
    const report = withFigures(figures);
    expect(totalOf(report, 'requests.outcomeTotal.total').value).toBe(126);
    expect(totalOf(report, 'requests.outcomeTotal.natural').value).toBe(21);
    expect(totalOf(report, 'requests.carriedOut.total').value).toBe(6);
  });

  it('refuse a cell that the form does not have', () => {
    expect(() => totalOf(emptyReport('镇', 2025), 'requests.otherwise.total')).toThrow('2021');
  });
});

describe('勾稽', () => {
  const [natural] = form2021.balances;
  if (!natural) throw new Error('the form declares no balance');

  it('holds when 一 + 二 = 三（七）+ 四', () => {
    const report = withFigures({
      'requests.received.natural': 5,
      'requests.carriedIn.natural': 1,
      'requests.granted.natural': 4,
      'requests.carriedOut.natural': 2,
    });
    expect(balanceOf(report, natural)).toMatchObject({ left: 6, right: 6, difference: 0, untouched: false });
  });

  it('says how much is missing and on which side', () => {
    expect(balanceOf(withFigures({ 'requests.received.natural': 5 }), natural).difference).toBe(5);
    expect(balanceOf(withFigures({ 'requests.granted.natural': 5 }), natural).difference).toBe(-5);
  });

  it('of an empty column is neither right nor wrong', () => {
    expect(balanceOf(emptyReport('镇', 2025), natural)).toMatchObject({ untouched: true, difference: 0 });
  });
});
