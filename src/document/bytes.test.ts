import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBytes } from './bytes.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(
    Array.from(text).flatMap(character => {
      const code = character.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );
/** 总体情况 2024 in GBK. */
const gbk = Uint8Array.from([0xd7, 0xdc, 0xcc, 0xe5, 0xc7, 0xe9, 0xbf, 0xf6, 0x20, 0x32, 0x30, 0x32, 0x34]);
const textOf = (bytes: Uint8Array) => {
  const result = readBytes(bytes);
  return result.kind === 'text' ? `${result.encoding} ${result.text}` : result.kind;
};
const report = '总体情况 2024\r\n0\t0\t12';

describe('the encodings that offices save', () => {
  test('UTF-8 with and without a mark', () => {
    expect(textOf(utf8(report))).toBe(`utf-8 ${report}`);
    expect(textOf(utf8(`\ufeff${report}`))).toBe(`utf-8 ${report}`);
  });
  test('Notepad’s “Unicode”, with and without its mark, in both orders', () => {
    expect(textOf(utf16(`\ufeff${report}`, true))).toBe(`utf-16le ${report}`);
    expect(textOf(utf16(`\ufeff${report}`, false))).toBe(`utf-16be ${report}`);
    expect(textOf(utf16(report, true))).toBe(`utf-16le ${report}`);
    expect(textOf(utf16(report, false))).toBe(`utf-16be ${report}`);
  });
  test('GBK, declared or not', () => {
    expect(textOf(gbk)).toBe('gb18030 总体情况 2024');
    const page = Uint8Array.from([...utf8('<meta charset="gb2312">'), ...gbk]);
    expect(textOf(page)).toBe('gb18030 <meta charset="gb2312">总体情况 2024');
    // A page that says UTF-8 and is GBK.
    expect(textOf(Uint8Array.from([...utf8('<meta charset=utf-8>'), ...gbk]))).toMatch(/^gb18030/);
  });
});

describe('what is no text', () => {
  test('an empty file and one of blanks', () => {
    expect(textOf(new Uint8Array(0))).toBe('empty');
    expect(textOf(utf8(' \r\n\u3000'))).toBe('empty');
  });
  test('Word, Excel, PDF and pictures are named', () => {
    const kind = (bytes: Uint8Array) => {
      const result = readBytes(bytes);
      return result.kind === 'binary' ? result.format : result.kind;
    };
    /** The beginning of an archive that was cut off. */
    const zip = (name: string) =>
      Uint8Array.from([0x50, 0x4b, 3, 4, ...Array(22).fill(0), name.length, 0, 0, 0, ...utf8(name)]);
    expect(kind(zip('word/document.xml'))).toBe('docx');
    expect(kind(zip('xl/workbook.xml'))).toBe('xlsx');
    expect(kind(zip('a.txt'))).toBe('zip');
    expect(kind(zip('OFD.xml'))).toBe('ofd');
    expect(kind(zip('ppt\\presentation.xml'))).toBe('pptx');
    expect(kind(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe('doc');
    expect(kind(utf8('%PDF-1.7'))).toBe('pdf');
    expect(kind(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image');
    expect(kind(Uint8Array.from([1, 0, 0, 7, 9, 0, 0, 0, 3]))).toBe('unknown');
  });
  test('any bytes give a result', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), bytes => readBytes(bytes) !== undefined));
  });
});

describe('files that were damaged on their way', () => {
  const long = `${report}\r\n`.repeat(40);
  test('UTF-8 with a broken byte stays UTF-8', () => {
    const bytes = utf8(`${long}件`);
    bytes[300] = 0xff;
    expect(textOf(bytes.subarray(0, bytes.length - 1))).toMatch(/^utf-8 总体情况 2024\r\n0\t0\t12/);
  });
  test('GBK with a broken byte stays GBK', () => {
    const bytes = Uint8Array.from([...gbk, 10, ...gbk, 0xff, 10, ...gbk]);
    expect(textOf(bytes)).toMatch(/^gb18030 总体情况 2024\n总体情况 2024.?\n?总体情况 2024$/);
  });
  test('marks of byte order inside and stray zeros are no characters', () => {
    expect(textOf(utf8(`${long}\ufeff\0${report}`))).toBe(`utf-8 ${long}${report}`);
  });
  test('“Unicode” without its mark is known where hardly a digit is in it', () => {
    const text = '本年度报告根据中华人民共和国政府信息公开条例编制，'.repeat(6);
    expect(textOf(utf16(`${text}\r\n`, true))).toBe(`utf-16le ${text}\r\n`);
  });
  test('a page may say its charset in its XML line', () => {
    const head = utf8('<?xml version="1.0" encoding="Big5"?><html>');
    // 總體 in Big5.
    expect(textOf(Uint8Array.from([...head, 0xc1, 0x60, 0xc5, 0xe9]))).toBe(
      'big5 <?xml version="1.0" encoding="Big5"?><html>總體',
    );
  });
});
