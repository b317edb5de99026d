import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { openText } from './open.ts';
import type { FieldId } from './recognise/index.ts';
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

function foundIn(input: string) {
  const opened = openText(input, null, parser);
  if (opened.kind !== 'recognised') throw new Error(opened.kind);
  return opened.recognition.found;
}

describe('what the clerk has to look at', () => {
  test('is nothing in a whole report', () => {
    expect(doubtful(text)).toEqual([]);
  });
  test('is a row whose label was lost and whose place alone names it', () => {
    const ids = doubtful(text.replace('2.重复申请\t', '2.某某情形\t'));
    expect(ids).toHaveLength(7);
    expect(ids.every(id => id.startsWith('requests.repeated.'))).toBe(true);
    const opened = openText(text.replace('2.重复申请\t', '2.某某情形\t'), null, parser);
    if (opened.kind !== 'recognised') throw new Error(opened.kind);
    expect(opened.recognition.found['requests.repeated.total']?.doubt).toBe('order');
  });
  test('is a row whose label has several characters changed', () => {
    const ids = doubtful(text.replace('2.没有现成信息需要另行制作', '2.没有现有资料需要另外制作'));
    expect(ids).toHaveLength(7);
    expect(
      ids.every(id => id.startsWith('requests.')),
      ids.join(),
    ).toBe(true);
  });
  test('is a figure that only counting brought to its row, and the reason is said', () => {
    const proactive = [
      '第二十条第（一）项\n信息内容\n本年制发件数 本年废止件数 现行有效件数\n0\n7\n8\n规章\n2\n0\n1\n行政规范性文件',
      '第二十条第（五）项\n信息内容 本年处理决定数量\n121\n行政许可',
      '第二十条第（六）项\n信息内容 本年处理决定数量\n12\n行政处罚\n5\n行政强制',
      '第二十条第（八）项\n信息内容 本年收费金额（单位：万元）\n3.5\n行政事业性收费',
    ].join('\n');
    const opened = openText(
      `一、总体情况\n有。\n二、主动公开政府信息情况\n${proactive}\n三、收到和处理政府信息公开申请情况\n无。`,
      null,
      parser,
    );
    if (opened.kind !== 'recognised') throw new Error(opened.kind);
    expect(opened.recognition.figures['proactive.licensing.decisions']).toBe(121);
    expect(opened.recognition.found['proactive.licensing.decisions']).toMatchObject({
      certainty: 'doubtful',
      doubt: 'counted',
    });
  });
  test('is a table that does not stand under the heading of its section', () => {
    const disputes = text.slice(text.indexOf('四、政府信息公开行政复议'), text.indexOf('五、存在的主要问题'));
    const [heading = '', ...table] = disputes.split('\n');
    const moved = `${text.replace(disputes, `${heading}\n见附表。\n`)}\n${table.join('\n')}`;
    const opened = openText(moved, null, parser);
    if (opened.kind !== 'recognised') throw new Error(opened.kind);
    const { found } = opened.recognition;
    const own = Object.keys(found).filter(id => id.startsWith('disputes.'));
    expect(own).toHaveLength(15);
    expect(own.every(id => found[id as keyof typeof found]?.doubt === 'elsewhere')).toBe(true);
  });
  test.each(['12（10）', '12(10)', '12（上年10）'])(
    'is a cell with last year’s figure in brackets, which is neither of the two: %s',
    cell => {
      const opened = openText(text.replace('2.重复申请\t0', `2.重复申请\t${cell}`), null, parser);
      if (opened.kind !== 'recognised') throw new Error(opened.kind);
      const { figures, notes } = opened.recognition;
      expect(figures['requests.repeated.natural']).toEqual({ raw: cell });
      expect(figures['requests.repeated.total']).toBe(0);
      expect(notes).toContainEqual(expect.objectContaining({ kind: 'cellUnreadable', raw: cell }));
    },
  );
  test('is a table of whose section there is no heading', () => {
    const found = foundIn(text.replace('四、政府信息公开行政复议、行政诉讼情况\n', ''));
    const own = Object.keys(found).filter(id => found[id as FieldId]?.certainty === 'doubtful');
    expect(own).toHaveLength(15);
    expect(found['disputes.review.total']?.doubt).toBe('unheaded');
  });
  test('are the parts of section 一 where its heading is lost, sorted by their own words alone', () => {
    const found = foundIn(text.replace('一、总体情况\n', ''));
    const own = Object.keys(found).filter(id => found[id as FieldId]?.doubt === 'unheaded');
    expect(own).toHaveLength(5);
    expect(own.every(id => id.startsWith('overview.'))).toBe(true);
  });
  test('is a text under a line that only its words make a heading', () => {
    const heading = '五、存在的主要问题及改进情况';
    const worded = foundIn(text.replace(heading, '主要问题和下一步打算'));
    expect(worded.problems).toMatchObject({ certainty: 'doubtful', doubt: 'wording' });
    for (const plain of ['五、主要问题和下一步打算', heading.slice(2)])
      expect(foundIn(text.replace(heading, plain)).problems?.certainty).toBe('certain');
  });
  test('is section 五 where it holds what section 六 says, whose heading is lost', () => {
    const at = text.indexOf('六、其他需要报告的事项');
    const fee = '本年度未收取政府信息公开信息处理费。';
    expect(foundIn(`${text.slice(0, at)}${fee}`).problems).toMatchObject({ doubt: 'mixed' });
    expect(foundIn(text.slice(0, at)).problems?.certainty).toBe('certain');
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
