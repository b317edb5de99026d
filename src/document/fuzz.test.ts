/** Any bytes at all end in a report or in a sentence, soon. */

import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { openFile } from './open.ts';
import { docxOf, writeDocx } from './testing/docx.ts';
import { type Random, randomFrom } from './testing/random.ts';
import { writeXlsx, xlsxOf } from './testing/xlsx.ts';

const parser = new new JSDOM('').window.DOMParser();
const cellsOf = (texts: string) => texts.split(' ').map(text => ({ text, colSpan: 1, rowSpan: 1 }));
const headCells = cellsOf('申请人情况 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计');
const figureCells = cellsOf('一、本年新收政府信息公开申请数量 1 2 3 4 5 6 21');
const paper = {
  blocks: [
    { kind: 'paragraph' as const, text: '松塬县老君寨乡人民政府2024年政府信息公开工作年度报告' },
    { kind: 'paragraph' as const, text: '三、收到和处理政府信息公开申请情况' },
    { kind: 'table' as const, headRows: 0, rows: [headCells, figureCells] },
  ],
};
const files: readonly (readonly [string, Uint8Array])[] = [
  ['docx', writeDocx(paper, randomFrom(1))],
  ['xlsx', writeXlsx(paper, randomFrom(1))],
];

/** Flips, cuts, repeats or shuffles stretches of the bytes. */
function spoilt(bytes: Uint8Array, { below }: Random): Uint8Array {
  const at = below(bytes.length);
  const length = 1 + below(200);
  const copy = bytes.slice();
  switch (below(4)) {
    case 0:
      copy[at] = (copy[at] ?? 0) ^ (1 << below(8));
      return copy;
    case 1:
      return copy.subarray(0, at);
    case 2:
      copy.copyWithin(at, below(bytes.length), below(bytes.length));
      return copy;
    default:
      copy.fill(below(256), at, at + length);
      return copy;
  }
}

const opens = async (bytes: Uint8Array, name: string) => {
  const started = process.cpuUsage();
  const opened = await openFile({ name, bytes }, parser);
  expect(['problem', 'recognised', 'data']).toContain(opened.kind);
  const { user, system } = process.cpuUsage(started);
  return { opened, took: (user + system) / 1000 };
};

describe.each(files)('a spoilt .%s', (name, bytes) => {
  test('archive ends in a problem, not in other figures', { timeout: 60_000 }, async () => {
    const { opened: whole } = await opens(bytes, `whole.${name}`);
    if (whole.kind !== 'recognised') throw new Error(whole.kind);
    for (let seed = 1; seed <= 15; seed++) {
      const { opened } = await opens(spoilt(bytes, randomFrom(seed)), `seed ${seed}.${name}`);
      if (opened.kind === 'recognised')
        expect(opened.recognition.figures, `seed ${seed}`).toEqual(whole.recognition.figures);
    }
  });
  test('part in a sound archive ends in a result', { timeout: 60_000 }, async () => {
    const parts = unzipSync(bytes);
    const names = Object.keys(parts).filter(part => part.endsWith('.xml') || part.endsWith('.rels'));
    for (let seed = 1; seed <= 15; seed++) {
      const random = randomFrom(seed);
      const target = names[random.below(names.length)] ?? '';
      const file = zipSync({ ...parts, [target]: spoilt(parts[target] ?? new Uint8Array(1), random) });
      await opens(file, `seed ${seed}.${name}`);
    }
  });
});

describe('a saved page that was cut off anywhere', () => {
  const row = (cells: typeof headCells) => `<tr>${cells.map(({ text }) => `<td>${text}</td>`).join('')}</tr>`;
  const [title, heading] = paper.blocks.map(block => (block.kind === 'table' ? '' : block.text));
  const html = `<p>${title}</p><p>${heading}</p><table>${row(headCells)}${row(figureCells)}</table>`;
  const packed = Buffer.from(html).toString('base64').replace(/.{76}/g, '$&\r\n');
  const saved = strToU8(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${packed}\r\n--b--\r\n`,
  );
  test.each([
    ['mht', saved],
    ['html', strToU8(`<meta charset="utf-8">${html}`)],
  ])('gives no figure that the whole one has not: .%s', async (ending, saved) => {
    const { opened: whole } = await opens(saved, `whole.${ending}`);
    if (whole.kind !== 'recognised') throw new Error(whole.kind);
    const figures = (of: typeof whole) => Object.entries(of.recognition.figures);
    expect(figures(whole)).not.toEqual([]);
    let read = 0;
    for (let length = 0; length < saved.length; length++) {
      const { opened } = await opens(saved.subarray(0, length), `${length}.${ending}`);
      if (opened.kind !== 'recognised') continue;
      read++;
      for (const [cell, figure] of figures(opened))
        expect(figure, `${cell} of ${length} bytes`).toEqual(Object.fromEntries(figures(whole))[cell]);
    }
    expect(read).toBeGreaterThan(0);
  });
});

describe('a spoilt .pdf', () => {
  const sample = new Uint8Array(readFileSync(new URL('./fixtures/case-64/input.pdf', import.meta.url)));
  test('ends in a result or in a sentence, wherever it is spoilt', { timeout: 120_000 }, async () => {
    const outcomes = new Set<string>();
    for (let seed = 1; seed <= 24; seed++) {
      const { opened } = await opens(spoilt(sample, randomFrom(seed)), `seed ${seed}.pdf`).catch(
        (error: unknown) => {
          throw new Error(`seed ${seed}: ${error}`);
        },
      );
      outcomes.add(opened.kind);
    }
    // Some of them hit what matters, and others do not.
    expect([...outcomes].sort()).toEqual(['problem', 'recognised']);
  });
});

describe('hostile files', () => {
  const cell = '<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>';
  const hostile: Readonly<Record<string, () => Uint8Array>> = {
    'tables in each other': () =>
      docxOf('<w:tbl><w:tr><w:tc>'.repeat(200) + '</w:tc></w:tr></w:tbl>'.repeat(200)),
    'runs in each other': () => docxOf(`<w:p>${'<w:ins>'.repeat(600)}${'</w:ins>'.repeat(600)}</w:p>`),
    'spans without end': () =>
      docxOf(
        `<w:tbl>${'<w:tr><w:trPr><w:gridBefore w:val="99999999"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>'.repeat(500)}</w:tbl>`,
      ),
    'fields that never end': () =>
      docxOf(`<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(5000)}</w:p>`),
    'a style based on itself': () =>
      docxOf(
        '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr></w:p>',
        '',
        '<w:style w:styleId="a"><w:basedOn w:val="a"/></w:style>',
      ),
    'thousands of cells': () => docxOf(`<w:tbl>${`<w:tr>${cell.repeat(20)}</w:tr>`.repeat(150)}</w:tbl>`),
    'a hundred thousand cells': () =>
      docxOf(`<w:tbl>${`<w:tr>${cell.repeat(10)}</w:tr>`.repeat(10_000)}</w:tbl>`),
    'millions of paragraphs': () => docxOf('<w:p/>'.repeat(3_900_000)),
    'entities that grow': () =>
      zipSync({
        'word/document.xml': strToU8(
          '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><w:document xmlns:w="w">&c;</w:document>',
        ),
      }),
    'a sheet of blank rows and merges': () =>
      xlsxOf([
        {
          content: `<sheetData>${'<row/>'.repeat(99_000)}</sheetData><mergeCells>${'<mergeCell ref="B900000:B999999"/>'.repeat(20_000)}</mergeCells>`,
        },
      ]),
    'merges beside what a sheet shows': () =>
      xlsxOf([
        {
          content: `<sheetData>${'<row><c><v>1</v></c></row>'.repeat(40_000)}</sheetData><mergeCells>${'<mergeCell ref="C1:D99999"/>'.repeat(20_000)}</mergeCells>`,
        },
      ]),
    'one long text in every cell': () =>
      xlsxOf(
        [{ content: `<sheetData><row>${'<c r="A1" t="s"><v>0</v></c>'.repeat(100_000)}</row></sheetData>` }],
        [`<t>${'字\n'.repeat(100_000)}</t>`],
      ),
    'a sheet that says it has a million rows and merges them all': () =>
      xlsxOf([
        {
          content: `<cols><col min="1" max="999999999" hidden="1"/></cols><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(5000)}</mergeCells>`,
        },
      ]),
    'a bomb': () => zipSync({ 'word/document.xml': new Uint8Array(70_000_000) }, { level: 9 }),
  };
  test.each(Object.entries(hostile))('%s', { timeout: 60_000 }, async (_, make) => {
    const bytes = make();
    const { opened, took } = await opens(bytes, 'a');
    expect(opened.kind).toBe('problem');
    // A busy machine counts too; a file that hangs takes for ever.
    expect(took).toBeLessThan(20_000);
  });
});
