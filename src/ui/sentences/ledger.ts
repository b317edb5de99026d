/** What the clerk is told about the lines of the 申请台账. */

import type { FindingOf, LedgerContradiction, LedgerUncounted } from '../../check/index.ts';
import type { Form } from '../../form/index.ts';
import { cellOf, tableOf } from '../../form/index.ts';
import type { Day, Report } from '../../report/index.ts';
import { isDay } from '../../report/index.ts';
import { nameOfColumn, nameOfPlace, nameOfRow } from './places.ts';

/** 2025年3月5日 */
export function writeDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

const written = (text: string): string => (isDay(text) ? writeDay(text) : text);

/** Why a line counts nowhere, and what to do. */
export function uncountedSentence({ reason, written: text }: LedgerUncounted, year: number | null): string {
  switch (reason) {
    case 'receivedMissing':
      return '没有填收到日期，请补上。';
    case 'receivedUnreadable':
      return `收到日期“${text}”看不懂，请写成 2025-3-5 或 3.5 这样。`;
    case 'receivedLater':
      return `${written(text)}收到的不是${year ?? '这'}年的申请，应写进明年的报告。请改日期，或删去这一行。`;
    case 'applicantMissing':
      return '没有选申请人类别，请选一类。';
    case 'applicantUnreadable':
      return `申请人“${text}”不知道归哪一类，请在六类里选一类。`;
    case 'resultUnreadable':
      return `办理结果“${text}”不知道计在哪一行，请重新选；还在办理的选“还没办结”。`;
    case 'answeredEarlier':
      return `${written(text)}就答复了，应计在那一年的报告里。请改日期，或删去这一行。`;
  }
}

/** What does not go together in a line, and what to do. */
export function contradictionSentence({ kind, received, answered }: LedgerContradiction): string {
  switch (kind) {
    case 'answeredBeforeReceived':
      return `${written(answered)}答复，却是${received ? writeDay(received) : ''}才收到，请核对这两个日期。`;
    case 'answeredWithoutResult':
      return `填了答复日期（${written(answered)}），没有选办理结果，现在计在“结转下年度”。请选结果。`;
    case 'listedCarriedIn':
      return `列在“上年结转”里，收到日期却是${received ? writeDay(received) : '今年'}，现在计在“本年新收”。请核对日期。`;
    case 'receivedEarlier':
      return `收到日期是${received ? writeDay(received) : '上年'}，现在计在“上年结转”。请核对年份；确是上年收到的，勾选“上年收到的”。`;
    case 'receivedLongAgo':
      return `收到日期是${received ? writeDay(received) : '前年'}，隔了一年以上，现在计在“上年结转”。请核对年份。`;
    case 'answeredUnreadable':
      return `答复日期“${answered}”看不懂，请写成 2025-3-5 或 3.5 这样。`;
  }
}

type LedgerFinding =
  | FindingOf<'ledgerUncounted'>
  | FindingOf<'ledgerContradiction'>
  | FindingOf<'ledgerAnswerMissing'>
  | FindingOf<'ledgerLate'>
  | FindingOf<'ledgerDuplicate'>
  | FindingOf<'ledgerDiffers'>;

export function ledgerWords(finding: LedgerFinding, form: Form, report: Report) {
  const where = nameOfPlace(finding.places[0], report);
  switch (finding.rule) {
    case 'ledgerUncounted':
      return { title: `${where}没有计进表里`, detail: uncountedSentence(finding.facts, report.year) };
    case 'ledgerContradiction':
      return { title: `${where}前后对不上`, detail: contradictionSentence(finding.facts) };
    case 'ledgerAnswerMissing':
      return {
        title: `申请台账里有 ${finding.facts.lines} 件有结果、没有答复日期`,
        detail: `现在都按年内办结计。过了12月31日才答复的要计在“结转下年度”，请补上日期。第一件在${where}。`,
      };
    case 'ledgerLate':
      return {
        title: `申请台账里有 ${finding.facts.lines} 件过了 20 个工作日才答复，最长 ${finding.facts.longest} 个`,
        detail:
          '条例第三十三条：20 个工作日内答复，最多可再延长 20 个。这里按周一至周五算，没有扣除节假日，请核对。',
      };
    case 'ledgerDuplicate':
      return {
        title: `申请台账里“${finding.facts.note}”出现了 ${finding.facts.lines} 次`,
        detail: '看看是不是同一件登记了两次；是的，删去一行。',
      };
    case 'ledgerDiffers': {
      const { cells, cell, counted } = finding.facts;
      const { row, column } = cellOf(form, cell);
      const table = tableOf(form, 'requests');
      return {
        title: `表三有 ${cells} 格与申请台账数出来的不一样`,
        detail: `例如“${nameOfRow(table, row)}”的“${nameOfColumn(form, 'requests', column.id)}”，台账是 ${counted}。请核对；以台账为准的，点“改用台账的数”。`,
      };
    }
  }
}
