import { describe, expect, it } from 'vitest';
import { form2021 } from '../../form/index.ts';
import { emptyReport, type Report } from '../../report/index.ts';
import { nextOwnId, withUsual } from './parts.ts';

const report = emptyReport('柳河镇人民政府', 2025);
const [, , , , supervision] = form2021.parts;

describe('the parts of section 一', () => {
  it.each<[string, Partial<Report>, Partial<Report> | null, string]>([
    ['the first own part', {}, null, 'own1'],
    ['beside another', { parts: [{ id: 'own2', heading: '' }] }, null, 'own3'],
    ['a text is left of a deleted one', { texts: { 'overview.own1': '旧话' } }, null, 'own2'],
    ['last year had one', {}, { parts: [{ id: 'own1', heading: '组织领导' }] }, 'own2'],
    ['last year has a text of one', {}, { texts: { 'overview.own4': '旧话' } }, 'own5'],
  ])('an own part gets an id of its own: %s', (_, now, last, id) => {
    const lastYear = last && { report: { ...report, ...last }, printed: {} };
    expect(nextOwnId({ report: { ...report, ...now }, lastYear })).toBe(id);
  });

  it('a usual part comes back to its place, behind the usual one before it', () => {
    if (!supervision) throw new Error('the form has five parts');
    const own = { id: 'own1', heading: '组织领导' } as const;
    const without = [...report.parts.filter(part => part.id !== 'supervision'), own];
    expect(withUsual(without, supervision).map(part => part.id)).toEqual([
      'proactive',
      'onRequest',
      'management',
      'platform',
      'supervision',
      'own1',
    ]);
    expect(withUsual([own], supervision).map(part => part.id)).toEqual(['own1', 'supervision']);
  });
});
