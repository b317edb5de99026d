/** Figures that are possible and hardly right: in words. */

import type { FindingOf } from '../../../check/index.ts';
import { cellOf, formOf, tableOf } from '../../../form/index.ts';
import { formatNumber, type Report } from '../../../report/index.ts';
import { nameOfPlace, nameOfRow } from '../places.ts';

type Told =
  | FindingOf<'printedTotalDiffers'>
  | FindingOf<'pendingLost'>
  | FindingOf<'feeInYuan'>
  | FindingOf<'figureJumps'>;

export function figureWords(finding: Told, report: Report) {
  const form = formOf(report.form);
  switch (finding.rule) {
    case 'printedTotalDiffers': {
      const { cell, printed, computed, byFigure } = finding.facts;
      const sum = computed ?? 0;
      const name =
        byFigure && nameOfRow(tableOf(form, cellOf(form, byFigure).table), cellOf(form, byFigure).row);
      const by = name
        ? `${printed < sum ? '少的' : '多的'}正好等于“${name}”的 ${formatNumber(Math.abs(printed - sum))}。`
        : '';
      return {
        title: `${nameOfPlace({ kind: 'cell', cell }, report)}原文印的是 ${formatNumber(printed)}，各项相加是 ${formatNumber(sum)}`,
        detail: by
          ? `${by}总计由这里自动算；各格都对的，以相加的数为准。`
          : '总计由这里自动算。请对照原文看看是哪一格错了；各格都对的，就以相加的数为准。',
      };
    }
    case 'pendingLost': {
      const { group, pending, now } = finding.facts;
      const row = tableOf(form, 'disputes').rows.find(({ id }) => id === group);
      const name = row ? nameOfRow(tableOf(form, 'disputes'), row) : '';
      return {
        title: `“${name}”上年有 ${pending} 件尚未审结，今年一共只有 ${now} 件`,
        detail: '上年没审结的，今年有了结果就计在结果里，还没有的仍计“尚未审结”。请核对。',
      };
    }
    case 'feeInYuan': {
      const { amount, last, inWan } = finding.facts;
      return {
        title: `行政事业性收费 ${formatNumber(amount)} 万元，像是按“元”填的`,
        detail: `${last === null ? '' : `上年是 ${formatNumber(last)} 万元。`}单位是万元：是 ${formatNumber(amount)} 元的，应当填 ${formatNumber(inWan)}。`,
      };
    }
    case 'figureJumps': {
      const { cell, now, last } = finding.facts;
      const slip =
        cell === 'proactive.fees.amount'
          ? '看看是不是按“元”填的，或者多打、少打了一位'
          : '看看是不是多打、少打了一位';
      return {
        title: `${nameOfPlace({ kind: 'cell', cell }, report)}与上年相差很大`,
        detail: `上年 ${formatNumber(last)}，今年 ${formatNumber(now)}。${slip}；确实如此的，不用改。`,
      };
    }
  }
}
