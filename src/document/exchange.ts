/**
 * A recognised report as plain data for scripts: sections as paragraphs, tables as numbers. `null` stands for
 * a table or section the document lacks, and for a blank; signs like “-” or “无” count as 0 here.
 */

import type { CellId } from '../form/index.ts';
import { columnsOf, form2019, form2021, tableOf } from '../form/index.ts';
import type { Figure } from '../report/index.ts';
import { isUnreadable, parseFigure } from '../report/index.ts';
import type { PrintedTableId, Recognition } from './recognise/index.ts';

type Numbers = readonly (number | null)[];
type Json = Readonly<Record<string, unknown>>;

/** What the exchange calls columns of 2019 that it names otherwise than the form. */
const columnNames: Readonly<Record<string, string>> = {
  disclosedTotal: 'total',
  projects: 'count',
  purchases: 'amount',
};

export function exchangeOf(recognition: Recognition): object {
  const { report, preamble } = recognition;
  const section = (id: 'overview' | 'problems' | 'others') => recognition.sections[id]?.paragraphs ?? null;
  const has = (table: PrintedTableId) => recognition.tables.includes(table);
  return {
    year: report.year,
    organ: report.facts.organ ?? null,
    ...(preamble.length > 0 ? { preamble } : {}),
    sections: { overview: section('overview'), problems: section('problems'), others: section('others') },
    table2: has('proactive') ? table2(recognition) : null,
    table3: has('requests') ? table3(recognition) : null,
    table4: has('disputes') ? table4(recognition) : null,
    sourceFormat: report.form,
  };
}

/** Whole numbers and decimals as printed; a numeral with another unit than the form's is the numeral. */
function numberOf(figure: Figure | undefined): number | null {
  if (figure === undefined || figure === null) return null;
  if (!isUnreadable(figure)) return figure;
  const parsed = parseFigure(figure.raw, { decimal: true, signed: true });
  if (parsed.kind === 'figure') return parsed.value;
  return parsed.kind === 'problem' && parsed.problem === 'placeholder' ? 0 : null;
}

const at = ({ figures }: Recognition, table: string, row: string, column: string): number | null =>
  numberOf(figures[`${table}.${row}.${column}` as CellId]);

function table2(recognition: Recognition): Json {
  const old = Object.keys(recognition.figures).some(isOldProactive);
  const table = tableOf(old || recognition.report.form === '2019' ? form2019 : form2021, 'proactive');
  return Object.fromEntries(
    table.rows.map(row => {
      const columns = columnsOf(table, row.id);
      const [only] = columns;
      if (columns.length === 1 && only !== undefined)
        return [row.id, at(recognition, 'proactive', row.id, only)];
      const values = columns.map(column => [
        columnNames[column] ?? column,
        at(recognition, 'proactive', row.id, column),
      ]);
      return [row.id, Object.fromEntries(values)];
    }),
  );
}

const isOldProactive = (id: string): boolean => {
  const [table, row, column] = id.split('.');
  const declared = tableOf(form2021, 'proactive');
  return (
    table === 'proactive' &&
    row !== undefined &&
    column !== undefined &&
    !(declared.rows.some(candidate => candidate.id === row) && columnsOf(declared, row).includes(column))
  );
};

function table3(recognition: Recognition): Json {
  const table = tableOf(form2021, 'requests');
  const numbers = (row: string): Numbers =>
    table.columns.map(column => at(recognition, 'requests', row, column.id));
  const old = recognition.report.form === '2019';
  const rows: [string, Numbers][] = [];
  for (const [index, row] of table.rows.entries()) {
    const number = index + 1;
    if (!old || number < 21 || number > 23) rows.push([`r${number}`, numbers(row.id)]);
    else if (number === 21) rows.push(['r21_23', numbers('otherwise')]);
  }
  return Object.fromEntries(rows);
}

function table4(recognition: Recognition): Json {
  const table = tableOf(form2021, 'disputes');
  return Object.fromEntries(
    table.rows.map(row => [
      row.id,
      table.columns.map(column => at(recognition, 'disputes', row.id, column.id)),
    ]),
  );
}
