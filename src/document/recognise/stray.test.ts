import { describe, expect, test } from 'vitest';
import { form2021, sectionHeading } from '../../form/index.ts';
import { type Content, inventContent } from '../testing/content.ts';
import { disputesGrids, type Grid, proactiveGrid, requestsGrid } from '../testing/grids.ts';
import { type Random, randomFrom } from '../testing/random.ts';
import { readText } from '../text.ts';
import { recognise } from './index.ts';

/**
 * Many small figures, some blanks: a page's number looks like any of them. Sums are misprinted only where no blank is
 * lost: a slip of the pen just as large as the number in the place of a blank makes a row that adds up.
 */
function inventFigures({ pick, once, below }: Random, slips: boolean): ReadonlyMap<string, string> {
  const density = pick([2, 5, 20]);
  const blanks = pick([0, 3, 6]);
  const values = new Map<string, number>();
  for (const cell of form2021.cells)
    if (!cell.computed && cell.table !== 'fee') values.set(cell.id, once(density) ? 1 + below(4) : 0);
  for (const sum of form2021.sums)
    values.set(
      sum.target,
      sum.of.reduce((all, id) => all + (values.get(id) ?? 0), 0),
    );
  for (let slip = slips ? 4 : 0; slip > 0; slip--) {
    const { target } = form2021.sums[below(form2021.sums.length)] ?? { target: '' };
    values.set(target, (values.get(target) ?? 0) + 1 + below(2));
  }
  return new Map(
    [...values].map(([id, value]) => [id, blanks > 0 && value === 0 && once(blanks) ? '' : `${value}`]),
  );
}

interface Copy {
  /** One in so many blank cells was lost; 0: none. */
  readonly lost: number;
  /** So many lines are on a page, with its number behind. */
  readonly every: number;
  readonly foot: (page: number) => readonly string[];
  readonly gap: string;
}

/** The report as one cell to a line, with the numbers of its pages between. */
function copied(content: Content, random: Random, { lost, every, foot, gap }: Copy): string {
  const blank = gap === '\n' ? '' : '\u00a0';
  const cells = (grid: Grid) =>
    grid
      .flatMap(row => row.map(({ text }) => text))
      .filter(text => text !== '' || lost === 0 || !random.once(lost))
      .map(text => text || blank);
  const heading = (section: 'overview' | 'proactive' | 'requests' | 'disputes' | 'problems' | 'others') =>
    sectionHeading(form2021, section);
  const lines = [
    `${content.organ}${content.year}年政府信息公开工作年度报告`,
    heading('overview'),
    ...content.intro,
    heading('proactive'),
    ...cells(proactiveGrid(content, random)),
    heading('requests'),
    ...cells(requestsGrid(content, random, false)),
    heading('disputes'),
    ...disputesGrids(content, 'official').flatMap(cells),
    heading('problems'),
    ...content.problems,
    heading('others'),
    ...content.others,
  ];
  return lines
    .flatMap((line, at) => (at % every === every - 1 ? [line, ...foot((at + 1) / every)] : [line]))
    .join(gap);
}

const copies = (random: Random): Copy => ({
  lost: random.pick([0, 1, 4, 12]),
  every: 20 + random.below(40),
  foot: random.pick([
    page => [`${page}`],
    page => [`${page}`],
    page => [`- ${page} -`],
    page => [`${page}`, '政府信息公开工作年度报告汇编'],
  ]),
  gap: random.pick(['\n', '\n', '\n\n']),
});

describe('page numbers between cells that stand each on a line', () => {
  test('are never taken for figures, and move none', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const random = randomFrom(seed);
      const copy = copies(random);
      const content: Content = {
        ...inventContent(random, '2021'),
        figures: inventFigures(random, copy.lost === 0),
      };
      const { figures } = recognise(readText(copied(content, random, copy)).paper);
      const wrong = Object.entries(figures).filter(([id, figure]) => {
        const printed = content.figures.get(id);
        return printed !== undefined && figure !== Number(printed);
      });
      expect({ seed, wrong }).toEqual({ seed, wrong: [] });
    }
  });

  const rows = (figures: string) =>
    `${sectionHeading(form2021, 'overview')}\n${'全年主动公开信息一批。\n'.repeat(3)}${sectionHeading(form2021, 'requests')}\n${figures}`;
  const table = (page: (row: number) => readonly string[]) =>
    rows(
      [
        '申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他',
        ...(form2021.tables.find(({ id }) => id === 'requests')?.rows ?? []).map(({ label }, row) =>
          [label, '1', '2', ...page(row), '0', '0', '0', '0', '3'].join('\n'),
        ),
      ].join('\n'),
    );

  test('are left out of a row that adds up without them, and the clerk is asked', () => {
    const { figures, found } = recognise(readText(table(row => (row === 9 ? ['7'] : []))).paper);
    expect(figures['requests.processInfo.research']).toBe(0);
    expect(figures['requests.processInfo.total']).toBe(3);
    expect(found['requests.processInfo.total']?.certainty).toBe('doubtful');
    expect(found['requests.received.total']?.certainty).toBe('certain');
  });

  test('that count up beside a running head, or between dashes, are no cells at all', () => {
    const pages = (foot: (page: number) => readonly string[]) =>
      recognise(readText(table(row => (row % 6 === 5 ? foot((row + 1) / 6) : []))).paper);
    for (const foot of [
      (page: number) => [`— ${page} —`],
      (page: number) => [`第 ${page} 页 共 4 页`],
      (page: number) => ['政府信息公开年报汇编', `${page}`],
    ]) {
      const { found } = pages(foot);
      const sure = Object.entries(found).filter(
        ([id, at]) => id.startsWith('requests.') && at?.certainty === 'certain',
      );
      expect(sure).toHaveLength(25 * 7);
    }
  });
});
