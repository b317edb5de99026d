import { expect, test } from 'vitest';
import { type Piece, pairParagraphs } from './textDiff.ts';

/** What is only on one side stands in 【】; – where there is no counterpart. */
const written = (pieces: readonly Piece[] | null) =>
  pieces?.map(({ text, isOnlyHere }) => (isOnlyHere ? `【${text}】` : text)).join('') ?? '–';
const lines = (mine: string, theirs: string) =>
  pairParagraphs(mine, theirs).map(pair => `${written(pair.mine)} | ${written(pair.theirs)}`);

test('a figure that differs is marked whole', () => {
  expect(lines('主动公开信息126条，回复23件。', '主动公开信息128条，回复23件。')).toEqual([
    '主动公开信息【126】条，回复23件。 | 主动公开信息【128】条，回复23件。',
  ]);
});

test('paragraphs that were added or taken out stand alone, the others beside their like', () => {
  expect(
    lines(
      '一是公开。\n二是培训三次。\n三是考核。',
      '一是公开。\n二是培训五次。\n另有社会评议活动。\n三是考核。',
    ),
  ).toEqual([
    '一是公开。 | 一是公开。',
    '二是培训【三】次。 | 二是培训【五】次。',
    '– | 【另有社会评议活动。】',
    '三是考核。 | 三是考核。',
  ]);
});

test('another text altogether is not mixed with the draft’s', () => {
  expect(lines('人手不足。', '平台老旧，更新不够及时。')).toEqual([
    '【人手不足。】 | –',
    '– | 【平台老旧，更新不够及时。】',
  ]);
});

test('nothing beside something', () => {
  expect(lines('', '一。\n二。')).toEqual(['– | 【一。】', '– | 【二。】']);
  expect(lines('', '')).toEqual([]);
});

test('two very long paragraphs are shown without being compared', () => {
  const long = '公开'.repeat(20_000);
  expect(pairParagraphs(long, `${long}。`)).toHaveLength(2);
});
