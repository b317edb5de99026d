/** What a text says of the tables, and what the tables say: in words. */

import type { FigureInText, ReadFigure } from '../../../check/index.ts';
import type { CellId, Form } from '../../../form/index.ts';
import { cellOf, formOf, tableOf } from '../../../form/index.ts';
import type { Report } from '../../../report/index.ts';
import { formatNumber } from '../../../report/index.ts';
import { nameOfRow, nameOfText } from '../places.ts';

export function figureInTextWords(facts: FigureInText, report: Report) {
  const { kind, text, words, readings } = facts;
  const form = formOf(report.form);
  const name = nameOfText(text, report);
  const told = readings
    .map(reading => `${nameOfReading(reading, form)} ${amountOf(reading, form)}`)
    .join('，');
  switch (kind) {
    case 'count':
    case 'none':
      return {
        title: `${name}写的“${clip(words)}”与表里不一致`,
        detail: `表里：${told}${readings.length > 1 ? '，都对不上' : ''}。请核对，改文字或者改表。`,
      };
    case 'change':
      return {
        title: `${name}写的“${clip(words)}”与两年的表不一致`,
        detail: `两年的表相比：${readings.map(reading => `${nameOfReading(reading, form)}${changeOf(reading, form)}`).join('，')}。请核对文字和表。`,
      };
    case 'allDone':
      return {
        title: `${name}写“${clip(words)}”，表里还有结转下年度的`,
        detail: `表里：${told}。没办完的不能说全部办结，请改文字或者改表。`,
      };
    case 'rate':
      return {
        title: `${name}写的“${clip(words)}”与表里不一致`,
        detail: `表里：${told}。按（七）总计除以新收加结转算，请核对。`,
      };
  }
}

const groups: readonly (readonly [rows: string, name: string])[] = [
  ['received', '本年新收'],
  ['received carriedIn', '本年新收加上年结转'],
  ['carriedIn', '上年结转'],
  ['outcomeTotal', '办理结果总计'],
  ['carriedOut', '结转下年度'],
];
const nameOfRows = new Map(groups);

/** What a reading adds up: 本年新收加上年结转, （三）不予公开, 行政复议总计. */
function nameOfReading({ cells, less }: Pick<ReadFigure, 'cells' | 'less'>, form: Form): string {
  const name = nameOfSum(cells, form);
  return less.length > 0 ? `${name}（不算${nameOfSum(less, form)}）` : name;
}

function nameOfSum(cells: readonly CellId[], form: Form): string {
  const found = cells.map(cell => cellOf(form, cell));
  const table = found[0] && tableOf(form, found[0].table);
  if (!table) return '';
  const rows = [...new Set(found.map(({ row }) => row))];
  const columns = [...new Set(found.map(({ column }) => column))];
  if (table.id !== 'requests') {
    return [
      ...new Set(found.map(({ row, column }) => `${nameOfRow(table, row)}${plain(column.label)}`)),
    ].join('加');
  }
  const [first] = rows;
  const group = first?.under[first.under.length - 1];
  const known = nameOfRows.get(rows.map(({ id }) => id).join(' '));
  const ofRows =
    known ?? (rows.length > 1 && group !== undefined ? group : first ? nameOfRow(table, first) : '');
  if (columns.length === 1 && columns[0]?.id === 'total') return ofRows;
  return `${ofRows}里${columns.length === 1 ? columns[0]?.label : '法人或其他组织'}`;
}

const plain = (label: string): string => label.replace(/（.*）/, '');

const amountOf = ({ cells, value }: ReadFigure, form: Form): string => {
  const unit = cells[0] && cellOf(form, cells[0]).column.unit;
  return `${formatNumber(value)} ${unit ?? '件'}`;
};

const clip = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 18 ? `${line.slice(0, 18)}…` : line;
};

const changeOf = (reading: ReadFigure, form: Form): string =>
  reading.value === 0
    ? '没有变'
    : `${reading.value > 0 ? '多' : '少'} ${amountOf({ ...reading, value: Math.abs(reading.value) }, form)}`;
