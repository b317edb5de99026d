import { describe, expect, test } from 'vitest';
import { apply } from '../report/index.ts';
import { quiet } from './fixtures/reports.ts';
import type { RuleId } from './index.ts';
import { check } from './index.ts';
import { typos } from './words/typos.ts';

/** What reads words, and nothing of figures. */
const ofWords: ReadonlySet<RuleId> = new Set<RuleId>([
  'relativeYear',
  'dateImpossible',
  'dateOutside',
  'otherOrgan',
  'ownWordDiffers',
  'pastedWords',
  'numbersMixed',
  'pointsJump',
  'levelsTurned',
  'typo',
  'repeatedWords',
  'doubledMarks',
  'unpairedMarks',
  'nothingFollows',
  'halfWidthMarks',
  'wideDigits',
  'spacesInWords',
  'endMarkMissing',
]);

const report = (value: string) => quiet({ texts: { 'overview.management': value } });
const found = (value: string) =>
  check(report(value), null)
    .filter(({ rule }) => ofWords.has(rule))
    .map(({ rule }) => rule);

describe('words that look like a fault and are none', () => {
  test.each([
    '专栏点击率达3.5万人次（其中PC端1.2万、移动端2.3万）。',
    '面对面对接群众诉求，手把手把政策教给老人；一件一件抓落实，一户一户讲政策。',
    '政务公开公开栏共32块，县政府办公室办公室主任带队；为了了解群众需求，发放问卷300份。',
    '二〇二〇年以来，全镇先后开展培训，家家户户都知晓，时时处处受监督。',
    '从三个方面入手：（1）加强领导；（2）健全制度；（3）强化监督。',
    '1）加强领导；2）健全制度；3）强化监督，取得了良好成效。',
    '一是加强领导：第一，责任到位；第二，人员到位；第三，经费到位。二是健全制度。三是强化监督。',
    '一要提高认识；二要压实责任。同时强调，一是抓早、二是抓小。',
    '既将公开纳入考核，又将结果挂钩；按排名先后通报；以经济建设为中心；防犯罪于未然。',
    '做为民服务的贴心人；存在次要矛盾，在次月通报；在在建项目设公示牌；与与会代表交流；发现及及时整改。',
    '监督电话：0736-5550123（工作日8:30—12:00），联系人：王 丽。',
    '全年公开信息1,234条，占比81.0%；办理时长由5.5天压缩为3.2天。',
    '落实《国务院办公厅关于印发〈2025年政务公开工作要点〉的通知》《国务院关于在线政务服务的若干规定》。',
    '群众问：“为什么不早公开呢？！”干部当场作了解释……',
    '依据（2024）云0101行初30号判决书答复；国办函〔2020〕109号、平政办发﹝2024﹞15号。',
    '网址http://www.example.gov.cn/zwgk/index.html?id=1,2，邮箱：zwgk@example.gov.cn。',
    '发布暑期安全提示12条；干部暑期培训2次；公布署名文章8篇，宣布暑假安排。',
    '反复盖章问题得到解决，批复盖有公章；群众到街道办事出示身份证即可，街道办事出入登记从简。',
    '既使企业得实惠，又使群众得便利；为群众提供献血信息，提供献策渠道；一贯策略不变。',
    '救灾物资送到帐篷安置点，三台帐篷全部到位；从东大街到办事处共3公里；立即然后公开。',
    '信息工开展顺利，自助法律服务机购置完毕，用完膳食后集中学习；究竟争议何在；互联网战略落地。',
    '一是抓学习；二是抓落实；三是抓督查。\n首先，压实责任；二是补齐短板；三是加强培训。',
    '一是抓学习；二是抓落实；三是抓督查。此外，首先，压实责任；二是补齐短板。',
    '一是抓学习；\n二是抓落实；\n三是抓督查。\n下一步，要做好以下工作：二是补齐短板。',
    '下年（2026年）继续做好；下一年度（2026年）再扩大范围，上年（2024年）已完成。',
    '申请截止时间为12月31日，报名截止后不再受理；12月份内完成整改。',
    '“不忘初心 牢记使命”主题教育期间，公开承诺事项12项。',
    '主动公开 全年公开信息126条，其中网站86条、公众号40条。',
    '目的的实现离不开群众支持；公开工作有有利条件；的的确确，和和美美。',
    '我们委托第三方评估；群众对我局限性的认识；由我委托代理人提出；我县得到市里肯定。',
    '县政府要求各乡镇、各部门要高度重视，我镇迅速传达。会议印发了通知，请各村遵照执行。',
    '与白石镇联合举办培训，白石镇主动公开信息的做法值得学习。',
    '如有疑问，请与清水镇党政办联系，也可向县政务服务和数据管理局咨询。',
    '比2024年增加12件，较上年（2024年）增长20%，今年（2025年）52件。',
    '2026年，力争比2025年增加10%；与2025年年初相比，公开栏增加3个。',
    '2026年1月，我镇将召开会议；2026年1月15日前完成年报发布。',
    '2024年2月29日和36月龄儿童体检信息公开；电话2025-12-3456，文号2025-31-40。',
    '自2025年1月1日起至2025年12月31日止，共365天；20250101日志系统上线。',
  ])('%s', value => {
    expect(found(value)).toEqual([]);
  });
});

describe('the list of slips', () => {
  test('finds every one of its wrong forms, and none of its right ones', () => {
    const missed = typos.filter(({ wrong, only }) => {
      // The words that have to stand behind are the first that the pattern names.
      const behind = /\(\?:([^|)]+)/.exec(only?.behind?.source ?? '')?.[1] ?? '公开';
      const words = behind.startsWith('[') ? '到2025年' : behind;
      return !found(`落实要求，${wrong}${words}，群众满意。`).includes('typo');
    });
    expect(missed.map(({ wrong }) => wrong)).toEqual([]);
    expect(typos.filter(({ right }) => found(`落实要求，${right}公开，群众满意。`).includes('typo'))).toEqual(
      [],
    );
  });

  test('tells what was meant where a character behind the slip looks like part of it', () => {
    const mended = (value: string) => {
      const [finding] = check(report(value), null);
      return finding?.remedy && apply(report(''), finding.remedy).report.texts['overview.management'];
    };
    expect(mended('信息公工作扎实推进。')).toBe('信息公开工作扎实推进。');
    expect(mended('依申请公工作有序开展。')).toBe('依申请公开工作有序开展。');
  });

  test('is mended in one go for all places of one slip', () => {
    const [finding] = check(report('县里布署一次，镇里布署两次。'), null);
    const mended = finding?.remedy && apply(report(''), finding.remedy).report;
    expect(mended?.texts['overview.management']).toBe('县里部署一次，镇里部署两次。');
  });
});

describe('words whose neighbours tell what they mean', () => {
  test('a year with a digit too many is seen before a comma', () => {
    expect(found('20255年，我镇主动公开信息126条。')).toEqual(['dateImpossible']);
  });

  test('下年 that is explained by another year is doubted', () => {
    expect(found('下年（2025年）继续做好。')).toEqual(['relativeYear']);
  });

  test('points that go on from paragraph to paragraph have to follow on each other', () => {
    expect(found('一是抓学习；\n二是抓落实；\n\n四是抓督查。')).toEqual(['pointsJump']);
  });

  test.each([
    ['本报告共分12个部分。', '本报告共分6个部分。'],
    ['本报告共分四个部分。', '本报告共分六个部分。'],
    ['本报告共分十二个部分。', '本报告共分六个部分。'],
  ])('%s is mended as a whole', (preamble, meant) => {
    const said = quiet({ texts: { preamble } });
    const finding = check(said, null).find(({ rule }) => rule === 'sectionsMiscounted');
    const mended = finding?.remedy && apply(said, finding.remedy).report;
    expect(mended?.texts.preamble).toBe(meant);
  });
});
