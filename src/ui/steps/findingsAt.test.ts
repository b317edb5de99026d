import { expect, it } from 'vitest';
import { changed, quietLastYear, quietTown } from '../../check/fixtures/reports.ts';
import { check, type Finding, type RuleId } from '../../check/index.ts';
import type { TextId } from '../../form/index.ts';
import { indexOf, marksKey } from './findingsAt.ts';

const only = (findings: readonly Finding[], rule: RuleId) => findings.filter(found => found.rule === rule);
const told = (findings: readonly Finding[], text: TextId) => indexOf(findings).get(`text:${text}`) ?? [];
const marked = (findings: readonly Finding[], text: TextId) => indexOf(findings).get(marksKey(text)) ?? [];

it('marks and tells a contradiction in both of its texts', () => {
  const report = changed(quietTown, {
    figures: Object.fromEntries(Object.keys(quietTown.figures).map(cell => [cell, null])),
    texts: {
      'overview.onRequest': '全年新收政府信息公开申请3件。',
      'overview.supervision': '全年新收政府信息公开申请5件。',
    },
  });
  const found = only(check(report, null), 'textsContradict');
  expect(found).toHaveLength(1);
  for (const text of ['overview.onRequest', 'overview.supervision'] as const) {
    expect(told(found, text)).toEqual(found);
    expect(marked(found, text)).toEqual(found);
  }
  expect(told(found, 'overview.proactive')).toEqual([]);
});

it('tells once what speaks of many texts, and marks it in each', () => {
  const words = (title: string) =>
    `${title}由专人逐条核对，防止泄露个人隐私和商业秘密。${title}的材料按月整理，装订成册，存放在综合办公室。`;
  const texts = {
    'overview.proactive': words('公开内容'),
    'overview.management': words('信息管理'),
    'overview.platform': words('平台建设'),
  };
  const more = {
    'overview.proactive': '新写一句。',
    'overview.management': '又写一句。',
    'overview.platform': '再写一句。',
  };
  const report = changed(quietTown, {
    texts: Object.fromEntries(
      (['overview.proactive', 'overview.management', 'overview.platform'] as const).map(text => [
        text,
        texts[text] + more[text],
      ]),
    ),
  });
  const last = { ...quietLastYear, report: changed(quietLastYear.report, { texts }) };
  const found = only(check(report, last), 'lookAlike');
  expect(found).toHaveLength(1);
  expect(told(found, 'overview.proactive')).toEqual(found);
  expect(told(found, 'overview.management')).toEqual([]);
  for (const text of ['overview.proactive', 'overview.management', 'overview.platform'] as const)
    expect(marked(found, text)).toEqual(found);
});
