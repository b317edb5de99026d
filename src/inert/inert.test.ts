import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { markup } from '../document/testing/attacks/texts.ts';
import { inertHtml } from './inert.ts';
import { aliveIn } from './testing.ts';

const parser = new new JSDOM('').window.DOMParser();
const parsed = (html: string) => parser.parseFromString(html, 'text/html');
describe('a page that is only read', () => {
  test.each([
    [
      '<p onclick="a()" title="on=1">on=2 onclick="x"</p>',
      '<p x-onclick="a()" title="on=1">on=2 onclick="x"</p>',
    ],
    ["<a href=x ONCLICK='a()'/onload=b>甲</a>", "<a href=x x-ONCLICK='a()'/x-onload=b>甲</a>"],
    ['<base target=_blank href="//x">', '<base target=_blank x-href="//x">'],
    ['<textarea><b onclick=x></textarea><b onclick=x>', '<textarea><b onclick=x></textarea><b x-onclick=x>'],
    ['<!-- <b onclick=x> --><b onclick=x>', '<!-- <b onclick=x> --><b x-onclick=x>'],
    ['3 < 5 on=1, 本年 <b>on</b>', '3 < 5 on=1, 本年 <b>on</b>'],
  ])('has no handlers, and all its words: %s', (html, inert) => {
    expect(inertHtml(html)).toBe(inert);
  });

  test('has none in any markup that means harm', () => {
    for (const text of markup) expect(aliveIn(parsed(inertHtml(`<p>${text}</p>`))), text).toEqual([]);
  });

  test('says the same words, however its tags are broken', () => {
    const pieces = [
      '<p ',
      '<td',
      '>',
      '</p>',
      '"',
      "'",
      '=',
      ' ',
      'onclick',
      'on',
      ' onload=1',
      '甲',
      '<!--',
      '-->',
      '<',
      '/',
      '<title>',
      '</title>',
      '<base href=x>',
      '<textarea>',
      '</textarea>',
      'title="',
      '<script>',
      '</script>',
      '12',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), found => {
        const html = found.join('');
        expect(parsed(inertHtml(html)).documentElement.textContent).toBe(
          parsed(html).documentElement.textContent,
        );
      }),
      { numRuns: 400 },
    );
  });
});
