import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { compareYears } from '../../compare/index.ts';
import { emptyReport, type Report } from '../../report/index.ts';
import { ComparedYears } from './ComparedYears.tsx';

const organ = '青山县柳河镇人民政府';
const texts: Report['texts'] = { problems: '公开的内容还不够及时。', others: '编制了办事指南。' };
const now: Report = {
  ...emptyReport(organ, 2025),
  texts,
  figures: { 'proactive.licensing.decisions': 4, 'fee.notices.count': 2 },
};
const last: Report = { ...now, year: 2024, figures: { 'proactive.licensing.decisions': 9 } };

function printed(report: Report, former: Report): string {
  const lastYear = { report: former, printed: {} };
  const comparison = compareYears(report, lastYear);
  return renderToStaticMarkup(
    <ComparedYears
      report={report}
      lastYear={lastYear}
      comparison={comparison}
      years={['2025 年', '2024 年']}
      byApplicant={false}
    />,
  );
}

it('shows figures and texts of two years that follow on each other', () => {
  const html = printed(now, last);
  expect(html).toContain('行政许可 · 处理决定数量');
  expect(html).toContain('全文与上年相同 100%');
});

it('compares nothing of table two with the format of 2019, and tells rows that it does not have', () => {
  const columns = ['natural', 'commercial', 'research', 'welfare', 'legal', 'other'] as const;
  const row = columns.map(column => [`requests.otherOutcome.${column}`, column === 'natural' ? 2 : 0]);
  const html = printed(
    { ...now, year: 2021, figures: { ...now.figures, ...Object.fromEntries(row) } },
    { ...last, year: 2020, form: '2019' },
  );
  expect(html).not.toContain('行政许可 · 处理决定数量');
  expect(html).toContain('三、收到和处理政府信息公开申请情况');
  expect(html).toMatch(/（六）其他处理 3\.其他<\/th><td>2<\/td><td class="beside-missing">旧格式没有<\/td>/);
});

it('compares only texts with a report of another year', () => {
  const html = printed(now, { ...last, year: 2022 });
  expect(html).toContain('全文与2022年相同 100%');
  expect(html).not.toContain('上年');
  expect(html).not.toContain('<table');
  expect(html).not.toContain('数字：');
  expect(html).toContain('编制了办事指南。');
});

it('asks to look at a text that is last year’s, and not where that was confirmed', () => {
  expect(printed(now, last).match(/请看看<\/span>/g)).toHaveLength(2);
  const confirmed = printed({ ...now, confirmed: ['problems'] }, last);
  expect(confirmed.match(/请看看<\/span>/g)).toHaveLength(1);
  expect(confirmed).toContain('与上年一字不差，已确认沿用');
});

it('shows a part of last year’s that is gone', () => {
  const part = { id: 'own1', heading: '组织领导' } as const;
  const html = printed(now, {
    ...last,
    parts: [...last.parts, part],
    texts: { ...texts, 'overview.own1': '开会两次。' },
  });
  expect(html).toContain('上年的第一部分“（六）组织领导”');
  expect(html).toContain('<del>开会两次。</del>');
});
