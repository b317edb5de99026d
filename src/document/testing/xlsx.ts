/** For tests: a paper as a workbook, in the ways in which Excel, WPS and generators write one. */

import { strToU8, zipSync } from 'fflate';
import type { Paper, TableCell } from '../paper.ts';
import type { Random } from './random.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const columnName = (at: number): string => String.fromCharCode(65 + at);

export interface SheetWritten {
  /** The XML inside of `worksheet`. */
  readonly content: string;
  readonly hidden?: boolean;
}

/** A workbook around the XML of its sheets; styles by their number formats, strings by their XML. */
export function xlsxOf(
  sheets: readonly SheetWritten[],
  strings: readonly string[] = [],
  formats: readonly string[] = [],
): Uint8Array {
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="a" Type="${officeRelations}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${officeRelations}"><sheets>${sheets
        .map(
          ({ hidden }, at) =>
            `<sheet name="S${at}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="r${at}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${sheets
        .map(
          (_, at) =>
            `<Relationship Id="r${at}" Type="${officeRelations}/worksheet" Target="worksheets/sheet${at}.xml"/>`,
        )
        .join(
          '',
        )}<Relationship Id="s" Type="${officeRelations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="t" Type="${officeRelations}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(
      `<sst xmlns="${main}">${strings.map(text => `<si>${text}</si>`).join('')}</sst>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet xmlns="${main}"><numFmts>${formats
        .map((code, at) => `<numFmt numFmtId="${170 + at}" formatCode="${code.replace(/"/g, '&quot;')}"/>`)
        .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
        .map((_, at) => `<xf numFmtId="${170 + at}"/>`)
        .join('')}</cellXfs></styleSheet>`,
    ),
  };
  for (const [at, { content }] of sheets.entries())
    parts[`xl/worksheets/sheet${at}.xml`] = strToU8(`<worksheet xmlns="${main}">${content}</worksheet>`);
  return zipSync(parts);
}

/** Writes the paper into one sheet, or each table into its own. Hidden rows, columns and sheets hold other figures. */
export function writeXlsx(paper: Paper, { once, below }: Random): Uint8Array {
  const strings: string[] = [];
  const apart = once(4);
  const hiddenColumn = once(3) ? 2 : -1;
  const sheets: SheetWritten[] = [];
  let rows: string[] = [];
  let merges: string[] = [];
  const cellOf = (at: number, text: string): string => {
    const reference = `${columnName(at)}${rows.length + 1}`;
    if (text === '') return once(2) ? '' : `<c r="${reference}" s="0"/>`;
    if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)) {
      if (once(4)) return `<c r="${reference}"><f>SUM(A1:A2)</f><v>${text}</v></c>`;
      return once(3)
        ? `<c r="${reference}" t="str"><v>${text}</v></c>`
        : `<c r="${reference}"><v>${text}</v></c>`;
    }
    if (once(3)) return `<c r="${reference}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
    const cut = below(text.length);
    strings.push(
      once(2)
        ? `<t xml:space="preserve">${escaped(text)}</t>`
        : `<r><t xml:space="preserve">${escaped(text.slice(0, cut))}</t></r><r><rPr><strike/></rPr><t>9</t></r><r><t xml:space="preserve">${escaped(text.slice(cut))}</t></r>`,
    );
    return `<c r="${reference}" t="s"><v>${strings.length - 1}</v></c>`;
  };
  const shift = (at: number) => (hiddenColumn >= 0 && at >= hiddenColumn ? at + 1 : at);
  const addRow = (cells: readonly (readonly [number, string])[]) => {
    const written = cells.map(([at, text]) => cellOf(shift(at), text)).join('');
    rows.push(`<row r="${rows.length + 1}">${written}</row>`);
    if (once(9))
      rows.push(
        `<row r="${rows.length + 1}" hidden="1"><c t="inlineStr"><is><t>规章</t></is></c><c><v>99</v></c></row>`,
      );
  };
  const endSheet = () => {
    if (rows.length === 0) return;
    const column = hiddenColumn + 1;
    const columns = column > 0 ? `<cols><col min="${column}" max="${column}" hidden="1"/></cols>` : '';
    sheets.push({
      content: `${columns}<sheetData>${rows.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells>`,
    });
    rows = [];
    merges = [];
  };
  for (const block of paper.blocks) {
    if (block.kind !== 'table') {
      addRow([[0, block.text]]);
      continue;
    }
    if (apart) endSheet();
    const covered: number[] = [];
    const pending: {
      readonly from: number;
      readonly at: number;
      readonly cell: TableCell;
      readonly row: number;
    }[] = [];
    const starts: number[] = [];
    for (const [index, row] of block.rows.entries()) {
      let at = 0;
      starts.push(rows.length + 1);
      const placed: [number, string][] = [];
      for (const cell of row) {
        while ((covered[at] ?? 0) > index) at++;
        placed.push([at, cell.text]);
        if (cell.rowSpan > 1 || cell.colSpan > 1)
          pending.push({ from: rows.length + 1, at, cell, row: index });
        for (let column = at; column < at + cell.colSpan; column++) covered[column] = index + cell.rowSpan;
        at += cell.colSpan;
      }
      addRow(placed);
    }
    for (const { from, at, cell, row } of pending) {
      const last = starts[row + cell.rowSpan - 1] ?? from;
      merges.push(
        `<mergeCell ref="${columnName(shift(at))}${from}:${columnName(shift(at + cell.colSpan - 1))}${last}"/>`,
      );
    }
    if (apart) endSheet();
  }
  endSheet();
  sheets.push({
    content:
      '<sheetData><row r="1"><c t="inlineStr"><is><t>规章</t></is></c><c><v>98</v></c></row></sheetData>',
    hidden: true,
  });
  return xlsxOf(sheets, strings);
}
