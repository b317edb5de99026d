/** 规章 in the report of an organ that cannot make any. */

import type { EnteredCellId } from '../../form/index.ts';
import { columnsOf, type Form, tableOf } from '../../form/index.ts';
import { factOf, figureOf, isTownship } from '../../report/index.ts';
import type { Place } from '../place.ts';
import { rule, withoutFigures } from '../rule.ts';

const cellsOf = (form: Form): readonly EnteredCellId[] =>
  columnsOf(tableOf(form, 'proactive'), 'regulations').map(
    column => `proactive.regulations.${column}` as EnteredCellId,
  );

export const regulationsNotZero = rule({
  id: 'regulationsNotZero',
  what: 'A township or subdistrict reports 规章.',
  why: 'Only ministries, provinces and cities make them (立法法); seen in published reports all the same.',
  severity: 'doubt',
  notAssessable: subject =>
    isTownship(subject.report) ? withoutFigures(subject, cellsOf(subject.form)) : null,
  run: ({ report, form }) => {
    if (!isTownship(report)) return [];
    const cells = cellsOf(form).filter(cell => {
      const figure = figureOf(report, cell);
      return typeof figure === 'number' && figure !== 0;
    });
    const [first, ...rest] = cells.map((cell): Place => ({ kind: 'cell', cell }));
    if (!first) return [];
    // With the figures: who let six of them stand has not let seven stand.
    const figures = cells.map(cell => figureOf(report, cell));
    return [{ places: [first, ...rest], facts: { organ: factOf(report, 'organ').trim(), figures } }];
  },
});
