/**
 * 图表: the small charts that a report may have in its section 一. What each of them shows, where it stands and how it
 * is called is declared here; a report keeps only which of them it has, and the figures always follow from its tables.
 */

import type { CellId, DeclaredPartId, Form, PartId, TableId } from '../form/index.ts';
import { cellId, formOf, tableOf } from '../form/index.ts';
import type { ChartId } from './chartIds.ts';
import { comparesWith, countsAlike, figureOrPrinted } from './lastYear.ts';
import type { LastYear, Printed, Report } from './report.ts';
import { paragraphsOf, textOf } from './report.ts';

/** Some figures of a table that are shown as one bar: their sum. */
interface Group {
  readonly label: string;
  readonly cells: readonly CellId[];
}

interface Declared {
  /** On the screen, in short. */
  readonly name: string;
  /** In the caption, behind the year. */
  readonly title: string;
  /** The part of section 一 behind whose words it stands. */
  readonly part: DeclaredPartId;
  readonly table: TableId;
  readonly groups: (form: Form) => readonly Group[];
}

const decisions = (row: 'licensing' | 'penalties' | 'coercion'): CellId => `proactive.${row}.decisions`;
const documents = (column: 'issued' | 'repealed' | 'inForce'): CellId =>
  `proactive.normativeDocuments.${column}`;

const declared: Readonly<Record<ChartId, Declared>> = {
  decisions: {
    name: '处理决定',
    title: '行政许可、行政处罚、行政强制处理决定数量',
    part: 'proactive',
    table: 'proactive',
    groups: () => [
      { label: '行政许可', cells: [decisions('licensing')] },
      { label: '行政处罚', cells: [decisions('penalties')] },
      { label: '行政强制', cells: [decisions('coercion')] },
    ],
  },
  documents: {
    name: '行政规范性文件',
    title: '行政规范性文件制发、废止和现行有效件数',
    part: 'proactive',
    table: 'proactive',
    groups: () => [
      { label: '制发', cells: [documents('issued')] },
      { label: '废止', cells: [documents('repealed')] },
      { label: '现行有效', cells: [documents('inForce')] },
    ],
  },
  received: {
    name: '收到申请',
    title: '政府信息公开申请数量',
    part: 'onRequest',
    table: 'requests',
    groups: () => [
      { label: '新收', cells: ['requests.received.total'] },
      { label: '上年结转', cells: ['requests.carriedIn.total'] },
    ],
  },
  outcomes: {
    name: '办理结果',
    title: '政府信息公开申请办理结果',
    part: 'onRequest',
    table: 'requests',
    groups: outcomeGroupsOf,
  },
};

/** （一）予以公开 … （六）其他处理. Each format groups its rows under the same kinds, with more or fewer rows in each. */
function outcomeGroupsOf(form: Form): readonly Group[] {
  const groups = new Map<string, CellId[]>();
  for (const row of tableOf(form, 'requests').rows) {
    if (row.under.length === 0 || row.id === 'outcomeTotal') continue;
    const label = (row.under[1] ?? row.label).replace(/^（.）|（.*$/g, '');
    const cell = cellId('requests', row.id, 'total') as CellId;
    groups.set(label, [...(groups.get(label) ?? []), cell]);
  }
  return Array.from(groups, ([label, cells]) => ({ label, cells }));
}

export interface ChartBar {
  readonly label: string;
  /** `null`: a figure of it is missing. */
  readonly now: number | null;
  /** `null` too where there is no last year to compare with. */
  readonly last: number | null;
}

export interface Chart {
  readonly id: ChartId;
  readonly name: string;
  readonly title: string;
  readonly bars: readonly ChartBar[];
  /** Whether last year's figures are all known, so that both years stand beside each other in the report. */
  readonly hasLast: boolean;
  /**
   * Whether the report can show it: not where a figure of this year's is `missing`, since a bar would say less than
   * there was, nor where all of its figures are `zeros`.
   */
  readonly fitness: 'fit' | 'missing' | 'zeros';
  /** The part behind whose words it stands; `null`: at the end of section 一, as that part has no words. */
  readonly after: PartId | null;
}

/** A chart as the figures are now, whether the report has it or not. */
export function chartOf(report: Report, lastYear: LastYear | null, id: ChartId): Chart {
  const { name, title, part, table, groups } = declared[id];
  const last = comparesWith(report, lastYear) === 'all' ? lastYear : null;
  const isAlike = last !== null && countsAlike(report, last.report, table);
  const former = isAlike ? groups(formOf(last.report.form)) : [];
  const bars = groups(formOf(report.form)).map(({ label, cells }): ChartBar => {
    const before = former.find(group => group.label === label);
    return {
      label,
      now: sumOf(report, {}, cells),
      last: last && before ? sumOf(last.report, last.printed, before.cells) : null,
    };
  });
  const hasLast = bars.every(bar => bar.last !== null);
  const isAnyMissing = bars.some(({ now }) => now === null);
  const isAllZero = bars.every(bar => bar.now === 0 && (!hasLast || bar.last === 0));
  return {
    id,
    name,
    title,
    bars,
    hasLast,
    fitness: isAnyMissing ? 'missing' : isAllZero ? 'zeros' : 'fit',
    after: report.parts.some(({ id: other }) => other === part) && hasWords(report, part) ? part : null,
  };
}

/** `null` where any of the figures is missing. */
function sumOf(report: Report, printed: Printed, cells: readonly CellId[]): number | null {
  let sum = 0;
  for (const cell of cells) {
    const { value } = figureOrPrinted(report, printed, cell);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

const hasWords = (report: Report, part: PartId): boolean =>
  paragraphsOf(textOf(report, `overview.${part}`)).length > 0;

/** The charts that the report shows, in printed order: of those that it has the ones that are fit for it. */
export function printedCharts(report: Report, lastYear: LastYear | null): readonly Chart[] {
  const charts = (report.charts ?? [])
    .map(id => chartOf(report, lastYear, id))
    .filter(({ fitness }) => fitness === 'fit');
  const places = [...report.parts.map(({ id }): PartId | null => id), null];
  return places.flatMap(place => charts.filter(({ after }) => after === place));
}

/** Whether the report has the chart, be it fit to be shown or not. */
export const hasChart = (report: Report, id: ChartId): boolean => (report.charts ?? []).includes(id);

/** What may be printed of each chart, for who reads it again. */
export const chartWords: readonly { readonly title: string; readonly labels: readonly string[] }[] =
  Object.values(declared).map(({ title, groups }) => ({
    title,
    labels: groups(formOf('2021')).map(({ label }) => label),
  }));
