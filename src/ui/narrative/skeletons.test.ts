import { describe, expect, it, test } from 'vitest';
import { busyTown, changed, quietTown } from '../../check/fixtures/reports.ts';
import { check } from '../../check/index.ts';
import type { TextId } from '../../form/index.ts';
import { blanksIn, emptyReport, isInOrder, type Report, replaced } from '../../report/index.ts';
import { addPair } from './pairs.ts';
import { pairWords, skeletonOf } from './skeletons.ts';

const texts = [
  'overview.intro',
  'overview.proactive',
  'overview.onRequest',
  'overview.management',
  'overview.platform',
  'overview.supervision',
  'problems',
  'others',
] as const satisfies readonly TextId[];

const written = (report: Report, text: TextId): string => {
  const words = skeletonOf(report, text);
  if (words === null) throw new Error(`no form of words for ${text}`);
  return words;
};

describe('a form of words', () => {
  it.each(texts)('states nothing that is not known: %s', text => {
    const words = written(emptyReport('云岭县清水镇人民政府', 2025), text);
    // What is left without the year and the numbers of paragraphs holds no figure.
    expect(words.replace(/2025年/g, '').replace(/^\d\./gm, '')).not.toMatch(/\d/);
    expect(words).not.toMatch(/较好|显著|有序|扎实|圆满|不断|进一步/);
    expect(blanksIn(words).length).toBeGreaterThan(0);
    expect(isInOrder(words)).toBe(true);
  });

  it.each(texts)('is found wanting by 校核 until its blanks are filled, and then no more: %s', text => {
    for (const report of [quietTown, busyTown]) {
      const rules = (value: string) =>
        check(changed(report, { texts: { [text]: value } }), null)
          .filter(({ places: [place] }) => place.kind === 'text' && place.text === text)
          .map(({ rule }) => rule);
      const words = written(report, text);
      const blanks = blanksIn(words);
      if (blanks.length > 0) expect(rules(words)).toEqual(['blanksLeft']);
      expect(
        rules(
          replaced(
            words,
            blanks.map(blank => ({ ...blank, put: '若干' })),
          ),
        ),
      ).toEqual([]);
    }
  });

  test('the sentence on requests says what table three says, and the checks watch it', () => {
    expect(written(quietTown, 'overview.onRequest')).toMatch(
      /^2025年，我镇未收到政府信息公开申请，没有上年结转的政府信息公开申请。/,
    );
    const words = written(busyTown, 'overview.onRequest');
    expect(words).toMatch(
      /^2025年，我镇新收政府信息公开申请62件，上年结转政府信息公开申请5件；办结政府信息公开申请62件，其中予以公开28件、部分公开7件、不予公开8件、无法提供12件、不予处理5件、其他处理2件；结转下年度继续办理5件。/,
    );
    const rules = (value: string) =>
      check(changed(busyTown, { texts: { 'overview.onRequest': value } }), null).map(({ rule }) => rule);
    expect(rules(words)).not.toContain('figureInText');
    const numbers = Array.from(words.matchAll(/\d+(?=件)/g));
    expect(numbers).toHaveLength(10);
    for (const { 0: digits, index } of numbers) {
      const wrong = replaced(words, [{ from: index, to: index + digits.length, put: `${digits}7` }]);
      expect(rules(wrong), wrong).toContain('figureInText');
    }
  });

  it.each([
    ['云岭县清水镇人民政府', '我镇'],
    ['云岭县大河乡人民政府', '我乡'],
    ['江畔区北关街道办事处', '本街道'],
    ['云岭县司法局', '我局'],
    ['云岭县政务服务中心', '本机关'],
  ])('%s speaks of itself as %s', (organ, self) =>
    expect(written(emptyReport(organ, 2025), 'overview.platform')).toContain(self),
  );

  it('there is none for what organs add themselves', () => {
    expect(skeletonOf(quietTown, 'overview.own1')).toBeNull();
    expect(skeletonOf(quietTown, 'preamble')).toBeNull();
  });

  it('speaks of the organ as its other texts do', () => {
    const report = changed(emptyReport('云岭县清水镇人民政府', 2025), {
      texts: { problems: '本单位更新慢，将每月检查。' },
    });
    expect(written(report, 'overview.intro')).toContain('本单位');
  });
});

describe('one more problem and its remedy', () => {
  const words = { problem: '难。', remedy: '治。' };

  it('comes at the end of both lists', () => {
    const text = '（一）存在的主要问题\n1.慢。\n2.少。\n（二）改进情况\n1.快。\n2.多。';
    const after = addPair(text, words);
    expect(after?.text).toBe(
      '（一）存在的主要问题\n1.慢。\n2.少。\n3.难。\n（二）改进情况\n1.快。\n2.多。\n3.治。',
    );
    expect(after?.text.slice(after.from, after.to)).toBe('难。');
  });

  it.each([
    ['', 'nothing is there'],
    ['（一）问题：慢。\n（二）改进：快。', 'the two are not lists'],
    ['1.慢。\n2.少。', 'there is one list'],
    ['（一）甲\n1.慢。\n（二）乙\n1.快。\n（三）丙\n1.好。', 'there are three'],
  ])('is not offered for “%s”: %s', text => expect(addPair(text, words)).toBeNull());

  it('fits the form of words', () => {
    expect(addPair(written(quietTown, 'problems'), pairWords)?.text.match(/^3\./gm)).toHaveLength(2);
  });
});
