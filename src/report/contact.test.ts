import { describe, expect, test } from 'vitest';
import { contactSentencesOf } from './contact.ts';
import { emptyReport, type Report } from './report.ts';

const report: Report = {
  ...emptyReport('桐溪县杨树沟乡人民政府', 2025),
  facts: {
    organ: '桐溪县杨树沟乡人民政府',
    address: '桐溪县杨树沟乡中心街1号',
    postcode: '351000',
    phone: '0594-5559073',
    email: 'ysg@example.cn',
  },
};
const lead = '本报告由六个部分组成，统计期限为2024年1月1日至2024年12月31日。';
const found = (text: string) =>
  contactSentencesOf(report, `${lead}${text}`).map(({ text: words, details }) => [words, details]);

describe('a sentence that says whom to ask', () => {
  test.each([
    ['如有疑问，请与桐溪县杨树沟乡人民政府党政办公室联系（电话：0594-5559073）。', 'known'],
    [
      '如对本报告有疑问，请与桐溪县杨树沟乡人民政府联系（地址：桐溪县杨树沟乡中心街1号；邮编：351000；电话：0594-5559073；电子邮箱：ysg@example.cn）。',
      'known',
    ],
    ['公众如对本年度报告有任何疑问，请联系党政办公室，联系电话0594-5559073。', 'known'],
    ['欢迎查阅，如有疑问请致电0594-5559073。', 'known'],
    ['联系电话：0594-5559073', 'known'],
    ['如有疑问，请与本机关联系。', 'none'],
    ['如有疑问，请致电0594-5550000。', 'other'],
    ['如有疑问，请与我乡联系（电话：0594-5559073，传真：0594-5559074）。', 'other'],
    ['如有疑问，请与我乡联系（地址：杨树沟乡西街2号）。', 'other'],
  ])('%s', (text, details) => {
    expect(found(text)).toEqual([[text, details]]);
  });

  test.each([
    '本报告电子版可在县政府网站下载，如有疑问请致电0594-5559073。',
    '对内容不明确的申请，主动与申请人电话沟通26次。',
    '设立监督电话0594-5559073和意见箱，收集意见建议27条。',
    '欢迎查阅。',
    '',
  ])('is not one that tells of something else: %s', text => {
    expect(found(text)).toEqual([]);
  });

  test('is found in no time, however long the text', () => {
    const started = performance.now();
    for (const text of ['如有疑问请'.repeat(20_000), '电话'.repeat(40_000), '如有疑问。'.repeat(5000)]) {
      contactSentencesOf(report, text);
    }
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
