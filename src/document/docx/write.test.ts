import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { plainReports } from '../../check/fixtures/plainReports.ts';
import { emptyReport, type Report, usualPrinting } from '../../report/index.ts';
import { compose } from '../compose.ts';
import type { Paper, PaperTable } from '../paper.ts';
import { recognise } from '../recognise/index.ts';
import { anyCharted, anyReport } from '../testing/reports.ts';
import { zipParts } from '../testing/zipParts.ts';
import { readDocx } from './read.ts';
import { writeDocx } from './write.ts';

const parser = new new JSDOM('').window.DOMParser();
const report = plainReports[1]?.[1] ?? emptyReport('', 2025);
const paper = compose(report, null);

const partsOf = (bytes: Uint8Array): ReadonlyMap<string, Document> =>
  new Map(Array.from(zipParts(bytes), ([name, text]) => [name, parser.parseFromString(text, 'text/xml')]));

const parts = partsOf(writeDocx(paper));
const part = (name: string): Document => {
  const found = parts.get(name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
/** Elements and attributes by their names with prefix: `w:p`, `w:val`. */
const all = (root: Document | Element, name: string) => Array.from(root.getElementsByTagName(name));
const value = (root: Document | Element | undefined, name: string, attribute = 'w:val') =>
  (root && all(root, name)[0]?.getAttribute(attribute)) ?? null;
const number = (root: Document | Element | undefined, name: string, attribute = 'w:val') =>
  Number(value(root, name, attribute));
const style = (id: string) =>
  all(part('word/styles.xml'), 'w:style').find(found => found.getAttribute('w:styleId') === id);
const document = part('word/document.xml');
const tables = all(document, 'w:tbl');
const rowsOf = (table: Element | undefined) => (table ? all(table, 'w:tr') : []);
const millimetres = (twips: number) => (twips / 1440) * 25.4;

/** Tabs are read as spaces, as in every Word file. */
const spaced = (read: Report): Report =>
  JSON.parse(JSON.stringify(read).replace(/ *\\t(?: |\\t)*/g, ' ')) as Report;

async function reread(bytes: Uint8Array): Promise<Paper> {
  const read = await readDocx(bytes, parser, {});
  if (read.kind !== 'paper') throw new Error(read.problem);
  return read.paper;
}

describe('the file', () => {
  test('every part is well formed, declared and found by its relation', () => {
    const declared = new Set(
      all(part('[content_types].xml'), 'Override').map(
        override => override.getAttribute('PartName')?.slice(1).toLowerCase() ?? '',
      ),
    );
    for (const [name, content] of parts) {
      expect(content.getElementsByTagName('parsererror')).toHaveLength(0);
      if (!/\.rels$|^\[content/.test(name)) expect(declared).toContain(name);
    }
    expect(declared.size).toBe(7);
    for (const relation of all(part('word/_rels/document.xml.rels'), 'Relationship'))
      expect([...parts.keys()]).toContain(`word/${relation.getAttribute('Target')?.toLowerCase()}`);
    expect(value(part('docprops/core.xml'), 'dc:title', 'none')).toBeNull();
    expect(all(part('docprops/core.xml'), 'dc:title')[0]?.textContent).toBe(paper.title);
  });

  test('every measure is a whole number: Word calls a file with others damaged', () => {
    const [charted, lastYear] = fc.sample(anyCharted, { numRuns: 1, seed: 3 })[0] as [Report, null];
    const signed = { ...charted, printing: { ...usualPrinting, signature: 'sealed' as const } };
    for (const [, content] of partsOf(writeDocx(compose(signed, lastYear), { mark: '送审稿' })))
      for (const element of Array.from(content.getElementsByTagName('*')))
        for (const { name, value: given } of Array.from(element.attributes))
          if (/^(?:w:|cx$|cy$|id$)/.test(name) && /^-?[\d.]+$/.test(given))
            expect([name, given]).toEqual([name, expect.stringMatching(/^-?\d+$/)]);
  });

  test('equal papers give equal files, whatever the time', () => {
    expect(writeDocx(compose(report, null))).toEqual(writeDocx(paper));
  });
});

describe('what the clerk finds in Word', () => {
  test('the styles have the names by which Word shows 标题, 标题 1 to 3 and 正文', () => {
    const names = ['Title', 'Heading1', 'Heading2', 'Heading3', 'Normal'].map(id =>
      value(style(id), 'w:name'),
    );
    expect(names).toEqual(['Title', 'heading 1', 'heading 2', 'heading 3', 'Normal']);
    expect(style('Normal')?.getAttribute('w:default')).toBe('1');
    expect(['Heading1', 'Heading2', 'Heading3'].map(id => value(style(id), 'w:outlineLvl'))).toEqual([
      '0',
      '1',
      '2',
    ]);
  });

  test('正文 is 三号 仿宋_GB2312 on lines of 29 points, indented by two characters', () => {
    const normal = style('Normal');
    expect(value(normal, 'w:rFonts', 'w:eastAsia')).toBe('仿宋_GB2312');
    expect(number(normal, 'w:sz')).toBe(32);
    expect(value(normal, 'w:ind', 'w:firstLineChars')).toBe('200');
    const lines = normal && all(normal, 'w:spacing').find(found => found.hasAttribute('w:line'));
    expect(lines?.getAttribute('w:lineRule')).toBe('exact');
    expect(Number(lines?.getAttribute('w:line')) / 20).toBeCloseTo(28.99, 1);
  });

  test('the title is 二号 小标宋 in the middle, headings are 黑体 and 楷体 and stay with what follows', () => {
    expect([value(style('Title'), 'w:rFonts', 'w:eastAsia'), number(style('Title'), 'w:sz')]).toEqual([
      '方正小标宋简体',
      44,
    ]);
    expect(value(style('Title'), 'w:jc')).toBe('center');
    expect(value(style('Heading1'), 'w:rFonts', 'w:eastAsia')).toBe('黑体');
    expect(value(style('Heading2'), 'w:rFonts', 'w:eastAsia')).toBe('楷体_GB2312');
    for (const id of ['Title', 'Heading1', 'Heading2', 'Heading3'])
      expect(all(style(id) ?? document, 'w:keepNext')).toHaveLength(1);
  });

  test('every block stands in its style', () => {
    const body = Array.from(all(document, 'w:body')[0]?.children ?? []);
    const styles = body
      .filter(({ nodeName }) => nodeName === 'w:p')
      .map(block => [value(block, 'w:pStyle') ?? 'Normal', block.textContent]);
    const expected = paper.blocks.flatMap(block =>
      block.kind === 'table' || block.kind === 'figure'
        ? []
        : [
            block.kind === 'paragraph'
              ? ['Normal', block.text]
              : [['Title', 'Heading1', 'Heading2', 'Heading3'][block.level], block.text],
          ],
    );
    expect(styles).toEqual(expected);
  });

  test('the signature is read as no text of the report', async () => {
    const signed: Report = {
      ...report,
      facts: { ...report.facts, organ: '半坡镇人民政府' },
      printing: { ...usualPrinting, signature: 'sealed', date: '2026年1月12日' },
    };
    const { report: read } = recognise(await reread(writeDocx(compose(signed, null))));
    expect(read.texts.others).toBe(recognise(await reread(writeDocx(paper))).report.texts.others);
  });

  test('a long title stands on the lines that suit it, within one paragraph', () => {
    const lines = (text: string) => {
      const parts = partsOf(writeDocx({ blocks: [{ kind: 'heading', level: 0, text }] }));
      const body = parts.get('word/document.xml');
      const runs = (body ? all(body, 'w:r') : []).flatMap(run => Array.from(run.children));
      return runs
        .filter(({ localName }) => localName === 't' || localName === 'br')
        .map(({ localName, textContent }) => (localName === 'br' ? '/' : textContent))
        .join('');
    };
    expect(lines('半坡镇2025年年度报告')).toBe('半坡镇2025年年度报告');
    expect(lines('半坡镇人民政府2025年政府信息公开工作年度报告')).toBe(
      '半坡镇人民政府2025年/政府信息公开工作年度报告',
    );
  });
});

describe('the page of GB/T 9704', () => {
  const size = (attribute: string) => number(document, 'w:pgSz', attribute);
  const margin = (side: string) => number(document, 'w:pgMar', `w:${side}`);
  const width = size('w:w') - margin('left') - margin('right');
  const height = size('w:h') - margin('top') - margin('bottom');

  test('it is A4, 37 mm from the top and 28 from the left, with 156 × 225 mm of text', () => {
    expect([size('w:w'), size('w:h')].map(millimetres).map(Math.round)).toEqual([210, 297]);
    for (const [twips, wanted] of [
      [margin('top'), 37],
      [margin('left'), 28],
      [width, 156],
      [height, 225],
    ] as const)
      expect(Math.abs(millimetres(twips) - wanted)).toBeLessThan(0.25);
  });

  test('its grid has 22 lines of 28 characters, and so many lines of 正文 fit', () => {
    expect(value(document, 'w:docGrid', 'w:type')).toBe('linesAndChars');
    const pitch = 16 + number(document, 'w:docGrid', 'w:charSpace') / 4096;
    expect(Math.floor(width / 20 / pitch)).toBe(28);
    expect(Math.floor(height / number(document, 'w:docGrid', 'w:linePitch'))).toBe(22);
    const normal = style('Normal');
    const line = normal && all(normal, 'w:spacing').find(found => found.hasAttribute('w:line'));
    expect(Math.floor(height / Number(line?.getAttribute('w:line')))).toBe(22);
  });

  test('the page number counts itself, at the outer edge and one character in', () => {
    expect(all(part('word/settings.xml'), 'w:evenAndOddHeaders')).toHaveLength(1);
    const feet = all(document, 'w:footerReference').map(reference => [
      reference.getAttribute('w:type'),
      reference.getAttribute('r:id'),
    ]);
    expect(feet).toEqual([
      ['default', 'footer1'],
      ['even', 'footer2'],
    ]);
    for (const [name, side, shown] of [
      ['footer1', 'right', '— 1 —'],
      ['footer2', 'left', '— 2 —'],
    ] as const) {
      const foot = part(`word/${name}.xml`);
      expect(
        all(foot, 'w:t')
          .map(({ textContent }) => textContent)
          .join(''),
      ).toBe(shown);
      expect(all(foot, 'w:instrText')[0]?.textContent?.trim()).toBe('PAGE');
      expect(value(foot, 'w:jc')).toBe(side);
      expect(value(foot, 'w:ind', `w:${side}Chars`)).toBe('100');
    }
    expect([value(style('Footer'), 'w:rFonts', 'w:eastAsia'), number(style('Footer'), 'w:sz')]).toEqual([
      '宋体',
      28,
    ]);
  });
});

describe('the official tables', () => {
  test('merged cells reach over the places that the form gives them', () => {
    expect(tables.map(table => [rowsOf(table).length, all(table, 'w:gridCol').length])).toEqual([
      [14, 4],
      [28, 10],
      [4, 15],
    ]);
    for (const table of tables) {
      const columns = all(table, 'w:gridCol').map(column => Number(column.getAttribute('w:w')));
      expect(columns.reduce((sum, one) => sum + one, 0)).toBe(8845);
      let above = new Map<number, number>();
      for (const row of rowsOf(table)) {
        const open = new Map<number, number>();
        let at = 0;
        for (const cell of all(row, 'w:tc')) {
          const span = number(cell, 'w:gridSpan') || 1;
          const merge = all(cell, 'w:vMerge')[0];
          if (merge) open.set(at, span);
          if (merge && merge.getAttribute('w:val') !== 'restart') expect(above.get(at)).toBe(span);
          const width = columns.slice(at, at + span).reduce((sum, one) => sum + one, 0);
          expect(number(cell, 'w:tcW', 'w:w')).toBe(width);
          at += span;
        }
        expect(at).toBe(columns.length);
        above = open;
      }
    }
  });

  test('heads repeat on the next page, and no row splits', () => {
    const repeating = (table: Element) => rowsOf(table).map(row => all(row, 'w:tblHeader').length);
    expect(tables.map(table => repeating(table).filter(Boolean).length)).toEqual([0, 3, 3]);
    expect(repeating(tables[1] as Element).slice(0, 3)).toEqual([1, 1, 1]);
    for (const row of tables.flatMap(rowsOf)) expect(all(row, 'w:cantSplit')).toHaveLength(1);
  });

  test('table 三 begins a page with its heading, and its rows stay together', () => {
    const heading = tables[1]?.previousElementSibling;
    expect(heading?.textContent).toBe('三、收到和处理政府信息公开申请情况');
    expect(all(heading as Element, 'w:pageBreakBefore')).toHaveLength(1);
    const staying = rowsOf(tables[1]).map(row =>
      all(row, 'w:p').every(line => all(line, 'w:keepNext').length === 1),
    );
    expect(staying).toEqual([...Array(27).fill(true), false]);
  });

  test('a figure too long for its narrow column is set smaller, and only there', () => {
    const row = (texts: readonly string[]) => texts.map(text => ({ text, colSpan: 1, rowSpan: 1 }));
    const sizes = (texts: readonly string[]) => {
      const table: PaperTable = { kind: 'table', headRows: 0, rows: [row(texts)] };
      const body = partsOf(writeDocx({ blocks: [table] })).get('word/document.xml') as Document;
      return all(body, 'w:tc').map(cell => value(cell, 'w:sz'));
    };
    const texts = ['0', '1234', '12345', '123456', '1234567', '约12件', '', '7'];
    expect(sizes(texts)).toEqual([null, null, '18', '15', '13', '15', null, null]);
    expect(sizes(['123456', '1234567'])).toEqual([null, null]);
  });

  test('a row that lacks cells is filled up, and two tables do not become one', () => {
    const cell = { text: '1', colSpan: 1, rowSpan: 1 };
    const ragged: PaperTable = { kind: 'table', headRows: 0, rows: [[{ ...cell, rowSpan: 2 }, cell], []] };
    const body = partsOf(writeDocx({ blocks: [ragged, ragged] })).get('word/document.xml');
    const blocks = Array.from((body ? all(body, 'w:body')[0] : undefined)?.children ?? []);
    expect(blocks.map(({ localName }) => localName)).toEqual(['tbl', 'p', 'tbl', 'p', 'sectPr']);
    for (const row of blocks.flatMap(block => all(block, 'w:tr'))) expect(all(row, 'w:tc')).toHaveLength(2);
  });
});

describe('what goes with the paper', () => {
  const charted = fc.sample(anyCharted, { numRuns: 1, seed: 3 })[0];
  if (!charted) throw new Error('no report with charts');
  const written = compose(charted[0], charted[1]);
  const figures = written.blocks.flatMap(block => (block.kind === 'figure' ? [block] : []));

  test('a chart is one of Word’s own, with its figures in it', () => {
    const own = partsOf(writeDocx(written));
    expect(figures.length).toBeGreaterThan(0);
    for (const [index, figure] of figures.entries()) {
      const chart = own.get(`word/chart${index + 1}.xml`) as Document;
      const values = all(chart, 'c:numLit').map(list =>
        all(list, 'c:v').map(({ textContent }) => Number(textContent)),
      );
      expect(values).toEqual(figure.series.map((_, at) => figure.groups.map(group => group.values[at])));
      expect(all(chart, 'c:strLit')[0]?.textContent).toBe(figure.groups.map(({ label }) => label).join(''));
    }
    const captions = all(own.get('word/document.xml') as Document, 'w:p')
      .filter(line => value(line, 'w:pStyle') === 'Chart')
      .map(({ textContent }) => textContent);
    expect(captions).toEqual(figures.map(({ text, unit }) => `${text}（单位：${unit}）`));
  });

  test('a chart is passed over when the file is read: the tables hold what it shows', async () => {
    const read = recognise(await reread(writeDocx(written))).report;
    expect(read).toEqual(spaced(recognise(written).report));
  });

  test('a signature stands at the right under the last lines, and goes with them to the next page', () => {
    const body = partsOf(
      writeDocx({
        blocks: [
          { kind: 'paragraph', text: '无。' },
          { kind: 'paragraph', text: '半坡镇人民政府', right: 4.25 },
          { kind: 'paragraph', text: '2026年1月12日', right: 4 },
        ],
      }),
    ).get('word/document.xml') as Document;
    const lines = all(body, 'w:p');
    expect(lines.map(line => all(line, 'w:keepNext').length)).toEqual([1, 1, 0]);
    expect(lines.map(line => value(line, 'w:jc'))).toEqual([null, 'right', 'right']);
    expect(lines.map(line => value(line, 'w:ind', 'w:rightChars'))).toEqual([null, '425', '400']);
  });

  test('送审稿 stands across every page, and only where it is asked for', () => {
    const marked = partsOf(writeDocx(paper, { mark: '送审稿' }));
    for (const name of ['word/header1.xml', 'word/header2.xml'])
      expect(value(marked.get(name), 'v:textpath', 'on')).toBe('t');
    const reference = all(marked.get('word/document.xml') as Document, 'w:headerReference');
    expect(reference.map(one => one.getAttribute('w:type'))).toEqual(['default', 'even']);
    expect([...parts.keys()].filter(name => name.includes('header'))).toEqual([]);
  });

  test('printed on one side of the leaf, the number is always on the right', () => {
    const oneSided = partsOf(writeDocx(paper, { bothSides: false }));
    expect(all(oneSided.get('word/settings.xml') as Document, 'w:evenAndOddHeaders')).toEqual([]);
    expect(oneSided.has('word/footer2.xml')).toBe(false);
    expect(all(oneSided.get('word/document.xml') as Document, 'w:footerReference')).toHaveLength(1);
  });
});

describe('hostile text', () => {
  const attack = '</w:t><w:instrText>DDE</w:instrText>& "\'<!--\0\u0007\ufffe\ud800';

  test('it stands on the page as text, without what no file may hold', async () => {
    const table: PaperTable = {
      kind: 'table',
      caption: attack,
      headRows: 0,
      rows: [[{ text: attack, colSpan: 1, rowSpan: 1, figure: attack }]],
    };
    const hostile: Paper = {
      title: attack,
      language: attack,
      blocks: [{ kind: 'heading', level: 0, text: attack }, { kind: 'paragraph', text: attack }, table],
    };
    const bytes = writeDocx(hostile);
    for (const [, content] of partsOf(bytes)) {
      expect(content.getElementsByTagName('parsererror')).toHaveLength(0);
      expect(all(content, 'w:instrText').map(({ textContent }) => textContent?.trim())).toEqual(
        all(content, 'w:ftr').length > 0 ? ['PAGE'] : [],
      );
    }
    const shown = '</w:t><w:instrText>DDE</w:instrText>& "\'<!--';
    expect(
      (await reread(bytes)).blocks.slice(0, 2).map(block => block.kind !== 'table' && block.text),
    ).toEqual([shown, shown]);
  });
});

describe('our own import reads it back without loss', () => {
  test.each(plainReports)('%s', async (_title, own) => {
    const written = compose(own, null);
    const { report: read, notes } = recognise(await reread(writeDocx(written)));
    expect(read).toEqual(recognise(written).report);
    expect(notes.map(({ kind }) => kind)).toEqual(recognise(written).notes.map(({ kind }) => kind));
  });

  test('落款, marks and charts are chosen as they were', async () => {
    const [charted, lastYear] = fc.sample(anyCharted, { numRuns: 1, seed: 3 })[0] as [Report, null];
    const printing = {
      signature: 'unsealed',
      date: '2026年1月20日',
      draftMark: true,
      oneSided: true,
    } as const;
    const own: Report = { ...charted, charts: ['received', 'outcomes'], printing };
    const bytes = writeDocx(compose(own, lastYear));
    expect(recognise(await reread(bytes)).report).toMatchObject({ charts: own.charts, printing });
    const custom = partsOf(bytes).get('docprops/custom.xml') as Document;
    expect(all(custom, 'property').map(property => property.getAttribute('pid'))).toEqual(['2']);
  });

  test('choices that somebody spoilt are left out', async () => {
    for (const spoilt of [
      '',
      '{',
      '[]',
      '{"printing":{"signature":"gold"},"charts":["nonsense"]}',
      '{"charts":{}}',
    ]) {
      const bytes = writeDocx({ ...paper, properties: { 'annual-report-choices': spoilt } });
      const { report: read } = recognise(await reread(bytes));
      expect(read).toEqual(recognise(paper).report);
    }
  });

  test('reports as the clerk may leave them: incomplete, wrong, with odd texts', {
    timeout: 180_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async own => {
        const written = compose(own, null);
        const read = recognise(await reread(writeDocx(written))).report;
        expect(read).toEqual(spaced(recognise(written).report));
      }),
      { numRuns: 60 },
    );
  });
});
