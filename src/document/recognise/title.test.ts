import { describe, expect, test } from 'vitest';
import { parseTitle } from './title.ts';

describe('the name in a title', () => {
  test('is without what announces it', () => {
    for (const title of [
      '关于云栖县板桥镇人民政府2023年政府信息公开工作年度报告',
      '【年报】云栖县板桥镇人民政府2023年度政府信息公开工作报告',
      '云栖县板桥镇人民政府关于2023年度政府信息公开工作情况的报告',
    ])
      expect(parseTitle(title)).toMatchObject({ organ: '云栖县板桥镇人民政府', year: 2023 });
  });
});
