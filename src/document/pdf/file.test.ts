import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Stopped } from '../../work/index.ts';
import type { Block } from '../paper.ts';
import { chineseFont, chineseObjects, pdfOf, utf16 } from '../testing/pdf.ts';
import { readFile } from './file.ts';
import { layOut } from './layout.ts';
import { readPages } from './pages.ts';

const sentence = '今年收到政府信息公开申请十二件均按期答复没有收费';
const gb1 = { fonts: chineseFont('UniGB-UCS2-H'), objects: chineseObjects };

/** Operators that print a text at a place, from the lower left corner. */
const at = (x: number, y: number, text: string, size = 12): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${utf16(text)} Tj ET`;

async function blocksOf(bytes: Uint8Array): Promise<readonly Block[]> {
  const read = await readFile(bytes);
  if (read.kind !== 'paper') throw new Error(read.problem);
  return read.paper.blocks;
}

const textsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap(block => (block.kind === 'table' ? [] : [block.text]));

const rowsOf = (blocks: readonly Block[]): readonly (readonly string[])[] =>
  blocks.flatMap(block => (block.kind === 'table' ? block.rows.map(row => row.map(cell => cell.text)) : []));

describe('the text of a PDF', () => {
  test('is read where its font is not in the file and the code table only named', async () => {
    const gbk =
      '<bdf1c4eacad5b5bdd5feb8aed0c5cfa2b9abbfaac9eac7ebcaaeb6febcfebef9b0b4c6dab4f0b8b4c3bbd3d0cad5b7d1>';
    for (const table of ['GBK-EUC-H', 'GBKp-EUC-H', 'GBK2K-H', 'GB-EUC-H'])
      expect(
        textsOf(
          await blocksOf(
            pdfOf({
              fonts: chineseFont(table),
              objects: chineseObjects,
              pages: [`BT /F1 12 Tf 60 700 Td ${gbk} Tj ET`],
            }),
          ),
        ),
        table,
      ).toEqual([sentence]);
    for (const table of ['UniGB-UCS2-H', 'UniGB-UTF16-H'])
      expect(
        textsOf(
          await blocksOf(
            pdfOf({ fonts: chineseFont(table), objects: chineseObjects, pages: [at(60, 700, sentence)] }),
          ),
        ),
        table,
      ).toEqual([sentence]);
  });

  test('runs on where a line broke for the page’s width, and over the page’s number', async () => {
    const full = '这一行从左边写到右边正好写满一整行不多不少一共三十八个字再来几个字就满了好的';
    const pages = [
      [at(84, 700, full.slice(2)), at(60, 680, full), at(60, 660, full), at(280, 40, '— 1 —')].join('\n'),
      [at(60, 700, `${full.slice(0, 20)}。`), at(84, 680, '下一段另起。'), at(280, 40, '— 2 —')].join('\n'),
    ];
    expect(textsOf(await blocksOf(pdfOf({ ...gb1, pages })))).toEqual([
      `${full.slice(2)}${full}${full}${full.slice(0, 20)}。`,
      '下一段另起。',
    ]);
  });

  test('is read once where it is printed twice to look bold', async () => {
    const page = `${at(60, 700, sentence)}\n${at(60.4, 700, sentence)}`;
    expect(textsOf(await blocksOf(pdfOf({ ...gb1, pages: [page] })))).toEqual([sentence]);
  });

  test('is only what is seen: nothing white on white, nothing off the page or lying across it', async () => {
    const page = [
      at(60, 700, sentence),
      `1 g ${at(60, 600, '白纸上的白字')} 0 g`,
      `BT 3 Tr /F1 12 Tf 60 500 Td ${utf16('看不见的字')} Tj 0 Tr ET`,
      at(60, 900, '纸外面的字'),
      `BT /F1 60 Tf 0.7 0.7 -0.7 0.7 200 300 Tm ${utf16('内部资料')} Tj ET`,
    ].join('\n');
    expect(textsOf(await blocksOf(pdfOf({ ...gb1, pages: [page] })))).toEqual([sentence]);
  });

  test('is not what a box was painted over, but for a stroke through it and a veil', async () => {
    const white = (x: number, y: number, width: number, height: number) =>
      `q 1 g ${x} ${y} ${width} ${height} re f Q`;
    const pages = [
      [at(60, 700, `${sentence}共3件`), white(360, 695, 24, 15), at(360, 700, '12'), at(60, 600, sentence)],
      // Not hidden: struck out; under a marker; behind a box that another clip keeps off, or that is none.
      [at(60, 700, sentence), white(60, 703, 300, 1)],
      [at(60, 700, sentence), 'q /G1 gs 1 1 0 rg 60 695 300 20 re f Q'],
      [at(60, 700, sentence), 'q /G2 gs 1 1 0 rg 60 695 300 20 re f Q'],
      [at(60, 700, sentence), `q 60 100 m 300 100 l 60 300 l h W n ${white(60, 695, 300, 20)} Q`],
      [at(60, 700, sentence), 'q 1 g 60 695 m 360 695 l 60 720 l h f Q'],
    ].map(page => page.join('\n'));
    const resources = '/ExtGState << /G1 << /BM /Multiply >> /G2 << /ca 0.4 >> >>';
    const [first, ...others] = await Promise.all(
      pages.map(async page => textsOf(await blocksOf(pdfOf({ ...gb1, resources, pages: [page] })))),
    );
    expect(first?.[0]).toMatch(/共12$/);
    expect(others).toEqual(others.map(() => [sentence]));
  });

  const dot =
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1';
  const pictures = {
    ...chineseObjects,
    200: `${dot} >>\nstream\n\xff\nendstream`,
    201: `${dot} /SMask 200 0 R >>\nstream\n\xff\nendstream`,
  };
  const withPictures = (pages: readonly string[]) =>
    pdfOf({ ...gb1, objects: pictures, pages, resources: '/XObject << /P1 200 0 R /P2 201 0 R >>' });
  const inline = 'BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI';
  const over = (picture: string) => `q 30 0 0 16 358 695 cm ${picture} Q`;
  const stroke = 'q 1 G 16 w 358 703 m 390 703 l S Q';
  const printed = at(60, 700, `${sentence}共3件`);

  test.each([
    ['a thick stroke', stroke],
    ['a picture', over('/P1 Do')],
    ['a picture within the text', over(inline)],
  ])('is not what %s was painted over, and the page is told', async (_, cover) => {
    const read = await readFile(withPictures([printed, `${printed}\n${cover}\n${at(362, 700, '12')}`]));
    if (read.kind !== 'paper') throw new Error(read.problem);
    expect(textsOf(read.paper.blocks).join()).toMatch(/共12$/);
    expect(read.notes).toEqual([{ kind: 'covered', page: 2 }]);
  });

  test('stays where a picture lies behind it or lets it through, and where a stroke does', async () => {
    for (const page of [
      `${over('/P1 Do')}\n${printed}`,
      `${printed}\n${over('/P2 Do')}`,
      `${printed}\n${stroke.replace('16 w', '16 w [3] 0 d')}`,
      `${printed}\nq /G1 gs ${stroke} Q`,
    ]) {
      const read = await readFile(
        pdfOf({
          ...gb1,
          objects: pictures,
          pages: [page],
          resources: '/XObject << /P1 200 0 R /P2 201 0 R >> /ExtGState << /G1 << /CA 0.4 >> >>',
        }),
      );
      expect(read).toMatchObject({ notes: [], paper: { blocks: [{ text: `${sentence}共3件` }] } });
    }
  });

  test('gives no figure of which a part is covered, or cut off by the edge of the page', async () => {
    const [covered = ''] = textsOf(
      await blocksOf(
        withPictures([`${at(60, 700, `${sentence}共`)} ${at(362, 700, '1234')}\n${over('/P1 Do')}`]),
      ),
    );
    expect(covered).toMatch(/共[^\d]*$/);
    const cut = [at(60, 700, sentence), at(60, 600, `${sentence}${sentence.slice(0, 19)}1234`)].join('\n');
    const [, edge = ''] = textsOf(await blocksOf(pdfOf({ ...gb1, pages: [cut] })));
    expect(edge).toMatch(/\ufffd/);
    expect(edge).not.toMatch(/\d/);
    // Chromium leaves out what lies beyond the edge, and the figure ends with the sign that is cut.
    const narrow = { 100: `${chineseObjects[100]}`.replace('/DW 1000', '/DW 1000 /W [1 95 500]') };
    const ends = (x: number) =>
      pdfOf({
        ...gb1,
        objects: { ...chineseObjects, ...narrow },
        pages: [`${at(60, 700, sentence)}\nq 0 0 370 842 re W n ${at(x, 600, '1')} Q`],
      });
    expect(textsOf(await blocksOf(ends(366))).join()).toMatch(/\ufffd$/);
    expect(textsOf(await blocksOf(ends(360))).join()).toMatch(/1$/);
  });

  test('is not what stands on a layer that is switched off', async () => {
    const page = `${at(60, 700, sentence)}\n/OC /L1 BDC ${at(60, 600, '旧的一句')} EMC\n/OC /L2 BDC ${at(60, 500, '新的一句')} EMC`;
    const file = pdfOf({
      ...gb1,
      pages: [page],
      resources: '/Properties << /L1 200 0 R /L2 201 0 R >>',
      catalogue: '/OCProperties << /OCGs [200 0 R 201 0 R] /D << /Order [] /OFF [200 0 R] >> >>',
      objects: {
        ...chineseObjects,
        200: '<< /Type /OCG /Name (old) >>',
        201: '<< /Type /OCG /Name (new) >>',
      },
    });
    expect(textsOf(await blocksOf(file))).toEqual([sentence, '新的一句']);
  });

  test('means the characters that its radicals look like', async () => {
    const page = at(60, 700, `⼯作⼈员⻅${sentence}`);
    expect(textsOf(await blocksOf(pdfOf({ ...gb1, pages: [page] })))).toEqual([`工作人员见${sentence}`]);
  });

  test('stands upright on a page that is turned', async () => {
    const turned = { ...gb1, pages: [`BT /F1 12 Tf 0 1 -1 0 300 100 Tm ${utf16(sentence)} Tj ET`] };
    expect(textsOf(await blocksOf(pdfOf(turned)))).toEqual([sentence]);
    expect(
      textsOf(await blocksOf(pdfOf({ ...gb1, pages: [at(60, 300, sentence)], page: '/Rotate 90' }))),
    ).toEqual([sentence]);
  });
});

describe('the tables of a PDF', () => {
  /** A grid of 2 × 2 cells of 100 × 20 points each, its upper left corner at 60, 700. */
  const strokes = [700, 680, 660]
    .map(y => `60 ${y} m 260 ${y} l S`)
    .concat([60, 160, 260].map(x => `${x} 700 m ${x} 660 l S`))
    .join('\n');
  const boxes = strokes.replace(/(\S+) (\S+) m (\S+) (\S+) l S/g, (_, x, y, toX, toY) =>
    y === toY ? `${x} ${y} ${toX - x} 0.5 re f` : `${x} ${toY} 0.5 ${y - toY} re f`,
  );
  const words = [at(65, 685, '规章'), at(200, 685, '12'), at(65, 665, '文件'), at(200, 665, '3')].join('\n');
  const below = at(60, 600, sentence);

  test.each([
    ['drawn as lines', strokes],
    ['drawn as thin boxes', boxes],
  ])('have the cells between their borders, %s', async (_, borders) => {
    const blocks = await blocksOf(pdfOf({ ...gb1, pages: [`${borders}\n${words}\n${below}`] }));
    expect(rowsOf(blocks)).toEqual([
      ['规章', '12'],
      ['文件', '3'],
    ]);
    expect(textsOf(blocks)).toEqual([sentence]);
  });

  test('never make one figure of two: neither of two cells nor of two lines in one', async () => {
    const page = [strokes, at(150, 685, '1'), at(161, 685, '2'), at(65, 670, '3', 8), at(65, 661, '4', 8)];
    expect(rowsOf(await blocksOf(pdfOf({ ...gb1, pages: [[...page, below].join('\n')] })))).toEqual([
      ['1', '2'],
      ['3\n4', ''],
    ]);
  });

  test('keep the mark of a footnote off the figure that it stands behind', async () => {
    for (const up of [2.5, 4, 6]) {
      const page = [strokes, at(65, 685, '规章'), at(200, 665, '12'), at(224, 665 + up, '1', 7), below];
      expect(rowsOf(await blocksOf(pdfOf({ ...gb1, pages: [page.join('\n')] })))).toEqual([
        ['规章', ''],
        ['', '12¹'],
      ]);
    }
  });

  test('say nothing where one figure is printed over another', async () => {
    for (const [x, y] of [
      [200, 685],
      [204, 685],
      [209, 683],
    ] as const) {
      const page = [strokes, at(65, 685, '规章'), at(200, 685, '12'), at(x, y, '3'), below];
      const [[, figure] = []] = rowsOf(await blocksOf(pdfOf({ ...gb1, pages: [page.join('\n')] })));
      expect(figure).toContain('\ufffd');
    }
  });

  test('go on over the page, and the head that is printed again is no row', async () => {
    const pages = [
      `${strokes}\n${words}\n${below.replace(' 600 ', ' 750 ')}`,
      `${strokes}\n${words.replace(utf16('文件'), utf16('许可'))}\n${below}`,
    ];
    expect(rowsOf(await blocksOf(pdfOf({ ...gb1, pages })))).toEqual([
      ['规章', '12'],
      ['文件', '3'],
      ['许可', '3'],
    ]);
  });
});

describe('a row at the end of a page', () => {
  const rules = (y: number, closed: boolean) =>
    [...(closed ? [y - 20, y] : [y]).map(at => `60 ${at} m 360 ${at} l S`)]
      .concat([60, 160, 260, 310, 360].map(x => `${x} ${y} m ${x} ${y - 20} l S`))
      .join('\n');
  const pagesOf = (label: string, closed: boolean) => [
    [at(60, 750, sentence), rules(60, closed), at(66, 45, label)].join('\n'),
    [
      ...[
        rules(800, true),
        at(66, 785, '行政文件'),
        at(165, 785, '3'),
        at(265, 785, '1'),
        at(315, 785, '12'),
      ],
      at(60, 600, sentence),
    ].join('\n'),
  ];

  test('stays one of its own where a rule ends it and its label was done', async () => {
    expect(rowsOf(await blocksOf(pdfOf({ ...gb1, pages: pagesOf('规章', true) })))).toEqual([
      ['规章', '', '', ''],
      ['行政文件', '3', '1', '12'],
    ]);
  });

  test('is whole again where it broke in two: its label was not done, or no rule ends it', async () => {
    expect(rowsOf(await blocksOf(pdfOf({ ...gb1, pages: pagesOf('其他对外管理服', true) })))).toEqual([
      ['其他对外管理服行政文件', '3', '1', '12'],
    ]);
    expect(rowsOf(await blocksOf(pdfOf({ ...gb1, pages: pagesOf('规章', false) })))).toEqual([
      ['规章行政文件', '3', '1', '12'],
    ]);
  });
});

describe('a page that is damaged', () => {
  test('is told, and neither a paragraph nor a table goes on over it', async () => {
    const page = [
      [60, 160, 260].map(x => `${x} 700 m ${x} 660 l S`).join('\n'),
      [700, 680, 660].map(y => `60 ${y} m 260 ${y} l S`).join('\n'),
      ...[at(65, 685, '规章'), at(200, 685, '12'), at(65, 665, '文件'), at(200, 665, '3')],
    ].join('\n');
    const pages = [`${at(60, 750, sentence)}\n${page}`, `${page}\n${at(60, 600, sentence)}`];
    const { pages: [first = null, last = null] = [] } = {
      pages: [],
      ...(await readPages(pdfOf({ ...gb1, pages }))),
    };
    const read = layOut([first, null, last]);
    if (read.kind !== 'paper') throw new Error(read.problem);
    expect(read.notes).toEqual([{ kind: 'pageLost', page: 2 }]);
    expect(read.paper.blocks.filter(block => block.kind === 'table')).toHaveLength(2);
  });
});

describe('a reading that is called off', () => {
  test('goes no further than the page it is on', async () => {
    const own = new AbortController();
    const seen: number[] = [];
    const pages = Array.from({ length: 5 }, () => at(60, 700, sentence));
    const read = readFile(pdfOf({ ...gb1, pages }), {
      signal: own.signal,
      onProgress: ({ page }) => {
        seen.push(page);
        if (page === 2) own.abort();
      },
    });
    await expect(read).rejects.toBeInstanceOf(Stopped);
    expect(seen).toEqual([1, 2]);
  });
});

describe('a PDF that gives nothing', () => {
  const sample = readFileSync(new URL('../fixtures/case-64/input.pdf', import.meta.url));

  test.each([
    ['pages without text', 'scanned', pdfOf({ pages: ['', '0 0 595 842 re f'] })],
    [
      'pages whose signs say nothing',
      'nameless',
      pdfOf({
        pages: [at(60, 700, sentence)],
        fonts: chineseFont('Identity-H'),
        objects: { ...chineseObjects, 100: chineseObjects[100]?.replace('GB1', 'Identity') ?? '' },
      }),
    ],
    [
      'a text behind a picture, as a machine guessed it',
      'scanned',
      pdfOf({ ...gb1, pages: [`3 Tr ${at(60, 700, sentence)}`] }),
    ],
    ['a file cut off', 'damaged', new Uint8Array(sample.subarray(0, 300))],
    [
      'a tree of pages in a circle',
      'damaged',
      pdfOf({ pages: [''], tree: '<< /Type /Pages /Kids [2 0 R] /Count 1 >>' }),
    ],
    ['a book', 'tooMuch', pdfOf({ pages: Array.from({ length: 201 }, () => '') })],
  ])('%s is told: %s', async (_, problem, bytes) => {
    expect(await readFile(bytes)).toEqual({ kind: 'problem', problem });
  });
});
