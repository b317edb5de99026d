/** Where pasted blocks go: by labels, by size, from the selection on. */

import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { CellId } from '../../form/index.ts';
import { enteredCells, tableOf } from '../../form/index.ts';
import { apply, emptyReport, type Report } from '../../report/index.ts';
import { readClipboard } from './clipboard/read.ts';
import { readTsv } from './clipboard/tsv.ts';
import { form, gridsOf, layoutOf } from './layout.ts';
import { placeBlock } from './paste.ts';
import { differencesIn, pasteEdit } from './pasteEdit.ts';
import { rangeOf } from './selection.ts';

type Printed = 'proactive' | 'requests' | 'disputes';

/** Pastes plain text, or a captured clipboard, where `from` (to `to`) is selected. */
function paste(from: string, content: string | { text: string; html: string }, to = from) {
  const table = tableOf(form, from.split('.')[0] as Printed);
  const rows = gridsOf(table).find(grid => grid.some(row => row.id === from.split('.')[1])) ?? [];
  const layout = layoutOf(table, rows);
  const block =
    typeof content === 'string'
      ? readTsv(content)
      : readClipboard(content, new new JSDOM().window.DOMParser());
  const range = rangeOf(layout, from as CellId, to as CellId);
  const { values, lostRows } = placeBlock(block, { table, layout, range });
  const edit = pasteEdit(values);
  const { report } = apply(emptyReport('某镇', 2025), { label: '粘贴', changes: edit.changes });
  return { ...edit, report, lostRows, differences: differencesIn(report, edit) };
}

const figuresOf = (report: Report, row: string, table: Printed = 'requests') =>
  enteredCells(form, table)
    .filter(cell => cell.startsWith(`${table}.${row}.`))
    .map(cell => report.figures[cell] ?? null);

const captured = (name: string) => {
  const read = (ending: string) =>
    readFileSync(new URL(`./clipboard/fixtures/${name}.${ending}`, import.meta.url), 'utf8');
  return { text: read('txt'), html: read('html') };
};

/** All of table 三 with every figure its own: rows × columns, as text. */
const requests = tableOf(form, 'requests');
const isTotal = (row: string) => row === 'outcomeTotal';
const wholeTable = (options: { labels: boolean; totals: boolean }) =>
  requests.rows
    .filter(row => options.totals || !isTotal(row.id))
    .map((row, at) =>
      [
        ...(options.labels ? [...['', '', ...row.under].slice(-2), row.label] : []),
        ...[1, 2, 3, 4, 5, 6].map(column => String(isTotal(row.id) ? 0 : at * 10 + column)),
        ...(options.totals ? ['0'] : []),
      ].join('\t'),
    )
    .join('\n');

describe('from the selection on', () => {
  test('a block fills from the cell on, thousands and full-width digits are figures, blanks blank', () => {
    const { report, changes } = paste('requests.received.welfare', '1,000\t２\r\n\t3\r\n');
    expect(changes).toHaveLength(4);
    expect(figuresOf(report, 'received')).toEqual([null, null, null, 1000, 2, null]);
    expect(figuresOf(report, 'carriedIn')).toEqual([null, null, null, null, 3, null]);
  });

  test('a value for a computed cell is not taken, and told where it is another than ours', () => {
    const { report, computed, differences } = paste('requests.received.other', '5\t12\n6\t6');
    expect(figuresOf(report, 'received')[5]).toBe(5);
    expect(computed).toHaveLength(2);
    expect(differences).toEqual([{ cell: 'requests.received.total', pasted: 12, ours: 5 }]);
  });

  test('what falls beside the table is counted', () => {
    expect(paste('requests.carriedOut.other', '1\t1\t9\n2\t\t')).toMatchObject({ outside: 2 });
  });

  test('one value fills all that is selected, and a row repeats down', () => {
    const filled = paste('requests.received.natural', '0', 'requests.carriedIn.other').report;
    expect([...figuresOf(filled, 'received'), ...figuresOf(filled, 'carriedIn')]).toEqual(Array(12).fill(0));
    const repeated = paste('requests.received.natural', '1\t2', 'requests.granted.commercial').report;
    expect(figuresOf(repeated, 'granted').slice(0, 3)).toEqual([1, 2, null]);
  });

  test('what is no figure is kept as it came', () => {
    const { report, unreadable } = paste('requests.received.natural', '1\t二\t-');
    expect(unreadable).toBe(2);
    expect(figuresOf(report, 'received').slice(0, 3)).toEqual([1, { raw: '二' }, { raw: '-' }]);
  });
});

describe('by labels', () => {
  test('rows copied from Excel with their labels go to their rows, wherever the focus stands', () => {
    const { report, changes, lostRows } = paste('requests.received.natural', captured('excel-outcomes'));
    expect(changes).toHaveLength(18);
    expect(lostRows).toBe(0);
    expect(figuresOf(report, 'lawForbids')).toEqual([1234, 2, 0, 0, 0, 1]);
    expect(figuresOf(report, 'received')).toEqual(Array(6).fill(null));
  });

  test('some rows in another order, numbered in front, with heads above', () => {
    const text = '序号\t办理结果\t自然人\t商业企业\n1\t重复申请\t4\t1\n2\t（一）予以公开\t7\t0\n';
    const { report } = paste('requests.carriedOut.other', text);
    expect(figuresOf(report, 'repeated')).toEqual([4, 1, null, null, null, null]);
    expect(figuresOf(report, 'granted')).toEqual([7, 0, null, null, null, null]);
  });

  test('heads name the columns, in whatever order', () => {
    const text = '\t总计\t其他\t自然人\n予以公开\t9\t2\t7\n3.其他\t\t\t1';
    const { report, differences } = paste('requests.received.natural', text);
    expect(figuresOf(report, 'granted')).toEqual([7, null, null, null, null, 2]);
    expect(figuresOf(report, 'otherOutcome')).toEqual([1, null, null, null, null, null]);
    expect(differences).toEqual([]);
  });

  test('some columns without heads start at the column of the focus', () => {
    const { report } = paste('requests.received.legal', '（二）部分公开\t3\t4\n（一）予以公开\t5\t6');
    expect(figuresOf(report, 'partlyGranted')).toEqual([null, null, null, null, 3, 4]);
    expect(figuresOf(report, 'granted')).toEqual([null, null, null, null, 5, 6]);
  });

  test('a row that the table does not have is not taken, and counted', () => {
    const { report, lostRows } = paste(
      'requests.received.natural',
      '予以公开\t1\t0\t0\t0\t0\t0\n转送别处\t2\t0\t0\t0\t0\t0',
    );
    expect(lostRows).toBe(1);
    expect(figuresOf(report, 'granted')).toEqual([1, 0, 0, 0, 0, 0]);
  });

  test('heads of columns without labels of rows: the rows go on from the focus', () => {
    const { report } = paste('requests.granted.natural', '自然人\t其他\n1\t2\n3\t4');
    expect(figuresOf(report, 'granted')).toEqual([1, null, null, null, null, 2]);
    expect(figuresOf(report, 'partlyGranted')).toEqual([3, null, null, null, null, 4]);
  });

  test('all of table 二 from WPS, with the heads between: each figure in its row of its grid', () => {
    const { report, changes } = paste('proactive.coercion.decisions', captured('wps-table2'));
    expect(changes).toHaveLength(10);
    expect(figuresOf(report, 'regulations', 'proactive')).toEqual([0, 0, 0]);
    expect(figuresOf(report, 'normativeDocuments', 'proactive')).toEqual([3, 1, 12]);
    expect(figuresOf(report, 'licensing', 'proactive')).toEqual([1024]);
    expect(figuresOf(report, 'penalties', 'proactive')).toEqual([7]);
    expect(figuresOf(report, 'fees', 'proactive')).toEqual([3.25]);
  });
});

describe('a block of the whole table drops in at its place', () => {
  for (const labels of [true, false]) {
    for (const totals of [true, false]) {
      test(`${labels ? 'with' : 'without'} labels, ${totals ? 'with' : 'without'} totals`, () => {
        const { report, changes, outside } = paste(
          'requests.notHeld.research',
          wholeTable({ labels, totals }),
        );
        expect(changes).toHaveLength(144);
        expect(outside).toBe(0);
        expect(figuresOf(report, 'received')).toEqual([1, 2, 3, 4, 5, 6]);
        const last = (totals ? 24 : 23) * 10;
        expect(figuresOf(report, 'carriedOut')).toEqual([1, 2, 3, 4, 5, 6].map(column => last + column));
      });
    }
  }

  for (const width of [7, 6]) {
    test(`its first 24 rows, ${width} wide, put the sum into no row of the clerk’s`, () => {
      const rows = requests.rows.slice(0, 24).map(row => {
        const figures = [1, 0, 0, 0, 0, 0].map(one => one * (isTotal(row.id) ? 21 : 1));
        return [...figures, figures[0]].slice(0, width).join('\t');
      });
      const { report, differences } = paste('requests.received.natural', rows.join('\n'));
      expect(figuresOf(report, 'received')).toEqual([1, 0, 0, 0, 0, 0]);
      expect(figuresOf(report, 'carriedOut')).toEqual(Array(6).fill(null));
      expect(differences).toEqual([]);
    });
  }

  test('table 四 in one row of fifteen, as it is printed, with its heads', () => {
    const { report, changes, differences } = paste(
      'disputes.afterReview.pending',
      captured('browser-table4'),
    );
    expect(changes).toHaveLength(12);
    expect(figuresOf(report, 'review', 'disputes')).toEqual([1, 0, 2, 0]);
    expect(figuresOf(report, 'direct', 'disputes')).toEqual([0, 1, 0, 0]);
    expect(differences).toEqual([{ cell: 'disputes.afterReview.total', pasted: 5, ours: 4 }]);
  });

  test('table 四 as three rows, and as twelve figures without totals', () => {
    const rows = paste('disputes.direct.corrected', '1\t2\t3\t4\n5\t6\t7\t8\n9\t10\t11\t12').report;
    const line = paste('disputes.direct.corrected', '1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12').report;
    expect(rows.figures).toEqual(line.figures);
    expect(figuresOf(rows, 'afterReview', 'disputes')).toEqual([9, 10, 11, 12]);
  });

  test('the figures of table 二 without any words', () => {
    const { report } = paste(
      'proactive.licensing.decisions',
      '0\t0\t0\n3\t1\t12\n20\t\t\n7\t\t\n0\t\t\n1.5\t\t',
    );
    expect(figuresOf(report, 'normativeDocuments', 'proactive')).toEqual([3, 1, 12]);
    expect(figuresOf(report, 'penalties', 'proactive')).toEqual([7]);
    expect(figuresOf(report, 'fees', 'proactive')).toEqual([1.5]);
  });
});
