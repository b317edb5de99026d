import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { formOf } from '../form/index.ts';
import { openText } from './open.ts';
import { inventContent } from './testing/content.ts';
import {
  disputesGrids,
  filledGrid,
  type Grid,
  type GridCell,
  proactiveGrid,
  requestsGrid,
} from './testing/grids.ts';
import { type Random, randomFrom } from './testing/random.ts';

const parser = new new JSDOM('').window.DOMParser();
type Rows = GridCell[][];
const isFigure = (cell: GridCell | undefined) => cell !== undefined && /^\d+$/.test(cell.text);
const copy = (grid: Grid): Rows => grid.map(row => row.map(cell => ({ ...cell })));
const cell = (text: string, colSpan = 1): GridCell => ({ text, colSpan, rowSpan: 1 });

/** Every cell has a figure of its own: in another cell it would be seen. */
const figures = new Map(
  formOf('2021')
    .cells.filter(({ table }) => table !== 'fee')
    .map(({ id }, index) => [id as string, String(10_011 + 11 * index)]),
);
const content = { ...inventContent(randomFrom(1), '2021'), figures };

const span = (name: string, value: number) => (value > 1 ? ` ${name}="${value}"` : '');
const page = (grid: Grid, behind = '') =>
  `<table>${grid
    .map(
      row =>
        `<tr>${row.map(c => `<td${span('colspan', c.colSpan)}${span('rowspan', c.rowSpan)}>${c.text}</td>`).join('')}${behind}</tr>`,
    )
    .join('\n')}</table>`;
const writers: Readonly<Record<string, (grid: Grid) => string>> = {
  page: grid => page(grid),
  'page with blank cells behind': grid => page(grid, '<td></td><td></td>'),
  'page without merged cells': grid => page(filledGrid(grid).map(row => row.map(text => cell(text)))),
  tabs: grid => grid.map(row => row.map(c => c.text).join('\t')).join('\n'),
  'filled tabs': grid =>
    filledGrid(grid)
      .map(row => row.join('\t'))
      .join('\n'),
  pipes: grid =>
    filledGrid(grid)
      .map(row => `${row.join(' | ')} |||`)
      .join('\n'),
  'cells on lines': grid => grid.flatMap(row => row.map(c => c.text)).join('\n\n'),
};

function read(write: (grid: Grid) => string, requests: Grid, proactive: Grid) {
  const p = (text: string) => `${text}\n`;
  const body = [
    p('松塬县老君寨乡人民政府2024年政府信息公开工作年度报告'),
    p('二、主动公开政府信息情况'),
    write(proactive),
    p('\n三、收到和处理政府信息公开申请情况'),
    write(requests),
    p('\n四、政府信息公开行政复议、行政诉讼情况'),
    ...disputesGrids(content, 'official').map(write),
    p('\n五、存在的主要问题及改进情况'),
    '无。',
  ].join('\n');
  const isPage = body.includes('<td');
  const html = `<body>${body.replace(/^[^<\n].*$/gm, '<p>$&</p>')}</body>`;
  const opened = isPage ? openText('', html, parser) : openText(body, null, parser);
  if (opened.kind !== 'recognised') throw new Error(opened.kind);
  return opened.recognition;
}

const requests = () => copy(requestsGrid(content, randomFrom(7), false));
const proactive = () => copy(proactiveGrid(content, randomFrom(7)));
const misplaced = (found: Readonly<Partial<Record<string, unknown>>>) =>
  Object.entries(found).filter(([id, figure]) => String(figure) !== figures.get(id));

const rowOf = (rows: Rows, label: string): GridCell[] =>
  rows.find(row => row.some(({ text }) => text.includes(label))) ?? [];
const firstFigure = (row: readonly GridCell[]) => row.findIndex(isFigure);

describe.each(Object.entries(writers))('a damaged table, %s', (_, write) => {
  test('whole, it is read whole', () => {
    const { figures: found, notes } = read(write, requests(), proactive());
    expect(misplaced(found)).toEqual([]);
    expect(Object.keys(found).filter(id => id.startsWith('requests.'))).toHaveLength(25 * 7);
    expect(notes.filter(note => note.kind === 'rowIncomplete')).toEqual([]);
  });
  test('a row that lacks a cell stays blank, and says so', () => {
    const rows = requests();
    const row = rowOf(rows, '本年新收');
    row.splice(firstFigure(row), 1);
    const { figures: found, notes } = read(write, rows, proactive());
    expect(misplaced(found)).toEqual([]);
    expect(found['requests.received.total']).toBeUndefined();
    expect(notes).toContainEqual(expect.objectContaining({ kind: 'rowIncomplete', row: 'received' }));
  });
  test('a row printed twice with other figures stays blank, and says so', () => {
    const rows = requests();
    const row = rowOf(rows, '本年新收');
    rows.splice(
      rows.indexOf(row) + 1,
      0,
      row.map((c, at) => (isFigure(c) ? cell(String(90 + at)) : { ...c })),
    );
    const { figures: found, notes } = read(write, rows, proactive());
    expect(misplaced(found)).toEqual([]);
    expect(found['requests.received.total']).toBeUndefined();
    expect(notes).toContainEqual(expect.objectContaining({ kind: 'rowTwice', row: 'received' }));
  });
  test('columns in another order are read by their heads', () => {
    const rows = requests();
    const swap = (row: GridCell[], at: number) => {
      const [a, b] = [row[at], row[at + 1]];
      if (a && b) row.splice(at, 2, b, a);
    };
    for (const row of rows) if (firstFigure(row) >= 0) swap(row, firstFigure(row) + 1);
    swap(rowOf(rows, '商业企业'), 0);
    const { figures: found } = read(write, rows, proactive());
    expect(misplaced(found)).toEqual([]);
    expect(found['requests.received.commercial']).toBe(Number(figures.get('requests.received.commercial')));
  });
  test('a column of figures lost under its head is not made up for', () => {
    const rows = requests();
    for (const row of rows) if (firstFigure(row) >= 0) row.splice(firstFigure(row) + 2, 1);
    const { figures: found } = read(write, rows, proactive());
    expect(misplaced(found)).toEqual([]);
  });
  test.each(['其他', '合计'])('a row %s out of its place is not one of the form’s', label => {
    const rows = requests();
    rows.splice(rows.indexOf(rowOf(rows, '上年结转')) + 1, 0, [
      cell(label, 3),
      ...Array.from({ length: 7 }, (__, at) => cell(String(91 + at))),
    ]);
    const { figures: found } = read(write, rows, proactive());
    expect(misplaced(found)).toEqual([]);
  });
  test('whatever row of table 二 lost whichever cell', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const rows = proactive();
      dropFigure(rows, randomFrom(seed));
      expect(misplaced(read(write, requests(), rows).figures), `seed ${seed}`).toEqual([]);
    }
  });
});

test.each(['page', 'page with blank cells behind'])(
  'on a %s, a figure merged over two heads belongs to none of them',
  name => {
    const rows = requests();
    const row = rowOf(rows, '本年新收');
    row.splice(firstFigure(row), 2, cell('5', 2));
    const { figures: found } = read(writers[name] ?? page, rows, proactive());
    expect(misplaced(found)).toEqual([]);
  },
);

function dropFigure(rows: Rows, random: Random): void {
  const filled = rows.filter(row => firstFigure(row) >= 0);
  const row = filled[random.below(filled.length)] ?? [];
  const places = row.flatMap((c, at) => (isFigure(c) ? [at] : []));
  row.splice(places[random.below(places.length)] ?? 0, 1);
}
