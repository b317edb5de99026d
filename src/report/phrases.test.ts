import { describe, expect, test } from 'vitest';
import { apply, correctPhrase, emptyReport, phrases, readPhrases, wordPhrase, writePhrase } from './index.ts';
import type { PhraseId } from './phrases.ts';

/** What is read, each as id and value. */
const read = (text: string, year: number | null = 2025) =>
  readPhrases(text, year).map(({ id, value }) => `${id} ${value}`);

describe('words that state a figure of the tables are read', () => {
  test.each<readonly [string, readonly string[]]>([
    ['2025年，我镇新收政府信息公开申请12件，上年结转2件。', ['received 12', 'carriedIn 2']],
    ['全年共收到政府信息公开申请１２件。', ['receivedAtAll 12']],
    ['清水镇人民政府2025年度收到政府信息公开申请十二件。', ['receivedAtAll 12']],
    ['新收政府信息公开申请1,234件', ['received 1234']],
    ['2025年，我镇未收到政府信息公开申请，没有上年结转的申请。', ['receivedAtAll 0', 'carriedIn 0']],
    [
      '办结政府信息公开申请9件，其中予以公开3件、部分公开1件、不予公开2件，无法提供3件；结转下年度继续办理1件。',
      ['finished 9', 'granted 3', 'partlyGranted 1', 'refused 2', 'unavailable 3', 'carriedOut 1'],
    ],
    [
      '2025年，我镇收到政府信息公开申请62件，较2024年增加21件，上年结转5件，结转下年5件。',
      ['receivedAtAll 62', 'carriedIn 5', 'carriedOut 5'],
    ],
    [
      '本年度制发行政规范性文件2件、废止行政规范性文件1件，现行有效9件。',
      ['issued 2', 'repealed 1', 'inForce 9'],
    ],
    ['全年未发生因政府信息公开引起的行政复议、行政诉讼。', ['disputes 0']],
    ['我镇因政府信息公开被申请行政复议2件，被提起行政诉讼1件。', ['reviews 2', 'lawsuits 1']],
    ['截至2025年12月31日，结转下年度继续办理3件。', ['carriedOut 3']],
    ['新收政府信息公开申请3件；上年结转1件；办结4件。', ['received 3', 'carriedIn 1', 'finished 4']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('short forms mean applications only until something else is told of', () => {
  test.each<readonly [string, readonly string[]]>([
    ['新收政府信息公开申请3件；办理12345热线工单56件，办结56件。', ['received 3']],
    ['收到政府信息公开申请3件、人大代表建议12件，已办结12件。', ['receivedAtAll 3']],
    ['新收政府信息公开申请3件；对12345热线的工单，均办结56件。', ['received 3']],
    ['制发行政规范性文件2件，转发上级文件30份，现行有效30件。', ['issued 2']],
    ['收到建议5件，办结5件，新收政府信息公开申请3件，办结2件。', ['received 3', 'finished 2']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('words that may mean something else are passed over', () => {
  test.each([
    '2024年，我镇收到政府信息公开申请3件。',
    '上年收到政府信息公开申请3件。',
    '上半年新收政府信息公开申请3件。',
    '一季度，我镇新收政府信息公开申请3件。',
    '通过县政府网站新收政府信息公开申请3件。',
    '向县政府新收政府信息公开申请3件',
    '收到政府信息公开申请约3件，收到政府信息公开申请十余件，收到政府信息公开申请3件以上。',
    '收到政府信息公开申请3件次。',
    '公示作出行政许可决定5件、作出行政处罚决定3件。',
    '对企业信息予以公开3件。',
    '办结3件民生实事，结转下年度2件。',
    '现行有效9件。',
    '我镇办理12345热线工单56件，办结56件。',
    '未收到政府信息公开申请人的投诉。',
    '收到政府信息公开申请一二件。',
    '累计制发行政规范性文件20件，现行有效12件。',
    '全镇累计收到政府信息公开申请50件。',
  ])('%s', text => {
    expect(read(text)).toEqual([]);
  });
});

test('the range holds the words, and the number its digits', () => {
  const text = '去年很忙。\n2025年新收政府信息公开申请 １２ 件。';
  const [mention] = readPhrases(text, 2025);
  expect(text.slice(mention?.from, mention?.to)).toBe('新收政府信息公开申请 １２ 件');
  expect(text.slice(mention?.number?.from, mention?.number?.to)).toBe('１２');
});

test.each([
  [
    'carriedIn',
    1,
    '我镇未收到政府信息公开申请，也没有上年结转的政府信息公开申请。',
    '我镇未收到政府信息公开申请，上年结转政府信息公开申请1件。',
  ],
  [
    'receivedAtAll',
    3,
    '我镇未收到政府信息公开申请，也没有上年结转的申请。',
    '我镇收到政府信息公开申请3件，没有上年结转的申请。',
  ],
] as const)('words that mean zero are put right as a sentence: %s', (id, value, text, right) => {
  const mention = readPhrases(text, 2025).find(found => found.id === id);
  expect(mention && correctPhrase(text, mention, value)).toBe(right);
});

test('every phrase that is written is read back, whatever its value', () => {
  for (const { id } of phrases) {
    for (const value of [0, 1, 12, 1234]) expect(read(wordPhrase(id, value))).toEqual([`${id} ${value}`]);
  }
});

test('no two phrases share their words', () => {
  const words = phrases.flatMap(phrase => [phrase.before, ...(phrase.also ?? [])]);
  expect(new Set(words).size).toBe(words.length);
});

test('a phrase is written once all its cells are filled in', () => {
  const id: PhraseId = 'lawsuits';
  const columns = ['upheld', 'corrected', 'otherResult', 'pending'] as const;
  const put = (rows: readonly ('direct' | 'afterReview')[]) =>
    apply(emptyReport('清水镇人民政府', 2025), {
      label: '填写数字',
      changes: rows.flatMap(row =>
        columns.map(column => ({
          kind: 'figure' as const,
          cell: `disputes.${row}.${column}` as const,
          value: 1,
        })),
      ),
    }).report;
  expect(writePhrase(put(['direct']), id)).toBeNull();
  expect(writePhrase(put(['direct', 'afterReview']), id)).toBe('因政府信息公开被提起行政诉讼8件');
});

test('a text of any kind and length is read in time that grows with it', () => {
  const started = performance.now();
  for (const text of [
    '镇'.repeat(50_000),
    '新收政府信息公开申请'.repeat(9000),
    '其中予以公开3件、'.repeat(9000),
  ]) {
    readPhrases(text, 2025);
  }
  expect(performance.now() - started).toBeLessThan(5000);
});
