import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { decodeDraft, encodeDraft, type Report } from '../report/index.ts';
import { compose } from './compose.ts';
import { embeddedData } from './html/embed.ts';
import { readHtml } from './html/read.ts';
import { writeHtml } from './html/write.ts';
import { recognise } from './recognise/index.ts';
import { carried } from './testing/carried.ts';
import { anyCharted, anyReport } from './testing/reports.ts';

const parser = new new JSDOM('').window.DOMParser();

/** A text without a word is the same as none. */
const withoutBlanks = (report: Report): Report => ({
  ...report,
  texts: Object.fromEntries(Object.entries(report.texts).filter(([, text]) => text !== '')),
});

describe('recognise(compose(report)) is the report', () => {
  test('on paper', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyReport, report => {
        expect(carried(recognise(compose(report, null)).report)).toEqual(carried(report));
      }),
      { numRuns: 200 },
    );
  });
  test('through the HTML we write, without its data', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(anyReport, report => {
        const { paper } = readHtml(writeHtml(compose(report, null)), parser);
        expect(carried(recognise(paper).report)).toEqual(carried(report));
      }),
      { numRuns: 250 },
    );
  });
  test('through the data in the HTML, with last year’s and to the letter', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyCharted, ([report, lastYear]) => {
        const content = {
          report: withoutBlanks(report),
          lastYear: lastYear && { ...lastYear, report: withoutBlanks(lastYear.report) },
        };
        const data = JSON.stringify(encodeDraft(content));
        const found = embeddedData(writeHtml(compose(report, lastYear), { data }));
        expect(found).toBe(data);
        expect(decodeDraft(JSON.parse(found ?? ''))).toEqual({ kind: 'draft', content, notes: [] });
      }),
      { numRuns: 500 },
    );
  });
  test('with charts in it, which only show again what the tables hold', { timeout: 60_000 }, () => {
    let charts = 0;
    fc.assert(
      fc.property(anyCharted, ([report, lastYear]) => {
        const paper = compose(report, lastYear);
        charts += paper.blocks.filter(({ kind }) => kind === 'figure').length;
        expect(carried(recognise(paper).report)).toEqual(carried(report));
        const read = readHtml(writeHtml(paper), parser).paper;
        expect(carried(recognise(read).report)).toEqual(carried(report));
      }),
      { numRuns: 40 },
    );
    expect(charts).toBeGreaterThan(40);
  });
  test('the paper itself comes back from its HTML', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyReport, report => {
        const paper = compose(report, null);
        const blocks = readHtml(writeHtml(paper), parser).paper.blocks;
        const shown = (all: typeof blocks) =>
          all.map(block => (block.kind === 'table' ? block.rows : { ...block, text: block.text.trim() }));
        expect(shown(blocks)).toEqual(shown(paper.blocks));
      }),
      { numRuns: 20 },
    );
  });
});
