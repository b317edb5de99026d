import { expect, test } from 'vitest';
import { form2021 } from '../../form/index.ts';
import { emptyReport } from '../../report/index.ts';
import { compose } from '../compose.ts';
import type { PaperTable, TableCell } from '../paper.ts';
import { isMark, marksOf, withSureFigures } from './marks.ts';

const report = {
  ...emptyReport('半坡镇人民政府', 2025),
  figures: Object.fromEntries(form2021.cells.filter(cell => !cell.computed).map((cell, at) => [cell.id, at])),
};
const tables = compose(report, null).blocks.flatMap(block => (block.kind === 'table' ? [block] : []));

/** The table as read from a Word file, in which `change` moved or dropped bookmarks. */
function read(table: PaperTable, change = (marks: string[]) => marks): PaperTable {
  const marks = marksOf(table);
  const cells = table.rows.flat().filter(cell => marks.has(cell));
  const moved = new Map<TableCell, string>();
  change(cells.map(cell => marks.get(cell) ?? '')).forEach((mark, at) => {
    const cell = cells[at];
    if (cell && mark !== '') moved.set(cell, mark);
  });
  const rows = table.rows.map(row =>
    row.map(cell => {
      const { figure: _figure, ...rest } = cell;
      const mark = moved.get(cell);
      return mark === undefined ? rest : { ...rest, figure: mark };
    }),
  );
  return withSureFigures({ ...table, rows });
}

const figuresOf = (table: PaperTable) => table.rows.flat().flatMap(({ figure }) => figure ?? []);

test('every figure of the form has a name that Word takes', () => {
  const marks = tables.flatMap(table => [...marksOf(table).values()]);
  expect(marks).toHaveLength(200);
  expect(new Set(marks).size).toBe(200);
  for (const mark of marks) {
    expect(mark.length).toBeLessThanOrEqual(40);
    expect(mark).toMatch(/^_\w+$/);
    expect(isMark(mark)).toBe(true);
  }
});

test('figures come back by name where nothing was moved', () => {
  for (const table of tables) expect(read(table).rows).toEqual(table.rows);
});

test.each([
  [
    'one went with its text into another cell',
    (marks: string[]) => ['', `${marks[1]} ${marks[0]}`, ...marks.slice(2)],
  ],
  ['two changed places', ([first = '', second = '', ...rest]: string[]) => [second, first, ...rest]],
  ['the first was overwritten', (marks: string[]) => ['', ...marks.slice(1)]],
  ['the last was overwritten', (marks: string[]) => [...marks.slice(0, -1), '']],
  ['a row was taken out', (marks: string[]) => [...marks.slice(0, 7), ...marks.slice(14)]],
  ['one stands twice', (marks: string[]) => [marks[0] ?? '', marks[0] ?? '', ...marks.slice(2)]],
])('no name counts where %s', (_what, change) => {
  const table = tables[1] as PaperTable;
  expect(figuresOf(table)).toHaveLength(175);
  expect(figuresOf(read(table, change))).toEqual([]);
});
