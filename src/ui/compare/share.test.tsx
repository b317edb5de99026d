import { JSDOM } from 'jsdom';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { changed, quietLastYear, quietTown } from '../../check/fixtures/reports.ts';
import { check } from '../../check/index.ts';
import { compareYears } from '../../compare/index.ts';
import { writeHtml } from '../../document/index.ts';
import type { Report } from '../../report/index.ts';
import { composeReviewCopy } from '../../signOff/index.ts';
import { sentenceOf } from '../sentences/findings.ts';
import { reviewCopyWords } from '../sentences/reviewCopy.ts';
import { ComparedYears } from './ComparedYears.tsx';

const sentences = [
  '镇党委、政府定期听取汇报，研究解决公开工作中的难题。',
  '截至2024年底，各村都有信息员，负责收集群众关心的事项。',
  '对拟公开的内容逐条核对；防止泄露个人隐私。',
  '在便民大厅增设查阅点，安排专人引导老人查询。',
  '把公开工作列入干部教育课程，请专家授课。',
  '邀请群众代表参加会议，当面听取意见建议，会后逐条答复并在公示栏公开。',
  '通过广播、宣传栏和微信群把惠农政策送到群众身边，听不明白的上门解释。',
  '更新不够及时。',
];
const before = sentences.join('');
/** Of last year’s sentences so many, years moved on, in front of words that are new. */
const rewritten = (kept: number) =>
  [
    ...sentences.slice(0, kept).map(words => words.replace('2024', '2025')),
    ...sentences.slice(kept).map((words, index) => `今年的新做法之${index}是${words.slice(3, -2)}。`),
    '无。',
  ].join('');

const { DOMParser } = new JSDOM().window;
const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const percents = (words: string | null | undefined) =>
  Array.from((words ?? '').matchAll(/\d+%/g), ([found]) => found);

const last = {
  ...quietLastYear,
  report: changed(quietLastYear.report, {
    texts: { problems: before, 'overview.proactive': before, 'overview.management': '管好信息，逐件登记。' },
  }),
};

/** The share of one text, wherever it is told. */
function told(report: Report) {
  const comparison = compareYears(report, last);
  const page = parsed(
    renderToStaticMarkup(
      <ComparedYears
        report={report}
        lastYear={last}
        comparison={comparison}
        years={['2025 年', '2024 年']}
        byApplicant={false}
      />,
    ),
  );
  const { options } = composeReviewCopy({ report, lastYear: last }, reviewCopyWords, '2026年1月12日');
  const annex = options.annexes
    .map(paper => parsed(writeHtml(paper)).body)
    .find(section => section.querySelector('h1')?.textContent === '与上年对比');
  const rows = Array.from(annex?.querySelectorAll('tr') ?? []);
  const findings = check(report, last).filter(({ rule }) => rule === 'lookAlike');
  const whole = [page.querySelector('.beside-short'), annex].map(
    root =>
      Array.from(root?.querySelectorAll('p') ?? []).find(p => p.textContent?.includes('全文与上年'))
        ?.textContent,
  );
  return {
    findings: findings.map(finding => sentenceOf(finding, report).title),
    onPage: page.querySelector('[data-text-of="problems"] .beside-taken')?.textContent,
    onPaper: rows.find(row => row.textContent?.includes('存在的主要问题'))?.lastElementChild?.textContent,
    whole,
  };
}

describe('how much is last year’s', () => {
  it.each([3, 5, 8])('is the same in 校核, beside the text, on paper: %i sentences taken over', kept => {
    const { findings, onPage, onPaper } = told(changed(quietTown, { texts: { problems: rewritten(kept) } }));
    const [share] = percents(onPage);
    expect(share).toMatch(/^[1-9]\d+%$/);
    expect(findings.flatMap(percents)).toEqual([share]);
    expect(percents(onPaper)).toEqual([share]);
    expect(onPaper).toBe(onPage);
  });

  it('is the same for a section of many texts, one of which the clerk has confirmed', () => {
    const texts = { 'overview.proactive': rewritten(7), 'overview.management': '管好信息，逐件登记。' };
    for (const confirmed of [[], ['overview.management']] as const) {
      const { findings, whole } = told(changed(quietTown, { texts, confirmed }));
      expect(whole[0]).toBe(whole[1]);
      const share = /第一部分 (\d+%)/.exec(whole[0] ?? '')?.[1];
      expect(findings).toEqual([`第一部分有 ${share} 与2024年的报告相同`]);
    }
  });
});
