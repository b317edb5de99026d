/** The usual preamble, for a report that has none. */

import { formOf } from '../form/index.ts';
import { factOf, type Report } from './report.ts';

/**
 * Legal basis, the six parts and the period covered, for the report's organ and year. While the year is not
 * known it says 本年度. Whom to ask is not in it: that sentence is written from the contact facts.
 */
export function standardPreamble(report: Report): string {
  const organ = factOf(report, 'organ').trim() || '本机关';
  const { year } = report;
  const parts = formOf(report.form)
    .sections.map(section => section.title)
    .join('、');
  const of = year === null ? '本年度' : `${year}年`;
  const period = year === null ? '本年1月1日至12月31日' : `${year}年1月1日至${year}年12月31日`;
  return (
    '根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《中华人民共和国政府信息公开工作年度报告格式》' +
    `（国办公开办函〔2021〕30号）的要求，${organ}编制了${of}政府信息公开工作年度报告。` +
    `本报告由${parts}六个部分组成，所列数据的统计期限为${period}。`
  );
}
