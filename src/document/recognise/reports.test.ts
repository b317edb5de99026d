import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { exchangeOf } from '../exchange.ts';
import { openText } from '../open.ts';
import { differencesFrom, type Expected } from '../testing/score.ts';
import type { Recognition } from './index.ts';

const parser = new new JSDOM('').window.DOMParser();
const fixture = (path: string) => readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8');
const text = fixture('case-45/input.txt');
const expected: Expected = JSON.parse(fixture('case-45/expected.json'));
const lastYear = text.replace(/2024/g, '2023').replace(/\t[1-9]\d*/g, '\t77');

function read(input: string, html: string | null = null): Recognition {
  const opened = openText(input, html, parser);
  if (opened.kind !== 'recognised') throw new Error(opened.kind);
  return opened.recognition;
}
const differences = (recognition: Recognition) => differencesFrom(expected, exchangeOf(recognition));

describe('a page with the reports of several years', () => {
  test('the first is read, whole and alone, and the other is told', () => {
    const recognition = read(`${text}\n${lastYear}`);
    expect(differences(recognition)).toEqual([]);
    expect(recognition.notes).toContainEqual(
      expect.objectContaining({ kind: 'secondReport', year: 2024, others: [2023] }),
    );
  });
  test('the one of the year in the page’s own title is read, wherever it stands', () => {
    const page = `<title>松塬县老君寨乡人民政府2024年政府信息公开工作年度报告</title><pre>${lastYear}\n${text}</pre>`;
    const { report, notes } = read('', page);
    expect(report.year).toBe(2024);
    expect(notes.map(note => note.kind)).toContain('secondReport');
  });
  test('one report holds one report', () => {
    expect(read(text).notes.map(note => note.kind)).not.toContain('secondReport');
  });
});

describe('a table of another year', () => {
  const start = text.indexOf('三、收到和处理');
  const end = text.indexOf('四、', start);
  const section = text.slice(start, end);
  const [heading = '', ...rows] = section.split('\n');
  const without = text.replace(section, `${heading}\n`);
  const behind = (year: number) => `${without}\n附：${year}年申请办理情况\n${rows.join('\n')}`;

  test('never stands in for a table that is missing', () => {
    const { report, notes } = read(behind(2023));
    expect(Object.keys(report.figures).filter(id => id.startsWith('requests.'))).toEqual([]);
    expect(notes).toContainEqual({ kind: 'tableMissing', table: 'requests' });
  });
  test('of this year is read where it stands', () => {
    expect(read(behind(2024)).tables).toContain('requests');
  });
});
