import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { exchangeOf } from '../exchange.ts';
import { openFile, openText } from '../open.ts';
import { differencesFrom, type Expected } from '../testing/score.ts';
import type { Recognition } from './index.ts';

const parser = new new JSDOM('').window.DOMParser();
const fixture = (path: string) => readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8');
const text = fixture('case-45/input.txt');
const page = fixture('case-11/input.html');
const expectedText: Expected = JSON.parse(fixture('case-45/expected.json'));
const expectedPage: Expected = JSON.parse(fixture('case-11/expected.json'));
const title = '松塬县老君寨乡人民政府2024年政府信息公开工作年度报告';

function read(input: string): Recognition {
  const isHtml = input.trimStart().startsWith('<');
  const opened = isHtml ? openText('', input, parser) : openText(input, null, parser);
  if (opened.kind !== 'recognised') throw new Error(opened.kind);
  return opened.recognition;
}
const kinds = (input: string) => [...new Set(read(input).notes.map(note => note.kind))];
const differences = (input: string, expected: Expected) => differencesFrom(expected, exchangeOf(read(input)));
const titled = (lines: string) => differences(text.replace(title, lines), expectedText);

describe('whose report it is, and of which year', () => {
  test.each([
    [
      'title above the name',
      '2024年政府信息公开工作年度报告\n松塬县老君寨乡人民政府\n2024年政府信息公开工作年度报告',
    ],
    [
      'a list of other years above',
      `${title.replace('2024', '2023')}\n${title.replace('2024', '2022')}\n${title}`,
    ],
    ['a date of another year below', `${title}\n（2023年1月25日）`],
    ['year in Chinese characters', title.replace('2024', '二〇二四')],
    ['broken over three lines', '松塬县老君寨乡人民政府\n2024年政府信息公开\n工作年度报告'],
    ['broken in a word', '松塬县老君寨乡人民政府2024年度政府\n信息公开工作年度报告'],
    ['spaces inside', '松塬县老君寨乡人民政府 2024 年 政府信息公开工作 年度报告'],
    ['a site’s name behind', '2024年政府信息公开工作年度报告_松塬县人民政府\n松塬县老君寨乡人民政府'],
    ['year late', '松塬县老君寨乡人民政府政府信息公开工作2024年度报告'],
    ['关于 … 的', '松塬县老君寨乡人民政府关于2024年政府信息公开工作的年度报告'],
    ['only in the signature and the text', ''],
    [
      'behind a notice',
      `松塬县老君寨乡人民政府关于印发《${title}》的通知\n各村民委员会：\n现将《${title}》印发给你们。\n松塬县老君寨乡人民政府\n2025年1月10日\n（此件主动公开）\n${title}`,
    ],
    [
      'under page noise',
      `首页 > 政府信息公开\n发布机构：松塬县人民政府\n${title}\n来源：本站　浏览次数：489次\n打印 分享`,
    ],
  ])('%s', (_, lines) => {
    expect(titled(lines)).toEqual([]);
  });
  test('what is not in a title is said to be doubtful', () => {
    expect(kinds(text.replace(title, ''))).toEqual(['organDoubtful', 'yearDoubtful']);
  });
});

describe('sections', () => {
  test('a table of contents in front is none of them', () => {
    const contents = '一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n';
    expect(differences(text.replace(title, `${title}\n目录\n${contents}`), expectedText)).toEqual([]);
  });
  test('inner lists and sub-heads with the words of other sections stay text', () => {
    const inner = '二、强化制度。\n六、收费及减免情况\n四、政府信息公开行政复议、行政诉讼情况\n无。\n';
    const { sections } = read(text.replace('（一）主动公开。', `${inner}（一）主动公开。`));
    expect(sections.overview?.paragraphs).toContain('四、政府信息公开行政复议、行政诉讼情况');
    expect(sections.disputes?.paragraphs).toEqual([]);
  });
  test('numbers lost to 1、 are no hindrance', () => {
    const numbered = '一二三四五六'
      .split('')
      .reduce((all, own, at) => all.replace(`\n${own}、`, `\n${at + 1}、`), text);
    expect(differences(numbered, expectedText)).toEqual([]);
  });
  test('a report without 六 has none, and says so', () => {
    const cut = text.slice(0, text.indexOf('六、其他'));
    expect(read(cut).sections.others).toBeNull();
    expect(kinds(cut)).toEqual(['sectionMissing']);
  });
  test('without the heading 一 the report begins with （一）主动公开', () => {
    const { sections, report } = read(text.replace('一、总体情况\n', '').replace(/2024年以来.*\n/, ''));
    expect(sections.overview).toMatchObject({ heading: null });
    expect(report.texts['overview.proactive']).toMatch(/^坚持应公开尽公开/);
  });
  test('signature, attachment and footer are not of section 六', () => {
    const end = '\n松塬县老君寨乡人民政府\n2025年1月10日\n附件：年报.doc\n上一篇：没有\n主办：松塬县人民政府';
    expect(differences(text + end, expectedText)).toEqual([]);
    expect(differences(`${text}更多精彩内容欢迎扫描下方二维码关注！`, expectedText)).toEqual([]);
  });
});

describe('tables', () => {
  test('pictures instead of tables: nothing is invented', () => {
    const { tables, report } = read(page.replace(/<table[\s\S]*?<\/table>/g, '<p><img src="1.png"></p>'));
    expect(tables).toEqual([]);
    expect(report.figures).toEqual({});
  });
  test('a table that arranges the page does not hide them', () => {
    const wrapped = page
      .replace('<body>', '<body><table><tr><td>左栏</td><td>')
      .replace('</body>', '</td></tr></table></body>');
    expect(differences(wrapped, expectedPage)).toEqual([]);
  });
  test('signs for zero are kept as signs, with one note for each table', () => {
    const signs = page.replace(/<td>0<\/td>/g, '<td>-</td>');
    expect(differences(signs, expectedPage)).toEqual([]);
    expect(read(signs).report.figures['requests.granted.commercial']).toEqual({ raw: '-' });
    expect(read(signs).notes.filter(note => note.kind === 'signs')).toHaveLength(3);
  });
  test('the item’s number and the label 规章 may be lost', () => {
    expect(differences(text.replace('第（一）项', '第项').replace('规章\t', '\t'), expectedText)).toEqual([]);
  });
  test('a row that lost a figure stays blank', () => {
    const { report, notes } = read(text.replace('2.重复申请\t0\t0', '2.重复申请\t0'));
    expect(report.figures['requests.repeated.natural']).toBeUndefined();
    expect(notes.map(note => note.kind)).toEqual(['rowIncomplete']);
  });
  test('a row printed twice with different figures is not taken', () => {
    const twice = text.replace('2.重复申请\t', '2.重复申请\t5\t0\t0\t0\t0\t0\t5\n2.重复申请\t');
    expect(read(twice).report.figures['requests.repeated.natural']).toBeUndefined();
    expect(kinds(twice)).toEqual(['rowTwice']);
  });
  test('wrong sums are told, not mended', () => {
    const { report, printed, notes } = read(page);
    expect(printed['requests.outcomeTotal.natural']).toBe(17);
    expect(report.figures['requests.granted.natural']).toBe(6);
    expect(notes.map(note => note.kind)).toEqual(['totalDiffers', 'rowSumDiffers', 'balanceDiffers']);
  });
});

describe('characters', () => {
  test('Kangxi radicals, full width and readings do not hide a label', () => {
    const radicals = text.replace(/一/g, '⼀').replace(/人/g, '⼈').replace(/行/g, '⾏');
    expect(differences(radicals, expectedText)).toEqual([]);
    const readings = text.replace(/[\u4e00-\u9fff]/g, (character, at: number) =>
      at % 9 === 0 ? `${character}(bào)` : character,
    );
    expect(differences(readings, expectedText)).toEqual([]);
    expect(read(text.replace(/0/g, '０')).report.figures['requests.received.natural']).toBe(0);
  });
  test('traditional characters are read as the labels they are', () => {
    const labels = {
      规: '規',
      范: '範',
      条: '條',
      项: '項',
      总: '總',
      计: '計',
      结: '結',
      转: '轉',
      开: '開',
      处: '處',
      机: '機',
      构: '構',
    };
    const traditional = Object.entries(labels).reduce(
      (all, [simple, old]) => all.split(simple).join(old),
      text,
    );
    expect(Object.keys(read(traditional).report.figures)).toHaveLength(10 + 144 + 12);
  });
});

describe('any input', () => {
  const pieces = [
    title,
    '一、总体情况',
    '三、收到和处理政府信息公开申请情况',
    '规章\t0\t0',
    '自然人\t总计',
    '（七）总计 1 2 3',
    '0',
    '\n',
    '|',
    '\t',
    '无。',
    '<table><tr><td>',
    '</td>',
    '1.属于国家秘密',
    '结果维持',
    '2025年1月1日',
  ];
  test('ends in a result, without an exception', { timeout: 30_000 }, async () => {
    const mixed = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(mixed, parts => openText(parts.join(''), null, parser) !== undefined),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(mixed, parts => openText('x', parts.join(''), parser) !== undefined),
      { numRuns: 60 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        async bytes => (await openFile({ name: 'a', bytes }, parser)) !== undefined,
      ),
    );
  });
  test('eight times the text takes about eight times as long, whatever it is', { timeout: 90_000 }, () => {
    for (const piece of [
      '一、总体情况\n',
      '规章\t0\t0\n',
      '1.属于国家秘密\n0\n',
      '（一）主动公开。文\n',
      `一、总体情况${'（'.repeat(30)}\n`,
      '结果维持\t',
      '公开(à',
      '总计 1 2 3\n',
      '2024年政府信息公开工作年度报告\n',
      '0\n',
      '—1—\n首页\n',
    ]) {
      const timeOf = (length: number) => {
        // The processor's time, not the clock's: other programs do not count.
        const started = process.cpuUsage();
        openText(piece.repeat(length / piece.length), null, parser);
        return process.cpuUsage(started).user / 1000;
      };
      timeOf(20_000);
      // A quadratic step would make it sixty-four.
      expect(timeOf(200_000), piece).toBeLessThan(24 * timeOf(25_000) + 500);
    }
  });
});

describe('files', () => {
  const file = (name: string, content: string | Uint8Array) =>
    openFile(
      { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content },
      parser,
    );
  test('a draft, or our own HTML with its data, is handed on as data', async () => {
    await expect(file('a.json', '{"format":1}')).resolves.toEqual({ kind: 'data', text: '{"format":1}' });
    await expect(file('a.txt', ' {"format":1}')).resolves.toMatchObject({ kind: 'data' });
    await expect(file('a.html', '<html><meta name="annual-report-draft" content="%7B%7D">')).resolves.toEqual(
      {
        kind: 'data',
        text: '{}',
      },
    );
  });
  test('a hundred thousand comments in front of a page are passed at once', () => {
    const comments = '<!---->'.repeat(100_000);
    const started = process.cpuUsage();
    // Behind them stands no tag: a page of so many comments is too much for the parser of these tests.
    expect(openText(`${comments}无`, null, parser)).toMatchObject({ problem: 'noReport' });
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(5000);
  });
  test('what cannot be opened says why', async () => {
    await expect(file('a.txt', '')).resolves.toMatchObject({ problem: 'empty' });
    /** A package that is cut off behind the header of its first part. */
    const cutOff = (name: string) =>
      `${'PK\u0003\u0004'.padEnd(26, '\0')}${String.fromCharCode(name.length)}\0\0\0${name}`;
    await expect(file('a.docx', cutOff('word/document.xml'))).resolves.toMatchObject({
      problem: 'damaged',
      facts: { format: 'docx' },
    });
    await expect(file('a.ofd', cutOff('OFD.xml'))).resolves.toMatchObject({
      problem: 'notSupported',
      facts: { format: 'ofd' },
    });
    await expect(file('a.txt', '今天天气很好。')).resolves.toMatchObject({ problem: 'noReport' });
    const headings = '一、总体情况\n二、主动公开政府信息情况\n五、存在的主要问题及改进情况\n';
    await expect(file('a.txt', headings)).resolves.toMatchObject({ problem: 'noReport' });
    const tooLarge = { name: 'a', bytes: new Uint8Array(0), size: 60_000_000 };
    await expect(openFile(tooLarge, parser)).resolves.toMatchObject({ problem: 'tooLarge' });
  });
});
