/** For tests: random reports as offices write them, that any reader should understand without being told what is what. */

import fc from 'fast-check';
import { type EnteredCellId, form2021, type PartId, type TextId } from '../../form/index.ts';
import { type Figure, type Report, type ReportPart, standardPreamble } from '../../report/index.ts';

const sentences: readonly string[] = [
  '全年公开信息126条，其中工作动态58条、通知公告68条，未发生泄密事件。',
  '落实“先审查、后公开”制度，由经办人初审、分管负责人终审；对历史信息开展排查，做到底数清、情况明。',
  '优化栏目设置，在便民服务中心增设查阅点2处，方便群众查阅（含村、社区）。',
  '把公开工作纳入考核，组织培训3次；没有发生被追究责任的情形。',
  '公开内容的深度还不够，更新不够及时；下一步将加强培训，丰富解读方式。',
  '依托县政府门户网站、“云上柳河”微信公众号 & 村务公开栏，及时回应群众关切。',
];
/** Paragraphs of one to three sentences. */
const text = fc
  .array(fc.subarray([...sentences], { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map(paragraphs => paragraphs.map(each => each.join('')).join('\n'));

const organ = fc
  .tuple(
    fc.constantFrom('云栖县', '江畔区', '松塬县', '白岭市柳陵区', '阿坝藏族羌族自治州汶川县'),
    fc.constantFrom('北关街道办事处', '三岔河镇人民政府', '老君寨乡人民政府', '水利局', '教育局'),
  )
  .map(names => names.join(''));

const contact = fc.record(
  {
    address: fc.constantFrom('人民路12号', '柳河镇政府院内三楼'),
    postcode: fc.constantFrom('471000', '623000'),
    phone: fc.constantFrom('0379-66881234', '010-12345678'),
    email: fc.constantFrom('liuhe@example.gov.cn', 'gk_12@163.com'),
  },
  { requiredKeys: [] },
);

const entered = form2021.cells.filter(({ computed, table }) => !computed && table !== 'fee');
const fees = form2021.cells.filter(({ table }) => table === 'fee');
const whole = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(30), fc.nat(99_999));
const figure = (decimal: boolean): fc.Arbitrary<number> =>
  decimal
    ? fc.oneof(
        whole,
        fc.nat(999_999).map(cents => cents / 100),
      )
    : whole;

/** Figures in nearly all cells, or in all; a blank one is a cell without a figure. */
const figures = fc
  .tuple(
    fc.boolean(),
    fc.tuple(
      ...entered.map(({ column }) =>
        fc.oneof({ weight: 9, arbitrary: figure(column.decimal === true) }, fc.constant(null)),
      ),
    ),
    fc.tuple(...fees.map(() => figure(true))),
  )
  .map(([isWhole, values, feeValues]) => {
    const record: Partial<Record<EnteredCellId, Figure>> = {};
    for (const [index, { id }] of entered.entries()) {
      const value = values[index] ?? null;
      if (value !== null || isWhole) record[id as EnteredCellId] = value ?? 0;
    }
    for (const [index, { id, column }] of fees.entries()) {
      const value = feeValues[index] ?? 0;
      record[id as EnteredCellId] = column.decimal === true ? value : Math.trunc(value);
    }
    return record;
  });

/** Readable figures, sensible texts; what every reader gives back whole, or it misreads real reports. */
export const plausibleReport: fc.Arbitrary<Report> = fc
  .record({
    organ,
    year: fc.integer({ min: 2021, max: 2035 }),
    contact,
    figures,
    ownPart: fc.boolean(),
    texts: fc.tuple(text, text, text, text, text, text, text, text),
  })
  .map(({ organ: name, year, contact: facts, figures: cells, ownPart, texts }): Report => {
    const usual = form2021.parts.map(({ id, heading }): ReportPart => ({ id: id as PartId, heading }));
    const parts: readonly ReportPart[] = ownPart ? [{ id: 'own1', heading: '组织领导' }, ...usual] : usual;
    const ids: readonly TextId[] = ['problems', 'others', ...parts.map(({ id }): TextId => `overview.${id}`)];
    const report: Report = {
      form: '2021',
      year,
      facts: { organ: name, ...facts },
      texts: Object.fromEntries(ids.map((id, index) => [id, texts[index] ?? ''])),
      parts,
      figures: cells,
      confirmed: [],
    };
    return { ...report, texts: { ...report.texts, preamble: standardPreamble(report) } };
  });
