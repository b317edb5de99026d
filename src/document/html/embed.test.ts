import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { embedData, embeddedData } from './embed.ts';

const page = (meta: string) =>
  `<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8">${meta}<title>年报</title></head><body></body></html>`;

const { DOMParser } = new JSDOM().window;
/** What a browser's 另存为 makes of a page: read, then written out anew. */
const savedAgain = (html: string): string =>
  new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML;

const hostile = [
  '',
  '{"title":"半坡镇","n":[1,2.5,null]}',
  `"><script>alert(1)</script><meta name="annual-report-draft" content='x'>`,
  `'"<>&\`=/\\ &quot;&#34;&amp;quot; %22 %u4E00 %`,
  'annual-report-draft',
  ' 首尾的空格与\t制表 \n\r\n换行\r ',
  '\0\u0001\u007f\u0085\u00a0\u00ad\u200b\u2028\u2029\u3000\ufeff\ufffe\uffff',
  '\ud800 半个代理对 \udc00',
  '😀𠮷\u{1ffff}',
  '-->]]></style></textarea></title>',
];

describe('the report embedded in its finished file', () => {
  test.each(hostile.map(text => [JSON.stringify(text), text]))('%s comes back as it was', (_, text) => {
    expect(embeddedData(page(embedData(text)))).toBe(text);
  });

  test('any text comes back, also after a browser has read the file and saved it again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
        const html = page(embedData(text));
        expect(embeddedData(html)).toBe(text);
        expect(embeddedData(savedAgain(html))).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    [
      'attributes in another order, other quotes',
      "<META content='{%22a%22:1}'\n  NAME='annual-report-draft'/>",
    ],
    ['no quotes', '<meta content={%22a%22:1} name=annual-report-draft>'],
    ['an attribute more', '<meta data-x="1" name="annual-report-draft" content="{%22a%22:1}" hidden>'],
    ['spaces around the equals signs', '<meta name = "annual-report-draft" content = "{%22a%22:1}" >'],
    ['characters as references', '<meta name="annual-report-draft" content="&#123;%22&#x61;%22:1}">'],
  ])('a page saved with %s still gives it', (_, meta) => {
    expect(embeddedData(page(meta))).toBe('{"a":1}');
  });

  test.each([
    ['', 'an empty file'],
    [page(''), 'a page without it'],
    [page('<meta name="annual-report-draft-2" content="{}">'), 'a page with something alike'],
    [page('<meta name="description" content="annual-report-draft">'), 'a page that only names it'],
    ['&lt;meta name="annual-report-draft" content="{}"&gt;', 'a page that shows its source'],
    ['annual-report-draft', 'a text that is no page'],
    ['<meta name="annual-report-draft', 'a page cut off in the middle'],
  ])('%j holds none: %s', html => {
    expect(embeddedData(html)).toBeNull();
  });

  test('200 kB of Chinese text go in without growing by half, and come back', () => {
    const text = JSON.stringify({ texts: { problems: '主动公开政府信息，“两微一端”。'.repeat(4400) } });
    const html = page(embedData(text));
    const bytes = (value: string) => new TextEncoder().encode(value).length;
    expect(bytes(text)).toBeGreaterThan(200_000);
    expect(bytes(html)).toBeLessThan(bytes(text) * 1.5);
    expect(embeddedData(html)).toBe(text);
  });

  test.each([
    ['names', 'annual-report-draft '],
    ['tags', '<meta name="annual-report-draft-2">'],
    ['quotes', `<meta a="<meta b='`],
    ['spaces', '<meta                     '],
  ])('five million characters of mere %s are searched at once', (_, piece) => {
    const html = piece.repeat(Math.ceil(5_000_000 / piece.length));
    const begun = performance.now();
    expect(embeddedData(`${html}annual-report-draft`)).toBeNull();
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
