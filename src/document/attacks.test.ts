/** What a report's words hold is words, whatever it says, by every way out of the tool. */

import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readDraftFile, writeDraftFile } from '../report/index.ts';
import { activeInCsv, activeInHtml } from './testing/attacks/active.ts';
import { chartedDraftWith, draftWith } from './testing/attacks/drafts.ts';
import { activeInExits, exits, prototypeKeys } from './testing/attacks/exits.ts';
import { pollutedDrafts } from './testing/attacks/json.ts';
import { formulas, hostileTexts, markup } from './testing/attacks/texts.ts';

const parser = new new JSDOM('').window.DOMParser();
const before = prototypeKeys();
/** What a text begins with matters to a spreadsheet. */
const alone = ['csv', 'json'];

const batches = (size: number): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(hostileTexts.length / size) }, (_, at) =>
    hostileTexts.slice(at * size, (at + 1) * size),
  );

describe.each(Object.entries(exits))('%s', (name, exit) => {
  test('holds nothing active, whatever the clerk wrote', async () => {
    const found: string[] = [];
    for (const texts of batches(alone.includes(name) ? 1 : 40)) {
      const draft = name === 'digest' ? chartedDraftWith(texts) : draftWith(texts);
      found.push(...(await exit(draft, parser)));
    }
    found.push(...(await exit(chartedDraftWith(hostileTexts.slice(0, 8)), parser)));
    expect(found).toEqual([]);
    expect(prototypeKeys()).toBe(before);
  });
});

describe('what is looked for', () => {
  const page = (body: string) => `<!DOCTYPE html><html><head></head><body>${body}</body></html>`;
  test('is seen in markup that was let through', () => {
    const harmless = /^(?:&|＜|\+ADw|\$|javascript:|[`"'] on)/;
    const seen = markup.filter(text => activeInHtml(page(text), parser).length > 0);
    expect(markup.filter(text => !seen.includes(text) && !harmless.test(text))).toEqual([]);
    expect(activeInHtml(page('<p>甲</p>'), parser)).toEqual([]);
  });
  test('is seen in fields that were let through', () => {
    const csv = (text: string) => new TextEncoder().encode(`"${text.replace(/"/g, '""')}"\r\n`);
    const seen = formulas.filter(text => activeInCsv(csv(text)).length > 0);
    expect(formulas.filter(text => !seen.includes(text) && /^[\s=+@-]/.test(text))).toEqual([]);
    expect(activeInCsv(csv('-3'))).toEqual([]);
  });
});

describe('a draft file with keys that every object answers to', () => {
  test.each(pollutedDrafts)('is a draft like any other: %s', async (name, text) => {
    const read = readDraftFile(text);
    expect(prototypeKeys()).toBe(before);
    if (read.kind !== 'draft') throw new Error(read.kind);
    const { report } = read.content;
    for (const each of [
      read.content,
      report,
      report.facts,
      report.texts,
      report.figures,
      report.unknown ?? {},
    ])
      expect([Object.prototype, null]).toContain(Object.getPrototypeOf(each));
    expect(Reflect.get(report, 'polluted')).toBeUndefined();
    if (name === '__proto__') expect(await activeInExits(read.content, parser)).toEqual([]);
    // What is not known goes out again: once read and written, it stays.
    const once = writeDraftFile(read.content);
    const again = readDraftFile(once);
    if (again.kind !== 'draft') throw new Error(again.kind);
    expect(writeDraftFile(again.content)).toBe(once);
    expect(prototypeKeys()).toBe(before);
  });
});
