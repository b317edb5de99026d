/**
 * The sentence of section 六 that states the 信息处理费 facts (国办函〔2020〕109号), its writer and its
 * strict reader in one place, so that what our own documents say comes back as figures.
 */

import type { FeeCellId, Form } from '../form/index.ts';
import { cellOf, formOf } from '../form/index.ts';
import { type Figure, formatNumber, isUnreadable, parseFigure } from './figure.ts';
import { figureOf, type Report } from './report.ts';

export type FeeFigures = Readonly<Record<FeeCellId, number>>;

const feeCells = ['fee.notices.count', 'fee.charged.yuan', 'fee.received.yuan'] as const;

/**
 * 本机关2025年发出信息处理费收费通知0件，总金额0元，实际收取总金额0元。
 * `null` while one of the three figures is blank or unreadable.
 */
export function writeFeeSentence(report: Report): string | null {
  const form = formOf(report.form);
  const texts = feeCells.map(cell => writeFigure(form, cell, figureOf(report, cell)));
  const [notices, charged, received] = texts;
  if (notices == null || charged == null || received == null) return null;
  const year = report.year === null ? '' : `${report.year}年`;
  return `本机关${year}发出信息处理费收费通知${notices}件，总金额${charged}元，实际收取总金额${received}元。`;
}

/** `null` also for a number that could not be read back as it is. */
function writeFigure(form: Form, cell: FeeCellId, figure: Figure): string | null {
  if (figure === null || isUnreadable(figure)) return null;
  const text = formatNumber(figure);
  const parsed = parseFigure(text, cellOf(form, cell).column);
  return parsed.kind === 'figure' && parsed.value === figure ? text : null;
}

const sentence =
  /^本机关(?:(\d{4})年)?发出信息处理费收费通知(\d+)件，总金额(\d+(?:\.\d+)?)元，实际收取总金额(\d+(?:\.\d+)?)元。$/;

/**
 * The figures of a paragraph that {@link writeFeeSentence} wrote for a report of `year`; `null` for any
 * other paragraph, however alike: one about another year is the clerk's own text.
 */
export function readFeeSentence(
  paragraph: string,
  { year, form }: Pick<Report, 'year' | 'form'>,
): FeeFigures | null {
  const match = sentence.exec(paragraph);
  if (!match) return null;
  const [, stated, ...texts] = match;
  if ((stated === undefined ? null : Number(stated)) !== year) return null;
  const values = feeCells.map((cell, index) => {
    const text = texts[index] ?? '';
    const parsed = parseFigure(text, cellOf(formOf(form), cell).column);
    return parsed.kind === 'figure' && formatNumber(parsed.value) === text ? parsed.value : null;
  });
  const [notices, charged, received] = values;
  if (notices == null || charged == null || received == null) return null;
  return { 'fee.notices.count': notices, 'fee.charged.yuan': charged, 'fee.received.yuan': received };
}
