import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { exchangeOf } from './exchange.ts';
import { readMht } from './mht.ts';
import { openFile } from './open.ts';
import { differencesFrom, type Expected } from './testing/score.ts';

const parser = new new JSDOM('').window.DOMParser();
const fixture = (path: string) =>
  readFileSync(new URL(`./fixtures/case-03/${path}`, import.meta.url), 'utf8');
const page = fixture('input.html');
const expected: Expected = JSON.parse(fixture('expected.json'));

/** Quoted-printable with its soft line breaks, as browsers and Word write it. */
const quoted = (text: string) =>
  Array.from(new TextEncoder().encode(text), byte =>
    (byte >= 33 && byte <= 126 && byte !== 61) || byte === 10 || byte === 32
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  )
    .join('')
    .replace(/[^\n]{60}(?![^\n]{0,2}$)(?<!=[0-9A-F]?)/g, '$&=\n');
const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64').replace(/.{76}/g, '$&\r\n');
const bytes = (text: string) => new TextEncoder().encode(text.replace(/\r?\n/g, '\r\n'));

async function differences(file: Uint8Array, name: string): Promise<readonly string[]> {
  const opened = await openFile({ name, bytes: file }, parser);
  if (opened.kind !== 'recognised') return [opened.kind];
  return differencesFrom(expected, exchangeOf(opened.recognition));
}

const chrome = `From: <Saved by Blink>
Snapshot-Content-Location: http://www.example.gov.cn/nb/2024.html
Subject: =?utf-8?Q?=E5=B9=B4=E6=8A=A5?=
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----MultipartBoundary--aB3----"


------MultipartBoundary--aB3----
Content-Type: text/html
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable

${quoted(page)}
------MultipartBoundary--aB3----
Content-Type: text/css
Content-Transfer-Encoding: quoted-printable

p { color: red }
------MultipartBoundary--aB3------
`;
const word = `MIME-Version: 1.0
Content-Type: multipart/related; boundary="----=_NextPart_01DB.7"

此文档为“单个文件网页”。

------=_NextPart_01DB.7
Content-Location: file:///C:/nb.files/image001.png
Content-Transfer-Encoding: base64
Content-Type: image/png

iVBORw0KGgo=

------=_NextPart_01DB.7
Content-Location: file:///C:/nb.htm
Content-Transfer-Encoding: base64
Content-Type: text/html; charset="utf-8"

${base64(page)}

------=_NextPart_01DB.7--
`;
const frames = `MIME-Version: 1.0
Content-Type: multipart/related; boundary=outer

--outer
Content-Type: text/html; charset=utf-8

<frameset><frame src="cid:menu"><frame src="cid:main"></frameset>
--outer
Content-Type: multipart/alternative; boundary=outer-2

--outer-2
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 8bit

${page}
--outer-2--
--outer--
`;
const single = `Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${quoted(page)}`;

describe('a page saved as one file', () => {
  test.each([
    ['by Chrome and Edge', '年报.mhtml', chrome],
    ['by Word, under the name of a document', '年报.doc', word],
    ['with frames, of which one is the report', '年报.mht', frames],
    ['without any other part', '年报.mht', single],
    ['and cut off at its end', '年报.mht', word.slice(0, word.indexOf('------=_NextPart_01DB.7--'))],
  ])('%s, is read like the page', async (_, name, file) => {
    expect(await differences(bytes(file), name)).toEqual([]);
  });
  test('in GBK is read by what its part says', () => {
    const gbk = [0xd7, 0xdc, 0xcc, 0xe5, 0xc7, 0xe9, 0xbf, 0xf6];
    const head = bytes('MIME-Version: 1.0\nContent-Type: text/html;\n charset="gb2312"\n\n<p>');
    expect(readMht(Uint8Array.from([...head, ...gbk]))).toEqual([{ kind: 'html', text: '<p>总体情况' }]);
  });
  test('without a report in it is said to have none', async () => {
    expect(await differences(bytes(word.replace(base64(page), base64('<p>无</p>'))), '通知.mht')).toEqual([
      'problem',
    ]);
  });
});

describe('what is no such file', () => {
  test('pages and texts are left to their readers', () => {
    for (const text of [page, '一、总体情况\nContent-Type: text/html', 'a: b\n', ''])
      expect(readMht(bytes(text))).toBeNull();
  });
  test('any bytes behind its head give parts or none', () => {
    const head = bytes(
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n',
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), rest => {
        expect(readMht(Uint8Array.from([...head, ...rest]))?.length).toBeLessThan(2);
      }),
    );
  });
  test('a file of 4 MB without a carriage return is passed at once, whatever its heads are', () => {
    const file = new TextEncoder().encode(
      `Content-Type: multipart/related; boundary="b"\n\n${'--b\nA: b\n\n\n'.repeat(400_000)}`,
    );
    const started = process.cpuUsage();
    expect(readMht(file)).toEqual([]);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(5000);
  });
});
