/** Records as a file of comma-separated values, as Excel, WPS and import programs take it. */

/** By this Excel and WPS know that it is UTF-8. */
const mark = '\ufeff';

/** What a spreadsheet would take for a formula, also behind what does not show: some programs take that away first. */
const formula = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

/** Lines end as RFC 4180 says. What other countries part fields by is quoted too. Words that begin like a formula get an apostrophe in front; numbers stay numbers. */
export const writeCsv = (
  records: readonly (readonly (string | number | null)[])[],
): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    mark + records.map(record => `${record.map(writeField).join(',')}\r\n`).join(''),
  ) as Uint8Array<ArrayBuffer>;

function writeField(field: string | number | null): string {
  if (field === null) return '';
  if (typeof field === 'number') return String(field);
  const text = formula.test(field) ? `'${field}` : field;
  return /[",;\t\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
