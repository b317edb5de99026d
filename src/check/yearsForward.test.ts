import { describe, expect, it } from 'vitest';
import type { TextId } from '../form/index.ts';
import { emptyReport, type LastYear } from '../report/index.ts';
import { changed } from './fixtures/reports.ts';
import { showTheSame, yearPlaces, yearsToMove } from './yearsForward.ts';

/** The words of 2024's report with their years moved to 2025's. */
function moved(words: string, text: TextId = 'overview.proactive', year = 2025): string {
  let result = words;
  for (const { from, to, put } of [...yearsToMove(words, text, 2024, year)].reverse())
    result = result.slice(0, from) + put + result.slice(to);
  return result;
}

describe('last year’s words said of this year', () => {
  it.each<readonly [title: string, words: string, after: string, text: TextId]>([
    ['its own year', '2024年，我镇公开信息411条。', '2025年，我镇公开信息411条。', 'overview.proactive'],
    [
      'as it is written',
      '二〇二四年公开5条，２０２４年公开5条，24年度公开5条。',
      '二〇二五年公开5条，２０２５年公开5条，25年度公开5条。',
      'overview.proactive',
    ],
    [
      'the year compared with',
      '2024年公开信息411条，较2023年增加21条。',
      '2025年公开信息411条，较2024年增加21条。',
      'overview.proactive',
    ],
    ['the year planned for', '2025年，我镇将加强培训。', '2026年，我镇将加强培训。', 'problems'],
    ['the period in numbers', '2024-01-01至2024-12-31', '2025-01-01至2025-12-31', 'preamble'],
    [
      'a course of the own year',
      '2024年第3期培训班已结业。',
      '2025年第3期培训班已结业。',
      'overview.proactive',
    ],
    ['the period', '自2024年1月1日起至2024年12月31日止', '自2025年1月1日起至2025年12月31日止', 'preamble'],
  ])('%s moves', (_, words, after, text) => expect(moved(words, text)).toBe(after));

  it.each([
    ['a number of a document', '印发《通知》（镇政发〔2024〕5号），按2024年第5号文件办理。'],
    ['what was founded once', '查阅点于2021年建成投入使用。'],
    ['what was founded in that very year', '公开专区2024年建成并投入使用。'],
    ['an edition', '《条例》（2019年修订）施行以来，培训5次。'],
    ['a document of that year', '贯彻落实2024年中央一号文件精神。'],
    ['an issue of a gazette', '刊登于2024年第3期公报。'],
    ['an honour', '我镇荣获2024年度先进单位。'],
    ['a day', '2024年3月20日，县政府印发通知。'],
    ['a day written with marks', '2024-03-20，县政府印发通知。'],
    ['a day in Chinese digits', '二〇二四年三月二十日，县政府印发通知。'],
    ['the last day of the year, where something happened on it', '2024年12月31日，县政府印发通知。'],
    ['a day compared with', '较2023年6月30日增加21条。'],
    ['a day planned for', '将于2025年6月30日前完成。'],
    ['a span of a plan', '按照2021—2025年规划推进。'],
  ])('%s stays', (_, words) => expect(moved(words)).toBe(words));

  it('moves as far as the reports are apart', () => {
    expect(moved('2024年公开5条，较2023年增加2条。', 'overview.proactive', 2026)).toBe(
      '2026年公开5条，较2025年增加2条。',
    );
    expect(moved('2024年公开5条。', 'overview.proactive', 2024)).toBe('2024年公开5条。');
  });
});

describe('the places that the clerk ticks', () => {
  const words =
    '2024年，我镇公开信息411条。\n组织培训2次。2024年，我镇公开信息5条。\n2025年，我镇将加强培训。';
  const last: LastYear = {
    report: changed(emptyReport('清水镇', 2024), { texts: { problems: words } }),
    printed: {},
  };
  const placesIn = (own: string) =>
    yearPlaces(changed(emptyReport('清水镇', 2025), { texts: { problems: own } }), last, ['problems']);
  const places = placesIn(words);
  const keys = places.map(({ key }) => key);

  it('are told apart, and the same after words before them were typed', () => {
    expect(new Set(keys).size).toBe(3);
    const later = placesIn(`这段是新写的。\n${words}`);
    expect(later.map(({ key }) => key)).toEqual(keys);
    expect(later.map(({ from }) => from)).toEqual(places.map(({ from }) => from + 8));
    expect(showTheSame(places, later)).toBe(true);
  });

  it('are other ones once one of them is gone, or the words that are shown with it have changed', () => {
    expect(showTheSame(places, placesIn(words.replace('2025年，我镇将加强培训。', '')))).toBe(false);
    expect(showTheSame(places, placesIn(words.replace('信息411条', '信息400条')))).toBe(false);
  });

  it('say which were a plan for this year', () =>
    expect(places.map(({ isPlan }) => isPlan)).toEqual([false, false, true]));
});
