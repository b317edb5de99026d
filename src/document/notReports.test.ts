import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { exchangeOf } from './exchange.ts';
import { openText } from './open.ts';
import { layoutOf } from './testing/layouts.ts';
import { differencesFrom } from './testing/score.ts';

const parser = new new JSDOM('').window.DOMParser();

const explained = [
  '《云栖县板桥镇人民政府2024年政府信息公开工作年度报告》解读',
  '近日，云栖县板桥镇人民政府发布了2024年政府信息公开工作年度报告。现将有关内容解读如下。',
  '一、编制背景',
  '根据《中华人民共和国政府信息公开条例》第五十条，行政机关应当编制年度报告。',
  '二、主要内容',
  '年度报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。',
  '（一）总体情况。全年主动公开政府信息341条。',
  '（二）收到和处理政府信息公开申请情况。全年新收申请12件，予以公开8件，部分公开2件。',
  '（三）行政复议、行政诉讼情况。行政复议1件，结果维持1件。',
  '三、下一步工作',
  '下一步，将继续加强公开。',
];

describe('a page that only talks about a report', () => {
  test('is none: 年报解读', () => {
    for (const opened of [
      openText(explained.join('\n'), null, parser),
      openText('', explained.map(line => `<p>${line}</p>`).join(''), parser),
    ])
      expect(opened).toMatchObject({ kind: 'problem', problem: 'noReport' });
  });
  test('is none: 年报图解, whose figures stand in no table', () => {
    const drawn = [
      '图解：云栖县板桥镇人民政府2024年政府信息公开工作年度报告',
      '总体情况',
      '主动公开政府信息341条',
      '收到和处理政府信息公开申请情况',
      '本年新收 12',
      '上年结转 0',
      '予以公开 8',
      '行政复议 1 件',
    ];
    const opened = openText(drawn.join('\n'), null, parser);
    const figures = opened.kind === 'recognised' ? opened.recognition.figures : {};
    expect(figures).toEqual({});
  });
});

describe('a notice in front of the report', () => {
  const notice = (organ: string, year: number) => [
    `${organ}关于印发《${organ}${year}年政府信息公开工作年度报告》的通知`,
    '各村（社区），镇直各单位：',
    `现将《${organ}${year}年政府信息公开工作年度报告》印发给你们，请认真贯彻执行。`,
    organ,
    `${year + 1}年1月20日`,
    '（此件主动公开）',
  ];
  test('is not of it: year, name, preamble, texts and figures are the report’s', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const { input, isHtml, expected } = layoutOf(seed);
      const lines = notice(expected.organ ?? '', expected.year ?? 0);
      const opened = isHtml
        ? openText(
            '',
            input.replace('<body>', `<body>${lines.map(line => `<p>${line}</p>`).join('')}`),
            parser,
          )
        : openText(`${lines.join('\n')}\n${input}`, null, parser);
      if (opened.kind !== 'recognised') throw new Error(opened.kind);
      expect({ seed, differences: differencesFrom(expected, exchangeOf(opened.recognition)) }).toEqual({
        seed,
        differences: [],
      });
    }
  });
});
