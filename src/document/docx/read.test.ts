import { strToU8, unzipSync, zipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { exchangeOf } from '../exchange.ts';
import { readHtml } from '../html/read.ts';
import type { Block } from '../paper.ts';
import { recognise } from '../recognise/index.ts';
import { docxOf, writeDocx } from '../testing/docx.ts';
import { layoutOf } from '../testing/layouts.ts';
import { randomFrom } from '../testing/random.ts';
import { differencesFrom } from '../testing/score.ts';
import { shownBlocks } from '../testing/shown.ts';
import { readDocx } from './read.ts';

const parser = new new JSDOM('').window.DOMParser();

async function blocksOf(bytes: Uint8Array): Promise<readonly Block[]> {
  const read = await readDocx(bytes, parser);
  if (read.kind !== 'paper') throw new Error(read.problem);
  return read.paper.blocks;
}
const shows = async (body: string, numbering?: string, styles?: string) =>
  shownBlocks(await blocksOf(docxOf(body, numbering, styles)));

const r = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const tc = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text.startsWith('<') ? text : p(r(text))}</w:tc>`;
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
const item = (text: string, level: number, numId = 7) =>
  p(r(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);

describe('last year’s report as a Word file', () => {
  test('whatever wrote it, it is read whole and nothing deleted or hidden is read', {
    timeout: 120_000,
  }, async () => {
    const wrong: string[] = [];
    for (let seed = 1; seed <= 24; seed++) {
      const { input, isHtml, expected } = layoutOf(seed);
      if (!isHtml) continue;
      const { blocks } = readHtml(input, parser).paper;
      const file = writeDocx({ blocks }, randomFrom(seed + 5000));
      const read = exchangeOf(recognise({ blocks: await blocksOf(file) }));
      wrong.push(...differencesFrom(expected, read).map(difference => `seed ${seed}: ${difference}`));
    }
    expect(wrong).toEqual([]);
  });
});

describe('a part that hides text or counts headings', () => {
  const whole = unzipSync(docxOf(p(r('1', '<w:rStyle w:val="h"/>'))));
  const problemOf = async (parts: Record<string, Uint8Array>) => {
    const read = await readDocx(zipSync(parts), parser);
    return read.kind === 'problem' ? read.problem : read.kind;
  };
  test.each(['word/styles.xml', 'word/numbering.xml', 'word/_rels/document.xml.rels'])(
    '%s: damaged or too large, the file is not read without it',
    async name => {
      expect(await problemOf({ ...whole, [name]: strToU8('<w:styles') })).toBe('damaged');
      const large = strToU8(`<a>${'<b/>'.repeat(300_001)}</a>`);
      expect(await problemOf({ ...whole, [name]: large })).toBe('tooMuch');
    },
  );
  test('is not missed where the file has none', async () => {
    const { 'word/styles.xml': styles, 'word/numbering.xml': numbering, ...others } = whole;
    expect([styles, numbering]).not.toContain(undefined);
    expect(await problemOf(others)).toBe('paper');
  });
});

describe('changes that were tracked', () => {
  test('are taken as accepted, figure by figure', async () => {
    const cell = `<w:p><w:del>${r('1')}<w:r><w:delText>1</w:delText></w:r></w:del><w:ins>${r('3')}</w:ins>${r('5')}</w:p>`;
    expect(await shows(tbl(tr(tc('规章'), tc(cell))))).toEqual([[['规章', '35']]]);
  });
  test('a deleted row, cell and paragraph end are gone', async () => {
    const gone = `<w:tr><w:trPr><w:del/></w:trPr>${tc('规章')}${tc('9')}</w:tr>`;
    expect(await shows(tbl(gone, tr(tc('规章'), tc('8', '<w:cellDel/>'), tc('0'))))).toEqual([
      [['规章', '0']],
    ]);
    expect(await shows(p(r('全年公开'), '<w:rPr><w:del/></w:rPr>') + p(r('12条。')))).toEqual([
      '全年公开12条。',
    ]);
  });
  test('moved text stands where it went', async () => {
    expect(
      await shows(p(`<w:moveFrom>${r('甲')}</w:moveFrom>${r('乙')}<w:moveTo>${r('甲')}</w:moveTo>`)),
    ).toEqual(['乙甲']);
  });
});

describe('numbers that Word counts', () => {
  test('stand before their text as they are printed, and begin again under each heading', async () => {
    const body =
      item('总体情况', 0) +
      item('主动公开', 1) +
      item('依申请公开', 1) +
      item('主动公开情况', 0) +
      item('规章', 1) +
      item('其他', 2);
    expect(await shows(body)).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '（二）依申请公开',
      '二、主动公开情况',
      '（一）规章',
      '1.其他',
    ]);
  });
  test('never become a part of a figure', async () => {
    expect(await shows(tbl(tr(tc('收费'), tc(item('5', 2)))))).toEqual([[['收费', '1. 5']]]);
  });
  test('come from styles, other beginnings and linked lists too', async () => {
    const level = (format: string, text: string, more = '') =>
      `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering =
      `<w:abstractNum w:abstractNumId="1">${level('ideographDigital', '%1、', '<w:pStyle w:val="g"/>')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="2">${level('bullet', '')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="10"/></w:lvlOverride></w:num>';
    const styles =
      '<w:style w:type="paragraph" w:styleId="g"><w:name w:val="公文一级"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="k"><w:name w:val="小"/><w:basedOn w:val="g"/></w:style>';
    const body =
      p(r('甲'), '<w:pStyle w:val="g"/>') +
      p(r('乙'), '<w:pStyle w:val="k"/>') +
      p(r('丙'), '<w:pStyle w:val="g"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      item('丁', 0, 2) +
      item('戊', 0, 3);
    expect(await shows(body, numbering, styles)).toEqual(['一、甲', '二、乙', '丙', '丁', '一〇、戊']);
  });
});

describe('tables', () => {
  test('cells merged in both ways have their spans', async () => {
    const rows = [
      tr(tc('三、本年度办理结果', '<w:vMerge w:val="restart"/>'), tc('总计', '<w:gridSpan w:val="2"/>')),
      tr(tc('', '<w:vMerge/>'), tc('（一）予以公开', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>')),
    ];
    expect(await shows(tbl(...rows))).toEqual([
      [['三、本年度办理结果 1×2', '总计 2×1'], ['（一）予以公开 2×1']],
    ]);
  });
  test('a cell that says it goes on from one that is not there keeps its text', async () => {
    expect(await shows(tbl(tr(tc('0', '<w:vMerge/>'), tc('1'))))).toEqual([[['0', '1']]]);
  });
  test('content controls around rows, cells and figures are not in the way', async () => {
    const sdt = (content: string, properties = '') =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const row = `<w:tr>${sdt(tc('规章'))}${tc(`<w:p>${sdt(r('7'))}</w:p>`)}${tc(
      `<w:p>${sdt(r('单击此处输入文字'), '<w:showingPlcHdr/>')}</w:p>`,
    )}</w:tr>`;
    expect(await shows(sdt(tbl(sdt(row))))).toEqual([[['规章', '7', '']]]);
  });
  test('a table around the report, or in a cell of another, is read as what it holds', async () => {
    const inner = tbl(tr(tc('规章'), tc('0')), tr(tc('行政许可'), tc('1')));
    expect(await shows(tbl(tr(tc(`${p(r('二、主动公开政府信息情况'))}${inner}<w:p/>`))))).toEqual([
      '二、主动公开政府信息情况',
      [
        ['规章', '0'],
        ['行政许可', '1'],
      ],
    ]);
  });
});

describe('what a page shows', () => {
  test('hidden and struck text, instructions and contents are left out', async () => {
    const field = (instruction: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(await shows(p(r('1', '<w:vanish/>') + r('2', '<w:strike/>') + field('=SUM(LEFT)', '3')))).toEqual([
      '3',
    ]);
    expect(await shows(p(r('一、总体情况'), '<w:pStyle w:val="t"/>') + p(r('正文')))).toEqual(['正文']);
  });
  test('a text box is read once, and the number of a footnote is no digit', async () => {
    const box = (tag: string) => `<w:${tag}><w:txbxContent>${p(r('封面'))}</w:txbxContent></w:${tag}>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice>${box('drawing')}</mc:Choice><mc:Fallback>${box('pict')}</mc:Fallback></mc:AlternateContent></w:r>`;
    const mark = r('2', '<w:vertAlign w:val="superscript"/>');
    expect(await shows(p(both + r('12') + mark))).toEqual(['封面', '12²']);
  });
});

describe('a page that a generator put in as it was', () => {
  const withPage = (body: string, page: string | null) => {
    const parts = unzipSync(docxOf(body));
    const relations = '<Relationships><Relationship Id="c" Type="aFChunk" Target="c.html"/></Relationships>';
    return zipSync({
      ...parts,
      'word/_rels/document.xml.rels': strToU8(relations),
      ...(page === null ? {} : { 'word/c.html': strToU8(page) }),
    });
  };
  const problemOf = async (file: Uint8Array) => {
    const read = await readDocx(file, parser);
    return read.kind === 'problem' ? read.problem : read.kind;
  };
  test('is read where it stands; one that is not there is none', async () => {
    const chunk = '<w:altChunk r:id="c"/>';
    const texts = async (page: string | null) =>
      (await blocksOf(withPage(p(r('前')) + chunk, page))).map(block => (block as { text: string }).text);
    expect(await texts('<p>一、总体情况</p>')).toEqual(['前', '一、总体情况']);
    expect(await texts(null)).toEqual(['前']);
    expect(await shows('<w:altChunk r:id="nowhere"/>')).toEqual([]);
  });
  test('is parsed once, however often it is mentioned, and within the bounds of the file', async () => {
    let parsed = 0;
    const counting = {
      parseFromString: (text: string, type: DOMParserSupportedType) => {
        parsed++;
        return parser.parseFromString(text, type);
      },
    };
    const file = (times: number) => withPage('<w:altChunk r:id="c"/>'.repeat(times), '<p>1</p>');
    await readDocx(file(1), counting);
    const once = parsed;
    const read = await readDocx(file(500), counting);
    expect([read.kind, parsed]).toEqual(['paper', 2 * once]);
    expect(await problemOf(file(20_001))).toBe('tooMuch');
    expect(await problemOf(withPage('<w:altChunk r:id="c"/>', '<p>'.repeat(300_000)))).toBe('tooMuch');
  });
});
