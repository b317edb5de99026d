import { describe, expect, test } from 'vitest';
import type { TextId } from '../../form/index.ts';
import { silentSentences } from '../fixtures/silentSentences.ts';
import { type Claim, claimsIn, type Topic } from './claims.ts';

const topicLine = ({ subject, acts }: Topic) => [subject, ...acts].join(' ');

/** A claim on one line: what it is said of, and what. */
function line(claim: Claim): string {
  switch (claim.kind) {
    case 'count':
      return `${claim.topics.map(topicLine).join(' + ')} = ${claim.value}${claim.unit === '万元' ? '万元' : ''}`;
    case 'change':
      return `${claim.topics.map(topicLine).join(' + ')} ${claim.value > 0 ? '+' : ''}${claim.value}${claim.unit === '%' ? '%' : ''}`;
    case 'none':
      return `${topicLine(claim.topic)} = none`;
    case 'allDone':
      return 'all done';
    case 'rate':
      return `rate ${claim.value}%`;
  }
}

const read = (words: string, text: TextId = 'overview.intro') => claimsIn(words, text, 2025, false).map(line);

describe('what a text states of applications', () => {
  test.each<readonly [words: string, ...claims: readonly string[]]>([
    ['收到申请，较上年增加21件。', 'request +21'],
    ['2025年新收政府信息公开申请16件，上年结转2件。', 'request receiveNew = 16', 'request carryIn = 2'],
    [
      '依申请公开方面，全年办结18件，其中予以公开8件、部分公开0件，结转下年度继续办理0件，均在法定期限内答复。',
      'request finish = 18',
      'request granted = 8',
      'request partlyGranted = 0',
      'request carryOut = 0',
    ],
    [
      '全年共收到申请11件（其中自然人5件），加上上年结转1件，已办结10件；因本机关不掌握相关信息无法提供2件，均已告知申请人联系方式。',
      'request receive = 11',
      'request natural = 5',
      'request carryIn = 1',
      'request finish = 10',
      'request notHeld lack = 2',
    ],
    [
      '本年度共办理依申请公开事项16件，结转下年1件，按期答复率100%。',
      'request handle = 16',
      'request carryOut = 1',
    ],
    ['共收到12件政府信息公开申请，已全部办结。', 'request receive = 12', 'all done'],
    ['我镇受理政府信息公开申请十二件，办结两件。', 'request receive = 12', 'request finish = 2'],
    [
      '受理依申请公开１２件，答复１２件，答复率100％。',
      'request receive = 12',
      'request answer = 12',
      'rate 100%',
    ],
    ['2025年，我镇政府信息公开申请共12件。', 'request = 12'],
    [
      '予以公开、部分公开、不予公开的申请分别为5件、2件、1件。',
      'request granted = 5',
      'request partlyGranted = 2',
      'request refuse = 1',
    ],
    [
      '收到申请3件，2件予以公开，1件不予公开。',
      'request receive = 3',
      'request granted = 2',
      'request refuse = 1',
    ],
    ['2024年结转申请1件，结转至2026年2件。', 'request carryIn = 1', 'request carryOut = 2'],
    [
      '收到申请12件，其中自然人申请10件，法人或其他组织申请2件。',
      'request receive = 12',
      'request natural = 10',
      'request legalPersons = 2',
    ],
    ['依申请公开事项办结率98.5%。', 'rate 98.5%'],
    ['收到依申请公开5件。目前尚在办理1件。', 'request receive = 5', 'request carryOut = 1'],
    [
      '未收到政府信息公开申请，也没有上年结转的申请事项。',
      'request receive = none',
      'request carryIn = none',
    ],
    ['2024年度，未收到依申请公开办理诉求。'],
    ['2025 年，本单位未收到依申请公开办理诉求。', 'request receive = none'],
    ['本年度没有收到公民、法人或其他组织提出的公开申请。', 'request receive = none'],
    ['2025年未发生依申请公开事项，未收取任何费用。', 'request = none'],
    ['收到政府信息公开申请零件，无结转下年度的申请。', 'request receive = 0', 'request carryOut = none'],
  ])('%s', (words, ...claims) => {
    expect(read(words)).toEqual(claims);
  });
});

describe('what a text states of disputes and of table two', () => {
  test.each<readonly [words: string, ...claims: readonly string[]]>([
    ['因政府信息公开被申请行政复议4件，被提起行政诉讼2件。', 'review = 4', 'lawsuit = 2'],
    ['未发生因政府信息公开引起的行政复议、行政诉讼。', 'review = none', 'lawsuit = none'],
    ['政府信息公开行政复议、行政诉讼均为0件。', 'review = 0', 'lawsuit = 0'],
    ['行政复议、行政诉讼各1件。', 'review = 1', 'lawsuit = 1'],
    ['行政复议和行政诉讼案件共3件。', 'review + lawsuit = 3'],
    [
      '行政复议2件，其中维持1件、纠正1件；行政诉讼1件，尚未审结。',
      'review = 2',
      'review uphold = 1',
      'review correct = 1',
      'lawsuit = 1',
    ],
    [
      '制发行政规范性文件2件，废止1件，现行有效9件。',
      'document issue = 2',
      'document repeal = 1',
      'document inForce = 9',
    ],
    ['全年未制发和废止规范性文件。', 'document issue = none', 'document repeal = none'],
    [
      '作出行政许可决定136件、行政处罚决定24件，行政强制3件。',
      'licensing decide = 136',
      'penalties = 24',
      'coercion = 3',
    ],
    ['收取行政事业性收费1.25万元。', 'charges = 1.25万元'],
  ])('%s', (words, ...claims) => {
    expect(read(words)).toEqual(claims);
  });
});

describe('a text that speaks of something else states nothing about the tables', () => {
  test.each(silentSentences)('%s', words => {
    expect(read(words)).toEqual([]);
    expect(read(words, 'overview.onRequest')).toEqual([]);
  });
});

test('in the part about applications they need not be named', () => {
  expect(read('全年共收到12件，办结12件。', 'overview.onRequest')).toEqual([
    'request receive = 12',
    'request finish = 12',
  ]);
  expect(read('全年共收到12件，办结12件。', 'overview.platform')).toEqual([]);
});

test('a claim says where its words and its number stand', () => {
  const words = '公开。全年新收申请 ６２ 件。';
  const [claim] = claimsIn(words, 'overview.onRequest', 2025, false);
  if (claim?.kind !== 'count') throw new Error('no claim');
  expect(words.slice(claim.from, claim.to)).toBe('全年新收申请 ６２ 件');
  expect(words.slice(claim.digits.from, claim.digits.to)).toBe('６２');
});
