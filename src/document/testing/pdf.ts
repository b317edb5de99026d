/** For tests: PDF files written by hand, as small as what they are about. */

export interface PdfParts {
  /** The content of each page, in PDF's operators. */
  readonly pages: readonly string[];
  /** The fonts' dictionaries by the names that the content uses; further objects they refer to stand in `objects`. */
  readonly fonts?: Readonly<Record<string, string>>;
  /** Objects by their numbers, from 100 on. */
  readonly objects?: Readonly<Record<number, string>>;
  /** Entries of every page's dictionary. */
  readonly page?: string;
  /** Entries of every page's resources. */
  readonly resources?: string;
  /** Entries of the catalogue. */
  readonly catalogue?: string;
  /** Instead of the tree of pages. */
  readonly tree?: string;
}

/** A Type 0 font that is not in the file and names one of Adobe's code tables. */
export const chineseFont = (table: string): Readonly<Record<string, string>> => ({
  F1: `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${table} /DescendantFonts [100 0 R] >>`,
});
export const chineseObjects: Readonly<Record<number, string>> = {
  100:
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 /FontDescriptor 101 0 R ' +
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
  101: '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /ItalicAngle 0 /Ascent 880 /Descent -120 /StemV 80 >>',
};

/** Text as a PDF string of UTF-16, for the tables UniGB-*. */
export const utf16 = (text: string): string =>
  `<${Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join('')}>`;

/** The bytes of the file. */
export function pdfOf({ pages, fonts = {}, objects = {}, page = '', tree, ...more }: PdfParts): Uint8Array {
  const { resources = '', catalogue = '' } = more;
  const all = new Map<number, string>();
  const fontList = Object.entries(fonts).map(([name, font]) => `/${name} ${font}`);
  const first = 10;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  all.set(1, `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`);
  all.set(2, tree ?? `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  for (const [index, content] of pages.entries()) {
    const number = first + index * 2;
    all.set(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << ${fontList.join(' ')} >> ${resources} >> ` +
        `/Contents ${number + 1} 0 R ${page} >>`,
    );
    all.set(number + 1, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  for (const [number, object] of Object.entries(objects)) all.set(Number(number), object);
  let text = '%PDF-1.4\n';
  const offsets = new Map<number, number>();
  for (const [number, object] of all) {
    offsets.set(number, text.length);
    text += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const table = [...offsets].map(
    ([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`,
  );
  const start = text.length;
  text += `xref\n0 1\n0000000000 65535 f \n${table.join('')}trailer\n<< /Size 5000 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(text, sign => sign.charCodeAt(0));
}
