/** 规章 in the report of an organ that cannot make any. */

import type { EnteredCellId } from '../../form/index.ts';
import { columnsOf, tableOf } from '../../form/index.ts';
import { factOf, figureOf } from '../../report/index.ts';
import type { Place } from '../place.ts';
import { rule } from '../rule.ts';

const township = /(?:镇|乡|街道|苏木)(?:人民政府|政府|办事处)?$/;

export const regulationsNotZero = rule({
  id: 'regulationsNotZero',
  what: 'A township or subdistrict reports 规章.',
  why: 'Only ministries, provinces and cities make them (立法法); seen in published reports all the same.',
  severity: 'doubt',
  run: ({ report, form }) => {
    const organ = factOf(report, 'organ').trim();
    if (!township.test(organ)) return [];
    const [first, ...rest] = columnsOf(tableOf(form, 'proactive'), 'regulations')
      .map(column => `proactive.regulations.${column}` as EnteredCellId)
      .filter(cell => {
        const figure = figureOf(report, cell);
        return typeof figure === 'number' && figure !== 0;
      })
      .map((cell): Place => ({ kind: 'cell', cell }));
    return first ? [{ places: [first, ...rest], facts: { organ } }] : [];
  },
});
