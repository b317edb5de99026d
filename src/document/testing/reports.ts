/** For tests: random reports, with the texts that lead a reader of documents astray. */

import fc from 'fast-check';
import type { Cell, EnteredCellId, PartId, TextId } from '../../form/index.ts';
import { form2021 } from '../../form/index.ts';
import { chartIds, type Figure, type LastYear, type Report, type ReportPart } from '../../report/index.ts';

/** Lines that look like a report's own headings, rows and sentences. */
const traps: readonly string[] = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '（一）主动公开',
  '（二）依申请公开：收到3件',
  '六、其他需要报告的事项：无。',
  '第二十条第（一）项',
  '一、本年新收政府信息公开申请数量 1 2 3 4 5 6 7',
  '规章\t0\t0\t0',
  '2024年政府信息公开工作年度报告',
  '0',
  '-',
  '无',
  '<b>粗</b> & "引" ‘x’',
  '附件：年报.doc',
  '上一篇：没有',
  '联系电话：0379-68888888',
  '报告(bào)全文',
  '半坡镇人民政府',
  '2025年1月14日',
  '见 http://www.example.gov.cn/?a=1&b=2',
  'a  b　c',
];

const word = fc.string({
  unit: fc.constantFrom(...Array.from('公开信息工作情况镇2025，。（）“”：；、 1.%<>&\'"|\t')),
  minLength: 1,
  maxLength: 30,
});
const line = fc.oneof(word, word, fc.constantFrom(...traps));
/** Paragraphs, some blank or indented. */
const text = fc.array(line, { maxLength: 4 }).map(lines => lines.join('\n'));

const name = fc.string({
  unit: fc.constantFrom(...Array.from('半坡镇人民政府县区办事处局')),
  minLength: 2,
  maxLength: 14,
});

const heading = fc.oneof(
  fc.constantFrom('组织领导', '教育培训', '第一、二项', '其他 工作', '（一）总则'),
  fc.string({ unit: fc.constantFrom(...Array.from('组织领导培训宣传2（）、')), minLength: 1, maxLength: 10 }),
);

function figureFor({ column, table }: Cell): fc.Arbitrary<Figure> {
  const whole = fc.oneof(fc.constant(0), fc.nat(50), fc.nat(999_999_999_999));
  const value = column.decimal
    ? fc.oneof(
        whole,
        fc.nat(99_999_999).map(cents => cents / 100),
      )
    : whole;
  if (table === 'fee') return value;
  return fc.oneof(
    { weight: 6, arbitrary: value },
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom('若干', '约3', '1e3', '-', '12.5.3').map(raw => ({ raw })) },
  );
}

const entered = form2021.cells.filter(cell => !cell.computed && cell.table !== 'fee');
const fee = form2021.cells.filter(cell => cell.table === 'fee');

/** Values that a parse of their own print gives back: raw text is never a readable figure. */
const figures = fc
  .tuple(
    fc.tuple(...entered.map(figureFor)),
    // The sentence of section 六 is written only when its three figures are there.
    fc.option(fc.tuple(...fee.map(figureFor)), { nil: null }),
  )
  .map(([values, fees]) => {
    const record: Partial<Record<EnteredCellId, Figure>> = {};
    const put = (cell: Cell, value: Figure | undefined) => {
      if (value !== null && value !== undefined) record[cell.id as EnteredCellId] = value;
    };
    for (const [index, cell] of entered.entries()) put(cell, values[index]);
    if (fees) for (const [index, cell] of fee.entries()) put(cell, fees[index]);
    return record;
  });

const parts: fc.Arbitrary<readonly ReportPart[]> = fc
  .tuple(
    fc.shuffledSubarray(form2021.parts.map(part => ({ id: part.id as PartId, heading: part.heading }))),
    fc.constantFrom('', '', '情况', '工作情况'),
    fc.array(heading, { maxLength: 2 }),
    fc.nat(5),
  )
  .map(([usual, ending, own, at]) => {
    const declared = usual.map(part => ({ ...part, heading: part.heading + ending }));
    const added = own.map((text, index): ReportPart => ({ id: `own${index + 1}`, heading: text }));
    return [...declared.slice(0, at), ...added, ...declared.slice(at)];
  });

const fact = fc.string({
  unit: fc.constantFrom(...Array.from('县路12号-0379@.gov村')),
  minLength: 1,
  maxLength: 16,
});

/** Reports as the clerk may leave them: incomplete, wrong, with odd texts. */
export const anyReport: fc.Arbitrary<Report> = fc
  .record({
    organ: name,
    year: fc.option(fc.integer({ min: 2021, max: 2099 }), { nil: null }),
    contact: fc.record({ address: fact, postcode: fact, phone: fact, email: fact }, { requiredKeys: [] }),
    parts,
    figures,
    texts: fc.record({ preamble: text, problems: text, others: text, 'overview.intro': text }),
    partTexts: fc.array(text, { minLength: 8, maxLength: 8 }),
  })
  .map(({ organ, year, contact, parts: own, figures: cells, texts, partTexts }): Report => {
    const all: Partial<Record<TextId, string>> = { ...texts };
    for (const [index, part] of own.entries()) all[`overview.${part.id}`] = partTexts[index] ?? '';
    return {
      form: '2021',
      year,
      facts: { organ, ...contact },
      texts: all,
      parts: own,
      figures: cells,
      confirmed: [],
    };
  });

/** Such reports with figures in all cells, the charts that go with them, and perhaps a report of the year before. */
export const anyCharted: fc.Arbitrary<readonly [Report, LastYear | null]> = fc
  .tuple(anyReport, fc.subarray([...chartIds], { minLength: 1 }), fc.nat(3), fc.boolean())
  .map(([report, charts, least, hasLast]) => {
    const known = (value: Figure | undefined) => (typeof value === 'number' ? value : least);
    const figures = entered.map(({ id }) => [id, known(report.figures[id as EnteredCellId])] as const);
    const whole = { ...report, figures: { ...report.figures, ...Object.fromEntries(figures) }, charts };
    const before = { ...whole, year: report.year === null ? null : report.year - 1 };
    return [whole, hasLast ? { report: before, printed: {} } : null] as const;
  });
