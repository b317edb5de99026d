import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { emptyReport, usualPrinting } from '../../report/index.ts';
import { compose } from '../compose.ts';
import { openText } from '../open.ts';
import type { Paper, PaperTable } from '../paper.ts';
import { writePlain } from '../plain.ts';
import { recognise } from '../recognise/index.ts';
import { carried } from '../testing/carried.ts';
import { plausibleReport } from '../testing/plausible.ts';
import { readHtml } from './read.ts';
import { writeForWebsite } from './website.ts';

const { DOMParser } = new JSDOM().window;
const parser = new DOMParser();
const paper = compose(emptyReport('青山县柳河镇人民政府', 2025), null);
const parse = (html: string) => parser.parseFromString(html, 'text/html').body;
const tables = paper.blocks.filter((block): block is PaperTable => block.kind === 'table');
const chart: Paper['blocks'][number] = {
  kind: 'figure',
  text: '图1　2024—2025年行政许可、行政处罚、行政强制处理决定数量',
  unit: '件',
  series: ['2025年', '2024年'],
  groups: [
    { label: '行政许可', values: [12, 10] },
    { label: '行政处罚', values: [0, 3] },
  ],
};

/** Elements and attributes that UEditor, KindEditor and WPS all keep or drop without harm. */
const kept: Readonly<Record<string, readonly string[]>> = {
  p: ['style'],
  strong: [],
  table: ['border', 'bordercolor', 'cellspacing', 'cellpadding', 'width', 'style'],
  tbody: [],
  tr: [],
  td: ['colspan', 'rowspan', 'width', 'align', 'valign', 'style'],
};

/** What KindEditor leaves of inline styles and elements when it is set up as it comes. */
const kindStyles =
  /^(?:text-align|font-size|font-family|text-indent|vertical-align|border|width|border-collapse)$/;
function asKindEditor(html: string): string {
  const body = parse(html);
  for (const element of Array.from(body.querySelectorAll<HTMLElement>('[style]'))) {
    const rules = (element.getAttribute('style') ?? '').split(';');
    const left = rules.filter(rule => kindStyles.test(rule.split(':')[0]?.trim() ?? ''));
    element.setAttribute('style', left.join(';'));
  }
  return body.innerHTML;
}

/** An editor that keeps nothing but elements and spans. */
const withoutLook = (html: string): string =>
  html.replace(/ (?:style|width|align|valign|border|bordercolor|cellspacing|cellpadding)="[^"]*"/g, '');

describe('the piece for the editor of a web site', () => {
  test('name and day of 落款 keep their distance from the right in every editor, with no space that would hang', () => {
    const signed = compose(
      {
        ...emptyReport('青山县柳河镇人民政府', 2025),
        printing: { ...usualPrinting, signature: 'sealed', date: '2026年1月20日' },
      },
      null,
    );
    const lines = signed.blocks.flatMap(block =>
      block.kind === 'paragraph' && block.right !== undefined ? [block] : [],
    );
    expect(lines.map(({ text }) => text)).toEqual(['青山县柳河镇人民政府', '2026年1月20日']);
    const pasted = asKindEditor(writeForWebsite(signed));
    const written = Array.from(parse(pasted).querySelectorAll('p')).slice(-lines.length);
    expect(written.map(({ style }) => style.textAlign)).toEqual(lines.map(() => 'right'));
    const widths = written.map(({ textContent = '' }, index) => {
      const behind = (textContent ?? '').slice(lines[index]?.text.length);
      expect(behind).toMatch(/^\u3000*\u00a0+$/);
      return [...behind].reduce((width, space) => width + (space === '\u3000' ? 1 : 0.5), 0);
    });
    expect(widths).toEqual(lines.map(({ right }) => Math.round((right ?? 0) * 2) / 2));
  });

  test('holds nothing but what such editors keep: no class, id, style sheet, data, and no picture', () => {
    const strange = Array.from(
      parse(writeForWebsite({ blocks: [...paper.blocks, chart] })).querySelectorAll('*'),
    ).flatMap(({ localName, attributes }) => [
      ...(localName in kept ? [] : [localName]),
      ...Array.from(attributes, ({ name }) => name)
        .filter(name => !kept[localName]?.includes(name))
        .map(name => `${localName} ${name}`),
    ]);
    expect(new Set(strange)).toEqual(new Set());
    expect(writeForWebsite(paper)).not.toMatch(/var\(|mso-|url\(|<(?:div|style|html|body)|lang=/);
  });

  test('has every label and every merged cell of the official tables', () => {
    const written = Array.from(parse(writeForWebsite(paper)).querySelectorAll('table'), table =>
      Array.from(table.rows, row =>
        Array.from(row.cells, ({ textContent, colSpan, rowSpan }) => [textContent?.trim(), colSpan, rowSpan]),
      ),
    );
    expect(written).toEqual(
      tables.map(({ rows }) => rows.map(row => row.map(cell => [cell.text, cell.colSpan, cell.rowSpan]))),
    );
  });

  test('in every row of a table the widths of all columns, with those from above, are the whole', () => {
    for (const table of Array.from(parse(writeForWebsite(paper)).querySelectorAll('table'))) {
      const sums = Array.from(table.rows, () => 0);
      Array.from(table.rows).forEach((row, top) => {
        for (const cell of Array.from(row.cells)) {
          expect(cell.style.width).toBe(cell.getAttribute('width'));
          for (let at = top; at < top + cell.rowSpan; at++) {
            sums[at] = (sums[at] ?? 0) + Number.parseFloat(cell.style.width);
          }
        }
      });
      for (const sum of sums) expect(sum).toBeCloseTo(100, 0);
    }
  });

  test('a hostile text stands there as text', () => {
    const attack = `</td><script>alert(1)</script><img src=x onerror=alert(1)>"'&amp;<!--`;
    const body = parse(
      writeForWebsite({
        blocks: [
          { kind: 'heading', level: 0, text: attack },
          { kind: 'paragraph', text: attack },
          { kind: 'table', headRows: 0, rows: [[{ text: attack, colSpan: 1, rowSpan: 1 }]] },
        ],
      }),
    );
    expect(Array.from(body.querySelectorAll('script, img'))).toEqual([]);
    expect(Array.from(body.querySelectorAll('p, td'), ({ textContent }) => textContent)).toEqual([
      attack,
      attack,
      attack,
    ]);
  });
});

/** With a chart behind every paragraph of section 一, as an office may have it. */
const withCharts = ({ blocks, ...rest }: Paper): Paper => ({
  ...rest,
  blocks: blocks.flatMap((block): Paper['blocks'] => (block.kind === 'paragraph' ? [block, chart] : [block])),
});

describe('pasted back to us, it is the report again', () => {
  const back = (html: string) => carried(recognise(readHtml(html, parser).paper).report);

  test('as it was written', () => {
    fc.assert(
      fc.property(plausibleReport, report => {
        expect(back(writeForWebsite(compose(report, null)))).toEqual(carried(report));
      }),
      { numRuns: 60 },
    );
  });
  test('through an editor that keeps few styles, or none', () => {
    fc.assert(
      fc.property(plausibleReport, report => {
        const html = writeForWebsite(compose(report, null));
        expect(back(asKindEditor(html))).toEqual(carried(report));
        expect(back(withoutLook(html))).toEqual(carried(report));
      }),
      { numRuns: 10 },
    );
  });
  test('with its signature, which is no text of section 六', () => {
    fc.assert(
      fc.property(plausibleReport, report => {
        const printing = { ...usualPrinting, signature: 'sealed', date: '2026年1月14日' } as const;
        const html = writeForWebsite(compose({ ...report, printing }, null));
        expect(back(html)).toEqual(carried(report));
      }),
      { numRuns: 5 },
    );
  });
  test('with charts in it, whose figures are not taken for those of the tables', () => {
    fc.assert(
      fc.property(plausibleReport, report => {
        expect(back(writeForWebsite(withCharts(compose(report, null))))).toEqual(carried(report));
      }),
      { numRuns: 10 },
    );
  });
});

test('as plain text, the figures of the tables come back too', () => {
  const report = {
    ...emptyReport('青山县柳河镇人民政府', 2025),
    figures: {
      'requests.received.natural': 12,
      'requests.granted.natural': 12,
      'proactive.fees.amount': 3.5,
    },
  };
  const opened = openText(writePlain(compose(report, null)), null, parser);
  expect(opened.kind === 'recognised' && opened.recognition.report.figures).toEqual(report.figures);
});
