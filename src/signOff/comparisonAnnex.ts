/** 与上年对照: the figures that are others than last year's, and how much of each text is last year's. */

import { comparesWith } from '../check/index.ts';
import { type Comparison, compareYears, type FigureChange } from '../compare/index.ts';
import type { Block, Paper } from '../document/index.ts';
import { type CellId, cellId, cellOf, type Form, formOf, type TableId, tableOf } from '../form/index.ts';
import { formatNumber, type LastYear, type Report } from '../report/index.ts';
import { heading, paragraph, table } from './cells.ts';
import type { Words } from './words.ts';

/** Says in one sentence why there is no comparison where `lastYear` is missing or of another year. */
export function composeComparison(report: Report, lastYear: LastYear | null, words: Words): Paper {
  const title = heading(0, '与上年对照');
  const compared = comparesWith(report, lastYear);
  if (lastYear === null || compared === 'nothing') {
    return { blocks: [title, paragraph('没有上年报告，未作对照。')] };
  }
  if (compared === 'texts') {
    const other = `旁边放的是${lastYear.report.year}年的报告，不是上一年的，未作对照。`;
    return { blocks: [title, paragraph(other)] };
  }
  const comparison = compareYears(report, lastYear);
  return {
    blocks: [title, ...figureBlocks(report, comparison, words), ...textBlocks(report, comparison, words)],
  };
}

/** The sections that the tables stand in. */
const names: Readonly<Record<TableId, string>> = {
  proactive: '二',
  requests: '三',
  disputes: '四',
  fee: '六',
};

function figureBlocks(report: Report, { figures }: Comparison, words: Words): readonly Block[] {
  const form = formOf(report.form);
  const changed = figures.filter(({ change }) => change !== null && change !== 0);
  const oneSided = figures.filter(({ now, last }) => (now === null) !== (last === null)).length;
  const neither = figures.filter(({ now, last }) => now === null && last === null).length;
  const uncompared = oneSided + neither;
  const same = figures.length - changed.length - uncompared;
  const counts = [
    `与上年不同的${changed.length}个`,
    `相同的${same}个`,
    ...(uncompared > 0 ? [`缺今年或上年的数、没有对照的${uncompared}个`] : []),
  ];
  const sentence = paragraph(`连同合计共${figures.length}个数字：${counts.join('，')}。`);
  if (changed.length === 0) return [heading(1, '数字'), sentence];
  return [
    heading(1, '数字'),
    sentence,
    table(
      [
        ['部分', 7],
        ['项目', 31],
        ['上年', 9],
        ['今年', 9],
        ['增减', 9],
        ['增减%', 11],
        ['其中（上年→今年）', 24],
      ],
      linesOf(form, changed, figures).map(({ change, parts }) => [
        names[change.table],
        nameOf(form, change, words),
        figure(change.last),
        figure(change.now),
        change.change === null ? '' : signed(change.change, formatNumber(change.change)),
        percentOf(change),
        parts.map(part => `${columnOf(form, part)}${figure(part.last)}→${figure(part.now)}`).join('；'),
      ]),
    ),
  ];
}

interface Line {
  readonly change: FigureChange;
  readonly parts: readonly FigureChange[];
}

/** One line a changed figure; the columns of a row that has a total stand in the line of that. */
function linesOf(
  form: Form,
  changed: readonly FigureChange[],
  all: readonly FigureChange[],
): readonly Line[] {
  const totalOf = ({ cell, table: tableId }: FigureChange): FigureChange | null => {
    const total = all.find(other => other.cell === cellId(tableId, cellOf(form, cell).row.id, 'total'));
    return total && total.change !== null ? total : null;
  };
  const lines = new Map<CellId, Line>();
  for (const change of changed) {
    const head = totalOf(change) ?? change;
    const parts = lines.get(head.cell)?.parts ?? [];
    lines.set(head.cell, { change: head, parts: head === change ? parts : [...parts, change] });
  }
  return [...lines.values()];
}

const columnOf = (form: Form, { cell }: FigureChange): string => cellOf(form, cell).column.label;

/** 一、本年新收, of a total; else with its column: 行政规范性文件 · 现行有效件数. */
function nameOf(form: Form, change: FigureChange, words: Words): string {
  const { row, column } = cellOf(form, change.cell);
  const name = words.nameOfRow(tableOf(form, change.table), row);
  return column.id === 'total' || change.table === 'fee' ? name : `${name} · ${column.label}`;
}

const figure = (value: number | null): string => (value === null ? '' : formatNumber(value));

const percentOf = ({ change, percent }: FigureChange): string =>
  percent === null || change === 0 ? '' : `${signed(percent, percent.toFixed(1))}%`;

const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text);

function textBlocks(report: Report, { texts, taken }: Comparison, words: Words): readonly Block[] {
  if (texts.length === 0) return [heading(1, '文字'), paragraph('两年都没有文字。')];
  return [
    heading(1, '文字'),
    paragraph(`全文有${shareOf(taken)}的字数在与上年一字不差的句子里。`),
    table(
      [
        ['部分', 52],
        ['上年字数', 14],
        ['今年字数', 14],
        ['与上年相同的', 20],
      ],
      texts.map(({ text, now, last, taken: share }) => [
        words.nameOfText(text, report),
        String(lengthOf(last)),
        String(lengthOf(now)),
        now.trim() === '' ? '今年没有写' : shareOf(share),
      ]),
    ),
  ];
}

const lengthOf = (text: string): number => text.replace(/\s/g, '').length;
const shareOf = (share: number): string => `${Math.round(share * 100)}%`;
