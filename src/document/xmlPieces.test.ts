import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { atOnce } from '../work/index.ts';
import { parseXml } from './xml.ts';
import { parsingPieces, piecesOf } from './xmlPieces.ts';

const { DOMParser, XMLSerializer } = new JSDOM().window;
const parse = (text: string) => parseXml(text, new DOMParser());
const written = (root: Element | null) => root && new XMLSerializer().serializeToString(root);
const inPieces = (text: string, length: number) => written(atOnce(parsingPieces(text, parse, length)));

const words = fc.constantFrom('本年', ' 12 ', '&lt;', '&#x4e2d;', '>', '"', "'", '\n', '办结');
const aside = fc.constantFrom('<!-- <b> - -->', '<![CDATA[<w:t>]] >]]>', '<?x <y> ?>');
const attributes = fc.constantFrom(
  '',
  ' w:val="1>0"',
  " w:val='</w:p>' b = \"'\"",
  ' xmlns="urn:b"',
  ' xmlns:v="urn:v" v:x="1"',
);
const { element } = fc.letrec<{ element: string; node: string }>(tie => ({
  node: fc.oneof({ maxDepth: 5, depthIdentifier: 'node' }, words, aside, tie('element')),
  element: fc
    .tuple(fc.constantFrom('w:p', 'w:tbl', 'a', 'w:tc'), attributes, fc.array(tie('node'), { maxLength: 5 }))
    .map(([name, given, inner]) =>
      inner.length === 0 ? `<${name}${given} />` : `<${name}${given}>${inner.join('')}</${name} >`,
    ),
}));
const part = fc
  .tuple(fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8"?>\n'), fc.array(element, { maxLength: 6 }))
  .map(
    ([head, inner]) =>
      `${head}<w:document xmlns:w="urn:w" a="b">${inner.join('')}</w:document>\n<!-- end -->`,
  );

test('a part parsed in pieces is the part parsed as a whole', () => {
  fc.assert(
    fc.property(part, fc.integer({ min: 1, max: 60 }), (text, length) => {
      expect(inPieces(text, length)).toBe(written(parse(text)));
    }),
    { numRuns: 500 },
  );
});

test('a part that is broken anywhere is refused or read as the parser has it', () => {
  const breaking = fc.tuple(
    part,
    fc.nat(),
    fc.integer({ min: 1, max: 4 }),
    fc.constantFrom('', '<', '>', '"', '</w:p>'),
  );
  fc.assert(
    fc.property(breaking, fc.integer({ min: 1, max: 60 }), ([text, place, left, put], length) => {
      const at = place % text.length;
      const broken = text.slice(0, at) + put + text.slice(at + left);
      expect(inPieces(broken, length)).toBe(written(parse(broken)));
    }),
    { numRuns: 500 },
  );
});

test('no piece of a long table is much longer than was asked for', () => {
  const row = `<w:tr>${'<w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc>'.repeat(10)}</w:tr>`;
  const text = `<w:document xmlns:w="urn:w"><w:tbl>${row.repeat(200)}</w:tbl></w:document>`;
  const pieces = atOnce(piecesOf(text, 1000)) ?? [];
  expect(pieces.map(({ text: piece }) => piece).join('')).toBe(text);
  expect(pieces.length).toBeGreaterThan(90);
  expect(Math.max(...pieces.map(({ text: piece }) => piece.length))).toBeLessThan(1100);
});

test('a deep part with long tags is not parsed anew for every piece of it', () => {
  const tag = `<w:p a="${'1'.repeat(100)}">`;
  const inner = '<w:t>12</w:t>'.repeat(400);
  const text = `<w:document xmlns:w="urn:w">${tag.repeat(20)}${inner}${'</w:p>'.repeat(20)}</w:document>`;
  let parsed = 0;
  const whole = atOnce(
    parsingPieces(
      text,
      piece => {
        parsed += piece.length;
        return parse(piece);
      },
      200,
    ),
  );
  expect(written(whole)).toBe(written(parse(text)));
  expect(parsed).toBeLessThan(2 * text.length);
});
