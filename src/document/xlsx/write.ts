/**
 * Tables as an Excel workbook: one a sheet, with its merged cells, figures as numbers and totals as formulas that carry
 * what they come to. Words always stand as text, whatever they begin with.
 */

import { atOnce, mapping, type Steps } from '../../work/index.ts';
import type { DataSheet } from '../compose/sheets.ts';
import { escapeHtml } from '../html/escape.ts';
import { packing } from '../pack.ts';
import { looks, stylesPart } from './writing/looks.ts';
import { printTitles, writeSheet } from './writing/sheet.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const part = (root: string, content: string): string =>
  `${declaration}<${root} xmlns="${main}" xmlns:r="${office}">${content}</${root}>`;

/** A complete .xlsx file; equal sheets give equal files. */
export const writeXlsx = (sheets: readonly DataSheet[]): Uint8Array<ArrayBuffer> =>
  atOnce(writingXlsx(sheets));

/** The same in steps. */
export function* writingXlsx(sheets: readonly DataSheet[]): Steps<Uint8Array<ArrayBuffer>> {
  const files = sheets.map((_, index) => `sheet${index + 1}`);
  const tabs = sheets.map(
    ({ name }, index) => `<sheet name="${escapeHtml(name)}" sheetId="${index + 1}" r:id="${files[index]}"/>`,
  );
  const titles = sheets.map(
    (sheet, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeHtml(printTitles(sheet))}</definedName>`,
  );
  const written = yield* mapping(sheets, (sheet, index) => writeSheet(sheet, index === 0), 1);
  return yield* packing({
    '[Content_Types].xml':
      `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/>` +
      files
        .map(
          file =>
            `<Override PartName="/xl/worksheets/${file}.xml" ContentType="${sheetType}.worksheet+xml"/>`,
        )
        .join('') +
      '</Types>',
    '_rels/.rels': relations([['workbook', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': part(
      'workbook',
      `<bookViews><workbookView/></bookViews><sheets>${tabs.join('')}</sheets><definedNames>${titles.join('')}</definedNames>`,
    ),
    'xl/_rels/workbook.xml.rels': relations([
      ['styles', 'styles', 'styles.xml'],
      ...files.map(file => [file, 'worksheet', `worksheets/${file}.xml`] as const),
    ]),
    'xl/styles.xml': part('styleSheet', stylesPart(looks)),
    ...Object.fromEntries(
      written.map((sheet, index) => [`xl/worksheets/${files[index]}.xml`, part('worksheet', sheet)]),
    ),
  });
}

const relations = (all: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="${packages}/relationships">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
