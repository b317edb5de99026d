import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { openText } from './open.ts';
import { layoutOf } from './testing/layouts.ts';

const parser = new new JSDOM('').window.DOMParser();
const fixture = (path: string) => readFileSync(new URL(`./fixtures/${path}`, import.meta.url), 'utf8');
const text = fixture('case-45/input.txt');

function doubtfulIn(opened: ReturnType<typeof openText>): readonly string[] {
  if (opened.kind !== 'recognised') throw new Error(opened.kind);
  return Object.entries(opened.recognition.found).flatMap(([id, found]) =>
    found?.certainty === 'doubtful' ? [id] : [],
  );
}
const doubtful = (input: string) => doubtfulIn(openText(input, null, parser));

describe('what the clerk has to look at', () => {
  test('is nothing in a whole report', () => {
    expect(doubtful(text)).toEqual([]);
  });
  test('is a row whose label was lost and whose place alone names it', () => {
    const ids = doubtful(text.replace('2.重复申请\t', '2.某某情形\t'));
    expect(ids).toHaveLength(7);
    expect(ids.every(id => id.startsWith('requests.repeated.'))).toBe(true);
  });
  test('is a row whose label has several characters changed', () => {
    const ids = doubtful(text.replace('2.没有现成信息需要另行制作', '2.没有现有资料需要另外制作'));
    expect(ids).toHaveLength(7);
    expect(
      ids.every(id => id.startsWith('requests.')),
      ids.join(),
    ).toBe(true);
  });
  test('is a year and a name that stand only in the file’s own title', () => {
    const body = text.slice(text.indexOf('一、总体情况')).replace(/20\d\d年?/g, '');
    const page = `<title>青山县柳河镇人民政府2024年政府信息公开工作年度报告</title><pre>${body}</pre>`;
    const opened = openText('', page, parser);
    if (opened.kind !== 'recognised') throw new Error(opened.kind);
    expect(opened.recognition.report.year).toBe(2024);
    expect(doubtfulIn(opened)).toEqual(expect.arrayContaining(['year', 'organ']));
  });
  test('is nothing in reports in the layouts of real ones', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { name, input, isHtml } = layoutOf(seed);
      const opened = isHtml ? openText('', input, parser) : openText(input, null, parser);
      expect(doubtfulIn(opened), `seed ${seed} (${name})`).toEqual([]);
    }
  });
});
