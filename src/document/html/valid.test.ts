import fc from 'fast-check';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { emptyReport, type Report, usualPrinting } from '../../report/index.ts';
import { compose } from '../compose.ts';
import { anyCharted, anyReport } from '../testing/reports.ts';
import { writeHtml } from './write.ts';

/** The rules of HTML itself, those for whoever does not see the page, and those for whole documents. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  }),
);

/** What is wrong with a page, each thing once. */
function wrongIn(html: string): readonly string[] {
  const messages = validator.validateStringSync(html).results.flatMap(result => result.messages);
  return [...new Set(messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (line ${line})`))];
}

const printing = { ...usualPrinting, signature: 'sealed', date: '2026年1月14日' } as const;

test('whatever report it holds, the page is valid HTML', () => {
  fc.assert(
    fc.property(anyReport, report => {
      expect(wrongIn(writeHtml(compose(report, null), { data: JSON.stringify(report) }))).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('with charts and a signature it is valid too', () => {
  fc.assert(
    fc.property(anyCharted, ([report, lastYear]) => {
      const signed: Report = { ...report, printing };
      expect(wrongIn(writeHtml(compose(signed, lastYear)))).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

test('a report without a word, and one without a name, are valid pages', () => {
  expect(wrongIn(writeHtml(compose(emptyReport('', null), null)))).toEqual([]);
  expect(wrongIn(writeHtml({ blocks: [] }))).toEqual([]);
});

test.each([
  ['an element where it may not stand', '<p><table></table></p>'],
  ['an attribute of old', '<table border="1" align="center">'],
  ['two elements of one name', '<p id="a"></p><p id="a"></p>'],
])('%s would be found', (_, wrong) => {
  const html = writeHtml(compose(emptyReport('青山县柳河镇人民政府', 2025), null));
  expect(wrongIn(html.replace('</main>', `${wrong}</main>`))).not.toEqual([]);
});
