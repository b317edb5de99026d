/** For tests: a paper as a Word file, in the many ways in which Word, WPS and generators write the same page. */

import { strToU8, zipSync } from 'fflate';
import type { Block, Paper, PaperTable } from '../paper.ts';
import type { Random } from './random.ts';

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const others =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** How this file is written; each is a habit of some program or clerk. */
export interface DocxHabits {
  readonly numbered: boolean;
  readonly tracked: boolean;
  readonly split: boolean;
  readonly controls: boolean;
  readonly boxedTitle: boolean;
  readonly headings: boolean;
  readonly contents: boolean;
  readonly oldMerges: boolean;
  readonly strict: boolean;
  /** The whole text stands in the only cell of a table. */
  readonly inTable: boolean;
}

const habitsFrom = ({ once }: Random): DocxHabits => ({
  numbered: once(2),
  tracked: once(2),
  split: once(2),
  controls: once(3),
  boxedTitle: once(4),
  headings: once(2),
  contents: once(4),
  oldMerges: once(4),
  strict: once(5),
  inTable: once(5),
});

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** Writes the file; what is hidden or deleted in it holds figures and headings that must not be read. */
export function writeDocx(paper: Paper, random: Random, habits = habitsFrom(random)): Uint8Array {
  const writer = new Writer(random, habits);
  const blocks = paper.blocks.map((block, index) => writer.block(block, index));
  const body = habits.inTable
    ? `<w:tbl><w:tr><w:tc>${blocks.join('')}<w:p/></w:tc></w:tr></w:tbl><w:p/>`
    : blocks.join('');
  const document = `<w:document xmlns:w="${transitional}" ${others}><w:body>${
    habits.contents ? contents(paper) : ''
  }${body}<w:sectPr/></w:body></w:document>`;
  return packed(
    habits.strict
      ? document.split('w:').join('x:').replace(`xmlns:w="${transitional}"`, `xmlns:x="${strict}"`)
      : document,
  );
}

/** A Word file around the XML of its body. */
export const docxOf = (body: string, numbering = numberingPart, styles = stylesPart): Uint8Array =>
  packed(
    `<w:document xmlns:w="${transitional}" ${others}><w:body>${body}</w:body></w:document>`,
    numbering,
    styles,
  );

function packed(document: string, numbering = numberingPart, styles = stylesPart): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="a" Type="${officeRelations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships><Relationship Id="s" Type="${officeRelations}/styles" Target="styles.xml"/><Relationship Id="n" Type="${officeRelations}/numbering" Target="/word/numbering.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${document}`),
    'word/styles.xml': strToU8(`<w:styles xmlns:w="${transitional}">${styles}</w:styles>`),
    'word/numbering.xml': strToU8(`<w:numbering xmlns:w="${transitional}">${numbering}</w:numbering>`),
  });
}

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numberingPart = `<w:abstractNum w:abstractNumId="3">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>`;
const stylesPart =
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="toc 1"/><w:basedOn w:val="a"/></w:style>' +
  '<w:style w:type="character" w:styleId="h"><w:name w:val="gone"/><w:rPr><w:vanish/></w:rPr></w:style>';

const contents = (paper: Paper) =>
  `<w:p><w:pPr><w:pStyle w:val="t"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>${paper.blocks
    .filter(block => block.kind !== 'table' && /^[一二三四五六]、/.test(block.text))
    .map(
      (block, page) =>
        `<w:p><w:pPr><w:pStyle w:val="t"/></w:pPr>${run(block.kind === 'table' ? '' : block.text)}<w:r><w:tab/></w:r>${run(String(page))}</w:p>`,
    )
    .join('')}<w:p><w:pPr><w:pStyle w:val="t"/></w:pPr><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

const chinese = (text: string) => '一二三四五六七八九'.indexOf(text) + 1;
const leads: readonly (readonly [RegExp, (text: string) => number])[] = [
  [/^([一二三四五六七八九])、(?=\S)/, chinese],
  [/^（([一二三四五六七八九])）(?=\S)/, chinese],
  [/^(\d)\.(?=[^\d\s])/, Number],
];

class Writer {
  private readonly counts = [0, 0, 0];

  constructor(
    private readonly random: Random,
    private readonly habits: DocxHabits,
  ) {}

  block(block: Block, index: number): string {
    if (block.kind === 'table') return this.table(block);
    const written = this.paragraph(block.text);
    const title = this.habits.boxedTitle && index === 0;
    const gone = this.habits.tracked && this.random.once(4) ? deletedParagraph : '';
    return gone + (title ? boxed(written) : written);
  }

  private paragraph(text: string): string {
    const numbered = this.numbered(text);
    const heading = this.habits.headings && /^[一二三四五六]、/.test(text) && text.length < 40;
    const properties =
      (heading ? '<w:pStyle w:val="1"/>' : '') +
      (numbered ? `<w:numPr><w:ilvl w:val="${numbered.level}"/><w:numId w:val="7"/></w:numPr>` : '');
    const rest = numbered ? numbered.rest : text;
    // A paragraph whose end was deleted goes on in the next.
    const cut = this.habits.tracked && !numbered && rest.length > 30 && this.random.once(3) ? 12 : 0;
    const before = cut
      ? `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${this.runs(rest.slice(0, cut))}</w:p>`
      : '';
    return `${before}<w:p><w:pPr>${properties}</w:pPr>${this.runs(rest.slice(cut))}</w:p>`;
  }

  /** The number of the text, where it is the one that Word would count here. */
  private numbered(text: string): { level: number; rest: string } | null {
    if (!this.habits.numbered) return null;
    for (const [at, [pattern, value]] of leads.entries()) {
      const match = pattern.exec(text);
      if (!match || value(match[1] ?? '') !== (this.counts[at] ?? 0) + 1) continue;
      this.counts[at] = (this.counts[at] ?? 0) + 1;
      for (let below = at + 1; below < 3; below++) this.counts[below] = 0;
      return { level: at, rest: text.slice(match[0].length) };
    }
    return null;
  }

  private runs(text: string): string {
    if (text === '') return '';
    const pieces = this.habits.split ? pieceOf(text, this.random) : [text];
    return pieces
      .map(piece => {
        const written = run(piece);
        switch (this.random.below(this.habits.tracked ? 6 : 3)) {
          case 0:
            return `<w:smartTag><w:proofErr w:type="x"/>${written}</w:smartTag>`;
          case 1:
            return this.habits.controls
              ? `<w:sdt><w:sdtPr><w:alias w:val="7"/></w:sdtPr><w:sdtContent>${written}</w:sdtContent></w:sdt>`
              : written;
          case 3:
            return `<w:ins w:id="2">${written}</w:ins><w:del w:id="3"><w:r><w:delText>9</w:delText></w:r></w:del>`;
          case 4:
            return `${run('8', '<w:vanish/>')}${written}${run('7', '<w:rStyle w:val="h"/>')}`;
          case 5:
            return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>= 12 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${written}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
          default:
            return written;
        }
      })
      .join('');
  }

  private table(table: PaperTable): string {
    const open: { at: number; span: number; left: number }[] = [];
    const rows = table.rows.map(row => {
      const cells: string[] = [];
      const queue = [...row];
      for (let at = 0; ; ) {
        const above = open.find(cell => cell.at === at && cell.left > 0);
        if (above) {
          above.left--;
          cells.push(this.cell('', above.span, '<w:vMerge/>'));
          at += above.span;
          continue;
        }
        const cell = queue.shift();
        if (!cell) break;
        if (cell.rowSpan > 1) open.push({ at, span: cell.colSpan, left: cell.rowSpan - 1 });
        cells.push(this.cell(cell.text, cell.colSpan, cell.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : ''));
        at += cell.colSpan;
      }
      const written = `<w:tr>${cells.join('')}</w:tr>`;
      return this.habits.controls && this.random.once(6)
        ? `<w:sdt><w:sdtPr/><w:sdtContent>${written}</w:sdtContent></w:sdt>`
        : written;
    });
    const gone =
      this.habits.tracked && rows[1] !== undefined
        ? `<w:tr><w:trPr><w:del w:id="4"/></w:trPr>${this.cell('规章', 1, '')}${this.cell('99', 1, '')}</w:tr>`
        : '';
    return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join(gone)}</w:tbl>`;
  }

  private cell(text: string, span: number, merge: string): string {
    const lines = text.split('\n').map(line => `<w:p>${this.runs(line)}</w:p>`);
    const cell = (properties: string, content: string) =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
    if (span > 1 && this.habits.oldMerges)
      return (
        cell(`<w:hMerge w:val="restart"/>${merge}`, lines.join('')) +
        cell(`<w:hMerge/>${merge && '<w:vMerge/>'}`, '<w:p/>').repeat(span - 1)
      );
    const written = cell((span > 1 ? `<w:gridSpan w:val="${span}"/>` : '') + merge, lines.join(''));
    return this.habits.controls && this.random.once(5)
      ? `<w:sdt><w:sdtPr/><w:sdtContent>${written}</w:sdtContent></w:sdt>`
      : written;
  }
}

const deletedParagraph =
  '<w:p><w:pPr><w:rPr><w:del w:id="5"/></w:rPr></w:pPr><w:del w:id="6"><w:r><w:delText>六、其他需要报告的事项</w:delText></w:r></w:del></w:p>';

/** In a text box, written twice: for programs of today and for older ones. */
const boxed = (paragraph: string) =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>${paragraph}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;

function pieceOf(text: string, { below }: Random): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const length = 1 + below(12);
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  return pieces;
}
