import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { plainReports } from '../../check/fixtures/plainReports.ts';
import { type CellId, form2021, hasEnteredCell } from '../../form/index.ts';
import { emptyReport, partsOf, type Report, titleOf, totalValue } from '../../report/index.ts';
import { charactersIn } from '../characters.ts';
import { composeSheets } from '../compose/sheets.ts';
import { compose } from '../compose.ts';
import type { TableCell } from '../paper.ts';
import { recognise } from '../recognise/index.ts';
import { zipParts } from '../testing/zipParts.ts';
import { readXlsx } from './read.ts';
import { writeXlsx } from './write.ts';
import { address, rangeOf } from './writing/addresses.ts';

const parser = new new JSDOM('').window.DOMParser();
const report: Report = {
  ...emptyReport('半坡镇人民政府', 2025),
  figures: Object.fromEntries(
    form2021.cells.filter(cell => !cell.computed).map((cell, at) => [cell.id, at + 1]),
  ),
};

const partsIn = (bytes: Uint8Array): ReadonlyMap<string, Document> =>
  new Map(Array.from(zipParts(bytes), ([name, text]) => [name, parser.parseFromString(text, 'text/xml')]));

const sheetsIn = (parts: ReadonlyMap<string, Document>) =>
  [1, 2, 3].map(number => parts.get(`xl/worksheets/sheet${number}.xml`) as Document);
const all = (root: Document | Element, name: string) => Array.from(root.getElementsByTagName(name));
const textOf = (root: Element | undefined, name: string) =>
  root ? (all(root, name)[0]?.textContent ?? null) : null;

const parts = partsIn(writeXlsx(composeSheets(report)));
const sheets = sheetsIn(parts);
/** The cells of a sheet by their address. */
const cellsOf = (sheet: Document) =>
  new Map(all(sheet, 'c').map(cell => [cell.getAttribute('r') ?? '', cell]));

/** Works out `IF(COUNT(x)=0,"",SUM(x))` from the numbers of the sheet alone. */
function worked(sheet: Document, formula: string): number | '' {
  const [, range = ''] = /^IF\(COUNT\((.+)\)=0,"",SUM\(\1\)\)$/.exec(formula) ?? [];
  if (range === '') throw new Error(formula);
  const cells = cellsOf(sheet);
  const places = range.split(',').flatMap(one => {
    const [, from = '', top = '', to = from, bottom = top] =
      /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(one) ?? [];
    const [left, right] = [from, to].map(letters => letters.charCodeAt(0) - 65) as [number, number];
    return Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (_unused, column) =>
        address(Number(top) - 1 + row, left + column),
      ),
    ).flat();
  });
  const numbers = places.flatMap(place => {
    const cell = cells.get(place);
    return cell && !cell.hasAttribute('t') && textOf(cell, 'v') !== null ? [Number(textOf(cell, 'v'))] : [];
  });
  return numbers.length === 0 ? '' : numbers.reduce((sum, number) => sum + number, 0);
}

/** The computed figures of a table with the cells that hold them, in printed order. */
const totalsOf = (at: number, written = sheets, own = report) => {
  const formulas = all(written[at] as Document, 'c').filter(cell => textOf(cell, 'f') !== null);
  const table = composeSheets(own)[at]?.table;
  const figures = (table?.rows.flat() ?? []).flatMap((cell: TableCell) =>
    cell.figure !== undefined && !hasEnteredCell(form2021, cell.figure) ? [cell.figure as CellId] : [],
  );
  expect(formulas).toHaveLength(figures.length);
  return figures.map((figure, index) => ({ figure, cell: formulas[index] as Element }));
};

describe('the workbook for the county', () => {
  test('has a sheet for each of the three tables, with its tab named', () => {
    expect([...parts.values()].flatMap(part => all(part, 'parsererror'))).toEqual([]);
    expect(
      all(parts.get('xl/workbook.xml') as Document, 'sheet').map(sheet => sheet.getAttribute('name')),
    ).toEqual(['二、主动公开', '三、依申请公开', '四、复议和诉讼']);
    for (const sheet of sheets) expect(textOf(sheet.documentElement, 't')).toBe(compose(report, null).title);
  });

  test('holds every label of the official tables and every figure as a number', () => {
    for (const [index, { table, valueAt }] of composeSheets(report).entries()) {
      const sheet = sheets[index] as Document;
      const labels = all(sheet, 't').map(({ textContent }) => textContent);
      const numbers = all(sheet, 'c').flatMap(cell =>
        cell.hasAttribute('t') ? [] : (textOf(cell, 'v') ?? []),
      );
      const cells = table.rows.flat();
      expect(labels.slice(2)).toEqual(
        cells.filter(({ figure }) => figure === undefined).map(({ text }) => text),
      );
      expect(numbers.map(Number)).toEqual(
        cells.flatMap(({ figure }) => (figure === undefined ? [] : [valueAt(figure)])),
      );
    }
  });

  test('merges what the form merges, and nothing twice', () => {
    for (const [index, { table }] of composeSheets(report).entries()) {
      const merges = all(sheets[index] as Document, 'mergeCell').map(
        merge => merge.getAttribute('ref') ?? '',
      );
      const merged = table.rows.flat().filter(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1);
      expect(merges).toHaveLength(merged.length + 2);
      expect(new Set(merges).size).toBe(merges.length);
    }
    const refs = all(sheets[1] as Document, 'mergeCell').map(merge => merge.getAttribute('ref'));
    expect(refs).toEqual(expect.arrayContaining(['A3:C5', 'D3:J3', 'E4:I4', 'A8:A29', 'B10:B17']));
  });

  test('works out its totals by formulas that come to what is printed', () => {
    expect([0, 1, 2].map(at => totalsOf(at).length)).toEqual([0, 31, 3]);
    for (const at of [1, 2])
      for (const { figure, cell } of totalsOf(at)) {
        expect(Number(textOf(cell, 'v'))).toBe(totalValue(report, figure));
        expect(worked(sheets[at] as Document, textOf(cell, 'f') ?? '')).toBe(totalValue(report, figure));
      }
    const total = totalsOf(1).find(({ figure }) => figure === 'requests.outcomeTotal.total');
    expect(textOf(total?.cell, 'f')).toBe('IF(COUNT(D8:I28)=0,"",SUM(D8:I28))');
    expect(partsOf(form2021, 'requests.outcomeTotal.total')).toHaveLength(126);
  });

  test('leaves a total empty where nothing is filled in', () => {
    const blank = emptyReport('半坡镇人民政府', 2025);
    const written = sheetsIn(partsIn(writeXlsx(composeSheets(blank))));
    for (const { cell } of totalsOf(1, written, blank)) {
      expect(textOf(cell, 'v')).toBe('');
      expect(worked(written[1] as Document, textOf(cell, 'f') ?? '')).toBe('');
    }
  });

  test('keeps heads and labels in sight, and prints each table on one page of A4', () => {
    const panes = sheets.map(sheet => {
      const pane = all(sheet, 'pane')[0];
      return [pane?.getAttribute('xSplit'), pane?.getAttribute('ySplit'), pane?.getAttribute('state')];
    });
    expect(panes).toEqual([
      ['1', '2', 'frozen'],
      ['3', '5', 'frozen'],
      [null, '5', 'frozen'],
    ]);
    const setups = sheets.map(sheet => all(sheet, 'pageSetup')[0]);
    expect(setups.map(setup => setup?.getAttribute('orientation'))).toEqual([
      'portrait',
      'portrait',
      'landscape',
    ]);
    for (const setup of setups)
      expect([setup?.getAttribute('paperSize'), setup?.getAttribute('fitToHeight')]).toEqual(['9', '1']);
  });

  test.each([11, 21, 33, 60].flatMap(length => [0, 1, 2].map(at => [length, at] as const)))(
    'the title of an organ of %i characters is in sight to its last line on sheet %i',
    (length, at) => {
      const own = emptyReport(`${'半坡'.repeat(length).slice(0, length - 4)}人民政府`, 2025);
      const sheet = sheetsIn(partsIn(writeXlsx(composeSheets(own))))[at] as Document;
      const digits = all(sheet, 'col').reduce((sum, column) => sum + Number(column.getAttribute('width')), 0);
      const title = charactersIn(titleOf(own));
      // 16 points are 5.64 mm, a digit of the columns is 1.95 mm.
      const lines = Math.ceil((title * 5.64) / (digits * 1.95));
      expect(Number(all(sheet, 'row')[0]?.getAttribute('ht'))).toBeGreaterThanOrEqual(lines * 21);
    },
  );
  test('equal reports give equal files', () => {
    expect(writeXlsx(composeSheets(report))).toEqual(writeXlsx(composeSheets(report)));
  });

  test.each(['=1+2', '+cmd|calc', '-3件', '@SUM(A1)', '\t=1', '<f>1</f>'])(
    '%j is text and never a formula',
    text => {
      const hostile: Report = {
        ...report,
        facts: { organ: text },
        figures: { ...report.figures, 'requests.received.natural': { raw: text } },
      };
      const written = sheetsIn(partsIn(writeXlsx(composeSheets(hostile))));
      const cell = cellsOf(written[1] as Document).get('D6');
      expect(cell?.getAttribute('t')).toBe('inlineStr');
      expect(textOf(cell, 't')).toBe(text);
      for (const found of written.flatMap(sheet => all(sheet, 'f')))
        expect(found.textContent).toMatch(/^IF\(COUNT\(/);
      const total = cellsOf(written[1] as Document).get('J6');
      expect(Number(textOf(total, 'v'))).toBe(worked(written[1] as Document, textOf(total, 'f') ?? ''));
    },
  );

  test.each(plainReports)('our own import reads the tables back: %s', async (_title, own) => {
    const read = await readXlsx(writeXlsx(composeSheets(own)), parser, {});
    if (read.kind !== 'paper') throw new Error(read.problem);
    const { report: back } = recognise(read.paper);
    const printed = (id: string) => !id.startsWith('fee.');
    const figures = (of: Report) =>
      Object.entries(of.figures)
        .filter(([id]) => printed(id))
        .sort();
    expect(figures(back)).toEqual(figures(own).filter(([, figure]) => figure !== null));
    expect([back.year, back.facts.organ]).toEqual([own.year, own.facts.organ]);
  });
});

test('places are named as a block where they fill one', () => {
  expect([address(0, 0), address(9, 25), address(0, 26), address(0, 701)]).toEqual([
    'A1',
    'Z10',
    'AA1',
    'ZZ1',
  ]);
  expect(rangeOf([{ row: 1, column: 1 }])).toBe('B2');
  expect(
    rangeOf([
      { row: 1, column: 1 },
      { row: 2, column: 1 },
    ]),
  ).toBe('B2:B3');
  expect(
    rangeOf([
      { row: 1, column: 1 },
      { row: 3, column: 1 },
    ]),
  ).toBe('B2,B4');
});
