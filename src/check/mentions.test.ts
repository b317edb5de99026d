import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextId } from '../form/index.ts';
import { replaced } from '../report/index.ts';
import { type Mention, mentionsIn } from './mentions.ts';

/** Words of the report of 2024 taken for that of 2025. */
const carriage = { last: 2024, year: 2025 };

/**
 * A mention in short: 2024→2025 moves; 2024?2025 may move; 2021? only asks; 126件* is to be renewed;
 * 2019=history is kept, and why.
 */
function told({ written, fate }: Mention): string {
  switch (fate.kind) {
    case 'move':
      return `${written}→${fate.put}`;
    case 'ask':
      return `${written}?${fate.put ?? ''}`;
    case 'renew':
      return `${written}*`;
    case 'keep':
      return `${written}=${fate.why}`;
  }
}

const toldOf = (words: string, text: TextId = 'overview.proactive') =>
  mentionsIn(words, text, carriage).map(told).join(' ');

type Case = readonly [words: string, told: string, text?: TextId];
const run = (cases: readonly Case[]) =>
  test.each(cases.map(([words, expected, text]) => ({ words, expected, text })))(
    '$words',
    ({ words, expected, text }) => {
      expect(toldOf(words, text)).toBe(expected);
    },
  );

describe('years that move', () => {
  run([
    ['2024年，我镇主动公开政府信息411条。', '2024→2025 411条*'],
    [
      '2024 年，公开工作动态 126 件、公告公示 523 条、其他各类宣传信息 500 余条；',
      '2024→2025 126 件* 523 条* 500 余条*',
    ],
    ['２０２４年度，我乡未收到政府信息公开申请。', '２０２４→２０２５'],
    ['二〇二四年，我镇扎实推进政务公开。', '二〇二四→二〇二五'],
    ['24年度共发布信息300条。', '24→25 300条*'],
    ['较好地完成了2024年度政府信息公开任务。', '2024→2025'],
    ['2024年以来，在县委、县政府的领导下，我乡认真落实《条例》。', '2024→2025'],
    [
      '本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。',
      '2024→2025 1月1日=statutory 2024→2025 12月31日=statutory',
      'preamble',
    ],
    ['数据统计时限为2024年1月1日至12月31日。', '2024→2025 1月1日至12月31日=statutory', 'preamble'],
    ['统计期限自202411日起至20241231日止。', '2024→2025 11日* 2024→2025 1231日*', 'preamble'],
    ['现公布云栖县大湾乡人民政府2024年政府信息公开工作年度报告。', '2024→2025', 'preamble'],
    ['截至2024年12月31日，现行有效规范性文件9件。', '2024→2025 12月31日=statutory 9件*'],
    ['截至2024年底，建成公开专区2处。', '2024→2025 2处*'],
    ['2024年公开411条，较2023年增加21条。', '2024→2025 411条* 2023→2024 21条*'],
    ['与2023年相比减少3件，下降12.5％。', '2023→2024 3件* 12.5％*'],
    ['受理申请5件，其中2023年结转2件。', '5件* 2023→2024 2件*'],
    ['针对2023年存在的问题，我镇逐项整改。', '2023→2024', 'problems'],
    ['2025年，我镇将继续加强培训，全年不少于4次。', '2025→2026 4次*', 'problems'],
    ['2024年，我局收到申请12件，上年结转2件。', '2024→2025 12件* 上年=relative 2件*'],
    ['本单位2024年度未收取政府信息公开信息处理费。', '2024→2025'],
  ]);
});

describe('years that only the clerk can tell', () => {
  run([
    ['2025年重点做好三件事。', '2025?2026 三件*', 'problems'],
    ['落实《清水镇2024年政务公开工作要点》。', '2024?2025'],
    ['2024年3月20日，县政府印发通知。', '2024?2025 3月20日*'],
    ['2024年5月，组织全镇干部培训1次。', '2024?2025 5月* 1次*'],
    ['自2024年以来，我镇持续完善公开目录。', '2024?2025'],
    ['公开专区2024年建成并投入使用。', '2024?2025'],
    ['我镇荣获2024年度先进单位。', '2024?2025'],
    ['公开2023年度部门决算和2024年预算。', '2023?2024 2024?2025'],
    ['1月31日前公开了2023年政府信息公开工作年度报告。', '1月31日=statutory 2023?2024'],
    ['本报告于2025年1月20日公布。', '2025?2026 1月20日*', 'preamble'],
    ['2021年度共公开信息80条。', '2021? 80条*'],
    ['较2023年6月30日增加21条。', '2023?2024 6月30日* 21条*'],
    ['2023—2024年度森林防火期信息全部公开。', '2023?2024 2024?2025'],
    ['贯彻落实2024年中央一号文件精神。', '2024?2025'],
    ['202420年12月31日', '2024→2025 20* 12月31日=statutory', 'preamble'],
  ]);
});

describe('a year of the report’s own, sure only in the report’s own turns', () => {
  run([
    ['2024年全年召开会议。', '2024→2025'],
    ['我镇2024年共发布信息。', '2024→2025'],
    ['我局2024年新收申请5件。', '2024→2025 5件*'],
    ['全镇2024年度未发生行政复议。', '2024→2025'],
    ['2024年制发规范性文件5件。', '2024→2025 5件*'],
    ['2024年通知公告类信息公开20条。', '2024→2025 20条*'],
    ['按照《条例》要求，2024年我镇主动公开信息。', '2024→2025'],
    ['根据《条例》要求，编制清水镇2024年度政府信息公开工作年度报告。', '2024→2025', 'preamble'],
    ['现将清水镇人民政府2024年度政府信息公开年报公布如下。', '2024→2025', 'preamble'],
    [
      '本表由清水镇2024年1月1日至2024年12月31日的情况汇总。',
      '2024→2025 1月1日=statutory 2024→2025 12月31日=statutory',
      'preamble',
    ],
    ['现将2024年政务公开工作情况报告如下。', '2024→2025', 'preamble'],
    ['一是2024年政务公开培训不够。', '2024→2025', 'problems'],
    ['（二）依申请公开：2024年收到申请3件。', '2024→2025 3件*'],
    ['贯彻《清水镇公开办法》（2024年）。', '2024=document'],
    ['贯彻《清水镇公开办法》(2024年3月)。', '2024=document 3月*'],
    ['根据省政府办公厅2024年通知，设置专栏。', '2024?2025'],
    ['省政府办公厅2024年通知要求设置专栏。', '2024?2025'],
    ['按照2024年新格式编制。', '2024?2025', 'preamble'],
    ['2024年新格式实行后，填报更加规范。', '2024?2025'],
    ['根据2024年发布的新规定，调整目录。', '2024?2025'],
    ['2024年，县政府印发《公开办法》，我镇照此执行。', '2024?2025'],
    ['县政府2024年下发的实施意见得到落实。', '2024?2025'],
    ['镇政务公开专区建于2024年。', '2024=history'],
    ['政务新媒体始于2024年。', '2024=history'],
    ['镇信息公开办成立于2024年，现有3人。', '2024=history 3人*'],
    ['对标县2024年政务公开工作要点。', '2024?2025'],
    ['围绕市里2024年重点工作部署。', '2024?2025'],
    ['结合省2024年考核指标完善制度。', '2024?2025'],
    ['省市2024年工作方案全部公开。', '2024?2025'],
    ['对照2023年标准补齐目录。', '2023?2024'],
    ['落实2025年工作计划。', '2025?2026'],
    ['新的查阅制度自2024年实行。', '2024?2025'],
  ]);
});

describe('what is the same in every year', () => {
  run([
    [
      '根据《条例》（国务院令第711号）和国办公开办函〔2021〕30号文件编制。',
      '第711号=document 〔2021〕30号=document',
      'preamble',
    ],
    ['按照国办公开办函﹝202130号要求。', '﹝202130号=document', 'preamble'],
    ['按照国办函[2020]109号要求。', '[2020]109号=document', 'preamble'],
    [
      '《中华人民共和国政府信息公开条例》（2019年修订）自2019年5月15日起施行。',
      '2019=document 2019=history 5月15日*',
    ],
    ['条例于2019年4月3日中华人民共和国国务院令第711号修订。', '2019=document 4月3日* 第711号=document'],
    ['《行政处罚法》（2021年1月22日第三次修订）', '2021=document 1月22日*'],
    ['“十四五”规划（2021—2025年）实施情况全部公开。', '2021=span 2025=span'],
    ['实施2022—2024年三年行动。', '2022=span 2024=span'],
    ['公开2024—2025学年义务教育招生信息。', '2024—2025学年=span'],
    ['自2008年以来，我镇坚持每季度培训。', '2008=history'],
    ['查阅点于2021年建成投入使用。', '2021=history'],
    ['从2021年起实行三审三校。', '2021=history'],
    ['落实《2021年版基层政务公开标准目录》。', '2021=document'],
    ['到2030年，基本实现标准化。', '2030=ahead'],
    ['执行2021年版公开目录。', '2021=document'],
    ['根据第二十条第（一）项、第五十条规定。', '第二十条=document （一）项=document 第五十条=document'],
    ['全文包括六个部分。', '六个部分=statutory', 'preamble'],
    ['均在信息形成之日起20个工作日内完成。', '20个工作日=statutory'],
    ['如有疑问请致电0311-5552185。', '致电0311-5552185=contact', 'preamble'],
    [
      '（地址：清水镇人民路12号，邮编：471300，电话：0379-68123456，邮箱：qs2024@example.cn）',
      '12号=contact 邮编：471300=contact 电话：0379-68123456=contact qs2024@example.cn=contact',
      'preamble',
    ],
    [
      '详见http://www.example.gov.cn/2024-01-15/t20240115_1.html。',
      'http://www.example.gov.cn/2024-01-15/t20240115_1.html=contact',
      'preamble',
    ],
    ['办理12345热线工单611件。', '12345=contact 611件*'],
    ['今年以来，我镇公开信息较去年增长12%。', '今年=relative 去年=relative 12%*'],
    ['本年度共办理依申请公开事项2件，结转下年1件。', '本年度=relative 2件* 1件*'],
  ]);
});

describe('figures to be renewed', () => {
  run([
    ['全年召开专题会议2次，修订制度3项，参训134人次。', '2次* 3项* 134人次*'],
    ['政务新媒体发布信息761条，阅读量约35.4万人次。', '761条* 35.4万人次*'],
    ['比上年增加28条。', '上年=relative 28条*'],
    ['公开信息１２３条、1,234份，满意率达94.80%。', '１２３条* 1,234份* 94.80%*'],
    ['共收到申请十二件，答复两件，新建公开专区一处。', '十二件* 两件* 一处*'],
    ['将信息公开纳入年度综合考核，占比3分。', '3分*'],
    ['6月30日前完成整改，7月开展自查。', '6月30日* 7月*'],
    ['三月二十日召开会议。', '三月二十日*'],
    ['制作图解10种，印发1163份；在“微观杨树”推送图文358条。', '10种* 1163份* 358条*'],
    ['在便民服务中心和12个村（社区）增设查阅点。', '12个*'],
    ['本年度未收取信息处理费，收取总金额为0元。', '本年度=relative 0元*'],
    ['2024年第3期培训班已结业。', '2024→2025 3期*'],
    ['把公开时限细化到7个工作日，会商三个工作日。', '7个工作日* 三个工作日*'],
  ]);
});

describe('words that are no mention at all', () => {
  run([
    ['一是加强领导；二是落实“三审三校”；三是进一步完善统一的一站式服务。', ''],
    ['（一）主动公开。1.加强学习；2.强化监督。', ''],
    ['属于三类内部事务信息、四类过程性信息。', ''],
    ['推动“高效办成一件事”，落实两个维护，走进千家万户。', ''],
    ['一事一议、一户一档，24小时自助服务，IPv6改造。', ''],
    ['危及“三安全一稳定”，第一时间回应，每一件都有回音。', ''],
    ['第三方合法权益、五保户、十四五、二十届三中全会精神。', ''],
    ['', ''],
  ]);
});

test('where one of the years is not known, no year is asked about, and figures still are', () => {
  const words = '2024年公开411条。';
  for (const other of [
    { last: null, year: 2025 },
    { last: 2024, year: null },
    { last: 2025, year: 2025 },
  ])
    expect(mentionsIn(words, 'problems', other).map(told)).toEqual(['411条*']);
});

test('what was skipped as long as the reports are apart moves as far', () => {
  const put = mentionsIn('2024年，较2023年', 'overview.proactive', { last: 2024, year: 2026 }).map(told);
  expect(put).toEqual(['2024→2026', '2023→2025']);
});

const pieces = [
  '2024年，',
  '二〇二四年',
  '较2023年增加21条',
  '公开411条、',
  '〔2021〕30号',
  '2025年，我镇将',
  '《2024年要点》',
  '截至2024年12月31日',
  '十二件',
  '第711号令',
  '自2008年以来',
  '。',
  '；',
  '\n',
  '（2021—2025年）',
  '２０２４年度',
  '202411日',
  '电话：0379-68123456',
  '去年',
  '2024',
  '年',
] as const;
const texts = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 14 })
  .map(words => words.join(''));

test('whatever the text: mentions stand in order, apart, and say what stands there', () => {
  fc.assert(
    fc.property(texts, words => {
      let at = 0;
      for (const { from, to, written, fate } of mentionsIn(words, 'problems', carriage)) {
        expect(words.slice(from, to)).toBe(written);
        expect(to).toBeGreaterThan(from);
        if (fate.kind !== 'keep') expect(from).toBeGreaterThanOrEqual(at);
        if (fate.kind !== 'keep') at = to;
      }
    }),
  );
});

test('moving every year forward and the same ones back gives the text back, and touches nothing else', () => {
  fc.assert(
    fc.property(texts, words => {
      const moves = mentionsIn(words, 'problems', carriage).flatMap(({ from, to, written, fate }) =>
        fate.kind === 'move' ? [{ from, to, written, put: fate.put }] : [],
      );
      const after = replaced(words, moves);
      expect(after.length).toBe(words.length);
      expect(
        replaced(
          after,
          moves.map(({ from, to, written }) => ({ from, to, put: written })),
        ),
      ).toBe(words);
    }),
  );
});
