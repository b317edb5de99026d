import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { exchangeOf } from './exchange.ts';
import { openFile } from './open.ts';
import { differencesFrom, type Expected } from './testing/score.ts';

const parser = new new JSDOM('').window.DOMParser();
const folder = new URL('./fixtures/', import.meta.url);

async function recognised(path: string) {
  const bytes = new Uint8Array(readFileSync(new URL(path, folder)));
  const opened = await openFile({ name: path, bytes }, parser);
  if (opened.kind !== 'recognised') throw new Error(`${path}: ${opened.kind}`);
  return opened.recognition;
}

describe('last year’s reports as they come', () => {
  for (const name of readdirSync(folder).filter(entry => entry.startsWith('case-'))) {
    const files = readdirSync(new URL(`${name}/`, folder));
    const input = files.find(file => file.startsWith('input.')) ?? '';
    const expected: Expected & { kind: string } = JSON.parse(
      readFileSync(new URL(`${name}/expected.json`, folder), 'utf8'),
    );
    test(`${name}, ${expected.kind}: every figure, text, name and year is right`, async () => {
      expect(differencesFrom(expected, exchangeOf(await recognised(`${name}/${input}`)))).toEqual([]);
    });
  }

  test('the report of 半坡镇 says what its copy lost', async () => {
    const { report, notes } = await recognised('banpo-2024.txt');
    expect(notes.map(note => note.kind)).toEqual([
      'columnLost',
      'rowIncomplete',
      'rowIncomplete',
      'rowIncomplete',
      'rowIncomplete',
    ]);
    expect(report.figures['requests.received.natural']).toBe(0);
    expect(report.figures['requests.received.other']).toBeUndefined();
    expect(report.figures['requests.thirdParty.welfare']).toBe(0);
    expect(report.figures['requests.thirdParty.legal']).toBeUndefined();
    expect(report.parts.map(part => `${part.id} ${part.heading}`)).toEqual([
      'proactive 主动公开',
      'onRequest 依申请公开',
      'management 政府信息管理',
      'platform 政府信息公开平台建设',
      'supervision 监督保障',
    ]);
    expect(report.texts['overview.onRequest']).toBe('2024 年，本单位未收到依申请公开办理诉求。');
  });
});
