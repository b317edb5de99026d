/** Documents that mean harm are data: read as words, or refused in a sentence; nothing of theirs acts, here or elsewhere. */

import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { guessMapping, nothingAssigned, planIntake, readCells } from '../ledger/index.ts';
import { type DraftContent, draftOf, readDraftFile } from '../report/index.ts';
import { compose } from './compose.ts';
import { writeForWebsite } from './html/website.ts';
import { writeHtml } from './html/write.ts';
import { openFile, openText } from './open.ts';
import type { Paper } from './paper.ts';
import { writePlain } from './plain.ts';
import { archiveBombs, textBombs } from './testing/attacks/bombs.ts';
import { activeInExits, prototypeKeys } from './testing/attacks/exits.ts';
import {
  type AttackFile,
  attackFiles,
  attackPages,
  attackPaste,
  attackRegister,
} from './testing/attacks/files.ts';
import { hostileTexts, wordsIn } from './testing/attacks/texts.ts';
import { strangeTags } from './testing/attacks/written.ts';

const { window } = new JSDOM('', { runScripts: 'outside-only' });
const parser = new window.DOMParser();
const before = prototypeKeys();

interface Taken {
  readonly content: DraftContent;
  readonly paper: Paper | null;
}

async function taken({ name, bytes }: AttackFile): Promise<Taken> {
  const opened = await openFile({ name, bytes }, parser);
  if (opened.kind === 'problem') throw new Error(`${name}: ${opened.problem}`);
  if (opened.kind === 'recognised') {
    const { recognition, paper } = opened;
    const lastYear = { report: recognition.report, printed: recognition.printed };
    return { content: { report: draftOf(recognition), lastYear }, paper };
  }
  const decoded = readDraftFile(opened.text);
  if (decoded.kind !== 'draft') throw new Error(`${name}: ${decoded.kind}`);
  return { content: decoded.content, paper: null };
}

test('a page with any markup among its words gives words', async () => {
  for (const file of attackPages) {
    // What takes the rest of the page along leaves no report: that is said, and nothing else happens.
    const { content } = await taken(file).catch(() => ({ content: null }));
    if (!content) continue;
    const paper = compose(content.report, content.lastYear);
    expect(strangeTags(writeHtml(paper)), file.name).toEqual([]);
    expect(strangeTags(writeForWebsite(paper)), file.name).toEqual([]);
  }
  expect(prototypeKeys()).toBe(before);
});

describe.each(attackFiles().map(file => [file.name, file] as const))('%s', (name, file) => {
  test('brings nothing active into what goes out', async () => {
    const { content } = await taken(file);
    expect(await activeInExits(content, parser)).toEqual([]);
    expect(prototypeKeys()).toBe(before);
  });
  if (['指向外面.docx', '公式.xlsx', '字样.html', '字样.mht'].includes(name)) {
    test('keeps the words that somebody would see, as words', async () => {
      const { paper } = await taken(file);
      const read = wordsIn(writePlain(paper ?? { blocks: [] }));
      const seen = hostileTexts
        // HTML in HTML in HTML is read as the sign it stands for in the end.
        .filter(text => !/&(?:amp|lt|#)/.test(text))
        .map(text => wordsIn(`甲${text}乙`));
      expect(seen.filter(words => !read.includes(words))).toEqual([]);
    });
  }
});

test('a paste brings nothing active into what goes out', async () => {
  const opened = openText('文字', attackPaste, parser);
  if (opened.kind !== 'recognised') throw new Error(opened.kind);
  expect(await activeInExits({ report: draftOf(opened.recognition), lastYear: null }, parser)).toEqual([]);
});

test('a register of hostile words gives lines that say them', () => {
  const sheet = readCells(attackRegister());
  const { rows } = planIntake(sheet, guessMapping(sheet), nothingAssigned, 2025, []);
  expect(rows.length).toBeGreaterThan(hostileTexts.length / 2);
  for (const { line } of rows)
    for (const value of Object.values(line)) expect(typeof value).not.toBe('function');
});

describe('what would be without end', () => {
  test.each(Object.entries(archiveBombs))('is refused: %s', async (_, make) => {
    const opened = await openFile({ name: 'a.docx', bytes: make() }, parser);
    expect(opened.kind).toBe('problem');
  });
  test.each(Object.entries(textBombs))('ends in a result: %s', async (_, [name, make]) => {
    const opened = await openFile({ name, bytes: new TextEncoder().encode(make()) }, parser);
    expect(['problem', 'recognised', 'data']).toContain(opened.kind);
    if (opened.kind === 'data') expect(readDraftFile(opened.text).kind).not.toBe('foreign');
  });
});
