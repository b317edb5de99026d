import { JSDOM } from 'jsdom';
import { describe, expect, it, test } from 'vitest';
import { markup } from '../../document/testing/attacks/texts.ts';
import type { TextId } from '../../form/index.ts';
import { aliveIn, watchedParser } from '../../inert/testing.ts';
import { emptyReport } from '../../report/index.ts';
import { cleanPaste } from './cleanPaste.ts';
import { readClipboard } from './clipboard.ts';
import { placePaste } from './placePaste.ts';

const parser = new new JSDOM().window.DOMParser();

/** What the program puts on the clipboard, cleaned. */
function clean(text: string, html = '') {
  const kinds: Readonly<Record<string, string>> = { 'text/plain': text, 'text/html': html };
  return cleanPaste(readClipboard({ getData: kind => kinds[kind] ?? '' }, parser));
}

const word = (body: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{mso-style-name:正文}</style></head><body lang=ZH-CN><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

describe('a paste becomes plain paragraphs', () => {
  it('from Word, with its automatic numbers, soft breaks and indents', () => {
    const text =
      '（一）\t存在的主要问题\r\n　　1.\t公开内容不够全，\u000b更新不及时。\r\n\r\n　　2.\t解读形式单一。\u00a0\r\n';
    const html = word(
      '<p class=MsoListParagraph><![if !supportLists]><span>（一）</span><![endif]>存在的主要问题<o:p></o:p></p>',
    );
    expect(clean(text, html).paragraphs).toEqual([
      '（一）存在的主要问题',
      '1.公开内容不够全，',
      '更新不及时。',
      '2.解读形式单一。',
    ]);
  });

  it('from WPS, with bullets of a symbol font', () => {
    expect(clean('\uf06c\t落实三审三校。\r\n·\t专人负责。\r\n●  每月检查。', '<p>…</p>').paragraphs).toEqual([
      '落实三审三校。',
      '专人负责。',
      '每月检查。',
    ]);
  });

  it('from a web page, with zero-width characters and odd spaces', () => {
    const text =
      '\n\n　　2025\u00a0年，\u200b我镇公开\ufeff信息  126 条。\u2028其中网站\u00ad58条。\n\n\n　　　　\n';
    expect(clean(text, '<div>…</div>').paragraphs).toEqual([
      '2025 年，我镇公开信息 126 条。',
      '其中网站58条。',
    ]);
  });

  it('from a PDF, whose lines break at the width of the page', () => {
    const lines = [
      '2025年，我镇认真贯彻落实《中华人民共和国政府信息公开条例',
      '》，坚持以公开为常态、不公开为例外，全年公开各类信息126条',
      '，群众满意。',
      '一是加强培训。',
    ];
    const { paragraphs, rejoined } = clean(lines.join('\n'));
    expect(paragraphs).toEqual([lines.slice(0, 3).join(''), '一是加强培训。']);
    expect(rejoined).toBe(2);
  });

  it('lines that happen to be as long stay apart where no break is surely within a sentence', () => {
    const lines = [
      '全年通过政府网站主动公开各类政府信息三百余条',
      '全年通过镇政务公开栏张贴各类公示公告五六次啦',
      '另起一段。',
    ];
    expect(clean(lines.join('\n'))).toMatchObject({ paragraphs: lines, rejoined: 0 });
  });

  it('where the paragraph does not end, only a break that is surely within a sentence is mended', () => {
    const lines = [
      '全镇各村、各部门认真学习《中华人民共和国政府信',
      '息公开条例》，三年来组织开展专题培训二十余次啦',
      '另起一段',
    ] as const;
    expect(clean(lines.join('\n')).paragraphs).toEqual([lines[0] + lines[1], lines[2]]);
  });

  it('short lines stay apart', () => {
    expect(clean('一是加强培训\n二是每月检查').paragraphs).toEqual(['一是加强培训', '二是每月检查']);
  });

  it('a word within a sentence stays a word', () => {
    expect(clean('三审三校\r\n', word('<p>三审三校</p>')).paragraphs).toEqual(['三审三校']);
  });

  it('radicals that only look like characters are those characters', () => {
    expect(clean('⼈⼯⾏').paragraphs).toEqual(['人工行']);
  });
});

describe('tables are left out and counted', () => {
  const table = (cell: (text: string) => string) =>
    `<table><tr><td>${cell('类别')}</td><td>${cell('数量')}</td></tr><tr><td>${cell('网站')}</td><td>${cell('58')}</td></tr></table>`;

  it('copied with tabs', () => {
    const html = word(`<p>公开情况如下：</p>${table(text => text)}<p>均已公开。</p>`);
    const found = clean('公开情况如下：\r\n类别\t数量\r\n网站\t58\r\n均已公开。', html);
    expect(found.paragraphs).toEqual(['公开情况如下：', '均已公开。']);
    expect(found.tableLines).toBe(2);
  });

  it('and no line beside them that has a tab of its own', () => {
    const html = word(`<p>公开情况 共计300条</p><p>公开专栏 共计5个</p>${table(text => text)}`);
    const found = clean('公开情况\t共计300条\r\n公开专栏\t共计5个\r\n类别\t数量\r\n网站\t58', html);
    expect(found).toMatchObject({ paragraphs: ['公开情况 共计300条', '公开专栏 共计5个'], tableLines: 2 });
  });

  it('copied with each cell on a line of its own', () => {
    const html = `<p>公开情况如下：</p>${table(text => `<p>${text}</p>`)}`;
    const found = clean('公开情况如下：\n\n类别\n\n数量\n\n网站\n\n58\n\n', html);
    expect(found.paragraphs).toEqual(['公开情况如下：']);
    expect(found.tableLines).toBe(4);
  });

  it('from a program that gives only text', () => {
    const found = clean('类别\t数量\n网站\t58\n公众号\t68');
    expect(found).toMatchObject({ paragraphs: [], tableLines: 3 });
  });

  it('but not a table that only arranges a page, nor a single line with a tab', () => {
    const html = `<table><tr><td><p>${'我镇认真落实条例。'.repeat(20)}</p></td><td>导航</td></tr></table>`;
    expect(clean('我镇认真落实条例。\t导航', html).tableLines).toBe(0);
    expect(clean('一格', '<table><tr><td>一格</td></tr></table>').tableLines).toBe(0);
  });

  it('HTML without a table holds none, whatever the tabs', () => {
    const paragraphs = (...lines: readonly string[]) => word(lines.map(line => `<p>${line}</p>`).join(''));
    const text =
      '第一，\t加强组织领导。\r\n第二，\t加强队伍建设。\r\n2025年公开情况\t共计300条\r\n另有\t视频\t5条';
    expect(clean(text, paragraphs('第一，加强组织领导。'))).toMatchObject({
      paragraphs: [
        '第一，加强组织领导。',
        '第二，加强队伍建设。',
        '2025年公开情况 共计300条',
        '另有 视频 5条',
      ],
      tableLines: 0,
    });
  });

  it.each([
    ['1\t更新不及时\n2\t解读形式单一', ['1 更新不及时', '2 解读形式单一']],
    ['①\t更新不及时\n②\t解读形式单一', ['①更新不及时', '②解读形式单一']],
    ['第一，\t更新不及时\n第二，\t形式单一', ['第一，更新不及时', '第二，形式单一']],
    ['一是\t更新不及时\n二是\t形式单一', ['一是更新不及时', '二是形式单一']],
  ])('a number with a tab behind it is no row of a table: %j', (text, paragraphs) =>
    expect(clean(text)).toMatchObject({ paragraphs, tableLines: 0 }),
  );

  it('pictures are told of', () => {
    expect(clean('见图', '<p>见图<img src="file:///C:/1.png"></p>').pictures).toBe(true);
  });
});

describe('what was pasted goes where it belongs', () => {
  const report = emptyReport('柳河镇人民政府', 2025);
  const place = (text: TextId, ...lines: readonly string[]) => placePaste(report, text, lines);

  it('plain paragraphs go where they were pasted', () => {
    expect(place('problems', '（一）存在的主要问题', '更新慢。')).toEqual({
      own: ['（一）存在的主要问题', '更新慢。'],
      spread: [],
      headings: [],
      elsewhere: 0,
    });
  });

  it('the heading that the form prints is left out', () => {
    expect(place('problems', '五、存在问题及改进情况', '更新慢。')).toMatchObject({
      own: ['更新慢。'],
      headings: ['五、存在问题及改进情况'],
      elsewhere: 0,
    });
    expect(place('overview.platform', '（四）政府信息公开平台建设。建好专栏。')).toMatchObject({
      own: ['建好专栏。'],
      headings: ['（四）政府信息公开平台建设。'],
      spread: [],
    });
  });

  const whole = [
    '一、总体情况',
    '2025年，我镇认真落实条例。',
    '（一）主动公开。公开信息126条。',
    '其中网站58条。',
    '（二）依申请公开',
    '未收到申请。',
    '二、主动公开政府信息情况',
    '五、存在的主要问题及改进情况',
    '更新慢。',
    '六、其他需要报告的事项',
    '无。',
  ];

  it('of a whole report, a section takes its own and counts the rest', () => {
    expect(place('problems', ...whole)).toMatchObject({ own: ['更新慢。'], elsewhere: 9 });
    expect(place('others', ...whole)).toMatchObject({ own: ['无。'], elsewhere: 9 });
  });

  it('section 一 is spread over its parts', () => {
    expect(place('overview.intro', ...whole)).toMatchObject({
      own: ['2025年，我镇认真落实条例。'],
      spread: [
        { text: 'overview.proactive', paragraphs: ['公开信息126条。', '其中网站58条。'] },
        { text: 'overview.onRequest', paragraphs: ['未收到申请。'] },
      ],
      elsewhere: 5,
    });
    expect(place('overview.proactive', '（一）主动公开', '公开信息126条。')).toMatchObject({
      own: ['公开信息126条。'],
      spread: [],
    });
  });

  it('what stands before the heading of a later section belongs to the one before it', () => {
    expect(place('problems', '将加强培训。', '六、其他需要报告的事项', '无。')).toMatchObject({
      own: ['将加强培训。'],
      elsewhere: 2,
    });
  });

  it.each<readonly [TextId, readonly string[]]>([
    ['problems', ['一、存在的主要问题和改进情况', '更新慢。', '每月检查。']],
    ['problems', ['一、存在问题的情况', '更新慢。', '二、改进措施', '每月检查。']],
    ['others', ['一、其他需要报告的事项情况', '无。']],
    ['others', ['将加强培训。', '五、存在的主要问题及改进情况']],
    ['overview.proactive', ['二、主动公开政府信息情况', '公开信息126条。']],
  ])('into %s goes all of %j, though it is numbered like another section', (text, lines) => {
    expect(place(text, ...lines)).toEqual({ own: lines, spread: [], headings: [], elsewhere: 0 });
  });
});

test('a paste of any length is cleaned in time that grows with it', () => {
  const started = performance.now();
  for (const text of ['\t1\t2\n'.repeat(50_000), '我镇'.repeat(200_000), '·\t\n'.repeat(100_000)])
    clean(text);
  cleanPaste({ text: '1\t2\n'.repeat(3000), tables: ['12'.repeat(3000)], pictures: false, isRich: true });
  expect(performance.now() - started).toBeLessThan(5000);
});

test('what is pasted from a page that means harm is read and stays dead', () => {
  const { pages, parser: watched } = watchedParser(parser);
  for (const html of markup)
    readClipboard({ getData: kind => (kind === 'text/html' ? `<p>${html}</p>` : '甲') }, watched);
  expect(pages).toHaveLength(markup.length);
  for (const page of pages) expect(aliveIn(page)).toEqual([]);
});
