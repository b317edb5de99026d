import { describe, expect, test } from 'vitest';
import { feeSentencesOf, namesFee } from './fee.ts';
import { withoutSentences } from './stretch.ts';

const rest = (text: string) => withoutSentences(text, feeSentencesOf(text));

describe('a text of 六 without what it says about the fee', () => {
  test.each<readonly [text: string, left: string]>([
    ['本单位2024年度未收取政府信息公开信息处理费。', ''],
    ['2024年，本机关未收取信息处理费。', ''],
    ['本年度没有产生政府信息公开信息处理费。', ''],
    ['2024年，我镇发出收费通知0件，总金额0元，实际收取总金额0元。', ''],
    ['2024年度，本机关发出信息处理费收费通知1件，总金额30元；实际收取总金额30元。', ''],
    [
      '（一）信息处理费收取情况。依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），本年度收取信息处理费0元。',
      '',
    ],
    [
      '根据《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》，我镇2024年未收取信息处理费。',
      '',
    ],
    ['无其他需要报告的事项。', '无其他需要报告的事项。'],
    ['2024年未收取信息处理费。无其他需要报告的事项。', '无其他需要报告的事项。'],
    [
      '落实2024年政务公开工作要点情况良好。\n本年度未收取信息处理费。',
      '落实2024年政务公开工作要点情况良好。',
    ],
    ['本年度未收取信息处理费；落实工作要点12项。', '落实工作要点12项。'],
    ['落实工作要点12项；本年度未收取信息处理费。', '落实工作要点12项。'],
    [
      '组织开展基层政务公开标准化培训，未收取信息处理费。',
      '组织开展基层政务公开标准化培训，未收取信息处理费。',
    ],
    ['严格执行信息处理费管理办法。', '严格执行信息处理费管理办法。'],
    ['公开行政事业性收费目录，未收取信息处理费。', '公开行政事业性收费目录，未收取信息处理费。'],
    ['', ''],
  ])('%s', (text, left) => {
    expect(rest(text)).toBe(left);
  });
});

test('a statement in the middle of other things is still one about the fee', () => {
  expect(namesFee('组织开展培训，未收取信息处理费。')).toBe(true);
  expect(namesFee('严格执行信息处理费管理办法。')).toBe(false);
});

test('a text without closing marks, however long, is read in no time', () => {
  const started = performance.now();
  feeSentencesOf(`信息处理费收取${'镇'.repeat(20_000)}，${'我镇本年度'.repeat(5_000)}`);
  expect(performance.now() - started).toBeLessThan(1000);
});
