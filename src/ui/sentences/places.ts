/** What places are called, in the printed words of the form. */

import type { Place } from '../../check/index.ts';
import type { CellId, FactId, Form, Row, Table, TableId, TextId } from '../../form/index.ts';
import { cellOf, chineseNumber, form2021, formOf, hasCell, tableOf } from '../../form/index.ts';
import type { DraftContent, FileNote, Report } from '../../report/index.ts';
import { textIdsOf } from '../../report/index.ts';

const factNames: Readonly<Record<FactId, string>> = {
  organ: '机关名称',
  address: '地址',
  postcode: '邮编',
  phone: '电话',
  email: '电子邮箱',
};

/** The name of a fact about the organ. */
export const nameOfFact = (fact: FactId): string => factNames[fact];

/** 第三部分 */
export function nameOfSection(form: Form, table: TableId): string {
  const { section } = tableOf(form, table);
  const declared = form.sections.find(candidate => candidate.id === section);
  return `第${declared?.number ?? ''}部分`;
}

/** The label of a column as printed: 自然人. */
export const nameOfColumn = (form: Form, table: TableId, column: string): string =>
  tableOf(form, table).columns.find(candidate => candidate.id === column)?.label ?? column;

/** A label without its long bracket: （二）部分公开. */
export const withoutBracket = (label: string): string => label.replace(/（[^）]{6,}）/, '');

/** A label in short: without its long bracket, and without the second half of a two-part sentence. */
export const shortLabel = (label: string): string => withoutBracket(label).replace(/^(.{6,}?)、.*$/, '$1');

/** A row in short, under the innermost group that tells it apart: （五）不予处理 2.重复申请. */
export function nameOfRow(table: Table, row: Row): string {
  const group = row.under[row.under.length - 1];
  const isGrouped = group !== undefined && /^[^（]*\d\./.test(row.label);
  const isPlainGroup = table.id === 'disputes' && group !== undefined;
  return isGrouped || isPlainGroup ? `${group} ${shortLabel(row.label)}` : shortLabel(row.label);
}

/** A cell of the form of 2021 with its row in short: 一、本年新收 · 自然人. */
export function nameOfCell(cell: CellId): string {
  const { row, column, table } = cellOf(form2021, cell);
  return `${nameOfRow(tableOf(form2021, table), row)} · ${column.label}`;
}

/** A text by its heading: 引言, 第一部分“（二）依申请公开”, 第五部分“存在的主要问题及改进情况”. */
export function nameOfText(text: TextId, report: Report): string {
  if (text === 'preamble') return '引言';
  const form = formOf(report.form);
  const id = text.startsWith('overview.') ? 'overview' : text;
  const section = `第${form.sections.find(candidate => candidate.id === id)?.number ?? ''}部分`;
  return text === 'overview.intro' ? `${section}开头的文字` : `${section}“${shortNameOfText(text, report)}”`;
}

/** The same where its section is named already: 开头的话, （二）依申请公开, 存在的主要问题及改进情况. */
export function shortNameOfText(text: TextId, report: Report): string {
  const form = formOf(report.form);
  if (text === 'preamble') return '引言';
  if (text === 'overview.intro') return '开头的话';
  if (text === 'problems' || text === 'others') {
    return form.sections.find(candidate => candidate.id === text)?.title ?? '';
  }
  const id = text.slice('overview.'.length);
  const index = report.parts.findIndex(part => part.id === id);
  const heading = report.parts[index]?.heading ?? form.parts.find(part => part.id === id)?.heading ?? '';
  return `${index < 0 ? '' : `（${chineseNumber(index + 1)}）`}${heading}`;
}

/** Where `place` is, for the clerk: the words printed at it. */
export function nameOfPlace(place: Place, report: Report): string {
  const form = formOf(report.form);
  switch (place.kind) {
    case 'year':
      return '年度';
    case 'years':
      return '文字里的年份';
    case 'fact':
      return factNames[place.fact];
    case 'text':
      return nameOfText(place.text, report);
    case 'line': {
      const index = report.ledger?.lines.findIndex(line => line.id === place.line) ?? -1;
      return index < 0 ? '申请台账' : `申请台账第 ${index + 1} 行`;
    }
    case 'column':
      return `${nameOfSection(form, place.table)}“${nameOfColumn(form, place.table, place.column)}”一列`;
    case 'cell': {
      const cell = cellOf(form, place.cell);
      const table = tableOf(form, cell.table);
      const section = nameOfSection(form, table.id);
      if (table.id === 'fee') return `${section}信息处理费“${cell.row.label}”`;
      return `${section}“${nameOfRow(table, cell.row)}”的“${cell.column.label}”`;
    }
  }
}

const partsOfFile: Readonly<Record<string, string>> = {
  year: '年度',
  facts: '基本信息',
  texts: '各部分的文字',
  parts: '第一部分的小标题',
  figures: '表里的数字',
  confirmed: '沿用上年文字的确认',
  printed: '印出的合计',
  accepted: '疑问的确认理由',
  signOff: '审核人和意见',
};

/** Where in a draft file a note is, in words: 电话, 上年报告的引言; a place that has no name here is 其他内容. */
export function nameOfNote({ at }: FileNote, { report, lastYear }: DraftContent): string {
  const [head, ...path] = at.split('.');
  if (head !== 'lastYear') return nameOfPath(path, report);
  const [first, ...rest] = path;
  if (first === undefined || rest[0] === 'form') return '上年报告';
  return `上年报告的${nameOfPath(first === 'report' ? rest : path, lastYear?.report ?? report)}`;
}

function nameOfPath([head = '', ...rest]: readonly string[], report: Report): string {
  const id = rest.join('.');
  if (head === 'facts' && hasKey(factNames, id)) return factNames[id];
  if (head === 'texts' && textIdsOf(report).some(text => text === id))
    return nameOfText(id as TextId, report);
  const isCell = head === 'figures' || head === 'printed';
  if (isCell && hasCell(formOf(report.form), id)) return nameOfPlace({ kind: 'cell', cell: id }, report);
  if (head === 'ledger') return nameOfLedgerPath(rest);
  return (id === '' && partsOfFile[head]) || '其他内容';
}

/** 申请台账第 3 行 for ledger.lines.2 and for a field of it. */
const nameOfLedgerPath = ([head, line]: readonly string[]): string =>
  head === 'lines' && line !== undefined ? `申请台账第 ${Number(line) + 1} 行` : '申请台账';

const hasKey = <T extends object>(record: T, key: string): key is Extract<keyof T, string> =>
  Object.keys(record).includes(key);
