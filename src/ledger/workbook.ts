/** Reading an .xlsx file. The one file that knows the library. */

import readXlsxFile from 'read-excel-file/universal';
import type { Sheet } from './sheet.ts';

/** The worksheets of an .xlsx file that hold anything. Rejects where the file is damaged or no workbook. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const sheets = await readXlsxFile(buffer);
  return sheets
    .map(({ sheet, data }): Sheet => ({ name: sheet, rows: data.map(row => row.map(textOf)) }))
    .filter(({ rows }) => rows.some(row => row.some(cell => cell !== '')));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value).trim();
}
