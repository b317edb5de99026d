import { describe, expect, test } from 'vitest';
import { judgeYear, type YearVerdict } from './judgeYear.ts';
import type { TextRole } from './yearContext.ts';
import { writeYear, yearsIn } from './years.ts';

/** The report is of 2025 throughout. */
const reportYear = 2025;

/** The verdicts on every year of another year in `text`, gravest first; `fine` where there is nothing to say. */
function verdictOf(text: string, role: TextRole): YearVerdict {
  const verdicts = yearsIn(text).map(found => judgeYear(text, found, reportYear, role));
  return verdicts.includes('error') ? 'error' : verdicts.includes('doubt') ? 'doubt' : 'fine';
}

type Case = readonly [text: string, role?: TextRole];
const cases = (list: readonly Case[]) => list.map(([text, role = 'part']) => ({ text, role }));

const leftBehind: readonly Case[] = [
  ['2024年，我镇主动公开政府信息126条。'],
  ['2024年度，本单位未收取政府信息公开信息处理费。'],
  ['2024 年 1 月 1 日至 2024 年 12 月 31 日，共受理申请3件。'],
  ['本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。', 'opening'],
  ['统计期限为2025年1月1日至2024年12月31日。', 'opening'],
  ['统计期限为2024年1月1日至2025年12月31日。', 'opening'],
  ['统计期限为2024-01-01至2024-12-31。', 'opening'],
  ['统计期限为2024年1—12月。', 'opening'],
  ['现将清水镇2024年政府信息公开工作年度报告公布如下。', 'opening'],
  ['现将我镇2024年度政府信息公开年报予以公布。'],
  ['２０２４年，我镇收到申请2件。'],
  ['二〇二四年，我镇在县委、县政府领导下扎实推进政务公开。'],
  ['二○二四年度共发布信息300条。'],
  ['二零二四年共发布信息300条。'],
  ['24年度共发布信息300条。'],
  ['统计期限自20241月1日起。2024年全年共培训3次。', 'opening'],
  ['统计期限自202411日起至20241231日止。', 'opening'],
  ['202420年12月31日', 'opening'],
  ['2024年5月，组织全镇干部开展培训。'],
  ['一是加强领导。2024年共召开会议4次；二是完善制度。'],
  ['截至目前，2024年共答复12件。'],
  ['2024年，我镇工作虽有进步，2025年将继续努力。'],
  ['2026年共收到政府信息公开申请3件。'],
  ['统计期限为2026年1月1日至2026年12月31日。', 'opening'],
  ['会同2024年各成员单位开展自查。'],
  ['2024年以来，在县委、县政府的领导下，我镇扎实推进政务公开。'],
];

const mayBeMeant: readonly Case[] = [
  ['2024年建成的政务公开专区运行平稳。'],
  ['落实《清水镇2024年政务公开工作要点》。'],
  ['截至2024年12月31日，现行有效规范性文件9件。'],
  ['自2024年以来，我镇持续完善公开目录。'],
  ['根据省政府办公厅2024年通知，设置专栏。'],
  ['按照2024年新格式编制。', 'opening'],
  ['镇政务公开专区建于2024年。'],
  ['2024年收到3件，2025年收到5件。'],
  ['2023年，我镇主动公开政府信息80条。'],
  ['2021年度共公开信息80条。'],
  ['2026年度政府信息公开情况良好。'],
  ['实施2022—2024年三年行动。'],
  ['2024年存在的问题整改不到位。', 'problems'],
  ['2052年，我镇共发布信息12条。'],
];

const legitimate: readonly Case[] = [
  ['2025年，我镇主动公开政府信息126条。'],
  ['今年以来，我镇公开信息较去年增长12%。'],
  ['根据《条例》（国务院令第711号）和国办公开办函〔2021〕30号文件编制。', 'opening'],
  ['按照国办公开办函﹝2021﹞30号、国办函〔2020〕109号要求。', 'opening'],
  ['《中华人民共和国政府信息公开条例》（2019年修订）自2019年5月15日起施行。', 'opening'],
  ['条例于2019年4月3日中华人民共和国国务院令第711号修订。', 'opening'],
  ['严格执行《行政处罚法》（2021年1月22日第三次修订）。'],
  ['申请量比2024年增长12%。'],
  ['较2024年增加21件。'],
  ['与2024年相比，申请量减少3件。'],
  ['申请量与2024 年持平。'],
  ['2024年同期为3件，增长明显。'],
  ['同比上年（2024年）增长8%。'],
  ['申请量由2024年的12件增加到19件。'],
  ['政务新媒体从2020年的97个整合为34个。'],
  ['本报告中的“上年”均指2024年。', 'opening'],
  ['自2019年以来，我镇坚持每季度培训。'],
  ['从2021年起实行三审三校。'],
  ['截至2023年底，全镇已建成公开栏12处。'],
  ['“十四五”规划（2021—2025年）实施情况全部公开。'],
  ['公开2023-2026年三年行动方案。'],
  ['受理申请5件，其中2024年结转2件。'],
  ['针对2024年存在的问题，我镇逐项整改。', 'problems'],
  ['公开2024年度部门决算和2025年预算。'],
  ['1月31日前公开了2024年政府信息公开工作年度报告。'],
  ['2026年，我镇将继续加强队伍建设。', 'problems'],
  ['2026年重点做好三件事。', 'problems'],
  ['2026年，我镇计划新建公开专区一处。'],
  ['到2030年，基本实现基层政务公开标准化。'],
  ['本报告于2026年1月20日公布。', 'opening'],
  ['2026.1.20', 'opening'],
  ['2019年建成镇政务公开专区，沿用至今。'],
  ['详见http://www.example.gov.cn/2024-01-15/2024年/t20240115_1.html。', 'opening'],
  ['联系电话：0000-2024，邮编202400，邮箱xx2024@example.cn。', 'opening'],
  ['全年发布信息2024条，访问量20240次。'],
  ['我镇有2000年历史的古树已挂牌公开。'],
  ['公开2024—2025学年义务教育招生信息。'],
  ['执行2021年版公开目录。'],
  ['执行《清水镇公开办法》（2024年）。'],
  ['依据2024年第5号公告更新公开指南。'],
  ['历经24年建设，公开体系日趋完善。'],
];

describe('years in a text of the report of 2025', () => {
  test.each(cases(leftBehind))('left behind: $text', ({ text, role }) => {
    expect(verdictOf(text, role)).toBe('error');
  });
  test.each(cases(mayBeMeant))('to be looked at: $text', ({ text, role }) => {
    expect(verdictOf(text, role)).toBe('doubt');
  });
  test.each(cases(legitimate))('let be: $text', ({ text, role }) => {
    expect(verdictOf(text, role)).toBe('fine');
  });
});

test('the place of a year is its digits, in the characters of the text', () => {
  const text = '本年　（２０２４ 年）、二〇二四年';
  expect(yearsIn(text).map(({ from, to, year }) => [text.slice(from, to), year])).toEqual([
    ['２０２４', 2024],
    ['二〇二四', 2024],
  ]);
});

test.each([
  ['2024', '2025'],
  ['２０２４', '２０２５'],
  ['24', '25'],
  ['二〇二四', '二〇二五'],
  ['二○二四', '二○二五'],
  ['二零二四', '二零二五'],
])('%s is mended to %s, in the same digits', (written, mended) => {
  expect(writeYear(2025, written)).toBe(mended);
});
