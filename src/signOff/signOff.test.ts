import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { changed, quietLastYear, quietTown } from '../check/fixtures/reports.ts';
import { examine, matterOf, outcomesOf, type RuleId, rules } from '../check/index.ts';
import { compose, writeHtml } from '../document/index.ts';
import { apply, emptyReport, type LastYear, type Report, takeUpLedger } from '../report/index.ts';
import { reasonWords } from '../ui/sentences/letStand.ts';
import { reviewCopyWords } from '../ui/sentences/reviewCopy.ts';
import { ruleFamilies, ruleFamily } from '../ui/sentences/ruleFamilies.ts';
import { composeReviewCopy, type Words } from './index.ts';

const { DOMParser } = new JSDOM().window;

const words: Words = {
  nameOfCheck: rule => `检查 ${rule}`,
  whyNotChecked: why => `因为 ${why}`,
  families: ruleFamilies,
  familyOf: rule => ruleFamily[rule],
  reasonWords,
  sentenceOf: ({ rule }) => ({ title: `${rule} 不对`, detail: '请改。没错的，点“确认”。' }),
  nameOfPlace: () => '某处',
  nameOfText: text => text,
  nameOfStage: stage => stage,
  comparison: reviewCopyWords.comparison,
};

const organ = '云岭县清水镇人民政府';
const clean = changed(quietTown, { facts: { phone: '0594-5559073' } });
const lastYear: LastYear = {
  ...quietLastYear,
  report: changed(quietLastYear.report, {
    figures: { 'proactive.licensing.decisions': 4, 'requests.received.natural': 1 },
  }),
};
const faulty: Report = {
  ...clean,
  figures: {
    ...clean.figures,
    'requests.received.natural': 3,
    'requests.received.legal': 1,
    'proactive.regulations.inForce': 2,
  },
};
const doubt = examine(faulty, null).findings.find(({ rule }) => rule === 'regulationsNotZero');
if (!doubt) throw new Error('the report is not faulty');
const accepted = apply(faulty, {
  label: '',
  changes: [{ kind: 'accept', matter: matterOf(doubt), reason: '<b>市政府</b>委托制定' }],
}).report;

const copyOf = (report: Report, last: LastYear | null = lastYear) =>
  composeReviewCopy({ report, lastYear: last }, words, '2026年1月12日');
/** The annexes as a page, each in a section of its own. */
const written = (report: Report, last: LastYear | null = lastYear): Document => {
  const page = new DOMParser().parseFromString('<body></body>', 'text/html');
  for (const paper of copyOf(report, last).options.annexes) {
    const section = page.createElement('section');
    section.className = 'annex';
    const one = new DOMParser().parseFromString(writeHtml(paper), 'text/html');
    section.append(...Array.from(one.querySelector('main')?.childNodes ?? []));
    page.body.append(section);
  }
  return page;
};
const annex = (page: Document, title: string): Element => {
  const found = Array.from(page.querySelectorAll('.annex')).find(
    section => section.querySelector('h1')?.textContent === title,
  );
  if (!found) throw new Error(`no annex ${title}`);
  return found;
};
const linesOf = (root: Element | undefined) =>
  Array.from(root?.querySelectorAll('tr') ?? []).map(row =>
    Array.from(row.children).map(({ textContent }) => textContent ?? ''),
  );
const linesOfSheet = (page: Document) => linesOf(annex(page, '自查表').querySelectorAll('table')[0]).slice(1);
const sheetOf = (page: Document) => linesOfSheet(page).filter(line => line.length > 1);
const resultFor = (page: Document, rule: RuleId) =>
  sheetOf(page)
    .find(([, name]) => name === `检查 ${rule}`)
    ?.slice(2);

const rulesWithoutLedger = rules.filter(({ id }) => !id.startsWith('ledger'));

describe('the check sheet', () => {
  it('has every rule on one row, numbered, under the heading of its family, where a ledger is kept', () => {
    const kept = apply(faulty, takeUpLedger(faulty)).report;
    const page = written(kept);
    const families = ruleFamilies.map(family => rules.filter(({ id }) => ruleFamily[id] === family));
    expect(linesOfSheet(page).map(line => line[line.length > 1 ? 1 : 0])).toEqual(
      ruleFamilies.flatMap((family, index) => [
        family,
        ...(families[index] ?? []).map(({ id }) => `检查 ${id}`),
      ]),
    );
    expect(sheetOf(page).map(([number]) => number)).toEqual(rules.map((_, index) => `${index + 1}`));
  });

  it('says what was confirmed: words of last year’s, or figures', () => {
    const words = '全年公开信息126条，编制办事指南18份。';
    const last = {
      ...lastYear,
      report: changed(lastYear.report, {
        texts: {
          'overview.proactive': `全镇${words}`,
          'overview.management': '逐件登记，专人保管，一年一清。',
        },
      }),
    };
    const report = changed(clean, {
      texts: {
        'overview.proactive': `我镇今年${words}`,
        'overview.management': '逐件登记，专人保管，一年一清。',
      },
      confirmed: ['overview.management', 'overview.proactive'],
    });
    const page = written(report, last);
    expect(resultFor(page, 'textUnchanged')).toEqual(['已确认（1处）', '某处（已确认沿用上年）']);
    expect(resultFor(page, 'lastFigures')).toEqual(['已确认（1处）', '某处（数和年份都核过了）']);
  });

  it('does not call a column balanced in which figures are blank', () => {
    const page = written(changed(clean, { figures: { 'requests.granted.legal': null } }));
    expect(resultFor(page, 'balance')).toEqual(['未能检查', '因为 blanks']);
    expect(resultFor(page, 'figuresBlank')?.[0]).toBe('需改（1处）');
  });

  it('does not call a ledger checked that nobody keeps', () => {
    const names = sheetOf(written(clean)).map(([, name]) => name);
    expect([...names].sort()).toEqual(rulesWithoutLedger.map(({ id }) => `检查 ${id}`).sort());
  });

  it('says of a clean report that all is passed', () => {
    const outcomes = outcomesOf(examine(clean, lastYear), clean);
    expect(outcomes.filter(({ result }) => result !== 'passed').map(({ rule }) => rule)).toEqual([]);
    const page = written(clean);
    expect(new Set(sheetOf(page).map(([, , result, note]) => `${result}${note}`))).toEqual(new Set(['通过']));
    expect(annex(page, '自查表').textContent).toMatch(/尚未处理的问题\s*没有。\s*$/);
  });

  it('says what is to be mended, how often and where, and tells each in its sentence, without the buttons', () => {
    const page = written(faulty);
    expect(resultFor(page, 'balance')).toEqual(['需改（2处）', '某处']);
    expect(resultFor(page, 'regulationsNotZero')?.[0]).toMatch(/^疑问未确认（\d处）$/);
    const open = linesOf(annex(page, '自查表').querySelectorAll('table')[1]);
    expect(open[1]).toEqual(['1', '需改', 'balance 不对（2处）', '请改。']);
    const told = open.slice(1).map(([, , title = '']) => Number(/（(\d+)处）/.exec(title)?.[1] ?? 1));
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(examine(faulty, lastYear).findings.length);
  });

  it('says of a doubt that was let stand why', () => {
    const page = written(accepted);
    expect(resultFor(page, 'regulationsNotZero')).toEqual([
      '已确认（1处）',
      '某处（理由：<b>市政府</b>委托制定）',
    ]);
    expect(page.querySelector('b')).toBeNull();
  });

  it('never counts as passed what could not be checked', () => {
    const page = written(clean, null);
    expect(resultFor(page, 'carriedInDiffers')).toEqual(['未能检查', '因为 noLastYear']);
    const counts = annex(page, '自查表').querySelector('p')?.textContent ?? '';
    const unchecked = examine(clean, null).notAssessable.size;
    expect(counts).toContain(`未能检查${unchecked}项`);
    const told = Array.from(counts.matchAll(/(\d+)项/g), ([, count]) => Number(count));
    expect(told[0]).toBe(rulesWithoutLedger.length);
    expect(told.slice(1).reduce((sum, count) => sum + count, 0)).toBe(rulesWithoutLedger.length);
  });
});

describe('a row with more words than a page holds', () => {
  const reason = '上年已经核过，这一条说得很长；'.repeat(120);
  const long = apply(faulty, {
    label: '',
    changes: [{ kind: 'accept', matter: matterOf(doubt), reason }],
  }).report;

  it('goes on in the rows below it, with nothing lost', () => {
    const rows = linesOfSheet(written(long));
    const at = rows.findIndex(([, name]) => name === '检查 regulationsNotZero');
    const [first, ...more] = rows.slice(at);
    const others = more.slice(
      0,
      more.findIndex(([number]) => number !== ''),
    );
    expect(others.length).toBeGreaterThan(0);
    for (const row of others) expect(row.slice(0, 3)).toEqual(['', '', '']);
    const notes = [first, ...others].map(row => row?.[3] ?? '');
    expect(notes.join('')).toBe(`某处（理由：${reason}）`);
    // 38 of 100 parts of the page's 45 characters, in 45 lines.
    for (const note of notes) expect(note.length).toBeLessThan(0.38 * 45 * 45);
  });
});

describe('the comparison with last year', () => {
  it('lists the figures that are others, the columns of a row in the line of its total', () => {
    const tables = annex(written(faulty), '与上年对比').querySelectorAll('table');
    const proactive = linesOf(tables[0]);
    expect(proactive[0]).toEqual(['项目', '2025 年', '2024 年', '增减']);
    expect(proactive).toContainEqual(['行政许可 · 处理决定数量', '0', '4', '－4（－100%）']);
    expect(proactive.some(([name]) => name === '行政处罚 · 处理决定数量')).toBe(false);
    expect(linesOf(tables[1]).filter(([name]) => name === '一、新收申请')).toEqual([
      ['一、新收申请', '4', '1', '＋3（＋300%）', '自然人 1→3；法律服务机构 0→1'],
    ]);
  });

  it('says how much of each text is last year’s', () => {
    const tables = annex(written(clean), '与上年对比').querySelectorAll('table');
    expect(linesOf(tables[tables.length - 1])).toContainEqual([
      'problems',
      '41',
      '5',
      '没有与上年相同的句子',
    ]);
  });

  it('says in one sentence why there is none, and compares texts alone with another year', () => {
    const without = annex(written(clean, null), '与上年对比');
    expect(without.querySelector('table')).toBeNull();
    expect(without.querySelector('p')?.textContent).toBe('没有上年的报告，没有比。');
    const other = { ...lastYear, report: { ...lastYear.report, year: 2022 } };
    const beside = annex(written(clean, other), '与2022年的报告对比');
    expect(beside.querySelector('p')?.textContent).toContain('2022 年');
    expect(beside.querySelectorAll('table')).toHaveLength(1);
    expect(beside.textContent).toContain('与2022年');
    expect(beside.textContent).not.toContain('上年');
  });
});

describe('the sheet for the signatures', () => {
  const rowsOf = (report: Report) => linesOf(annex(written(report), '三审三校签字单')).slice(4);

  it('leaves what is not filled in to write by hand', () => {
    expect(rowsOf(clean)).toEqual([
      ['first', '', '', '　　年　月　日'],
      ['second', '', '', '　　年　月　日'],
      ['final', '', '', '　　年　月　日'],
      ['负责人签发', '', '　　年　月　日'],
      ['机关盖章', '', '　　年　月　日'],
    ]);
  });

  it('has what the draft says of each review, the organ, the year and the day', () => {
    const review = { name: '王<芳>', opinion: '修改后同意', date: '2026年1月8日' };
    const report = { ...clean, signOff: { second: review } };
    expect(rowsOf(report)[1]).toEqual(['second', '王<芳>', '修改后同意', '2026年1月8日']);
    expect(
      linesOf(annex(written(report), '三审三校签字单'))
        .slice(0, 3)
        .flat(),
    ).toEqual(expect.arrayContaining([organ, '2025年', '2026年1月12日']));
  });
});

describe('the report among it', () => {
  it('is the finished paper, word for word, under the mark', () => {
    const { paper, options } = copyOf(clean);
    expect(paper.blocks).toEqual(compose(clean, lastYear).blocks);
    expect(paper.title).toContain('（送审稿）');
    expect(options.mark).toBe('送审稿');
  });

  it('is printed even where nothing is filled in yet', () => {
    const page = written(emptyReport('', null), null);
    expect(sheetOf(page)).toHaveLength(rulesWithoutLedger.length);
    expect(resultFor(page, 'organMissing')?.[0]).toBe('需改（1处）');
  });
});
